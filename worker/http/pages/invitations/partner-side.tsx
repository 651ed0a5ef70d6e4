import { partnerPays } from '../../../../shared/domain/access.ts';
import type { AccessRequest } from '../../../../shared/domain/access-request.ts';
import { invitationState } from '../../../../shared/domain/invitation.ts';
import { partnerRefusal } from '../../../../shared/domain/partnership.ts';
import { errorMessages } from '../../../../shared/messages/errors/index.ts';
import { bookWords } from '../../../../shared/messages/pages/book/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { recordsFor } from '../../../app/client/connect.ts';
import type { InvitationSight } from '../../../app/invitation/see.ts';
import { confirmedRefusal } from '../../../app/partnership/agreements.ts';
import type { Context } from '../../../ports.ts';
import type { InvitationView } from '../../../store.ts';
import type { Http } from '../../route.ts';
import { Field, Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { offers, ownFrame } from '../parts/own.ts';
import { AskedAndGiven } from '../requests/asked.tsx';
import { Details } from './details.tsx';
import { chosenFor, ProcessingToConfirm } from './processing.tsx';

type PartnerSight = Extract<InvitationSight, { side: 'partner' }>;

/** The answer is a form with the link's own token, so that a link replaced meanwhile cannot answer (E5). */
const Answer = (form: { action: string; token: string | null; label: string }) => (
  <form method="post" action={form.action} class="inline">
    {form.token === null ? null : <input type="hidden" name="t" value={form.token} />}
    <button type="submit">{form.label}</button>
  </form>
);

/** What the form of the yes is made of, for who may say it. */
const joining = async (ctx: Context, { invitation, account }: InvitationView) => {
  const partnerId = invitation.partnerId ?? '';
  const [live, chosen, records] = await Promise.all([
    ctx.store.grants.liveFor(account.id, partnerId),
    chosenFor({ ctx, invitation }),
    recordsFor(ctx, partnerId, account.id),
  ]);
  return { live, chosen, records };
};

/** The yes, with the record of the own book that the access joins; a new one unless another is chosen (Q1). */
const Accept = (form: {
  ctx: Context;
  view: InvitationView;
  facts: Awaited<ReturnType<typeof joining>>;
  request: AccessRequest | null;
  action: string;
  token: string | null;
}) => {
  const { ctx } = form;
  const { invitation, customer } = form.view;
  const { live, chosen, records } = form.facts;
  const say = bookWords[ctx.language].connect;
  // A counter-offer and a share that lives already have their record.
  const settled = (live?.clientId ?? form.request?.clientId ?? null) !== null;
  return (
    <form method="post" action={form.action} class={settled && chosen === null ? 'inline' : ''}>
      {form.token === null ? null : <input type="hidden" name="t" value={form.token} />}
      {settled ? null : (
        <Field name="client" label={say.label} hint={say.hint}>
          <select name="client" id="client" aria-describedby="client-hint">
            <option value="new">{say.fresh(customer.name)}</option>
            {records.map((one) => (
              <option value={one.id}>{one.name}</option>
            ))}
          </select>
        </Field>
      )}
      {chosen === null ? null : <ProcessingToConfirm ctx={ctx} invitation={invitation} chosen={chosen} />}
      <button type="submit" class="primary">
        {pageWords[ctx.language].invitations.accept}
      </button>
    </form>
  );
};

/** S8: who shares what for how long; the yes and the no are buttons, opening the page is neither (E4). */
export const partnerSide = async (
  http: Http,
  sight: PartnerSight,
  token: string | null,
): Promise<Response> => {
  const ctx = http.get('ctx');
  const words = pageWords[ctx.language].invitations;
  const { view, partnership } = sight;
  const { invitation, customer } = view;
  const partnerId = invitation.partnerId ?? '';
  const state = invitationState(invitation, ctx.now);
  const ended = partnerRefusal(partnership.state);
  const mayAnswer = offers(ctx, 'invitation.answer', partnerId);
  const mayAccept = !partnerPays(invitation.access) || offers(ctx, 'invitation.agree_to_pay', partnerId);
  // P10: no yes before the new agreement is confirmed; a no is always possible.
  const [unconfirmed, facts, request, details, frame] = await Promise.all([
    confirmedRefusal(ctx, partnership),
    state === 'pending' && mayAnswer && mayAccept ? joining(ctx, view) : null,
    invitation.requestId ? ctx.store.requests.byId(invitation.requestId) : null,
    Details({ view, ctx, own: false }),
    ownFrame(ctx, partnerId),
  ]);
  const refusal = ended ?? unconfirmed;
  const path = `/invitations/${invitation.id}`;
  const title =
    state === 'pending' || state === 'accepted'
      ? words.title(customer.name)
      : words.closedFrom(customer.name);
  const said = refusal ? errorMessages[ctx.language][refusal.code]({}) : null;
  return page(
    http,
    { title, ...frame, current: `/organisations/${partnerId}/clients` },
    <>
      <h1>{title}</h1>
      {state === 'pending' ? null : (
        <Notice tone="plain">
          <p data-state={state}>{words.closed[state]}</p>
          {invitation.grantId ? (
            <p>
              <a href={`/grants/${invitation.grantId}`}>{words.toShare}</a>
            </p>
          ) : null}
        </Notice>
      )}
      {details}
      {request ? <AskedAndGiven ask={request} given={invitation} language={ctx.language} /> : null}
      {state !== 'pending' ? null : said && refusal ? (
        <>
          <Notice tone="warning">
            <p data-code={refusal.code}>
              <strong>{said.title}.</strong> {said.detail}
            </p>
            <p>
              <a href={`/organisations/${partnerId}/partner`}>{words.toPartnerPage}</a>
            </p>
          </Notice>
          {ended === null && mayAnswer ? (
            <Answer action={`${path}/decline`} token={token} label={words.decline} />
          ) : null}
        </>
      ) : mayAnswer ? (
        <>
          <p class="quiet">{mayAccept ? words.acceptHint : words.payerOnly}</p>
          <div class="actions">
            {facts === null ? null : (
              <Accept
                ctx={ctx}
                view={view}
                facts={facts}
                request={request}
                action={`${path}/accept`}
                token={token}
              />
            )}
            <Answer action={`${path}/decline`} token={token} label={words.decline} />
          </div>
        </>
      ) : (
        <p class="quiet">{words.leadersOnly}</p>
      )}
    </>,
  );
};
