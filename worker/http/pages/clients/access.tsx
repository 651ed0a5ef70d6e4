import type { Client as SharedClient } from '../../../../shared/api/clients.ts';
import { bookWords } from '../../../../shared/messages/pages/book/index.ts';
import { grantWords } from '../../../../shared/messages/pages/grants/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { capabilitiesIn } from '../../../app/grant/panel-facts.ts';
import { type ClientView, clientOf } from '../../../app/opening/clients.ts';
import type { Context } from '../../../ports.ts';
import type { GrantView } from '../../../store.ts';
import { accountNamed } from '../parts/account-name.ts';
import { Act } from '../parts/elements.tsx';
import { offers } from '../parts/own.ts';
import { accessShort, Enforcement, endText, GrantBadge, opensCard } from '../parts/share.tsx';
import { sign } from '../parts/sign.ts';
import { relative } from '../parts/time.ts';

/** Live access as its partner reads it, with how it is opened and held. */
export interface Shown {
  view: GrantView;
  shared: SharedClient;
}

export const shownAccess = (
  ctx: Context,
  views: readonly GrantView[],
  capabilities = capabilitiesIn(ctx),
): Promise<readonly Shown[]> =>
  Promise.all(views.map(async (view) => ({ view, shared: await clientOf(view, capabilities, ctx.now) })));

/** Opening only while the panel lets us in. */
export const opensNow = ({ state, panelState, way }: SharedClient): boolean =>
  state === 'active' && panelState === 'in_force' && way !== 'none';

/** Q4: while access lives there are these two acts and no third. */
const TwoActs = ({ shown: { view, shared }, ctx }: { shown: Shown; ctx: Context }) => {
  const words = grantWords[ctx.language].acts;
  return (
    <div class="actions">
      {opensNow(shared) ? (
        <Act
          action={`/grants/${view.grant.id}/open`}
          label={opensCard(shared.way) ? words.card : words.open}
          tone="primary"
        />
      ) : null}
      {offers(ctx, 'grant.disconnect', view.grant.partnerId) ? (
        <a class="button" href={`/grants/${view.grant.id}/disconnect`}>
          {words.disconnect}
        </a>
      ) : null}
    </div>
  );
};

/** Where, what, how it stands, when it was last opened; `to` is the page of the share, if it leads there. */
export const AccessFacts = (part: {
  view: ClientView;
  shared: SharedClient;
  to: string | null;
  ctx: Context;
}) => {
  const { view, shared, to } = part;
  const { language, now } = part.ctx;
  const words = pageWords[language];
  const name = accountNamed(view.account, view.panel);
  return (
    <p>
      {to === null ? <strong>{name}</strong> : <a href={to}>{name}</a>}
      <br />
      <GrantBadge state={shared.state} panelState={shared.panelState} language={language} />
      <br />
      {accessShort(shared.access, language)}, {endText(view.grant, language)}
      <br />
      <small class="quiet">
        {bookWords[language].lastOpened}
        {sign(':', language)}{' '}
        {view.lastOpenedAt === null
          ? bookWords[language].neverOpened
          : relative(view.lastOpenedAt, now, language)}
      </small>
      <br />
      <small class="quiet">
        {shared.way === 'none' ? (
          words.clients.noWay
        ) : (
          <Enforcement label={shared.enforcement} language={language} />
        )}
      </small>
    </p>
  );
};

/** One live access with its two acts. */
export const AccessLine = ({ shown, ctx }: { shown: Shown; ctx: Context }) => (
  <div data-grant={shown.view.grant.id}>
    <AccessFacts {...shown} to={`/grants/${shown.view.grant.id}`} ctx={ctx} />
    <TwoActs shown={shown} ctx={ctx} />
  </div>
);
