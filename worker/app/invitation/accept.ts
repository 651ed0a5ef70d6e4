import { decide } from '../../../shared/decision.ts';
import { partnerPays } from '../../../shared/domain/access.ts';
import { type AccessRequest, requestFulfilled } from '../../../shared/domain/access-request.ts';
import { invitationState, transitionInvitation } from '../../../shared/domain/invitation.ts';
import { partnerRefusal } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Write } from '../change-set.ts';
import { type ClientChoice, connection } from '../client/connect.ts';
import { mailWaiting } from '../grant/cooling-off.ts';
import { accessStarted, standingData, startedEvent } from '../grant/start.ts';
import { confirmedRefusal } from '../partnership/agreements.ts';
import { relatedFlag } from '../partnership/related.ts';
import { shareWords } from '../share-words.ts';
import { parties, toLeaders } from './mails.ts';
import { answerableInvitation } from './see.ts';

export interface AcceptInput {
  invitationId: string;
  token: string | null;
  /** The record of the partner's book that the access joins (Q1). */
  client: ClientChoice;
}

/**
 * S8, S10: the partner's deliberate yes. Who, what and how long come from the invitation alone
 * (E16); invitation, grant, connector job and mails are one commit, guarded by the invitation's
 * version, by the one live grant per account and partner, and by the partnership's state (E2, E6, E7).
 */
export const acceptInvitation = async (
  ctx: Context,
  input: AcceptInput,
): Promise<Result<{ grantId: string }, Refusal>> => {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await acceptOnce(ctx, input);
    if (outcome.ok || outcome.error.code !== 'conflict' || attempt === tries) return outcome;
  }
};

/** The live grant's connector may report back at the same moment (S10): then once more from the start. */
const tries = 3;

const acceptOnce = async (
  ctx: Context,
  { invitationId, token, client }: AcceptInput,
): Promise<Result<{ grantId: string }, Refusal>> => {
  const answerable = await answerableInvitation(ctx, { invitationId, token });
  if (!answerable.ok) return answerable;
  const { view, partnerId, personId } = answerable.value;
  const { customerId } = view.invitation;
  // A8: an offer that a restored database has again may have been answered, or withdrawn, long ago.
  if (!(await ctx.safekeeping.agrees({ customerId, partnerId, grantId: null }))) {
    return fail({ code: 'invitation_not_pending', detail: { state: 'cancelled' } });
  }
  if (partnerPays(view.invitation.access)) {
    const decision = decide(ctx.actor, 'invitation.agree_to_pay', partnerId, ctx.now);
    if (!decision.allow) return fail(decision.refusal);
  }
  const partnership = await ctx.store.partnerships.of(partnerId);
  const refusal = partnerRefusal(partnership.state);
  if (refusal) return fail(refusal);
  const unconfirmed = await confirmedRefusal(ctx, partnership);
  if (unconfirmed) return fail(unconfirmed);
  const state = invitationState(view.invitation, ctx.now);
  if (state !== 'pending') return fail({ code: 'invitation_not_pending', detail: { state } });

  const request = view.invitation.requestId ? await ctx.store.requests.byId(view.invitation.requestId) : null;
  const live = await ctx.store.grants.liveFor(view.account.id, partnerId);
  const choice = live?.clientId ?? request?.clientId ?? client;
  const record = await connection(ctx, partnerId, view.customer.name, choice);
  if (!record.ok) return record;
  const { clientId } = record.value;
  const { invitedBy } = view.invitation;
  const made = await accessStarted(ctx, { ...view.invitation, partnerId, clientId, decidedBy: invitedBy });
  if (!made.ok) return made;
  const { change, write } = made.value;
  const { waiting } = change.grant;
  const accepted = transitionInvitation(
    view.invitation,
    { type: 'accept', personId, grantId: change.grant.id },
    ctx.now,
  );
  if (!accepted.ok) return accepted;
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      ...record.value.writes,
      write,
      { do: 'update', kind: 'invitation', row: accepted.value },
      ...(request ? [fulfilled(request, change.grant.id)] : []),
    ],
    audit: [
      ...record.value.audit,
      {
        organisations: parties(view.invitation),
        event: 'invitation.accepted',
        subject: { kind: 'invitation', id: invitationId },
        data: { grant: change.grant.id, account: view.account.id, access: change.grant.access.kind },
      },
      {
        organisations: parties(view.invitation),
        event: startedEvent(write.do, waiting),
        subject: { kind: 'grant', id: change.grant.id },
        data: {
          ...standingData(change.grant),
          invitation: invitationId,
          ...(waiting ? { beginsAt: waiting.beginsAt } : {}),
        },
      },
      ...(await relatedFlag(ctx, change.grant)),
    ],
    mails: [
      ...(await toLeaders(ctx, view.invitation.customerId, {
        template: 'accepted',
        grantId: change.grant.id,
        partnerId: partnership.partnerId ?? '',
        ...shareWords(view),
      })),
      ...(waiting ? await mailWaiting(ctx, change.grant, waiting, shareWords(view)) : []),
    ],
    jobs: change.job
      ? [{ job: change.job, grantId: change.grant.id, generation: change.grant.panelGeneration }]
      : [],
    tell: parties(view.invitation),
  });
  if (committed.ok) return ok({ grantId: change.grant.id });
  return fail(committed.error.code === 'conflict' ? await whatHappened(ctx, invitationId) : committed.error);
};

/** Q3: the request that was answered with this counter-offer names what came of it. */
const fulfilled = (request: AccessRequest, grantId: string): Write => ({
  do: 'update',
  kind: 'accessRequest',
  row: requestFulfilled(request, grantId),
});

/** The loser of a race learns how it is now (E2). */
const whatHappened = async (ctx: Context, invitationId: string): Promise<Refusal> => {
  const now = await ctx.store.invitations.byId(invitationId);
  return now && now.state !== 'pending'
    ? { code: 'invitation_not_pending', detail: { state: now.state } }
    : { code: 'conflict' };
};
