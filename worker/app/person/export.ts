import { hour } from '../../../shared/domain/duration.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { bestProof } from './best-proof.ts';

/** Columns that hold a moment, as the file says it. */
const isMoment = (name: string): boolean => /(?:^|_)at$|^since$/.test(name);

const said = (name: string, value: string | number | null): string | number | null =>
  typeof value === 'number' && isMoment(name) ? new Date(value).toISOString() : value;

/** Each reads every table in which somebody can stand. */
const filesPerHour = 5;

/** What the page before the download shows; it needs the proof that the file needs. */
export const mayExport = async (ctx: Context): Promise<Result<void, Refusal>> => {
  const actor = await bestProof(ctx);
  return actor.ok ? ok(undefined) : actor;
};

/**
 * G2: a person's own data as one JSON file: what is kept about it and what it did, without secrets, and of
 * others only the names of organisations that its own pages show. That it was made is in the log.
 */
export const exportPerson = async (ctx: Context): Promise<Result<string, Refusal>> => {
  const actor = await bestProof(ctx);
  if (!actor.ok) return actor;
  const { personId, email } = actor.value;
  if (!(await ctx.limiter.take(`person_export:${personId}`, filesPerHour, hour)))
    return refuse('rate_limited');
  const parts = await ctx.store.law.personData({ id: personId, email });
  const committed = await ctx.commit({
    actor: actor.value,
    requestId: ctx.requestId,
    now: ctx.now,
    audit: [{ organisations: [], event: 'person.exported', subject: { kind: 'person', id: personId } }],
  });
  if (!committed.ok) return fail(committed.error);
  const file = {
    what: 'Everything this deployment of Panelshare keeps about one person',
    deployment: ctx.settings.deployment,
    host: ctx.settings.hostName,
    made_at: new Date(ctx.now).toISOString(),
    ...Object.fromEntries(
      parts.map(({ name, rows }) => [
        name,
        rows.map((one) =>
          Object.fromEntries(Object.entries(one).map(([column, value]) => [column, said(column, value)])),
        ),
      ]),
    ),
    shortened: parts.filter(({ complete }) => !complete).map(({ name }) => name),
  };
  return ok(`${JSON.stringify(file, null, 2)}\n`);
};
