import { decideStaffAccess, type PersonActor } from '../../../shared/decision.ts';
import type { Product } from '../../../shared/domain/access.ts';
import type { Capabilities } from '../../../shared/domain/enforcement.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { transitionStaffAccess } from '../../../shared/domain/staff-access.ts';
import type { GrantOrder, PanelConnector, PanelEntry, PanelSignIn } from '../../ports/panel.ts';
import type { Context } from '../../ports.ts';
import type { StaffAccessView } from '../../store/staff-access.ts';
import { mayStaff } from '../admin/may.ts';
import type { Write } from '../change-set.ts';
import { factorOf } from '../opening/may-open.ts';

interface Allowed {
  actor: PersonActor;
  view: StaffAccessView;
}

/** Asked of the primary at each use: what was given must still hold at that moment. */
const mayUse = async (ctx: Context, staffAccessId: string): Promise<Result<Allowed, Refusal>> => {
  const staff = mayStaff(ctx, 'staff.open');
  if (!staff.ok) return staff;
  const view = await ctx.store.staffAccess.view(staffAccessId);
  if (!view) return refuse('not_found');
  const decision = decideStaffAccess(
    ctx.actor,
    { access: view.access, panelEnabled: view.panel.enabled },
    ctx.settings.adminPasskeys,
    ctx.clock.now(),
  );
  return decision.allow ? ok({ actor: staff.value, view }) : fail(decision.refusal);
};

/** H3: every use stands in the customer's log with the person and how it proved itself. */
const record = (
  ctx: Context,
  { actor, view }: Allowed,
  what: { event: string; data?: Readonly<Record<string, string>>; writes?: readonly Write[] },
): Promise<Result<void, Refusal>> =>
  ctx.commit({
    actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: what.writes ?? [],
    audit: [
      {
        organisations: [view.access.organisationId],
        event: what.event,
        subject: { kind: 'account', id: view.account.id },
        onBehalfOf: view.access.organisationId,
        data: { staffAccessId: view.access.id, factor: factorOf(actor), ...what.data },
      },
    ],
    tell: [view.access.organisationId],
  });

/** What the panel lists for the account; null where it could not be read or keeps no list. */
export interface StaffLook {
  view: StaffAccessView;
  capabilities: Capabilities | null;
  products: readonly Product[] | null;
  entries: readonly PanelEntry[] | null;
}

/** H3: staff looks at the account's products and at who is in it. */
export const lookAtAccount = async (
  ctx: Context,
  { staffAccessId }: { staffAccessId: string },
): Promise<Result<StaffLook, Refusal>> => {
  const allowed = await mayUse(ctx, staffAccessId);
  if (!allowed.ok) return allowed;
  const { view } = allowed.value;
  const noted = await record(ctx, allowed.value, { event: 'staff_access.looked' });
  if (!noted.ok) return noted;
  const connector = await ctx.connectors.of(view.panel.id);
  if (!connector.ok) return ok({ view, capabilities: null, products: null, entries: null });
  const { panelAccountId } = view.account;
  const products = await connector.value.products(panelAccountId);
  const entries = await connector.value.inventory(panelAccountId);
  return ok({
    view,
    capabilities: connector.value.capabilities,
    products: products.ok ? products.value : null,
    entries: entries.ok ? entries.value : null,
  });
};

/** What a connector is told: the whole account, in the name of the host. */
export const staffOrder = (
  { access, account }: Pick<StaffAccessView, 'access' | 'account'>,
  hostName: string,
): GrantOrder => ({
  grantId: access.id,
  panelAccountId: account.panelAccountId,
  access: { kind: 'full', payer: 'customer' },
  partner: { organisationId: 'org_host', name: hostName },
});

const minted = async (
  ctx: Context,
  { actor, view }: Allowed,
  connector: PanelConnector,
): Promise<Result<PanelSignIn, Refusal>> => {
  const way = connector.capabilities.full;
  if (way !== 'link' && way !== 'form') return refuse('panel_unsupported');
  // A8: a database that was restored may have forgotten that the customer ended it.
  const { organisationId } = view.access;
  const known = { customerId: organisationId, partnerId: organisationId, grantId: null };
  if (!(await ctx.safekeeping.agrees(known))) return refuse('staff_access_over');
  // E47: the panel's account must still be the one that was proved.
  const found = await connector.account(view.account.panelAccountId);
  if (!found.ok) return fail({ code: found.error.code });
  if (found.value.id !== view.account.panelAccountId) return refuse('panel_answer_invalid');
  const { personId, email } = actor;
  const signIn = await connector.signIn(staffOrder(view, ctx.settings.hostName), {
    personId,
    email,
    factor: factorOf(actor),
  });
  if (!signIn.ok) return fail({ code: signIn.error.code });
  // E41: it leads to that panel and to no other address.
  const target = signIn.value.way === 'link' ? signIn.value.url : signIn.value.action;
  return URL.parse(target)?.origin === view.panel.origin ? signIn : refuse('panel_answer_invalid');
};

/**
 * H3: one sign-in at the panel. Written before the link is given away, in a commit that fails when the
 * customer has ended it while the panel answered.
 */
export const openAccount = async (
  ctx: Context,
  { staffAccessId }: { staffAccessId: string },
): Promise<Result<{ signIn: PanelSignIn; shownAs: string }, Refusal>> => {
  const allowed = await mayUse(ctx, staffAccessId);
  if (!allowed.ok) return allowed;
  const connector = await ctx.connectors.of(allowed.value.view.panel.id);
  const signIn = connector.ok ? await minted(ctx, allowed.value, connector.value) : connector;
  const still = signIn.ok ? await mayUse(ctx, staffAccessId) : signIn;
  const opened = still.ok
    ? transitionStaffAccess(still.value.view.access, { type: 'open' }, ctx.clock.now())
    : still;
  const written = opened.ok
    ? await record(ctx, allowed.value, {
        event: 'staff_access.opened',
        writes: [{ do: 'update', kind: 'staffAccess', row: opened.value }],
      })
    : opened;
  if (signIn.ok && written.ok) {
    return ok({ signIn: signIn.value, shownAs: allowed.value.view.account.shownAs });
  }
  const refusal = signIn.ok ? (written.ok ? null : written.error) : signIn.error;
  const code = refusal?.code ?? 'conflict';
  await record(ctx, allowed.value, { event: 'staff_access.refused', data: { code } });
  return refuse(code);
};
