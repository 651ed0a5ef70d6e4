import { decide } from '../../../shared/decision.ts';
import type { Account } from '../../../shared/domain/account.ts';
import { isRunning } from '../../../shared/domain/cleanup.ts';
import { hour } from '../../../shared/domain/duration.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { PanelAccount } from '../../ports/panel.ts';
import type { Context } from '../../ports.ts';
import type { ConnectorJob } from '../change-set.ts';
import { proofCounts } from '../grant/proof-address.ts';
import type { PanelKey } from '../panel/credential.ts';
import type { OwnerKey, Panel } from '../records.ts';
import { ownerKeyContext } from '../sealed.ts';
import { contactIsPartners } from './contact-address.ts';
import { mayProve } from './contact-changed.ts';

/** Enough for typos and a second try in the panel, too few to guess with. */
const triesPerHour = 10;

/** Owner mode: the panel says whose key it is; only a customer's own is taken (E48, E50). */
export const accountOfKey = async (
  ctx: Context,
  panelId: string,
  { key, secret }: PanelKey,
): Promise<Result<PanelAccount, Refusal>> => {
  if (ctx.actor.kind !== 'person') return refuse('sign_in_required');
  if (!(await ctx.limiter.take(`owner_key:${ctx.actor.personId}`, triesPerHour, hour))) {
    return refuse('rate_limited');
  }
  const told = await ctx.ownerKeys.whose(panelId, JSON.stringify({ key, secret }));
  if (!told.ok) return fail({ code: told.error.code });
  // E48: a key that was made while a partner had everything there may be the partner's.
  if (await ctx.store.grants.fullAt(panelId, told.value.id)) return refuse('partner_has_full_access');
  return ok(told.value);
};

/** S16, E55: the same doubts about who the customer is as with every other proof. */
export const keyMayProve = async (
  ctx: Context,
  panelId: string,
  found: PanelAccount,
): Promise<Result<Account | null, Refusal>> => {
  const open = await mayProve(ctx, panelId, found);
  if (!open.ok || open.value !== null) return open;
  // Linked by the host's word under the name its pages show, because no id was known then.
  const stated = await ctx.store.accounts.byShown(panelId, found.shownAs);
  if (stated) return ok(stated);
  return (await contactIsPartners(ctx, found)) ? refuse('address_belongs_to_partner') : ok(null);
};

/** E35: sealed for this account and no other; nothing ever shows it again. */
export const sealOwnerKey = async (
  ctx: Pick<Context, 'secrets' | 'now'>,
  { id: accountId, panelId, panelAccountId }: Account,
  { key, secret }: PanelKey,
): Promise<OwnerKey> => ({
  accountId,
  ...(await ctx.secrets.seal(
    JSON.stringify({ key, secret }),
    ownerKeyContext(panelId, accountId, panelAccountId),
  )),
  storedAt: ctx.now,
  checkedAt: ctx.now,
  deniedAt: null,
  version: 1,
});

/** What waited for a key that works is done at once (E38). */
export const owedJobs = async (
  { store }: Pick<Context, 'store'>,
  accountId: string,
): Promise<readonly ConnectorJob[]> =>
  (await store.grants.owed(accountId)).map((grant) => ({
    job: grant.panelState === 'applying' ? 'provision' : 'deprovision',
    grantId: grant.id,
    generation: grant.panelGeneration,
  }));

export interface OwnerKeySeen {
  account: Account;
  panel: Panel;
  /** When it was given, and whether the panel still takes it; the key itself is shown to nobody. */
  key: Pick<OwnerKey, 'storedAt' | 'deniedAt'> | null;
  /** Something is still to be done by it. */
  needed: boolean;
}

type Looking = Pick<Context, 'store' | 'now'>;

/** Shares live or wait to be cut by it, the panel is still to be asked what was left, or is being cleaned up. */
const stillNeeded = async ({ store, now }: Looking, accountId: string): Promise<boolean> =>
  (await store.grants.ofAccount(accountId)).length > 0 ||
  (await store.grants.uncut(accountId)) ||
  (await store.grants.unlooked(accountId, now - hour)) ||
  (await store.inventories.cleanupsOfAccount(accountId)).some(isRunning);

/** Null where accounts of that panel have no key of their own. */
export const ownerKeyOf = async (
  ctx: Looking,
  { account, panel }: { account: Account; panel: Panel },
): Promise<OwnerKeySeen | null> => {
  if (panel.connection !== 'owner') return null;
  const key = await ctx.store.panels.ownerKeyOf(account.id);
  return { account, panel, key, needed: await stillNeeded(ctx, account.id) };
};

const ownKey = async (ctx: Context, accountId: string): Promise<Result<OwnerKeySeen, Refusal>> => {
  const account = await ctx.store.accounts.byId(accountId);
  if (!account) return refuse('not_found');
  const decision = decide(ctx.actor, 'account.key', account.organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const panel = await ctx.store.panels.byId(account.panelId);
  const seen = panel ? await ownerKeyOf(ctx, { account, panel }) : null;
  return seen ? ok(seen) : refuse('not_found');
};

export const seeOwnerKey = (
  ctx: Context,
  { accountId }: { accountId: string },
): Promise<Result<OwnerKeySeen, Refusal>> => ownKey(ctx, accountId);

/** A new key in the place of the old one, whose text is gone with it; the panel must name this very account. */
export const storeOwnerKey = async (
  ctx: Context,
  { accountId, key }: { accountId: string; key: PanelKey },
): Promise<Result<void, Refusal>> => {
  const seen = await ownKey(ctx, accountId);
  if (!seen.ok) return seen;
  const proof = await proofCounts(ctx);
  if (!proof.ok) return proof;
  const { account, panel } = seen.value;
  const told = await accountOfKey(ctx, panel.id, key);
  if (!told.ok) return told;
  const open = await keyMayProve(ctx, panel.id, told.value);
  if (!open.ok) return open;
  if (open.value?.id !== account.id) return refuse('owner_key_of_other');
  const before = await ctx.store.panels.ownerKeyOf(accountId);
  const named: Account = { ...account, panelAccountId: told.value.id, version: account.version + 1 };
  const sealed = await sealOwnerKey(ctx, named, key);
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      ...(named.panelAccountId === account.panelAccountId
        ? []
        : [{ do: 'update' as const, kind: 'account' as const, row: named }]),
      before
        ? { do: 'update', kind: 'ownerKey', row: { ...sealed, version: before.version + 1 } }
        : { do: 'insert', kind: 'ownerKey', row: sealed },
    ],
    jobs: await owedJobs(ctx, accountId),
    audit: [
      {
        organisations: [account.organisationId],
        event: 'account.key_stored',
        subject: { kind: 'account', id: accountId },
      },
    ],
    tell: [account.organisationId],
  });
};

/** Kept while a share needs it to be cut; after that nothing of it stays here. */
export const removeOwnerKey = async (
  ctx: Context,
  { accountId }: { accountId: string },
): Promise<Result<void, Refusal>> => {
  const seen = await ownKey(ctx, accountId);
  if (!seen.ok) return seen;
  if (seen.value.needed) return refuse('owner_key_in_use');
  const row = await ctx.store.panels.ownerKeyOf(accountId);
  if (!row) return ok(undefined);
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'delete', kind: 'ownerKey', row }],
    audit: [
      {
        organisations: [seen.value.account.organisationId],
        event: 'account.key_removed',
        subject: { kind: 'account', id: accountId },
      },
    ],
    tell: [seen.value.account.organisationId],
  });
};
