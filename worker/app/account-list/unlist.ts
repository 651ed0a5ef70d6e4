import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from '../admin/may.ts';

/** One account leaves the list. Whoever has linked it keeps it: the list proves, it does not take away. */
export const unlistAccount = async (
  ctx: Context,
  { panelId, account }: { panelId: string; account: string },
): Promise<Result<void, Refusal>> => {
  const admin = mayAdmin(ctx, 'accounts.import');
  if (!admin.ok) return admin;
  const listed = await ctx.store.accountList.find(panelId, account);
  if (listed?.panelAccountId !== account) return refuse('not_found');
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    sets: [{ do: 'unlist_account', panelId, panelAccountId: account }],
    audit: [
      {
        organisations: [],
        event: 'accounts.unlisted',
        subject: { kind: 'panel', id: panelId },
        data: { panelAccount: account },
      },
    ],
  });
};
