import type { ProjectRecord } from '../../../shared/api/client-book.ts';
import type { Project } from '../../../shared/domain/client.ts';
import { transitionProject } from '../../../shared/domain/project.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { clientFor, mayWork } from '../client/may.ts';

/** A project, for a member who may manage it. */
export const projectFor = async (ctx: Context, projectId: string): Promise<Result<Project, Refusal>> => {
  const project = await ctx.store.projects.byId(projectId);
  if (!project) return fail({ code: 'not_found' });
  const may = await mayWork(ctx, 'project.manage', project.partnerId);
  return may.ok ? ok(project) : may;
};

/** Q7: a named piece of work under a client. */
export const addProject = async (
  ctx: Context,
  { clientId, record }: { clientId: string; record: ProjectRecord },
): Promise<Result<{ projectId: string }, Refusal>> => {
  const found = await clientFor(ctx, 'project.manage', clientId);
  if (!found.ok) return found;
  const client = found.value;
  const row: Project = {
    id: ctx.ids.id('prj'),
    partnerId: client.partnerId,
    clientId,
    clientName: client.name,
    ...record,
    state: 'open',
    createdAt: ctx.now,
    doneAt: null,
    version: 1,
  };
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'insert', kind: 'project', row }],
    audit: [
      {
        organisations: [client.partnerId],
        event: 'project.added',
        subject: { kind: 'project', id: row.id },
        data: { name: row.name },
        personal: { client: { of: client.id, text: client.name } },
      },
    ],
  });
  return committed.ok ? ok({ projectId: row.id }) : fail(committed.error);
};

/** Q7: name and notes, of a form made from the version `seen`. */
export const editProject = async (
  ctx: Context,
  { projectId, record, seen }: { projectId: string; record: ProjectRecord; seen: number },
): Promise<Result<void, Refusal>> => {
  const found = await projectFor(ctx, projectId);
  if (!found.ok) return found;
  const project = found.value;
  if (project.version !== seen) return fail({ code: 'conflict' });
  const edited = transitionProject(project, { type: 'edit', ...record }, ctx.now);
  if (!edited.ok) return edited;
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'project', row: edited.value }],
    audit: [
      {
        organisations: [project.partnerId],
        event: 'project.edited',
        subject: { kind: 'project', id: projectId },
        data: { name: record.name },
      },
    ],
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};
