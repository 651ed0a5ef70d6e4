/** Routes of my.ionos: products, and the vendor's own access permissions for the customer's own people. */
import { Hono } from 'hono';
import * as v from 'valibot';
import { type Host, type HostContext, type HostEnv, reach, reached } from '../host/panel.ts';
import type { Session } from '../host/state.ts';
import { formExpired, notHere, ownForm, ownPeople, pageContext, show, signedIn } from '../host/web.ts';
import { domainsPage, productPage, startPage } from './pages.ts';
import { permissionPage, permissionsPage, securityPage } from './permission-pages.ts';
import type { Customer, Sharing } from './sharing.ts';

const Note = v.pipe(v.string(), v.maxLength(200));
export const AccessChoice = v.picklist(['full', 'partial']);

const PERMISSIONS = '/account/security/permissions';

export function panelRoutes(host: Host, sharing: Sharing): Hono<HostEnv> {
  const app = new Hono<HostEnv>();
  const { accounts, people, products } = host.state;

  app.get(
    '/',
    signedIn(host, (c, session) => show(c, startPage(pageContext(c, host, session), reached(host, session)))),
  );

  app.get(
    '/domains',
    signedIn(host, (c, session) =>
      show(c, domainsPage(pageContext(c, host, session), reached(host, session))),
    ),
  );

  app.get(
    '/products/:id',
    signedIn(host, (c, session) => {
      const found = reach(host, session, c.req.param('id') ?? '');
      return found === undefined
        ? notHere(c, host)
        : show(c, productPage(pageContext(c, host, session), session, found));
    }),
  );

  app.post(
    '/products/:id',
    signedIn(host, async (c, session) => {
      const form = await ownForm(c, session);
      if (form === null) return formExpired(c, host);
      const found = reach(host, session, c.req.param('id') ?? '');
      const note = v.safeParse(Note, form.get('note'));
      if (found === undefined || !found.actions.includes('change') || !note.success) return notHere(c, host);
      products.set(found.product.id, { ...found.product, note: note.output });
      host.state.recordAct(session, 'change', found.product.id);
      return c.redirect(`/products/${found.product.id}`, 303);
    }),
  );

  app.get(
    '/account/security',
    ownPeople(host, (c, session) => show(c, securityPage(pageContext(c, host, session)))),
  );

  // --- The vendor's own sharing, seen by the customer: the account holder's alone (assumed) ---

  /** A request reaches the account at any address of its people. */
  const asked = (session: Session): readonly Customer[] =>
    sharing.askedAt(
      [...people.values()]
        .filter(({ accountId }) => accountId === session.accountId)
        .map(({ email }) => email),
    );

  const holder = (handler: (c: HostContext, session: Session) => Response | Promise<Response>) =>
    ownPeople(host, (c, session) => (session.role === 'owner' ? handler(c, session) : notHere(c, host)));

  const holderForm = (
    handler: (c: HostContext, session: Session, form: URLSearchParams) => Response | Promise<Response>,
  ) =>
    holder(async (c, session) => {
      const form = await ownForm(c, session);
      return form === null ? formExpired(c, host) : handler(c, session, form);
    });

  app.get(
    PERMISSIONS,
    holder((c, session) => {
      const view = {
        connected: sharing.connectedTo(session.accountId),
        asked: asked(session),
        invited: c.req.query('invited') === '1',
      };
      return show(c, permissionsPage(pageContext(c, host, session), session, view));
    }),
  );

  app.post(
    `${PERMISSIONS}/invite`,
    holderForm((c, session, form) => {
      const access = v.safeParse(AccessChoice, form.get('access'));
      const account = accounts.get(session.accountId);
      if (!access.success || account === undefined) return notHere(c, host);
      sharing.invite({
        name: account.name,
        email: session.email,
        accountId: account.id,
        access: access.output,
      });
      return c.redirect(`${PERMISSIONS}?invited=1`, 303);
    }),
  );

  app.post(
    `${PERMISSIONS}/answer`,
    holderForm((c, session, form) => {
      const customer = asked(session).find(({ id }) => id === form.get('request'));
      if (customer === undefined) return notHere(c, host);
      sharing.answer(customer, session.accountId, form.get('answer') === 'accept');
      return c.redirect(PERMISSIONS, 303);
    }),
  );

  const connected = (c: HostContext, session: Session): Customer | undefined =>
    sharing.connectedTo(session.accountId).find(({ id }) => id === c.req.param('id'));

  app.get(
    `${PERMISSIONS}/:id`,
    holder((c, session) => {
      const customer = connected(c, session);
      if (customer === undefined) return notHere(c, host);
      const asksToRemove = c.req.query('remove') === '1';
      return show(c, permissionPage(pageContext(c, host, session), session, customer, asksToRemove));
    }),
  );

  app.post(
    `${PERMISSIONS}/:id/revoke`,
    holderForm((c, session) => {
      const customer = connected(c, session);
      if (customer === undefined) return notHere(c, host);
      sharing.disconnect(customer);
      host.state.recordAct(session, 'revoke permissions', customer.id);
      return c.redirect(PERMISSIONS, 303);
    }),
  );

  return app;
}
