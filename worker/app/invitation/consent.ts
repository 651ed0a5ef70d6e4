import { decide } from '../../../shared/decision.ts';
import type { Account } from '../../../shared/domain/account.ts';
import { normaliseEmail } from '../../../shared/domain/email.ts';
import type { Grant } from '../../../shared/domain/grant.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { PartnerFound } from '../../store.ts';
import { offerFor } from '../grant/offer.ts';
import { type OfferBesides, offerBesides } from '../grant/panel-rule.ts';
import { matchCodeOf } from '../partnership/match-code.ts';
import type { Panel } from '../records.ts';
import { type Existing, existingAccess } from './existing-access.ts';
import { findPartner } from './find-partner.ts';

export interface KnownPartner {
  name: string;
  partnerId: string;
  /** Its share of this very account: another product is added there. */
  here: Pick<Grant, 'id' | 'access'> | null;
}

/** Everything the consent page shows before anything is decided. */
export interface ConsentFacts {
  account: Account;
  panel: Panel;
  customer: Organisation;
  offer: OfferBesides;
  found: readonly PartnerFound[];
  /** X2: the words of each found partner, by its organisation. */
  matchCodes: ReadonlyMap<string, string>;
  /** P11: the proved domains of each found partner. */
  domains: ReadonlyMap<string, readonly string[]>;
  /** Of the found ones, the ticked or the only one. */
  chosen: PartnerFound | null;
  /** Partners that work for this customer already, so that nobody has to look an id up twice. */
  known: readonly KnownPartner[];
  /** A live grant of the chosen partner on this account: its rights are changed, not shared again. */
  liveGrantId: string | null;
  /** An invitation to the same partner or address that waits for its answer. */
  pendingInvitationId: string | null;
  /** Who is in the account already (S16). */
  existing: Existing;
  /** X1: hours that full access waits after the partner has accepted, or null. */
  coolingHours: number | null;
  /** G1: whether the host asks for a processing agreement before a new share is opened. */
  demandsProcessing: boolean;
  /** Whether a fresh proof is there already, so that the last step can be taken at once. */
  proven: boolean;
}

/** By name; of two shares with one partner the one of this account. */
const knownPartners = async ({ store }: Context, account: Account): Promise<readonly KnownPartner[]> => {
  const known = new Map<string, KnownPartner>();
  for (const { grant, partner, partnerId, partnership } of await store.grants.ofCustomers([
    account.organisationId,
  ])) {
    if (grant.endedAt !== null || partnership !== 'authorized' || partnerId === null) continue;
    const here = grant.accountId === account.id ? grant : null;
    known.set(partnerId, { name: partner.name, partnerId, here: known.get(partnerId)?.here ?? here });
  }
  return [...known.values()].toSorted((one, other) => one.name.localeCompare(other.name));
};

/**
 * Loads what a legal representative may choose from. A missing proof does not keep the page closed:
 * it is asked for at the end, when the choices are made.
 */
export const consentFacts = async (
  ctx: Context,
  input: { accountId: string; words: string; ticked: string | null },
): Promise<Result<ConsentFacts, Refusal>> => {
  const { store, now } = ctx;
  const account = await store.accounts.byId(input.accountId);
  if (!account) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'grant.share', account.organisationId, now);
  if (!decision.allow && decision.refusal.code !== 'step_up_required') return fail(decision.refusal);
  const [panel, customer, found, known, emergencyUntil, setting] = await Promise.all([
    store.panels.byId(account.panelId),
    store.organisations.byId(account.organisationId),
    findPartner(ctx, input.words),
    input.words === '' ? knownPartners(ctx, account) : [],
    store.organisations.emergencyUntil(account.organisationId, now),
    store.hostSettings.read('coolingOff', 'processingAgreement'),
  ]);
  if (!panel || !customer) return fail({ code: 'not_found' });
  if (!panel.enabled) return fail({ code: 'panel_disabled' });
  if (!found.ok) return found;
  const only = found.value.length === 1 ? (found.value[0] ?? null) : null;
  const chosen = found.value.find((one) => one.partnership.partnerId === input.ticked) ?? only;
  const addressee = chosen?.organisation.id ?? normaliseEmail(input.words);
  const chosenId = chosen?.organisation.id ?? null;
  const [offer, existing, live, pending, domains, matchCodes] = await Promise.all([
    offerFor(ctx, { account, panel }),
    existingAccess(ctx, account, chosenId),
    chosenId === null ? null : store.grants.liveFor(account.id, chosenId),
    store.invitations.pendingFor(account.id, addressee),
    store.partnerDomains.verified(found.value.map(({ organisation }) => organisation.id)),
    Promise.all(
      found.value.map(async ({ organisation: { id } }) => [id, await matchCodeOf(ctx, id)] as const),
    ),
  ]);
  if (!offer.ok) return offer;
  return ok({
    account,
    panel,
    customer,
    offer: await offerBesides(ctx, { account, panel }, chosenId, offer.value),
    found: found.value,
    domains,
    matchCodes: new Map(matchCodes),
    chosen,
    known,
    liveGrantId: live?.id ?? null,
    pendingInvitationId: pending?.id ?? null,
    existing,
    coolingHours: emergencyUntil === null ? setting('coolingOff').hours : null,
    demandsProcessing: setting('processingAgreement').demandedFrom !== null,
    proven: decision.allow,
  });
};
