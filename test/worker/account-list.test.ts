import { exports } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { ok } from '../../shared/domain/result.ts';
import { finishByCode } from '../../worker/app/account/finish-linking.ts';
import { startLinking } from '../../worker/app/account/start-linking.ts';
import type { Panel } from '../../worker/app/records.ts';
import type { PanelConnector } from '../../worker/ports.ts';
import { deployment } from './bindings.ts';
import { codeOf, led } from './support/browser.ts';
import { byId, confirm, start } from './support/linking.ts';
import { connectorOf, contextOf } from './support/living.ts';
import { mailsTo } from './support/outbox.ts';
import { idIn, reasonOn } from './support/sharing.ts';
import {
  account,
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

const admin = () => person('Admin', { hostRole: 'admin' });
const recorded = () => panel('infomaniak', 'down', { connection: 'recorded' });

const upload = async (on: { id: string }, text: string, as: SignedIn): Promise<string> =>
  idIn(await submit(`/admin/panels/${on.id}/accounts/import`, { text }, as), 'imp');
const versionOf = async (id: string): Promise<string> =>
  String((await (await services()).store.accountList.import(id))?.version);
const apply = async (id: string, as: SignedIn, more: Record<string, string> = {}) =>
  submit(`/admin/imports/${id}/apply`, { version: await versionOf(id), ...more }, as);
const imported = async (on: { id: string }, text: string, as: SignedIn, more = {}): Promise<string> => {
  const id = await upload(on, text, as);
  expect((await apply(id, as, more)).status).toBe(303);
  return id;
};
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
});

describe('proving an account by the list', () => {
  test('[S2] [E48] on a panel nobody speaks to, a code to the listed address proves it, once', async () => {
    const [on, asking, owner, mallory] = [
      await recorded(),
      await admin(),
      await person('Lena'),
      await person('Mallory'),
    ];
    expect(reasonOn(await (await start(on, '4711', owner)).text())).toBe('account_unprovable');
    await imported(on, 'account,shown,contact,language\n4711,berg,office@berg.example,fr', asking);
    const challenge = led(await start(on, 'berg', owner), 'challenge');
    expect(await mailsTo('office@berg.example')).toMatchObject([
      { template: 'code', purpose: 'link_account', language: 'fr' },
    ]);
    const id = idIn(await confirm(challenge, owner), 'acc');
    expect(await byId(id)).toMatchObject({
      panelAccountId: '4711',
      shownAs: 'berg',
      pinnedEmail: 'office@berg.example',
      provenBy: 'host_list',
    });
    const second = led(await start(on, '4711', mallory), 'challenge');
    expect(reasonOn(await (await confirm(second, mallory)).text())).toBe('account_claimed');
  });

  test('[S2] a claim that waits for an admin is told of the list, and answered by the code', async () => {
    const [on, asking, owner] = [await recorded(), await admin(), await person('Lena')];
    const asked = await submit(
      '/accounts/claim',
      { panel: on.id, account: '4711', organisation: 'new', name: 'Berg', evidence: 'Invoice' },
      owner,
    );
    const own = idIn(asked, 'org');
    await imported(on, 'account,contact\n4711,office@berg.example', asking);
    const told = (await mailsTo(owner.person.email)).at(-1);
    expect(told).toMatchObject({ notice: 'claim_provable', path: expect.stringContaining(`panel=${on.id}`) });
    const home = await (await visit(`/organisations/${own}`, owner)).text();
    expect(home).toContain('Prove it with a code');
    const { store } = await services();
    const [waiting] = await store.proof.claimsOf(own, 0);
    const page = await (await visit(`/admin/claims/${waiting?.claim.id}`, asking)).text();
    expect(page).toContain('office@berg.example');

    const challenge = led(await start(on, '4711', owner, { organisation: own }), 'challenge');
    const linked = idIn(await confirm(challenge, owner), 'acc');
    expect((await store.proof.claim(waiting?.claim.id ?? ''))?.claim).toMatchObject({
      state: 'confirmed',
      accountId: linked,
      decidedBy: null,
    });
    // The same file again tells nobody a second time.
    await imported(on, 'account,contact\n4711,office@berg.example', asking);
    expect(
      (await mailsTo(owner.person.email)).filter((mail) => mail['notice'] === 'claim_provable'),
    ).toHaveLength(1);
  });

  test('[E34] an address that a later list names proves nothing for a linked account, and is reported', async () => {
    const [on, asking, owner, mallory] = [
      await recorded(),
      await admin(),
      await person('Lena'),
      await person('Mallory'),
    ];
    await imported(on, 'account,contact\n4711,office@berg.example', asking);
    const id = idIn(await confirm(led(await start(on, '4711', owner), 'challenge'), owner), 'acc');
    await imported(on, `account,contact\n4711,${mallory.person.email}`, asking);
    expect(reasonOn(await (await start(on, '4711', mallory)).text())).toBe('account_not_found');
    expect((await byId(id)).pinnedEmail).toBe('office@berg.example');
    for (const address of ['office@berg.example', owner.person.email]) {
      expect((await mailsTo(address)).at(-1)).toMatchObject({ notice: 'contact_changed' });
    }
  });

  test('[S16] [E55] a listed address that is a partner’s proves nothing', async () => {
    const [on, asking, agent] = [await recorded(), await admin(), await person('Paul')];
    await partner('Studio', [[agent, 'legal_representative']]);
    await imported(on, `account,contact\n4711,${agent.person.email}`, asking);
    expect(reasonOn(await (await start(on, '4711', agent)).text())).toBe('address_belongs_to_partner');
  });

  test('[E34] who opens the account as a partner cannot prove it by the list', async () => {
    const [on, asking, owner, agent] = [
      await recorded(),
      await admin(),
      await person('Owner'),
      await person('Agent'),
    ];
    const shop = await organisation('Shop', [[owner, 'legal_representative']]);
    const studio = await partner('Studio', [[agent, 'legal_representative']]);
    const own = await account(shop, on, '4711');
    await grant(own, studio);
    await imported(on, `account,contact\n4711,${own.pinnedEmail}`, asking);
    expect(reasonOn(await (await start(on, '4711', agent)).text())).toBe('account_of_client');
  });
});

/** A panel whose customers can edit their contact (S2, E34). */
const editable = async (on: Panel, contact: string): Promise<PanelConnector> => {
  const real = await connectorOf(on.id);
  return {
    ...real,
    capabilities: { ...real.capabilities, ownership: 'mark' },
    account: async (asked) => {
      const found = await real.account(asked);
      return found.ok ? ok({ ...found.value, contactEmail: contact, contactEditable: true }) : found;
    },
  };
};

describe('a panel whose customers can edit their contact', () => {
  test('[S2] [E34] the list’s address is asked, never the panel’s, and what the customer edits later is no alarm', async () => {
    const [on, asking, owner] = [await panel('froxlor'), await admin(), await person('Lena')];
    await imported(on, 'account,contact\nberg,office@berg.example', asking);
    const real = await (await connectorOf(on.id)).account('berg');
    if (!real.ok) throw new Error(real.error.code);
    await imported(on, `account,shown,contact\n${real.value.id},berg,office@berg.example`, asking, {
      whole: 'on',
    });
    const ctx = await contextOf(owner, { connector: await editable(on, 'mallory@post.example') });
    const begun = await startLinking(ctx, {
      panelId: on.id,
      shown: 'berg',
      product: null,
      wanted: { kind: 'new', name: 'Berg' },
    });
    if (!begun.ok || begun.value.step !== 'code') throw new Error('no code');
    const { challengeId } = begun.value;
    expect(await mailsTo('mallory@post.example')).toEqual([]);
    const done = await finishByCode(ctx, { challengeId, code: await codeOf(challengeId) });
    if (!done.ok) throw new Error(done.error.code);
    expect(await byId(done.value.accountId)).toMatchObject({
      provenBy: 'host_list',
      pinnedEmail: 'office@berg.example',
    });
    const { observeContact } = await import('../../worker/app/account/contact-changed.ts');
    const changed = await (await editable(on, 'third@post.example')).account('berg');
    if (!changed.ok) throw new Error(changed.error.code);
    expect(await observeContact(ctx, await byId(done.value.accountId), changed.value)).toBe(null);
  });

  test('[E8] an account that is not on the list is asked for a mark like any other', async () => {
    const [on, owner] = [await panel('froxlor'), await person('Lena')];
    const ctx = await contextOf(owner, { connector: await editable(on, 'x@post.example') });
    const begun = await startLinking(ctx, {
      panelId: on.id,
      shown: 'nobody',
      product: null,
      wanted: { kind: 'new', name: 'Berg' },
    });
    expect(begun).toMatchObject({ ok: true, value: { step: 'mark' } });
  });
});
