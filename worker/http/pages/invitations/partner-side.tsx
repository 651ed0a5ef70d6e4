import { invitationState } from '../../../../shared/domain/invitation.ts';
import { partnerRefusal } from '../../../../shared/domain/partnership.ts';
import { errorMessages } from '../../../../shared/messages/errors/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { InvitationSight } from '../../../app/invitation/see.ts';
import type { Http } from '../../route.ts';
import { Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { offers, ownFrame } from '../parts/own.ts';
import { Details } from './details.tsx';

type PartnerSight = Extract<InvitationSight, { side: 'partner' }>;

/** The answer is a form with the link's own token, so that a link replaced meanwhile cannot answer (E5). */
const Answer = (form: { action: string; token: string | null; label: string; primary: boolean }) => (
  <form method="post" action={form.action} class="inline">
    {form.token === null ? null : <input type="hidden" name="t" value={form.token} />}
    <button type="submit" class={form.primary ? 'primary' : ''}>
      {form.label}
    </button>
  </form>
);

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
  const refusal = partnerRefusal(partnership);
  const path = `/invitations/${invitation.id}`;
  const mayAnswer = offers(ctx, 'invitation.answer', partnerId);
  const title =
    state === 'pending' || state === 'accepted'
      ? words.title(customer.name)
      : words.closedFrom(customer.name);
  const said = refusal ? errorMessages[ctx.language][refusal.code]({}) : null;
  return page(
    http,
    { title, ...(await ownFrame(ctx, partnerId)), current: `/organisations/${partnerId}/clients` },
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
      {await Details({ view, ctx, own: false })}
      {state !== 'pending' ? null : said && refusal ? (
        <Notice tone="warning">
          <p data-code={refusal.code}>
            <strong>{said.title}.</strong> {said.detail}
          </p>
          <p>
            <a href={`/organisations/${partnerId}/partner`}>{words.toPartnerPage}</a>
          </p>
        </Notice>
      ) : mayAnswer ? (
        <>
          <p class="quiet">{words.acceptHint}</p>
          <div class="actions">
            <Answer action={`${path}/accept`} token={token} label={words.accept} primary />
            <Answer action={`${path}/decline`} token={token} label={words.decline} primary={false} />
          </div>
        </>
      ) : (
        <p class="quiet">{words.leadersOnly}</p>
      )}
    </>,
  );
};
