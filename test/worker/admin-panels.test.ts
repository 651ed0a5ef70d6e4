import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { deploymentDescription } from '../../shared/api/deployment.ts';
import { panel, person, services, submit, visit } from './support/world.ts';

const admin = () => person('Admin', { hostRole: 'admin' });
const auditOf = async (subject: string) =>
  (await (await services()).store.audit.all({ event: null, subject, after: null })).rows;

const form = (more: Record<string, string> = {}): Record<string, string> => ({
  kind: 'froxlor',
  name: 'Hosting panel',
  origin: `https://panel-${crypto.randomUUID().slice(0, 8)}.hosting.com`,
  agency_origin: '',
  api_base: '',
  host_origin: '',
  key: '',
  secret: '',
  ...more,
});

describe('panels', () => {
  test('[A2] [E35] a panel is added switched off, its key sealed for its row and shown nowhere', async () => {
    const asking = await admin();
    const response = await submit(
      '/admin/panels',
      form({ key: 'PLANTED-key', secret: 'PLANTED-secret' }),
      asking,
    );
    expect(response.status).toBe(303);
    const path = response.headers.get('location') ?? '';
    const id = path.split('/').at(-1) ?? '';
    const { store, secrets } = await services();
    expect(await store.panels.byId(id)).toMatchObject({ enabled: false, hostTokenHash: null });
    const sealed = await store.panels.credential(id);
    if (!sealed) throw new Error('no credential');
    expect(JSON.parse((await secrets.open(sealed, `panel_credential|${id}`)) ?? '')).toEqual({
      key: 'PLANTED-key',
      secret: 'PLANTED-secret',
    });
    expect(await secrets.open(sealed, 'panel_credential|pan_other')).toBeNull();
    const pages = await Promise.all(
      [path, '/admin/panels', `/admin/audit?subject=${id}`].map(async (one) =>
        (await visit(one, asking)).text(),
      ),
    );
    const rows = await env.DB.prepare('SELECT data FROM audit_events WHERE subject_id = ?').bind(id).all();
    for (const text of [...pages, JSON.stringify(rows.results)]) expect(text).not.toContain('PLANTED');
    expect(pages[0]).toContain('An API key is stored.');
    await submit(`${path}/credential/remove`, {}, asking);
    expect(await store.panels.credential(id)).toBeNull();
  });

  test.each([
    'http://panel.hosting.com',
    'https://127.0.0.1.nip.io',
    'https://10.0.0.1',
    'https://2130706433',
    'https://0x7f000001',
    'https://[::ffff:10.0.0.1]',
    'https://169.254.169.254',
    'https://metadata.google.internal',
    'https://panel.hosting.com:22',
    'https://panel.hosting.com/path?x=1',
    'https://user:pass@panel.hosting.com',
    'https://PANEL.hosting.com',
    'ftp://panel.hosting.com',
    'http://panelshare.localhost:8710',
    'panel.hosting.com',
  ])('[E31] %s is refused as a panel’s address, in each of its four places', async (address) => {
    const asking = await admin();
    for (const field of ['origin', 'agency_origin', 'api_base', 'host_origin']) {
      const response = await submit('/admin/panels', form({ [field]: address }), asking);
      expect([field, response.status]).toEqual([field, 400]);
      expect(await response.text()).toContain('This address cannot be used');
    }
    expect(await (await services()).store.panels.byOrigin(address)).toBeNull();
  });

  test('[A2] the same address twice, half a key and unknown fields are refused', async () => {
    const asking = await admin();
    const typed = form({ key: 'only-a-key' });
    const half = await submit('/admin/panels', typed, asking);
    expect(half.status).toBe(400);
    expect(await half.text()).not.toContain('only-a-key');
    expect((await submit('/admin/panels', { ...typed, key: '' }, asking)).status).toBe(303);
    const twice = await submit('/admin/panels', { ...typed, key: '' }, asking);
    expect(twice.status).toBe(409);
    expect(await twice.text()).toContain('already a panel');
    expect((await submit('/admin/panels', form({ enabled: '1' }), asking)).status).toBe(400);
    expect((await submit('/admin/panels', form({ kind: 'plesk' }), asking)).status).toBe(400);
  });

  test('[A2][L2] a portal for agencies is one more place of its panel, and no other panel takes it', async () => {
    const asking = await admin();
    const portal = `https://portal-${crypto.randomUUID().slice(0, 8)}.hosting.com`;
    const typed = form({ kind: 'ionos', agency_origin: portal });
    const added = await submit('/admin/panels', typed, asking);
    const id = (added.headers.get('location') ?? '').split('/').at(-1) ?? '';
    const answer = await visit('/.well-known/panelshare-deployment');
    const { panels } = v.parse(deploymentDescription, await answer.json());
    expect(panels.filter((one) => one.id === id).map(({ origin }) => origin)).toEqual([
      typed['origin'],
      portal,
    ]);
    expect((await (await services()).store.panels.byOrigin(portal))?.id).toBe(id);
    for (const more of [
      { origin: portal },
      { agency_origin: portal },
      { agency_origin: typed['origin'] ?? '' },
    ])
      expect((await submit('/admin/panels', form(more), asking)).status).toBe(409);
    const same = form();
    expect(
      (await submit('/admin/panels', { ...same, agency_origin: same['origin'] ?? '' }, asking)).status,
    ).toBe(409);
  });

  test('[A2] a panel is switched off and on, and the deployment says so to extensions', async () => {
    const asking = await admin();
    const on = await panel('internex');
    const described = async () => {
      const response = await visit('/.well-known/panelshare-deployment');
      const text = await response.text();
      return new RegExp(`"${on.id}"[^}]*"enabled":(true|false)`).exec(text)?.[1];
    };
    expect(await described()).toBe('true');
    await submit(`/admin/panels/${on.id}/disable`, {}, asking);
    expect(await described()).toBe('false');
    await submit(`/admin/panels/${on.id}/enable`, {}, asking);
    expect(await described()).toBe('true');
    expect((await auditOf(on.id)).map((row) => row.event)).toEqual(['panel.enabled', 'panel.disabled']);
  });

  test('[A2] a host token is shown once, stored as a hash, and ends the one before', async () => {
    const asking = await admin();
    const on = await panel('internex');
    const response = await submit(`/admin/panels/${on.id}/host-token`, {}, asking);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const token = /id="token"[^>]*value="([^"]+)"/.exec(await response.text())?.[1] ?? '';
    const { store, secrets } = await services();
    expect((await store.panels.byId(on.id))?.hostTokenHash).toBe(await secrets.hash(token));
    expect(await store.panels.byHostToken(await secrets.hash(on.hostToken))).toBeNull();
    expect(await (await visit(`/admin/panels/${on.id}`, asking)).text()).not.toContain(token);
    expect(JSON.stringify(await auditOf(on.id))).not.toContain(token);
  });

  test('[A2] the test button writes down our own word for what came back', async () => {
    const asking = await admin();
    const broken = await panel('internex', 'down');
    await submit(`/admin/panels/${broken.id}/health`, {}, asking);
    const [event] = await auditOf(broken.id);
    expect(event?.event).toBe('panel.tested');
    expect(String(event?.data['outcome'])).toMatch(/^panel_/);
    const html = await (await visit(`/admin/panels/${broken.id}`, asking)).text();
    expect(html).toContain('Last test');
    expect(html).not.toContain('PLANTED');
  });
});
