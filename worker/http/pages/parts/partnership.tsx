import type { Problem } from '../../../../shared/api/primitives.ts';
import type { PartnershipState } from '../../../../shared/domain/partnership.ts';
import {
  agreement,
  agreementPlainText,
  currentAgreement,
} from '../../../../shared/messages/agreement/index.ts';
import type { AgreementText } from '../../../../shared/messages/agreement/text.ts';
import { languageNames, pickLanguage } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { AgreementCopy } from '../../../app/partnership/agreement-copy.ts';
import { matchCodeOf } from '../../../app/partnership/match-code.ts';
import type { PartnershipSeen } from '../../../app/partnership/read.ts';
import type { Context } from '../../../ports.ts';
import { Badge, Facts, Field, Notice, type Tone } from './elements.tsx';
import { exactly } from './time.ts';

export interface ApplicationForm {
  website: string;
  about: string;
  wrong: { website: boolean; about: boolean; confirm: boolean };
}

const tones: Record<PartnershipState, Tone> = {
  none: 'plain',
  applied: 'accent',
  authorized: 'success',
  rejected: 'danger',
  suspended: 'warning',
  ended: 'plain',
};

export const PartnershipBadge = ({ state, word }: { state: PartnershipState; word: string }) => (
  <Badge tone={tones[state]}>{word}</Badge>
);

/** Which of the five steps an organisation stands at. */
const stepOf: Record<PartnershipState, number> = {
  none: 0,
  rejected: 0,
  ended: 0,
  applied: 2,
  suspended: 3,
  authorized: 4,
};

const Agreement = ({
  version,
  text,
  language,
}: {
  version: string;
  text: AgreementText;
  language: string;
}) => (
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

/** P1–P3, P5: status, steps, what it is, the agreement, and the application or its confirmation. */
export const PartnershipContent = async (content: {
  ctx: Context;
  seen: PartnershipSeen;
  form: ApplicationForm | null;
  problem: Problem | null;
}) => {
  const { ctx, seen, form, problem } = content;
  const { organisation, partnership, confirmedBy } = seen;
  const words = pageWords[ctx.language].partner;
  const { state, confirmation, reason } = partnership;
  // What was confirmed is shown as it was; what is to be confirmed, in the reader's language.
  const version = seen.open ? currentAgreement : (confirmation?.agreementVersion ?? currentAgreement);
  const language = seen.open ? ctx.language : pickLanguage([confirmation?.language, ctx.language]);
  const text = await agreement(version, language);
  const base = `/organisations/${organisation.id}/partner`;
  const wrong = form?.wrong;
  return (
    <>
      <h1>{seen.open ? words.become : words.title}</h1>
      <p>
        {words.status}: <PartnershipBadge state={state} word={words.states[state]} />
      </p>
      {problem ? (
        <Notice tone="danger">
          <p data-code={problem.code}>
            <strong>{problem.title}.</strong> {problem.detail}
          </p>
        </Notice>
      ) : null}
      <p>{words.stateText[state]}</p>
      {reason !== null && state !== 'authorized' ? (
        <Notice tone="warning">
          <p>
            <strong>{words.reason}:</strong> {reason}
          </p>
        </Notice>
      ) : null}
      <ol class="steps" aria-label={words.stepsLabel}>
        {words.steps.map((step, index) => (
          <li aria-current={index === stepOf[state] ? 'step' : undefined}>
            {index + 1}. {step}
          </li>
        ))}
      </ol>
      {state === 'authorized' && partnership.partnerId !== null ? (
        <Field name="partner-id" label="Partner-ID" hint={words.partnerIdHint}>
          <span class="beside">
            <input id="partner-id" class="mono id" readonly value={partnership.partnerId} />
            <button type="button" data-copy="partner-id" data-done={words.copied} hidden>
              {words.copy}
            </button>
            <span class="quiet" role="status" data-copied="partner-id" />
          </span>
        </Field>
      ) : null}
      {state === 'authorized' ? (
        <Facts
          rows={[
            [
              words.matchCode,
              <>
                <strong>{await matchCodeOf(ctx, organisation.id)}</strong>
                <br />
                <small class="quiet">{words.matchCodeHint}</small>
              </>,
            ],
          ]}
        />
      ) : null}
      <h2>{words.what}</h2>
      {words.whatText.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <h2>{words.agreement}</h2>
      {text ? <Agreement version={version} text={text} language={language} /> : null}
      {confirmation && !seen.open ? (
        <>
          <h2>{words.confirmation}</h2>
          <Facts
            rows={[
              [words.confirmedBy, confirmedBy ? `${confirmedBy.name} <${confirmedBy.email}>` : '–'],
              [words.confirmedAt, exactly(confirmation.at, ctx.language)],
              [words.confirmedFrom, confirmation.address],
              [words.confirmedVersion, `${confirmation.agreementVersion}, ${languageNames[language]}`],
              [words.fingerprint, <code>{confirmation.agreementHash}</code>],
            ]}
          />
        </>
      ) : null}
      <p>
        <a href={`${base}/agreement.txt`}>{words.download}</a>
      </p>
      {seen.open ? <h2>{words.application}</h2> : null}
      {seen.open && !seen.mayApply ? <Notice tone="plain">{words.onlyRepresentative}</Notice> : null}
      {seen.open && seen.mayApply && text ? (
        <form method="post" action={base}>
          <input type="hidden" name="agreement_version" value={version} />
          <input type="hidden" name="agreement_language" value={language} />
          <input
            type="hidden"
            name="agreement_hash"
            value={await ctx.secrets.hash(agreementPlainText(version, text))}
          />
          <Field
            name="website"
            label={words.website}
            hint={words.websiteHint}
            wrong={wrong?.website ? words.websiteWrong : undefined}
          >
            <input
              id="website"
              name="website"
              type="text"
              inputmode="url"
              autocomplete="url"
              required
              maxlength={200}
              aria-describedby="website-hint"
              aria-invalid={wrong?.website ? 'true' : undefined}
              value={form?.website ?? partnership.evidence?.website ?? ''}
            />
          </Field>
          <Field
            name="about"
            label={words.about}
            hint={words.aboutHint}
            wrong={wrong?.about ? words.aboutWrong : undefined}
          >
            <textarea
              id="about"
              name="about"
              required
              maxlength={2000}
              aria-describedby="about-hint"
              aria-invalid={wrong?.about ? 'true' : undefined}
            >
              {form?.about ?? partnership.evidence?.about ?? ''}
            </textarea>
          </Field>
          <div class="field">
            <div class="choice">
              <input id="confirm" type="checkbox" name="confirm" value="yes" required />
              <label for="confirm">{words.confirm(organisation.name)}</label>
            </div>
            {wrong?.confirm ? (
              <span class="wrong" role="alert">
                {words.confirmWrong}
              </span>
            ) : null}
          </div>
          <div class="actions">
            <button type="submit" class="primary">
              {words.apply}
            </button>
          </div>
        </form>
      ) : null}
    </>
  );
};

/** The copy to keep: the text exactly as it was hashed, and below it who confirmed it, when and from where. */
export const agreementCopyText = (copy: AgreementCopy, hostName: string): string => {
  const words = pageWords[copy.language].partner;
  const { confirmation, confirmedBy, organisation } = copy;
  const line = (name: string, value: string): string => `${name}: ${value}`;
  const block = confirmation
    ? [
        words.confirmation,
        line(organisation.name, organisation.clientId),
        line(words.confirmedBy, confirmedBy ? `${confirmedBy.name} <${confirmedBy.email}>` : '–'),
        line(words.confirmedAt, new Date(confirmation.at).toISOString()),
        line(words.confirmedFrom, confirmation.address),
        line(words.confirmedVersion, `${confirmation.agreementVersion}, ${languageNames[copy.language]}`),
        line(words.fingerprint, confirmation.agreementHash),
      ]
    : [words.notConfirmed];
  return `${copy.text}\n\n${'-'.repeat(60)}\n\n${[hostName, ...block].join('\n')}\n`;
};
