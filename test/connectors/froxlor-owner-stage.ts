import type { FroxlorDouble } from './froxlor-double.ts';
import type { TestPanel } from './stage.ts';

const keyOf = (login: string) => ({ key: `PLANTED-key-of-${login}`, secret: `PLANTED-secret-of-${login}` });

/** Where the host has given no key: each customer has an own one. */
export const ownerPanel: TestPanel = {
  id: 'pnl_froxlor_owner',
  kind: 'froxlor',
  origin: 'https://panel.example',
  credential: null,
  ownerKeys: {
    '1': JSON.stringify(keyOf('anna')),
    '2': JSON.stringify(keyOf('carl')),
    // A test asks by name as well, as the linking of an account does before the id is known.
    anna: JSON.stringify(keyOf('anna')),
    carl: JSON.stringify(keyOf('carl')),
  },
};

export const withOwnerKeys = (double: FroxlorDouble): void => {
  for (const login of ['anna', 'carl']) double.customerKeys.set(keyOf(login).key, login);
};

export const credentialOf = (login: string): string => JSON.stringify(keyOf(login));
