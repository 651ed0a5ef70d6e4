import type { Register } from './rule.ts';

/** Prices and what follows from them (group B). */
export const money: Register = {
  price_lists: {
    purpose: 'host',
    basis: 'contract',
    why: 'The host’s prices, each version with its first day',
    personal: ['changed_by'],
    plain: ['id', 'starts_at', 'prices', 'changed_at', 'version'],
    exported: 'what the person did by it stands in the log',
    ends: [{ by: 'act', says: 'Kept, because orders name the version they were made under' }],
  },
};
