import type { ProjectState } from '../../../shared/domain/client.ts';
import { transitionProject } from '../../../shared/domain/project.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { planEndByRule } from '../grant/end-by-rule.ts';
import { changesOf } from '../grant/write.ts';
import { projectFor } from './write.ts';

const markOnce = async (
  ctx: Context,
  { projectId, state }: { projectId: string; state: ProjectState },
): Promise<Result<void, Refusal>> => {
  const found = await projectFor(ctx, projectId);
  if (!found.ok) return found;
  const project = found.value;
  if (project.state === state) return ok(undefined);
  const marked = transitionProject(project, { type: state === 'done' ? 'done' : 'reopen' }, ctx.now);
  if (!marked.ok) return marked;
  const bound = state === 'done' ? await ctx.store.projects.liveGrantsOf([projectId]) : [];
  const parts = [];
  for (const view of bound) {
    const plan = planEndByRule(ctx, view, 'project');
    if (!plan.ok) return plan;
    if (plan.value) parts.push((await changesOf(ctx, view, plan.value)).parts);
  }
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'project', row: marked.value }, ...parts.flatMap((one) => one.writes)],
    sets: parts.flatMap((one) => one.sets),
    audit: [
      {
        organisations: [project.partnerId],
        event: state === 'done' ? 'project.done' : 'project.reopened',
        subject: { kind: 'project', id: projectId },
        data: { name: project.name, grants: parts.length },
      },
      ...parts.flatMap((one) => one.audit),
    ],
    mails: parts.flatMap((one) => one.mails),
    jobs: parts.flatMap((one) => one.jobs),
    tell: [...new Set(parts.flatMap((one) => one.tell))],
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};

const tries = 5;

/** Q7, X3: a project that is done takes the access bound to it along, in the same commit. */
export const markProject = async (
  ctx: Context,
  input: { projectId: string; state: ProjectState },
): Promise<Result<void, Refusal>> => {
  for (let attempt = 1; ; attempt += 1) {
    const marked = await markOnce(ctx, input);
    if (marked.ok || marked.error.code !== 'conflict' || attempt === tries) return marked;
  }
};
