import { type Grant, transitionGrant } from '../../../shared/domain/grant.ts';
import type { Context } from '../../ports.ts';
import type { ConnectorJob, SetWrite, Write } from '../change-set.ts';

export interface Rotation {
  writes: readonly Write[];
  sets: readonly SetWrite[];
  jobs: readonly ConnectorJob[];
}

/**
 * W9: secrets that somebody who may not open the client any more could have seen are made anew, by
 * the job of the same commit. Grants without secrets, or not in force now, need none: what is paused
 * or held has lost its credentials already.
 */
export const rotation = async (ctx: Context, grants: readonly Grant[]): Promise<Rotation> => {
  const writes: Write[] = [];
  const sets: SetWrite[] = [];
  const jobs: ConnectorJob[] = [];
  for (const grant of grants) {
    if ((await ctx.store.grants.productCredentials(grant.id)).length === 0) continue;
    const change = transitionGrant(
      grant,
      { type: 'change', access: grant.access, endsAt: grant.endsAt },
      ctx.now,
    );
    if (!change.ok || change.value.job === null) continue;
    const next = change.value.grant;
    writes.push({ do: 'update', kind: 'grant', row: next });
    sets.push({ do: 'remove_product_credentials', grantId: grant.id });
    jobs.push({ job: change.value.job, grantId: grant.id, generation: next.panelGeneration });
  }
  return { writes, sets, jobs };
};
