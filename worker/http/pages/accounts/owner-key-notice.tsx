import type { Account } from '../../../../shared/domain/account.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { ownerKeyOf } from '../../../app/account/owner-key.ts';
import type { Panel } from '../../../app/records.ts';
import type { Context } from '../../../ports.ts';
import type { GrantView } from '../../../store.ts';
import { Notice } from '../parts/elements.tsx';
import { offers } from '../parts/own.ts';

/**
 * Owner mode, on the pages of an account and its shares: what only the customer can mend, and that a key which
 * nothing needs any more can go. Nothing where the key works and is needed.
 */
export const OwnerKeyNotice = async ({
  ctx,
  account,
  panel,
}: {
  ctx: Context;
  account: Account;
  panel: Panel;
}) => {
  const seen = await ownerKeyOf(ctx, { account, panel });
  if (seen === null) return null;
  const words = pageWords[ctx.language].ownerKey;
  const { key, needed } = seen;
  const ended = key !== null && !needed && (await ctx.store.grants.everShared(account.id));
  const state = key === null ? 'missing' : key.deniedAt !== null ? 'denied' : ended ? 'idle' : null;
  if (state === null) return null;
  const texts = { missing: words.missingNotice, denied: words.deniedNotice, idle: words.idle };
  return (
    <Notice tone={state === 'idle' ? 'plain' : 'warning'}>
      <p data-owner-key={state}>{texts[state](panel.name)}</p>
      {offers(ctx, 'account.key', account.organisationId) ? (
        <p>
          <a class="button" href={`/accounts/${account.id}/key`}>
            {state === 'idle' ? words.manage : words.giveNew}
          </a>
        </p>
      ) : null}
    </Notice>
  );
};

/** Whether a cut waits for a key, and is better done by hand (E38). */
export const cutNeedsKey = async (
  ctx: Context,
  { grant, account, panel }: Pick<GrantView, 'grant' | 'account' | 'panel'>,
): Promise<boolean> => {
  if (grant.panelState !== 'cutting' && grant.panelState !== 'not_yet_cut') return false;
  const seen = await ownerKeyOf(ctx, { account, panel });
  return seen !== null && (seen.key === null || seen.key.deniedAt !== null);
};
