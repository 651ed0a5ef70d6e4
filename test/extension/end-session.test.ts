import { describe, expect, it } from 'vitest';
import { endPanelSession } from '../../extension/panels/end-session.ts';
import { fakeFetch } from './memory.ts';

const base = 'https://panel.example/froxlor/';

/** A Froxlor that answers by where it redirects to; a Response made by hand has no address, so it is given one. */
const froxlor = (signedIn: boolean, { keepsSession = false, area = 'customer' } = {}) => {
  let open = signedIn;
  const { fetch, sent } = fakeFetch(({ address }) => {
    const url = new URL(address);
    const own = url.pathname.endsWith(`/${area}_index.php`);
    if (own && url.searchParams.get('action') === 'logout') open = keepsSession;
    const landed = open && !own ? new URL(`${area}_index.php`, url) : url;
    const response = new Response('');
    Object.defineProperty(response, 'url', { value: landed.href });
    return response;
  });
  return { fetch, sent };
};

describe('ending a panel’s session before a client opens', () => {
  it('signs out who is signed in, with the panel’s own cookies, in the panel’s own folder [E33] [W4]', async () => {
    const { fetch, sent } = froxlor(true);
    expect(await endPanelSession(fetch, 'froxlor', base)).toBe('ended');
    expect(sent.map((one) => one.address)).toEqual([
      `${base}index.php`,
      `${base}customer_index.php?action=logout`,
      `${base}index.php`,
    ]);
    expect(sent.every((one) => one.credentials === 'include')).toBe(true);
  });

  it('signs out an administrator of the panel by the administrators’ logout [E33]', async () => {
    const { fetch, sent } = froxlor(true, { area: 'admin' });
    expect(await endPanelSession(fetch, 'froxlor', base)).toBe('ended');
    expect(sent[1]?.address).toBe(`${base}admin_index.php?action=logout`);
  });

  it('never signs out blindly: Froxlor then loses the link that follows [E33]', async () => {
    const { fetch, sent } = froxlor(false);
    expect(await endPanelSession(fetch, 'froxlor', base)).toBe('none');
    expect(sent).toHaveLength(1);
  });

  it('does not believe its own request: a session that stays stops the opening [E33]', async () => {
    const { fetch } = froxlor(true, { keepsSession: true });
    expect(await endPanelSession(fetch, 'froxlor', base)).toBe('unreachable');
  });

  it('takes an error page for no answer, and not for a browser that is signed out [E33] [E45]', async () => {
    const { fetch } = fakeFetch(() => new Response('', { status: 429 }));
    expect(await endPanelSession(fetch, 'froxlor', base)).toBe('unreachable');
  });

  it('stops the opening when the panel does not answer [E28]', async () => {
    const down = () => Promise.reject(new Error('down'));
    expect(await endPanelSession(down, 'froxlor', base)).toBe('unreachable');
  });

  it('signs out of my.ionos, which leads to its login once nobody is signed in [E33]', async () => {
    const ionos = 'https://my.ionos.de/';
    let open = true;
    const { fetch } = fakeFetch(({ address }) => {
      if (address.endsWith('/logout')) open = false;
      const response = new Response('');
      Object.defineProperty(response, 'url', { value: open ? ionos : `${ionos}login?redirect_url=%2F` });
      return response;
    });
    expect(await endPanelSession(fetch, 'ionos', ionos)).toBe('ended');
    expect(await endPanelSession(fetch, 'ionos', ionos)).toBe('none');
  });

  it('signs out of the Manager, which leads to another address once nobody is signed in [E33]', async () => {
    const manager = 'https://manager.example/';
    let open = true;
    const { fetch, sent } = fakeFetch(({ address }) => {
      if (address.endsWith('/logout')) open = false;
      const response = new Response('');
      const landed = open ? `${manager}v3/481516/ng/home` : 'https://login.example/';
      Object.defineProperty(response, 'url', { value: landed });
      return response;
    });
    expect(await endPanelSession(fetch, 'infomaniak', manager)).toBe('ended');
    expect(await endPanelSession(fetch, 'infomaniak', manager)).toBe('none');
    expect(sent.map((one) => one.address)).toEqual([manager, `${manager}logout`, manager, manager]);
  });

  it('signs out of Virtualmin, whose login form stands at every address [E33]', async () => {
    const virtualmin = 'https://panel.example:10000/';
    let open = true;
    const { fetch, sent } = fakeFetch(({ address }) => {
      if (address.endsWith('?logout=1')) open = false;
      const response = new Response(
        open
          ? '<!DOCTYPE html><html data-host="panel.example" data-user="ps_0123456789abcdef01_acme"></html>'
          : '<!DOCTYPE html><html class="session_login"><body data-user="no"></body></html>',
      );
      Object.defineProperty(response, 'url', { value: address });
      return response;
    });
    expect(await endPanelSession(fetch, 'virtualmin', virtualmin)).toBe('ended');
    expect(await endPanelSession(fetch, 'virtualmin', virtualmin)).toBe('none');
    expect(sent.map((one) => one.address)).toEqual([
      virtualmin,
      `${virtualmin}session_login.cgi?logout=1`,
      virtualmin,
      virtualmin,
    ]);
  });
});
