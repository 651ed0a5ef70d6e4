import { decide } from '../../../shared/decision.ts';
import type { GrantedProduct } from '../../../shared/domain/access.ts';
import type { Grant } from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Assignee, MemberView, TeamView } from '../../store.ts';
import type { AssignedTo, SetWrite } from '../change-set.ts';
import { offerFor } from './offer.ts';
import { losses, rotation } from './rotate.ts';

/** What an assignment of one grant is made from: its partner's collaborators and teams, and how it stands. */
export interface Assigning {
  grant: Grant;
  collaborators: readonly MemberView[];
  teams: readonly TeamView[];
  assignees: readonly Assignee[];
}

/** M6: only the partner's leaders, and only while there is something to assign. */
export const assigning = async (ctx: Context, grantId: string): Promise<Result<Assigning, Refusal>> => {
  const grant = await ctx.store.grants.byId(grantId);
  if (!grant) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'grant.assign', grant.partnerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  if (grant.endedAt !== null) return fail({ code: 'grant_state', detail: { state: 'ended' } });
  const [members, teams, assignees] = await Promise.all([
    ctx.store.organisations.members(grant.partnerId),
    ctx.store.teams.ofOrganisation(grant.partnerId),
    ctx.store.grants.assignees(grantId),
  ]);
  const collaborators = members.filter(({ member }) => member.role === 'collaborator');
  return ok({ grant, collaborators, teams, assignees });
};

interface Known {
  id: string;
  to: AssignedTo;
  name: string;
  /** Who can open less when this is taken away. */
  personIds: readonly string[];
}

/** Everybody and every team that a grant can be assigned to; nobody passes access on to others (E16). */
const knownIn = ({ collaborators, teams }: Assigning): readonly Known[] => [
  ...collaborators.map(({ person }) => ({
    id: person.id,
    to: { personId: person.id },
    name: person.name,
    personIds: [person.id],
  })),
  ...teams.map(({ team, members }) => ({
    id: team.id,
    to: { teamId: team.id },
    name: team.name,
    personIds: members.map((member) => member.id),
  })),
];

interface Step {
  one: Known;
  set: SetWrite;
  event: 'grant.assigned' | 'grant.unassigned' | 'grant.assignment_changed';
  data?: Readonly<Record<string, string>>;
}

/**
 * Writes what is assigned now. Who can open less than before loses it in this commit: sessions that
 * are open at the panel and secrets that were shown go with it (E18).
 */
const write = async (
  ctx: Context,
  { grant, assignees }: Assigning,
  steps: readonly Step[],
): Promise<Result<void, Refusal>> => {
  const after = new Map(assignees.map(({ id, products }) => [id, products]));
  for (const { set } of steps) {
    if (set.do !== 'assign' && set.do !== 'unassign') continue;
    const id = 'teamId' in set.to ? set.to.teamId : set.to.personId;
    if (set.do === 'assign') after.set(id, set.products);
    else after.delete(id);
  }
  const touched = steps.flatMap(({ one }) => one.personIds);
  const lost = await losses(ctx, grant.partnerId, [...new Set(touched)], (grantId, now, personId) => {
    if (grantId !== grant.id) return now;
    const by = [null, ...now.flatMap(({ teamId }) => (teamId === null ? [] : [teamId]))];
    return by.flatMap((teamId) => {
      const products = after.get(teamId ?? personId);
      return products === undefined ? [] : [{ teamId, products }];
    });
  });
  // Secrets of a card are made anew whenever anything is taken away, seen by that person or not (W9).
  const takes = steps.some(
    ({ set }) => set.do === 'unassign' || (set.do === 'assign' && set.products !== null),
  );
  const rotated = await rotation(ctx, takes ? [grant] : lost, { sessions: lost.length > 0 });
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: rotated.writes,
    sets: [...steps.map(({ set }) => set), ...rotated.sets],
    audit: steps.map(({ one, event, data }) => ({
      organisations: [grant.customerId, grant.partnerId],
      event,
      subject: { kind: 'grant', id: grant.id },
      ...('teamId' in one.to
        ? { data: { team: one.name, teamId: one.id, ...data } }
        : { data: { personId: one.id, ...data }, personal: { person: { of: one.id, text: one.name } } }),
    })),
    jobs: rotated.jobs,
    tell: [grant.partnerId],
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};

/** M6: which collaborators and teams may open this client. What somebody keeps stays as it was, product by product. */
export const assignClient = async (
  ctx: Context,
  { grantId, ids }: { grantId: string; ids: readonly string[] },
): Promise<Result<void, Refusal>> => {
  const found = await assigning(ctx, grantId);
  if (!found.ok) return found;
  const known = knownIn(found.value);
  if (ids.some((id) => known.every((one) => one.id !== id))) return fail({ code: 'invalid_input' });
  const before = new Set(found.value.assignees.map(({ id }) => id));
  const steps = known.flatMap((one): readonly Step[] => {
    if (ids.includes(one.id) === before.has(one.id)) return [];
    return before.has(one.id)
      ? [{ one, set: { do: 'unassign', grantId, to: one.to }, event: 'grant.unassigned' }]
      : [{ one, set: { do: 'assign', grantId, to: one.to, products: null }, event: 'grant.assigned' }];
  });
  return steps.length === 0 ? ok(undefined) : write(ctx, found.value, steps);
};

export interface ProductsToAssign {
  assigning: Assigning;
  one: { id: string; name: string; products: readonly GrantedProduct[] | null };
  choice: readonly GrantedProduct[];
}

/**
 * What can be chosen from for one collaborator or team. Of limited access the granted products; of a
 * full access what the panel lists, where the panel can be opened for products alone.
 */
export const productsToAssign = async (
  ctx: Context,
  { grantId, id }: { grantId: string; id: string },
): Promise<Result<ProductsToAssign, Refusal>> => {
  const found = await assigning(ctx, grantId);
  if (!found.ok) return found;
  const one = knownIn(found.value).find((known) => known.id === id);
  const assigned = found.value.assignees.find((assignee) => assignee.id === id);
  if (!one || !assigned) return fail({ code: 'not_found' });
  const { access } = found.value.grant;
  const shown = { id, name: one.name, products: assigned.products };
  if (access.kind === 'limited') {
    return ok({ assigning: found.value, one: shown, choice: access.products });
  }
  const view = await ctx.store.grants.view(grantId);
  if (!view) return fail({ code: 'not_found' });
  const offer = await offerFor(ctx, view);
  if (!offer.ok) return offer;
  const { products, capabilities } = offer.value;
  if (capabilities.limited !== 'link' && capabilities.limited !== 'form') {
    return fail({ code: 'panel_unsupported' });
  }
  const choice = products
    .filter((product) => product.shareable && product.actions.length > 0)
    .map(({ id: productId, name, category, actions }) => ({ productId, name, category, actions }));
  return ok({ assigning: found.value, one: shown, choice });
};

/** M6: one collaborator or team opens only these products of the client, or again all of them. */
export const assignProducts = async (
  ctx: Context,
  { grantId, id, products }: { grantId: string; id: string; products: readonly string[] | null },
): Promise<Result<void, Refusal>> => {
  const found =
    products === null ? await assigning(ctx, grantId) : await productsToAssign(ctx, { grantId, id });
  if (!found.ok) return found;
  const base = 'assigning' in found.value ? found.value.assigning : found.value;
  const choice = 'choice' in found.value ? found.value.choice : [];
  const one = knownIn(base).find((known) => known.id === id);
  if (!one || base.assignees.every((assignee) => assignee.id !== id)) return fail({ code: 'not_found' });
  const chosen = products && choice.filter(({ productId }) => products.includes(productId));
  if (chosen && chosen.length === 0) return fail({ code: 'nothing_selected' });
  if (chosen && chosen.length !== new Set(products).size) return fail({ code: 'product_unknown' });
  const names =
    chosen === null
      ? 'all'
      : chosen
          .map(({ name }) => name)
          .join(', ')
          .slice(0, 1000);
  return write(ctx, base, [
    {
      one,
      set: { do: 'assign', grantId, to: one.to, products: chosen },
      event: 'grant.assignment_changed',
      data: { products: names },
    },
  ]);
};
