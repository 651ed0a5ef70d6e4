import { grantStateAt } from '../../../../shared/domain/grant.ts';
import { invitationState } from '../../../../shared/domain/invitation.ts';
import { isReviewDue } from '../../../../shared/domain/reminders.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { AccountOverview } from '../../../app/account/overview.ts';
import { type CapabilitiesOf, panelFactsOf } from '../../../app/grant/panel-facts.ts';
import type { Context } from '../../../ports.ts';
import type { GrantView, InvitationView } from '../../../store.ts';
import { Act, Badge, Columns, Scroll } from '../parts/elements.tsx';
import { offers } from '../parts/own.ts';
import {
  AccessSummary,
  accessShort,
  Enforcement,
  endText,
  GrantBadge,
  InvitationBadge,
} from '../parts/share.tsx';
import { relative } from '../parts/time.ts';

/** Told apart where several accounts have one name. */
const placeOf = ({ account, panel }: AccountOverview): string =>
  `${account.name}, ${panel.name} · ${account.shownAs}`;

const opened = (view: GrantView, ctx: Context): string => {
  const words = pageWords[ctx.language].sharing;
  return view.lastOpenedAt === null
    ? words.neverOpened
    : words.lastOpened(relative(view.lastOpenedAt, ctx.now, ctx.language), view.lastOpenedBy ?? '');
};

const GrantRow = async ({
  view,
  ctx,
  capabilities,
}: {
  view: GrantView;
  ctx: Context;
  capabilities: CapabilitiesOf;
}) => {
  const words = pageWords[ctx.language].accounts;
  const { grant, partner, partnerId } = view;
  const state = grantStateAt(grant, ctx.now);
  const { label } = await panelFactsOf(view, capabilities);
  // An ended share stays until the panel has confirmed (E38); there is nothing left to press.
  const ended = grant.endedAt !== null;
  return (
    <tr>
      <th scope="row">
        <a href={`/grants/${grant.id}${ended ? '/receipt' : ''}`}>{partner.name}</a>
        {partnerId ? (
          <div class="quiet">
            <code>{partnerId}</code>
          </div>
        ) : null}
      </th>
      <td>
        <AccessSummary access={grant.access} language={ctx.language} own />
        <div class="quiet">
          <Enforcement label={label} language={ctx.language} />
        </div>
      </td>
      <td>
        {endText(grant, ctx.language, true)}
        {isReviewDue(grant, ctx.now) ? (
          <div>
            <Badge tone="warning">
              {offers(ctx, 'grant.narrow', grant.customerId) ? (
                <a href={`/grants/${grant.id}/review`}>{words.reviewDue}</a>
              ) : (
                words.reviewDue
              )}
            </Badge>
          </div>
        ) : null}
      </td>
      <td>
        <GrantBadge state={state} panelState={grant.panelState} language={ctx.language} />
        <div class="quiet">{opened(view, ctx)}</div>
      </td>
      <td>
        <div class="actions">
          {!ended && grant.paused === null && offers(ctx, 'grant.pause', grant.customerId) ? (
            <Act action={`/grants/${grant.id}/pause`} label={words.pause} />
          ) : null}
          {!ended && offers(ctx, 'grant.narrow', grant.customerId) ? (
            <a class="button" href={`/grants/${grant.id}/rights`}>
              {words.rights}
            </a>
          ) : null}
          {!ended && offers(ctx, 'grant.end', grant.customerId) ? (
            <a class="button danger" href={`/grants/${grant.id}/end`}>
              {words.end}
            </a>
          ) : null}
        </div>
      </td>
    </tr>
  );
};

/** Who has access: each share with its state, how it is held, and how to stop it. */
export const Shares = async (part: {
  overview: AccountOverview;
  ctx: Context;
  capabilities: CapabilitiesOf;
}) => {
  const { overview, ctx, capabilities } = part;
  const words = pageWords[ctx.language].accounts;
  if (overview.grants.length === 0) return <p class="quiet">{words.nobody}</p>;
  return (
    <Scroll label={`${words.title}: ${placeOf(overview)}`} stack>
      <table>
        <Columns of={[words.partner, words.access, words.until, words.state, words.acts]} />
        <tbody>
          {await Promise.all(overview.grants.map((view) => GrantRow({ view, ctx, capabilities })))}
        </tbody>
      </table>
    </Scroll>
  );
};

const InvitationRow = ({ view, ctx }: { view: InvitationView; ctx: Context }) => {
  const words = pageWords[ctx.language].accounts;
  const { invitation, partner } = view;
  const state = invitationState(invitation, ctx.now);
  return (
    <tr>
      <th scope="row">
        <a href={`/invitations/${invitation.id}`}>{partner?.name ?? invitation.heldFor}</a>
      </th>
      <td>{accessShort(invitation.access, ctx.language)}</td>
      <td>
        <InvitationBadge state={state} language={ctx.language} />
        {state === 'pending' ? (
          <div class="quiet">
            {partner ? words.answerBy(relative(invitation.expiresAt, ctx.now, ctx.language)) : words.held}
          </div>
        ) : null}
      </td>
      <td>
        <div class="actions">
          {(state === 'pending' || state === 'expired') &&
          offers(ctx, 'invitation.resend', invitation.customerId) ? (
            <Act action={`/invitations/${invitation.id}/resend`} label={words.resend} />
          ) : null}
          {state === 'pending' && offers(ctx, 'invitation.cancel', invitation.customerId) ? (
            <Act action={`/invitations/${invitation.id}/cancel`} label={words.cancel} />
          ) : null}
        </div>
      </td>
    </tr>
  );
};

/** S9: what waits for an answer, and what became of it. */
export const Invitations = ({ overview, ctx }: { overview: AccountOverview; ctx: Context }) => {
  const words = pageWords[ctx.language].accounts;
  if (overview.invitations.length === 0) return null;
  return (
    <>
      <h3>{words.invitations}</h3>
      <Scroll label={`${words.invitations}: ${placeOf(overview)}`} stack>
        <table>
          <Columns of={[words.partner, words.access, words.state, words.acts]} />
          <tbody>
            {overview.invitations.map((view) => (
              <InvitationRow view={view} ctx={ctx} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
};
