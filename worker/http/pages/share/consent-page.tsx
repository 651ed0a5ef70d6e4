import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { errorMessages } from '../../../../shared/messages/errors/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { previewWords } from '../../../../shared/messages/pages/preview/index.ts';
import { requestWords } from '../../../../shared/messages/pages/requests/index.ts';
import { accessOffered } from '../../../app/invitation/check-consent.ts';
import { moneyExamples } from '../../../app/price/examples.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { ProofFirst } from '../parts/proof-first.tsx';
import { TenderOfShare } from '../tenders/from-tender.tsx';
import { AnsweredPartner } from './answering.tsx';
import { accessChoice, addressOf, agency, type Choices, summarised } from './choices.ts';
import { ExistingAccess, settledExisting } from './existing.tsx';
import type { Loaded } from './load.ts';
import { ProcessingChoice, processingPreview } from './processing.tsx';
import { Summary } from './summary.tsx';
import { Terms } from './terms.tsx';
import { What } from './what.tsx';
import { Who } from './who.tsx';

export type ConsentTrouble = Refusal | 'changed';

const Trouble = ({ http, trouble, here }: { http: Http; trouble: ConsentTrouble; here: string }) => {
  const { language } = http.get('ctx');
  const words = pageWords[language].share;
  if (trouble === 'changed') {
    return (
      <Notice tone="warning">
        <p data-code="changed">{words.changed}</p>
      </Notice>
    );
  }
  const said = errorMessages[language][trouble.code](trouble.detail ?? {});
  const next = encodeURIComponent(here);
  return (
    <Notice tone="danger">
      <p data-code={trouble.code}>
        <strong>{said.title}.</strong> {said.detail}
      </p>
      {trouble.code === 'address_inside_shared_account' ? (
        <p>
          <a href={`/prove?passkey=1&next=${next}`}>{words.provePasskey}</a> ·{' '}
          <a href="/me">{words.addPasskey}</a>
        </p>
      ) : null}
    </Notice>
  );
};

/**
 * S3–S7 on one page, without any script: every button but the last only asks for the page again
 * with the choices in the address. The last one posts them, with the fingerprint of the summary
 * that stood beside it.
 */
export const consentPage = async (
  http: Http,
  view: Loaded & { hinted: string; trouble: ConsentTrouble | null },
): Promise<Response> => {
  const ctx = http.get('ctx');
  const { language, now } = ctx;
  const { facts, choices, answering, frame, trouble } = view;
  const words = pageWords[language].share;
  const path = `/accounts/${facts.account.id}/share`;
  const offered = accessOffered(accessChoice(choices, facts.offer.products), facts.offer);
  const access = offered.ok ? offered.value : null;
  const partner = facts.chosen?.partnership.partnerId ?? (choices.partner === agency ? agency : '');
  const existing = settledExisting(facts.existing, choices.existing);
  const settled: Choices = { ...choices, partner, existing };
  const here = addressOf(path, settled);
  // An answer changes the share that lives already (S10); an ordinary one is changed at its rights.
  const lives = facts.liveGrantId !== null && answering === null;
  const blocked = lives || facts.pendingInvitationId !== null;
  const missing = partner === '' ? words.missing.who : access === null ? words.missing.what : null;
  const status = trouble === null ? 200 : trouble === 'changed' ? 409 : problemStatus(trouble.code);
  const asksProof = missing === null && !blocked && !facts.proven;
  const [money, proofFirst, processingText, seen] = await Promise.all([
    choices.access === 'full'
      ? moneyExamples(ctx, {
          products: facts.offer.products,
          customerId: facts.account.organisationId,
          partnerId: facts.chosen?.organisation.id ?? null,
        })
      : null,
    asksProof ? ProofFirst({ ctx, here, label: words.prove }) : null,
    processingPreview(language, facts),
    ctx.secrets.hash(summarised(settled)),
  ]);
  const confirm = (
    <section aria-labelledby="confirm-title">
      <h2 id="confirm-title">{words.confirm}</h2>
      {missing === null ? (
        <p>
          <button type="submit" form="consent" formaction={`${path}/preview`}>
            {previewWords[language].look(facts.chosen?.organisation.name ?? choices.who)}
          </button>
        </p>
      ) : (
        <p>{missing}</p>
      )}
      {asksProof ? (
        <>
          <p class="quiet">{words.proveHint}</p>
          {proofFirst}
        </>
      ) : null}
      {missing === null && !blocked && facts.proven ? (
        <>
          <input type="hidden" name="seen" value={seen} />
          {answering ? null : (
            <p class="quiet">{partner === agency ? words.afterwardsHeld : words.afterwards}</p>
          )}
          <button type="submit" formmethod="post" class="primary">
            {answering ? requestWords[language].consent.go : words.share}
          </button>
        </>
      ) : null}
    </section>
  );
  return page(
    http,
    {
      title: words.title(facts.account.name),
      ...frame,
      current: `/organisations/${facts.account.organisationId}`,
      status,
    },
    <>
      <h1>{words.title(facts.account.name)}</h1>
      <p class="quiet">
        {facts.panel.name} · {facts.account.shownAs}
      </p>
      {trouble ? <Trouble http={http} trouble={trouble} here={here} /> : null}
      <form method="get" action={path} class="two" id="consent">
        <div>
          <TenderOfShare tender={choices.tender} language={language} host={ctx.settings.hostName} />
          {answering ? (
            <AnsweredPartner sight={answering} choices={choices} language={language} />
          ) : (
            <Who choices={settled} facts={facts} hinted={view.hinted} language={language} />
          )}
          <What choices={choices} offer={facts.offer} hinted={view.hinted} language={language} />
          <Terms choices={choices} now={now} money={money} language={language} />
          {partner === agency ? null : (
            <ProcessingChoice
              checked={choices.processing === 'template'}
              demanded={facts.demandsProcessing}
              text={processingText}
              language={language}
            />
          )}
          <ExistingAccess
            existing={facts.existing}
            fields={existing}
            partnerName={facts.chosen?.organisation.name ?? null}
            language={language}
          />
        </div>
        <Summary choices={settled} facts={facts} access={access} answering={answering} language={language} />
        {asksProof ? null : confirm}
      </form>
      {asksProof ? confirm : null}
    </>,
  );
};
