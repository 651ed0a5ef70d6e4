import type { ProcessingAgreement } from '../../../../shared/domain/processing-agreement.ts';
import { type Language, languageNames, languages } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { type ProcessingSight, seeProcessing } from '../../../app/processing/see.ts';
import { answerRefusal } from '../../answer.ts';
import type { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { grantIn, standingAmong } from '../grants/about.tsx';
import { accountNamed } from '../parts/account-name.ts';
import { Empty, Facts, Field, Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { offers, ownOrganisations } from '../parts/own.ts';
import { exactly } from '../parts/time.ts';

interface Shown {
  agreement: ProcessingAgreement;
  names: ReadonlyMap<string, string>;
  at: string;
  language: Language;
}

/** Which, by whom, when, and its hash. */
const Agreement = ({ agreement, names, at, language }: Shown) => {
  const words = pageWords[language].processing;
  const by = (person: string | null, moment: number | null): string =>
    person === null || moment === null
      ? words.notYet
      : words.by(names.get(person) ?? words.somebody, exactly(moment, language));
  return (
    <>
      <Facts
        rows={[
          [
            words.what,
            agreement.kind === 'template'
              ? `${words.kinds.template(agreement.textVersion)} (${languageNames[agreement.language]})`
              : words.kinds.own(agreement.title),
          ],
          [words.chosen, by(agreement.chosenBy, agreement.chosenAt)],
          [words.confirmed, by(agreement.confirmedBy, agreement.confirmedAt)],
          [words.hash, <code data-hash>{agreement.hash}</code>],
        ]}
      />
      {agreement.kind === 'template' ? (
        <p>
          <a href={`${at}/text?of=${agreement.id}`} download>
            {words.download}
          </a>
        </p>
      ) : null}
    </>
  );
};

/** The text where it can be read without leaving the page. */
export const ProcessingTextPart = ({ text, label }: { text: string; label: string }) => (
  <details class="card">
    <summary>{label}</summary>
    {text.split('\n\n').map((paragraph) => (
      <p>{paragraph}</p>
    ))}
  </details>
);

/** The customer's representative takes the template or names their own. */
const Choosing = ({
  at,
  language,
  tried,
  template,
}: {
  at: string;
  language: Language;
  tried: string | null;
  template: string | null;
}) => {
  const words = pageWords[language].processing;
  return (
    <>
      <h2>{words.choose}</h2>
      <h3>{words.template}</h3>
      <form method="post" action={`${at}/template`}>
        <p class="quiet">{words.templateHint}</p>
        {template === null ? null : <ProcessingTextPart text={template} label={words.readText} />}
        <Field name="language" label={words.language}>
          <select id="language" name="language">
            {languages.map((one) => (
              <option value={one} lang={one} selected={one === language}>
                {languageNames[one]}
              </option>
            ))}
          </select>
        </Field>
        <div class="actions">
          <button type="submit" class="primary">
            {words.templateGo}
          </button>
        </div>
      </form>
      <h3>{words.own}</h3>
      <form method="post" action={`${at}/own`} enctype="multipart/form-data">
        <p class="quiet">{words.ownHint}</p>
        {tried === null ? null : (
          <Notice tone="danger">
            <p data-code="invalid_input">{words.ownFileMissing}</p>
          </Notice>
        )}
        <Field name="title" label={words.ownTitle} hint={words.ownTitleHint}>
          <input
            id="title"
            name="title"
            maxlength={120}
            value={tried ?? ''}
            aria-describedby="title-hint"
            required
          />
        </Field>
        <Field name="file" label={words.ownFile}>
          <input id="file" name="file" type="file" required />
        </Field>
        <div class="actions">
          <button type="submit">{words.ownGo}</button>
        </div>
      </form>
    </>
  );
};

const Waiting = ({ http, sight, at }: { http: Http; sight: ProcessingSight; at: string }) => {
  const ctx = http.get('ctx');
  const { language } = ctx;
  const words = pageWords[language].processing;
  const { waiting, waitingText, side, names, view } = sight;
  if (waiting === null) return null;
  return (
    <>
      <h2>{words.waiting}</h2>
      <p data-waiting={side}>{words.waitingFor[side]}</p>
      <Agreement agreement={waiting} names={names} at={at} language={language} />
      {waitingText === null ? null : <ProcessingTextPart text={waitingText} label={words.readText} />}
      {side === 'customer' ? null : offers(ctx, 'processing.confirm', view.grant.partnerId) ? (
        <form method="post" action={`${at}/confirm`}>
          <input type="hidden" name="agreement" value={waiting.id} />
          <p class="quiet">{words.confirmHint}</p>
          <div class="actions">
            <button type="submit" class="primary">
              {words.confirm}
            </button>
          </div>
        </form>
      ) : (
        <p class="quiet">{words.onlyRepresentative}</p>
      )}
    </>
  );
};

export const processingPage = async (
  http: Http,
  tried?: { title: string; status: ReturnType<typeof problemStatus> },
): Promise<Response> => {
  const ctx = http.get('ctx');
  const { language } = ctx;
  const [seen, organisations] = await Promise.all([seeProcessing(ctx, grantIn(http)), ownOrganisations(ctx)]);
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  const sight = seen.value;
  const { view, side, inForce, waiting, earlier, names } = sight;
  const { grant } = view;
  const words = pageWords[language].processing;
  const at = `/grants/${grant.id}/processing`;
  const chooses =
    side === 'customer' && grant.endedAt === null && offers(ctx, 'processing.choose', grant.customerId);
  return page(
    http,
    {
      title: words.title,
      ...standingAmong(organisations, side === 'customer' ? grant.customerId : grant.partnerId, side),
      ...(tried ? { status: tried.status } : {}),
    },
    <>
      <h1>{words.title}</h1>
      <p class="quiet">
        {view.customer.name} → {view.partner.name} · {accountNamed(view.account, view.panel)}
      </p>
      <p>{words.lead}</p>
      {sight.missing ? (
        <Notice tone="warning">
          <p data-missing>{words.missing[side]}</p>
        </Notice>
      ) : null}
      {inForce === null && waiting === null ? (
        <Empty>
          <p>{words.none}</p>
        </Empty>
      ) : null}
      {inForce ? (
        <>
          <h2>{words.inForce}</h2>
          <Agreement agreement={inForce} names={names} at={at} language={language} />
        </>
      ) : null}
      <Waiting http={http} sight={sight} at={at} />
      {chooses ? (
        <Choosing at={at} language={language} tried={tried?.title ?? null} template={sight.template} />
      ) : null}
      {earlier.length === 0 ? null : (
        <>
          <h2>{words.earlier}</h2>
          {earlier.map((one) => (
            <Agreement agreement={one} names={names} at={at} language={language} />
          ))}
        </>
      )}
      <p>
        <a href={`/grants/${grant.id}`}>{words.back}</a>
      </p>
    </>,
  );
};

export const showProcessing = (http: Http): Promise<Response> => processingPage(http);
