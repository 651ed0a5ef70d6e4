import { beforeEach, describe, expect, test } from 'vitest';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import type { HestiaDouble } from './hestia-double.ts';
import { annas, type HestiaStage, hestiaStage, known } from './hestia-stage.ts';
import { limitedTo, unwrap } from './stage.ts';

let double: HestiaDouble;
let hestia: PanelConnector;
let ftp: HestiaStage['ftp'];
beforeEach(async () => {
  ({ double, hestia, ftp } = await hestiaStage());
});

const both = limitedTo('site:shop.berg-bakery.test', 'database:hstanna_shop');
const databases = () => {
  const account = double.accounts['hstanna'];
  if (!account) throw new Error('No account.');
  return account.databases;
};

describe('[M3] [E38] taking it away', () => {
  test('FTP accounts go and a fresh list shows none; database users go by the panel’s word', async () => {
    const made = unwrap(await hestia.provision(annas(both), []));
    expect(unwrap(await hestia.deprovision(annas(both), known(made)))).toEqual({ cut: true });
    expect(ftp()['shop.berg-bakery.test']).toEqual([]);
    expect(double.temporary.size).toBe(0);
    expect(unwrap(await hestia.deprovision(annas(both), known(made)))).toEqual({ cut: true });
  });

  test('a panel that goes down anywhere in it: not cut, and the next try finishes', async () => {
    const made = unwrap(await hestia.provision(annas(both), []));
    const send = double.calls.length;
    for (const command of [
      'v-list-user',
      'v-list-web-domains',
      'v-delete-web-domain-ftp',
      'v-list-databases',
      'v-delete-database-temp-user',
    ]) {
      double.switches.instead[command] = () => Promise.reject(new TypeError('refused'));
      expect(await hestia.deprovision(annas(both), known(made))).toMatchObject({
        ok: false,
        error: { code: 'panel_unreachable' },
      });
      delete double.switches.instead[command];
    }
    expect(double.calls.length).toBeGreaterThan(send);
    expect(unwrap(await hestia.deprovision(annas(both), known(made)))).toEqual({ cut: true });
    expect(double.temporary.size).toBe(0);
  });

  test('while the account is suspended the panel refuses, and that is no cut: the credentials still work', async () => {
    const made = unwrap(await hestia.provision(annas(both), []));
    const account = double.accounts['hstanna'];
    if (account) account.user['SUSPENDED'] = 'yes';
    expect(await hestia.deprovision(annas(both), known(made))).toEqual({
      ok: false,
      error: { code: 'panel_denied', reason: 'suspended' },
    });
    expect(double.temporary.size).toBe(1);
  });

  test('a database that is gone or suspended keeps nobody in: its user is dropped through another one', async () => {
    const made = unwrap(await hestia.provision(annas(both), []));
    delete databases()['hstanna_shop'];
    expect(unwrap(await hestia.deprovision(annas(both), known(made)))).toEqual({ cut: true });
    expect(double.temporary.size).toBe(0);
    const again = double.calls.findLast(({ command }) => command === 'v-delete-database-temp-user');
    expect(again?.args[1]).toBe('hstanna_blog');
  });

  test('with no database left to ask through it is not called cut', async () => {
    const made = unwrap(await hestia.provision(annas(both), []));
    for (const name of Object.keys(databases())) delete databases()[name];
    expect(unwrap(await hestia.deprovision(annas(both), known(made)))).toEqual({ cut: false });
  });

  test('a number other than done is no cut', async () => {
    const made = unwrap(await hestia.provision(annas(both), []));
    for (const exit of ['2', '3', '15']) {
      double.switches.instead['v-delete-database-temp-user'] = () => new Response(exit);
      expect(await hestia.deprovision(annas(both), known(made))).toMatchObject({
        ok: false,
        error: { code: 'panel_answer_invalid', reason: `exit_${exit}` },
      });
    }
  });

  test('[E26] a name that is no temporary user’s is never handed to the panel', async () => {
    const existing = [{ productId: 'database:hstanna_shop', username: 'root' }];
    expect(await hestia.deprovision(annas(both), existing)).toMatchObject({ ok: false });
    expect(double.calls.some(({ command }) => command === 'v-delete-database-temp-user')).toBe(false);
  });

  test('[E47] an account made again under its name is not touched, and nothing is called cut', async () => {
    const made = unwrap(await hestia.provision(annas(both), []));
    double.recreate('hstanna');
    expect(await hestia.deprovision(annas(both), known(made))).toMatchObject({
      ok: false,
      error: { code: 'account_not_found', reason: 'recreated' },
    });
    expect(double.calls.at(-1)?.command).toBe('v-list-user');
  });
});
