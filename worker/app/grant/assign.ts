import { decide } from '../../../shared/decision.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { SetWrite } from '../change-set.ts';
import { heldBy, rotation } from './rotate.ts';

/**
 * M6: the partner's leaders say which collaborators may open this client. Only collaborators of
 * the partner itself can be named: nobody passes access on (E16).
 */
export const assignCollaborators = async (
  ctx: Context,
  { grantId, personIds }: { grantId: string; personIds: readonly string[] },
): Promise<Result<void, Refusal>> => {
  const grant = await ctx.store.grants.byId(grantId);
  if (!grant) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'grant.assign', grant.partnerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  if (grant.endedAt !== null) return fail({ code: 'grant_state', detail: { state: 'ended' } });
  const members = await ctx.store.organisations.members(grant.partnerId);
  const collaborators = members.filter(({ member }) => member.role === 'collaborator');
  const known = collaborators.map(({ person }) => person.id);
  if (personIds.some((id) => !known.includes(id))) return fail({ code: 'invalid_input' });
  const before = await ctx.store.grants.assigned(grantId);
  const added = known.filter((id) => personIds.includes(id) && !before.includes(id));
  const removed = before.filter((id) => !personIds.includes(id));
  if (added.length + removed.length === 0) return ok(undefined);
  const held = await Promise.all(removed.map((id) => heldBy(ctx, grant.partnerId, id)));
  const rotated = await rotation(ctx, removed.length > 0 ? [grant] : [], {
    sessions: held.flat().some((one) => one.id === grantId),
  });
  const sets: readonly SetWrite[] = [
    ...added.map((personId) => ({ do: 'assign' as const, grantId, personId, assigned: true })),
    ...removed.map((personId) => ({ do: 'assign' as const, grantId, personId, assigned: false })),
    ...rotated.sets,
  ];
  const nameOf = (id: string): string => members.find(({ person }) => person.id === id)?.person.name ?? id;
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: rotated.writes,
    sets,
    audit: [
      ...added.map((id) => ({ id, event: 'grant.assigned' })),
      ...removed.map((id) => ({ id, event: 'grant.unassigned' })),
    ].map(({ id, event }) => ({
      organisations: [grant.customerId, grant.partnerId],
      event,
      subject: { kind: 'grant', id: grantId },
      data: { personId: id, person: nameOf(id) },
    })),
    jobs: rotated.jobs,
    tell: [grant.partnerId],
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};
