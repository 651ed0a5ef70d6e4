import { describe, expect, test } from 'vitest';
import { connectorsFor, ownerKeysFor } from '../../worker/connectors/registry.ts';
import { anyKey, froxlorDouble } from './froxlor-double.ts';
import { credentialOf, ownerPanel, withOwnerKeys } from './froxlor-owner-stage.ts';
import { recorded } from './samples.ts';
import { connectorOf, connectorParts, full, limitedTo, nils, order, unwrap } from './stage.ts';

const stage = () => {
  const double = froxlorDouble();
  withOwnerKeys(double);
  return double;
};
const whose = (credential: string, send = stage().send) =>
  ownerKeysFor(connectorParts([ownerPanel], { send })).whose(ownerPanel.id, credential);
const basic = (login: string) => `Basic ${btoa(`PLANTED-key-of-${login}:PLANTED-secret-of-${login}`)}`;

describe('whose key it is', () => {
  test('[S2] [E48] the panel names the account, whatever anybody typed', async () => {
    expect(unwrap(await whose(credentialOf('anna')))).toMatchObject({
      id: '1',
      shownAs: 'anna',
      contactEmail: 'anna@berg-bakery.example',
    });
    expect(unwrap(await whose(credentialOf('carl')))).toMatchObject({ id: '2', shownAs: 'carl' });
  });

  test('[E50] a key that may do more than its customer is refused', async () => {
    const credential = JSON.stringify({ key: anyKey, secret: 'PLANTED-secret' });
    expect(await whose(credential)).toEqual({
      ok: false,
      error: { code: 'owner_key_too_powerful', reason: 'counts_customers' },
    });
  });

  test('[E48] one that the panel does not know, or that is no key at all, is refused', async () => {
    const unknown = JSON.stringify({ key: 'PLANTED-unknown', secret: 'PLANTED-secret' });
    for (const credential of [unknown, 'no key', '{}']) {
      expect(await whose(credential)).toMatchObject({ ok: false, error: { code: 'owner_key_denied' } });
    }
  });

  test('[E45] a panel that answers anything else names nobody', async () => {
    const double = stage();
    for (const broken of [
      () => Response.json({ data: { count: 0, list: [] } }),
      () => new Response('', { status: 500 }),
      // As an admin's key without a name lists them: everybody's.
      () => Response.json({ data: { count: double.rows.Ftps.length, list: double.rows.Ftps } }),
    ]) {
      double.switches.instead['Ftps.listing'] = broken;
      expect(await whose(credentialOf('anna'), double.send)).toMatchObject({
        ok: false,
        error: { code: 'panel_answer_invalid' },
      });
    }
  });
});

describe('[E26] each call goes out with the key of the account it names', () => {
  test('and with no other, in reads, writes and ends', async () => {
    const double = stage();
    const connector = await connectorOf(ownerPanel, { send: double.send });
    for (const [id, login, site] of [
      ['1', 'anna', 'site:2'],
      ['2', 'carl', 'site:6'],
    ] as const) {
      const asked = order(limitedTo(site), { panelAccountId: id, grantId: `grt_${login}` });
      double.calls.length = 0;
      unwrap(await connector.account(id));
      unwrap(await connector.products(id));
      unwrap(await connector.inventory(id));
      unwrap(await connector.provision(asked, []));
      expect(unwrap(await connector.deprovision(asked, []))).toEqual({ cut: true });
      expect(new Set(double.calls.map(({ authorization }) => authorization))).toEqual(
        new Set([basic(login)]),
      );
    }
  });

  test('an account without a key is not asked about at all', async () => {
    const double = stage();
    const connector = await connectorOf(ownerPanel, { send: double.send });
    const asked = order(limitedTo('site:2'), { panelAccountId: '3' });
    for (const answer of [
      await connector.account('3'),
      await connector.products('3'),
      await connector.inventory('3'),
      await connector.provision(asked, []),
      await connector.deprovision(asked, []),
    ]) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'owner_key_missing' } });
    }
    expect(double.calls).toEqual([]);
  });

  test('[E35] a key that was copied from another account’s row does not open', async () => {
    const double = stage();
    const parts = connectorParts([ownerPanel], { send: double.send });
    const swapped = connectorsFor({
      ...parts,
      store: {
        panels: {
          ...parts.store.panels,
          ownerKey: (panelId) =>
            parts.store.panels
              .ownerKey(panelId, '2')
              .then((found) => (found ? { ...found, panelAccountId: '1' } : null)),
        },
      },
    });
    const connector = await swapped.of(ownerPanel.id);
    if (!connector.ok) throw new Error(connector.error.code);
    expect(await connector.value.account('1')).toEqual({
      ok: false,
      error: { code: 'owner_key_denied', reason: 'key_unreadable' },
    });
    expect(double.calls).toEqual([]);
  });
});

describe('what a customer’s key cannot do is not offered', () => {
  test('[E40] no sign-in link is asked for, so full access is none of its ways', async () => {
    const double = stage();
    const connector = await connectorOf(ownerPanel, { send: double.send });
    expect(connector.capabilities).toMatchObject({ full: 'none', limited: 'card', ownership: 'owner_key' });
    expect(await connector.signIn(order(full), nils)).toMatchObject({
      ok: false,
      error: { code: 'panel_unsupported' },
    });
    expect(unwrap(await connector.deprovision(order(full), []))).toEqual({ cut: true });
    expect(double.calls.map(({ command }) => command)).not.toContain('Froxlor.generateLoginLink');
  });

  test('[E38] a key that was removed or has run out in the panel cuts nothing, and says why', async () => {
    const double = stage();
    const connector = await connectorOf(ownerPanel, { send: double.send });
    const asked = order(limitedTo('site:2'));
    unwrap(await connector.provision(asked, []));
    double.customerKeys.delete('PLANTED-key-of-anna');
    expect(await connector.deprovision(asked, [])).toEqual({
      ok: false,
      error: { code: 'owner_key_denied', reason: 'http_403' },
    });
    expect(double.rows.Ftps.filter((row) => String(row['description']).includes(asked.grantId))).toHaveLength(
      1,
    );
  });

  test('[E45] without a key the panel is only asked whether it is there', async () => {
    const double = stage();
    const connector = await connectorOf(ownerPanel, { send: double.send });
    expect(await connector.health()).toEqual({ ok: true, value: { version: null } });
    expect(double.calls.map(({ authorization }) => authorization)).toEqual([null]);
  });
});

test('[E36] what the running panel answered to a customer’s own key is read', async () => {
  const double = stage();
  const samples = {
    'Customers.get': 'Customers.get.customer-key-own.json',
    'SubDomains.listing': 'SubDomains.listing.customer-key-own.json',
    'Emails.listing': 'Emails.listing.customer-key-own.json',
    'Mysqls.listing': 'Mysqls.listing.customer-key-own.json',
    'Ftps.listing': 'Ftps.listing.customer-key-own.json',
    'SshKeys.listing': 'SshKeys.listing.customer-key-without-shell.txt',
    'Customers.listingCount': 'Customers.listing.customer-key-forbidden.txt',
  };
  for (const [command, file] of Object.entries(samples)) {
    double.switches.instead[command] = () => recorded(file);
  }
  expect(unwrap(await whose(credentialOf('anna'), double.send))).toMatchObject({ id: '1', shownAs: 'anna' });
  const connector = await connectorOf(ownerPanel, { send: double.send });
  const products = unwrap(await connector.products('1'));
  expect(products.map(({ name }) => name)).toContain('shop.berg-bakery.example');
  const entries = unwrap(await connector.inventory('1'));
  expect(entries.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['contact', 'ftp_user', 'database_user']),
  );
  // The very answer to a list for somebody else: the own rows, and not taken for the other's.
  double.switches.instead['Ftps.listing'] = () => recorded('Ftps.listing.customer-key-foreign-customer.json');
  double.switches.instead['Customers.get'] = () =>
    recorded('Customers.get.customer-key-foreign-customer.txt');
  expect(await connector.inventory('2')).toMatchObject({ ok: false });
});
