import { hour } from '../../../shared/domain/duration.ts';
import type { LinkedFor } from '../../../shared/domain/linked-for.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { PanelConnector } from '../../ports/panel.ts';
import type { Context } from '../../ports.ts';
import type { Challenge } from '../records.ts';
import { claimAccount } from './claim.ts';
import { mayClaim } from './claimant.ts';
import { contactIsPartners } from './contact-address.ts';
import { mayProve } from './contact-changed.ts';
import type { LinkingFinished } from './finish-linking.ts';
import { workingPanel } from './panel-of.ts';
import { openProof, tellContact } from './panel-proof.ts';

/** Each look reads the panel; a person who waits for a slow panel presses the button often. */
const looksPerHour = 30;

/**
 * S2 where customers can edit the contact themselves: a name of our making that only somebody who works
 * in the account can set there. It is derived, so nothing about it is stored; short, in letters and
 * digits, because panels put it into names of databases and mailboxes.
 */
const markOf = async (ctx: Context, challenge: Pick<Challenge, 'id' | 'generation'>): Promise<string> => {
  const token = await ctx.secrets.linkToken('link_mark', challenge.id, challenge.generation);
  return `ps${token
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, 12)}`;
};

/** What to set in the panel, and for which account. */
export const readMark = async (
  ctx: Context,
  { challengeId }: { challengeId: string },
): Promise<Result<LinkedFor & { panelId: string; mark: string; shown: string }, Refusal>> => {
  const open = await openProof(ctx, 'link_mark', challengeId);
  if (!open.ok) return open;
  const { challenge, subject } = open.value;
  const { panelId, panelAccountId: shown, product, aim } = subject;
  return ok({ mark: await markOf(ctx, challenge), panelId, shown, product, aim });
};

/** Whether anything of the account carries the mark: a database, a mailbox, a forwarder, a record. */
const carries = async (
  connector: PanelConnector,
  panelAccountId: string,
  mark: string,
): Promise<Result<boolean, Refusal>> => {
  const products = await connector.products(panelAccountId);
  if (!products.ok) return fail({ code: products.error.code });
  const entries = await connector.inventory(panelAccountId);
  if (!entries.ok && entries.error.code !== 'panel_unsupported') return fail({ code: entries.error.code });
  const names = [...products.value, ...(entries.ok ? entries.value : [])].map(({ name }) =>
    name.toLowerCase(),
  );
  return ok(names.some((name) => name.includes(mark)));
};

/** S2: the connector reads the mark back from the very account, which is read afresh (E34, E47). */
export const finishByMark = async (
  ctx: Context,
  { challengeId }: { challengeId: string },
): Promise<Result<LinkingFinished, Refusal>> => {
  const proof = await openProof(ctx, 'link_mark', challengeId);
  if (!proof.ok) return proof;
  const { challenge, subject } = proof.value;
  if (!(await ctx.limiter.take(`link_mark:${challenge.personId}`, looksPerHour, hour))) {
    return fail({ code: 'rate_limited' });
  }
  const { panelId, panelAccountId: shown, wanted, product, aim } = subject;
  const refusal = mayClaim(ctx, wanted);
  if (refusal) return fail(refusal);
  const working = await workingPanel(ctx, panelId);
  if (!working.ok) return working;
  const { connector } = working.value;
  if (connector.capabilities.ownership !== 'mark') return fail({ code: 'panel_unsupported' });
  const found = await connector.account(shown);
  // No such account and no such mark are one answer.
  if (!found.ok && found.error.code === 'account_not_found') return fail({ code: 'mark_not_found' });
  if (!found.ok) return fail({ code: found.error.code });
  const marked = await carries(connector, found.value.id, await markOf(ctx, challenge));
  if (!marked.ok) return marked;
  if (!marked.value) return fail({ code: 'mark_not_found' });
  const open = await mayProve(ctx, panelId, found.value);
  if (!open.ok) return open;
  if (open.value === null && (await contactIsPartners(ctx, found.value))) {
    return fail({ code: 'address_belongs_to_partner' });
  }
  if (!(await ctx.store.atomic.useChallenge(challenge.id, ctx.now))) return fail({ code: 'link_expired' });
  const linked = await claimAccount(
    ctx,
    {
      panelId,
      found: found.value,
      connector,
      provenBy: 'panel_mark',
      linkId: null,
      mails: tellContact(ctx, found.value.contactEmail, 'account_marked', found.value.shownAs),
    },
    wanted,
  );
  return linked.ok ? ok({ accountId: linked.value.accountId, product, aim }) : linked;
};
