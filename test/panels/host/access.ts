/** The customer sees who can open the account, and ends a delegated access here, at the host (point 21). */
import { Hono } from 'hono';
import { accessPage } from './access-page.ts';
import type { Host, HostContext, HostEnv } from './panel.ts';
import type { Session } from './state.ts';
import { formExpired, notHere, ownForm, ownPeople, pageContext, show } from './web.ts';

export function accessRoutes(host: Host): Hono<HostEnv> {
  const app = new Hono<HostEnv>();
  const { grants, links, audit, products } = host.state;

  /** Only the owner shares, so only the owner ends it here. */
  const owner = (handler: (c: HostContext, session: Session, form: URLSearchParams) => Promise<Response>) =>
    ownPeople(host, async (c, session) => {
      const form = await ownForm(c, session);
      if (form === null) return formExpired(c, host);
      return session.role === 'owner' ? handler(c, session, form) : notHere(c, host);
    });

  app.get(
    '/account/access',
    ownPeople(host, (c, session) => {
      const mine = <T extends { readonly accountId: string }>(all: Iterable<T>): readonly T[] =>
        [...all].filter(({ accountId }) => accountId === session.accountId);
      const view = {
        links: mine(links.values()),
        grants: mine(grants.values()),
        audit: mine(audit),
        mayEnd: session.role === 'owner',
        nameOf: (id: string) => products.get(id)?.name ?? grants.get(id)?.actor.organisationName ?? id,
      };
      return show(c, accessPage(host, pageContext(c, host, session), session, view));
    }),
  );

  /** Here first, at the issuer second: the sessions are cut even when the issuer does not answer. */
  async function endHere(session: Session, grantId: string): Promise<void> {
    host.state.endGrant(grantId, 'by-customer-unconfirmed');
    host.state.record({
      accountId: session.accountId,
      actor: session.email,
      grantId,
      action: 'end access',
      target: grantId,
    });
    if (await host.issuer.revoke(grantId)) host.state.endGrant(grantId, 'by-customer');
  }

  app.post(
    '/account/access/end',
    owner(async (c, session, form) => {
      const grant = grants.get(form.get('grant') ?? '');
      if (grant === undefined || grant.accountId !== session.accountId) return notHere(c, host);
      await endHere(session, grant.id);
      return c.redirect('/account/access', 303);
    }),
  );

  app.post(
    '/account/access/disconnect',
    owner(async (c, session, form) => {
      const link = links.get(form.get('link') ?? '');
      if (link === undefined || link.accountId !== session.accountId) return notHere(c, host);
      links.delete(link.id);
      host.state.record({
        accountId: session.accountId,
        actor: session.email,
        grantId: null,
        action: 'disconnect',
        target: link.issuer,
      });
      const open = [...grants.values()].filter(
        (grant) => grant.accountId === session.accountId && grant.ended === 'no',
      );
      await Promise.all(open.map((grant) => endHere(session, grant.id)));
      return c.redirect('/account/access', 303);
    }),
  );

  return app;
}
