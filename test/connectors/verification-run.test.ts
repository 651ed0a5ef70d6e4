import { describe, expect, test } from 'vitest';
import { ok } from '../../shared/domain/result.ts';
import { type StepResult, verificationPassed } from '../../shared/domain/verification.ts';
import { runVerification } from '../../worker/app/panel/verification-run.ts';
import type { GrantOrder, PanelConnector } from '../../worker/ports/panel.ts';
import { BERG, DIAZ } from '../panels/internex/world.ts';
import { delegatedStage, panel as terminalPanel } from './delegated-stage.ts';
import { type FroxlorDouble, froxlorDouble } from './froxlor-double.ts';
import { panel as froxlorPanel } from './froxlor-stage.ts';
import { grantView } from './issuer.ts';
import { connectorOf } from './stage.ts';

const grantIds = { limited: 'grt_limited0000000000', full: 'grt_full000000000000' };
const outcomes = (results: readonly StepResult[]) =>
  Object.fromEntries(
    results.map(({ step, outcome, detail }) => [step, detail ? `${outcome} ${detail}` : outcome]),
  );

/** The panel's pages for one browser, beside its API. */
const froxlorStage = async (): Promise<{ double: FroxlorDouble; connector: PanelConnector }> => {
  const double = froxlorDouble();
  const browser = double.browser();
  const connector = await connectorOf(froxlorPanel, {
    send: async (request) => {
      const { pathname, search } = new URL(request.url);
      if (pathname.endsWith('/api.php')) return double.send(request);
      const account = browser.open(`${pathname.slice(1)}${search}`);
      if (account === null) return new Response('<input name="loginname">');
      if (search !== '') {
        return new Response(null, {
          status: 302,
          headers: { location: 'customer_index.php', 'set-cookie': 'PHPSESSID=one; path=/; HttpOnly' },
        });
      }
      return new Response(
        `<a class="nav-link" id="navbarOpts"><i></i><span class="d-none">${account}</span></a>`,
      );
    },
  });
  return { double, connector };
};

const run = (connector: PanelConnector, more: Partial<Parameters<typeof runVerification>[0]> = {}) =>
  runVerification({
    connector,
    accounts: { opened: '1', other: '2' },
    grantIds,
    now: () => 0,
    announce: async () => true,
    withdraw: async () => {},
    ...more,
  });

describe('[A2] the verification run on Froxlor', () => {
  test('goes the whole round and leaves nothing behind; a session that lives on is as declared', async () => {
    const { double, connector } = await froxlorStage();
    const before = double.rows.Ftps.length;
    const { results } = await run(connector);
    expect(outcomes(results)).toEqual({
      answers: 'passed',
      accounts: 'passed',
      products_apart: 'passed',
      limited_opens: 'passed credential_made',
      limits_hold: 'passed product_not_limitable',
      limited_ends: 'passed removed',
      full_opens: 'passed account_shown',
      full_ends: 'passed session_lives_on',
      nothing_left: 'passed',
    });
    expect(verificationPassed(results)).toBe(true);
    expect(double.rows.Ftps).toHaveLength(before);
  });

  test('[E38] a panel that only says that it took the access away does not pass', async () => {
    const { double, connector } = await froxlorStage();
    double.switches.keepsFtpUsers = true;
    const { results } = await run(connector);
    expect(outcomes(results)).toMatchObject({
      limited_ends: 'failed not_confirmed',
      nothing_left: 'failed something_left',
    });
    expect(verificationPassed(results)).toBe(false);
  });

  test('[E36] nor one whose lists mix accounts', async () => {
    const { double, connector } = await froxlorStage();
    double.switches.unfiltered = true;
    const { results } = await run(connector);
    expect(outcomes(results)).toMatchObject({ products_apart: 'failed foreign_row' });
    expect(verificationPassed(results)).toBe(false);
  });

  test('[E43] nor one whose sessions live on although the connector declares that they end', async () => {
    const { connector } = await froxlorStage();
    const { results } = await run({
      ...connector,
      capabilities: { ...connector.capabilities, endsSessions: { full: true, limited: false } },
    });
    expect(outcomes(results)).toMatchObject({ full_ends: 'failed session_lives_on' });
    expect(verificationPassed(results)).toBe(false);
  });

  test('[E33] nor one that opens another account than the one asked for', async () => {
    const { connector } = await froxlorStage();
    const page = ok({ status: 200, path: '/', body: '' });
    const { results } = await run({
      ...connector,
      visiting: {
        begin: () => ({ open: async () => page, look: async () => page }),
        read: () => ({ signedIn: true, shows: 'carl' }),
      },
    });
    expect(outcomes(results)).toMatchObject({ full_opens: 'failed another_account' });
  });

  test('one account given twice is no pair', async () => {
    const { connector } = await froxlorStage();
    const { results } = await run(connector, { accounts: { opened: '1', other: 'anna' } });
    expect(outcomes(results)).toEqual({ answers: 'passed', accounts: 'failed one_account' });
  });
});

describe('[A2] the verification run on a host with delegated login', () => {
  const stage = async () => {
    const delegated = await delegatedStage();
    const known = delegated.issuer.grants;
    return {
      delegated,
      hooks: {
        accounts: { opened: BERG, other: DIAZ },
        announce: async (order: GrantOrder) => {
          known.set(
            order.grantId,
            grantView(
              {
                panelId: terminalPanel.id,
                origin: terminalPanel.origin,
                panelAccountId: order.panelAccountId,
                access: order.access,
              },
              { id: order.grantId },
            ),
          );
          return true;
        },
        withdraw: async (order: GrantOrder) => {
          known.delete(order.grantId);
        },
      },
    };
  };

  test('[E43] opens, and the session that is open is out with its next request', async () => {
    const { delegated, hooks } = await stage();
    const terminal: PanelConnector = {
      ...delegated.terminal,
      // The connector waits for the next second after its event; this clock stands still by itself.
      provision: async (...asked) => {
        const made = await delegated.terminal.provision(...asked);
        delegated.pass(1);
        return made;
      },
    };
    const { results } = await run(terminal, hooks);
    expect(outcomes(results)).toEqual({
      answers: 'passed',
      accounts: 'passed',
      products_apart: 'passed',
      limited_opens: 'passed signed_in',
      limits_hold: expect.stringMatching(/^passed/),
      limited_ends: 'passed session_ended',
      full_opens: 'passed signed_in',
      full_ends: 'passed session_ended',
      nothing_left: expect.stringMatching(/^passed/),
    });
    expect(verificationPassed(results)).toBe(true);
  });

  test('[E52] a host that opens without asking back is found out', async () => {
    const { delegated, hooks } = await stage();
    const { results } = await run(delegated.terminal, { ...hooks, announce: async () => false });
    expect(outcomes(results)).toMatchObject({ limited_opens: 'failed not_announced' });
    expect(verificationPassed(results)).toBe(false);
  });
});
