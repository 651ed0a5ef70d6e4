import { beforeEach, describe, expect, test } from 'vitest';
import { enforcementOf } from '../../shared/domain/enforcement.ts';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import { type IspconfigDouble, listMethods } from './ispconfig-double.ts';
import { anna, dora, ispconfigStage, panel } from './ispconfig-stage.ts';
import { recorded } from './samples.ts';
import { connectorOf, unwrap } from './stage.ts';

const folder = 'ispconfig-3.2dev';
let double: IspconfigDouble;
let ispconfig: PanelConnector;
beforeEach(async () => {
  ({ double, ispconfig } = await ispconfigStage());
});

describe('[E45] an unclear answer is an error and never "nothing there"', () => {
  const cases: [string, () => Response, string, string][] = [
    [
      'a wrong password',
      () => recorded('login.wrong-password.json', folder),
      'panel_denied',
      'login_refused',
    ],
    [
      'a function not allowed',
      () => recorded('client_delete.function-not-allowed.json', folder),
      'panel_denied',
      'function_not_allowed',
    ],
    [
      'a session that is gone',
      () => recorded('client_get.session-expired.json', folder),
      'panel_unreachable',
      'session_gone',
    ],
    [
      'a method it does not know',
      () => recorded('nosuch.unknown-method.json', folder),
      'panel_answer_invalid',
      'invalid_method',
    ],
    [
      'data it does not understand',
      () => recorded('login.invalid-json.json', folder),
      'panel_answer_invalid',
      'invalid_data',
    ],
    [
      'a fault with SQL in it',
      () => Response.json({ code: 'remote_fault', message: 'SQL PLANTED-', response: false }),
      'panel_answer_invalid',
      'remote_fault',
    ],
    [
      'a query that failed',
      () => recorded('sites_web_domain_get.unknown-column.txt', folder),
      'panel_answer_invalid',
      'http_500',
    ],
    [
      'false instead of a list',
      () => Response.json({ code: 'ok', message: '', response: false }),
      'panel_answer_invalid',
      'unexpected_shape',
    ],
    [
      'the API switched off',
      () => new Response('Remote API is disabled in security settings.'),
      'panel_answer_invalid',
      'not_json',
    ],
  ];
  test.each(cases)('%s', async (_what, response, code, reason) => {
    for (const method of ['sites_database_user_get', 'mail_user_get'] as const) {
      double.switches.instead = { [method]: response };
      for (const read of [ispconfig.products(anna), ispconfig.inventory(anna)]) {
        expect(await read).toEqual({ ok: false, error: { code, reason } });
      }
    }
  });

  test('rows that do not ascend could have been skipped at a page’s edge', async () => {
    double.rows.sites_database_get.reverse();
    expect(await ispconfig.products(anna)).toMatchObject({
      ok: false,
      error: { reason: 'row_out_of_order' },
    });
  });

  test('a panel that knows no pages is not believed to have shown all', async () => {
    const [row] = double.rows.sites_ftp_user_get;
    double.switches.instead['sites_ftp_user_get'] = () =>
      Response.json({
        code: 'ok',
        message: '',
        response: Array.from({ length: 51 }, (_, id) => ({ ...row, ftp_user_id: String(id + 1) })),
      });
    expect(await ispconfig.inventory(anna)).toMatchObject({ ok: false, error: { reason: 'limit_ignored' } });
  });
});

describe('[E50] the remote user’s session reaches every client, so it is short', () => {
  test('one sign-in for an operation, and a sign-out whatever became of it', async () => {
    const operations = [
      () => ispconfig.account('anna'),
      () => ispconfig.products(anna),
      () => ispconfig.inventory(anna),
      () => ispconfig.health(),
      () => ispconfig.account('nobody'),
    ];
    for (const operation of operations) {
      double.calls.length = 0;
      await operation();
      const methods = double.calls.map(({ method }) => method);
      expect(methods.filter((method) => method === 'login')).toHaveLength(1);
      expect([methods[0], methods.at(-1)]).toEqual(['login', 'logout']);
      expect(double.sessions.size).toBe(0);
    }
    double.switches.instead['sites_web_domain_get'] = () => new Response('x', { status: 500 });
    expect((await ispconfig.products(anna)).ok).toBe(false);
    expect(double.sessions.size).toBe(0);
  });

  test('a sign-out that does nothing changes nothing of what was read', async () => {
    double.switches.keepsSessions = true;
    expect((await ispconfig.products(anna)).ok).toBe(true);
    double.switches.instead['logout'] = () => new Response('x', { status: 500 });
    expect((await ispconfig.products(anna)).ok).toBe(true);
  });

  test('it calls nothing beyond the functions its set-up names', async () => {
    await ispconfig.products(anna);
    await ispconfig.inventory(dora);
    await ispconfig.health();
    const allowed = [
      'login',
      'logout',
      'client_get',
      'client_get_by_username',
      'server_get_app_version',
      ...listMethods,
    ];
    expect(double.calls.map(({ method }) => method).filter((method) => !allowed.includes(method))).toEqual(
      [],
    );
  });

  test.each(['', 'text', '{"key":"x"}', '{"key":"x","secret":"long enough","more":1}', null])(
    'a credential that is none is refused: %s',
    async (credential) => {
      await expect(connectorOf({ ...panel, credential }, { send: double.send })).rejects.toThrow(
        'panel_denied',
      );
    },
  );
});

test('[E37] neither the panel’s secrets nor the remote user’s stand in what the connector is', async () => {
  double.switches.planted = true;
  expect(JSON.stringify(ispconfig)).not.toContain('PLANTED-');
  for (const read of [ispconfig.account(anna), ispconfig.products(anna), ispconfig.inventory(anna)]) {
    const answer = await read;
    expect(answer.ok).toBe(true);
    expect(JSON.stringify(answer)).not.toContain('PLANTED-');
  }
});

test('[E40] it declares no way in for a browser, and a card that is removed with the grant', async () => {
  expect(ispconfig.capabilities).toMatchObject({ full: 'none', limited: 'card', limitedBy: 'product' });
  expect(enforcementOf('full', ispconfig.capabilities, 1).enforcement).toBe('recorded');
  // A connection that is open when its user is deleted lives on.
  expect(enforcementOf('limited', ispconfig.capabilities, 1)).toMatchObject({
    enforcement: 'enforced',
    unbounded: true,
  });
});

test('health says the version the panel says of itself', async () => {
  expect(unwrap(await ispconfig.health())).toEqual({ version: '3.2dev' });
  double.switches.answers['server_get_app_version'] = 'client_delete.function-not-allowed.json';
  expect(await ispconfig.health()).toMatchObject({ ok: false, error: { code: 'panel_denied' } });
});
