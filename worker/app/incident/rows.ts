import { type Ability, abilitySpans } from '../../../shared/domain/incident.ts';
import type {
  IncidentEvent,
  IncidentFacts,
  IncidentGrant,
  IncidentPerson,
  IncidentScope,
} from '../../store/incident.ts';
import { aroundOf, grantHistory, peopleOf, personHistory, rightsAt } from './histories.ts';
import { textIn } from './timelines.ts';

/** Columns of the file; the same names in CSV and JSON. */
export const columns = [
  'what',
  'from',
  'to',
  'customer',
  'client_id',
  'account',
  'panel_account',
  'panel',
  'partner',
  'partner_id',
  'person',
  'email',
  'person_id',
  'role',
  'rights',
  'way',
  'outcome',
  'device',
  'device_id',
  'share',
  'source',
  'note',
] as const;
export type IncidentRow = Partial<Record<(typeof columns)[number], string>>;

type Device = { id: string; personId: string; createdAt: number; endedAt: number } | null;

const iso = (moment: number): string => new Date(moment).toISOString();

/** Whoever was erased has neither name nor address any more; the id still tells one from another. */
const whoIs = (personId: string, persons: ReadonlyMap<string, IncidentPerson>): IncidentRow => {
  const person = persons.get(personId);
  return {
    person_id: personId,
    person: person?.name ?? '',
    email: person === undefined || person.email.endsWith('@erased.invalid') ? '' : person.email,
  };
};

const whose = (grant: IncidentGrant): IncidentRow => ({
  customer: grant.customer,
  client_id: grant.clientId,
  account: grant.account,
  panel_account: grant.panelAccountId,
  panel: grant.panel,
  partner: grant.partner,
  partner_id: grant.partnerId ?? '',
  share: grant.id,
});

/** Events of the log that are looks or tries, by what the file calls them. */
const looks: Readonly<Record<string, string>> = {
  'client.secret_shown': 'secret_shown',
  'client.open_refused': 'refused',
  'client.mismatch': 'wrong_account',
};

const ofGrant = (
  grant: IncidentGrant,
  facts: IncidentFacts,
  scope: IncidentScope,
  device: Device,
  persons: ReadonlyMap<string, IncidentPerson>,
): readonly IncidentRow[] => {
  const events = facts.events.filter(({ subjectId }) => subjectId === grant.id);
  const told = events.filter(({ event }) => event.startsWith('grant.'));
  const { history, logged } = grantHistory(grant, told);
  const around = aroundOf(grant, facts);
  const window = {
    from: Math.max(scope.from, grant.startedAt, device?.createdAt ?? 0),
    to: Math.min(scope.to, device?.endedAt ?? scope.to),
  };
  const people = peopleOf(grant, facts).filter(
    (personId) => scope.personId === null || scope.personId === personId,
  );
  const rows: IncidentRow[] = [];
  for (const personId of window.from < window.to ? people : []) {
    const person = personHistory(grant, personId, facts);
    for (const span of abilitySpans(history, person.history, around, window)) {
      rows.push({
        what: span.ability satisfies Ability,
        from: iso(span.from),
        to: iso(span.to),
        ...whose(grant),
        ...whoIs(personId, persons),
        role: span.role ?? '',
        rights: rightsAt(grant, told, span.from),
        source: logged && person.logged ? 'log' : 'record of today',
      });
    }
  }
  const names = new Map(facts.devices.map(({ id, name }) => [id, name]));
  for (const opening of facts.openings) {
    if (opening.grantId !== grant.id || opening.at < scope.from) continue;
    if (scope.personId !== null && opening.personId !== scope.personId) continue;
    if (device !== null && opening.deviceId !== null && opening.deviceId !== device.id) continue;
    rows.push({
      what: 'opened',
      from: iso(opening.at),
      ...whose(grant),
      ...whoIs(opening.personId, persons),
      rights: rightsAt(grant, told, opening.at),
      way: opening.way,
      outcome: opening.outcome,
      device: opening.deviceId === null ? '' : (names.get(opening.deviceId) ?? ''),
      device_id: opening.deviceId ?? '',
      source: 'opening',
      ...(device !== null && opening.deviceId === null ? { note: 'from which device is not known' } : {}),
    });
  }
  for (const event of events) {
    const what = looks[event.event];
    if (what === undefined || event.at < scope.from) continue;
    if (scope.personId !== null && event.actorId !== scope.personId) continue;
    rows.push({
      what,
      from: iso(event.at),
      ...whose(grant),
      ...whoIs(event.actorId ?? '', persons),
      outcome: textIn(event, 'code') ?? '',
      source: 'log',
    });
  }
  return rows;
};

/** H3: the host's own staff, where the customer had let it in. */
const ofStaff = (
  facts: IncidentFacts,
  scope: IncidentScope,
  persons: ReadonlyMap<string, IncidentPerson>,
): readonly IncidentRow[] => {
  const place = new Map(facts.staff.map((one) => [one.accountId, one]));
  const row = ({ accountId }: { accountId: string }): IncidentRow => {
    const one = place.get(accountId);
    return {
      customer: one?.customer ?? '',
      client_id: one?.clientId ?? '',
      account: one?.account ?? '',
      panel: one?.panel ?? '',
      partner: 'staff of the host',
    };
  };
  const used = (event: IncidentEvent): IncidentRow => ({
    what: event.event === 'staff_access.opened' ? 'opened' : event.event.replace('staff_access.', 'staff_'),
    from: iso(event.at),
    ...row({ accountId: event.subjectId }),
    ...whoIs(event.actorId ?? '', persons),
    source: 'log',
  });
  return [
    ...(scope.personId === null
      ? facts.staff.map((one) => ({
          what: 'could_open',
          from: iso(one.from),
          to: iso(one.to),
          ...row(one),
          rights: 'whoever is in the staff, with a passkey',
          source: 'record of today',
        }))
      : []),
    ...facts.events
      .filter(
        ({ event, actorId }) =>
          event.startsWith('staff_access.') && (scope.personId === null || actorId === scope.personId),
      )
      .map(used),
  ];
};

/** Everything of one part, in the order of time. */
export const rowsOf = (
  facts: IncidentFacts,
  scope: IncidentScope,
  device: Device,
): readonly IncidentRow[] => {
  const persons = new Map(facts.persons.map((person) => [person.id, person]));
  return [
    ...facts.grants.flatMap((grant) => ofGrant(grant, facts, scope, device, persons)),
    ...ofStaff(facts, scope, persons),
  ].toSorted((one, other) => (one.from ?? '').localeCompare(other.from ?? ''));
};

/** G3: what the file cannot say, in the file. */
export const notes = (facts: IncidentFacts, scope: IncidentScope, now: number): readonly string[] => [
  'could_open: every condition for an opening held by our records: the share, the partnership, the panel, the membership and, for collaborators, an assignment.',
  'may_still_hold: the person could no longer open it, but had opened it before, and the panel had not yet confirmed that what it got then is gone. A session that was open at the panel may also outlive could_open until the panel ends it; how long that is we do not see.',
  'opened: the link, form or access data were handed out. What was done inside the panel stands in the panel’s own log, not in ours.',
  'A passkey or a session that a person would have needed at that moment is not worked out: could_open means could have, after signing in.',
  'Access that exists at the panel without us (its own sub-users, passwords, support staff) is not in here.',
  'Openings are kept for three years; of a longer past only could_open is known. Persons who had themselves erased stand by their id alone.',
  'source "record of today": the log does not tell the beginning, so what stands in our records today was taken for the whole time.',
  ...(scope.to >= now ? ['The time asked for reaches to the moment at which this file was made.'] : []),
  ...(facts.complete
    ? []
    : [
        'NOT COMPLETE: there is more in the log than one part may read. Ask for a shorter time or for one account.',
      ]),
];
