import { type ClientRecord, clientFields } from '../../../shared/api/client-book.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { clientFor, mayWork } from './may.ts';

/** `seen` is the version the form was made from: whoever changed an older record reads the newer one first. */
export const editClient = async (
  ctx: Context,
  { clientId, record, seen }: { clientId: string; record: ClientRecord; seen: number },
): Promise<Result<void, Refusal>> => {
  const found = await clientFor(ctx, 'client.edit', clientId);
  if (!found.ok) return found;
  const client = found.value;
  if (client.version !== seen) return fail({ code: 'conflict' });
  const changed = clientFields.filter((field) => client[field] !== record[field]);
  if (changed.length === 0) return ok(undefined);
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'client', row: { ...client, ...record, version: seen + 1 } }],
    audit: [
      {
        organisations: [client.partnerId],
        event: 'client.edited',
        subject: { kind: 'client', id: clientId },
        data: { changed: changed.join(', ') },
        personal: { name: { of: clientId, text: record.name } },
      },
    ],
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};

/** M7: puts several clients into one group at once; an empty name takes them out. */
export const groupClients = async (
  ctx: Context,
  input: { partnerId: string; clientIds: readonly string[]; groupName: string },
): Promise<Result<void, Refusal>> => {
  const may = await mayWork(ctx, 'client.edit', input.partnerId);
  if (!may.ok) return may;
  if (input.clientIds.length === 0) return fail({ code: 'nothing_selected' });
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    sets: [{ do: 'group_clients', ...input }],
    audit: [
      {
        organisations: [input.partnerId],
        event: 'client.grouped',
        subject: { kind: 'organisation', id: input.partnerId },
        data: { group: input.groupName, clients: input.clientIds.length },
      },
    ],
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};
