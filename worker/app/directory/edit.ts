import { decide } from '../../../shared/decision.ts';
import { type DirectoryEntry, type EntryFields, writeEntry } from '../../../shared/domain/directory.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import type { Partnership } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Write } from '../change-set.ts';

export interface OwnEntry {
  organisation: Organisation;
  partnership: Partnership;
  entry: DirectoryEntry | null;
}

/** T5: a partner's own entry; a suspended one keeps it and shows nobody. */
export const seeOwnEntry = async (
  ctx: Context,
  { organisationId }: { organisationId: string },
): Promise<Result<OwnEntry, Refusal>> => {
  const decision = decide(ctx.actor, 'directory.edit', organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const { store } = ctx;
  const [organisation, partnership, entry] = await Promise.all([
    store.organisations.byId(organisationId),
    store.partnerships.of(organisationId),
    store.directory.entry(organisationId),
  ]);
  return organisation ? ok({ organisation, partnership, entry }) : fail({ code: 'not_found' });
};

const commitEntry = (
  ctx: Context,
  write: Extract<Write, { kind: 'directoryEntry' }>,
  event: string,
): Promise<Result<void, Refusal>> =>
  ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [write],
    audit: [
      {
        organisations: [write.row.organisationId],
        event,
        subject: { kind: 'partnership', id: write.row.organisationId },
      },
    ],
    tell: [write.row.organisationId],
  });

/** T5: an authorized partner enters the directory, or changes what stands there. */
export const publishEntry = async (
  ctx: Context,
  { organisationId, fields }: { organisationId: string; fields: EntryFields },
): Promise<Result<void, Refusal>> => {
  const seen = await seeOwnEntry(ctx, { organisationId });
  if (!seen.ok) return seen;
  const { organisation, partnership, entry } = seen.value;
  if (partnership.state !== 'authorized') {
    return fail({ code: 'partnership_state', detail: { state: partnership.state } });
  }
  const row = writeEntry(entry, organisation, fields, ctx.now);
  return entry === null
    ? commitEntry(ctx, { do: 'insert', kind: 'directoryEntry', row }, 'directory.listed')
    : commitEntry(ctx, { do: 'update', kind: 'directoryEntry', row }, 'directory.changed');
};

/** T5: opting out takes the entry away with its words. */
export const leaveDirectory = async (
  ctx: Context,
  { organisationId }: { organisationId: string },
): Promise<Result<void, Refusal>> => {
  const seen = await seeOwnEntry(ctx, { organisationId });
  if (!seen.ok) return seen;
  const { entry } = seen.value;
  if (entry === null) return ok(undefined);
  return commitEntry(ctx, { do: 'delete', kind: 'directoryEntry', row: entry }, 'directory.left');
};
