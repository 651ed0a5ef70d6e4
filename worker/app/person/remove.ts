import type { Organisation } from '../../../shared/domain/organisation.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { heldBy, rotation } from '../grant/rotate.ts';
import { bestProof } from './best-proof.ts';

export interface PersonRemoval {
  /** Organisations that would have no legal representative: they come first. */
  blockedBy: readonly Organisation[];
  leaves: readonly Organisation[];
}

const standing = async (ctx: Context, personId: string): Promise<PersonRemoval> => {
  const blockedBy: Organisation[] = [];
  const leaves: Organisation[] = [];
  for (const { organisation, role } of await ctx.store.organisations.ofPerson(personId)) {
    const members = await ctx.store.organisations.members(organisation.id);
    const others = members.some(
      ({ member }) => member.personId !== personId && member.role === 'legal_representative',
    );
    (role === 'legal_representative' && !others ? blockedBy : leaves).push(organisation);
  }
  return { blockedBy, leaves };
};

/** O8: what would go, and what has to be done before. */
export const viewPersonRemoval = async (ctx: Context): Promise<Result<PersonRemoval, Refusal>> => {
  const person = await bestProof(ctx);
  return person.ok ? ok(await standing(ctx, person.value.personId)) : person;
};

/**
 * O8: name, address, passkeys, devices and memberships go. An id stays, because the logs of organisations
 * and the openings of their accounts must still tell one person from another (A4, W7). What the person may
 * still hold at a panel is made anew, as when a member is removed.
 */
export const removePerson = async (ctx: Context): Promise<Result<void, Refusal>> => {
  for (let attempt = 1; ; attempt += 1) {
    const removed = await removeOnce(ctx);
    if (removed.ok || removed.error.code !== 'conflict' || attempt === tries) return removed;
  }
};

/** A connector that reports about a grant at the same moment must not make it fail. */
const tries = 5;

const removeOnce = async (ctx: Context): Promise<Result<void, Refusal>> => {
  const actor = await bestProof(ctx);
  if (!actor.ok) return actor;
  const { personId } = actor.value;
  const person = await ctx.store.persons.byId(personId);
  if (!person) return refuse('not_found');
  const { blockedBy, leaves } = await standing(ctx, personId);
  if (blockedBy.length > 0) return refuse('last_representative');
  const members = await Promise.all(
    leaves.map(async ({ id }) => (await ctx.store.organisations.members(id)).map(({ member }) => member)),
  );
  const own = members.flat().filter((member) => member.personId === personId);
  const held = await Promise.all(own.map(({ organisationId }) => heldBy(ctx, organisationId, personId)));
  const rotated = await rotation(ctx, held.flat(), { sessions: true });
  const organisations = own.map(({ organisationId }) => organisationId);
  return ctx.commit({
    actor: actor.value,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      ...own.map((row) => ({ do: 'delete' as const, kind: 'member' as const, row })),
      ...rotated.writes,
    ],
    sets: [{ do: 'erase_person', personId }, { do: 'erase_log_key', subjectId: personId }, ...rotated.sets],
    jobs: rotated.jobs,
    audit: [
      ...own.map(({ organisationId, role }) => ({
        organisations: [organisationId],
        event: 'member.left',
        subject: { kind: 'person', id: personId },
        data: { role },
      })),
      { organisations: [], event: 'person.deleted', subject: { kind: 'person', id: personId } },
    ],
    mails: [
      {
        to: person.email,
        language: person.language,
        template: 'notice',
        notice: 'person_deleted',
        about: '',
        path: '/',
        reason: null,
        at: ctx.now,
      },
    ],
    tell: organisations,
  });
};
