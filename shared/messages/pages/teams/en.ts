import type { TeamWords } from './words.ts';

export const en: TeamWords = {
  title: 'Teams',
  intro: 'A team stands for several of your members. What you assign to it, each of them may open.',
  none: 'You have no teams yet. Add one below.',
  name: 'Name',
  members: 'Members',
  clients: 'Clients',
  add: 'Add a team',
  save: 'Save',
  leavingHint:
    'Who leaves the team can at once no longer open what it had by this team alone. Legal representatives and administrators may open every client without a team.',
  noClients: 'Nothing is assigned to this team yet. Open a client and tick the team there.',
  toClients: 'To the clients',
  rename: 'Rename',
  remove: 'Delete this team',
  keep: 'Keep it',
  removeTitle: (name) => `Delete the team ${name}`,
  removeText: (clients) =>
    `Its members can at once no longer open what they had by this team alone (clients assigned to it: ${clients}). The members themselves stay.`,
};
