import { decide } from '../../../shared/decision.ts';
import type { Account } from '../../../shared/domain/account.ts';
import { normaliseEmail } from '../../../shared/domain/email.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { PanelAccount } from '../../ports/panel.ts';
import type { Context } from '../../ports.ts';
import { proofCounts } from '../grant/proof-address.ts';
import type { MailContent, MailOrder } from '../mail-order.ts';
import type { ContactChange } from '../records.ts';

type Observing = Pick<Context, 'store' | 'commit' | 'now' | 'requestId' | 'language'>;

/**
 * E34: compares what the panel says now with what was pinned, wherever an account is read. A new address
 * proves nothing: it is noted once, told to the pinned address and to all legal representatives, and while
 * it stands the account cannot change hands. Gone again at the panel, it is gone here. Comes back with
 * the change that stands. An address that the panel leaves out says nothing either way.
 */
export const observeContact = async (
  ctx: Observing,
  account: Account,
  found: PanelAccount,
): Promise<ContactChange | null> => {
  const before = await ctx.store.proof.contactChange(account.id);
  const contact = await contactOf(ctx, account, found);
  if (account.pinnedEmail === null || contact === null || found.id !== account.panelAccountId) {
    return before;
  }
  const email = normaliseEmail(contact);
  const back = email === normaliseEmail(account.pinnedEmail);
  if (back && !before) return null;
  if (!back && before?.email === email) return before;
  const change: ContactChange = {
    accountId: account.id,
    email,
    seenAt: ctx.now,
    version: (before?.version ?? 0) + 1,
  };
  await ctx.commit({
    actor: { kind: 'system' },
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      back && before
        ? { do: 'delete', kind: 'contactChange', row: before }
        : { do: before ? 'update' : 'insert', kind: 'contactChange', row: change },
    ],
    audit: [
      {
        organisations: [account.organisationId],
        event: back ? 'account.contact_back' : 'account.contact_changed',
        subject: { kind: 'account', id: account.id },
      },
    ],
    mails: back ? [] : await reports(ctx, account),
    tell: [account.organisationId],
  });
  return back ? null : change;
};

/** What is compared is what the pinned address came from: where that was the host's list, customers may edit the panel's. */
const contactOf = async (
  { store }: Observing,
  account: Account,
  found: PanelAccount,
): Promise<string | null> => {
  if (account.provenBy !== 'host_list') return found.contactEmail;
  const listed = await store.accountList.find(account.panelId, account.panelAccountId);
  return listed?.panelAccountId === account.panelAccountId ? listed.contactEmail : null;
};

/** Neither names the new address: who reads these mails knows it, or must not learn it. */
const reports = async (ctx: Observing, account: Account): Promise<readonly MailOrder[]> => {
  const content: MailContent = {
    template: 'notice',
    notice: 'contact_changed',
    about: account.name,
    path: `/accounts/${account.id}`,
    reason: null,
    at: ctx.now,
  };
  const members = await ctx.store.organisations.members(account.organisationId);
  const told = new Map(
    members
      .filter(({ member }) => member.role === 'legal_representative')
      .map(({ person }) => [person.email, person.language]),
  );
  if (account.pinnedEmail !== null && !told.has(account.pinnedEmail)) {
    told.set(account.pinnedEmail, ctx.language);
  }
  return [...told].map(([to, language]) => ({ to, language, ...content }));
};

/**
 * Whether somebody may prove this panel account now, and the account it is linked as already. A session
 * opened through a grant can neither start nor finish a proof; while the contact is in doubt nobody can (E34).
 */
export const mayProve = async (
  ctx: Context,
  panelId: string,
  found: PanelAccount,
): Promise<Result<Account | null, Refusal>> => {
  const linked = await ctx.store.accounts.byPanelAccount(panelId, found.id);
  if (!linked) return ok(null);
  if (await opensAsPartner(ctx, linked)) return refuse('account_of_client');
  if (!(await observeContact(ctx, linked, found))) return ok(linked);
  const { actor } = ctx;
  const own =
    actor.kind === 'person' &&
    actor.memberships.some(({ organisationId }) => organisationId === linked.organisationId);
  // To anybody else it looks like every account that cannot be proved (E8).
  return refuse(own ? 'contact_changed' : 'account_not_found');
};

/** Whether the actor's organisations hold a share of this account that has not ended. */
export const opensAsPartner = async (ctx: Context, account: Account): Promise<boolean> => {
  const { actor } = ctx;
  if (actor.kind !== 'person') return false;
  const live = await ctx.store.grants.ofAccount(account.id);
  return live.some((grant) => actor.memberships.some((one) => one.organisationId === grant.partnerId));
};

/**
 * "That was me": a legal representative takes the new address over as the pinned one, proved by a passkey
 * or by an address no partner can read (S15). Leaving it open is the other choice, and changes nothing.
 */
export const confirmContact = async (
  ctx: Context,
  { accountId, seen }: { accountId: string; seen: number },
): Promise<Result<void, Refusal>> => {
  const account = await ctx.store.accounts.byId(accountId);
  if (!account) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'account.confirm_contact', account.organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const proof = await proofCounts(ctx);
  if (!proof.ok) return proof;
  const change = await ctx.store.proof.contactChange(accountId);
  if (change?.version !== seen) return refuse('conflict');
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      {
        do: 'update',
        kind: 'account',
        row: { ...account, pinnedEmail: change.email, version: account.version + 1 },
      },
      { do: 'delete', kind: 'contactChange', row: change },
    ],
    audit: [
      {
        organisations: [account.organisationId],
        event: 'account.contact_confirmed',
        subject: { kind: 'account', id: accountId },
      },
    ],
    tell: [account.organisationId],
  });
};
