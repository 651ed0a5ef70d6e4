import { lazy, type Route } from '../route.ts';

const acts = () => import('./teams/acts.tsx');

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
  route('GET', '/organisations/:organisation/teams', 'organisation', lazy(acts, 'showTeams')),
  route('POST', '/organisations/:organisation/teams', 'organisation', lazy(acts, 'addTeam')),
  route('GET', '/teams/:team', 'team', lazy(acts, 'showTeam')),
  route('POST', '/teams/:team/rename', 'team', lazy(acts, 'rename')),
  route('POST', '/teams/:team/members', 'team', lazy(acts, 'setMembers')),
  route('GET', '/teams/:team/delete', 'team', lazy(acts, 'askDelete')),
  route('POST', '/teams/:team/delete', 'team', lazy(acts, 'remove')),
];
