import type { Register } from './rule.ts';

const nothing = 'says nothing about a person';
const kept = [{ by: 'act', says: 'Kept with the log: numbers, hashes and ids only' }] as const;

/** The chains of the log (A4), and restores of the database (A8). */
export const log: Register = {
  log_chains: {
    purpose: 'log',
    basis: 'interest',
    why: 'How far the log of each organisation is sealed, signed and checked',
    personal: [],
    plain: [
      'chain',
      'sequence',
      'hash',
      'head_date',
      'head_sequence',
      'checked_sequence',
      'checked_hash',
      'checked_at',
      'broken_at',
    ],
    exported: nothing,
    ends: kept,
  },
  log_heads: {
    purpose: 'log',
    basis: 'interest',
    why: 'The signed end of each log, of each day on which it grew',
    personal: [],
    plain: ['chain', 'date', 'sequence', 'hash', 'kid', 'signed'],
    exported: nothing,
    ends: kept,
  },
  restores: {
    purpose: 'operation',
    basis: 'interest',
    why: 'When the database was set back, and how far it has been matched',
    personal: [],
    plain: ['id', 'began_at', 'how', 'state', 'done_at'],
    exported: nothing,
    ends: kept,
  },
  restored_chains: {
    purpose: 'operation',
    basis: 'interest',
    why: 'Which logs are whole again after a restore',
    personal: [],
    plain: ['restore_id', 'chain', 'at'],
    exported: nothing,
    ends: kept,
  },
  restored_grants: {
    purpose: 'operation',
    basis: 'interest',
    why: 'What became of each share after a restore',
    personal: [],
    plain: ['restore_id', 'grant_id', 'customer_id', 'partner_id', 'outcome'],
    exported: nothing,
    ends: kept,
  },
  restored_told: {
    purpose: 'operation',
    basis: 'interest',
    why: 'Which organisations were told of a restore',
    personal: [],
    plain: ['restore_id', 'organisation_id'],
    exported: nothing,
    ends: kept,
  },
  restore_watch: {
    purpose: 'operation',
    basis: 'interest',
    why: 'The minute by which a database that was set back is noticed',
    personal: [],
    plain: ['one', 'minute'],
    exported: nothing,
    ends: [{ by: 'act', says: 'One row, written anew each minute' }],
  },
};
