import type { ClientRecord } from '../../../shared/api/client-book.ts';
import type { Client } from '../../../shared/domain/client.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { AuditEvent, Write } from '../change-set.ts';
import { mayWork } from './may.ts';

/** A new record, not yet written. */
export const newClient = (ctx: Context, partnerId: string, record: ClientRecord): Client => ({
  id: ctx.ids.id('cli'),
  partnerId,
  ...record,
  createdAt: ctx.now,
  version: 1,
});

/** A new record, and what the log says of it. */
export const clientAdded = (ctx: Context, partnerId: string, record: ClientRecord) => {
  const row = newClient(ctx, partnerId, record);
  const writes: readonly Write[] = [{ do: 'insert', kind: 'client', row }];
  const audit: readonly AuditEvent[] = [
    {
      organisations: [partnerId],
      event: 'client.added',
      subject: { kind: 'client', id: row.id },
      personal: { name: { of: row.id, text: row.name } },
    },
  ];
  return { clientId: row.id, writes, audit };
};

/** Q1: a record needs no grant, and says nothing about anybody's account. */
export const addClient = async (
  ctx: Context,
  { partnerId, record }: { partnerId: string; record: ClientRecord },
): Promise<Result<{ clientId: string }, Refusal>> => {
  const may = await mayWork(ctx, 'client.add', partnerId);
  if (!may.ok) return may;
  const { clientId, writes, audit } = clientAdded(ctx, partnerId, record);
  const { actor, requestId, now } = ctx;
  const committed = await ctx.commit({ actor, requestId, now, writes, audit });
  return committed.ok ? ok({ clientId }) : fail(committed.error);
};
