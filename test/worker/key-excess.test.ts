import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../shared/domain/result.ts';
import { testPanel } from '../../worker/app/panel/test-health.ts';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import { connectorOf, contextOf } from './support/living.ts';
import { panel, person, services, submit, visit } from './support/world.ts';

const admin = () => person('Admin', { hostRole: 'admin' });

/** A panel whose key was tested: what it could do beyond what is needed is what the connector says here. */
const tested = async (excess: PanelConnector['excess'], health?: PanelConnector['health']) => {
  const on = await panel('froxlor');
  const asking = await admin();
  const real = await connectorOf(on.id);
  const connector: PanelConnector = {
    ...real,
    health: health ?? (async () => ok({ version: '2.3.10' })),
    ...(excess ? { excess } : {}),
  };
  expect(
    (
      await testPanel(await contextOf(asking, { connector, actor: { hostRole: 'admin' } }), {
        panelId: on.id,
      })
    ).ok,
  ).toBe(true);
  const page = await (await visit(`/admin/panels/${on.id}`, asking)).text();
  const { store } = await services();
  const [last] = (await store.audit.all({ event: 'panel.tested', subject: on.id, after: null })).rows;
  return { on, asking, page, data: last?.data };
};

describe('[E50] a key that can do too much', () => {
  test('set-up names the least rights, for each kind where none is chosen yet', async () => {
    const asking = await admin();
    const adding = await (await visit('/admin/panels/new', asking)).text();
    for (const kind of ['froxlor', 'hestia', 'ispconfig', 'virtualmin'])
      expect(adding).toContain(`docs/panels/${kind}.md`);
    const on = await panel('virtualmin');
    const own = await (await visit(`/admin/panels/${on.id}`, asking)).text();
    expect(own).toContain('docs/panels/virtualmin.md');
    expect(own).not.toContain('docs/panels/froxlor.md');
  });

  test('testing the panel asks what it can do; the page warns and the log keeps it', async () => {
    const { page, data } = await tested(async () => ok(['all_accounts', 'settings']));
    expect(data).toMatchObject({ outcome: 'ok', excess: 'all_accounts settings' });
    expect(page).toContain('data-excess="all_accounts"');
    expect(page).toContain('data-excess="settings"');
    expect(page).not.toContain('data-excess="pages"');
    expect(page).toContain('Make a narrower key');
  });

  test('a narrow key warns of nothing', async () => {
    const { page, data } = await tested(async () => ok([]));
    expect(data).toEqual({ outcome: 'ok', version: '2.3.10' });
    expect(page).not.toContain('data-excess');
    expect(page).not.toContain('This key can do more');
  });

  test('where it could not be asked, no key is called narrow', async () => {
    const { page, data } = await tested(async () => fail({ code: 'panel_unreachable', reason: 'timeout' }));
    expect(data).toMatchObject({ outcome: 'ok', excess: 'unknown' });
    expect(page).toContain('could not be asked');
  });

  test('a panel that does not answer is asked for nothing more', async () => {
    let asked = 0;
    const { data } = await tested(
      async () => {
        asked += 1;
        return ok([]);
      },
      async () => fail({ code: 'panel_unreachable', reason: 'timeout' }),
    );
    expect(asked).toBe(0);
    expect(data).toEqual({ outcome: 'panel_unreachable', reason: 'timeout' });
  });

  test('disconnecting removes the key, and another panel’s key is no use here', async () => {
    const [one, other] = [await panel('froxlor'), await panel('froxlor')];
    const asking = await admin();
    for (const { id } of [one, other]) {
      await submit(
        `/admin/panels/${id}/credential`,
        { key: `key-of-${id}`, secret: 'a-secret-of-it' },
        asking,
      );
    }
    // The row of one, with the sealed key of the other in it.
    await env.DB.prepare(
      `UPDATE panel_credentials SET key_id = o.key_id, nonce = o.nonce, ciphertext = o.ciphertext
       FROM (SELECT key_id, nonce, ciphertext FROM panel_credentials WHERE panel_id = ?) AS o WHERE panel_id = ?`,
    )
      .bind(other.id, one.id)
      .run();
    const { connectors, store } = await services();
    expect((await connectors.of(one.id)).ok).toBe(false);
    expect((await connectors.of(other.id)).ok).toBe(true);
    await submit(`/admin/panels/${other.id}/credential/remove`, {}, asking);
    expect(await store.panels.credential(other.id)).toBeNull();
    expect((await connectors.of(other.id)).ok).toBe(false);
  });
});
