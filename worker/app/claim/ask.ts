import type { AccountClaim, ClaimReason } from '../../../shared/domain/account-claim.ts';
import { day } from '../../../shared/domain/duration.ts';
import type { LinkedFor } from '../../../shared/domain/linked-for.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { type Claimant, claimingOrganisation } from '../account/claimant.ts';
import { contactIsPartners, provingAddress } from '../account/contact-address.ts';
import { observeContact, opensAsPartner } from '../account/contact-changed.ts';
import { linkedToMe } from '../account/linked.ts';
import { workingPanel } from '../account/panel-of.ts';

export interface ClaimInput {
  panelId: string;
  /** As the person names the account. */
  shown: string;
  wanted: Claimant;
  evidence: string;
  linkedFor: LinkedFor;
}

type Found = Pick<AccountClaim, 'panelAccountId' | 'contactEmail' | 'reason'>;

/** A person with many accounts asks for a few a day; each is work for the host. */
const claimsPerPerson = 5;

/**
 * S2, S16: where no code proves an account, its owner asks the host. Every question is answered alike,
 * whether the account exists, is held by somebody or could be proved (E8, E48): what the Worker found
 * is for the admin. Who has access through a share cannot ask for its client's account (E34).
 */
export const askHost = async (
  ctx: Context,
  input: ClaimInput,
): Promise<Result<{ organisationId: string }, Refusal>> => {
  const organisation = claimingOrganisation(ctx, input.wanted);
  if (!organisation.ok) return organisation;
  if (ctx.actor.kind !== 'person') return refuse('sign_in_required');
  const panel = await ctx.store.panels.byId(input.panelId);
  if (!panel?.enabled) return refuse('not_found');
  if (await linkedToMe(ctx, input)) return refuse('conflict');
  if (!(await ctx.limiter.take(`claim:${ctx.actor.personId}`, claimsPerPerson, day))) {
    return refuse('rate_limited');
  }
  const found = await lookAt(ctx, input);
  if (!found.ok) return found;
  const { organisationId, writes, audit } = organisation.value;
  const claim: AccountClaim = {
    id: ctx.ids.id('clm'),
    organisationId,
    personId: ctx.actor.personId,
    panelId: input.panelId,
    shownAs: input.shown,
    ...found.value,
    evidence: input.evidence,
    state: 'pending',
    answer: null,
    decidedBy: null,
    decidedAt: null,
    accountId: null,
    linkedFor: isForSomething(input.linkedFor) ? input.linkedFor : null,
    createdAt: ctx.now,
    version: 1,
  };
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [...writes, { do: 'insert', kind: 'accountClaim', row: claim }],
    audit: [
      ...audit,
      {
        organisations: [organisationId],
        event: 'claim.asked',
        subject: { kind: 'claim', id: claim.id },
        data: { panel: input.panelId, account: input.shown },
      },
    ],
    tell: [organisationId],
  });
  return committed.ok ? ok({ organisationId }) : committed;
};

const isForSomething = ({ product, aim }: LinkedFor): boolean => product !== null || aim !== null;

const untold = (reason: ClaimReason): Found => ({ panelAccountId: null, contactEmail: null, reason });

/** What the admin will want to know, as the panel says it now. */
const lookAt = async (ctx: Context, { panelId, shown }: ClaimInput): Promise<Result<Found, Refusal>> => {
  const working = await workingPanel(ctx, panelId);
  if (!working.ok) return ok(untold('panel_silent'));
  const { connector, panel } = working.value;
  if (panel.connection !== 'connected') return inOurBooks(ctx, panelId, shown);
  const found = await connector.account(shown);
  if (!found.ok) {
    const reason = found.error.code === 'account_not_found' ? 'account_unknown' : 'panel_silent';
    return ok(untold(reason));
  }
  const account = found.value;
  const because = (why: ClaimReason) =>
    ok({ panelAccountId: account.id, contactEmail: account.contactEmail, reason: why });
  const linked = await ctx.store.accounts.byPanelAccount(panelId, account.id);
  if (linked && (await opensAsPartner(ctx, linked))) return fail({ code: 'account_of_client' });
  if (linked && (await observeContact(ctx, linked, account))) {
    return because('contact_changed');
  }
  if (linked) return because('claimed');
  if (connector.capabilities.ownership === 'admin') {
    return because('panel_cannot_tell');
  }
  if (account.contactEmail === null) return because('no_contact');
  if (await contactIsPartners(ctx, account)) return because('contact_of_partner');
  if (account.contactEditable) return because('contact_editable');
  const address = await provingAddress(ctx, account);
  if (address.ok) return because('contact_out_of_reach');
  return because('contact_in_shared_account');
};

/** Nobody speaks to a recorded panel: what is known of the account is whether somebody here holds it already. */
const inOurBooks = async (ctx: Context, panelId: string, shown: string): Promise<Result<Found, Refusal>> => {
  const linked = await ctx.store.accounts.byShown(panelId, shown);
  if (!linked) return ok(untold('panel_cannot_tell'));
  if (await opensAsPartner(ctx, linked)) return fail({ code: 'account_of_client' });
  return ok({ panelAccountId: linked.panelAccountId, contactEmail: null, reason: 'claimed' });
};
