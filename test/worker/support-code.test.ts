import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { supportCard } from '../../shared/api/support.ts';
import { minute } from '../../shared/domain/duration.ts';
import { tries } from '../../worker/app/support/identify.ts';
import { call, organisation, person, type SignedIn, submit, visit } from './support/world.ts';

const staff = () => person('Sam Staff', { hostRole: 'staff' });
const shownIn = (html: string): string | undefined =>
  /class="digits">(\d{4} \d{4})</.exec(html)?.[1]?.replace(' ', '');

/** The digits as the person reads them on the own profile. */
const codeOf = async (who: SignedIn): Promise<string> => {
  expect((await submit('/me/support-code', { next: '/me' }, who)).status).toBe(303);
  const digits = shownIn(await (await visit('/me', who)).text());
  if (digits === undefined) throw new Error('the profile shows no code');
  return digits;
};
const enter = (code: string, as: SignedIn) => submit('/staff/identify', { code }, as);
const other = (digits: string): string => String((Number(digits) + 1) % 100_000_000).padStart(8, '0');
const caller = async () => {
  const who = await person('Lena Berg');
  const shop = await organisation('Berg Bakery', [[who, 'legal_representative']]);
  return { who, shop };
};

describe('[H1] the support code', () => {
  test('stands on the profile and in the contact window when asked for, and tells staff who calls', async () => {
    const { who, shop } = await caller();
    const sam = await staff();
    expect(shownIn(await (await visit('/me', who)).text())).toBeUndefined();
    const digits = await codeOf(who);
    expect(shownIn(await (await visit(`/organisations/${shop.id}/support`, who)).text())).toBe(digits);
    const answer = await enter(`${digits.slice(0, 4)} ${digits.slice(4)}`, sam);
    expect(answer.headers.get('location')).toBe(`/staff/people/${who.person.id}`);
    const html = await (await visit(`/staff/people/${who.person.id}`, sam)).text();
    expect(html).toContain('Lena Berg');
    expect(html).toContain('Berg Bakery');
    expect(html).toContain(who.person.email);
  });

  test('comes into the popup by one call that no replay repeats', async () => {
    const { who } = await caller();
    const sam = await staff();
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const answer = await call('POST', '/api/me/support-code', who, {}, headers);
    const card = v.parse(supportCard, await answer.json());
    expect(card).toMatchObject({ digits: expect.stringMatching(/^\d{8}$/), vip: [] });
    expect((await enter(card.digits, sam)).status).toBe(303);
    const { results } = await env.DB.prepare('SELECT * FROM idempotency').all();
    expect(JSON.stringify(results)).not.toContain(card.digits);
  });

  test('to a member of the staff who has not taken the code, the person does not exist', async () => {
    const { who } = await caller();
    const [sam, tom] = [await staff(), await staff()];
    await enter(await codeOf(who), sam);
    expect((await visit(`/staff/people/${who.person.id}`, sam)).status).toBe(200);
    expect((await visit(`/staff/people/${who.person.id}`, tom)).status).toBe(404);
    await env.DB.prepare('UPDATE identifications SET at = at - ?')
      .bind(61 * minute)
      .run();
    expect((await visit(`/staff/people/${who.person.id}`, sam)).status).toBe(404);
  });

  test('the identification stands in the log of the caller’s organisation, with the name of who took it', async () => {
    const { who, shop } = await caller();
    await enter(await codeOf(who), await staff());
    const log = await (await visit(`/organisations/${shop.id}/log`, who)).text();
    expect(log).toContain('Caller identified by support code');
    expect(log).toContain('Sam Staff');
  });
});

describe('[E27] a support code that is guessed or phished', () => {
  test('works once', async () => {
    const { who } = await caller();
    const digits = await codeOf(who);
    expect((await enter(digits, await staff())).status).toBe(303);
    const again = await enter(digits, await staff());
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('support_code_wrong');
  });

  test('is used up by one of two who enter it in the same moment', async () => {
    const { who } = await caller();
    const digits = await codeOf(who);
    const [one, two] = [await staff(), await staff()];
    const answers = await Promise.all([enter(digits, one), enter(digits, two)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
  });

  test('counts for ten minutes and not a moment longer', async () => {
    const { who } = await caller();
    const digits = await codeOf(who);
    const age = (by: number) =>
      env.DB.prepare('UPDATE support_codes SET expires_at = expires_at - ? WHERE person_id = ?')
        .bind(by, who.person.id)
        .run();
    const row = await env.DB.prepare(
      'SELECT expires_at - created_at AS life FROM support_codes WHERE person_id = ?',
    )
      .bind(who.person.id)
      .first();
    expect(row).toEqual({ life: 10 * minute });
    await age(10 * minute);
    expect((await enter(digits, await staff())).status).toBe(422);
    expect(shownIn(await (await visit('/me', who)).text())).toBeUndefined();
  });

  test('no longer counts once the person has made another one', async () => {
    const { who } = await caller();
    const first = await codeOf(who);
    const second = await codeOf(who);
    expect(second).not.toBe(first);
    expect((await enter(first, await staff())).status).toBe(422);
    expect((await enter(second, await staff())).status).toBe(303);
  });

  test('a wrong one counts against who enters it, and stands in the host’s log', async () => {
    const { who } = await caller();
    const sam = await staff();
    const digits = await codeOf(who);
    for (let tried = 1; tried < tries.each; tried += 1) {
      expect((await enter(other(digits), sam)).status).toBe(422);
    }
    // The last of an hour: a right one after so many wrong ones.
    expect((await enter('12', sam)).status).toBe(422);
    expect((await enter(digits, sam)).status).toBe(429);
    const { results } = await env.DB.prepare(
      "SELECT count(*) AS wrong FROM audit_events WHERE event = 'support.code_wrong' AND actor_id = ?",
    )
      .bind(sam.person.id)
      .all();
    expect(results).toEqual([{ wrong: tries.each }]);
    expect((await enter(digits, await staff())).status).toBe(303);
  });

  test('wrong ones of all the staff together count as well', async () => {
    const { who } = await caller();
    const digits = await codeOf(who);
    await env.DB.prepare(
      "INSERT INTO rate_windows (bucket, count, until) VALUES ('identify:all', ?, ?) ON CONFLICT (bucket) DO UPDATE SET count = excluded.count",
    )
      .bind(tries.all, Date.now() + 60 * minute)
      .run();
    expect((await enter(digits, await staff())).status).toBe(429);
    await env.DB.prepare("DELETE FROM rate_windows WHERE bucket = 'identify:all'").run();
  });

  test('one who has no tries left takes none of the others’', async () => {
    const sam = await staff();
    const all = () =>
      env.DB.prepare("SELECT count FROM rate_windows WHERE bucket = 'identify:all'").first<number>('count');
    for (let tried = 0; tried < tries.each; tried += 1) expect((await enter('12', sam)).status).toBe(422);
    const before = await all();
    expect((await enter('12', sam)).status).toBe(429);
    expect(await all()).toBe(before);
  });

  test('is of no use to anybody but the host’s people, and lies nowhere in the clear', async () => {
    const { who } = await caller();
    const digits = await codeOf(who);
    expect((await enter(digits, who)).status).toBe(404);
    expect((await enter(digits, await person('Mallory'))).status).toBe(404);
    const { results } = await env.DB.prepare('SELECT * FROM support_codes WHERE person_id = ?')
      .bind(who.person.id)
      .all();
    expect(JSON.stringify(results)).not.toContain(digits);
    expect((await enter(digits, await person('Ada', { hostRole: 'admin' }))).status).toBe(303);
  });

  test('[S15] is not made in a safety session', async () => {
    const who = await person('Lena', { session: { scope: 'safety' } });
    await submit('/me/support-code', { next: '/me' }, who);
    const { results } = await env.DB.prepare('SELECT * FROM support_codes WHERE person_id = ?')
      .bind(who.person.id)
      .all();
    expect(results).toEqual([]);
  });
});
