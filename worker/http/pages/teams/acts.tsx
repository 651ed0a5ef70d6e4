import * as v from 'valibot';
import { id, shortText } from '../../../../shared/api/primitives.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import { deleteTeam, makeTeam, renameTeam, setTeamMembers } from '../../../app/team/manage.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing, several } from '../../input.ts';
import type { Http } from '../../route.ts';
import { confirmDelete, teamPage, teamsPage } from './team-pages.tsx';

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

export const showTeams = (http: Http): Promise<Response> | Response =>
  teamsPage(http, organisationIn(http), null);

export const addTeam = async (http: Http): Promise<Response> => {
  const input = await formInput(http, named);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const made = await makeTeam(http.get('ctx'), { organisationId: organisationIn(http), ...input.value });
  if (made.ok) return http.redirect(`/teams/${made.value.id}`, 303);
  return made.error.code === 'conflict'
    ? teamsPage(http, organisationIn(http), made.error)
    : answerRefusal(http, 'page', made.error);
};

export const showTeam = (http: Http): Promise<Response> | Response => teamPage(http, teamIn(http), null);

export const rename = async (http: Http): Promise<Response> => {
  const input = await formInput(http, named);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  return toTeam(http, await renameTeam(http.get('ctx'), { teamId: teamIn(http), ...input.value }));
};

export const setMembers = async (http: Http): Promise<Response> => {
  const input = await formInput(http, membersForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const personIds = input.value.person;
  return toTeam(http, await setTeamMembers(http.get('ctx'), { teamId: teamIn(http), personIds }));
};

export const askDelete = (http: Http): Promise<Response> | Response => confirmDelete(http, teamIn(http));

export const remove = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const gone = await deleteTeam(http.get('ctx'), { teamId: teamIn(http) });
  return gone.ok
    ? http.redirect(`/organisations/${gone.value.organisationId}/teams`, 303)
    : answerRefusal(http, 'page', gone.error);
};
