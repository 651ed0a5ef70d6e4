/** Which grants a list of the dashboard shows. */
export const grantsShown = ['all', 'active', 'frozen', 'not_yet_cut'] as const;
export type GrantsShown = (typeof grantsShown)[number];
