import { env } from 'cloudflare:workers';
import { day } from '../../../shared/domain/duration.ts';
import type { Grant } from '../../../shared/domain/grant.ts';
import type { SignedIn } from './world.ts';

/** Rows as they stand in the database, past every rule of ours. */
export const run = async (sql: string, ...values: readonly (string | number | null)[]): Promise<void> => {
  await env.DB.prepare(sql)
    .bind(...values)
    .run();
};
export const count = async (sql: string, ...values: readonly string[]): Promise<number> =>
  Number(
    (
      await env.DB.prepare(`SELECT count(*) AS n FROM ${sql}`)
        .bind(...values)
        .first()
    )?.['n'],
  );

interface Sample {
  /** Puts one row there that is due by this moment. */
  put: (id: string, at: number) => Promise<void>;
  /** Whether what is personal in it is still there. */
  there: (id: string) => Promise<number>;
}

const inTable = (table: string, put: Sample['put'], column = 'id'): Sample => ({
  put,
  there: (id) => count(`${table} WHERE ${column} = ?`, id),
});

/** What the rows stand beside. */
export interface KeptStage {
  owner: SignedIn;
  ended: Grant;
  accountId: string;
  panelId: string;
  shopId: string;
  studioId: string;
}

/** One row for each statement of the register, by its name; a new statement needs one here. */
export const samplesOf = ({
  owner,
  ended,
  accountId,
  panelId,
  shopId,
  studioId,
}: KeptStage): Readonly<Record<string, Sample>> => {
  const tender = (id: string, state: string, created: number, closed: number | null): Promise<void> =>
    run(
      `INSERT INTO tenders (id, state, title, extract, full_text, budget, region, language, name, email, phone,
       valid_until, created_at, confirmed_at, closed_at, winner_id, version)
       VALUES (?, ?, 'Site', 'A site', 'All of it', '', 'CH', 'en', 'Lena', 'lena@post.example', '', 2, ?, NULL, ?, NULL, 1)`,
      id,
      state,
      created,
      closed,
    );
  /** A row beside a tender that was over at that moment. */
  const ofTender = (table: string, put: (id: string) => Promise<void>): Sample => ({
    put: async (id, at) => {
      await tender(id, 'expired', 1, at);
      await put(id);
    },
    there: (id) => count(`${table} WHERE tender_id = ?`, id),
  });
  /** An account of its own, given up at that moment. */
  const given = async (id: string, at: number): Promise<void> =>
    run(
      `INSERT INTO accounts (id, organisation_id, panel_id, panel_account_id, shown_as, name, pinned_email,
       proven_by, proven_at, version, unlinked_at) VALUES (?1, ?2, ?3, ?1, ?1, ?1, 'me@post.example', 'mark', 1, 1, ?4)`,
      id,
      shopId,
      panelId,
      at,
    );
  /** An organisation of its own, deleted at that moment. */
  const gone = (id: string, at: number): Promise<void> =>
    run(
      `INSERT INTO organisations (id, client_id, name, created_at, version, deleted_at) VALUES (?1, ?1, 'Gone', 1, 1, ?2)`,
      id,
      at,
    );
  const outbox = (state: string): Sample =>
    inTable('outbox', (id, at) =>
      run(
        `INSERT INTO outbox (id, kind, payload, state, attempts, next_at, leased_until, created_at, done_at)
       VALUES (?, 'mail', '{}', ?, 1, 1, 0, 1, ?)`,
        id,
        state,
        at,
      ),
    );
  const ofEndedGrant = (table: string, put: (id: string) => Promise<void>): Sample =>
    inTable(table, async (id, at) => {
      await run(`UPDATE grants SET ended_at = ?, panel_state = 'cut' WHERE id = ?`, at, ended.id);
      await put(id);
    });

  return {
    challenge: inTable('challenges', (id, at) =>
      run(
        `INSERT INTO challenges (id, purpose, email, generation, attempts, state, expires_at, created_at)
       VALUES (?, 'sign_in', 'me@post.example', 1, 0, 'open', ?, 1)`,
        id,
        at,
      ),
    ),
    device: inTable('devices', (id, at) =>
      run(
        `INSERT INTO devices (id, person_id, kind, name, secret_hash, scope, created_at, last_seen_at, expires_at, ended_at, version)
       VALUES (?1, ?2, 'web', 'Laptop', ?1, 'full', 1, 1, ?3, ?4, 1)`,
        id,
        owner.person.id,
        at + 400 * day,
        at,
      ),
    ),
    accessToken: inTable(
      'access_tokens',
      async (id, at) => {
        const device = await env.DB.prepare('SELECT id FROM devices LIMIT 1').first('id');
        await run('INSERT INTO access_tokens VALUES (?, ?, ?)', id, String(device), at);
      },
      'token_hash',
    ),
    oneTime: inTable(
      'one_time',
      (id, at) =>
        run(`INSERT INTO one_time (hash, purpose, payload, expires_at) VALUES (?, 'x', '{}', ?)`, id, at),
      'hash',
    ),
    addressChange: inTable('address_changes', (id, at) =>
      run(
        `INSERT INTO address_changes VALUES (?, ?, 'old@post.example', 'new@post.example', 'open', 1, ?, 1)`,
        id,
        owner.person.id,
        at,
      ),
    ),
    recovery: inTable('recoveries', (id, at) =>
      run(
        `INSERT INTO recoveries VALUES (?1, ?2, 'old@post.example', 'new@post.example', 'lost', 'called', 'done', ?2, 1, 1, ?3, 1)`,
        id,
        owner.person.id,
        at,
      ),
    ),
    memberInvitation: inTable('member_invitations', (id, at) =>
      run(
        `INSERT INTO member_invitations VALUES (?1, ?2, ?1 || '@post.example', 'collaborator', 'accepted', 1, ?3, ?4, 1, 1)`,
        id,
        shopId,
        at,
        owner.person.id,
      ),
    ),
    accountContact: {
      put: given,
      there: (id) => count('accounts WHERE id = ? AND pinned_email IS NOT NULL', id),
    },
    ownerKey: inTable(
      'owner_keys',
      async (id, at) => {
        await given(id, at);
        await run(
          `INSERT INTO owner_keys (account_id, key_id, nonce, ciphertext, stored_at, checked_at, version)
         VALUES (?, 'k', 'n', 'c', 1, 1, 1)`,
          id,
        );
      },
      'account_id',
    ),
    ownerKeyMoved: inTable(
      'owner_keys',
      async (id, at) => {
        await given(id, at);
        await run('UPDATE accounts SET unlinked_at = NULL, proven_at = 2 WHERE id = ?', id);
        await run(
          `INSERT INTO owner_keys (account_id, key_id, nonce, ciphertext, stored_at, checked_at, version)
         VALUES (?, 'k', 'n', 'c', 1, ?, 1)`,
          id,
          at,
        );
      },
      'account_id',
    ),
    accountProduct: inTable(
      'account_products',
      async (id, at) => {
        await given(id, at);
        await run(
          `INSERT INTO account_products (account_id, product_id, category, name, listed_at) VALUES (?, 'p', 'mailbox', 'me@post.example', 1)`,
          id,
        );
      },
      'account_id',
    ),
    productPlace: inTable(
      'product_places',
      async (id, at) => {
        await given(id, at);
        await run(`INSERT INTO product_places (account_id, product_id, at) VALUES (?, 'p', 1)`, id);
      },
      'account_id',
    ),
    relationFact: inTable(
      'relation_facts',
      (id, at) =>
        run(
          `INSERT INTO relation_facts (organisation_id, kind, value, from_at, until_at) VALUES (?, 'member', ?, 1, ?)`,
          shopId,
          id,
          at,
        ),
      'value',
    ),
    copyAddress: inTable(
      'copy_addresses',
      async (id, at) => {
        await given(id, at);
        await run('INSERT INTO copy_addresses VALUES (?1, ?1, 1, 1, 1)', id);
      },
      'account_id',
    ),
    adoptedEntry: inTable(
      'adopted_entries',
      async (id, at) => {
        await given(id, at);
        await run(`INSERT INTO adopted_entries VALUES (?, 'user', 'e', 'Mara', ?, 1)`, id, owner.person.id);
      },
      'account_id',
    ),
    claim: {
      put: (id, at) =>
        run(
          `INSERT INTO account_claims (id, organisation_id, person_id, panel_id, shown_as, contact_email, reason, evidence,
           state, decided_at, created_at, version)
         VALUES (?1, ?2, ?3, ?4, ?1, 'me@post.example', 'no_contact', 'invoice 12', 'confirmed', ?5, 1, 1)`,
          id,
          shopId,
          owner.person.id,
          panelId,
          at,
        ),
      there: (id) =>
        count(`account_claims WHERE id = ? AND (evidence <> '' OR contact_email IS NOT NULL)`, id),
    },
    mailCopied: inTable('mail_copies', (id, at) =>
      run(`INSERT INTO mail_copies VALUES (?1, ?2, ?1, ?3, 'passed')`, id, accountId, at),
    ),
    heldFor: {
      put: (id, at) =>
        run(
          `INSERT INTO invitations (id, account_id, customer_id, held_for, access, state, generation, expires_at, invited_by, created_at, version)
         VALUES (?, ?, ?, 'agency@post.example', '{"kind":"full","payer":"customer"}', 'cancelled', 1, ?, ?, 1, 1)`,
          id,
          accountId,
          shopId,
          at,
          owner.person.id,
        ),
      there: (id) => count('invitations WHERE id = ? AND held_for IS NOT NULL', id),
    },
    opening: inTable('openings', (id, at) =>
      run(
        `INSERT INTO openings (id, grant_id, person_id, at, way, outcome) VALUES (?, ?, ?, ?, 'link', 'failed')`,
        id,
        ended.id,
        owner.person.id,
        at,
      ),
    ),
    openingLock: inTable(
      'opening_locks',
      async (id, at) => {
        await given(id, 1);
        await run('INSERT INTO opening_locks VALUES (?, ?, ?)', id, owner.person.id, at);
      },
      'account_id',
    ),
    instruction: ofEndedGrant('instructions', (id) =>
      run(
        `INSERT INTO instructions (id, grant_id, account_id, generation, act, product_id, username, state, issued_to, issued_at, expires_at, version)
       VALUES (?, ?, ?, 1, 'make', 'p', 'u', 'done', ?, 1, 1, 1)`,
        id,
        ended.id,
        accountId,
        owner.person.id,
      ),
    ),
    inventory: ofEndedGrant('grant_inventories', (id) =>
      run(`INSERT INTO grant_inventories VALUES (?1, ?2, ?1, 1, 'complete', '[]', '[]')`, id, ended.id),
    ),
    cleanup: inTable('cleanups', (id, at) =>
      run(
        `INSERT INTO cleanups VALUES (?, ?, ?, NULL, 'recover', ?, ?, '[]', 1)`,
        id,
        accountId,
        shopId,
        owner.person.id,
        at,
      ),
    ),
    partnershipWords: {
      put: async (id, at) => {
        await gone(id, at);
        await run(
          `INSERT INTO partnerships (organisation_id, state, evidence, version) VALUES (?, 'ended', '{"website":"","about":"me"}', 1)`,
          id,
        );
      },
      there: (id) => count('partnerships WHERE organisation_id = ? AND evidence IS NOT NULL', id),
    },
    accessRequest: {
      put: (id, at) =>
        run(
          `INSERT INTO access_requests (id, partner_id, extends_grant_id, email, asked, message, note, state, generation,
           expires_at, created_by, created_at, version)
         VALUES (?, ?, ?, 'me@post.example', '{"kind":"full","payer":"customer"}', 'Dear Lena', '', 'declined', 1, ?, ?, 1, 1)`,
          id,
          studioId,
          ended.id,
          at,
          owner.person.id,
        ),
      there: (id) => count(`access_requests WHERE id = ? AND (email <> '' OR message <> '')`, id),
    },
    agreementConfirmation: inTable(
      'agreement_confirmations',
      async (id, at) => {
        await gone(id, at);
        await run(
          `INSERT INTO agreement_confirmations VALUES (?, '2026-11', 'h', 'en', ?, 1, '192.0.2.1')`,
          id,
          owner.person.id,
        );
      },
      'organisation_id',
    ),
    eligibility: inTable(
      'eligibility_evidence',
      async (id, at) => {
        await gone(id, at);
        await run(
          `INSERT INTO eligibility_evidence VALUES (?, 'website', 'admin', 1, NULL, 'spoke with Mara', 1, NULL, 1)`,
          id,
        );
      },
      'organisation_id',
    ),
    accountImportRow: inTable(
      'account_import_rows',
      async (id, at) => {
        await run(
          `INSERT INTO account_imports VALUES (?, ?, NULL, 'done', 0, 1, 1, 0, 1, 1, 1)`,
          id,
          panelId,
        );
        await run(
          `INSERT INTO account_import_rows VALUES (?1, 1, 'new', NULL, 'a', 'a', 'me@post.example', '', NULL, 0, ?2)`,
          id,
          at,
        );
      },
      'import_id',
    ),
    proposal: inTable('proposals', (id, at) =>
      run(
        `INSERT INTO proposals (id, about, act, because, state, proposed_by, proposed_at, decided_at, version)
       VALUES (?1, ?1, '{}', '[]', 'done', ?2, 1, ?3, 1)`,
        id,
        owner.person.id,
        at,
      ),
    ),
    providerAppointment: inTable(
      'provider_appointments',
      (id, at) => run('INSERT INTO provider_appointments VALUES (?1, ?2, ?1, ?3)', owner.person.id, id, at),
      'issuer',
    ),
    panelCheck: {
      put: (id, at) =>
        run(
          `INSERT INTO panel_checks (panel_id, at, outcome, reason, milliseconds) VALUES (?, ?, 'ok', ?, 1)`,
          panelId,
          at,
          id,
        ),
      there: (id) => count('panel_checks WHERE reason = ?', id),
    },
    alertOver: inTable(
      'alerts',
      (id, at) =>
        run(
          `INSERT INTO alerts (subject, kind, about, since, over_at, version) VALUES (?, 'panel', '', 1, ?, 1)`,
          id,
          at,
        ),
      'subject',
    ),
    verificationGrant: inTable('verification_grants', (id, at) =>
      run(`INSERT INTO verification_grants VALUES (?, ?, 'test', '{}', ?)`, id, panelId, at),
    ),
    sent: outbox('done'),
    dead: outbox('dead'),
    idempotency: inTable(
      'idempotency',
      (id, at) =>
        run(
          `INSERT INTO idempotency VALUES (?, ?, 'r', 'h', 200, '{"name":"me"}', ?)`,
          owner.person.id,
          id,
          at,
        ),
      'key',
    ),
    tenderUnconfirmed: inTable('tenders', (id, at) => tender(id, 'unconfirmed', at, null)),
    tender: {
      put: (id, at) => tender(id, 'cancelled', 1, at),
      there: (id) => count(`tenders WHERE id = ? AND email <> '' AND full_text <> ''`, id),
    },
    tenderOpening: ofTender('tender_openings', (id) =>
      run('INSERT INTO tender_openings VALUES (?, ?, ?, 1)', id, studioId, owner.person.id),
    ),
    tenderOffer: ofTender('tender_offers', (id) =>
      run(
        `INSERT INTO tender_offers VALUES (?, ?, 'We do it', 'CHF 1', ?, 1, 1)`,
        id,
        studioId,
        owner.person.id,
      ),
    ),
    tenderNotice: ofTender('tender_notices', (id) =>
      run('INSERT INTO tender_notices VALUES (?, ?, 1)', id, studioId),
    ),
    supportCode: inTable('support_codes', (id, at) =>
      run(`INSERT INTO support_codes VALUES (?1, ?2, ?1, 'used', ?3, 1, 1)`, id, owner.person.id, at),
    ),
    identification: inTable('identifications', (id, at) =>
      run('INSERT INTO identifications VALUES (?1, ?2, ?2, NULL, ?3)', id, owner.person.id, at),
    ),
    denial: inTable('denials', (id, at) =>
      run(`INSERT INTO denials VALUES (?1, ?2, ?3, 'not_allowed', 'POST /', 'req')`, id, owner.person.id, at),
    ),
    staffAccess: inTable('staff_accesses', (id, at) =>
      run(
        `INSERT INTO staff_accesses VALUES (?1, ?2, ?3, ?4, 1, 2, NULL, ?5, 'time', 1)`,
        id,
        shopId,
        accountId,
        owner.person.id,
        at,
      ),
    ),
    listChange: inTable(
      'list_changes',
      // Its number is the moment itself, which a change made while setting up may have.
      (id, at) => run(`INSERT OR REPLACE INTO list_changes VALUES (?, ?, '')`, at, id),
      'list',
    ),
    rateWindow: inTable(
      'rate_windows',
      (id, at) => run('INSERT INTO rate_windows VALUES (?, 1, ?)', id, at),
      'bucket',
    ),
  };
};
