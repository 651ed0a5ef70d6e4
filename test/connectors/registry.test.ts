import { describe, expect, test } from 'vitest';
import { type PanelKind, panelKinds } from '../../shared/api/deployment.ts';
import { connectorModes } from '../../shared/domain/enforcement.ts';
import { steers } from '../../shared/domain/plain-text.ts';
import type { Panel } from '../../worker/app/records.ts';
import { declared } from '../../worker/connectors/declared.ts';
import { type ConnectorParts, connectorsFor } from '../../worker/connectors/registry.ts';
import { froxlorDouble } from './froxlor-double.ts';
import { connectorParts, deployment, type TestPanel, unwrap } from './stage.ts';

const hostDeclares = (kind: PanelKind) => declared.get(kind)?.host;

const one: TestPanel = {
  id: 'pnl_one',
  kind: 'froxlor',
  origin: 'https://one.example',
  credential: JSON.stringify({ key: 'key-of-one', secret: 'secret-of-one' }),
};
const two: TestPanel = {
  id: 'pnl_two',
  kind: 'froxlor',
  origin: 'https://two.example',
  credential: JSON.stringify({ key: 'key-of-two', secret: 'secret-of-two' }),
};

describe('[E26] a connector has one panel, its credential and a fetch that reaches no other', () => {
  test('each panel is asked with its own key only', async () => {
    const seen: [string, string | null][] = [];
    const double = froxlorDouble();
    const connectors = connectorsFor(
      connectorParts([one, two], {
        send: (request) => {
          seen.push([new URL(request.url).origin, request.headers.get('authorization')]);
          return double.send(request);
        },
      }),
    );
    for (const panel of [one, two, one]) {
      const connector = await connectors.of(panel.id);
      if (connector.ok) unwrap(await connector.value.account('1'));
    }
    const basic = (name: string) => `Basic ${btoa(`key-of-${name}:secret-of-${name}`)}`;
    expect(seen).toEqual([
      ['https://one.example', basic('one')],
      ['https://two.example', basic('two')],
      ['https://one.example', basic('one')],
    ]);
  });

  test("[E35] another panel's credential in this panel's row does not open", async () => {
    const parts = connectorParts([one, two], { send: async () => new Response() });
    const swapped = connectorsFor({
      ...parts,
      store: {
        panels: {
          ...parts.store.panels,
          keyed: async (by) => {
            const [asked, other] = await Promise.all([
              parts.store.panels.keyed(by),
              parts.store.panels.keyed({ id: two.id }),
            ]);
            return asked && other && { panel: asked.panel, credential: other.credential };
          },
        },
      },
    });
    expect(await swapped.of(one.id)).toEqual({ ok: false, error: { code: 'panel_denied' } });
  });

  test.each([
    ['missing', null],
    ['not JSON', 'key:secret'],
    ['with more in it', JSON.stringify({ key: 'k'.repeat(9), secret: 's'.repeat(9), admin: true })],
    ['with a line break', JSON.stringify({ key: 'kkkkkkkk\r\nX: y', secret: 'ssssssss' })],
    ['whose key holds a colon', JSON.stringify({ key: 'kkkk:kkkk', secret: 'ssssssss' })],
  ])('a Froxlor credential that is %s makes no connector', async (_what, credential) => {
    const connectors = connectorsFor(
      connectorParts([{ ...one, credential }], { send: async () => new Response() }),
    );
    expect(await connectors.of(one.id)).toEqual({ ok: false, error: { code: 'panel_denied' } });
  });

  test('an unknown panel has no connector', async () => {
    const connectors = connectorsFor(connectorParts([one], { send: async () => new Response() }));
    expect(await connectors.of('pnl_none')).toEqual({ ok: false, error: { code: 'not_found' } });
  });

  test.each(['https://10.1.2.3', 'http://panel.example', deployment])(
    '[E31] a panel registered at %s is never called',
    async (origin) => {
      let calls = 0;
      const connectors = connectorsFor(
        connectorParts([{ ...one, origin }], {
          send: async () => {
            calls += 1;
            return new Response();
          },
        }),
      );
      const connector = await connectors.of(one.id);
      expect(connector.ok).toBe(true);
      if (connector.ok) {
        expect(await connector.value.account('1')).toMatchObject({
          ok: false,
          error: { code: 'panel_unsupported' },
        });
      }
      expect(calls).toBe(0);
    },
  );
});

/** The same parts, with something else in the panel's row. */
const withPanel = (parts: ConnectorParts, changes: Partial<Panel>): ConnectorParts => ({
  ...parts,
  store: {
    panels: {
      ...parts.store.panels,
      keyed: async (by) => {
        const found = await parts.store.panels.keyed(by);
        return found && { ...found, panel: { ...found.panel, ...changes } };
      },
    },
  },
});

const connectionOf = { host: 'connected', owner: 'owner', customer_session: 'customer_session' } as const;

test('[E40] what the matrix says of a kind and mode is what its connector declares, and there is no other', async () => {
  for (const kind of panelKinds) {
    for (const mode of connectorModes) {
      const credential =
        kind === 'internex' ? null : JSON.stringify({ key: 'K'.repeat(20), secret: 'S'.repeat(40) });
      const parts = connectorParts([{ ...one, kind, credential }], { send: async () => new Response() });
      const connectors = connectorsFor(withPanel(parts, { connection: connectionOf[mode] }));
      const connector = await connectors.of(one.id);
      const told = declared.get(kind)?.[mode];
      if (told) expect(connector).toMatchObject({ ok: true, value: { capabilities: told } });
      else expect(connector).toEqual({ ok: false, error: { code: 'panel_unsupported' } });
    }
  }
});

test('[E40] limits that leak are offered only where the host has said so', async () => {
  const parts = connectorParts([one], { send: async () => new Response() });
  for (const kind of panelKinds.filter((name) => hostDeclares(name)?.limitsLeak)) {
    const of = (leakyLimited: boolean) => connectorsFor(withPanel(parts, { kind, leakyLimited })).of(one.id);
    const [closed, open] = [await of(false), await of(true)];
    if (!closed.ok || !open.ok) throw new Error(kind);
    expect(closed.value.capabilities.limitedCategories).toEqual([]);
    expect(open.value.capabilities.limitedCategories).toEqual(hostDeclares(kind)?.limitedCategories);
  }
});

test('[E25] [E45] a name from a panel steers nothing, and one that is nothing else is called by its id', async () => {
  const double = froxlorDouble();
  const [first, second] = double.rows.SubDomains;
  if (!first || !second) throw new Error('no sites');
  first['domain'] = 'shop\u202Egnp.exe\u0007.example';
  second['domain'] = '\u200B\u2066';
  const connectors = connectorsFor(connectorParts([one], { send: double.send }));
  const connector = await connectors.of(one.id);
  if (!connector.ok) throw new Error(connector.error.code);
  const names = unwrap(await connector.value.products('1')).map(({ name }) => name);
  expect(names.filter(steers)).toEqual([]);
  expect(names).toContain('shop gnp.exe .example');
  expect(names).toContain('site:2');
});
