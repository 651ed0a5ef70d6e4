import { beforeEach, describe, expect, test } from 'vitest';
import { hestiaConnector } from '../../worker/connectors/hestia/connector.ts';
import { createThrottle } from '../../worker/connectors/throttle.ts';
import type { PanelAccess, PanelConnector } from '../../worker/ports/panel.ts';
import type { HestiaDouble } from './hestia-double.ts';
import { anna, annas, hestiaStage, panel } from './hestia-stage.ts';
import { recorded } from './samples.ts';
import { connectorOf, limitedTo, unwrap } from './stage.ts';

let double: HestiaDouble;
let hestia: PanelConnector;
beforeEach(async () => {
  ({ double, hestia } = await hestiaStage());
});

const file = (name: string) => () => recorded(name, 'hestia-1.10.3');
const reads = () => [() => hestia.account(anna), () => hestia.products(anna), () => hestia.inventory(anna)];

describe('[E45] what the panel says when it does not answer', () => {
  test.each([
    ['v-list-user.bad-key.txt', 'panel_denied', 'http_401'],
    ['v-list-user.bad-secret.txt', 'panel_denied', 'http_401'],
    ['v-list-user.ip-not-allowed.txt', 'panel_denied', 'http_401'],
    ['v-list-users.user-key-forbidden.txt', 'panel_denied', 'http_401'],
    ['v-list-user.user-key-foreign-account.txt', 'panel_denied', 'http_401'],
    ['v-list-user.api-disabled.txt', 'panel_denied', 'http_400'],
    ['v-list-user.returncode-bad-key.txt', 'panel_denied', 'http_401'],
    ['v-add-database-temp-user.invalid-argument.txt', 'panel_answer_invalid', 'http_422'],
    ['v-list-web-domains.ok-without-json-argument.txt', 'panel_answer_invalid', 'not_json'],
  ])('%s', async (name, code, reason) => {
    double.switches.instead['v-list-user'] = file(name);
    for (const read of reads()) expect(await read()).toEqual({ ok: false, error: { code, reason } });
  });

  test('[E37] the key’s id, which errors repeat, does not leave the connector', async () => {
    for (const name of ['v-list-user.bad-secret.txt', 'v-list-users.user-key-forbidden.txt']) {
      double.switches.instead['v-list-user'] = file(name);
      const answers = await Promise.all([
        ...reads().map((read) => read()),
        hestia.deprovision(annas(limitedTo()), []),
      ]);
      expect(JSON.stringify(answers)).not.toMatch(/PLANTED|Key/);
    }
  });

  test.each([
    [
      'an empty list of an account that counts some',
      () => file('v-list-databases.empty.txt')(),
      'count_differs',
    ],
    ['an error inside 200', () => new Response('Error: db.conf is missing'), 'error_inside'],
    ['a usage text inside 200', () => new Response('Usage: v-list-databases USER'), 'error_inside'],
    [
      'rows of another shape',
      () => Response.json({ hstanna_shop: { DATABASE: 'hstanna_shop' } }),
      'unexpected_shape',
    ],
    ['broken JSON, as a quote in a field makes it', () => new Response('{"a": {"CMD": "x"y"}}'), 'not_json'],
  ])('%s is an error and never "nothing there"', async (_what, answer, reason) => {
    double.switches.instead['v-list-databases'] = answer;
    for (const read of [hestia.products, hestia.inventory]) {
      expect(await read(anna)).toEqual({ ok: false, error: { code: 'panel_answer_invalid', reason } });
    }
  });

  test('an empty list that is meant is one, though it is typed as HTML', async () => {
    const account = double.accounts['hstanna'];
    if (account) account.databases = {};
    const products = unwrap(await hestia.products(anna));
    expect(products.some(({ category }) => category === 'database')).toBe(false);
  });

  test.each(['v-list-dns-domains', 'v-list-mail-domains', 'v-list-mail-accounts', 'v-list-sys-services'])(
    'a key that may not %s gives no products at all',
    async (command) => {
      double.switches.forbidden = [command];
      expect(await hestia.products(anna)).toMatchObject({ ok: false, error: { code: 'panel_denied' } });
    },
  );

  test('a panel that never answers is unreachable', async () => {
    double.switches.instead['v-list-user'] = () => Promise.reject(new DOMException('late', 'TimeoutError'));
    expect(await hestia.account(anna)).toEqual({
      ok: false,
      error: { code: 'panel_unreachable', reason: 'timeout' },
    });
  });
});

test('[E37] planted secrets stay behind, also in what is made', async () => {
  double.switches.planted = true;
  const made = unwrap(
    await hestia.provision(annas(limitedTo('site:berg-bakery.test', 'database:hstanna_shop')), []),
  );
  const answers = [await hestia.health(), made, ...(await Promise.all(reads().map((read) => read())))];
  expect(JSON.stringify(answers)).not.toContain('PLANTED-');
});

test('[E26] [E31] key and secret go to the registered address by POST, and nowhere else', async () => {
  const seen: Request[] = [];
  const connector = await connectorOf(panel, {
    send: (request) => {
      seen.push(request.clone());
      return double.send(request);
    },
  });
  unwrap(await connector.products(anna));
  for (const request of seen) {
    expect([request.method, request.url]).toEqual(['POST', 'https://panel.example:8083/api/']);
    expect(request.redirect).toBe('manual');
  }
  expect(double.calls.every(({ fields }) => fields.get('access_key') === 'PLANTEDkeyPLANTEDkey')).toBe(true);
});

test('[E50] only commands of the permission set in the document are ever called', async () => {
  const made = unwrap(
    await hestia.provision(annas(limitedTo('site:berg-bakery.test', 'database:hstanna_shop')), []),
  );
  await hestia.deprovision(annas(limitedTo()), made.credentials);
  await Promise.all([...reads().map((read) => read()), hestia.health()]);
  const { readFile } = await import('node:fs/promises');
  const document = await readFile(new URL('../../docs/panels/hestia.md', import.meta.url), 'utf8');
  const granted = /^COMMANDS='([^']+)'$/m.exec(document)?.[1]?.split(',') ?? [];
  expect([...new Set(double.calls.map(({ command }) => command))].toSorted()).toEqual(granted.toSorted());
});

test('health proves the key and shows the version', async () => {
  expect(unwrap(await hestia.health())).toEqual({ version: '1.10.3' });
});

test('our own calls are held back, ends never', async () => {
  const access: PanelAccess = {
    panelId: panel.id,
    origin: panel.origin,
    apiBase: panel.origin,
    credential: panel.credential,
    fetch: async (request) => {
      const response = await double.send(
        new Request(`${panel.origin}${request.path}`, { method: 'POST', body: request.body ?? '' }),
      );
      const { status } = response;
      return { ok: true, value: { status, contentType: '', location: null, body: await response.text() } };
    },
    visit: () => {
      throw new Error('No browser signs in at this panel.');
    },
    signer: { sign: async () => '', publicKeys: async () => [] },
    deployment: 'https://share.host.example',
    now: () => 0,
    newId: () => 'id',
  };
  const connector = unwrap(hestiaConnector(access, createThrottle(1, 60_000)));
  expect((await connector.account(anna)).ok).toBe(true);
  expect(await connector.account(anna)).toMatchObject({ ok: false, error: { reason: 'throttled' } });
  expect(unwrap(await connector.deprovision(annas(limitedTo()), []))).toEqual({ cut: true });
});
