import { decide } from '../../../shared/decision.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Write } from '../change-set.ts';
import type { CopyAddress } from '../records.ts';

/** What cannot be guessed in a copy address. Derived, so that only its hash is stored; mail knows no capitals. */
const tokenOf = async (
  ctx: Context,
  { accountId, generation }: Pick<CopyAddress, 'accountId' | 'generation'>,
) => (await ctx.secrets.linkToken('mail_copy', accountId, generation)).toLowerCase();

/** M5: the account's copy address as its customer sees it; null while there is none, or where the host receives no mail. */
export const copyAddressOf = async (ctx: Context, accountId: string): Promise<string | null> => {
  const { mailCopyDomain } = ctx.settings;
  const made = await ctx.store.mailCopies.address(accountId);
  return made && mailCopyDomain ? `copy-${await tokenOf(ctx, made)}@${mailCopyDomain}` : null;
};

/** The address that comes after this one, or the first. */
const nextAddress = async (
  ctx: Context,
  accountId: string,
  before: CopyAddress | null,
): Promise<Write<'copyAddress'>> => {
  const generation = (before?.generation ?? 0) + 1;
  const row: CopyAddress = {
    accountId,
    tokenHash: await ctx.secrets.hash(await tokenOf(ctx, { accountId, generation })),
    generation,
    madeAt: ctx.now,
    version: (before?.version ?? 0) + 1,
  };
  return { do: before ? 'update' : 'insert', kind: 'copyAddress', row };
};

/** M5: an account that changes hands gets another address, because its former holder knows the one it has. */
export const replacedAddress = async (ctx: Context, accountId: string): Promise<readonly Write[]> => {
  const before = await ctx.store.mailCopies.address(accountId);
  return before ? [await nextAddress(ctx, accountId, before)] : [];
};

/** M5: makes the account's copy address, or another one in its place: from then on the old one receives nothing. */
export const makeCopyAddress = async (
  ctx: Context,
  { accountId }: { accountId: string },
): Promise<Result<void, Refusal>> => {
  const account = await ctx.store.accounts.byId(accountId);
  if (!account) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'mail_copy.address', account.organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  if (ctx.settings.mailCopyDomain === null) return fail({ code: 'panel_unsupported' });
  const before = await ctx.store.mailCopies.address(accountId);
  const made = await nextAddress(ctx, accountId, before);
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [made],
    audit: [
      {
        organisations: [account.organisationId],
        event: 'mail_copy.address_made',
        subject: { kind: 'account', id: accountId },
        data: { generation: made.row.generation },
      },
    ],
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};
