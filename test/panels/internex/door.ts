/** Logging in and out with the account's own password. */
import { Hono } from 'hono';
import { type DemoPerson, loginPage } from './door-pages.ts';
import type { Host, HostEnv } from './host.ts';
import { dropSession, localPath, pageContext, setSessionCookie, show } from './web.ts';

export function doorRoutes(host: Host): Hono<HostEnv> {
  const app = new Hono<HostEnv>();
  const { people, accounts } = host.state;
  const demoPeople = (): readonly DemoPerson[] =>
    [...people.values()].map((person) => ({
      ...person,
      accountName: accounts.get(person.accountId)?.name ?? person.accountId,
    }));

  app.get('/login', (c) => {
    const next = localPath(host, c.req.query('next') ?? '/');
    const notice =
      c.req.query('ended') === '1' ? 'accessEnded' : c.req.query('out') === '1' ? 'loggedOut' : null;
    return show(c, loginPage(pageContext(c, host, null), demoPeople(), next, notice));
  });

  app.post('/login', async (c) => {
    // Log-in CSRF: a page elsewhere must not put this browser into an account of its choice.
    const site = c.req.header('sec-fetch-site');
    const form = new URLSearchParams(await c.req.text());
    const next = localPath(host, form.get('next') ?? '/');
    const person = people.get((form.get('email') ?? '').trim().toLowerCase());
    const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
    if (foreign || person === undefined || person.password !== form.get('password')) {
      return show(c, loginPage(pageContext(c, host, null), demoPeople(), next, 'signInFailed'), 403);
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
