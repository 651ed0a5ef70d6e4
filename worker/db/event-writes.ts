import { plainLine } from '../../shared/domain/plain-text.ts';
import type { AuditEvent, ChangeSet } from '../app/change-set.ts';
import type { Ids, Secrets } from '../ports.ts';
import { insertRows } from './insert-rows.ts';
import { personalSealer } from './log-keys.ts';

const actorColumns = (changes: ChangeSet): readonly [string, string | null] => {
  switch (changes.actor.kind) {
    case 'person':
      return ['person', changes.actor.personId];
    case 'panel':
      return ['panel', changes.actor.panelId];
    default:
      return [changes.actor.kind, null];
  }
};

/** E25: a value in a log is one line that steers nothing, whoever wrote it. */
const plainData = (data: NonNullable<AuditEvent['data']>): NonNullable<AuditEvent['data']> =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, typeof value === 'string' ? plainLine(value) : value]),
  );

/** An event stands in the log of every organisation that it concerns. */
export const auditStatements = async (
  db: D1DatabaseSession,
  changes: ChangeSet,
  ids: Ids,
  secrets: Secrets,
): Promise<D1PreparedStatement[]> => {
  const [kind, actor] = actorColumns(changes);
  const seal = await personalSealer(db, { ids, secrets, now: changes.now }, changes.audit);
  const rows = changes.audit.map(async (event) => {
    const personal = Object.entries(event.personal ?? {}).map(
      async ([name, { of, text }]) => [name, await seal({ of, text: plainLine(text) })] as const,
    );
    const data = JSON.stringify({
      ...plainData(event.data ?? {}),
      ...Object.fromEntries(await Promise.all(personal)),
    });
    const logs: readonly (string | null)[] =
      event.organisations.length > 0 ? [...new Set(event.organisations)] : [null];
    return logs.map((organisation) => [
      ids.id('aud'),
      organisation,
      changes.now,
      kind,
      actor,
      event.onBehalfOf ?? null,
      event.event,
      event.subject.kind,
      event.subject.id,
      data,
      changes.requestId,
    ]);
  });
  const columns = [
    'id',
    'organisation_id',
    'at',
    'actor_kind',
    'actor_id',
    'on_behalf_of',
    'event',
    'subject_kind',
    'subject_id',
    'data',
    'request_id',
  ];
  return insertRows(db, 'audit_events', columns, (await Promise.all(rows)).flat());
};

/** What is sent and done after the commit. */
export const outboxStatements = (
  db: D1DatabaseSession,
  changes: ChangeSet,
  ids: Ids,
): D1PreparedStatement[] => {
  const entries = [
    ...(changes.mails ?? []).map((mail) => ({ kind: 'mail', payload: mail })),
    ...(changes.jobs ?? []).map((job) => ({ kind: 'connector', payload: job })),
  ];
  return entries.map((entry) =>
    db
      .prepare(
        `INSERT INTO outbox (id, kind, payload, state, attempts, next_at, leased_until, created_at)
         VALUES (?, ?, ?, 'waiting', 0, ?, 0, ?)`,
      )
      .bind(ids.id('out'), entry.kind, JSON.stringify(entry.payload), changes.now, changes.now),
  );
};
