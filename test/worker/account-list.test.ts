import { exports } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { minute } from '../../shared/domain/duration.ts';
import { deployment } from './bindings.ts';
import { admin, apply, imported, proposed, recorded, upload, versionOf } from './support/account-list.ts';
import { idIn } from './support/sharing.ts';
import { person, services, settle, submit, visit } from './support/world.ts';

const counts = (html: string): Record<string, number> =>
  Object.fromEntries(
    [...html.matchAll(/data-outcome="(\w+)" data-count="(\d+)"/g)].map((found) => [
      found[1] ?? '',
      Number(found[2]),
    ]),
  );
const listOf = async (on: { id: string }) =>
  (await (await services()).store.accountList.page(on.id, '', null)).rows;

describe('importing the host’s list', () => {
  test('[S2] a dry run says of every row what it would do, and nothing changes before it is applied', async () => {
    const [on, asking] = [await recorded(), await admin()];
    const id = await upload(
      on,
      [
        'account,shown,contact,customer_number,language,premium',
        '4711,berg,Office@Berg.example,K-1,de-CH,ja',
        '4712,,office@diaz.example,,,',
        '4712,,other@diaz.example,,,',
        '4713,,no address,,,',
        '4714,,nora@nord.example,,klingon,',
        ',,lena@post.example,,,',
      ].join('\n'),
      asking,
    );
    const html = await (await visit(`/admin/imports/${id}`, asking)).text();
    expect(counts(html)).toEqual({ add: 2, update: 0, same: 0, repeated: 1, wrong: 3 });
    expect(html).toContain('Not readable: Contact address');
    expect(html).toContain('Not readable: Language');
    expect(html).toContain('Not readable: Account');
    expect(await listOf(on)).toEqual([]);

    // It proves who owns what: not with a passkey of hours ago.
    const then = Date.now() - 30 * minute;
    const late = await person('Late', { hostRole: 'admin', session: { passkeyAt: then, provenAt: then } });
    expect((await apply(id, late)).status).toBe(403);
    expect((await apply(id, asking)).status).toBe(303);
    expect(await listOf(on)).toEqual([
      {
        panelAccountId: '4711',
        shownAs: 'berg',
        contactEmail: 'office@berg.example',
        customerNumber: 'K-1',
        language: 'de',
        premium: true,
      },
      {
        panelAccountId: '4712',
        shownAs: '4712',
        contactEmail: 'office@diaz.example',
        customerNumber: '',
        language: null,
        premium: false,
      },
    ]);
    expect((await apply(id, asking)).status).toBe(409);
    const { store } = await services();
    const log = await store.audit.all({ event: null, subject: on.id, after: null });
    expect(log.rows.map((row) => row.event).toSorted()).toEqual([
      'accounts.import_applied',
      'accounts.import_started',
      'accounts.imported',
    ]);
  });

  test('[S2] a later file updates, leaves alone, and removes only what it does not name and only when asked', async () => {
    const [on, asking] = [await recorded(), await admin()];
    await imported(
      on,
      'account,contact\na,a@post.example\nb,b@post.example\nc,c@post.example\nd,d@post.example',
      asking,
    );
    const next = 'account,contact\na,a@post.example\nb,new@post.example\nd,broken';
    const id = await upload(on, next, asking);
    const html = await (await visit(`/admin/imports/${id}`, asking)).text();
    expect(counts(html)).toEqual({ add: 0, update: 1, same: 1, repeated: 0, wrong: 1 });
    // c is not named; d is, though its row is wrong.
    expect(html).toContain('does not name (1)');
    await apply(id, asking);
    expect((await listOf(on)).map((one) => one.contactEmail)).toEqual([
      'a@post.example',
      'new@post.example',
      'c@post.example',
      'd@post.example',
    ]);
    await imported(on, next, asking, { whole: 'on' });
    expect((await listOf(on)).map((one) => one.panelAccountId)).toEqual(['a', 'b', 'd']);
    expect((await submit(`/admin/panels/${on.id}/accounts/remove`, { account: 'b' }, asking)).status).toBe(
      303,
    );
    expect((await listOf(on)).map((one) => one.panelAccountId)).toEqual(['a', 'd']);
    expect((await submit(`/admin/panels/${on.id}/accounts/remove`, { account: 'b' }, asking)).status).toBe(
      404,
    );
  });

  test('[S2] the rest of a file is added part after part, each once', async () => {
    const [on, asking] = [await recorded(), await admin()];
    const id = await upload(on, 'account,contact\na,a@post.example', asking);
    const part = { from: '1', text: 'account,contact\nb,b@post.example\na,x@post.example' };
    expect((await submit(`/admin/imports/${id}/part`, part, asking)).status).toBe(303);
    expect((await submit(`/admin/imports/${id}/part`, part, asking)).status).toBe(409);
    const html = await (await visit(`/admin/imports/${id}`, asking)).text();
    expect(counts(html)).toMatchObject({ add: 2, repeated: 1 });
    expect((await submit(`/admin/imports/${id}/drop`, { version: await versionOf(id) }, asking)).status).toBe(
      303,
    );
    expect((await apply(id, asking)).status).toBe(409);
    expect(await listOf(on)).toEqual([]);
  });

  test.each([
    ['', 'empty'],
    ['account,contact', 'empty'],
    ['name,mail\na,b@post.example', 'no_columns'],
    [`account,contact\n${'a,a@post.example\n'.repeat(1_001)}`, 'too_many'],
  ])('[S2] what cannot be read is said, and kept to be mended', async (text, why) => {
    const [on, asking] = [await recorded(), await admin()];
    const answer = await submit(`/admin/panels/${on.id}/accounts/import`, { text }, asking);
    expect([answer.status, /data-why="(\w+)"/.exec(await answer.text())?.[1]]).toEqual([422, why]);
  });

  test('[S2] the list is found by the beginning of anything in it, and goes on by key', async () => {
    const [on, asking] = [await recorded(), await admin()];
    const rows = Array.from(
      { length: 60 },
      (_, at) => `u${String(at).padStart(3, '0')},u${at}@post.example,N-${at}`,
    );
    await imported(on, `account,contact,customer_number\n${rows.join('\n')}`, asking);
    const first = await (await visit(`/admin/panels/${on.id}/accounts`, asking)).text();
    const next = /href="(\/admin\/panels\/[^"]*after=u049)"/.exec(first)?.[1];
    expect(await (await visit(next ?? '/', asking)).text()).toContain('u59@post.example');
    for (const words of ['u012', 'u12@', 'N-12']) {
      const html = await (await visit(`/admin/panels/${on.id}/accounts?q=${words}`, asking)).text();
      expect(html).toContain('<code>u012</code>');
      expect(html).not.toContain('<code>u013</code>');
    }
  });
});

const asHost = (on: { hostToken: string }, method: 'GET' | 'POST', path: string, body?: unknown) =>
  exports.default.fetch(
    new Request(`${deployment}${path}`, {
      method,
      headers: { authorization: `Bearer ${on.hostToken}`, 'content-type': 'application/json' },
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
    }),
  );

describe('the host’s own program', () => {
  test('[S2] hands a long list in with its panel’s token; an admin applies it, and it goes on by the minute', async () => {
    const [on, other, asking] = [await recorded(), await recorded(), await admin()];
    const started: { import: string; url: string } = await (
      await asHost(on, 'POST', '/host/accounts/imports')
    ).json();
    const place = `/host/accounts/imports/${started.import}`;
    const total = 6_000;
    for (let from = 0; from < total; from += 1_000) {
      const rows = Array.from({ length: 1_000 }, (_, at) => ({
        account: `n${from + at}`,
        contact: from + at === 7 ? 'nobody' : `n${from + at}@post.example`,
      }));
      const answer = await asHost(on, 'POST', `${place}/rows`, { from, rows });
      expect(answer.status).toBe(200);
      if (from === 0) expect((await asHost(on, 'POST', `${place}/rows`, { from, rows })).status).toBe(409);
    }
    expect(await (await asHost(on, 'GET', place)).json()).toMatchObject({
      state: 'draft',
      rows: total,
      outcomes: { add: total - 1, wrong: 1 },
      wrong: [{ row: 8, account: 'n7', column: 'contact' }],
    });
    expect((await asHost(other, 'GET', place)).status).toBe(404);
    expect(
      (await asHost(other, 'POST', `${place}/rows`, { from: total, rows: [{ account: 'x' }] })).status,
    ).toBe(404);
    // The token hands in and no more: the page of the decision is for admins.
    expect((await asHost(on, 'POST', `/admin/imports/${started.import}/apply`)).status).not.toBe(303);
    expect((await listOf(on)).length).toBe(0);

    await apply(started.import, asking);
    const page = await (await visit(`/admin/imports/${started.import}`, asking)).text();
    expect(page).toContain('6,000 of 6,000');
    await settle();
    expect(await (await services()).store.accountList.import(started.import)).toMatchObject({
      state: 'done',
    });
    expect(await (await services()).store.accountList.count(on.id)).toBe(total - 1);
  });

  test('[E31] rows of another form are refused', async () => {
    const on = await recorded();
    const started: { import: string } = await (await asHost(on, 'POST', '/host/accounts/imports')).json();
    const place = `/host/accounts/imports/${started.import}/rows`;
    for (const body of [{}, { from: 0, rows: [] }, { from: 0, rows: [{ account: 'a', owner: 'x' }] }]) {
      expect((await asHost(on, 'POST', place, body)).status).toBe(400);
    }
  });

  test('[A6] [E14] one admin alone makes no list: a second confirms what it has seen, and nothing that was added since', async () => {
    const [first, second] = [await admin(), await admin()];
    const on = await recorded();
    const id = await upload(on, 'account,contact\nanna,anna@own.example', first);
    const { store } = await services();
    const waiting = idIn(await proposed(id, first), 'pro');
    const act = async (what: string, as: typeof first) =>
      submit(
        `/admin/proposals/${waiting}/${what}`,
        { version: String((await store.proposals.byId(waiting))?.version) },
        as,
      );
    expect((await store.accountList.import(id))?.state).toBe('draft');
    expect((await act('confirm', first)).status).toBe(403);
    expect((await proposed(id, first)).status).toBe(409);
    await submit(
      `/admin/imports/${id}/part`,
      { from: '1', text: 'account,contact\ncarl,carl@own.example' },
      first,
    );
    await act('confirm', second);
    expect((await store.proposals.byId(waiting))?.state).toBe('failed');
    expect((await store.accountList.import(id))?.state).toBe('draft');
    await apply(id, first);
    expect((await store.accountList.import(id))?.state).toBe('done');
  });
});

test('[S2] a stolen token of a host makes no heap of drafts, and does not keep the host’s own admins out', async () => {
  const on = await recorded();
  const begin = () => asHost(on, 'POST', '/host/accounts/imports');
  for (let made = 0; made < 20; made += 1) expect((await begin()).status).toBe(200);
  const refused = await begin();
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ code: 'rate_limited' });
  expect(await upload(on, 'account,shown,contact\n1,one,one@berg.example', await admin())).toMatch(/^imp_/);
});
