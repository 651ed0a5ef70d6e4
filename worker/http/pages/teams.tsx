import * as v from 'valibot';
import { id, shortText } from '../../../shared/api/primitives.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { deleteTeam, makeTeam, renameTeam, setTeamMembers } from '../../app/team/manage.ts';
import { answerRefusal } from '../answer.ts';
import { formInput, nothing, several } from '../input.ts';
import type { Http, Route } from '../route.ts';
import { confirmDelete, teamPage, teamsPage } from './teams/team-pages.tsx';

const named = v.strictObject({ name: shortText });
const membersForm = v.strictObject({ person: several(id, 500) });

const teamIn = (http: Http): string => http.req.param('team') ?? '';
const organisationIn = (http: Http): string => http.req.param('organisation') ?? '';

const toTeam = (http: Http, result: Result<unknown, Refusal>) => {
  if (result.ok) return http.redirect(`/teams/${teamIn(http)}`, 303);
  // Another team of that name: said above the form it is about.
  if (result.error.code === 'conflict') return teamPage(http, teamIn(http), result.error);
  return answerRefusal(http, 'page', result.error);
};

const route = (
  method: Route['method'],
  path: string,
  of: 'organisation' | 'team',
  handle: Route['handle'],
): Route => ({
  method,
  path,
  surface: 'page',
  authorisation: { kind: 'member', of, action: 'teams.manage' },
  handle,
});

/** M6: a partner's teams. */
export const teamRoutes: readonly Route[] = [
  route('GET', '/organisations/:organisation/teams', 'organisation', (http) =>
    teamsPage(http, organisationIn(http), null),
  ),
  route('POST', '/organisations/:organisation/teams', 'organisation', async (http) => {
    const input = await formInput(http, named);
    if (!input.ok) return answerRefusal(http, 'page', input.error);
    const made = await makeTeam(http.get('ctx'), { organisationId: organisationIn(http), ...input.value });
    if (made.ok) return http.redirect(`/teams/${made.value.id}`, 303);
    return made.error.code === 'conflict'
      ? teamsPage(http, organisationIn(http), made.error)
      : answerRefusal(http, 'page', made.error);
  }),
  route('GET', '/teams/:team', 'team', (http) => teamPage(http, teamIn(http), null)),
  route('POST', '/teams/:team/rename', 'team', async (http) => {
    const input = await formInput(http, named);
    if (!input.ok) return answerRefusal(http, 'page', input.error);
    return toTeam(http, await renameTeam(http.get('ctx'), { teamId: teamIn(http), ...input.value }));
  }),
  route('POST', '/teams/:team/members', 'team', async (http) => {
    const input = await formInput(http, membersForm);
    if (!input.ok) return answerRefusal(http, 'page', input.error);
    const personIds = input.value.person;
    return toTeam(http, await setTeamMembers(http.get('ctx'), { teamId: teamIn(http), personIds }));
  }),
  route('GET', '/teams/:team/delete', 'team', (http) => confirmDelete(http, teamIn(http))),
  route('POST', '/teams/:team/delete', 'team', async (http) => {
    const input = await formInput(http, nothing);
    if (!input.ok) return answerRefusal(http, 'page', input.error);
    const gone = await deleteTeam(http.get('ctx'), { teamId: teamIn(http) });
    return gone.ok
      ? http.redirect(`/organisations/${gone.value.organisationId}/teams`, 303)
      : answerRefusal(http, 'page', gone.error);
  }),
];
