import { grantWords } from '../../../../shared/messages/pages/grants/index.ts';
import { previewWords } from '../../../../shared/messages/pages/preview/index.ts';
import { seeGrant } from '../../../app/grant/see.ts';
import { previewOf, wouldBegin } from '../../../app/invitation/preview.ts';
import { seeInvitation } from '../../../app/invitation/see.ts';
import { answerRefusal } from '../../answer.ts';
import type { Http } from '../../route.ts';
import { grantIn, standingOf } from '../grants/about.tsx';
import { Details } from '../invitations/details.tsx';
import { Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { PreviewContent } from './content.tsx';

/** `GET /invitations/:invitation/preview`, for the customer that waits for the answer. */
export const ofInvitation = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const invitationId = http.req.param('invitation') ?? '';
  const seen = await seeInvitation(ctx, { invitationId, token: null });
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  if (seen.value.side !== 'customer') return answerRefusal(http, 'page', { code: 'not_found' });
  const { view } = seen.value;
  const words = previewWords[ctx.language];
  const partner = view.partner?.name ?? view.invitation.heldFor ?? '';
  const [listed, standing, details] = await Promise.all([
    ctx.store.accounts.products(view.account.id),
    standingOf(http, view.invitation.customerId),
    Details({ view, ctx, own: false }),
  ]);
  const preview = await previewOf(ctx, wouldBegin(view, ctx.now), listed);
  return page(
    http,
    { title: words.title(partner), ...standing },
    <>
      <h1>{words.title(partner)}</h1>
      <p>{words.lead}</p>
      <section aria-labelledby="preview-question">
        <h2 id="preview-question">{words.question}</h2>
        <p class="quiet">{words.questionText(partner)}</p>
        {details}
      </section>
      <PreviewContent preview={preview} ctx={ctx} />
      <p>
        <a class="button" href={`/invitations/${view.invitation.id}`}>
          {words.back}
        </a>
      </p>
    </>,
  );
};

/** `GET /grants/:grant/preview`, for the customer whose share it is. */
export const ofGrant = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const seen = await seeGrant(ctx, grantIn(http));
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  if (seen.value.side !== 'customer') return answerRefusal(http, 'page', { code: 'not_found' });
  const { view } = seen.value;
  const words = previewWords[ctx.language];
  const title = words.title(view.partner.name);
  const ended = view.grant.endedAt !== null;
  const [listed, standing] = await Promise.all([
    ctx.store.accounts.products(view.account.id),
    standingOf(http, view.grant.customerId),
  ]);
  const preview = await previewOf(ctx, view, listed);
  return page(
    http,
    { title, ...standing },
    <>
      <h1>{title}</h1>
      {ended ? (
        <Notice tone="plain">
          <p data-ended>{words.nothingMore(view.partner.name)}</p>
        </Notice>
      ) : (
        <>
          <p>{words.lead}</p>
          <PreviewContent preview={preview} ctx={ctx} />
        </>
      )}
      <p>
        <a class="button" href={`/grants/${view.grant.id}${ended ? '/receipt' : ''}`}>
          {ended ? grantWords[ctx.language].acts.receipt : words.back}
        </a>
      </p>
    </>,
  );
};
