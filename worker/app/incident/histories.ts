import type { Around, GrantHistory, PersonHistory, Timeline } from '../../../shared/domain/incident.ts';
import type { IncidentEvent, IncidentFacts, IncidentGrant } from '../../store/incident.ts';
import { both, constant, rolesOf, switched, textIn, timelineOf } from './timelines.ts';

/** States by what the event is called, for entries that do not say the state themselves. */
const stateBy: Readonly<Record<string, string>> = {
  'grant.started': 'active',
  'grant.resumed': 'active',
  'grant.unfrozen': 'active',
  'grant.paused': 'paused',
  'grant.run_out': 'paused',
  'grant.frozen': 'frozen',
  'grant.ended': 'ended',
};
const panelBy: Readonly<Record<string, string>> = {
  'grant.started': 'applying',
  'grant.panel_in_force': 'in_force',
  'grant.panel_cut': 'cut',
  'grant.panel_not_yet_cut': 'not_yet_cut',
  'grant.recorded_in_force': 'in_force',
  'grant.recorded_cut': 'cut',
};

interface Step {
  at: number;
  state: string;
  panel: string;
}

/** A share that ran out did so at its end date, not when the minute's job wrote it down. */
const momentOf = (event: IncidentEvent): number => {
  const endsAt = event.data['endsAt'];
  return event.event === 'grant.run_out' && typeof endsAt === 'number'
    ? Math.min(event.at, endsAt)
    : event.at;
};

/** Every step of one share as the log tells it, from its start on. */
const stepsOf = (
  grant: IncidentGrant,
  events: readonly IncidentEvent[],
): { steps: readonly Step[]; logged: boolean } => {
  const started = events.some(({ event }) => event === 'grant.started');
  // A share from before the log, or one that no entry tells the start of: as if it had been in force at once.
  let last: Step = {
    at: grant.startedAt,
    state: 'active',
    panel: started
      ? 'applying'
      : events.length > 0 || grant.state === 'ended'
        ? 'in_force'
        : grant.panelState,
  };
  const steps: Step[] = [last];
  let told = 0;
  for (const event of events) {
    const state = textIn(event, 'state') ?? stateBy[event.event] ?? last.state;
    const followed =
      textIn(event, 'panelState') ??
      panelBy[event.event] ??
      (state === last.state ? last.panel : state === 'active' ? 'applying' : 'cutting');
    if (state === last.state && followed === last.panel && panelBy[event.event] === undefined) continue;
    told += 1;
    last = { at: momentOf(event), state, panel: followed };
    steps.push(last);
  }
  if (told === 0 && grant.state !== 'active') {
    const at = grant.endedAt ?? grant.startedAt;
    steps.push({ at, state: grant.state, panel: grant.panelState });
  }
  return { steps, logged: started || told > 0 };
};

export const grantHistory = (
  grant: IncidentGrant,
  events: readonly IncidentEvent[],
): { history: GrantHistory; logged: boolean } => {
  const { steps, logged } = stepsOf(grant, events);
  const changes = <Value>(value: (step: Step) => Value) =>
    steps.map((step) => ({ at: step.at, value: value(step) }));
  return {
    history: {
      open: timelineOf(
        false,
        changes(({ state, panel }) => state === 'active' && panel === 'in_force'),
      ),
      cut: timelineOf(
        false,
        changes(({ panel }) => panel === 'cut'),
      ),
      renewed: steps
        .slice(1)
        .flatMap(({ at, panel }) => (panel === 'in_force' || panel === 'cut' ? [at] : [])),
    },
    logged,
  };
};

/** What a share gave at a moment, in the words of the log; the row's own where no change is told. */
export const rightsAt = (grant: IncidentGrant, events: readonly IncidentEvent[], moment: number): string => {
  const told = events.filter((event) => textIn(event, 'after') !== null && textIn(event, 'before') !== null);
  const last = told.findLast(({ at }) => at <= moment);
  const next = told.find(({ at }) => at > moment);
  return (last && textIn(last, 'after')) ?? (next && textIn(next, 'before')) ?? grant.access;
};

/** Everybody of a partner whom the log, the list of members or an opening names. */
export const peopleOf = (grant: IncidentGrant, facts: IncidentFacts): readonly string[] => [
  ...new Set([
    ...facts.members
      .filter(({ organisationId }) => organisationId === grant.partnerOrganisationId)
      .map(({ personId }) => personId),
    ...facts.events
      .filter(({ organisationId }) => organisationId === grant.partnerOrganisationId)
      .flatMap(({ event, subjectId, actorId }) =>
        event.startsWith('member.') && subjectId.startsWith('per_')
          ? [subjectId]
          : event === 'organisation.created' && actorId !== null
            ? [actorId]
            : [],
      ),
    ...facts.openings.filter(({ grantId }) => grantId === grant.id).map(({ personId }) => personId),
  ]),
];

/** The ways by which a share was assigned to one person: directly, and by each team it was in. */
const waysOf = (
  grant: IncidentGrant,
  personId: string,
  facts: IncidentFacts,
  left: readonly { at: number; on: boolean }[],
): readonly Timeline<boolean>[] => {
  const ofGrant = facts.events.filter(
    ({ subjectId, event }) =>
      subjectId === grant.id && (event === 'grant.assigned' || event === 'grant.unassigned'),
  );
  const on = ({ at, event }: IncidentEvent) => ({ at, on: event === 'grant.assigned' });
  const direct = ofGrant.filter((event) => event.data['personId'] === personId).map(on);
  const isAssigned = facts.assigned.some((row) => row.grantId === grant.id && row.personId === personId);
  const teams = new Set([
    ...ofGrant.flatMap((event) => textIn(event, 'teamId') ?? []),
    ...facts.teamsAssigned.flatMap((row) => (row.grantId === grant.id ? [row.teamId] : [])),
  ]);
  const byTeams = [...teams].map((teamId) => {
    const gone = facts.events
      .filter(({ subjectId, event }) => subjectId === teamId && event === 'team.removed')
      .map(({ at }) => ({ at, on: false }));
    const assignedTo = switched(
      [...ofGrant.filter((event) => event.data['teamId'] === teamId).map(on), ...gone],
      facts.teamsAssigned.some((row) => row.grantId === grant.id && row.teamId === teamId),
    );
    const inTeam = facts.events
      .filter(
        ({ subjectId, event, data }) =>
          subjectId === teamId &&
          data['personId'] === personId &&
          (event === 'team.member_added' || event === 'team.member_removed'),
      )
      .map(({ at, event }) => ({ at, on: event === 'team.member_added' }));
    const isIn = facts.teamMembers.some((row) => row.teamId === teamId && row.personId === personId);
    const memberOf = inTeam.length > 0 ? switched([...inTeam, ...left], isIn) : constant(isIn);
    return both(assignedTo, memberOf);
  });
  return [direct.length > 0 ? switched([...direct, ...left], isAssigned) : constant(isAssigned), ...byTeams];
};

export const personHistory = (
  grant: IncidentGrant,
  personId: string,
  facts: IncidentFacts,
): { history: PersonHistory; logged: boolean } => {
  const ofPartner = facts.events.filter(
    ({ organisationId }) => organisationId === grant.partnerOrganisationId,
  );
  const listed = facts.members.find(
    (row) => row.organisationId === grant.partnerOrganisationId && row.personId === personId,
  );
  const roles = rolesOf(personId, ofPartner, listed ?? null);
  const left = ofPartner
    .filter(
      ({ event, subjectId }) =>
        subjectId === personId && (event === 'member.removed' || event === 'member.left'),
    )
    .map(({ at }) => ({ at, on: false }));
  return {
    history: {
      role: roles.timeline,
      assigned: waysOf(grant, personId, facts, left),
      opened: facts.openings
        .filter((row) => row.grantId === grant.id && row.personId === personId && row.outcome !== 'failed')
        .map(({ at }) => at),
    },
    logged: roles.logged,
  };
};

const authorizedBy: Readonly<Record<string, boolean>> = {
  'partnership.authorised': true,
  'partnership.reinstated': true,
  'partnership.suspended': false,
  'partnership.ended': false,
};

export const aroundOf = (grant: IncidentGrant, facts: IncidentFacts): Around => {
  const told = facts.events.flatMap((event) => {
    const on = authorizedBy[event.event];
    return on === undefined || event.organisationId !== grant.partnerOrganisationId
      ? []
      : [{ at: event.at, on }];
  });
  const row = facts.partnerships.find((one) => one.organisationId === grant.partnerOrganisationId);
  const panelTold = facts.events.flatMap(({ event, subjectId, at }) =>
    subjectId === grant.panelId && (event === 'panel.enabled' || event === 'panel.disabled')
      ? [{ at, on: event === 'panel.enabled' }]
      : [],
  );
  return {
    partnerAuthorized: switched(told, row?.state === 'authorized'),
    panelEnabled: switched(
      panelTold,
      facts.panels.some((one) => one.id === grant.panelId && one.enabled),
    ),
  };
};
