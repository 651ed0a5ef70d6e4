import { beforeEach, describe, expect, test } from 'vitest';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import type { FroxlorDouble } from './froxlor-double.ts';
import { froxlorStage } from './froxlor-stage.ts';
import { recorded } from './samples.ts';
import { unwrap } from './stage.ts';

let double: FroxlorDouble;
let froxlor: PanelConnector;
beforeEach(async () => {
  ({ double, froxlor } = await froxlorStage());
});

const reads = (): Record<string, () => Promise<unknown>> => ({
  account: () => froxlor.account('1'),
  products: () => froxlor.products('1'),
  inventory: () => froxlor.inventory('1'),
});

describe('[E45] an unclear answer is an error and never "nothing there"', () => {
  const json = (body: string): Response =>
    new Response(body, { headers: { 'content-type': 'application/json' } });
  const cases: [string, () => Response | Promise<Response>, string, string][] = [
    ['401', () => recorded('Customers.get.no-auth.txt'), 'panel_denied', 'http_401'],
    ['403', () => recorded('Customers.get.bad-key.txt'), 'panel_denied', 'http_403'],
    ['an expired key', () => recorded('Customers.get.expired-key.txt'), 'panel_denied', 'http_403'],
    ['404', () => recorded('Customers.get.unknown-account.txt'), 'account_not_found', 'http_404'],
    ['406', () => recorded('Froxlor.generateLoginLink.deactivated.txt'), 'panel_denied', 'http_406'],
    [
      'the API switched off',
      () => recorded('Customers.get.api-disabled.txt'),
      'panel_answer_invalid',
      'http_400',
    ],
    [
      '429, empty, retry by timestamp',
      () => recorded('Customers.get.rate-limited.txt'),
      'panel_unreachable',
      'http_429',
    ],
    ['429 as a page', () => recorded('open-page.rate-limited.txt'), 'panel_unreachable', 'http_429'],
    [
      '500 with SQL',
      () => recorded('Customers.listing.ambiguous-search-reseller.txt'),
      'panel_answer_invalid',
      'http_500',
    ],
    [
      '303 without a place',
      () => recorded('EmailAccounts.listing.see-other.txt'),
      'panel_answer_invalid',
      'redirect',
    ],
    [
      'a login page',
      () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      'panel_answer_invalid',
      'not_json',
    ],
    [
      'a 404 of the web server',
      () => new Response('<html>', { status: 404 }),
      'panel_answer_invalid',
      'http_404',
    ],
    [
      'an error inside a 200',
      () => json('{"message":"PLANTED-text"}'),
      'panel_answer_invalid',
      'error_inside',
    ],
    ['an empty 200', () => json(''), 'panel_answer_invalid', 'empty'],
    ['204', () => new Response(null, { status: 204 }), 'panel_answer_invalid', 'http_204'],
    ['no data', () => json('{"data":null}'), 'panel_answer_invalid', 'unexpected_shape'],
    ['an empty object', () => json('{}'), 'panel_answer_invalid', 'unexpected_shape'],
    ['half an answer', () => json('{"data":{"count":1,"li'), 'panel_answer_invalid', 'not_json'],
    ['megabytes', () => json('x'.repeat(3 * 1024 * 1024)), 'panel_answer_invalid', 'too_large'],
    ['no connection', () => Promise.reject(new TypeError('PLANTED')), 'panel_unreachable', 'network'],
  ];

  test.each(cases)('%s', async (_what, response, code, reason) => {
    for (const [read, command] of [
      ['account', 'Customers.get'],
      ['products', 'SubDomains.listing'],
      ['inventory', 'Ftps.listing'],
    ] as const) {
      double.switches.instead = { [command]: response };
      expect(await reads()[read]?.()).toEqual({ ok: false, error: { code, reason } });
    }
  });

  test.each([
    ['fewer rows than counted', '{"data":{"count":3,"list":[]}}', 'count_differs'],
    ['rows without an owner', '{"data":{"count":1,"list":[{"id":1,"username":"x"}]}}', 'unexpected_shape'],
    ['a list that is none', '{"data":{"count":0,"list":{}}}', 'unexpected_shape'],
  ])('%s', async (_what, body, reason) => {
    double.switches.instead['Ftps.listing'] = () => json(body);
    expect(await froxlor.inventory('1')).toEqual({
      ok: false,
      error: { code: 'panel_answer_invalid', reason },
    });
  });

  test('really nothing there is an empty list', async () => {
    double.rows.SubDomains = [];
    double.rows.Emails = [];
    double.rows.Mysqls = [];
    expect(unwrap(await froxlor.products('1'))).toEqual([]);
  });

  test('a panel that answers every page with the same rows is not read for ever', async () => {
    const [row] = double.rows.Ftps.filter((candidate) => candidate['customerid'] === 1);
    double.switches.instead['Ftps.listing'] = () =>
      json(
        JSON.stringify({
          data: { count: 100, list: Array.from({ length: 100 }, (_, id) => ({ ...row, id })) },
        }),
      );
    expect(await froxlor.inventory('1')).toMatchObject({ ok: false, error: { reason: 'row_repeated' } });
  });
});
