import { decide, type PersonActor } from '../../../shared/decision.ts';
import type { Account } from '../../../shared/domain/account.ts';
import { transitionClaim } from '../../../shared/domain/account-claim.ts';
import type { ListedAccount } from '../../../shared/domain/account-import.ts';
import { day } from '../../../shared/domain/duration.ts';
import { normaliseEmail } from '../../../shared/domain/email.ts';
import type { Invitation } from '../../../shared/domain/invitation.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { ClaimView, GrantView } from '../../store.ts';
import { observeContact } from '../account/contact-changed.ts';
import { workingPanel } from '../account/panel-of.ts';
import { isInvolved, mayAdmin, mayAdminAfresh, ownAffair } from '../admin/may.ts';
import type { AuditEvent } from '../change-set.ts';
import { endAll } from '../grant/end-all.ts';
import { parties, toLeaders } from '../invitation/mails.ts';
import { replacedAddress } from '../mail-copy/address.ts';
import type { MailOrder } from '../mail-order.ts';
import { relatedTo } from '../partnership/related.ts';
import { type Stated, toldAccount } from './told.ts';

export interface ClaimSeen extends ClaimView {
  /** Who holds the account now: for the admin's eyes only (E48). */
  holder: { account: Account; name: string; shares: number } | null;
  /** S2: the account as the host's own list has it. */
  listed: ListedAccount | null;
  /** E14. */
  own: boolean;
}

/** A claim as the admin sees it, with what stands beside it now. */
export const readClaim = async (
  ctx: Context,
  claimId: string,
  /** The account an admin states, where the panel could not name it. */
  stated: string | null = null,
): Promise<Result<ClaimSeen, Refusal>> => {
  const admin = mayAdmin(ctx, 'admin.look');
  if (!admin.ok) return admin;
  const view = await ctx.store.proof.claim(claimId);
  if (!view) return refuse('not_found');
  const { panelId } = view.claim;
  const panelAccountId = stated ?? view.claim.panelAccountId;
  const held =
    panelAccountId === null ? null : await ctx.store.accounts.byPanelAccount(panelId, panelAccountId);
  const organisation = held && (await ctx.store.organisations.byId(held.organisationId));
  const holder =
    held && organisation
      ? {
          account: held,
          name: organisation.name,
          shares: (await ctx.store.grants.ofAccount(held.id)).length,
        }
      : null;
  const parties = [view.claim.organisationId, ...(held ? [held.organisationId] : [])];
  const listed = await ctx.store.accountList.find(panelId, panelAccountId ?? view.claim.shownAs);
  const own =
    isInvolved(admin.value, parties) || (await isOwnContact(ctx, admin.value, view.claim.organisationId));
  return ok({ ...view, holder, listed, own });
};

/** A6: whoever belongs together with an organisation of the admin's own is left to another admin, where there is one. */
const isOwnContact = async (ctx: Context, admin: PersonActor, organisationId: string): Promise<boolean> => {
  if (admin.memberships.length === 0) return false;
  const related = (await relatedTo(ctx, organisationId)).map(({ organisation }) => organisation.id);
  if (!isInvolved(admin, related)) return false;
  return (await ctx.store.persons.admins()).some(({ id }) => id !== admin.personId);
};

/** A claim as its organisation sees it; `provable`: the host's list has the account, so that a code may prove it (S2). */
export type OwnClaim = ClaimView & { provable: boolean };

/** What an organisation still waits for, and what the host refused in the last month. */
export const ownClaims = async (
  ctx: Context,
  organisationId: string,
): Promise<Result<readonly OwnClaim[], Refusal>> => {
  const decision = decide(ctx.actor, 'organisation.view', organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const { proof, accountList } = ctx.store;
  const views = await proof.claimsOf(organisationId, ctx.now - 30 * day);
  return ok(
    await Promise.all(
      views.map(async (view) => {
        const { panelId, panelAccountId, shownAs, state } = view.claim;
        const waits = state === 'pending';
        const listed = waits ? await accountList.find(panelId, panelAccountId ?? shownAs) : null;
        return { ...view, provable: listed !== null };
      }),
    ),
  );
};

interface Decision {
  claimId: string;
  /** The version the admin looked at. */
  version: number;
}

const pending = async (ctx: Context, { claimId, version }: Decision, stated: Stated | null = null) => {
  const admin = mayAdmin(ctx, 'claim.decide');
  if (!admin.ok) return admin;
  const seen = await readClaim(ctx, claimId, stated?.accountId ?? null);
  if (!seen.ok) return seen;
  if (seen.value.own) return fail(ownAffair);
  if (seen.value.claim.version !== version) return refuse('conflict');
  return ok({ seen: seen.value, by: admin.value.personId });
};

const claimant = (
  { person, claim }: ClaimView,
  notice: 'claim_confirmed' | 'claim_refused',
  more: { path: string; reason: string | null; at: number },
): MailOrder => ({
  to: person.email,
  language: person.language,
  template: 'notice',
  notice,
  about: claim.shownAs,
  ...more,
});

/**
 * The host confirms: the account is pinned as the panel, or the admin for a recorded one, names it now. One that
 * somebody else holds moves: every share ends first, in the same commit, and the holder is told (E48). While
 * its contact is in doubt it stays where it is (E34). The claimant must still represent the organisation.
 */
export const confirmClaim = async (
  ctx: Context,
  input: Decision & { stated: Stated | null },
): Promise<Result<{ accountId: string }, Refusal>> => {
  const { stated } = input;
  // It gives an account to somebody, and takes it from whoever held it.
  const admin = mayAdminAfresh(ctx, 'claim.decide');
  if (!admin.ok) return admin;
  const found = await pending(ctx, input, stated);
  if (!found.ok) return found;
  const { seen, by } = found.value;
  const { claim, holder, person } = seen;
  const members = await ctx.store.organisations.members(claim.organisationId);
  const represents = members.some(
    ({ member }) => member.personId === person.id && member.role === 'legal_representative',
  );
  if (!represents) return refuse('conflict');
  const working = await workingPanel(ctx, claim.panelId);
  if (!working.ok) return working;
  const told = await toldAccount(ctx, claim, stated);
  if (!told.ok) return told;
  const held = await ctx.store.accounts.byPanelAccount(claim.panelId, told.value.id);
  // Held by somebody the admin was not shown.
  const shownHolder = stated ? stated.shownHolder : (holder?.account.id ?? null);
  if ((held?.id ?? null) !== shownHolder) return refuse('conflict');
  // The host's own books are no panel that a partner could have changed.
  if (held && !stated && (await observeContact(ctx, held, told.value))) return refuse('contact_changed');
  const account: Account = {
    id: held?.id ?? ctx.ids.id('acc'),
    organisationId: claim.organisationId,
    panelId: claim.panelId,
    panelAccountId: told.value.id,
    shownAs: told.value.shownAs,
    name: told.value.name,
    pinnedEmail: told.value.contactEmail === null ? null : normaliseEmail(told.value.contactEmail),
    provenBy: 'admin',
    provenAt: ctx.now,
    linkId: null,
    version: (held?.version ?? 0) + 1,
  };
  const decided = transitionClaim(
    claim,
    {
      type: 'confirm',
      by,
      accountId: account.id,
      told: { panelAccountId: account.panelAccountId, contactEmail: account.pinnedEmail },
    },
    ctx.now,
  );
  if (!decided.ok) return decided;
  const views = held ? await liveOf(ctx, held.id) : [];
  const ended = await endAll(ctx, views, () => 'host');
  const invitations = held ? await waitingOf(ctx, held) : [];
  const listed = await working.value.connector.products(told.value.id);
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      { do: 'update', kind: 'accountClaim', row: decided.value },
      { do: held ? 'update' : 'insert', kind: 'account', row: account },
      ...invitations,
      ...ended.writes,
      ...(held ? await replacedAddress(ctx, held.id) : []),
    ],
    sets: [
      ...ended.sets,
      ...(held ? [{ do: 'forget_adopted' as const, accountId: held.id }] : []),
      ...(listed.ok
        ? [
            {
              do: 'replace_products' as const,
              accountId: account.id,
              products: listed.value,
              at: ctx.now,
            },
          ]
        : []),
    ],
    audit: [
      {
        organisations: [claim.organisationId],
        event: 'claim.confirmed',
        subject: { kind: 'claim', id: claim.id },
        data: {
          reason: claim.reason,
          account: account.id,
          panelAccount: account.panelAccountId,
          toldBy: stated ? 'admin' : 'panel',
        },
      },
      ...(held
        ? [
            {
              organisations: [held.organisationId],
              event: 'account.moved',
              subject: { kind: 'account', id: held.id },
            },
          ]
        : []),
      ...invitations.flatMap(cancelledEvent),
      ...ended.audit,
    ],
    mails: [
      claimant(seen, 'claim_confirmed', {
        path: claim.linkedFor === null ? `/accounts/${account.id}` : `/claims/${claim.id}`,
        reason: null,
        at: ctx.now,
      }),
      ...(held
        ? await toLeaders(ctx, held.organisationId, {
            template: 'notice',
            notice: 'account_moved',
            about: held.name,
            path: `/organisations/${held.organisationId}`,
            reason: null,
            at: ctx.now,
          })
        : []),
      ...ended.mails,
    ],
    jobs: ended.jobs,
    tell: [claim.organisationId, ...(held ? [held.organisationId] : []), ...ended.tell],
  });
  return committed.ok ? ok({ accountId: account.id }) : committed;
};

const liveOf = async (ctx: Context, accountId: string): Promise<readonly GrantView[]> => {
  const live = await ctx.store.grants.ofAccount(accountId);
  const views = await Promise.all(live.map(({ id }) => ctx.store.grants.view(id)));
  return views.flatMap((view) => (view ? [view] : []));
};

/** Offers of the former holder that nobody has answered yet. */
const waitingOf = async (ctx: Context, { id }: Account) => {
  const sent = await ctx.store.invitations.ofAccount(id);
  return sent.flatMap(({ invitation }) =>
    invitation.state === 'pending'
      ? [
          {
            do: 'update' as const,
            kind: 'invitation' as const,
            row: { ...invitation, state: 'cancelled' as const, version: invitation.version + 1 },
          },
        ]
      : [],
  );
};

/** E14: the partner to whom it was offered sees in its own log that the host took it back. */
const cancelledEvent = ({ row }: { row: Invitation }): readonly AuditEvent[] => [
  {
    organisations: parties(row),
    event: 'invitation.cancelled',
    subject: { kind: 'invitation', id: row.id },
    data: { by: 'host' },
  },
];

export const refuseClaim = async (
  ctx: Context,
  input: Decision & { reason: string },
): Promise<Result<void, Refusal>> => {
  const found = await pending(ctx, input);
  if (!found.ok) return found;
  const { seen, by } = found.value;
  const decided = transitionClaim(seen.claim, { type: 'refuse', by, answer: input.reason }, ctx.now);
  if (!decided.ok) return decided;
  const { organisationId } = seen.claim;
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'accountClaim', row: decided.value }],
    audit: [
      {
        organisations: [organisationId],
        event: 'claim.refused',
        subject: { kind: 'claim', id: seen.claim.id },
        data: { reason: input.reason },
      },
    ],
    mails: [
      claimant(seen, 'claim_refused', {
        path: `/organisations/${organisationId}`,
        reason: input.reason,
        at: ctx.now,
      }),
    ],
    tell: [organisationId],
  });
};
