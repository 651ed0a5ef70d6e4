/** Which grants a list of the dashboard shows. */
export const grantsShown = ['all', 'active', 'frozen', 'not_yet_cut'] as const;
export type GrantsShown = (typeof grantsShown)[number];

/** What an admin looks up (A3). */
export const listKinds = ['organisations', 'accounts', 'grants', 'invitations'] as const;
export type ListKind = (typeof listKinds)[number];
