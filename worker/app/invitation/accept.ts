import { decide } from '../../../shared/decision.ts';
import { type GrantChange, startGrant, transitionGrant } from '../../../shared/domain/grant.ts';
import { invitationState, transitionInvitation } from '../../../shared/domain/invitation.ts';
import { partnerRefusal } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { InvitationView } from '../../store.ts';
import type { Write } from '../change-set.ts';
import { grantAsOf } from '../grant/write.ts';
import { shareWords } from '../share-words.ts';
import { parties, toLeaders } from './mails.ts';
import { linkRefusal } from './see.ts';

/**
 * S8, S10: the partner's deliberate yes. Who, what and how long come from the invitation alone
 * (E16); invitation, grant, connector job and mails are one commit, guarded by the invitation's
 * version, by the one live grant per account and partner, and by the partnership's state (E2, E6, E7).
 */
export const acceptInvitation = async (
  ctx: Context,
  input: { invitationId: string; token: string | null },
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
  { invitationId, token }: { invitationId: string; token: string | null },
): Promise<Result<{ grantId: string }, Refusal>> => {
  const view = await ctx.store.invitations.view(invitationId);
  const partnerId = view?.invitation.partnerId;
  if (!view || !partnerId || ctx.actor.kind !== 'person') return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'invitation.answer', partnerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const dead = await linkRefusal(ctx, view.invitation, token);
  if (dead) return fail(dead);
  const partnership = await ctx.store.partnerships.of(partnerId);
  const refusal = partnerRefusal(partnership.state);
  if (refusal) return fail(refusal);
  const state = invitationState(view.invitation, ctx.now);
  if (state !== 'pending') return fail({ code: 'invitation_not_pending', detail: { state } });

  const made = await grantFor(ctx, view, partnerId);
  if (!made.ok) return made;
  const { change, write } = made.value;
  const accepted = transitionInvitation(
    view.invitation,
    { type: 'accept', personId: ctx.actor.personId, grantId: change.grant.id },
    ctx.now,
  );
  if (!accepted.ok) return accepted;
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [write, { do: 'update', kind: 'invitation', row: accepted.value }],
    audit: [
      {
        organisations: parties(view.invitation),
        event: 'invitation.accepted',
        subject: { kind: 'invitation', id: invitationId },
        data: { grant: change.grant.id, account: view.account.id, access: change.grant.access.kind },
      },
      {
        organisations: parties(view.invitation),
        event: write.do === 'insert' ? 'grant.started' : 'grant.rights_changed',
        subject: { kind: 'grant', id: change.grant.id },
        data: { invitation: invitationId },
      },
    ],
    mails: await toLeaders(ctx, view.invitation.customerId, {
      template: 'accepted',
      grantId: change.grant.id,
      partnerId: partnership.partnerId ?? '',
      ...shareWords(view),
    }),
    jobs: change.job
      ? [{ job: change.job, grantId: change.grant.id, generation: change.grant.panelGeneration }]
      : [],
    tell: parties(view.invitation),
  });
  if (committed.ok) return ok({ grantId: change.grant.id });
  return fail(committed.error.code === 'conflict' ? await whatHappened(ctx, invitationId) : committed.error);
};

/** A new grant, or the one that lives already with what this invitation gives (S10). */
const grantFor = async (
  ctx: Context,
  { invitation, account }: InvitationView,
  partnerId: string,
): Promise<Result<{ change: GrantChange; write: Extract<Write, { kind: 'grant' }> }, Refusal>> => {
  const { access, endsAt, idleDays, projectId, customerId } = invitation;
  if (endsAt !== null && endsAt <= ctx.now) return fail({ code: 'end_date_invalid' });
  const live = await ctx.store.grants.liveFor(account.id, partnerId);
  if (live) {
    const changed = transitionGrant(
      grantAsOf(live, ctx.now),
      { type: 'change', access, endsAt, idleDays, projectId },
      ctx.now,
    );
    if (!changed.ok) return changed;
    // Two transitions may stand behind it; it is one step of the row.
    const grant = { ...changed.value.grant, version: live.version + 1 };
    return ok({
      change: { ...changed.value, grant },
      write: { do: 'update', kind: 'grant', row: grant },
    });
  }
  // E38: while an earlier share is not cut at the panel, a new one on that account waits.
  if (await ctx.store.grants.uncut(account.id)) return fail({ code: 'grant_cutting' });
  const change = startGrant(
    {
      id: ctx.ids.id('grt'),
      accountId: account.id,
      customerId,
      partnerId,
      access,
      endsAt,
      idleDays,
      projectId,
    },
    ctx.now,
  );
  return ok({ change, write: { do: 'insert', kind: 'grant', row: change.grant } });
};

/** The loser of a race learns how it is now (E2). */
const whatHappened = async (ctx: Context, invitationId: string): Promise<Refusal> => {
  const now = await ctx.store.invitations.byId(invitationId);
  return now && now.state !== 'pending'
    ? { code: 'invitation_not_pending', detail: { state: now.state } }
    : { code: 'conflict' };
};
