import {
  type FreezeReason,
  type Grant,
  type GrantChange,
  type GrantCommand,
  grantState,
  transitionGrant,
} from '../../../shared/domain/grant.ts';
import type { Proposal, ProposedAct } from '../../../shared/domain/proposal.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import { changesOf } from '../grant/write.ts';
import type { MailContent } from '../mail-order.ts';
import type { Carrying } from '../proposal/acting.ts';
import { propose } from '../proposal/propose.ts';
import { shareWords } from '../share-words.ts';
import { isInvolved, mayAdmin, ownAffair } from './may.ts';

/** `reason` stands in the logs of both sides, and in the mails (E14). */
type Shares = Extract<ProposedAct, { kind: 'freeze_shares' | 'unfreeze_shares' | 'unfreeze_share' }>;

/** What two lift: what two have held, and with it what one of them held alone. */
const liftable = ['admins', 'admin'] as const satisfies readonly FreezeReason[];

const commandsFor = (grant: Grant, { kind }: Shares): readonly GrantCommand[] =>
  kind === 'freeze_shares'
    ? grant.frozen.includes('admins')
      ? []
      : [{ type: 'freeze', reason: 'admins' }]
    : liftable
        .filter((reason) => grant.frozen.includes(reason))
        .map((reason) => ({ type: 'unfreeze', reason }));

/** Live shares on either side of an organisation, or the one, that the act still changes. */
const due = async (ctx: Pick<Context, 'store'>, shares: Shares): Promise<readonly GrantView[]> => {
  const { organisationId } = shares;
  const held = await ctx.store.grants.viewsOfPartner(organisationId);
  const given = await ctx.store.grants.viewsOfCustomer(organisationId);
  const views = new Map([...held, ...given].map((view) => [view.grant.id, view]));
  return [...views.values()].filter(
    ({ grant }) =>
      grant.endedAt === null &&
      (shares.kind !== 'unfreeze_share' || grant.id === shares.grantId) &&
      commandsFor(grant, shares).length > 0,
  );
};

/** A6: all shares of an organisation at once wait for a second admin; a single one an admin holds alone (A3). */
export const proposeShares = async (
  ctx: Context,
  input: Exclude<Shares, { kind: 'unfreeze_share' }>,
): Promise<Result<Proposal, Refusal>> => {
  const admin = mayAdmin(ctx, 'grant.freeze');
  if (!admin.ok) return admin;
  const { organisationId } = input;
  if (!(await ctx.store.organisations.byId(organisationId))) return fail({ code: 'not_found' });
  if (isInvolved(admin.value, [organisationId])) return fail(ownAffair);
  if ((await due(ctx, input)).length === 0) return fail({ code: 'nothing_selected' });
  return propose(ctx, admin.value, { act: input, because: ['bulk'], organisationId });
};

/** One batch is one transaction, and a transaction must stay short. */
const chunkSize = 25;
/** How often a batch may lose against somebody else's write; the minute's job then goes on. */
const tries = 5;

type Parts = Awaited<ReturnType<typeof changesOf>>['parts'];

const planned = async (ctx: Carrying, view: GrantView, shares: Shares): Promise<Parts | null> => {
  let change: GrantChange = { grant: view.grant, job: null };
  for (const command of commandsFor(view.grant, shares)) {
    const next = transitionGrant(change.grant, command, ctx.now);
    if (!next.ok) return null;
    change = { grant: next.value.grant, job: next.value.job ?? change.job };
  }
  const { reason } = shares;
  const freezes = shares.kind === 'freeze_shares';
  const words = { grantId: view.grant.id, ...shareWords(view) };
  const frozen: MailContent = { template: 'frozen', because: 'host', reason, ...words };
  const active = grantState(change.grant) === 'active';
  const { parts } = await changesOf(ctx, view, {
    change: { ...change, grant: { ...change.grant, version: view.grant.version + 1 } },
    event: freezes ? 'grant.frozen' : 'grant.unfrozen',
    data: { by: 'admins', reason },
    ...(freezes ? { mail: frozen } : active ? { mail: { template: 'unfrozen', ...words } } : {}),
  });
  return parts;
};

const together = (all: readonly Parts[]): Parts => ({
  writes: all.flatMap((one) => one.writes),
  sets: all.flatMap((one) => one.sets),
  audit: all.flatMap((one) => one.audit),
  mails: all.flatMap((one) => one.mails),
  jobs: all.flatMap((one) => one.jobs),
  tell: [...new Set(all.flatMap((one) => one.tell))],
});

/**
 * Carries it out, some shares a batch. The last batch ends the proposal, whose `alongside` is what `ctx`
 * commits with; everything before it goes by the plain commit, so that a break in between is taken up again.
 */
export const freezeShares = async (
  ctx: Carrying,
  shares: Shares,
  plain: Pick<Carrying, 'commit'>,
): Promise<Result<void, Refusal>> => {
  const { actor, requestId, now } = ctx;
  for (let lost = 0; lost < tries; ) {
    const left = await due(ctx, shares);
    const chunk = left.slice(0, chunkSize);
    const parts = together(
      (await Promise.all(chunk.map((view) => planned(ctx, view, shares)))).flatMap((one) => one ?? []),
    );
    const last = left.length <= chunkSize;
    const commit = last ? ctx.commit : plain.commit;
    const committed = await commit({ actor, requestId, now, ...parts });
    if (committed.ok && last) return ok(undefined);
    if (!committed.ok) {
      if (committed.error.code !== 'conflict') return committed;
      lost += 1;
    }
  }
  return fail({ code: 'conflict' });
};
