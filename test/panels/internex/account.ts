/** Routes of the account area, and the customer ending a delegated access here, at the host (point 21). */
import { Hono } from 'hono';
import {
  accessPage,
  accountDataPage,
  accountOverviewPage,
  organizationDomainsPage,
  passwordPage,
  sharingPartnerPage,
} from './account-pages.ts';
import type { Host, HostContext, HostEnv } from './host.ts';
import type { Markup, PageContext } from './layout.ts';
import type { Session } from './state.ts';
import { formExpired, notHere, ownForm, ownPeople, pageContext, show } from './web.ts';
import type { Account } from './world.ts';

export function accountRoutes(host: Host): Hono<HostEnv> {
  const app = new Hono<HostEnv>();
  const { accounts, grants, links, audit, products } = host.state;

  const page = (build: (page: PageContext, account: Account) => Markup) =>
    ownPeople(host, (c, session) => {
      const account = accounts.get(session.accountId);
      return account === undefined
        ? notHere(c, host)
        : show(c, build(pageContext(c, host, session), account));
    });

  /** Only the Terminal Owner shares (documented), so only the owner ends it here. */
  const owner = (handler: (c: HostContext, session: Session, form: URLSearchParams) => Promise<Response>) =>
    ownPeople(host, async (c, session) => {
      const form = await ownForm(c, session);
      if (form === null) return formExpired(c, host);
      return session.role === 'owner' ? handler(c, session, form) : notHere(c, host);
    });

  app.get('/account', page(accountOverviewPage));
  app.get('/account/internex', page(accountDataPage));
  app.get('/account/internex/sharing-partner', page(sharingPartnerPage));
  app.get('/account/password', page(passwordPage));
  app.get('/account/organization-domains', page(organizationDomainsPage));

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
      return show(c, accessPage(pageContext(c, host, session), session, view));
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
