/** Routes of the vendor's own account area; *Connected services* is the host side's. */
import { Hono } from 'hono';
import type { Markup, PageContext } from '../host/markup.ts';
import type { Host, HostEnv } from '../host/panel.ts';
import { notHere, ownPeople, pageContext, show } from '../host/web.ts';
import type { Account } from '../host/world.ts';
import {
  accountDataPage,
  accountOverviewPage,
  organizationDomainsPage,
  passwordPage,
  sharingPartnerPage,
} from './account-pages.ts';

export function accountRoutes(host: Host): Hono<HostEnv> {
  const app = new Hono<HostEnv>();
  const { accounts } = host.state;

  const page = (build: (page: PageContext, account: Account) => Markup) =>
    ownPeople(host, (c, session) => {
      const account = accounts.get(session.accountId);
      return account === undefined
        ? notHere(c, host)
        : show(c, build(pageContext(c, host, session), account));
    });

  app.get('/account', page(accountOverviewPage));
  app.get('/account/internex', page(accountDataPage));
  app.get('/account/internex/sharing-partner', page(sharingPartnerPage));
  app.get('/account/password', page(passwordPage));
  app.get('/account/organization-domains', page(organizationDomainsPage));

  return app;
}
