import { languageNames, pickLanguage } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { type AgreementShown, agreementHash } from '../../../app/partnership/agreements.ts';
import type { PartnershipSeen } from '../../../app/partnership/read.ts';
import type { Context } from '../../../ports.ts';
import { Facts, Notice } from '../parts/elements.tsx';
import { dateOf, exactly } from '../parts/time.ts';

export const Agreement = ({ version, text, language }: AgreementShown) => (
  // Focusable, so that the keyboard can scroll it.
  <section class="agreement" tabindex={0} aria-label={text.title} lang={language}>
    <p>
      <strong>{text.title}</strong>
      <br />
      <small>
        {text.version} {version}
      </small>
    </p>
    <p>{text.parties}</p>
    {text.sections.map((section, index) => (
      <>
        <h3>
          {index + 1}. {section.heading}
        </h3>
        {section.paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </>
    ))}
  </section>
);

/** Which text stands on the page: what is confirmed by the form is exactly this (P2). */
export const AgreementFields = async ({ ctx, shown }: { ctx: Context; shown: AgreementShown }) => (
  <>
    <input type="hidden" name="agreement_version" value={shown.version} />
    <input type="hidden" name="agreement_language" value={shown.language} />
    <input type="hidden" name="agreement_hash" value={await agreementHash(ctx, shown)} />
  </>
);

export const ConfirmBox = ({ label, wrong }: { label: string; wrong: string | null }) => (
  <div class="field">
    <div class="choice">
      <input id="confirm" type="checkbox" name="confirm" value="yes" required />
      <label for="confirm">{label}</label>
    </div>
    {wrong === null ? null : (
      <span class="wrong" role="alert">
        {wrong}
      </span>
    )}
  </div>
);

/** The last day of a period that ends with a moment. */
const lastDay = (end: number, ctx: Context): string => dateOf(end - 1, ctx.language);

/** P10: above everything else, what is new and until when. */
export const OwedNotice = ({ ctx, seen }: { ctx: Context; seen: PartnershipSeen }) => {
  const { owed } = seen;
  if (!owed) return null;
  const words = pageWords[ctx.language].programme.owed;
  const date = lastDay(owed.confirmBy, ctx);
  return (
    <Notice tone={owed.overdue ? 'danger' : 'warning'}>
      <p data-owed={owed.name}>
        <strong>{words.title}.</strong> {owed.overdue ? words.overdue(date) : words.until(date)}
      </p>
    </Notice>
  );
};

/** P10: below the text, the confirmation of it. */
export const ConfirmAgain = async (part: { ctx: Context; seen: PartnershipSeen; wrong: boolean }) => {
  const { ctx, seen, wrong } = part;
  if (!seen.owed) return null;
  const words = pageWords[ctx.language].programme.owed;
  if (!seen.mayApply) return <Notice tone="plain">{words.only}</Notice>;
  return (
    <form method="post" action={`/organisations/${seen.organisation.id}/partner/confirm`}>
      {await AgreementFields({ ctx, shown: seen.agreement })}
      <ConfirmBox
        label={words.confirm(seen.organisation.name)}
        wrong={wrong ? pageWords[ctx.language].partner.confirmWrong : null}
      />
      <div class="actions">
        <button type="submit" class="primary">
          {words.button}
        </button>
      </div>
    </form>
  );
};

/** P2, P10: the latest confirmation with its circumstances, and a copy of each earlier one. */
export const Confirmations = ({ ctx, seen }: { ctx: Context; seen: PartnershipSeen }) => {
  const { confirmation } = seen.partnership;
  const words = pageWords[ctx.language].partner;
  const programme = pageWords[ctx.language].programme;
  const base = `/organisations/${seen.organisation.id}/partner/agreement.txt`;
  const { confirmedBy } = seen;
  const earlier = seen.confirmations.filter((one) => one.at !== confirmation?.at);
  return (
    <>
      {confirmation && !seen.open ? (
        <>
          <h2>{words.confirmation}</h2>
          <Facts
            rows={[
              [words.confirmedBy, confirmedBy ? `${confirmedBy.name} <${confirmedBy.email}>` : '–'],
              [words.confirmedAt, exactly(confirmation.at, ctx.language)],
              [words.confirmedFrom, confirmation.address],
              [
                words.confirmedVersion,
                `${confirmation.agreementVersion}, ${languageNames[pickLanguage([confirmation.language])]}`,
              ],
              [words.fingerprint, <code>{confirmation.agreementHash}</code>],
            ]}
          />
        </>
      ) : null}
      <p>
        <a href={base}>{words.download}</a>
      </p>
      {earlier.length === 0 ? null : (
        <>
          <h3>{programme.confirmations}</h3>
          <ul>
            {earlier.map((one) => (
              <li>
                <a href={`${base}?version=${encodeURIComponent(one.agreementVersion)}`}>
                  {programme.copyOf(one.agreementVersion)}
                </a>
                , {exactly(one.at, ctx.language)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
