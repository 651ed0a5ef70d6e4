import { type AccessRequest, exceedsAsk, transitionRequest } from '../../../shared/domain/access-request.ts';
import { partnerRefusal } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Language } from '../../../shared/messages/language.ts';
import type { Context } from '../../ports.ts';
import type { ChangeSet } from '../change-set.ts';
import { mailWaiting } from '../grant/cooling-off.ts';
import { accessStarted, standingData, startedEvent } from '../grant/start.ts';
import { type Consent, type ConsentInput, checkConsent } from '../invitation/check-consent.ts';
import { type ExistingDecisions, settleExisting } from '../invitation/existing-access.ts';
import { toLeaders } from '../invitation/mails.ts';
import { offerInvitation } from '../invitation/share.ts';
import { confirmedRefusal } from '../partnership/agreements.ts';
import { relatedFlag } from '../partnership/related.ts';
import { templateWith } from '../processing/choose.ts';
import { accessWords } from '../share-words.ts';
import { type RequestSight, seeAsCustomer } from './see.ts';

export interface AnswerInput extends ConsentInput {
  requestId: string;
  token: string | null;
  /** S16: what becomes of the access that is there already; left out, it is left alone. */
  existing?: ExistingDecisions;
  /** G1: the processing agreement from the template, in this language, together with the answer. */
  processing?: Language | null;
}
/** What came of the answer: access at once, or a counter-offer the partner has to agree to. */
export type Answered = { grantId: string } | { invitationId: string };

type Parts = Required<Pick<ChangeSet, 'writes' | 'sets' | 'audit' | 'mails' | 'jobs' | 'tell'>>;

/** The live grant's connector may report back at the same moment (S10): then once more from the start. */
const tries = 3;

/**
 * Q3: a legal representative answers with an account it has proved. What is within the ask starts at
 * once, because the partner has agreed to it by asking; what is more goes back as an invitation. Either
 * way the request's answer is part of the same commit, and nothing of it comes from the partner (E16, E22).
 */
export const answerRequest = async (ctx: Context, input: AnswerInput): Promise<Result<Answered, Refusal>> => {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await answerOnce(ctx, input);
    if (outcome.ok || outcome.error.code !== 'conflict' || attempt === tries) return outcome;
  }
};

const answerOnce = async (ctx: Context, input: AnswerInput): Promise<Result<Answered, Refusal>> => {
  const sight = await seeAsCustomer(ctx, input);
  if (!sight.ok) return sight;
  const { request, partnership, extended } = sight.value;
  if (extended || ctx.actor.kind !== 'person') return fail({ code: 'not_found' });
  const refusal = partnerRefusal(partnership.state);
  if (refusal) return fail(refusal);
  const unconfirmed = await confirmedRefusal(ctx, partnership);
  if (unconfirmed) return fail(unconfirmed);
  const checked = await checkConsent(ctx, input);
  if (!checked.ok) return checked;
  const consent = checked.value;
  if (consent.customer.id === request.partnerId) return fail({ code: 'own_account' });
  const made = exceedsAsk(request.asked, consent.access)
    ? await counterOffer(ctx, sight.value, consent)
    : await startAtOnce(ctx, sight.value, consent);
  if (!made.ok) return made;
  const settled = await settleExisting(ctx, consent.account, input.existing ?? []);
  if (!settled.ok) return settled;
  const { parts, answered } = made.value;
  const processing = await templateWith(
    ctx,
    { ...consent, partner: sight.value.partner },
    { grantId: null, invitationId: null, ...answered, language: input.processing ?? null },
  );
  if (!processing.ok) return processing;
  const accepted = transitionRequest(
    request,
    {
      type: 'accept',
      personId: ctx.actor.personId,
      customerId: consent.customer.id,
      accountId: consent.account.id,
      granted: consent.access,
      grantId: 'grantId' in answered ? answered.grantId : null,
    },
    ctx.now,
  );
  if (!accepted.ok) return accepted;
  const { actor, requestId, now } = ctx;
  const committed = await ctx.commit({
    actor,
    requestId,
    now,
    ...parts,
    writes: [
      ...parts.writes,
      { do: 'update', kind: 'accessRequest', row: accepted.value },
      ...settled.value.writes,
      ...processing.value.writes,
    ],
    sets: [...parts.sets, ...settled.value.sets],
    jobs: [...parts.jobs, ...settled.value.jobs],
    audit: [
      {
        organisations: [request.partnerId, consent.customer.id],
        event: 'request.accepted',
        subject: { kind: 'request', id: request.id },
        data: { account: consent.account.id, access: consent.access.kind, ...answered },
      },
      ...parts.audit,
      ...settled.value.audit,
      ...processing.value.audit,
    ],
    mails: [...parts.mails, ...processing.value.mails],
  });
  if (committed.ok) return ok(answered);
  return fail(committed.error.code === 'conflict' ? await whatHappened(ctx, request) : committed.error);
};

const wordsOf = ({ account, panel, customer, access }: Consent, partnerName: string) => ({
  customerName: customer.name,
  partnerName,
  accountName: account.name,
  panelName: panel.name,
  access: accessWords(access),
});

const startAtOnce = async (
  ctx: Context,
  { request, partner }: RequestSight,
  consent: Consent,
): Promise<Result<{ parts: Parts; answered: { grantId: string } }, Refusal>> => {
  const { account, customer, access, products, endsAt, idleDays } = consent;
  const { partnerId, clientId, projectId } = request;
  const made = await accessStarted(
    ctx,
    {
      accountId: account.id,
      customerId: customer.id,
      partnerId,
      access,
      endsAt,
      idleDays,
      projectId,
      clientId,
      decidedBy: ctx.actor.kind === 'person' ? ctx.actor.personId : '',
    },
    products,
  );
  if (!made.ok) return made;
  const { change, write } = made.value;
  const { grant, job } = change;
  const organisations = [customer.id, partnerId];
  const mail = {
    template: 'request_granted',
    grantId: grant.id,
    asked: request.asked,
    endsAt,
    ...wordsOf(consent, partner.name),
  } as const;
  return ok({
    answered: { grantId: grant.id },
    parts: {
      writes: [write],
      sets: [{ do: 'replace_products', accountId: account.id, products, at: ctx.now }],
      audit: [
        {
          organisations,
          event: startedEvent(write.do, grant.waiting),
          subject: { kind: 'grant', id: grant.id },
          data: {
            ...standingData(grant),
            request: request.id,
            ...(grant.waiting ? { beginsAt: grant.waiting.beginsAt } : {}),
          },
        },
        ...(await relatedFlag(ctx, grant)),
      ],
      mails: [
        ...(await toLeaders(ctx, customer.id, mail)),
        ...(await toLeaders(ctx, partnerId, mail)),
        ...(grant.waiting
          ? await mailWaiting(ctx, grant, grant.waiting, wordsOf(consent, partner.name))
          : []),
      ],
      jobs: job ? [{ job, grantId: grant.id, generation: grant.panelGeneration }] : [],
      tell: organisations,
    },
  });
};

const counterOffer = async (
  ctx: Context,
  { request, partner }: RequestSight,
  consent: Consent,
): Promise<Result<{ parts: Parts; answered: { invitationId: string } }, Refusal>> => {
  const offered = await offerInvitation(
    ctx,
    consent,
    { partner, heldFor: null },
    { projectId: request.projectId, requestId: request.id },
  );
  if (!offered.ok) return offered;
  const { invitation, parts } = offered.value;
  const mails = await toLeaders(ctx, partner.id, {
    template: 'counter_offer',
    invitationId: invitation.id,
    generation: invitation.generation,
    expiresAt: invitation.expiresAt,
    asked: request.asked,
    ...wordsOf(consent, partner.name),
  });
  return ok({
    answered: { invitationId: invitation.id },
    parts: { ...parts, mails, jobs: [] },
  });
};

/** The loser of a race learns how it is now (E2). */
const whatHappened = async (ctx: Context, request: AccessRequest): Promise<Refusal> => {
  const now = await ctx.store.requests.byId(request.id);
  return now && now.state !== 'pending'
    ? { code: 'request_not_pending', detail: { state: now.state } }
    : { code: 'conflict' };
};
