import { decide } from '../../../shared/decision.ts';
import type { Account } from '../../../shared/domain/account.ts';
import { day } from '../../../shared/domain/duration.ts';
import { type Invitation, invitationState } from '../../../shared/domain/invitation.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView, InvitationView } from '../../store.ts';
import type { Panel } from '../records.ts';

/** An account with everybody who has access, or has been asked to. */
export interface AccountOverview {
  account: Account;
  panel: Panel;
  grants: readonly GrantView[];
  invitations: readonly InvitationView[];
}

/** What became of an invitation is worth a line for a month; what the customer withdrew is not. */
const worthShowing = (invitation: Invitation, now: number): boolean => {
  const state = invitationState(invitation, now);
  if (state === 'pending') return true;
  return state !== 'cancelled' && invitation.createdAt > now - 30 * day;
};

const overviews = async (
  ctx: Context,
  organisationIds: readonly string[],
): Promise<readonly AccountOverview[]> => {
  const { store, now } = ctx;
  const [accounts, grants, invitations] = await Promise.all([
    store.accounts.ofOrganisations(organisationIds),
    store.grants.ofCustomers(organisationIds),
    store.invitations.ofCustomers(organisationIds),
  ]);
  return accounts.map(({ account, panel }) => ({
    account,
    panel,
    grants: grants.filter((view) => view.account.id === account.id),
    invitations: invitations.filter(
      (view) => view.account.id === account.id && worthShowing(view.invitation, now),
    ),
  }));
};

/** Who has access to what of one organisation: the customer's own area. */
export const organisationOverview = async (
  ctx: Context,
  organisationId: string,
): Promise<Result<readonly AccountOverview[], Refusal>> => {
  const decision = decide(ctx.actor, 'organisation.view', organisationId, ctx.now);
  return decision.allow ? ok(await overviews(ctx, [organisationId])) : fail(decision.refusal);
};

/** The same over every organisation of the person. */
export const myAccounts = async (ctx: Context): Promise<readonly AccountOverview[]> => {
  if (ctx.actor.kind !== 'person') return [];
  return overviews(
    ctx,
    ctx.actor.memberships.map((membership) => membership.organisationId),
  );
};

export const accountOverview = async (
  ctx: Context,
  accountId: string,
): Promise<Result<AccountOverview, Refusal>> => {
  const linked = await ctx.store.accounts.linked(accountId);
  if (!linked) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'account.view', linked.account.organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const [grants, invitations] = await Promise.all([
    ctx.store.grants.viewsOfAccount(accountId),
    ctx.store.invitations.ofAccount(accountId),
  ]);
  const shown = invitations.filter(({ invitation }) => worthShowing(invitation, ctx.now));
  return ok({ ...linked, grants, invitations: shown });
};
