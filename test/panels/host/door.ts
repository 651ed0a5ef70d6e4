/** Logging in and out with the account's own password. */
import { Hono } from 'hono';
import { type DemoPerson, loginPage } from './door-pages.ts';
import type { Host, HostEnv } from './panel.ts';
import { dropSession, pageContext, setSessionCookie, show, wayOn } from './web.ts';

export function doorRoutes(host: Host): Hono<HostEnv> {
  const app = new Hono<HostEnv>();
  const { people, accounts } = host.state;
  const { returnParameter } = host.panel;
  const admits = host.site.admits ?? (() => true);
  const demoPeople = (): readonly DemoPerson[] =>
    [...people.values()].filter(admits).map((person) => ({
      ...person,
      accountName: accounts.get(person.accountId)?.name ?? person.accountId,
    }));

  app.get('/login', (c) => {
    const next = wayOn(host, c.req.query(returnParameter) ?? '/');
    const notice =
      c.req.query('ended') === '1' ? 'accessEnded' : c.req.query('out') === '1' ? 'loggedOut' : null;
    return show(c, loginPage(host, pageContext(c, host, null), demoPeople(), next, notice));
  });

  app.post('/login', async (c) => {
    // Log-in CSRF: a page elsewhere must not put this browser into an account of its choice.
    const site = c.req.header('sec-fetch-site');
    const form = new URLSearchParams(await c.req.text());
    const next = wayOn(host, form.get(returnParameter) ?? '/');
    const person = people.get((form.get('email') ?? '').trim().toLowerCase());
    const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
    if (foreign || person === undefined || !admits(person) || person.password !== form.get('password')) {
      return show(c, loginPage(host, pageContext(c, host, null), demoPeople(), next, 'signInFailed'), 403);
    }
    dropSession(c, host);
    const session = host.state.startSession({
      accountId: person.accountId,
      email: person.email,
      role: person.role,
      delegation: null,
      scope: { kind: 'own' },
    });
    setSessionCookie(c, host, session);
    return c.redirect(next, 303);
  });

  /** A plain link, as panels have it: the worst a foreign page can do with it is to log somebody out. */
  app.get('/logout', (c) => {
    dropSession(c, host);
    return c.redirect('/login?out=1', 303);
  });

  return app;
}
