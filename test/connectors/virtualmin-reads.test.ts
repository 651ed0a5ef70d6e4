import { beforeEach, describe, expect, test } from 'vitest';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import { connectorOf, unwrap } from './stage.ts';
import type { VirtualminDouble } from './virtualmin-double.ts';
import { acme, blog, carl, panel, virtualminStage } from './virtualmin-stage.ts';

let double: VirtualminDouble;
let virtualmin: PanelConnector;
beforeEach(async () => {
  ({ double, virtualmin } = await virtualminStage());
});

const server = (name: string) => {
  const found = double.domains.find((row) => row.name === name);
  if (!found) throw new Error(`no server ${name}`);
  return found;
};

describe('[S2] [E47] an account is a top-level server', () => {
  test('by its number or its owner, with the contact address of the panel', async () => {
    expect(unwrap(await virtualmin.account('acme'))).toEqual({
      id: acme,
      shownAs: 'acme',
      name: 'Acme GmbH',
      contactEmail: 'anna@acme-mail.example',
      contactEditable: true,
    });
    expect(unwrap(await virtualmin.account(acme)).id).toBe(acme);
  });

  test('the address proves nothing where the owner can change it, and may prove where it cannot', async () => {
    server('acme-shop.example').values['edit_capabilities'] = ['users aliases admins'];
    expect(unwrap(await virtualmin.account(acme)).contactEditable).toBe(false);
  });

  test('a server that was moved below another one is no account any more', async () => {
    const row = server('acme-shop.example');
    row.values['type'] = ['Sub-server'];
    expect(await virtualmin.account(acme)).toMatchObject({
      ok: false,
      error: { code: 'account_not_found' },
    });
  });

  test('a name that could be a flag, a path or nothing is asked of no panel', async () => {
    for (const name of ['', '--all-domains', '../acme', 'a b', 'acme\nroot']) {
      expect(await virtualmin.account(name)).toMatchObject({
        ok: false,
        error: { code: 'account_not_found' },
      });
    }
    expect(double.calls).toEqual([]);
  });

  test('[E36] somebody else’s server among the owner’s fails the whole call', async () => {
    server('diaz-cycles.example').values['username'] = ['acme'];
    expect(await virtualmin.account('acme')).toMatchObject({
      ok: false,
      error: { code: 'panel_answer_invalid', reason: 'unexpected_servers' },
    });
  });
});

describe('[S5] products', () => {
  test('servers can be shared with all they hold; mailboxes and databases lie in them', async () => {
    const products = unwrap(await virtualmin.products(acme));
    const shared = products.filter((product) => product.shareable);
    expect(shared.map(({ id, category, name }) => [id, category, name])).toEqual([
      [`server:${blog}`, 'domain', 'acme-blog.example'],
      [`server:${acme}`, 'domain', 'acme-shop.example'],
    ]);
    const inside = (category: string) =>
      products
        .filter((product) => product.category === category)
        .map(({ name, parent }) => [name, parent])
        .sort();
    expect(inside('mailbox')).toEqual([
      ['editor@acme-blog.example', `server:${blog}`],
      ['info@acme-shop.example', `server:${acme}`],
      ['sales@acme-shop.example', `server:${acme}`],
    ]);
    expect(inside('database')).toEqual([
      ['acme', `server:${acme}`],
      ['acme_wp', `server:${acme}`],
    ]);
  });

  test('an alias of another server cannot be shared singly', async () => {
    server('acme-blog.example').values['type'] = ['Alias'];
    const products = unwrap(await virtualmin.products(acme));
    expect(products.find(({ id }) => id === `server:${blog}`)?.shareable).toBe(false);
  });
});

describe('[M9] [E39] what lets somebody in, or something out', () => {
  test('administrators, FTP users, aliases, forwards and cron entries are listed', async () => {
    double.admins.push({
      domain: 'acme-shop.example',
      row: {
        name: 'helper',
        values: {
          description: [''],
          email: ['helper@elsewhere.example'],
          edit_capabilities: ['users'],
          create_servers: ['No'],
          rename_servers: ['No'],
          configure_features: ['No'],
          access_webmin_modules: ['No'],
          password: ['PLANTED-password'],
        },
      },
    });
    double.cron['acme'] =
      '# edited\nMAILTO=PLANTED-mail\n*/5 * * * * TOKEN=PLANTED-token /usr/bin/php --password=PLANTED-argument\n' +
      '@daily /usr/local/bin/copy PLANTED-target\n@daily /usr/local/bin/copy other\n';
    double.cron['carl'] = '@daily /usr/bin/foreign\n';
    const entries = unwrap(await virtualmin.inventory(acme));
    const named = (kind: string) => entries.filter((one) => one.kind === kind).map((one) => one.name);
    expect(named('contact')).toEqual(['anna@acme-mail.example']);
    expect(named('sub_user')).toEqual(['helper']);
    expect(entries.find((one) => one.kind === 'sub_user')).toMatchObject({
      email: 'helper@elsewhere.example',
      removable: true,
      mark: null,
    });
    expect(named('ftp_user')).toEqual(['acme']);
    expect(named('forward')).toContain('sales@acme-shop.example → spy@other-mail.example');
    expect(named('forward')).toContain('orders@acme-shop.example → outside@other-mail.example');
    expect(named('cron')).toEqual([
      '*/5 * * * * /usr/bin/php',
      '@daily /usr/local/bin/copy',
      '@daily /usr/local/bin/copy',
    ]);
    expect(JSON.stringify(entries)).not.toContain('PLANTED-');
    expect(JSON.stringify(entries)).not.toContain('foreign');
  });

  test('what it cannot list completely is not said to be listed', async () => {
    const { lists } = unwrap(await virtualmin.aftercare());
    expect(lists).not.toContain('key');
    expect(lists).not.toContain('cron');
  });

  test('an administrator and an alias are taken away, nothing else is', async () => {
    const no = ['No'];
    double.admins.push({
      domain: 'acme-shop.example',
      row: {
        name: 'helper',
        values: {
          create_servers: no,
          rename_servers: no,
          configure_features: no,
          access_webmin_modules: no,
        },
      },
    });
    const before = double.aliases.length;
    const done = { ok: true, value: undefined };
    expect(await virtualmin.remove?.(acme, 'admin:helper')).toEqual(done);
    expect(double.admins).toEqual([]);
    expect(await virtualmin.remove?.(acme, 'alias:orders@acme-shop.example')).toEqual(done);
    expect(double.aliases).toHaveLength(before - 1);
    expect(await virtualmin.remove?.(acme, 'cron:acme:1')).toMatchObject({
      ok: false,
      error: { code: 'panel_unsupported' },
    });
  });

  test('[E38] an alias that the panel only says it has deleted is not called gone', async () => {
    double.switches.keeps = true;
    expect(await virtualmin.remove?.(acme, 'alias:orders@acme-shop.example')).toMatchObject({
      ok: false,
      error: { reason: 'not_confirmed' },
    });
  });

  test('[M10] the contact address is set back, and read again', async () => {
    expect(virtualmin.recover).toBeDefined();
    server('acme-shop.example').values['contact_address'] = ['thief@elsewhere.example'];
    const set = await virtualmin.recover?.(acme, 'contact', { contactEmail: 'anna@acme-mail.example' });
    expect(set).toEqual({ ok: true, value: undefined });
    expect(unwrap(await virtualmin.account(acme)).contactEmail).toBe('anna@acme-mail.example');
    expect(unwrap(await virtualmin.account(carl)).contactEmail).toBe('carl@diaz-mail.example');
    expect(await virtualmin.recover?.(acme, 'password', { contactEmail: 'x@y.example' })).toMatchObject({
      ok: false,
      error: { code: 'panel_unsupported' },
    });
  });
});

describe('[E26] [E31] [E35] the credential goes to the registered panel only', () => {
  test('every call is one of two addresses there, with the login in its header and in no address', async () => {
    unwrap(await virtualmin.inventory(acme));
    for (const { request } of double.calls) {
      expect(request.url).toMatch(/^https:\/\/panel\.example\/(virtual-server\/remote|rpc)\.cgi$/);
      expect(request.method).toBe('POST');
      expect(request.headers.get('authorization')).toBe(`Basic ${btoa('panelshare:PLANTED-secret')}`);
      expect(request.headers.get('cookie')).toBeNull();
    }
  });

  test('lists of servers are asked for in their fast form, which has to be named last', async () => {
    unwrap(await virtualmin.account('acme'));
    expect([...(double.calls[0]?.fields.keys() ?? [])]).toEqual([
      'program',
      'json',
      'multiline',
      'user',
      'simple-multiline',
    ]);
  });

  test('a panel in a folder keeps its folder', async () => {
    const held = panel();
    const inFolder = await connectorOf(
      { ...held, apiBase: 'https://panel.example/webmin' },
      {
        send: (request) => {
          const url = new URL(request.url);
          expect(url.pathname).toMatch(/^\/webmin\//);
          return double.send(new Request(`https://panel.example${url.pathname.slice(7)}`, request));
        },
      },
    );
    expect(unwrap(await inFolder.account('acme')).id).toBe(acme);
  });

  test('[E35] a credential of another shape is refused before any call', async () => {
    const credentials = [null, '{}', '{"key":"a b","secret":"12345678"}', '{"key":"root","secret":"short"}'];
    for (const credential of credentials) {
      await expect(connectorOf({ ...panel(), credential }, { send: double.send })).rejects.toThrow(
        'panel_denied',
      );
    }
    expect(double.calls).toEqual([]);
  });

  test('health says the version, and nothing else of the host', async () => {
    expect(unwrap(await virtualmin.health())).toEqual({ version: '8.1.0' });
  });
});
