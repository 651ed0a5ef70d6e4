/** Routes of the agency's portal. Only the agency's people sign in here, and no delegated session exists here. */
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Markup } from '../host/markup.ts';
import type { Host, HostContext, HostEnv } from '../host/panel.ts';
import { formExpired, notHere, ownForm, ownPeople, pageContext, show } from '../host/web.ts';
import { AccessChoice } from './panel-routes.ts';
import {
  customerPage,
  customersPage,
  deleteCustomerPage,
  newCustomerPage,
  type PortalPage,
  requestsPage,
} from './portal-pages.ts';
import type { Customer, Invitation, Sharing } from './sharing.ts';
import { AGENCY } from './world.ts';

const Email = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email(), v.maxLength(254));
const Request = v.object({
  email: Email,
  access: AccessChoice,
  sender: v.union([v.literal(''), Email]),
});
const Record = v.object({
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(80)),
  email: Email,
});

export function portalRoutes(host: Host, sharing: Sharing, panelOrigin: string): Hono<HostEnv> {
  const app = new Hono<HostEnv>();
  const { customers, invitations, keptProjects } = sharing;

  /** A session of somebody else does not get in, should its cookie ever come here. */
  const agency = (handler: (c: HostContext, part: PortalPage) => Response | Promise<Response>) =>
    ownPeople(host, (c, session) =>
      session.accountId === AGENCY.accountId
        ? handler(c, { page: pageContext(c, host, session), session, waiting: invitations.size })
        : notHere(c, host),
    );

  const agencyForm = (handler: (c: HostContext, form: URLSearchParams) => Response | Promise<Response>) =>
    agency(async (c, { session }) => {
      const form = await ownForm(c, session);
      return form === null ? formExpired(c, host) : handler(c, form);
    });

  const page = (build: (part: PortalPage) => Markup) => agency((c, part) => show(c, build(part)));

  const customerOf = (c: HostContext): Customer | undefined => customers.get(c.req.param('id') ?? '');
  const customerPageOf = (build: (part: PortalPage, customer: Customer) => Markup) =>
    agency((c, part) => {
      const customer = customerOf(c);
      return customer === undefined ? notHere(c, host) : show(c, build(part, customer));
    });
  /** An act on a customer; false: not possible as the customer stands now. */
  const customerAct = (act: (customer: Customer, form: URLSearchParams) => boolean, next?: string) =>
    agencyForm((c, form) => {
      const customer = customerOf(c);
      if (customer === undefined || !act(customer, form)) return notHere(c, host);
      return c.redirect(next ?? `/customers/${customer.id}`, 303);
    });

  app.get(
    '/',
    agency((c) => c.redirect('/customers', 303)),
  );
  app.get(
    '/customers',
    page((part) => customersPage(part, [...customers.values()], keptProjects)),
  );
  app.get('/customers/new', page(newCustomerPage));
  app.post(
    '/customers',
    agencyForm((c, form) => {
      const record = v.safeParse(Record, { name: form.get('name'), email: form.get('email') });
      if (!record.success) return notHere(c, host);
      const { id } = sharing.add(record.output.name, record.output.email);
      return c.redirect(`/customers/${id}`, 303);
    }),
  );
  app.get(
    '/customers/:id',
    customerPageOf((part, customer) => customerPage(part, customer, panelOrigin)),
  );
  app.post(
    '/customers/:id/request',
    customerAct((customer, form) => {
      const request = v.safeParse(Request, {
        email: form.get('email'),
        access: form.get('access'),
        sender: form.get('sender') ?? '',
      });
      if (!request.success) return false;
      const { access, email, sender } = request.output;
      return sharing.ask(customer, access, email, sender);
    }),
  );
  app.post(
    '/customers/:id/disconnect',
    customerAct((customer) => {
      sharing.disconnect(customer);
      return true;
    }),
  );
  app.post(
    '/customers/:id/email-copy',
    customerAct((customer, form) => sharing.copyMails(customer, form.get('on') === '1')),
  );
  app.get('/customers/:id/delete', customerPageOf(deleteCustomerPage));
  app.post(
    '/customers/:id/delete',
    customerAct((customer, form) => {
      sharing.remove(customer, form.get('projects') !== 'delete');
      return true;
    }, '/customers'),
  );

  app.get(
    '/requests',
    page((part) => requestsPage(part, [...invitations.values()], [...customers.values()])),
  );
  const invitationAct = (act: (invitation: Invitation, form: URLSearchParams) => boolean) =>
    agencyForm((c, form) => {
      const invitation = invitations.get(c.req.param('id') ?? '');
      if (invitation === undefined || !act(invitation, form)) return notHere(c, host);
      return c.redirect('/requests', 303);
    });
  app.post(
    '/requests/:id/connect',
    invitationAct((invitation, form) => {
      const chosen = form.get('customer') ?? '';
      const into = chosen === '' ? null : customers.get(chosen);
      if (into === undefined || into?.link.kind === 'connected') return false;
      sharing.connect(invitation, into);
      return true;
    }),
  );
  app.post(
    '/requests/:id/reject',
    invitationAct((invitation) => invitations.delete(invitation.id)),
  );

  return app;
}
