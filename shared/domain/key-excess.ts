/** What a panel's key was seen to be able to do beyond what sharing needs (E50). */
export const keyExcesses = ['all_accounts', 'settings', 'pages'] as const;
export type KeyExcess = (typeof keyExcesses)[number];
