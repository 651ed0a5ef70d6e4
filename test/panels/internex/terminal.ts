/** Routes of the panel itself. Every one asks scope.ts what this session reaches; the rest is a 404. */
import { Hono } from 'hono';
import * as v from 'valibot';
import { type Host, type HostEnv, reach, reached } from '../host/panel.ts';
import { type Session, secret } from '../host/state.ts';
import { formExpired, notHere, ownForm, ownPeople, pageContext, show, signedIn } from '../host/web.ts';
import { ACTIONS, type Product } from '../host/world.ts';
import {
  assignmentPage,
  cloudManagerPage,
  cloudPage,
  cloudSettingsPage,
  domainsPage,
  membersPage,
  orderPage,
  productPage,
  startPage,
} from './pages.ts';
import { isMainCloud, isMovable, movedProduct, ORDERABLE, orderedProduct } from './world.ts';

const Name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(60));
const Order = v.object({ category: v.picklist(ORDERABLE), name: Name });
const Note = v.pipe(v.string(), v.maxLength(200));

export function terminalRoutes(host: Host): Hono<HostEnv> {
  const app = new Hono<HostEnv>();
  const { products } = host.state;

  /** A cloud of this session's own account, without regard to shares: for pages of the customer's own people. */
  function ownCloud(session: Session, id: string): Product | undefined {
    return host.state
      .productsOf(session.accountId)
      .find((product) => product.id === id && product.category === 'cloud');
  }

  app.get(
    '/',
    signedIn(host, (c, session) => show(c, startPage(pageContext(c, host, session), reached(host, session)))),
  );

  app.get(
    '/clouds',
    signedIn(host, (c, session) =>
      show(c, cloudManagerPage(pageContext(c, host, session), session, reached(host, session))),
    ),
  );

  app.post(
    '/clouds',
    ownPeople(host, async (c, session) => {
      const form = await ownForm(c, session);
      if (form === null) return formExpired(c, host);
      const name = v.safeParse(Name, form.get('name'));
      if (!name.success) return notHere(c, host);
      const id = `cloud-${secret().slice(0, 8)}`;
      products.set(id, {
        id,
        accountId: session.accountId,
        parent: null,
        category: 'cloud',
        name: name.output,
        shareable: true,
        actions: ACTIONS,
        note: '',
      });
      host.state.recordAct(session, 'create cloud', id);
      return c.redirect(`/clouds/${id}`, 303);
    }),
  );

  app.get(
    '/clouds/:id',
    signedIn(host, (c, session) => {
      const cloud = reach(host, session, c.req.param('id') ?? '');
      if (cloud?.product.category !== 'cloud') return notHere(c, host);
      const content = reached(host, session).filter(({ product }) => product.parent === cloud.product.id);
      return show(c, cloudPage(pageContext(c, host, session), cloud, content));
    }),
  );

  app.get(
    '/clouds/:id/order',
    signedIn(host, (c, session) => {
      const cloud = reach(host, session, c.req.param('id') ?? '');
      if (cloud?.product.category !== 'cloud' || !cloud.actions.includes('order')) return notHere(c, host);
      return show(c, orderPage(pageContext(c, host, session), session, cloud.product));
    }),
  );

  app.post(
    '/clouds/:id/order',
    signedIn(host, async (c, session) => {
      const form = await ownForm(c, session);
      if (form === null) return formExpired(c, host);
      const cloud = reach(host, session, c.req.param('id') ?? '');
      const order = v.safeParse(Order, { category: form.get('category'), name: form.get('name') });
      if (cloud?.product.category !== 'cloud' || !cloud.actions.includes('order') || !order.success)
        return notHere(c, host);
      const id = `prod-${secret().slice(0, 8)}`;
      products.set(id, orderedProduct(cloud.product, id, order.output.category, order.output.name));
      host.state.recordAct(session, 'order', id);
      return c.redirect(`/clouds/${cloud.product.id}`, 303);
    }),
  );

  app.get(
    '/clouds/:id/members',
    ownPeople(host, (c, session) => {
      const cloud = ownCloud(session, c.req.param('id') ?? '');
      return cloud === undefined || isMainCloud(cloud)
        ? notHere(c, host)
        : show(c, membersPage(pageContext(c, host, session), cloud));
    }),
  );

  app.get(
    '/clouds/:id/settings',
    ownPeople(host, (c, session) => {
      const cloud = ownCloud(session, c.req.param('id') ?? '');
      return cloud === undefined || isMainCloud(cloud)
        ? notHere(c, host)
        : show(c, cloudSettingsPage(pageContext(c, host, session), cloud));
    }),
  );

  app.get(
    '/products/:id',
    signedIn(host, (c, session) => {
      const found = reach(host, session, c.req.param('id') ?? '');
      if (found === undefined || found.product.category === 'cloud') return notHere(c, host);
      const container = reach(host, session, found.product.parent ?? '')?.product;
      return show(c, productPage(pageContext(c, host, session), session, found, container));
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
    '/products/:id/assignment',
    ownPeople(host, (c, session) => {
      const found = reach(host, session, c.req.param('id') ?? '');
      if (found === undefined || !isMovable(found.product)) return notHere(c, host);
      const targets = host.state
        .productsOf(session.accountId)
        .filter((product) => product.category === 'cloud' && product.id !== found.product.parent);
      return show(c, assignmentPage(pageContext(c, host, session), session, found.product, targets));
    }),
  );

  app.post(
    '/products/:id/assignment',
    ownPeople(host, async (c, session) => {
      const form = await ownForm(c, session);
      if (form === null) return formExpired(c, host);
      const found = reach(host, session, c.req.param('id') ?? '');
      const target = ownCloud(session, form.get('cloud') ?? '');
      if (found === undefined || !isMovable(found.product) || target === undefined) return notHere(c, host);
      products.set(found.product.id, movedProduct(found.product, target));
      host.state.recordAct(session, 'move', `${found.product.id} → ${target.id}`);
      return c.redirect(`/clouds/${target.id}`, 303);
    }),
  );

  app.get(
    '/domains',
    signedIn(host, (c, session) => {
      const rows = reached(host, session).filter(({ product }) => product.category === 'domain');
      return show(c, domainsPage(pageContext(c, host, session), rows));
    }),
  );

  return app;
}
