import { day } from '../../../shared/domain/duration.ts';
import type { Register } from './rule.ts';

const year = 365 * day;

/** Accounts that nobody holds any more, once no share on them lives or waits to be cut. */
const left = `SELECT id FROM accounts WHERE unlinked_at < ? AND NOT EXISTS (SELECT 1 FROM grants g
  WHERE g.account_id = accounts.id AND (g.ended_at IS NULL OR g.panel_state <> 'cut'))`;
const afterLeft = 'after the account was given up and every share on it is cut';

/** Accounts at panels, what lies in them, and how they were proved. */
export const accounts: Register = {
  accounts: {
    purpose: 'account',
    basis: 'contract',
    why: 'Which account at a panel an organisation has proved to own',
    personal: ['shown_as', 'name', 'pinned_email'],
    plain: [
      'id',
      'organisation_id',
      'panel_id',
      'panel_account_id',
      'proven_by',
      'proven_at',
      'link_id',
      'version',
      'unlinked_at',
    ],
    exported: 'an organisation’s, not a person’s: its members see it on their pages',
    ends: [
      {
        by: 'time',
        name: 'accountContact',
        after: 90 * day,
        where: `pinned_email IS NOT NULL AND id IN (${left})`,
        empties: { pinned_email: 'NULL' },
        versioned: true,
        says: `contact address emptied, ${afterLeft}; the row stays for receipts`,
      },
    ],
  },
  owner_keys: {
    purpose: 'account',
    basis: 'contract',
    why: 'The key a customer made for an own account, encrypted',
    personal: [],
    secret: ['key_id', 'nonce', 'ciphertext'],
    plain: ['account_id', 'stored_at', 'checked_at', 'denied_at', 'version'],
    exported: 'says nothing about a person',
    ends: [
      { by: 'act', says: 'The customer removes or replaces it' },
      {
        by: 'time',
        name: 'ownerKey',
        after: 0,
        key: 'account_id',
        where: `account_id IN (${left})`,
        says: afterLeft,
      },
      {
        by: 'time',
        name: 'ownerKeyMoved',
        after: 0,
        key: 'account_id',
        where: `checked_at < ? AND EXISTS (SELECT 1 FROM accounts a WHERE a.id = owner_keys.account_id
          AND a.proven_at > owner_keys.stored_at AND NOT EXISTS (SELECT 1 FROM grants g
            WHERE g.account_id = a.id AND g.started_at < a.proven_at
              AND (g.ended_at IS NULL OR g.panel_state <> 'cut')))`,
        says: 'after the account got another owner and every share of the former one is cut',
      },
    ],
  },
  account_products: {
    purpose: 'account',
    basis: 'contract',
    why: 'What lies in an account, as the panel listed it last',
    personal: ['name', 'canonical'],
    plain: ['account_id', 'product_id', 'parent', 'category', 'listed_at'],
    exported: 'an organisation’s, not a person’s',
    ends: [
      {
        by: 'time',
        name: 'accountProduct',
        after: 90 * day,
        key: 'rowid',
        where: `account_id IN (${left})`,
        says: afterLeft,
      },
    ],
  },
  account_claims: {
    purpose: 'account',
    basis: 'contract',
    why: 'A claim to an account that the host decides, and what it was decided by',
    personal: ['person_id', 'shown_as', 'contact_email', 'evidence', 'answer', 'decided_by'],
    plain: [
      'id',
      'organisation_id',
      'panel_id',
      'panel_account_id',
      'reason',
      'state',
      'decided_at',
      'account_id',
      'linked_for',
      'created_at',
      'version',
    ],
    exported: true,
    ends: [
      {
        by: 'time',
        name: 'claim',
        after: year,
        where: `state <> 'pending' AND (evidence <> '' OR contact_email IS NOT NULL OR answer IS NOT NULL)
          AND coalesce(decided_at, created_at) < ?`,
        empties: { evidence: "''", contact_email: 'NULL', answer: 'NULL' },
        versioned: true,
        says: 'evidence, answer and contact address emptied, after the decision',
      },
    ],
  },
  contact_changes: {
    purpose: 'account',
    basis: 'interest',
    why: 'The panel names another contact than the pinned one, and nobody has confirmed it',
    personal: ['email'],
    plain: ['account_id', 'seen_at', 'version'],
    exported: 'an organisation’s, not a person’s',
    ends: [
      { by: 'act', says: 'Somebody confirms it, the panel names the old one again, or the account goes' },
    ],
  },
  copy_addresses: {
    purpose: 'mail',
    basis: 'contract',
    why: 'Where a panel sends its copies of an account’s mails',
    personal: [],
    secret: ['token_hash'],
    plain: ['account_id', 'generation', 'made_at', 'version'],
    exported: 'says nothing about a person',
    ends: [
      {
        by: 'time',
        name: 'copyAddress',
        after: 90 * day,
        key: 'account_id',
        where: `account_id IN (${left})`,
        says: afterLeft,
      },
    ],
  },
  mail_copies: {
    purpose: 'mail',
    basis: 'contract',
    why: 'That a mail came to a copy address and what became of it; never its words',
    personal: [],
    secret: ['message_hash'],
    plain: ['id', 'account_id', 'at', 'verdict'],
    exported: 'says nothing about a person',
    ends: [{ by: 'time', name: 'mailCopied', after: 90 * day, where: 'at < ?', says: 'after it came' }],
  },
  adopted_entries: {
    purpose: 'account',
    basis: 'contract',
    why: 'Access that was there before a share, known and kept by the customer',
    personal: ['name', 'adopted_by'],
    plain: ['account_id', 'kind', 'entry_id', 'adopted_at'],
    exported: 'an organisation’s, not a person’s',
    ends: [
      {
        by: 'time',
        name: 'adoptedEntry',
        after: 90 * day,
        key: 'rowid',
        where: `account_id IN (${left})`,
        says: afterLeft,
      },
      { by: 'act', says: 'The account gets another owner' },
    ],
  },
  listed_accounts: {
    purpose: 'account',
    basis: 'contract',
    why: 'The host’s own list of a panel’s accounts and their contacts, by which ownership is proved',
    personal: ['shown_as', 'contact_email', 'customer_number', 'language'],
    plain: ['panel_id', 'panel_account_id', 'premium', 'import_id', 'updated_at'],
    exported: 'the host’s customer list, which the host answers for',
    ends: [{ by: 'act', says: 'The host’s next whole list does not name the account' }],
  },
};
