/** Routes of the partner's side of the vendor's own partnership. */
import { Hono } from 'hono';
import type { Host, HostEnv } from '../host/panel.ts';
import { secret } from '../host/state.ts';
import { formExpired, ownForm } from '../host/web.ts';
import { stopPage } from './partner-pages.ts';
import { obstacle, type Partnership } from './partnership.ts';
import { addClientPage, clientList, clientsOf } from './reseller-pages.ts';
import { serviceOf, standingIn, type Vendor } from './vendor.ts';
import { atHome, type Visit } from './web.ts';

const BASE = '/v3/:org{[0-9]+}/ng/reseller/clients';

type Answer = Response | Promise<Response>;

export function resellerRoutes(host: Host, vendor: Vendor): Hono<HostEnv> {
  const app = new Hono<HostEnv>();
  const { accounts, people } = host.state;
  const { partnerships, nameOf } = vendor;

  /** Legal representatives and administrators; collaborators have the chevron (documented). */
  const leading = (handler: (visit: Visit) => Answer) =>
    atHome(host, vendor, (visit) => {
      const { session, standing } = visit;
      const here = vendor.resellers.has(standing.organisation) && session.role !== 'user';
      return here ? handler(visit) : visit.notHere();
    });

  /** Only legal representatives add, answer and end (documented). */
  const submitted = (handler: (visit: Visit, form: URLSearchParams) => Answer) =>
    leading(async (visit) => {
      const form = await ownForm(visit.c, visit.session);
      if (form === null) return formExpired(visit.c, host);
      return visit.session.role === 'owner' ? handler(visit, form) : visit.notHere();
    });

  function row({ c, standing }: Visit, state: Partnership['state']): Partnership | undefined {
    const found = partnerships.get(c.req.param('id') ?? '');
    return found?.partnerId === standing.organisation && found.state === state ? found : undefined;
  }

  app.get(
    BASE,
    leading(({ page, session, standing: { organisation }, show }) =>
      show(clientList(page, session, organisation, vendor.ofPartner(organisation), nameOf)),
    ),
  );

  app.get(
    `${BASE}/add`,
    leading(({ page, session, standing, show, notHere }) =>
      session.role === 'owner' ? show(addClientPage(page, session, standing.organisation, null)) : notHere(),
    ),
  );

  /** The client hears of it and decides, also for other rights than asked for (documented). */
  app.post(
    `${BASE}/add`,
    submitted(({ c, page, session, standing: { organisation }, show }, form) => {
      const email = (form.get('email') ?? '').trim().toLowerCase();
      const client = [...accounts.values()].find(
        ({ id, contactEmail }) => contactEmail === email && id !== organisation,
      );
      if (client === undefined) return show(addClientPage(page, session, organisation, 'clientUnknown'), 400);
      const known = vendor.ofPartner(organisation).some(({ clientId }) => clientId === client.id);
      if (!known) {
        const id = `p${secret().slice(0, 8).replaceAll(/\W/g, '0')}`;
        const access =
          form.get('access') === 'full'
            ? ({ kind: 'full', payer: 'client' } as const)
            : ({ kind: 'limited', productIds: [] } as const);
        partnerships.set(id, { id, clientId: client.id, partnerId: organisation, access, state: 'asked' });
      }
      return c.redirect(`${clientsOf(organisation)}?asked=1`, 303);
    }),
  );

  app.post(
    `${BASE}/:id/accept`,
    submitted((visit) => {
      const invited = row(visit, 'pending');
      // Another partner may have been let in since the invitation was sent.
      if (invited === undefined || obstacle(invited, partnerships.values()) !== null) return visit.notHere();
      partnerships.set(invited.id, { ...invited, state: 'active' });
      return visit.c.redirect(clientsOf(visit.standing.organisation), 303);
    }),
  );

  app.post(
    `${BASE}/:id/decline`,
    submitted((visit) => {
      const invited = row(visit, 'pending');
      if (invited === undefined) return visit.notHere();
      partnerships.delete(invited.id);
      return visit.c.redirect(clientsOf(visit.standing.organisation), 303);
    }),
  );

  app.get(
    `${BASE}/:id/export.csv`,
    leading((visit) => {
      const client = row(visit, 'active');
      const standing = client === undefined ? null : standingIn(host, vendor, visit.session, client.clientId);
      if (client === undefined || standing === null) return visit.notHere();
      const lines = standing.products.map(({ product }) => {
        const { app: application, serviceName } = serviceOf(vendor, product);
        return [nameOf(client.clientId), application, product.name, serviceName].map(field).join(';');
      });
      const csv = `${['client', 'application', 'name', 'service'].join(';')}\r\n${lines.join('\r\n')}\r\n`;
      return visit.c.body(csv, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="client-${client.clientId}.csv"`,
      });
    }),
  );

  const stopOf = (organisation: string, { id, clientId }: Partnership) => ({
    name: nameOf(clientId),
    action: `${clientsOf(organisation)}/${id}/stop`,
    back: clientsOf(organisation),
  });

  app.get(
    `${BASE}/:id/stop`,
    leading((visit) => {
      const client = row(visit, 'active');
      const { c, page, session, standing, show } = visit;
      if (client === undefined || session.role !== 'owner') return visit.notHere();
      const confirmed = c.req.query('confirmed') === '1';
      return show(stopPage(page, session, stopOf(standing.organisation, client), confirmed, null));
    }),
  );

  app.post(
    `${BASE}/:id/stop`,
    submitted((visit, form) => {
      const client = row(visit, 'active');
      const { c, page, session, standing, show } = visit;
      if (client === undefined) return visit.notHere();
      if (people.get(session.email)?.password !== form.get('password'))
        return show(
          stopPage(page, session, stopOf(standing.organisation, client), true, 'wrongPassword'),
          403,
        );
      partnerships.delete(client.id);
      return c.redirect(clientsOf(standing.organisation), 303);
    }),
  );

  return app;
}

/** A spreadsheet runs what starts like a formula; such a field gets an apostrophe. */
function field(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
