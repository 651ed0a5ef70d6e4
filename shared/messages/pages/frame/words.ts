/** Words of the frame around every web page. */
export interface FrameWords {
  skip: string;
  navigation: string;
  accounts: string;
  clients: string;
  partner: string;
  members: string;
  teams: string;
  /** How partners may ask this organisation, and what waits for the person itself. */
  requests: string;
  requestsToMe: string;
  support: string;
  money: string;
  log: string;
  me: string;
  adminArea: string;
  staffArea: string;
  signOut: string;
  /** A9: links to the host's own pages. */
  hostLinks: Record<'imprint' | 'privacy' | 'terms', string>;
  /** T5: the public directory of partners. */
  directory: string;
  /** T1, T2. */
  postTender: string;
  tenders: string;
  never: string;
  backToStart: string;
  toShare: string;
  quote: string;
  admin: Record<
    | 'overview'
    | 'search'
    | 'applications'
    | 'proposals'
    | 'organisations'
    | 'accounts'
    | 'claims'
    | 'recoveries'
    | 'invitations'
    | 'grants'
    | 'people'
    | 'accesses'
    | 'find'
    | 'panels'
    | 'settings'
    | 'prices'
    | 'books'
    | 'figures'
    | 'health'
    | 'outbox'
    | 'incident'
    | 'audit',
    string
  >;
}
