import type { Project, ProjectState } from '../../../shared/domain/client.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Page } from '../../store.ts';
import { mayWork } from '../client/may.ts';

/** Q7: the projects of all clients, those kept of deleted ones included. */
export const listProjects = async (
  ctx: Context,
  { partnerId, state, after }: { partnerId: string; state: ProjectState | null; after: string | null },
): Promise<Result<Page<Project>, Refusal>> => {
  const may = await mayWork(ctx, 'project.manage', partnerId);
  return may.ok ? ok(await ctx.store.projects.page(partnerId, { state, after })) : may;
};
