import type { RefusalCode } from '../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type { ChangeSet } from '../app/change-set.ts';
import type { Ids, Secrets } from '../ports.ts';
import { auditStatements, outboxStatements } from './event-writes.ts';
import { unseenBy } from './host-acts.ts';
import { rowStatements } from './row-writes.ts';
import { setStatements } from './set-writes.ts';

/** Named constraints and triggers of the schema, and what each means to a caller. */
const constraintCodes: readonly (readonly [string, RefusalCode])[] = [
  ['stale_version', 'conflict'],
  ['proposals.about', 'proposal_open'],
  ['partner_not_authorized', 'partner_not_authorized'],
  ['agreement_unconfirmed', 'agreement_unconfirmed'],
  ['affiliate_not_partner', 'affiliate_not_partner'],
  ['partner_not_affiliate', 'partner_not_affiliate'],
  ['last_representative', 'last_representative'],
  ['last_admin', 'last_admin'],
  ['staff_access_over', 'staff_access_over'],
  ['product_bound', 'product_bound'],
  ['link_expired', 'link_expired'],
  ['persons.email', 'address_taken'],
  ['account_claimed', 'account_claimed'],
  ['accounts.panel_id', 'account_claimed'],
  ['members.organisation_id', 'already_member'],
  ['grant_ended', 'grant_state'],
  ['not_of_this_partner', 'invalid_input'],
  ['full_partner_exists', 'full_partner_exists'],
  ['products_taken', 'products_taken'],
  ['grant_not_active', 'grant_not_active'],
  ['price_list_begun', 'price_list_begun'],
  ['prepaid_short', 'prepaid_short'],
  ['client_gone', 'conflict'],
  ['client_connected', 'conflict'],
];

/**
 * Makes a change-set one D1 batch: all of it, or nothing. A stale version, a constraint or a
 * trigger comes back as a value; anything else is a fault and throws.
 */
export const commitTo =
  (database: D1Database, ids: Ids, secrets: Secrets) =>
  async (changes: ChangeSet): Promise<Result<void, { code: RefusalCode }>> => {
    if (unseenBy(changes).length > 0) throw new Error('an act of the host that no log names');
    const db = database.withSession('first-primary');
    const statements = [
      ...(changes.writes ?? []).flatMap((write) => rowStatements(db, write)),
      ...(changes.sets ?? []).flatMap((write) => setStatements(db, write)),
      ...(await auditStatements(db, changes, ids, secrets)),
      ...outboxStatements(db, changes, ids),
      db.prepare('DELETE FROM commit_guard'),
    ];
    try {
      await db.batch(statements);
      return ok(undefined);
    } catch (error) {
      const text = error instanceof Error ? error.message : '';
      const known = constraintCodes.find(([constraint]) => text.includes(constraint));
      if (known) return fail({ code: known[1] });
      if (text.includes('UNIQUE constraint failed')) return fail({ code: 'conflict' });
      throw error;
    }
  };
