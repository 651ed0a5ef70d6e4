import { type Assignment, assignedAccess, losesAccess } from '../../../shared/domain/assignment.ts';
import { day } from '../../../shared/domain/duration.ts';
import { type Grant, transitionGrant } from '../../../shared/domain/grant.ts';
import type { Context } from '../../ports.ts';
import type { ConnectorJob, SetWrite, Write } from '../change-set.ts';
import { type CapabilitiesOf, capabilitiesIn } from './panel-facts.ts';

export interface Rotation {
  writes: readonly Write[];
  sets: readonly SetWrite[];
  jobs: readonly ConnectorJob[];
}

/** Longer than any panel leaves a session idle, and than anybody works without a pause. */
const sessionsOf = day;

/** Live grants of which this person may still hold a secret or an open session. */
export const heldBy = (ctx: Context, partnerId: string, personId: string): Promise<readonly Grant[]> =>
  ctx.store.grants.stillHeld(partnerId, personId, ctx.now - sessionsOf);

/**
 * Of what these members may still hold, the grants of which they can open less once their assignments
 * are others (E18). The leaders among them lose nothing by assignments.
 */
export const losses = async (
  ctx: Context,
  partnerId: string,
  personIds: readonly string[],
  next: (grantId: string, now: readonly Assignment[], personId: string) => readonly Assignment[],
): Promise<readonly Grant[]> => {
  const members = await ctx.store.organisations.members(partnerId);
  const lost = new Map<string, Grant>();
  for (const { member } of members) {
    const { personId } = member;
    if (member.role !== 'collaborator' || !personIds.includes(personId)) continue;
    for (const grant of await heldBy(ctx, partnerId, personId)) {
      const now = await ctx.store.grants.assignmentsOf(grant.id, personId);
      const before = assignedAccess(grant.access, now);
      const after = assignedAccess(grant.access, next(grant.id, now, personId));
      if (losesAccess(before, after)) lost.set(grant.id, grant);
    }
  }
  return [...lost.values()];
};

const endsSessions = async (ctx: Context, grant: Grant, capabilities: CapabilitiesOf): Promise<boolean> => {
  const account = await ctx.store.accounts.byId(grant.accountId);
  return account !== null && (await capabilities(account.panelId)).endsSessions[grant.access.kind];
};

/**
 * What somebody who may not open the client any more could still use is taken away by the job of the
 * same commit: secrets are made anew (W9), and where the panel ends sessions it ends them all, so that
 * those who may stay open it again (E18). What is paused or held has lost both already.
 */
export const rotation = async (
  ctx: Context,
  grants: readonly Grant[],
  left: {
    /** False where nobody who left had opened a session. */
    sessions: boolean;
  },
): Promise<Rotation> => {
  const capabilities = capabilitiesIn(ctx);
  const writes: Write[] = [];
  const sets: SetWrite[] = [];
  const jobs: ConnectorJob[] = [];
  for (const grant of grants) {
    const secrets = (await ctx.store.grants.productCredentials(grant.id)).length > 0;
    if (!secrets && !(left.sessions && (await endsSessions(ctx, grant, capabilities)))) continue;
    const change = transitionGrant(grant, { type: 'rotate' }, ctx.now);
    if (!change.ok || change.value.job === null) continue;
    const next = change.value.grant;
    writes.push({ do: 'update', kind: 'grant', row: next });
    if (secrets) sets.push({ do: 'retire_product_credentials', grantId: grant.id });
    jobs.push({ job: change.value.job, grantId: grant.id, generation: next.panelGeneration });
  }
  return { writes, sets, jobs };
};
