import type { Access } from '../../../shared/domain/access.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { type RelationReason, relationBetween } from '../../../shared/domain/relation.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { isInvolved, ownAffair } from '../admin/may.ts';
import type { AuditEvent } from '../change-set.ts';
import { type DecisionInput, factsForEvidence } from './facts.ts';
import { partnershipEvent } from './notices.ts';

export interface Related {
  organisation: Organisation;
  reasons: readonly RelationReason[];
}

/** E57: with whom an organisation belongs together, and why. */
export const relatedTo = async (
  { store }: Pick<Context, 'store'>,
  organisationId: string,
): Promise<readonly Related[]> => {
  const others = await store.programme.perhapsRelated(organisationId);
  if (others.length === 0) return [];
  const [own, ...parties] = await store.programme.parties([organisationId, ...others.map(({ id }) => id)]);
  return others.flatMap((organisation, index) => {
    const party = parties[index];
    const reasons = own && party ? relationBetween(own, party) : [];
    return reasons.length > 0 ? [{ organisation, reasons }] : [];
  });
};

/** E57: why the two sides of a share belong together; empty where they do not. */
export const relationOf = async (
  { store }: Pick<Context, 'store'>,
  customerId: string,
  partnerId: string,
): Promise<readonly RelationReason[]> => {
  const [customer, partner] = await store.programme.parties([customerId, partnerId]);
  return customer && partner ? relationBetween(customer, partner) : [];
};

/**
 * E57: full access can earn money, so where customer and partner belong together the host learns of it in
 * the same commit that gives the access. Only the host reads this event: belonging together is allowed, and
 * what it earns is ruled by B3.
 */
export const relatedFlag = async (
  ctx: Pick<Context, 'store'>,
  grant: { id: string; customerId: string; partnerId: string; access: Pick<Access, 'kind'> },
): Promise<readonly AuditEvent[]> => {
  if (grant.access.kind !== 'full') return [];
  const reasons = await relationOf(ctx, grant.customerId, grant.partnerId);
  if (reasons.length === 0) return [];
  return [
    {
      organisations: [],
      event: 'grant.related',
      subject: { kind: 'grant', id: grant.id },
      data: { customer: grant.customerId, partner: grant.partnerId, because: reasons.join(' ') },
    },
  ];
};

/** E57: the host says that two organisations belong together, or no longer; the other one by its Client-ID. */
export const stateRelation = async (
  ctx: Context,
  input: Pick<DecisionInput, 'organisationId'> & { otherClientId: string; related: boolean; note: string },
): Promise<Result<void, Refusal>> => {
  const facts = await factsForEvidence(ctx, input);
  if (!facts.ok) return facts;
  const { admin, organisation, partnership } = facts.value;
  const other = await ctx.store.organisations.byClientId(input.otherClientId);
  if (!other || other.id === organisation.id) {
    return fail({ code: 'invalid_input', detail: { field: 'other' } });
  }
  // E14: it makes an admin's own contact need a second one (A6), so it is lifted by another.
  if (isInvolved(admin, [other.id])) return fail(ownAffair);
  const [oneId = '', otherId = ''] = [organisation.id, other.id].toSorted();
  const own = (await ctx.store.programme.parties([organisation.id]))[0];
  if ((own?.stated.includes(other.id) ?? false) === input.related) return ok(undefined);
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      {
        do: input.related ? 'insert' : 'delete',
        kind: 'statedRelation',
        row: { oneId, otherId, note: input.note, at: ctx.now, statedBy: admin.personId },
      },
    ],
    audit: [
      // What the host knows of one of them is not told to the other.
      {
        ...partnershipEvent(
          partnership,
          input.related ? 'partnership.relation_stated' : 'partnership.relation_lifted',
          { other: other.id, note: input.note },
        ),
        organisations: [],
      },
    ],
  });
};
