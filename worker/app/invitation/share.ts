import type { Account } from '../../../shared/domain/account.ts';
import { day } from '../../../shared/domain/duration.ts';
import { normaliseEmail } from '../../../shared/domain/email.ts';
import { isIdentifier, normaliseIdentifier } from '../../../shared/domain/identifier.ts';
import { type Invitation, newInvitation } from '../../../shared/domain/invitation.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Language } from '../../../shared/messages/language.ts';
import type { Context } from '../../ports.ts';
import type { ChangeSet } from '../change-set.ts';
import { obeysPanelRules } from '../grant/panel-rule.ts';
import { templateWith } from '../processing/choose.ts';
import { type ByLink, wonTender } from '../tender/by-link.ts';
import { type Consent, type ConsentInput, checkConsent } from './check-consent.ts';
import { type ExistingDecisions, settleExisting } from './existing-access.ts';
import { findPartner } from './find-partner.ts';
import { invitationMails, parties } from './mails.ts';

export type Recipient =
  | { kind: 'partner'; partnerId: string }
  /** An agency that is no partner yet: the share is held for this address (S4). */
  | { kind: 'agency'; email: string };

export interface ShareInput extends ConsentInput {
  to: Recipient;
  /** S16: what becomes of the access that is there already; left out, it is left alone. */
  existing?: ExistingDecisions;
  /** G1: the processing agreement from the template, in this language, together with the share. */
  processing?: Language | null;
  /** T4: the link of the tender whose winner this is. */
  tender?: ByLink | null;
}

/**
 * S3–S7: the customer's consent. What comes of it is an invitation; a grant exists only when the
 * partner accepts.
 */
export const share = async (
  ctx: Context,
  input: ShareInput,
): Promise<Result<{ invitationId: string }, Refusal>> => {
  const consent = await checkConsent(ctx, input);
  if (!consent.ok) return consent;
  const { account } = consent.value;
  const recipient = await recipientOf(ctx, account, input.to);
  if (!recipient.ok) return recipient;
  const mayMail = await withinLimits(ctx, account, recipient.value);
  if (!mayMail.ok) return mayMail;
  const offered = await offerInvitation(ctx, consent.value, recipient.value);
  if (!offered.ok) return offered;
  const settled = await settleExisting(ctx, account, input.existing ?? []);
  if (!settled.ok) return settled;
  const tender = input.tender ?? null;
  const won = tender && (await wonTender(ctx, tender, recipient.value.partner?.id ?? null));
  if (won && !won.ok) return won;
  const { invitation } = offered.value;
  const processing = await templateWith(
    ctx,
    { ...consent.value, partner: recipient.value.partner },
    { grantId: null, invitationId: invitation.id, language: input.processing ?? null },
  );
  if (!processing.ok) return processing;
  const { actor, requestId, now } = ctx;
  const { parts } = offered.value;
  const committed = await ctx.commit({
    actor,
    requestId,
    now,
    ...parts,
    writes: [
      ...(parts.writes ?? []),
      ...settled.value.writes,
      ...(tender === null
        ? []
        : [
            {
              do: 'insert' as const,
              kind: 'tenderShare' as const,
              row: { invitationId: invitation.id, tenderId: tender.tenderId, at: now },
            },
          ]),
      ...processing.value.writes,
    ],
    sets: [...(parts.sets ?? []), ...settled.value.sets],
    audit: [...parts.audit, ...settled.value.audit, ...processing.value.audit],
    mails: [...parts.mails, ...processing.value.mails],
    jobs: settled.value.jobs,
  });
  return committed.ok ? ok({ invitationId: invitation.id }) : fail(committed.error);
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

/** A partner, or the address of an agency that is none yet. */
export interface Addressee {
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

/** The invitation as a part of a change-set: alone for a share, together with the request it answers (Q3). */
export const offerInvitation = async (
  ctx: Context,
  { account, panel, customer, access, products, endsAt, idleDays }: Consent,
  recipient: Addressee,
  answers: Pick<Invitation, 'projectId' | 'requestId'> = { projectId: null, requestId: null },
): Promise<
  Result<
    {
      invitation: Invitation;
      parts: Required<Pick<ChangeSet, 'writes' | 'sets' | 'audit' | 'mails' | 'tell'>>;
    },
    Refusal
  >
> => {
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const ruled = await obeysPanelRules(ctx, account.id, recipient.partner?.id ?? null, access, products);
  if (!ruled.ok) return ruled;
  const invitation = newInvitation(
    {
      id: ctx.ids.id('inv'),
      accountId: account.id,
      customerId: customer.id,
      partnerId: recipient.partner?.id ?? null,
      heldFor: recipient.heldFor,
      access,
      endsAt,
      idleDays,
      ...answers,
      invitedBy: ctx.actor.personId,
    },
    ctx.now,
  );
  return ok({
    invitation,
    parts: {
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
            endsAt,
            idleDays,
            request: answers.requestId,
          },
        },
      ],
      mails: await invitationMails(ctx, { invitation, account, panel, customer, partner: recipient.partner }),
      tell: parties(invitation),
    },
  });
};
