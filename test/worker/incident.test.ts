import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { eventsOf, invitation } from './support/sharing.ts';
import {
  account,
  call,
  grant,
  organisation,
  panel,
  partner,
  person,
  type SignedIn,
  services,
  settle,
  submit,
  visit,
} from './support/world.ts';

const path = '/admin/incident';
const local = (moment: number): string => new Date(moment).toISOString().slice(0, 19);
const minute = 60_000;

/** From a minute ago to a minute from now, whatever the test did in between. */
const now = () => ({ from: local(Date.now() - minute), to: local(Date.now() + minute) });

interface Row {
  what: string;
  from: string;
  to?: string;
  person_id?: string;
  person?: string;
  share?: string;
  [column: string]: string | undefined;
}
interface File {
  rows: readonly Row[];
  notes: readonly string[];
  part: number;
  parts: number;
}

const asked = async (
  admin: SignedIn,
  fields: Readonly<Record<string, string>>,
): Promise<{ file: File; text: string }> => {
  const answer = await submit(path, { ...now(), part: '1', format: 'json', ...fields }, admin);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  return { file: JSON.parse(text), text };
};

const admins = () => person('Ada Admin', { hostRole: 'admin' });
const at = async (event: string, subject: string): Promise<string> => {
  const row = await env.DB.prepare(
    'SELECT at FROM audit_events WHERE event = ? AND subject_id = ? ORDER BY at DESC LIMIT 1',
  )
    .bind(event, subject)
    .first<number>('at');
  return new Date(row ?? 0).toISOString();
};
const open = (id: string, as: SignedIn) => call('POST', `/api/clients/${id}/open`, as, {});

/** The panel follows by itself; a run at the same moment may hold the job. */
const until = (id: string, state: string): Promise<void> =>
  expect
    .poll(
      async () => {
        await settle();
        return (await (await services()).store.grants.byId(id))?.panelState;
      },
      { timeout: 60_000 },
    )
    .toBe(state);

/** A share that began by an invitation, so that the log tells all of it. */
const shared = async () => {
  const [owner, boss, helper, outsider] = [
    await person('Olga Owner'),
    await person('Bruno Boss'),
    await person('Hanna Helper'),
    await person('Otto Outsider'),
  ];
  const shop = await organisation('Corner Shop', [[owner, 'legal_representative']]);
  const studio = await partner('Pixel Studio', [
    [boss, 'legal_representative'],
    [helper, 'collaborator'],
    [outsider, 'collaborator'],
  ]);
  const of = await account(shop, await panel('internex'));
  const offered = await invitation(of, studio);
  const accepted = await submit(`/invitations/${offered.id}/accept`, { client: 'new' }, boss);
  const id = accepted.headers.get('location')?.split('/')[2] ?? '';
  await until(id, 'in_force');
  return { owner, boss, helper, outsider, shop, studio, of, id };
};

describe('[G3] who could open and who did open whose account', () => {
  test('is worked out from the log: in force, assigned, opened, paused, ended', async () => {
    const { owner, boss, helper, outsider, shop, of, id } = await shared();
    await submit(`/grants/${id}/assign`, { to: helper.person.id }, boss);
    expect((await open(id, helper)).status).toBe(200);
    await submit(`/grants/${id}/assign`, {}, boss);
    await until(id, 'in_force');
    await submit(`/grants/${id}/pause`, {}, owner);
    await until(id, 'cut');
    const { file } = await asked(await admins(), { organisation: shop.clientId });
    const of_ = (who: SignedIn, what: string) =>
      file.rows.filter((row) => row.person_id === who.person.id && row.what === what);

    const [could] = of_(boss, 'could_open');
    expect(could).toMatchObject({
      customer: 'Corner Shop',
      client_id: shop.clientId,
      partner: 'Pixel Studio',
      person: 'Bruno Boss',
      role: 'legal_representative',
      account: of.name,
      share: id,
    });
    // Nobody could from the pause on.
    expect(of_(boss, 'could_open').at(-1)?.to).toBe(await at('grant.paused', id));
    const [assigned] = of_(helper, 'could_open');
    expect(assigned?.from).toBe(await at('grant.assigned', id));
    expect(of_(helper, 'could_open').at(-1)?.to).toBe(await at('grant.unassigned', id));
    expect(of_(helper, 'opened')).toHaveLength(1);
    expect(of_(helper, 'opened')[0]).toMatchObject({ way: 'form', device: 'extension of Hanna Helper' });
    expect(of_(outsider, 'could_open')).toEqual([]);
    expect(of_(boss, 'opened')).toEqual([]);
    expect(file.notes.join(' ')).toContain('panel’s own log');
  });

  test('a team gives and takes it, and who was removed is in it until then', async () => {
    const { boss, helper, studio, shop, id } = await shared();
    const made = await submit(`/organisations/${studio.id}/teams`, { name: 'Night' }, boss);
    const team = /tea_\w+/.exec(made.headers.get('location') ?? '')?.[0] ?? '';
    await submit(`/grants/${id}/assign`, { to: team }, boss);
    await submit(`/teams/${team}/members`, { person: helper.person.id }, boss);
    await until(id, 'in_force');
    expect((await open(id, helper)).status).toBe(200);
    const removed = await submit(`/organisations/${studio.id}/members/${helper.person.id}/remove`, {}, boss);
    expect(removed.status).toBe(303);
    await settle();
    const { file } = await asked(await admins(), { organisation: shop.id, person: helper.person.email });
    expect(new Set(file.rows.map((row) => row.person_id))).toEqual(new Set([helper.person.id]));
    const could = file.rows.filter((row) => row.what === 'could_open');
    expect(could[0]?.from).toBe(await at('team.member_added', team));
    expect(could.at(-1)?.to).toBe(await at('member.removed', helper.person.id));
    // What it had opened was still there until the panel had made it anew.
    const held = file.rows.filter((row) => row.what === 'may_still_hold');
    expect(held[0]?.from).toBe(await at('member.removed', helper.person.id));
  });

  test('a suspended partner’s people could not, and what was refused is in it', async () => {
    const admin = await admins();
    const { boss, studio, of, id } = await shared();
    const { store } = await services();
    const { version } = await store.partnerships.of(studio.id);
    const decided = await submit(
      `/admin/applications/${studio.id}/suspend`,
      { version: String(version), reason: 'complaints' },
      admin,
    );
    expect(decided.status).toBe(303);
    const { file } = await asked(admin, { account: of.id });
    const could = file.rows.filter((row) => row.person_id === boss.person.id && row.what === 'could_open');
    expect(could.at(-1)?.to).toBe(await at('partnership.suspended', studio.id));
    expect(could.every((row) => row.share === id)).toBe(true);
  });

  test('by device: what was opened from it and what its person could, while it was signed in', async () => {
    const { boss, id, of } = await shared();
    expect((await open(id, boss)).status).toBe(200);
    const device = await env.DB.prepare('SELECT device_id FROM openings WHERE grant_id = ?')
      .bind(id)
      .first<string>('device_id');
    const { file } = await asked(await admins(), { device: device ?? '' });
    expect(file.rows.filter((row) => row.what === 'opened')).toEqual([
      expect.objectContaining({ device_id: device, person_id: boss.person.id }),
    ]);
    const web = await env.DB.prepare("SELECT id FROM devices WHERE person_id = ? AND kind = 'web'")
      .bind(boss.person.id)
      .first<string>('id');
    const other = (await asked(await admins(), { device: web ?? '', account: of.id })).file;
    expect(other.rows.filter((row) => row.what === 'opened')).toEqual([]);
    expect(other.rows.some((row) => row.what === 'could_open')).toBe(true);
  });

  test('says where a share begins before the log does, and leaves out what ended and was cut before', async () => {
    const boss = await person('Boss');
    const studio = await partner('Old Studio', [[boss, 'legal_representative']]);
    const shop = await organisation('Old Shop', [[await person('Owner'), 'legal_representative']]);
    const given = await grant(await account(shop, await panel('internex')), studio);
    const long = await grant(await account(shop, await panel('internex')), studio, undefined, {
      panelState: 'cut',
      endedAt: Date.now() - 10 * minute,
      endedBy: 'customer',
      startedAt: Date.now() - 20 * minute,
    });
    const { file } = await asked(await admins(), { organisation: studio.partnerId });
    expect(file.rows.filter((row) => row.share === given.id)).toEqual([
      expect.objectContaining({ what: 'could_open', source: 'record of today' }),
    ]);
    expect(file.rows.filter((row) => row.share === long.id)).toEqual([]);
  });
});

describe('[G3] the file', () => {
  test('is CSV that no spreadsheet runs, with what it cannot know in it', async () => {
    const boss = await person('=HYPERLINK("https://evil.example")');
    const studio = await partner('Formula Studio', [[boss, 'legal_representative']]);
    const shop = await organisation('@Shop', [[await person('Owner'), 'legal_representative']]);
    await grant(await account(shop, await panel('internex')), studio);
    const answer = await submit(
      path,
      { ...now(), part: '1', format: 'csv', organisation: shop.id },
      await admins(),
    );
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(answer.headers.get('content-disposition')).toMatch(
      /attachment; filename="incident-.*part-1-of-1\.csv"/,
    );
    const text = await answer.text();
    expect(text).toContain(`"'=HYPERLINK`);
    expect(text).toContain(`"'@Shop"`);
    expect(text).not.toMatch(/"=HYPERLINK/);
    expect(text).toContain('"note"');
    expect(text.split('\r\n')[0]).toContain('"what","from","to","customer"');
  });

  test('that it was made is in the log of the host and of each customer in it, not of others', async () => {
    const { shop, studio } = await shared();
    const elsewhere = await shared();
    const admin = await admins();
    await asked(admin, { organisation: shop.id });
    expect(await eventsOf(shop.id)).toContain('incident.exported');
    expect(await eventsOf(elsewhere.shop.id)).not.toContain('incident.exported');
    expect(await eventsOf(studio.id)).not.toContain('incident.exported');
    const { store } = await services();
    const [logged] = (await store.audit.all({ event: 'incident.exported', subject: null, after: null })).rows;
    expect(logged).toMatchObject({ actorId: admin.person.id });
  });

  test('that it was made is in the log of who is in it by access of the host’s staff alone', async () => {
    const lena = await person('Lena Alone');
    const shop = await organisation('Alone Shop', [[lena, 'legal_representative']]);
    const other = await organisation('Other Shop', [[await person('Other'), 'legal_representative']]);
    const of = await account(shop, await panel('internex'));
    await submit(`/organisations/${shop.id}/support/access`, { account: [of.id], span: 'hour' }, lena);
    const { file } = await asked(await admins(), { account: of.id });
    expect(file.rows.map((row) => row['customer'])).toContain('Alone Shop');
    expect(await eventsOf(shop.id)).toContain('incident.exported');
    expect(await eventsOf(other.id)).not.toContain('incident.exported');
  });

  test('needs a proof of the last ten minutes, and the page leads there', async () => {
    const stale = await person('Stale Admin', {
      hostRole: 'admin',
      session: { provenAt: Date.now() - 11 * minute, passkeyAt: Date.now() - 11 * minute },
    });
    const refused = await submit(path, { ...now(), part: '1', format: 'json' }, stale);
    expect(await refused.text()).toContain('data-code="passkey_required"');
    const page = await (await visit(`${path}?${new URLSearchParams(now())}`, stale)).text();
    expect(page).toContain('/prove?passkey=1');
    expect(page).not.toContain('name="format"');
  });

  test('the page says how much there is before anything is read of it, and what was not found', async () => {
    const admin = await admins();
    const { shop } = await shared();
    const page = await (
      await visit(`${path}?${new URLSearchParams({ ...now(), organisation: shop.clientId })}`, admin)
    ).text();
    expect(page).toContain('data-shares="1"');
    expect(page).toContain('name="format" value="csv"');
    for (const field of ['organisation', 'account', 'person', 'device']) {
      const query = new URLSearchParams({ ...now(), [field]: 'nobody-of-that-name' });
      const missing = await visit(`${path}?${query}`, admin);
      expect(missing.status).toBe(400);
      expect(await missing.text()).toContain(`id="${field}" name="${field}" value="nobody-of-that-name"`);
    }
    const backwards = new URLSearchParams({ from: now().to, to: now().from });
    expect((await visit(`${path}?${backwards}`, admin)).status).toBe(400);
    const long = new URLSearchParams({ from: '2020-01-01T00:00', to: '2026-01-01T00:00' });
    expect((await visit(`${path}?${long}`, admin)).status).toBe(400);
    const staff = await person('Staff', { hostRole: 'staff' });
    expect((await visit(path, staff)).status).toBe(404);
  });

  test('big ranges come in parts, and no part reads beyond its own', async () => {
    const boss = await person('Many Boss');
    const studio = await partner('Many Studio', [[boss, 'legal_representative']]);
    const shop = await organisation('Many Shop', [[await person('Owner'), 'legal_representative']]);
    const on = await panel('internex');
    for (let index = 0; index < 101; index += 1) await grant(await account(shop, on), studio);
    const admin = await admins();
    const page = await (
      await visit(`${path}?${new URLSearchParams({ ...now(), organisation: studio.id })}`, admin)
    ).text();
    expect(page).toContain('data-shares="101"');
    const first = (await asked(admin, { organisation: studio.id, part: '1' })).file;
    const second = (await asked(admin, { organisation: studio.id, part: '2' })).file;
    expect([first.part, first.parts, second.part]).toEqual([1, 2, 2]);
    const shares = (file: File) => new Set(file.rows.map((row) => row.share));
    expect(shares(first).size).toBe(100);
    expect(shares(second).size).toBe(1);
    expect([...shares(second)].filter((share) => shares(first).has(share))).toEqual([]);
    const beyond = await submit(
      path,
      { ...now(), part: '3', format: 'json', organisation: studio.id },
      admin,
    );
    expect(beyond.status).toBe(400);
  });
});
