import { hasFreshProof, type PersonActor } from '../../../shared/decision.ts';
import { csvFile } from '../../../shared/domain/csv.ts';
import { freshProofLife } from '../../../shared/domain/duration.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { IncidentScope } from '../../store/incident.ts';
import { mayAdmin } from '../admin/may.ts';
import { columns, type IncidentRow, notes, rowsOf } from './rows.ts';

/** What an admin asks for; words that name an organisation, an account, a person or a device. */
export interface IncidentQuestion {
  from: number;
  to: number;
  organisation: string;
  account: string;
  person: string;
  device: string;
}

/** Longer than any investigation needs at once; two of them follow each other. */
export const longestWindow = 400 * 24 * 60 * 60 * 1000;
/** Shares of one part: a part is read and worked out in one request. */
export const perPart = 100;
export const mostParts = 100;

export interface IncidentPlan {
  scope: IncidentScope;
  device: { id: string; personId: string; createdAt: number; endedAt: number } | null;
  grants: number;
  parts: number;
  /** More shares than one export may hold: the question has to be narrower. */
  tooMany: boolean;
}

interface Found {
  plan: IncidentPlan;
  ids: readonly string[];
}

const resolved = async (
  words: string,
  field: string,
  find: (words: string) => Promise<string | null>,
): Promise<Result<string | null, Refusal>> => {
  if (words === '') return ok(null);
  const found = await find(words);
  return found === null ? refuse('invalid_input', { field }) : ok(found);
};

const find = async (ctx: Context, asked: IncidentQuestion): Promise<Result<Found, Refusal>> => {
  const { incident } = ctx.store.law;
  if (asked.to <= asked.from || asked.to - asked.from > longestWindow) {
    return refuse('invalid_input', { field: 'to' });
  }
  const organisation = await resolved(asked.organisation, 'organisation', incident.organisation);
  if (!organisation.ok) return organisation;
  const account = await resolved(asked.account, 'account', incident.account);
  if (!account.ok) return account;
  const person = await resolved(asked.person, 'person', incident.person);
  if (!person.ok) return person;
  const device = asked.device === '' ? null : await incident.device(asked.device);
  if (asked.device !== '' && device === null) return refuse('invalid_input', { field: 'device' });
  if (device !== null && person.value !== null && person.value !== device.personId) {
    return refuse('invalid_input', { field: 'device' });
  }
  const scope: IncidentScope = {
    from: asked.from,
    to: Math.min(asked.to, ctx.now),
    organisationId: organisation.value,
    accountId: account.value,
    personId: device?.personId ?? person.value,
  };
  const most = perPart * mostParts;
  const ids = await incident.grants(scope, most + 1);
  const grants = Math.min(ids.length, most);
  return ok({
    plan: {
      scope,
      device,
      grants,
      parts: Math.max(1, Math.ceil(grants / perPart)),
      tooMany: ids.length > most,
    },
    ids: ids.slice(0, most),
  });
};

/** G3: how much the question is about, before anything is read of it. */
export const planIncident = async (
  ctx: Context,
  asked: IncidentQuestion,
): Promise<Result<IncidentPlan, Refusal>> => {
  const admin = mayAdmin(ctx, 'incident.export');
  if (!admin.ok) return admin;
  const found = await find(ctx, asked);
  return found.ok ? ok(found.value.plan) : found;
};

/** Names of many customers' and partners' people leave in one file: a passkey of the last ten minutes, not of the day. */
export const freshEnough = (ctx: Context, admin: PersonActor): boolean =>
  ctx.settings.adminPasskeys === 'optional'
    ? hasFreshProof(admin, ctx.now)
    : admin.passkeyAt !== null && ctx.now - admin.passkeyAt <= freshProofLife;

const asCsv = (rows: readonly IncidentRow[], told: readonly string[]): string =>
  csvFile([
    columns,
    ...rows.map((row) => columns.map((column) => row[column] ?? '')),
    ...told.map((note) =>
      columns.map((column) => (column === 'what' ? 'note' : column === 'note' ? note : '')),
    ),
  ]);

/**
 * G3: one part of who could open and who did open whose account between two moments. That it was made stands
 * in the log of each customer in it, and in the host's.
 */
export const exportIncident = async (
  ctx: Context,
  { format, part, ...asked }: IncidentQuestion & { format: 'csv' | 'json'; part: number },
): Promise<Result<{ text: string; name: string }, Refusal>> => {
  const admin = mayAdmin(ctx, 'incident.export');
  if (!admin.ok) return admin;
  if (!freshEnough(ctx, admin.value)) return refuse('passkey_required');
  const found = await find(ctx, asked);
  if (!found.ok) return found;
  const { plan, ids } = found.value;
  if (part < 1 || part > plan.parts || plan.tooMany) return refuse('invalid_input', { field: 'part' });
  const { scope, device } = plan;
  const chosen = ids.slice((part - 1) * perPart, part * perPart);
  const facts = await ctx.store.law.incident.facts(scope, chosen, part === 1);
  const rows = rowsOf(facts, scope, device);
  const told = notes(facts, scope, ctx.now);
  const from = new Date(scope.from).toISOString();
  const to = new Date(scope.to).toISOString();
  // Who is in it by access of the host's staff alone as well as who shares.
  const customers = [...new Set([...facts.grants, ...facts.staff].map(({ customerId }) => customerId))];
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    audit: [...(customers.length > 0 ? [customers] : []), []].map((organisations) => ({
      organisations,
      event: 'incident.exported',
      subject: { kind: 'incident', id: ctx.requestId },
      data: { from, to, part, parts: plan.parts, shares: chosen.length, format },
    })),
  });
  if (!committed.ok) return fail(committed.error);
  const name = `incident-${from.slice(0, 10)}-${to.slice(0, 10)}-part-${part}-of-${plan.parts}.${format}`;
  if (format === 'csv') return ok({ name, text: asCsv(rows, told) });
  const file = {
    what: 'Who could open, and who did open, whose account between two moments',
    deployment: ctx.settings.deployment,
    made_at: new Date(ctx.now).toISOString(),
    from,
    to,
    asked: {
      organisation: scope.organisationId,
      account: scope.accountId,
      person: scope.personId,
      device: device?.id ?? null,
    },
    part,
    parts: plan.parts,
    notes: told,
    rows,
  };
  return ok({ name, text: `${JSON.stringify(file, null, 2)}\n` });
};
