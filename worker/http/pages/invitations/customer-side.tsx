import { invitationState } from '../../../../shared/domain/invitation.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { previewWords } from '../../../../shared/messages/pages/preview/index.ts';
import type { InvitationSight } from '../../../app/invitation/see.ts';
import type { Http } from '../../route.ts';
import { Act, Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { offers, ownFrame } from '../parts/own.ts';
import { Details } from './details.tsx';
import { ProcessingChosen } from './processing.tsx';

/** After sharing, and whenever the customer wants to know: what happens next, send again, withdraw (S9). */
export const customerSide = async (
  http: Http,
  { view }: Pick<InvitationSight, 'view'>,
  resent: boolean,
): Promise<Response> => {
  const ctx = http.get('ctx');
  const words = pageWords[ctx.language].invitations;
  const { invitation, account, partner } = view;
  const state = invitationState(invitation, ctx.now);
  const next = state === 'pending' && partner === null ? words.next.held : words.next[state];
  const open = state === 'pending';
  const to = partner?.name ?? invitation.heldFor ?? '';
  const title = open || state === 'accepted' ? words.sentTitle(to) : words.closedTitle(to);
  const path = `/invitations/${invitation.id}`;
  const [frame, details, processing] = await Promise.all([
    ownFrame(ctx, invitation.customerId),
    Details({ view, ctx, own: true }),
    ProcessingChosen({ ctx, invitation }),
  ]);
  return page(
    http,
    {
      title,
      ...frame,
      current: `/organisations/${invitation.customerId}`,
    },
    <>
      <h1>{title}</h1>
      {resent ? (
        <Notice tone="success">
          <p>{words.resentNow}</p>
        </Notice>
      ) : null}
      <Notice tone={open || state === 'accepted' ? 'success' : 'plain'}>
        <p data-state={state}>{next}</p>
        {invitation.grantId ? (
          <p>
            <a href={`/grants/${invitation.grantId}`}>{words.toShare}</a>
          </p>
        ) : null}
      </Notice>
      {details}
      {processing}
      <div class="actions">
        {(open || state === 'expired') && offers(ctx, 'invitation.resend', invitation.customerId) ? (
          <Act action={`${path}/resend`} label={words.resend} />
        ) : null}
        {open && offers(ctx, 'invitation.cancel', invitation.customerId) ? (
          <Act action={`${path}/cancel`} label={words.cancel} tone="danger" />
        ) : null}
        {(state === 'declined' || state === 'cancelled') &&
        offers(ctx, 'grant.share', invitation.customerId) ? (
          <a class="button primary" href={`/accounts/${account.id}/share`}>
            {words.shareAgain}
          </a>
        ) : null}
        {open ? (
          <a class="button" href={`${path}/preview`}>
            {previewWords[ctx.language].look(to)}
          </a>
        ) : null}
        <a class="button" href={`/accounts/${account.id}`}>
          {words.toAccount}
        </a>
      </div>
    </>,
  );
};
