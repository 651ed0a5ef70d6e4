/** Routes of the Manager itself. Every one asks vendor.ts what this session reaches; the rest is a 404. */
import { Hono } from 'hono';
import { html } from 'hono/html';
import * as v from 'valibot';
import type { Host, HostEnv, Reached } from '../host/panel.ts';
import { actorOf } from '../host/state.ts';
import { formExpired, ownForm, ownPeople, pageContext, show, signedIn } from '../host/web.ts';
import { say } from '../host/words.ts';
import { label, ranks } from './labels.ts';
import { layout } from './layout.ts';
import { orderPage, productList, productPage } from './product-pages.ts';
import { text } from './texts.ts';
import { homeOf, productPath, serviceOf, type Vendor } from './vendor.ts';
import { atHome, frameOf, inOrganisation, type Visit } from './web.ts';
import { APPS, productOf } from './world.ts';

const Note = v.pipe(v.string(), v.maxLength(200));
const Order = v.object({
  app: v.picklist(APPS),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(60)),
});

const PRODUCT = '/v3/:app{[a-z]+}/:org{[0-9]+}/:section{[a-z]+}/:product{[0-9]+}';

export function managerRoutes(host: Host, vendor: Vendor): Hono<HostEnv> {
  const app = new Hono<HostEnv>();
  const { products, people } = host.state;
  const inside = (handler: (visit: Visit) => Response | Promise<Response>) =>
    inOrganisation(host, vendor, handler);

  /** In the log of the organisation it happened in, under the name of who did it. */
  function record({ session, standing }: Visit, action: string, target: string): void {
    host.state.record({
      accountId: standing.organisation,
      actor: actorOf(session),
      grantId: session.delegation?.grantId ?? null,
      action,
      target,
    });
  }

  /** The product of the address, which names its application twice. */
  function found({ c, standing }: Visit): Reached | undefined {
    const { app: first, section, product: id } = c.req.param();
    return standing.products.find(
      ({ product }) => product.id === id && first === section && serviceOf(vendor, product).app === first,
    );
  }

  app.get(
    '/',
    signedIn(host, (c, { accountId }) => c.redirect(`/v3/${accountId}/ng/home`, 303)),
  );

  app.get(
    '/v3/:org{[0-9]+}/ng/home',
    inside((visit) => visit.show(productList(visit.page, vendor, visit.standing))),
  );

  app.get(
    `${PRODUCT}/dash`,
    inside((visit) => {
      const reached = found(visit);
      const { page, session, standing } = visit;
      return reached === undefined
        ? visit.notHere()
        : visit.show(productPage(page, vendor, session, standing, reached));
    }),
  );

  app.post(
    `${PRODUCT}/dash`,
    inside(async (visit) => {
      const { c, session } = visit;
      const form = await ownForm(c, session);
      if (form === null) return formExpired(c, host);
      const reached = found(visit);
      const note = v.safeParse(Note, form.get('note'));
      if (!reached?.actions.includes('change') || !note.success) return visit.notHere();
      products.set(reached.product.id, { ...reached.product, note: note.output });
      record(visit, 'change', reached.product.id);
      return c.redirect(`${productPath(vendor, reached.product)}/dash`, 303);
    }),
  );

  app.post(
    `${PRODUCT}/renew`,
    inside(async (visit) => {
      const { c, session, standing } = visit;
      const form = await ownForm(c, session);
      if (form === null) return formExpired(c, host);
      const reached = found(visit);
      if (reached === undefined || !standing.mayOrder) return visit.notHere();
      record(visit, 'renew', reached.product.id);
      return c.redirect(`${productPath(vendor, reached.product)}/dash?renewed=1`, 303);
    }),
  );

  app.get(
    '/v3/:org{[0-9]+}/ng/order',
    inside((visit) =>
      visit.standing.mayOrder
        ? visit.show(orderPage(visit.page, visit.session, visit.standing))
        : visit.notHere(),
    ),
  );

  app.post(
    '/v3/:org{[0-9]+}/ng/order',
    inside(async (visit) => {
      const { c, session, standing } = visit;
      const form = await ownForm(c, session);
      if (form === null) return formExpired(c, host);
      const order = v.safeParse(Order, { app: form.get('app'), name: form.get('name') });
      if (!standing.mayOrder || !order.success) return visit.notHere();
      const id = String(790_000 + products.size);
      const ordered = productOf(standing.organisation, id, order.output.app, order.output.name);
      vendor.services.set(id, { app: order.output.app, serviceName: `${order.output.app}-${id}` });
      products.set(id, ordered);
      record(visit, 'order', id);
      return c.redirect(`${productPath(vendor, ordered)}/dash`, 303);
    }),
  );

  app.get(
    '/v3/:org{[0-9]+}/ng/users',
    atHome(host, vendor, ({ page, standing, show: answer }) => {
      const rows = [...people.values()]
        .filter(({ accountId }) => accountId === standing.organisation)
        .map(
          ({ email, role }) =>
            html`<tr><td>${vendor.profiles.get(email)?.name ?? email}</td><td>${email}</td><td>${say(page, ranks[role])}</td></tr>`,
        );
      return answer({
        title: label(page, 'userManagement'),
        body: html`<h2>${label(page, 'users')}</h2>
        <table><thead><tr><th scope="col">${label(page, 'name')}</th><th scope="col">${label(page, 'emailAddress')}</th><th scope="col">${label(page, 'role')}</th></tr></thead><tbody>${rows}</tbody></table>
        <p><button type="button" disabled aria-describedby="no-users">${label(page, 'addUser')}</button></p><p class="quiet" id="no-users">${text(page, 'notInReplica')}</p>`,
      });
    }),
  );

  /** Has no organisation in its address (documented for the profile), so only the account menu names one. */
  app.get(
    '/v3/ng/profile/user',
    ownPeople(host, (c, session) => {
      const page = pageContext(c, host, session);
      const profile = vendor.profiles.get(session.email);
      const frame = frameOf(vendor, session, homeOf(session));
      const body = html`<dl><dt>${label(page, 'name')}</dt><dd>${profile?.name ?? ''}</dd><dt>${label(page, 'emailAddress')}</dt><dd>${session.email}</dd><dt>${label(page, 'supportCode')}</dt><dd id="support-code">${profile?.supportCode ?? ''}</dd></dl>
      <p class="quiet">${text(page, 'supportCodeMeaning')}</p>`;
      return show(c, layout(page, frame, { title: label(page, 'userProfile'), body }));
    }),
  );

  return app;
}
