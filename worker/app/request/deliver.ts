import type { AccessRequest } from '../../../shared/domain/access-request.ts';
import { day, declineSilence } from '../../../shared/domain/duration.ts';
import { mailboxOf } from '../../../shared/domain/email.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { toLeaders } from '../invitation/mails.ts';
import type { MailContent, MailOrder } from '../mail-order.ts';
import { alarmAdmins, countCause } from './alarm.ts';
import { codeOf } from './code.ts';
import type { RequestSight } from './see.ts';

/** Q5: of one partner to one mailbox; a resend counts like a new one. */
const perMailbox = 3;
/** The same to one client, whose people have an address each. */
const perClient = 6;
/** A partner writes to many clients when it starts; nobody asks hundreds a day. */
const perPartner = 100;
/** Six digits against so many tries a day. */
const codeTries = 20;

/** E20: a request is a mail in the mailbox of somebody who did not ask for it. */
export const withinLimits = async (
  ctx: Context,
  { partnerId, clientId, email }: Pick<AccessRequest, 'partnerId' | 'clientId' | 'email'>,
): Promise<Result<void, Refusal>> => {
  const mailbox = await ctx.secrets.hash(mailboxOf(email));
  const within =
    (await ctx.limiter.take(`request:${partnerId}:${mailbox}`, perMailbox, day)) &&
    (clientId === null || (await ctx.limiter.take(`request_client:${clientId}`, perClient, day)));
  if (!within) {
    await countCause(ctx, partnerId, 'at_limit', mailbox);
    return fail({ code: 'rate_limited' });
  }
  if (!(await ctx.limiter.take(`requests:${partnerId}`, perPartner, day))) {
    await alarmAdmins(ctx, partnerId, 'at_limit');
    return fail({ code: 'rate_limited', detail: { of: 'partner' } });
  }
  return ok(undefined);
};

const organisationsAt = async (ctx: Context, email: string): Promise<readonly string[]> => {
  const person = await ctx.store.persons.byEmail(email);
  if (!person) return [];
  return (await ctx.store.organisations.ofPerson(person.id)).map(({ organisation }) => organisation.id);
};

/** Whether the code given is that of one of these organisations, or none of them wants one. */
const codeFits = async (
  ctx: Context,
  partnerId: string,
  organisationIds: readonly string[],
  given: string,
): Promise<boolean> => {
  const wanted = (await ctx.store.requests.codes(organisationIds)).filter((code) => code.required);
  if (wanted.length === 0) return true;
  if (!(await ctx.limiter.take(`request_code:${partnerId}`, codeTries, day))) return false;
  const codes = await Promise.all(wanted.map((code) => codeOf(ctx, code)));
  return codes.some((code) => ctx.secrets.same(code, given));
};

/**
 * Q5, E20: whether the addressee takes requests of this partner now. Declined, blocked and without the
 * right code answer alike, and an address nobody knows answers like one that takes requests (E8).
 * `code` is null where none is asked for: for what the customer has let in before.
 */
export const takesRequests = async (
  ctx: Context,
  partnerId: string,
  to: { email: string; organisationIds?: readonly string[] },
  code: string | null,
): Promise<Result<void, Refusal>> => {
  const mailbox = mailboxOf(to.email);
  const organisationIds = to.organisationIds ?? (await organisationsAt(ctx, to.email));
  const { requests } = ctx.store;
  const fits = code === null || (await codeFits(ctx, partnerId, organisationIds, code));
  const silenced =
    (await requests.blocked(partnerId, [mailbox, ...organisationIds])) ||
    (await requests.declinedSince(partnerId, { mailbox, organisationIds }, ctx.now - declineSilence));
  return fits && !silenced ? ok(undefined) : fail({ code: 'request_silenced' });
};

/** The mail of a request, as it stands: to its address, or for more time to the customer's leaders. */
export const requestMails = async (
  ctx: Context,
  { request, partner, partnership, extended }: Omit<RequestSight, 'side' | 'domains'>,
): Promise<readonly MailOrder[]> => {
  const content: MailContent = {
    template: 'access_request',
    requestId: request.id,
    generation: request.generation,
    expiresAt: request.expiresAt,
    partnerName: partner.name,
    partnerId: partnership.partnerId ?? '',
    asked: request.asked,
    endsAt: request.endsAt,
    message: request.message,
    extends: extended
      ? { accountName: extended.account.name, panelName: extended.panel.name, endsAt: extended.grant.endsAt }
      : null,
  };
  if (extended) return toLeaders(ctx, extended.grant.customerId, content);
  const person = await ctx.store.persons.byEmail(request.email);
  return [{ to: request.email, language: person?.language ?? ctx.language, ...content }];
};

/** In whose logs an event of a request stands: the customer's as soon as it is known which that is. */
export const partiesOf = (request: AccessRequest, customerId: string | null): readonly string[] =>
  customerId === null ? [request.partnerId] : [request.partnerId, customerId];
