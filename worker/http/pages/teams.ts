import { member, page } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const acts = () => import('./teams/acts.tsx');

/** M6: a partner's teams. */
export const teamRoutes: readonly Route[] = [
  page(
    'GET',
    '/organisations/:organisation/teams',
    member('organisation', 'teams.manage'),
    lazy(acts, 'showTeams'),
  ),
  page(
    'POST',
    '/organisations/:organisation/teams',
    member('organisation', 'teams.manage'),
    lazy(acts, 'addTeam'),
  ),
  page('GET', '/teams/:team', member('team', 'teams.manage'), lazy(acts, 'showTeam')),
  page('POST', '/teams/:team/rename', member('team', 'teams.manage'), lazy(acts, 'rename')),
  page('POST', '/teams/:team/members', member('team', 'teams.manage'), lazy(acts, 'setMembers')),
  page('GET', '/teams/:team/delete', member('team', 'teams.manage'), lazy(acts, 'askDelete')),
  page('POST', '/teams/:team/delete', member('team', 'teams.manage'), lazy(acts, 'remove')),
];
