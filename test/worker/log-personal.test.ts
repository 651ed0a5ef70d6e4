import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { verifyLog } from '../../shared/log-file/verify.ts';
import { logKeyContext } from '../../worker/app/sealed.ts';
import { opensWith, sha256 } from '../../worker/crypto/log-file-keys.ts';
import { secretsFrom } from '../../worker/crypto/secrets.ts';
import { resealSecrets } from '../../worker/jobs/reseal.ts';
import { testBindings } from './bindings.ts';
import { organisation, partner, person, type SignedIn, services, submit, visit } from './support/world.ts';

const stored = async (organisationId: string): Promise<string> =>
  JSON.stringify(
    (
      await env.DB.prepare(
        'SELECT id, at, actor_id, event, subject_id, data FROM audit_events WHERE organisation_id = ? ORDER BY id',
      )
        .bind(organisationId)
        .all()
    ).results,
  );

const logOf = async (organisationId: string, as: SignedIn): Promise<string> =>
  (await visit(`/organisations/${organisationId}/log`, as)).text();

const erase = async (subjectId: string): Promise<void> => {
  const { commit, clock } = await services();
  const erased = await commit({
    actor: { kind: 'system' },
    requestId: 'test',
    now: clock.now(),
    sets: [{ do: 'erase_log_key', subjectId }],
    audit: [],
  });
  if (!erased.ok) throw new Error(erased.error.code);
};

/** A team with Wilhelmine in it, so that a log says her name. */
const named = async () => {
  const lena = await person('Lena');
  const wilhelmine = await person('Wilhelmine Tester');
  const nord = await partner('Nord', [
    [lena, 'legal_representative'],
    [wilhelmine, 'collaborator'],
  ]);
  const made = await submit(`/organisations/${nord.id}/teams`, { name: 'Night shift' }, lena);
  const team = /tea_\w+/.exec(made.headers.get('location') ?? '')?.[0] ?? '';
  const joined = await submit(`/teams/${team}/members`, { person: wilhelmine.person.id }, lena);
  expect(joined.status).toBe(303);
  return { lena, wilhelmine, nord };
};

test('[G2] a name in the log is stored sealed, read by whoever may, and reads as erased once its key is gone', async () => {
  const { lena, wilhelmine, nord } = await named();
  const before = await stored(nord.id);
  expect(before).toContain('team.member_added');
  expect(before).not.toContain('Wilhelmine');
  expect(await logOf(nord.id, lena)).toContain('person: Wilhelmine Tester');

  await erase(wilhelmine.person.id);
  const page = await logOf(nord.id, lena);
  expect(page).not.toContain('person: Wilhelmine');
  expect(page).toContain('person: erased');
  // Nothing of the rows has changed, and what was sealed of them still verifies.
  expect(await stored(nord.id)).toBe(before);
  const taken = await submit(`/organisations/${nord.id}/log/export`, {}, lena);
  const file = new TextDecoder().decode(await taken.arrayBuffer());
  const open = opensWith(await (await visit('/.well-known/jwks.json')).text());
  if (open === null) throw new Error('no keys');
  const report = await verifyLog(file.split('\n').slice(0, -1), { hash: sha256, open });
  expect(report).toMatchObject({ chain: nord.id, findings: [] });
  expect(file).toContain('team.member_added');
  expect(file).not.toContain('Wilhelmine');
});

test('[G2] an admin reads it too while the key lives, and as erased afterwards', async () => {
  const { wilhelmine, nord } = await named();
  const admin = await person('Ada Admin', { hostRole: 'admin' });
  const path = `/admin/audit?organisation=${nord.id}`;
  expect(await (await visit(path, admin)).text()).toContain('person: Wilhelmine Tester');
  await erase(wilhelmine.person.id);
  const page = await (await visit(path, admin)).text();
  expect(page).not.toContain('Wilhelmine');
  expect(page).toContain('person: erased');
});

test('[G2] one key a person: erasing one leaves what the log says of another, and a copied key opens nothing', async () => {
  const one = await named();
  const other = await named();
  await erase(one.wilhelmine.person.id);
  expect(await logOf(other.nord.id, other.lena)).toContain('person: Wilhelmine Tester');
  await env.DB.prepare(
    `INSERT INTO log_keys (subject_id, key_id, nonce, ciphertext, made_at)
     SELECT ?, key_id, nonce, ciphertext, made_at FROM log_keys WHERE subject_id = ?`,
  )
    .bind(one.wilhelmine.person.id, other.wilhelmine.person.id)
    .run();
  expect(await logOf(one.nord.id, one.lena)).toContain('person: erased');
});

test('[G2] names of client records are sealed with a key of their own', async () => {
  const lena = await person('Lena');
  const nord = await partner('Nord', [[lena, 'legal_representative']]);
  const added = await submit(`/organisations/${nord.id}/clients/new`, { name: 'Hildegard Bauer' }, lena);
  const client = /cli_\w+/.exec(added.headers.get('location') ?? '')?.[0] ?? '';
  expect(await stored(nord.id)).not.toContain('Hildegard');
  expect(await logOf(nord.id, lena)).toContain('name: Hildegard Bauer');
  await erase(client);
  expect(await logOf(nord.id, lena)).toContain('name: erased');
});

test('[G2] a text that somebody writes cannot pass itself off as sealed', async () => {
  const { commit, clock } = await services();
  const anna = await person('Anna');
  const berg = await organisation('Berg', [[anna, 'legal_representative']]);
  const forged = '{"of":"per_x","nonce":"","ciphertext":""}';
  await commit({
    actor: { kind: 'system' },
    requestId: 'test',
    now: clock.now(),
    audit: [
      {
        organisations: [berg.id],
        event: 'grant.frozen',
        subject: { kind: 'grant', id: 'grt_x' },
        data: { reason: forged },
      },
    ],
  });
  expect(await logOf(berg.id, anna)).not.toContain('reason: erased');
});

test('[G2] [E35] keys of the log are sealed anew when the credential key changes', async () => {
  const { lena, nord, wilhelmine } = await named();
  const fresh = btoa(String.fromCharCode(...new Uint8Array(32).fill(7)));
  const old = JSON.parse(testBindings.CREDENTIAL_KEYS);
  const both = secretsFrom(testBindings.DERIVE_KEY, JSON.stringify({ k2: fresh, ...old }));
  await resealSecrets(env.DB, { secrets: both });
  const row = await env.DB.prepare('SELECT key_id, nonce, ciphertext FROM log_keys WHERE subject_id = ?')
    .bind(wilhelmine.person.id)
    .first<{ key_id: string; nonce: string; ciphertext: string }>();
  expect(row?.key_id).toBe('k2');
  const alone = secretsFrom(testBindings.DERIVE_KEY, JSON.stringify({ k2: fresh }));
  const sealed = { keyId: 'k2', nonce: row?.nonce ?? '', ciphertext: row?.ciphertext ?? '' };
  expect(await alone.open(sealed, logKeyContext(wilhelmine.person.id))).not.toBeNull();
  // The Worker under test has no such key: it says erased rather than failing.
  expect(await logOf(nord.id, lena)).toContain('person: erased');
});
