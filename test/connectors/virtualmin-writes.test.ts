import { beforeEach, describe, expect, test } from 'vitest';
import type { Access } from '../../shared/domain/access.ts';
import { enforcementOf, shownAs } from '../../shared/domain/enforcement.ts';
import { accountOwner } from '../../shared/domain/virtualmin-names.ts';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import { full, nils, unwrap } from './stage.ts';
import type { VirtualminDouble } from './virtualmin-double.ts';
import { acme, anOrder, blog, carl, type VirtualminStage, virtualminStage } from './virtualmin-stage.ts';

let double: VirtualminDouble;
let virtualmin: PanelConnector;
let marked: VirtualminStage['marked'];
let linkOf: VirtualminStage['link'];
beforeEach(async () => {
  ({ double, virtualmin, marked, link: linkOf } = await virtualminStage());
});

const onServers = (...ids: readonly string[]): Access => ({
  kind: 'limited',
  products: ids.map((id) => ({
    productId: `server:${id}`,
    name: id,
    category: 'domain',
    actions: ['change'],
  })),
});

const rowOf = (name: string | undefined) => double.admins.find(({ row }) => row.name === name)?.row;
const rightsOf = (name: string | undefined) => rowOf(name)?.values['edit_capabilities']?.[0]?.split(' ');
const made = () => double.calls.filter(({ program }) => program === 'create-admin');

describe('[E40] [E34] [E39] what an extra administrator may do', () => {
  test('whole access: everything of the owner’s but what decides over the account or lets others in', async () => {
    unwrap(await virtualmin.provision(anOrder(full), []));
    const [name] = marked();
    const rights = rightsOf(name);
    for (const never of ['domain', 'admins', 'passwd', 'remote_api', 'disable', 'delete']) {
      expect(rights).not.toContain(never);
    }
    expect(rights).toEqual(expect.arrayContaining(['users', 'aliases', 'dbs', 'scripts', 'backup']));
    expect(rowOf(name)?.values['allowed_virtual_servers']).toBeUndefined();
    expect(rowOf(name)?.values['rename_servers']).toEqual(['No']);
  });

  test('limited: kept to the chosen servers, without copies of everything and without Webmin’s modules', async () => {
    unwrap(await virtualmin.provision(anOrder(onServers(blog)), []));
    const [name] = marked();
    expect(rowOf(name)?.values['allowed_virtual_servers']).toEqual(['acme-blog.example']);
    expect(rowOf(name)?.values['access_webmin_modules']).toEqual(['No']);
    for (const never of ['backup', 'restore', 'sched', 'domain', 'admins']) {
      expect(rightsOf(name)).not.toContain(never);
    }
  });

  test('nothing that the owner does not have is given', async () => {
    const owner = double.domains.find((row) => row.name === 'acme-shop.example');
    if (owner) owner.values['edit_capabilities'] = ['users aliases passwd'];
    unwrap(await virtualmin.provision(anOrder(full), []));
    expect(rightsOf(marked()[0])).toEqual(['users', 'aliases']);
  });

  test('[E36] a server of somebody else, or no server, makes nothing', async () => {
    for (const foreign of [carl, '1', 'x']) {
      expect(await virtualmin.provision(anOrder(onServers(blog, foreign)), [])).toEqual({
        ok: false,
        error: { code: 'panel_unsupported', reason: 'product_not_limitable' },
      });
    }
    expect(made()).toEqual([]);
  });

  test('a right that the panel adds by itself: the administrator does not stay', async () => {
    double.switches.widens = 'admins';
    expect(await virtualmin.provision(anOrder(full), [])).toMatchObject({
      ok: false,
      error: { reason: 'not_confirmed' },
    });
    expect(double.admins).toEqual([]);
  });

  test('[E30] limits that leak are called neither enforced nor anything like it', () => {
    const label = enforcementOf('limited', virtualmin.capabilities, null);
    expect(shownAs(label)).toBe('leaky');
    expect(shownAs(enforcementOf('full', virtualmin.capabilities, null))).toBe('enforced');
  });
});

describe('[E32] [E33] [E41] signing in', () => {
  test('the link lies on the registered origin and opens an extra administrator once, never the owner', async () => {
    const link = await linkOf();
    expect(link).toMatch(/^https:\/\/panel\.example\/session_login\.cgi\?session=[0-9a-f]{32}$/);
    const browser = double.browser();
    const user = browser.open(link);
    expect(user).toBe(marked()[0]);
    expect(user).not.toBe('acme');
    expect(double.browser().open(link)).toBeNull();
  });

  test('the page’s user says whose account it is', async () => {
    expect(accountOwner(double.browser().open(await linkOf()) ?? '')).toBe('acme');
    const { visiting } = virtualmin;
    const page = (user: string) => ({
      status: 200,
      path: '/',
      body: `<!DOCTYPE html><html data-host="panel.example"${user} data-product="webmin"></html>`,
    });
    expect(visiting?.read(page(` data-user="${marked()[0]}"`))).toEqual({ signedIn: true, shows: 'acme' });
    expect(visiting?.read(page(''))).toEqual({ signedIn: false, shows: null });
  });

  test('[E46] two openings share one administrator, and neither kills the other', async () => {
    const [first, second] = [await linkOf(), await linkOf()];
    expect(made()).toHaveLength(1);
    expect(double.browser().open(first)).not.toBeNull();
    expect(double.browser().open(second)).not.toBeNull();
  });

  test('[E32] the password is another one each time, and no part of any answer', async () => {
    const said = [await linkOf()];
    unwrap(await virtualmin.deprovision(anOrder(full), []));
    said.push(await linkOf(), JSON.stringify(await virtualmin.provision(anOrder(full), [])));
    const [one, other] = made().map(({ fields }) => fields.get('pass') ?? '');
    expect(one).toMatch(/^.{25,}$/);
    expect(other).not.toBe(one);
    for (const password of [one, other]) expect(said.join(' ')).not.toContain(password);
  });

  test('[E50] a user without calls between servers signs nobody in, and says so', async () => {
    double.switches.rpcRefused = true;
    expect(await virtualmin.signIn(anOrder(full), nils)).toEqual({
      ok: false,
      error: { code: 'panel_denied', reason: 'rpc_refused' },
    });
  });

  test('a collaborator with less than the grant gets an administrator with less', async () => {
    const whole = double.browser().open(await linkOf());
    const less = double.browser().open(await linkOf(anOrder(onServers(blog))));
    expect(less).not.toBe(whole);
    expect(rowOf(less ?? '')?.values['allowed_virtual_servers']).toEqual(['acme-blog.example']);
    expect(marked()).toHaveLength(2);
  });
});

describe('[E43] [M3] [S8] an end', () => {
  test('cuts the session that is open, of every extent, and leaves a neighbour’s', async () => {
    const wide = double.browser();
    wide.open(await linkOf());
    const narrow = double.browser();
    narrow.open(await linkOf(anOrder(onServers(blog))));
    const neighbour = double.browser();
    neighbour.open(await linkOf(anOrder(full, { grantId: 'grt_neighbour00000000' })));
    expect(unwrap(await virtualmin.deprovision(anOrder(full), []))).toEqual({ cut: true });
    expect([wide.click(), narrow.click()]).toEqual([null, null]);
    expect(neighbour.click()).not.toBeNull();
  });

  test('[E32] kills a link that nobody has used yet', async () => {
    const link = await linkOf();
    unwrap(await virtualmin.deprovision(anOrder(full), []));
    expect(double.browser().open(link)).toBeNull();
  });

  test('[E38] confirmed by the list: a panel that only says yes has cut nothing', async () => {
    unwrap(await virtualmin.provision(anOrder(full), []));
    double.switches.keeps = true;
    expect(unwrap(await virtualmin.deprovision(anOrder(full), []))).toEqual({ cut: false });
    double.switches.keeps = false;
    expect(unwrap(await virtualmin.deprovision(anOrder(full), []))).toEqual({ cut: true });
  });

  test('[E46] finds its administrator by the name where the description was changed, and by the description where the name was', async () => {
    unwrap(await virtualmin.provision(anOrder(full), []));
    const [one] = double.admins;
    if (one) one.row.values['description'] = ['our agency'];
    unwrap(await virtualmin.deprovision(anOrder(full), []));
    expect(double.admins).toEqual([]);
    unwrap(await virtualmin.provision(anOrder(full), []));
    const [other] = double.admins;
    if (other) other.row.name = 'renamed';
    expect(unwrap(await virtualmin.deprovision(anOrder(full), []))).toEqual({ cut: true });
    expect(double.admins).toEqual([]);
  });

  test('[E38] an account that is not there any more is not called cut', async () => {
    double.recreate('acme-shop.example');
    expect(await virtualmin.deprovision(anOrder(full), [])).toMatchObject({
      ok: false,
      error: { code: 'account_not_found' },
    });
  });
});

describe('[M1] a change of rights', () => {
  test('narrowed: the wider administrator is gone, and its open session with it', async () => {
    const browser = double.browser();
    browser.open(await linkOf());
    unwrap(await virtualmin.provision(anOrder(onServers(blog)), []));
    expect(browser.click()).toBeNull();
    expect(marked().map((name) => rowOf(name)?.values['allowed_virtual_servers'])).toEqual([
      ['acme-blog.example'],
    ]);
  });

  test('narrowed while the panel breaks off: what was taken is gone, whatever became of the rest', async () => {
    unwrap(await virtualmin.provision(anOrder(full), []));
    double.switches.losesAddAnswer = true;
    expect(await virtualmin.provision(anOrder(onServers(blog)), [])).toMatchObject({ ok: false });
    expect(double.admins.filter(({ row }) => row.values['allowed_virtual_servers'] === undefined)).toEqual(
      [],
    );
    double.switches.losesAddAnswer = false;
    unwrap(await virtualmin.provision(anOrder(onServers(blog)), []));
    expect(marked()).toHaveLength(1);
  });

  test('an administrator that stays although it was deleted is not passed off as narrowed', async () => {
    unwrap(await virtualmin.provision(anOrder(full), []));
    double.switches.keeps = true;
    expect(await virtualmin.provision(anOrder(onServers(blog)), [])).toMatchObject({
      ok: false,
      error: { reason: 'not_confirmed' },
    });
  });

  test('changed at the panel: made anew as it was consented to', async () => {
    unwrap(await virtualmin.provision(anOrder(onServers(blog)), []));
    const [one] = double.admins;
    if (one) one.row.values['allowed_virtual_servers'] = ['acme-blog.example acme-shop.example'];
    await linkOf(anOrder(onServers(blog)));
    expect(double.admins.map(({ row }) => row.values['allowed_virtual_servers'])).toEqual([
      ['acme-blog.example'],
    ]);
  });

  test('[E47] an account under another number gets nothing', async () => {
    double.recreate('acme-shop.example');
    expect(await virtualmin.signIn(anOrder(full, { panelAccountId: acme }), nils)).toMatchObject({
      ok: false,
    });
    expect(made()).toEqual([]);
  });
});
