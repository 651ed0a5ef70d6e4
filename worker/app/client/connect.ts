import { decide } from '../../../shared/decision.ts';
import type { Client } from '../../../shared/domain/client.ts';
import { plainLine } from '../../../shared/domain/plain-text.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { AuditEvent, Write } from '../change-set.ts';
import { clientAdded } from './add.ts';

/** The record a grant is to belong to: one that exists, by its id, or a new one. */
export type ClientChoice = 'new' | (string & {});

/** Records a grant on that account may join: all of the partner's but those that hold one there already. */
export const recordsFor = (ctx: Context, partnerId: string, accountId: string): Promise<readonly Client[]> =>
  ctx.store.clients.free(partnerId, accountId);

export interface Connection {
  clientId: string;
  /** To stand before the grant's own write. */
  writes: readonly Write[];
  audit: readonly AuditEvent[];
}

/** Every grant belongs to a client of the book (Q1): the chosen record, or one named after the customer. */
export const connection = async (
  ctx: Context,
  partnerId: string,
  customerName: string,
  choice: ClientChoice,
): Promise<Result<Connection, Refusal>> => {
  if (choice !== 'new') {
    const client = await ctx.store.clients.byId(choice);
    return client?.partnerId === partnerId
      ? ok({ clientId: client.id, writes: [], audit: [] })
      : fail({ code: 'not_found' });
  }
  const named = {
    name: plainLine(customerName).slice(0, 200),
    contact: '',
    email: '',
    phone: '',
    address: '',
    notes: '',
    groupName: '',
  };
  return ok(clientAdded(ctx, partnerId, named));
};

/** Gives a grant that has no record yet, or the wrong one, the record it belongs to. */
export const connectGrant = async (
  ctx: Context,
  { grantId, choice }: { grantId: string; choice: ClientChoice },
): Promise<Result<{ clientId: string }, Refusal>> => {
  const view = await ctx.store.grants.view(grantId);
  if (!view) return fail({ code: 'not_found' });
  const { grant, customer } = view;
  const decision = decide(ctx.actor, 'client.edit', grant.partnerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  if (grant.endedAt !== null) return fail({ code: 'grant_state', detail: { state: 'ended' } });
  const connected = await connection(ctx, grant.partnerId, customer.name, choice);
  if (!connected.ok) return connected;
  const { clientId, writes, audit } = connected.value;
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      ...writes,
      { do: 'update', kind: 'grant', row: { ...grant, clientId, version: grant.version + 1 } },
    ],
    audit: [
      ...audit,
      {
        organisations: [grant.partnerId],
        event: 'client.connected',
        subject: { kind: 'client', id: clientId },
        data: { grant: grantId },
      },
    ],
  });
  return committed.ok ? ok({ clientId }) : fail(committed.error);
};
