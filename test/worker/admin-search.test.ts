import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { listKinds } from '../../shared/api/admin.ts';
import { languages } from '../../shared/messages/language.ts';
import { listPageSql, listSearchSql } from '../../worker/db/read-account-list.ts';
import {
  accountPageSql,
  deadGroupsSql,
  grantPageSql,
  invitationPageSql,
  organisationPageSql,
  outboxPageSql,
} from '../../worker/db/read-admin.ts';
import { queueSql } from '../../worker/db/read-partnerships.ts';
import { searchParameters } from '../../worker/db/search.ts';
import { routes } from '../../worker/http/routes.ts';
import {
  account,
  grant,
  organisation,
  panel,
  partner,
  person,
  services,
  submit,
  visit,
} from './support/world.ts';

const admin = () => person('Admin', { hostRole: 'admin' });
const found = (html: string): readonly string[] =>
  [...html.matchAll(/data-found="(\w+)"/g)].map((match) => match[1] ?? '');

const scene = async () => {
  const customer = await person('Carla', {
    email: `carla.${crypto.randomUUID().slice(0, 6)}@berg-bakery.example`,
  });
  const agent = await person('Paul');
  const shop = await organisation('Haus Äpfelberg Bäckerei', [[customer, 'legal_representative']]);
  const studio = await partner('Studio Nord', [[agent, 'legal_representative']]);
  const on = await panel('internex');
  const of = await account(shop, on, `web${crypto.randomUUID().slice(0, 8)}`);
  const { commit, clock, ids } = await services();
  const invitationId = ids.id('inv');
  await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now: clock.now(),
    audit: [],
    sets: [
      {
        do: 'replace_products',
        accountId: of.id,
        at: clock.now(),
        products: [
          {
            id: 'd1',
            parent: null,
            category: 'domain',
            name: `shop-${of.panelAccountId}.example`,
            shareable: true,
            actions: [],
          },
        ],
      },
    ],
    writes: [
      {
        do: 'insert',
        kind: 'invitation',
        row: {
          id: invitationId,
          accountId: of.id,
          customerId: shop.id,
          partnerId: null,
          heldFor: `agency@${of.panelAccountId}.example`,
          access: { kind: 'full', payer: 'customer' },
          endsAt: null,
          idleDays: null,
          projectId: null,
          requestId: null,
          state: 'pending',
          generation: 1,
          expiresAt: clock.now() + 1_000_000,
          invitedBy: customer.person.id,
          createdAt: clock.now(),
          answeredBy: null,
          answeredAt: null,
          grantId: null,
          version: 1,
        },
      },
    ],
  });
  return { customer, agent, shop, studio, of, given: await grant(of, studio), invitationId };
};

describe('one field for everything', () => {
  test('[A3] finds by words of names, ids, addresses, domains and accounts of panels, each with its page', async () => {
    const asking = await admin();
    const { customer, shop, studio, of, given, invitationId } = await scene();
    const everything = [...listKinds];
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['äpfelberg haus', everything],
      ['ÄPFEL', everything],
      [shop.clientId.toLowerCase(), everything],
      [customer.person.email, everything],
      [studio.partnerId, ['organisations', 'grants']],
      [of.panelAccountId, ['accounts', 'grants', 'invitations']],
      [`shop-${of.panelAccountId}.ex`, ['accounts', 'grants', 'invitations']],
      [of.pinnedEmail ?? '', ['accounts', 'grants', 'invitations']],
      [given.id, ['grants']],
      [invitationId, ['invitations']],
      [`agency@${of.panelAccountId}`, ['invitations']],
      [`${of.panelAccountId.slice(1)}`, []],
      ['100% _', []],
    ];
    for (const [words, kinds] of cases) {
      const html = await (await visit(`/admin/search?${new URLSearchParams({ q: words })}`, asking)).text();
      expect([words, found(html)]).toEqual([words, kinds]);
    }
    const byDomain = await (await visit('/admin/search?q=berg-bakery.example', asking)).text();
    expect(byDomain).toContain(`/admin/organisations/${shop.id}`);
    for (const [path, parts] of [
      [`/admin/accounts/${of.id}`, [of.panelAccountId, given.id, `/admin/organisations/${shop.id}`]],
      [
        `/admin/invitations/${invitationId}`,
        [`agency@${of.panelAccountId}.example`, `/admin/accounts/${of.id}`],
      ],
    ] as const) {
      const html = await (await visit(path, asking)).text();
      for (const part of parts) expect(html).toContain(part);
      expect(html).not.toMatch(/<form[^>]*action="\/(?:admin\/)?(?:invitations|accounts|grants)/);
    }
    expect((await visit('/admin/accounts/acc_00000000000000000000', asking)).status).toBe(404);
    expect((await visit('/admin/invitations/inv_00000000000000000000', asking)).status).toBe(404);
  });

  test('[A3] a name is found by its new words once it has changed', async () => {
    const { shop } = await scene();
    const { store } = await services();
    await env.DB.prepare('UPDATE organisations SET name = ? WHERE id = ?')
      .bind('Quitte "& Söhne', shop.id)
      .run();
    const ids = async (words: string) =>
      (await store.admin.organisations(words, null)).rows.map((row) => row.organisation.id);
    expect(await ids('quitte söhne')).toEqual([shop.id]);
    expect(await ids('"&')).toEqual([shop.id]);
    expect(await ids('äpfelberg quitte')).toEqual([]);
  });

  test.each(languages)('[A3] [L1] the page asks and says that nothing was found in %s', async (language) => {
    const asking = await admin();
    const empty = await (await visit(`/admin/search?lang=${language}`, asking)).text();
    expect(empty).toContain('autofocus');
    expect(empty).toContain(`lang="${language}"`);
    const html = await (await visit(`/admin/search?lang=${language}&q=zzzz`, asking)).text();
    expect(html).toContain('class="empty"');
  });

  test('[A3] each list goes along an index, whatever is typed and however much there is', async () => {
    const steps = async (
      sql: string,
      values: readonly (string | number | null)[],
    ): Promise<readonly string[]> =>
      (
        await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
          .bind(...values)
          .all()
      ).results.map((step) => String(step['detail']));
    const scans = (plan: readonly string[]) =>
      plan.filter((step) => /^SCAN (?!t\b|\(|CONSTANT|json_each)/.test(step) && !/VIRTUAL TABLE/.test(step));
    for (const [name, sql] of [
      ['organisations', organisationPageSql('berg')],
      ['accounts', accountPageSql('berg')],
      ['grants', grantPageSql('berg', 'all')],
      ['held grants', grantPageSql('', 'frozen')],
      ['invitations', invitationPageSql('berg')],
      ['all organisations', organisationPageSql('')],
      ['all grants', grantPageSql('', 'all')],
    ] as const) {
      const plan = await steps(sql, searchParameters('berg', null));
      expect([name, scans(plan)]).toEqual([name, []]);
    }
    const queue = await steps(queueSql, ['applied', 0, '', 51]);
    expect(queue.join()).toContain('partnerships_queue');
    expect(queue.join()).not.toContain('TEMP B-TREE');
    const nothing = { state: 'dead', kind: null, what: null, address: null } as const;
    for (const filter of [nothing, { ...nothing, address: 'x@post.example' }]) {
      const plan = await steps(outboxPageSql(filter), ['dead', 1, '', 51, '', '', 'x@post.example']);
      expect(plan.join()).toMatch(
        filter.address === null ? /outbox_by_state/ : /outbox_by_(?:state|address)/,
      );
    }
    expect((await steps(deadGroupsSql, [])).join()).toContain('outbox_by_state');
    expect(scans(await steps(listPageSql, ['p', '', 51]))).toEqual([]);
    expect(scans(await steps(listSearchSql, ['p', '', 51, 'a', 'b']))).toEqual([]);
  });
});

describe('the queue of applications', () => {
  test('[A1] whoever waits longest comes first, with how many there are in each state', async () => {
    const asking = await admin();
    const { commit, clock } = await services();
    const names = ['Third', 'First', 'Second', 'Fourth'] as const;
    const waited = [2, 9, 5, 1];
    for (const [index, name] of names.entries()) {
      const one = await organisation(`Queue ${name}`, [[await person(name), 'legal_representative']]);
      const appliedAt = clock.now() - (waited[index] ?? 0) * 86_400_000;
      const { noPartnership } = await import('../../shared/domain/partnership.ts');
      await commit({
        actor: { kind: 'system' },
        requestId: 'scene',
        now: clock.now(),
        audit: [],
        writes: [
          {
            do: 'insert',
            kind: 'partnership',
            row: { ...noPartnership(one.id), state: 'applied', appliedAt, version: 1 },
          },
        ],
      });
    }
    const html = await (await visit('/admin/applications', asking)).text();
    const order = [...html.matchAll(/>Queue (\w+)</g)].map((match) => match[1]);
    expect(order).toEqual(['First', 'Second', 'Third', 'Fourth']);
    expect(html).toMatch(/aria-current="page">[^<]*\(4\)</);
    expect(html).toContain('Waiting since');
    const none = await (await visit('/admin/applications?state=rejected', asking)).text();
    expect(none).toContain('class="empty"');
  });
});

describe('[A3] [E14] no admin route makes or accepts a grant', () => {
  const acts = routes.filter(
    (route) =>
      route.method === 'POST' &&
      (route.authorisation.kind === 'admin' ||
        route.authorisation.kind === 'staff' ||
        route.path.startsWith('/admin')),
  );
  const rowsOf = async (table: string) =>
    JSON.stringify((await env.DB.prepare(`SELECT id, access FROM ${table} ORDER BY id`).all()).results);

  test('every act of the dashboard, tried on what there is, leaves the rights of customers as they were', async () => {
    const asking = await admin();
    const { shop, studio, of, given, invitationId } = await scene();
    const before = [await rowsOf('grants'), await rowsOf('invitations')];
    const named: Record<string, string> = {
      organisation: studio.id,
      account: of.id,
      grant: given.id,
      invitation: invitationId,
      panel: of.panelId,
      person: asking.person.id,
    };
    expect(acts.length).toBeGreaterThan(20);
    for (const route of acts) {
      const path = route.path.replace(
        /:(\w+)/g,
        (_, name: string) => named[name] ?? 'xxx_00000000000000000000',
      );
      for (const fields of [{}, { reason: 'x', version: '1', state: 'active', account: of.panelAccountId }]) {
        await submit(path, fields, asking);
      }
    }
    expect([await rowsOf('grants'), await rowsOf('invitations')]).toEqual(before);
    expect((await (await services()).store.grants.ofCustomers([shop.id])).length).toBe(1);
  });
});
