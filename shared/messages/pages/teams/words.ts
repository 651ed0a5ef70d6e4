/** Words of the pages of a partner’s teams (M6). */
export interface TeamWords {
  title: string;
  intro: string;
  none: string;
  name: string;
  members: string;
  clients: string;
  add: string;
  save: string;
  leavingHint: string;
  noClients: string;
  toClients: string;
  rename: string;
  remove: string;
  keep: string;
  removeTitle: (name: string) => string;
  removeText: (clients: number) => string;
}
