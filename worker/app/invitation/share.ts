import { decide } from '../../../shared/decision.ts';
import { type Access, type AccessChoice, chooseAccess, type Product } from '../../../shared/domain/access.ts';
import type { Account } from '../../../shared/domain/account.ts';
import { day, heldInvitationLife, invitationLife, longestGrant } from '../../../shared/domain/duration.ts';
import { normaliseEmail } from '../../../shared/domain/email.ts';
import { isIdentifier, normaliseIdentifier } from '../../../shared/domain/identifier.ts';
import type { Invitation } from '../../../shared/domain/invitation.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { type Offer, offerFor } from '../grant/offer.ts';
import { keepsProof, proofCounts } from '../grant/proof-address.ts';
import type { Panel } from '../records.ts';
import { findPartner } from './find-partner.ts';
import { invitationMails, parties } from './mails.ts';

export type Recipient =
  | { kind: 'partner'; partnerId: string }
  /** An agency that is no partner yet: the share is held for this address (S4). */
  | { kind: 'agency'; email: string };

export interface ShareInput {
  accountId: string;
  to: Recipient;
  access: AccessChoice;
  endsAt: number | null;
  /** X3: ends after so many days without an opening; left out, nothing of the kind ends it. */
  idleDays?: number | null;
}

/**
 * S3–S7: the customer's consent. Nothing of the form is believed: who, what and how long are checked
 * here against the partner's state, a fresh product list and the clock. What comes of it is an
 * invitation; a grant exists only when the partner accepts.
 */
export const share = async (
  ctx: Context,
  input: ShareInput,
): Promise<Result<{ invitationId: string }, Refusal>> => {
  const account = await ctx.store.accounts.byId(input.accountId);
  if (!account) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'grant.share', account.organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const proof = await proofCounts(ctx);
  if (!proof.ok) return proof;
  const until = endDate(input.endsAt, ctx.now);
  if (!until.ok) return until;
  const recipient = await recipientOf(ctx, account, input.to);
  if (!recipient.ok) return recipient;
  const panel = await ctx.store.panels.byId(account.panelId);
  const customer = await ctx.store.organisations.byId(account.organisationId);
  if (!panel || !customer) return fail({ code: 'not_found' });
  const offer = await offerFor(ctx, { account, panel });
  if (!offer.ok) return offer;
  const access = accessOffered(input.access, offer.value);
  if (!access.ok) return access;
  const stays = await keepsProof(ctx, access.value, offer.value.products);
  if (!stays.ok) return stays;
  const mayMail = await withinLimits(ctx, account, recipient.value);
  if (!mayMail.ok) return mayMail;
  return send(ctx, {
    account,
    panel,
    customer,
    recipient: recipient.value,
    access: access.value,
    products: offer.value.products,
    terms: { endsAt: input.endsAt, idleDays: input.idleDays ?? null, projectId: null, requestId: null },
  });
};

/** As often as an invitation may be sent again, so that withdrawing and sharing anew is no way around it. */
const sharesPerAddressee = 5;
/** Agencies are written to without having asked; a customer tries a few. */
const agenciesPerPerson = 20;

/** A share is a mail in somebody's mailbox. */
const withinLimits = async (
  ctx: Context,
  account: Account,
  { partner, heldFor }: Addressee,
): Promise<Result<void, Refusal>> => {
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const addressee = partner?.id ?? heldFor ?? '';
  const perAddressee = `share:${account.id}:${await ctx.secrets.hash(addressee)}`;
  const allowed =
    (await ctx.limiter.take(perAddressee, sharesPerAddressee, day)) &&
    (heldFor === null ||
      (await ctx.limiter.take(`share_agency:${ctx.actor.personId}`, agenciesPerPerson, day)));
  return allowed ? ok(undefined) : fail({ code: 'rate_limited' });
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

interface Addressee {
  partner: Organisation | null;
  heldFor: string | null;
}

const recipientOf = async (
  ctx: Context,
  account: Account,
  to: Recipient,
): Promise<Result<Addressee, Refusal>> => {
  if (to.kind === 'agency') {
    const email = normaliseEmail(to.email);
    const own = await ctx.store.organisations.members(account.organisationId);
    if (own.some(({ person }) => person.email === email)) return fail({ code: 'own_account' });
    return ok({ partner: null, heldFor: email });
  }
  const identifier = normaliseIdentifier(to.partnerId);
  if (!isIdentifier('PID', identifier)) return fail({ code: 'partner_not_authorized' });
  const found = await findPartner(ctx, identifier);
  if (!found.ok) return found;
  const partner = found.value[0]?.organisation;
  if (!partner) return fail({ code: 'partner_not_authorized' });
  if (partner.id === account.organisationId) return fail({ code: 'own_account' });
  // M1: who is connected already gets changed rights, not a second invitation.
  const live = await ctx.store.grants.liveFor(account.id, partner.id);
  return live ? fail({ code: 'conflict' }) : ok({ partner, heldFor: null });
};

const send = async (
  ctx: Context,
  wanted: {
    account: Account;
    panel: Panel;
    customer: Organisation;
    recipient: Addressee;
    access: Access;
    products: readonly Product[];
    terms: Pick<Invitation, 'endsAt' | 'idleDays' | 'projectId' | 'requestId'>;
  },
): Promise<Result<{ invitationId: string }, Refusal>> => {
  const { account, panel, customer, recipient, access, products, terms } = wanted;
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const invitation: Invitation = {
    id: ctx.ids.id('inv'),
    accountId: account.id,
    customerId: customer.id,
    partnerId: recipient.partner?.id ?? null,
    heldFor: recipient.heldFor,
    access,
    ...terms,
    state: 'pending',
    generation: 1,
    expiresAt: ctx.now + (recipient.partner ? invitationLife : heldInvitationLife),
    invitedBy: ctx.actor.personId,
    createdAt: ctx.now,
    answeredBy: null,
    answeredAt: null,
    grantId: null,
    version: 1,
  };
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'insert', kind: 'invitation', row: invitation }],
    sets: [{ do: 'replace_products', accountId: account.id, products, at: ctx.now }],
    audit: [
      {
        organisations: parties(invitation),
        event: 'invitation.sent',
        subject: { kind: 'invitation', id: invitation.id },
        data: {
          account: account.id,
          access: access.kind,
          products: access.kind === 'limited' ? access.products.length : null,
          endsAt: terms.endsAt,
          idleDays: terms.idleDays,
        },
      },
    ],
    mails: await invitationMails(ctx, { invitation, account, panel, customer, partner: recipient.partner }),
    tell: parties(invitation),
  });
  return committed.ok ? ok({ invitationId: invitation.id }) : fail(committed.error);
};
