import { decide } from '../../../shared/decision.ts';
import type { Team } from '../../../shared/domain/assignment.ts';
import type { Grant } from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView, MemberView, TeamView } from '../../store.ts';
import type { AuditEvent, ChangeSet } from '../change-set.ts';
import { losses, rotation } from '../grant/rotate.ts';

/** Enough for any agency, and few enough for one page. */
const mostTeams = 200;

const may = (ctx: Context, organisationId: string): Result<void, Refusal> => {
  const decision = decide(ctx.actor, 'teams.manage', organisationId, ctx.now);
  return decision.allow ? ok(undefined) : fail(decision.refusal);
};

/** M6: the teams of a partner, for its leaders. */
export const listTeams = async (
  ctx: Context,
  organisationId: string,
): Promise<Result<readonly TeamView[], Refusal>> => {
  const allowed = may(ctx, organisationId);
  return allowed.ok ? ok(await ctx.store.teams.ofOrganisation(organisationId)) : allowed;
};

export interface TeamSight {
  view: TeamView;
  /** Everybody who could be in it. */
  people: readonly MemberView[];
  grants: readonly GrantView[];
}

/** The team by itself, for who manages it. */
export const oneTeam = async (ctx: Context, teamId: string): Promise<Result<TeamView, Refusal>> => {
  const view = await ctx.store.teams.view(teamId);
  if (!view) return fail({ code: 'not_found' });
  const allowed = may(ctx, view.team.organisationId);
  return allowed.ok ? ok(view) : allowed;
};

export const seeTeam = async (ctx: Context, teamId: string): Promise<Result<TeamSight, Refusal>> => {
  const view = await oneTeam(ctx, teamId);
  if (!view.ok) return view;
  const [people, grants] = await Promise.all([
    ctx.store.organisations.members(view.value.team.organisationId),
    ctx.store.teams.grants(teamId),
  ]);
  return ok({ view: view.value, people, grants });
};

interface Step {
  event: string;
  data?: Readonly<Record<string, string>>;
  personal?: NonNullable<AuditEvent['personal']>;
}

const commit = async (
  ctx: Context,
  team: Team,
  steps: readonly Step[],
  changes: Pick<ChangeSet, 'writes' | 'sets'>,
  lost: readonly Grant[] = [],
): Promise<Result<void, Refusal>> => {
  const rotated = await rotation(ctx, lost, { sessions: true });
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [...(changes.writes ?? []), ...rotated.writes],
    sets: [...(changes.sets ?? []), ...rotated.sets],
    audit: steps.map(({ event, data, personal }) => ({
      organisations: [team.organisationId],
      event,
      subject: { kind: 'team', id: team.id },
      data: { team: team.name, ...data },
      ...(personal ? { personal } : {}),
    })),
    jobs: rotated.jobs,
    tell: [team.organisationId],
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};

export const makeTeam = async (
  ctx: Context,
  { organisationId, name }: { organisationId: string; name: string },
): Promise<Result<Team, Refusal>> => {
  const listed = await listTeams(ctx, organisationId);
  if (!listed.ok) return listed;
  if (listed.value.length >= mostTeams) return fail({ code: 'rate_limited' });
  const team: Team = { id: ctx.ids.id('tea'), organisationId, name, createdAt: ctx.now, version: 1 };
  const made = await commit(ctx, team, [{ event: 'team.made' }], {
    writes: [{ do: 'insert', kind: 'team', row: team }],
  });
  return made.ok ? ok(team) : made;
};

export const renameTeam = async (
  ctx: Context,
  { teamId, name }: { teamId: string; name: string },
): Promise<Result<void, Refusal>> => {
  const view = await oneTeam(ctx, teamId);
  if (!view.ok) return view;
  const { team } = view.value;
  if (team.name === name) return ok(undefined);
  const row = { ...team, name, version: team.version + 1 };
  return commit(ctx, row, [{ event: 'team.renamed', data: { before: team.name } }], {
    writes: [{ do: 'update', kind: 'team', row }],
  });
};

/** Who is in the team. Who leaves it loses the clients it had by the team alone, open sessions too (E18). */
export const setTeamMembers = async (
  ctx: Context,
  { teamId, personIds }: { teamId: string; personIds: readonly string[] },
): Promise<Result<void, Refusal>> => {
  const seen = await seeTeam(ctx, teamId);
  if (!seen.ok) return seen;
  const { view, people } = seen.value;
  const nameOf = new Map(people.map(({ person }) => [person.id, person.name]));
  if (personIds.some((id) => !nameOf.has(id))) return fail({ code: 'invalid_input' });
  const before = view.members.map(({ id }) => id);
  const added = [...new Set(personIds)].filter((id) => !before.includes(id));
  const removed = before.filter((id) => !personIds.includes(id));
  if (added.length + removed.length === 0) return ok(undefined);
  const { team } = view;
  const lost = await losses(ctx, team.organisationId, removed, (_, now) =>
    now.filter((one) => one.teamId !== teamId),
  );
  const step = (event: string) => (id: string) => ({
    event,
    data: { personId: id },
    personal: { person: { of: id, text: nameOf.get(id) ?? id } },
  });
  return commit(
    ctx,
    team,
    [...added.map(step('team.member_added')), ...removed.map(step('team.member_removed'))],
    {
      sets: [
        ...added.map((personId) => ({ do: 'join_team' as const, teamId, personId })),
        ...removed.map((personId) => ({ do: 'leave_team' as const, teamId, personId })),
      ],
    },
    lost,
  );
};

/** The team goes, and with it what its members could open by it alone (E18). */
export const deleteTeam = async (
  ctx: Context,
  { teamId }: { teamId: string },
): Promise<Result<{ organisationId: string }, Refusal>> => {
  const view = await oneTeam(ctx, teamId);
  if (!view.ok) return view;
  const { team, members } = view.value;
  const lost = await losses(
    ctx,
    team.organisationId,
    members.map(({ id }) => id),
    (_, now) => now.filter((one) => one.teamId !== teamId),
  );
  const gone = await commit(
    ctx,
    team,
    [{ event: 'team.removed' }],
    { writes: [{ do: 'delete', kind: 'team', row: team }] },
    lost,
  );
  return gone.ok ? ok({ organisationId: team.organisationId }) : gone;
};
