import { beforeEach, describe, expect, test } from 'vitest';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import type { FroxlorDouble } from './froxlor-double.ts';
import { type FroxlorStage, froxlorStage, known, uriOf } from './froxlor-stage.ts';
import { full, limitedTo, order, unwrap } from './stage.ts';

let double: FroxlorDouble;
let froxlor: PanelConnector;
let marked: FroxlorStage['marked'];
let linkOf: FroxlorStage['link'];
beforeEach(async () => {
  ({ double, froxlor, marked, link: linkOf } = await froxlorStage());
});

describe('[E38] taking it away', () => {
  test('all that carries the mark goes, whatever we remember, and the list confirms it', async () => {
    unwrap(await froxlor.provision(order(limitedTo('site:2', 'site:3')), []));
    unwrap(await froxlor.provision(order(limitedTo('site:2'), { grantId: 'grt_other000000000000' }), []));
    expect(unwrap(await froxlor.deprovision(order(limitedTo('site:2')), []))).toEqual({ cut: true });
    expect(marked()).toEqual([]);
    expect(marked('grt_other000000000000')).toHaveLength(1);
    expect(double.rows.Ftps.some((row) => row['username'] === 'anna')).toBe(true);
    expect(double.calls.at(-1)?.command).toBe('Ftps.listing');
  });

  test('a second end finds nothing and is content', async () => {
    expect(unwrap(await froxlor.deprovision(order(limitedTo('site:2')), []))).toEqual({ cut: true });
  });

  test('a panel that says yes and does nothing is not believed', async () => {
    unwrap(await froxlor.provision(order(limitedTo('site:2')), []));
    double.switches.keepsFtpUsers = true;
    expect(unwrap(await froxlor.deprovision(order(limitedTo('site:2')), []))).toEqual({ cut: false });
  });

  test('a panel that goes down in the middle: not cut, and the next try finishes', async () => {
    unwrap(await froxlor.provision(order(limitedTo('site:2', 'site:3')), []));
    const before = double.calls.length;
    for (let calls = 0; calls < 4; calls += 1) {
      double.switches.downAfter = double.calls.length + calls;
      expect(await froxlor.deprovision(order(limitedTo('site:2')), [])).toEqual({
        ok: false,
        error: { code: 'panel_unreachable', reason: 'network' },
      });
      if (marked().length === 0) break;
    }
    expect(double.calls.length).toBeGreaterThan(before);
    double.switches.downAfter = null;
    expect(unwrap(await froxlor.deprovision(order(limitedTo('site:2')), []))).toEqual({ cut: true });
    expect(marked()).toEqual([]);
  });

  test('an account that is not found is not taken for a cut: it may only have moved out of reach', async () => {
    double.recreate('anna');
    expect(await froxlor.deprovision(order(full), [])).toMatchObject({
      ok: false,
      error: { code: 'account_not_found' },
    });
  });

  test('a user of ours whose mark was taken off is left to a person, and never called cut', async () => {
    const made = unwrap(await froxlor.provision(order(limitedTo('site:2')), []));
    for (const row of marked()) row['description'] = 'my own';
    expect(await froxlor.deprovision(order(limitedTo('site:2')), known(made))).toEqual({
      ok: false,
      error: { code: 'panel_answer_invalid', reason: 'unmarked_user' },
    });
    expect(double.rows.Ftps.some((row) => row['username'] === made.credentials[0]?.username)).toBe(true);
  });

  test('[E32] the end of full access withdraws a link that nobody has used yet', async () => {
    const url = await linkOf();
    expect(unwrap(await froxlor.deprovision(order(full), []))).toEqual({ cut: true });
    expect(double.browser().open(uriOf(url))).toBeNull();
  });

  test('[E43] a session that is open lives on, and the connector says that it does', async () => {
    const browser = double.browser();
    browser.open(uriOf(await linkOf()));
    unwrap(await froxlor.deprovision(order(full), []));
    expect(browser.open('index.php')).toBe('anna');
    expect(froxlor.capabilities.endsSessions.full).toBe(false);
    expect(froxlor.capabilities.boundsActiveSessions).toBe(false);
    // Deactivating the customer would cut it, and take the customer's sites down: never used.
    expect(double.calls.some((call) => call.command === 'Customers.update')).toBe(false);
  });

  test('[E36] a foreign row stops an end as well: nothing of others is touched', async () => {
    unwrap(await froxlor.provision(order(limitedTo('site:2')), []));
    double.switches.unfiltered = true;
    expect(await froxlor.deprovision(order(limitedTo('site:2')), [])).toMatchObject({
      ok: false,
      error: { reason: 'foreign_row' },
    });
    expect(double.calls.some((call) => call.command === 'Ftps.delete')).toBe(false);
  });
});
