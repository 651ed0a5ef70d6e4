/** Words of a partner's pages: its clients, opening one, the access card. */
export interface ClientWords {
  title: string;
  search: string;
  find: string;
  all: string;
  client: string;
  account: string;
  access: string;
  state: string;
  lastOpened: string;
  details: string;
  none: string;
  noneFound: string;
  more: string;
  waiting: (count: number) => string;
  seeWaiting: string;
  noWay: string;
  post: { title: (account: string) => string; text: string; button: string };
  card: {
    title: (customer: string) => string;
    /** Why there is no panel to open (E40). */
    why: string;
    intro: string;
    product: string;
    server: string;
    user: string;
    password: string;
    /** A database's user that the panel made for its own server. */
    onServer: string;
    show: string;
    shown: string;
    none: string;
  };
}
