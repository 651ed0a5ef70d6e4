import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { loggedSteps, verificationPassed } from '../../../shared/domain/verification.ts';
import type { GrantOrder, PanelConnector } from '../../ports/panel.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from '../admin/may.ts';
import type { VerificationGrant } from '../records.ts';
import { runVerification } from './verification-run.ts';

/** A run that is cut off leaves a grant behind for no longer than this. */
const runLasts = 2 * 60_000;

/**
 * A customer's account is no test account: nothing may be opened there, not even by us (A3). A panel may know
 * it by other names than it had when it was linked, so it is looked for by its own id as well (E47).
 */
const inUse = async (
  ctx: Context,
  panelId: string,
  connector: PanelConnector,
  named: string,
): Promise<boolean> => {
  const found = await connector.account(named);
  const { accounts, grants } = ctx.store;
  const linked = [
    await accounts.byPanelAccount(panelId, named),
    await accounts.byShown(panelId, named),
    found.ok ? await accounts.byPanelAccount(panelId, found.value.id) : null,
  ];
  for (const account of linked) {
    if (account && (await grants.ofAccount(account.id)).length > 0) return true;
  }
  return false;
};

/**
 * The verification run (A2): the whole round with two test accounts of the host's own panel. What it
 * saw is stored; only a run in which nothing failed makes the panel's labels count, and one in which
 * something failed takes them back.
 */
export const verifyPanel = async (
  ctx: Context,
  input: { panelId: string; opened: string; other: string },
): Promise<Result<{ passed: boolean }, Refusal>> => {
  const admin = mayAdmin(ctx, 'panel.manage');
  if (!admin.ok) return admin;
  const panel = await ctx.store.panels.byId(input.panelId);
  if (!panel) return fail({ code: 'not_found' });
  const connector = await ctx.connectors.of(panel.id);
  if (!connector.ok) return fail(connector.error);
  for (const [field, account] of Object.entries({ opened: input.opened, other: input.other })) {
    if (await inUse(ctx, panel.id, connector.value, account)) {
      return fail({ code: 'conflict', detail: { field } });
    }
  }
  const key = await ctx.store.panels.credential(panel.id);
  const { actor, requestId, now } = ctx;
  const grantIds = { limited: ctx.ids.id('grt'), full: ctx.ids.id('grt') };
  const row = (order: GrantOrder): VerificationGrant => ({
    id: order.grantId,
    panelId: panel.id,
    panelAccountId: order.panelAccountId,
    access: order.access,
    endsAt: now + runLasts,
  });
  const { version, results } = await runVerification({
    connector: connector.value,
    accounts: { opened: input.opened, other: input.other },
    grantIds,
    now: () => ctx.clock.now(),
    announce: async (order) => {
      const announced = await ctx.commit({
        actor,
        requestId,
        now,
        writes: [{ do: 'insert', kind: 'verificationGrant', row: row(order) }],
        audit: [],
      });
      return announced.ok;
    },
    withdraw: async (order) => {
      await ctx.commit({
        actor,
        requestId,
        now,
        writes: [{ do: 'delete', kind: 'verificationGrant', row: row(order) }],
        audit: [],
      });
    },
  });
  const passed = verificationPassed(results);
  const seen = version ?? connector.value.capabilities.verified.version;
  // Read again: the run took seconds, and an admin may have changed the panel meanwhile.
  const fresh = await ctx.store.panels.byId(panel.id);
  if (!fresh) return fail({ code: 'not_found' });
  // What another key can do was not seen (E40).
  if ((await ctx.store.panels.credential(panel.id))?.nonce !== key?.nonce) return fail({ code: 'conflict' });
  const verified = passed
    ? { verifiedAt: ctx.clock.now(), verifiedVersion: seen }
    : { verifiedAt: null, verifiedVersion: null };
  const committed = await ctx.commit({
    actor,
    requestId,
    now,
    writes: [{ do: 'update', kind: 'panel', row: { ...fresh, ...verified, version: fresh.version + 1 } }],
    audit: [
      {
        organisations: [],
        event: passed ? 'panel.verified' : 'panel.verification_failed',
        subject: { kind: 'panel', id: panel.id },
        data: { opened: input.opened, other: input.other, version: seen, ...loggedSteps(results) },
      },
    ],
  });
  return committed.ok ? ok({ passed }) : fail(committed.error);
};
