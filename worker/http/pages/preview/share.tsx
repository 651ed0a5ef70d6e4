import { newInvitation } from '../../../../shared/domain/invitation.ts';
import { previewWords } from '../../../../shared/messages/pages/preview/index.ts';
import { accessOffered } from '../../../app/invitation/check-consent.ts';
import { previewOf, wouldBegin } from '../../../app/invitation/preview.ts';
import type { InvitationView } from '../../../store.ts';
import { answerRefusal } from '../../answer.ts';
import { queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Details } from '../invitations/details.tsx';
import { Empty } from '../parts/elements.tsx';
import { idleDaysFrom } from '../parts/idle.tsx';
import { page } from '../parts/layout.tsx';
import { accessChoice, addressOf, agency, consentFields, endOf } from '../share/choices.ts';
import { type Loaded, load } from '../share/load.ts';
import { PreviewContent } from './content.tsx';

/** The share as it would be offered from these choices; null while they are not complete. */
const wouldOffer = ({ facts, choices, answering }: Loaded, now: number): InvitationView | null => {
  const access = accessOffered(accessChoice(choices, facts.offer.products), facts.offer);
  const heldFor = facts.chosen === null && choices.partner === agency ? choices.who : null;
  if (!access.ok || (facts.chosen === null && heldFor === null)) return null;
  const invitation = newInvitation(
    {
      id: '',
      accountId: facts.account.id,
      customerId: facts.customer.id,
      partnerId: facts.chosen?.organisation.id ?? null,
      heldFor,
      access: access.value,
      endsAt: endOf(choices),
      idleDays: idleDaysFrom(choices.idle),
      projectId: answering?.request.projectId ?? null,
      requestId: answering?.request.id ?? null,
      invitedBy: '',
    },
    now,
  );
  const { account, panel, customer, chosen } = facts;
  return { invitation, account, panel, customer, partner: chosen?.organisation ?? null };
};

/** `GET /accounts/:account/share/preview`: the choices as the partner will meet them, before anything is confirmed (S7). */
export const ofChoices = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const query = queryInput(http, consentFields);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const loaded = await load(http, query.value);
  if (!loaded.ok) return answerRefusal(http, 'page', loaded.error);
  const { facts, choices, frame } = loaded.value;
  const words = previewWords[ctx.language];
  const view = wouldOffer(loaded.value, ctx.now);
  const partner = view?.partner?.name ?? view?.invitation.heldFor ?? '';
  const title = view === null ? words.titleOfNobody : words.title(partner);
  const [details, preview] =
    view === null
      ? [null, null]
      : await Promise.all([
          Details({ view, ctx, own: false }),
          previewOf(ctx, wouldBegin(view, ctx.now), facts.offer.products),
        ]);
  return page(
    http,
    {
      title,
      ...frame,
      current: `/organisations/${facts.account.organisationId}`,
    },
    <>
      <h1>{title}</h1>
      {preview === null ? (
        <Empty>
          <p>{words.incomplete}</p>
        </Empty>
      ) : (
        <>
          <p>{words.lead}</p>
          <section aria-labelledby="preview-question">
            <h2 id="preview-question">{words.question}</h2>
            <p class="quiet">{words.questionText(partner)}</p>
            {details}
          </section>
          <PreviewContent preview={preview} ctx={ctx} />
        </>
      )}
      <p>
        <a class="button" href={addressOf(`/accounts/${facts.account.id}/share`, choices)}>
          {words.back}
        </a>
      </p>
    </>,
  );
};
