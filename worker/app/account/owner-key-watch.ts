import type { Account } from '../../../shared/domain/account.ts';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import type { Context } from '../../ports.ts';
import { mailLeaders } from '../grant/write.ts';
import { owedJobs } from './owner-key.ts';

type Watching = Pick<Context, 'store' | 'commit' | 'requestId' | 'now'>;

/**
 * Owner mode: the panel takes the customer's key no more (removed or run out there). Its people are told once,
 * with what to do, and the account's pages say so until there is one that works (E38).
 */
export const noteOwnerKey = async (
  ctx: Watching,
  { id, organisationId, name }: Account,
  code: RefusalCode,
): Promise<void> => {
  if (code !== 'owner_key_denied') return;
  const key = await ctx.store.panels.ownerKeyOf(id);
  if (!key || key.deniedAt !== null) return;
  await ctx.commit({
    actor: { kind: 'system' },
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      {
        do: 'update',
        kind: 'ownerKey',
        row: { ...key, deniedAt: ctx.now, checkedAt: ctx.now, version: key.version + 1 },
      },
    ],
    audit: [
      { organisations: [organisationId], event: 'account.key_denied', subject: { kind: 'account', id } },
    ],
    mails: await mailLeaders(ctx, [organisationId], {
      template: 'notice',
      notice: 'owner_key_denied',
      about: name,
      path: `/accounts/${id}/key`,
      reason: null,
      at: ctx.now,
    }),
    tell: [organisationId],
  });
};

/** The panel has taken the key: what is written of it is so again, and what waited is done. */
const noteWorking = async (ctx: Watching, { id, organisationId }: Account): Promise<void> => {
  const key = await ctx.store.panels.ownerKeyOf(id);
  if (!key) return;
  await ctx.commit({
    actor: { kind: 'system' },
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      {
        do: 'update',
        kind: 'ownerKey',
        row: { ...key, deniedAt: null, checkedAt: ctx.now, version: key.version + 1 },
      },
    ],
    jobs: key.deniedAt === null ? [] : await owedJobs(ctx, id),
    audit: [],
    tell: key.deniedAt === null ? [] : [organisationId],
  });
};

/** Once a day each key is tried by reading the account, so that nobody learns only at an end that it is gone. */
export const checkOwnerKeys = async (
  ctx: Watching & Pick<Context, 'connectors'>,
  { checkedBefore, limit }: { checkedBefore: number; limit: number },
): Promise<void> => {
  for (const account of await ctx.store.panels.ownerKeysUnchecked(checkedBefore, limit)) {
    const connector = await ctx.connectors.of(account.panelId);
    if (!connector.ok) continue;
    const read = await connector.value.account(account.panelAccountId);
    if (read.ok) await noteWorking(ctx, account);
    else await noteOwnerKey(ctx, account, read.error.code);
  }
};
