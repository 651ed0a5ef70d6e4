import { decide } from '../../../shared/decision.ts';
import { type Access, type AccessChoice, chooseAccess, type Product } from '../../../shared/domain/access.ts';
import type { Account } from '../../../shared/domain/account.ts';
import { longestGrant } from '../../../shared/domain/duration.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { type Offer, offerFor } from '../grant/offer.ts';
import { keepsProof, proofCounts } from '../grant/proof-address.ts';
import type { Panel } from '../records.ts';

/** What a legal representative chose on the consent page. */
export interface ConsentInput {
  accountId: string;
  access: AccessChoice;
  endsAt: number | null;
  /** X3: ends after so many days without an opening; left out, nothing of the kind ends it. */
  idleDays?: number | null;
}

/** The choice after it was checked, with what it is about. */
export interface Consent {
  account: Account;
  panel: Panel;
  customer: Organisation;
  access: Access;
  products: readonly Product[];
  endsAt: number | null;
  idleDays: number | null;
}

/**
 * S3, S5, S12, S15: what holds for every consent, whether it is offered to a partner or answers a
 * request. Nothing of the form is believed: it is checked against the person, its proof, the clock and
 * a fresh product list.
 */
export const checkConsent = async (ctx: Context, input: ConsentInput): Promise<Result<Consent, Refusal>> => {
  const account = await ctx.store.accounts.byId(input.accountId);
  if (!account) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'grant.share', account.organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const proof = await proofCounts(ctx);
  if (!proof.ok) return proof;
  const until = endDate(input.endsAt, ctx.now);
  if (!until.ok) return until;
  const panel = await ctx.store.panels.byId(account.panelId);
  const customer = await ctx.store.organisations.byId(account.organisationId);
  if (!panel || !customer) return fail({ code: 'not_found' });
  const offer = await offerFor(ctx, { account, panel });
  if (!offer.ok) return offer;
  const access = accessOffered(input.access, offer.value);
  if (!access.ok) return access;
  const { products } = offer.value;
  const stays = await keepsProof(ctx, access.value, products);
  if (!stays.ok) return stays;
  const { endsAt, idleDays = null } = input;
  return ok({ account, panel, customer, access: access.value, products, endsAt, idleDays });
};

const endDate = (endsAt: number | null, now: number): Result<void, Refusal> =>
  endsAt === null || (endsAt > now && endsAt <= now + longestGrant)
    ? ok(undefined)
    : fail({ code: 'end_date_invalid' });

/** E40: a kind of access that the panel cannot carry out is not given, whatever the form says. */
export const accessOffered = (choice: AccessChoice, offer: Offer): Result<Access, Refusal> =>
  offer.capabilities[choice.kind] === 'none'
    ? fail({ code: 'panel_unsupported' })
    : chooseAccess(choice, offer.products);
