import { beforeEach, describe, expect, test } from 'vitest';
import { createThrottle } from '../../worker/connectors/throttle.ts';
import { virtualminConnector } from '../../worker/connectors/virtualmin/connector.ts';
import { createQuarantine } from '../../worker/connectors/virtualmin/quarantine.ts';
import { rpcText, rpcValue } from '../../worker/connectors/virtualmin/rpc-text.ts';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import { sample } from './samples.ts';
import { connectorOf, full, nils, unwrap } from './stage.ts';
import type { VirtualminDouble } from './virtualmin-double.ts';
import { acme, anOrder, panel, virtualminStage } from './virtualmin-stage.ts';

let double: VirtualminDouble;
let virtualmin: PanelConnector;
beforeEach(async () => {
  ({ double, virtualmin } = await virtualminStage());
});

describe('[E45] an unclear answer is an error and never "nothing there"', () => {
  const cases: [string, string, string, string][] = [
    ['a forbidden program, in plain text', 'forbidden.txt', 'panel_denied', 'program_forbidden'],
    ['a bad login', 'unauthorized.txt', 'panel_denied', 'bad_login'],
    ['a locked address', 'locked-out.txt', 'panel_unreachable', 'locked_out'],
    ['the login page', 'rpc.without-agent.txt', 'panel_answer_invalid', 'html'],
    ['a program that is not there', 'unknown-program.json', 'panel_answer_invalid', 'failure_inside'],
    ['a failure inside a 200', 'create-admin.exists.json', 'panel_answer_invalid', 'failure_inside'],
    ['an action’s answer for a list', 'create-admin.ok.json', 'panel_answer_invalid', 'unexpected_shape'],
  ];
  test.each(cases)('%s', async (_what, file, code, reason) => {
    for (const program of ['list-domains', 'list-users', 'list-admins', 'list-aliases']) {
      const stage = await virtualminStage();
      stage.double.switches.answers[program] = file;
      const asked =
        program === 'list-domains' ? stage.virtualmin.account('acme') : stage.virtualmin.inventory(acme);
      expect(await asked).toEqual({ ok: false, error: { code, reason } });
    }
  });

  test('only the panel’s own sentence about what was asked for means "not found"', async () => {
    for (const file of ['list-domains.unknown-id.json', 'list-domains.unknown-user.json']) {
      double.switches.answers['list-domains'] = file;
      expect(await virtualmin.account('acme')).toMatchObject({ error: { code: 'account_not_found' } });
    }
    double.switches.answers['list-domains'] = 'delete-alias.missing.json';
    expect(await virtualmin.account('acme')).toMatchObject({ error: { code: 'panel_answer_invalid' } });
  });

  test('[E37] the panel’s usage text and whatever it repeats stay behind', async () => {
    double.switches.answers['create-admin'] = 'create-admin.exists.json';
    const answer = JSON.stringify(await virtualmin.provision(anOrder(full), []));
    expect(answer).not.toContain('Creates a new extra administrator');
    expect(answer).not.toContain('ps_sample');
  });

  test('a session number of another shape is no sign-in', async () => {
    const send = async (request: Request): Promise<Response> => {
      const text = new URL(request.url).pathname === '/rpc.cgi' ? await request.clone().text() : '';
      return text.includes('create%255Fsession%255Fuser') || text.includes('create%5Fsession%5Fuser')
        ? new Response(rpcText({ status: '1', rv: '../../evil?session=1' }), {
            headers: { 'content-type': 'text/plain' },
          })
        : double.send(request);
    };
    const asked = await connectorOf(panel(), { send });
    expect(await asked.signIn(anOrder(full), nils)).toEqual({
      ok: false,
      error: { code: 'panel_answer_invalid', reason: 'rpc_unexpected' },
    });
  });
});

describe('[E45] a bad login is tried once', () => {
  test('then nobody is asked again with it, ends included, and the panel locks nobody out', async () => {
    double.switches.badLogin = true;
    for (let time = 0; time < 4; time += 1) {
      expect(await virtualmin.account('acme')).toMatchObject({ error: { code: 'panel_denied' } });
      expect(await virtualmin.deprovision(anOrder(full), [])).toMatchObject({
        error: { code: 'panel_denied' },
      });
    }
    expect(double.calls).toHaveLength(1);
  });

  test('after a while, and at once with another credential, it is tried again', async () => {
    const held = panel();
    let now = Date.UTC(2026, 10, 21, 12);
    const quarantine = createQuarantine(600_000, 120_000);
    const connect = (secret: string) => {
      const made = virtualminConnector(
        {
          panelId: held.id,
          origin: held.origin,
          apiBase: held.origin,
          credential: JSON.stringify({ key: 'panelshare', secret }),
          fetch: async (request) => {
            const answer = await double.send(new Request(`${held.origin}${request.path}`, request));
            return {
              ok: true,
              value: {
                status: answer.status,
                contentType: answer.headers.get('content-type') ?? '',
                location: null,
                body: await answer.text(),
              },
            };
          },
          signer: { sign: async () => '', publicKeys: async () => [] },
          deployment: 'https://share.host.example',
          now: () => now,
          newId: () => '1',
          visit: () => {
            throw new Error('nobody visits');
          },
        },
        createThrottle(1000, 60_000),
        quarantine,
      );
      if (!made.ok) throw new Error(made.error.code);
      return made.value;
    };
    double.switches.badLogin = true;
    await connect('first-secret').health();
    await connect('first-secret').health();
    expect(double.calls).toHaveLength(1);
    double.switches.badLogin = false;
    expect(unwrap(await connect('other-secret').health())).toEqual({ version: '8.1.0' });
    expect(await connect('first-secret').health()).toMatchObject({ error: { reason: 'bad_login' } });
    now += 600_001;
    expect(unwrap(await connect('first-secret').health())).toEqual({ version: '8.1.0' });
  });

  test('a locked address is left alone for two minutes, with whatever credential', () => {
    const quarantine = createQuarantine(600_000, 120_000);
    quarantine.note('p', 'one', 0, { code: 'panel_unreachable', reason: 'locked_out' });
    expect(quarantine.heldFor('p', 'other', 119_999)).toMatchObject({ reason: 'locked_out' });
    expect(quarantine.heldFor('p', 'other', 120_000)).toBeNull();
    expect(quarantine.heldFor('q', 'other', 1)).toBeNull();
  });
});

describe('Webmin’s notation', () => {
  const body = (name: string): string => sample('virtualmin-8.1.0', name).split('\n\n').slice(1).join('\n\n');

  test('recorded answers are read', () => {
    expect(rpcValue(body('rpc.ping.txt'))).toEqual({ status: '1' });
    expect(rpcValue(body('rpc.read-missing.txt'))).toEqual({ status: '1', rv: null });
    expect(rpcValue(body('rpc.require.txt'))).toMatchObject({
      rv: { session: [expect.stringMatching(/^\/tmp\//), expect.stringMatching(/^\/tmp\//)] },
    });
    expect(rpcValue(body('rpc.config-cron.txt'))).toMatchObject({
      rv: { cron_dir: '/var/spool/cron/crontabs' },
    });
    expect(rpcValue(body('rpc.read-cron.txt'))).toMatchObject({
      rv: expect.stringContaining('*/5 * * * * /usr/bin/php'),
    });
  });

  test('what is written is read again, and nonsense is nothing', () => {
    const value = { text: 'ä, %2C & "quotes"\n', list: ['1', null, { deep: 'x' }], none: null };
    expect(rpcValue(rpcText(value))).toEqual(value);
    for (const text of ['', 'HASH,VAL%2Ca', 'OBJECT Foo,VAL', '<html>', '$VAR1 = 1;']) {
      expect(rpcValue(text)).toBeUndefined();
    }
    expect(rpcValue(rpcText([[[[[[['too deep']]]]]]]))).toBeUndefined();
  });
});
