import type { Account } from '../../../shared/domain/account.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { PanelAccount, PanelConnector } from '../../ports/panel.ts';
import type { Context } from '../../ports.ts';
import type { SetWrite, Write } from '../change-set.ts';
import type { MailOrder } from '../mail-order.ts';
import type { PanelKey } from '../panel/credential.ts';
import { type Claimant, claimingOrganisation } from './claimant.ts';
import { sealOwnerKey } from './owner-key.ts';
import { provenClaims } from './proven-claims.ts';

export interface ProvenAccount {
  panelId: string;
  found: PanelAccount;
  connector: PanelConnector;
  provenBy: Account['provenBy'];
  linkId: string | null;
  /** Owner mode: the key that proved it, kept with the account. */
  key?: PanelKey;
  mails?: readonly MailOrder[];
}

export interface Linked {
  accountId: string;
}

const isMine = (ctx: Context, organisationId: string): boolean =>
  ctx.actor.kind === 'person' &&
  ctx.actor.memberships.some((membership) => membership.organisationId === organisationId);

/**
 * Writes an account whose ownership was just proved. The address is pinned as it is now: whatever
 * the panel says later proves nothing (E34). The database holds one live claim per account; a second
 * one goes to the host without learning who holds it (E48).
 */
export const claimAccount = async (
  ctx: Context,
  proven: ProvenAccount,
  wanted: Claimant,
): Promise<Result<Linked, Refusal>> => {
  const existing = await ctx.store.accounts.byPanelAccount(proven.panelId, proven.found.id);
  if (existing && isMine(ctx, existing.organisationId)) return relink(ctx, existing, proven);
  const organisation = claimingOrganisation(ctx, wanted);
  if (!organisation.ok) return organisation;
  const { organisationId, writes, audit } = organisation.value;
  const account: Account = {
    id: ctx.ids.id('acc'),
    organisationId,
    panelId: proven.panelId,
    panelAccountId: proven.found.id,
    shownAs: proven.found.shownAs,
    name: proven.found.name,
    pinnedEmail: proven.found.contactEmail,
    provenBy: proven.provenBy,
    provenAt: ctx.now,
    linkId: proven.linkId,
    version: 1,
  };
  const asked = await provenClaims(ctx, account);
  const keys: readonly Write[] = proven.key
    ? [{ do: 'insert', kind: 'ownerKey', row: await sealOwnerKey(ctx, account, proven.key) }]
    : [];
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [...writes, { do: 'insert', kind: 'account', row: account }, ...keys, ...asked.writes],
    sets: await listedProducts(ctx, proven.connector, account),
    audit: [
      ...audit,
      {
        organisations: [organisationId],
        event: 'account.linked',
        subject: { kind: 'account', id: account.id },
        data: { panel: proven.panelId, provenBy: proven.provenBy },
      },
      ...asked.audit,
    ],
    mails: proven.mails ?? [],
    tell: [organisationId],
  });
  if (committed.ok) return ok({ accountId: account.id });
  if (committed.error.code === 'account_claimed') await reportContest(ctx, proven);
  return fail(committed.error);
};

/** Proved again by its own customer: the panel's link may be a new one, the pinned address stays. */
const relink = async (
  ctx: Context,
  account: Account,
  { linkId }: ProvenAccount,
): Promise<Result<Linked, Refusal>> => {
  if (linkId === null || linkId === account.linkId) return ok({ accountId: account.id });
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'account', row: { ...account, linkId, version: account.version + 1 } }],
    audit: [
      {
        organisations: [account.organisationId],
        event: 'account.relinked',
        subject: { kind: 'account', id: account.id },
      },
    ],
  });
  return committed.ok ? ok({ accountId: account.id }) : fail(committed.error);
};

/** A list that cannot be had now is read when the account is shared; linking does not wait for it. */
const listedProducts = async (
  ctx: Context,
  connector: PanelConnector,
  account: Account,
): Promise<readonly SetWrite[]> => {
  const listed = await connector.products(account.panelAccountId);
  if (!listed.ok) return [];
  return [{ do: 'replace_products', accountId: account.id, products: listed.value, at: ctx.now }];
};

/** E48: two proved the same account. That stands in the host's log, for an admin to decide. */
const reportContest = async (ctx: Context, { panelId, found }: ProvenAccount): Promise<void> => {
  await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    audit: [
      {
        organisations: [],
        event: 'account.claim_contested',
        subject: { kind: 'panel', id: panelId },
        data: { panelAccount: found.id },
      },
    ],
  });
};
