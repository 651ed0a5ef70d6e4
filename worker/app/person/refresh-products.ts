import { hour } from '../../../shared/domain/duration.ts';
import type { Context } from '../../ports.ts';

/** How old a list may be when a proof is judged by it. */
const freshEnough = hour;

/**
 * S15: a partner who makes a mailbox in the account must not win by a list from before. At each proof by
 * code the lists of the person's shared accounts are read again where they are old; a panel that does not
 * answer leaves the stored list, because safety and sign-in must not wait for it.
 */
export const refreshProducts = async (
  ctx: Pick<Context, 'store' | 'connectors' | 'commit' | 'now' | 'requestId'>,
  personId: string,
): Promise<void> => {
  const stale = await ctx.store.accounts.stale(personId, ctx.now - freshEnough);
  await Promise.all(
    stale.map(async ({ id, panelId, panelAccountId }) => {
      const connector = await ctx.connectors.of(panelId);
      if (!connector.ok) return;
      const listed = await connector.value.products(panelAccountId);
      if (!listed.ok) return;
      await ctx.commit({
        actor: { kind: 'system' },
        requestId: ctx.requestId,
        now: ctx.now,
        sets: [{ do: 'replace_products', accountId: id, products: listed.value, at: ctx.now }],
        audit: [],
      });
    }),
  );
};
