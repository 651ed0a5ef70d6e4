import type { Client } from '../../../shared/domain/client.ts';
import { csvFile } from '../../../shared/domain/csv.ts';
import { hour } from '../../../shared/domain/duration.ts';
import { grantStateAt } from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import { columnNames } from './columns.ts';
import { clientFor, mayWork } from './may.ts';

const dayOf = (moment: number | null): string =>
  moment === null ? '' : new Date(moment).toISOString().slice(0, 10);

/** A column of several grants, in one order, so that the first of each belong together. */
const each = (grants: readonly GrantView[], say: (view: GrantView) => string): string =>
  grants.map(say).join('; ');

const rowOf = (client: Client, grants: readonly GrantView[], now: number): readonly string[] => [
  client.name,
  client.contact,
  client.email,
  client.phone,
  client.address.replaceAll('\n', ', '),
  client.notes,
  client.groupName,
  dayOf(client.createdAt),
  each(grants, ({ account, panel }) => `${account.name} (${panel.name})`),
  each(grants, ({ grant }) => grant.access.kind),
  each(grants, ({ grant }) => grantStateAt(grant, now)),
  each(grants, ({ grant }) => dayOf(grant.endsAt)),
  each(grants, ({ lastOpenedAt }) => dayOf(lastOpenedAt)),
];

const header = [
  ...Object.values(columnNames),
  'since',
  'accounts',
  'access',
  'state',
  'until',
  'last opened',
];

/** Each reads the whole book, and stands in the log. */
const exportsPerHour = 20;

/** Clients of one file; enough for any agency we know of, and a bound on what one request reads. */
const mostClients = 20_000;
const chunk = 1_000;

const everyClient = async (ctx: Context, partnerId: string): Promise<readonly Client[]> => {
  const all: Client[] = [];
  let after: string | null = null;
  do {
    const page = await ctx.store.clients.page(partnerId, {
      personId: null,
      words: '',
      groupName: null,
      after,
      limit: chunk,
    });
    all.push(...page.rows);
    after = page.next;
  } while (after !== null && all.length < mostClients);
  return all;
};

const exported = async (
  ctx: Context,
  partnerId: string,
  subject: { kind: string; id: string },
  clients: readonly Client[],
): Promise<Result<string, Refusal>> => {
  const live = await ctx.store.clients.liveGrantsOf(clients.map((client) => client.id));
  const byClient = new Map<string | null, GrantView[]>();
  for (const view of live) {
    const before = byClient.get(view.grant.clientId);
    if (before) before.push(view);
    else byClient.set(view.grant.clientId, [view]);
  }
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    audit: [
      {
        organisations: [partnerId],
        event: 'client.exported',
        subject,
        data: { clients: clients.length },
      },
    ],
  });
  if (!committed.ok) return fail(committed.error);
  return ok(
    csvFile([header, ...clients.map((client) => rowOf(client, byClient.get(client.id) ?? [], ctx.now))]),
  );
};

/** M7: the whole book as CSV, for leaders; that it left is in the log. */
export const exportClients = async (
  ctx: Context,
  { partnerId }: { partnerId: string },
): Promise<Result<string, Refusal>> => {
  const may = await mayWork(ctx, 'client.edit', partnerId);
  if (!may.ok) return may;
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const mayTake = await ctx.limiter.take(`clients_export:${ctx.actor.personId}`, exportsPerHour, hour);
  if (!mayTake) return fail({ code: 'rate_limited' });
  const clients = await everyClient(ctx, partnerId);
  return exported(ctx, partnerId, { kind: 'organisation', id: partnerId }, clients);
};

/** The same for one client. */
export const exportClient = async (
  ctx: Context,
  { clientId }: { clientId: string },
): Promise<Result<string, Refusal>> => {
  const found = await clientFor(ctx, 'client.edit', clientId);
  if (!found.ok) return found;
  return exported(ctx, found.value.partnerId, { kind: 'client', id: clientId }, [found.value]);
};
