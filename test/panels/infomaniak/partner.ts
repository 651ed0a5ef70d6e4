/** Routes of the client's side of the vendor's own partnership. Only legal representatives decide (documented). */
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Host, HostEnv } from '../host/panel.ts';
import { secret } from '../host/state.ts';
import { formExpired, ownForm } from '../host/web.ts';
import type { Account } from '../host/world.ts';
import {
  chooseAccess,
  chooseDetails,
  findPartner,
  partnerList,
  partnerPage,
  partnersOf,
  stopPage,
} from './partner-pages.ts';
import { type Access, granted, obstacle, type Partnership } from './partnership.ts';
import type { Vendor } from './vendor.ts';
import { atHome, type Visit } from './web.ts';

const BASE = '/v3/:org{[0-9]+}/ng/partner';
const Kind = v.picklist(['limited', 'full']);
const Payer = v.picklist(['client', 'partner']);

type Answer = Response | Promise<Response>;

export function partnerRoutes(host: Host, vendor: Vendor): Hono<HostEnv> {
  const app = new Hono<HostEnv>();
  const { accounts, people } = host.state;
  const { partnerships, nameOf } = vendor;

  const deciding = (handler: (visit: Visit) => Answer) =>
    atHome(host, vendor, (visit) => (visit.session.role === 'owner' ? handler(visit) : visit.notHere()));

  const submitted = (handler: (visit: Visit, form: URLSearchParams) => Answer) =>
    deciding(async (visit) => {
      const form = await ownForm(visit.c, visit.session);
      return form === null ? formExpired(visit.c, host) : handler(visit, form);
    });

  /** The row of the address, if it is this client's. */
  function row({ c, standing }: Visit): Partnership | undefined {
    const found = partnerships.get(c.req.param('id') ?? '');
    return found?.clientId === standing.organisation ? found : undefined;
  }

  function reseller(id: string | null | undefined, { standing }: Visit): Account | undefined {
    const account = accounts.get(id ?? '');
    const known = account !== undefined && vendor.resellers.has(account.id);
    return known && account.id !== standing.organisation ? account : undefined;
  }

  const between = ({ standing }: Visit, partnerId: string): Partnership | undefined =>
    vendor.ofClient(standing.organisation).find((one) => one.partnerId === partnerId);

  app.get(
    BASE,
    atHome(host, vendor, ({ page, session, standing, show }) =>
      show(partnerList(page, session, standing, vendor.ofClient(standing.organisation), nameOf)),
    ),
  );

  app.get(
    `${BASE}/add`,
    deciding((visit) => {
      const { c, page, standing, show } = visit;
      const words = (c.req.query('q') ?? '').trim().toLowerCase();
      const found = [...vendor.resellers].flatMap((id) => {
        const account = reseller(id, visit);
        const matches =
          account !== undefined && `${account.name} ${account.contactEmail}`.toLowerCase().includes(words);
        return matches ? [account] : [];
      });
      const taken = new Set(vendor.ofClient(standing.organisation).map(({ partnerId }) => partnerId));
      return show(findPartner(page, partnersOf(standing.organisation), words === '' ? null : found, taken));
    }),
  );

  app.get(
    `${BASE}/add/access`,
    deciding((visit) => {
      const { c, page, standing, show } = visit;
      const partner = reseller(c.req.query('partner'), visit);
      if (partner === undefined) return visit.notHere();
      const before = between(visit, partner.id)?.access ?? null;
      return show(chooseAccess(page, partnersOf(standing.organisation), partner, before));
    }),
  );

  app.get(
    `${BASE}/add/details`,
    deciding((visit) => {
      const { c, page, session, standing, show } = visit;
      const partner = reseller(c.req.query('partner'), visit);
      const kind = v.safeParse(Kind, c.req.query('access'));
      if (partner === undefined || !kind.success) return visit.notHere();
      const before = between(visit, partner.id)?.access ?? null;
      return show(chooseDetails(page, session, vendor, standing, partner, kind.output, before, null));
    }),
  );

  app.post(
    `${BASE}/add`,
    submitted((visit, form) => {
      const { c, page, session, standing, show } = visit;
      const partner = reseller(form.get('partner'), visit);
      const access = readAccess(visit, form);
      if (partner === undefined || access === null) return visit.notHere();
      const before = between(visit, partner.id);
      const wanted = {
        id: before?.id ?? `p${secret().slice(0, 8).replaceAll(/\W/g, '0')}`,
        clientId: standing.organisation,
        partnerId: partner.id,
        access,
      };
      const hindered = obstacle(wanted, partnerships.values());
      if (hindered !== null)
        return show(
          chooseDetails(page, session, vendor, standing, partner, access.kind, access, hindered),
          400,
        );
      const next = granted(before, wanted);
      partnerships.set(next.id, next);
      host.state.recordAct(session, 'vendor share', partner.name);
      return c.redirect(
        `${partnersOf(standing.organisation)}${next.state === 'pending' ? '?invited=1' : ''}`,
        303,
      );
    }),
  );

  /** Only products of this client; an id from elsewhere is simply not ticked. */
  function readAccess({ standing }: Visit, form: URLSearchParams): Access | null {
    const kind = v.safeParse(Kind, form.get('access'));
    if (!kind.success) return null;
    if (kind.output === 'full') {
      const payer = v.safeParse(Payer, form.get('payer'));
      return payer.success ? { kind: 'full', payer: payer.output } : null;
    }
    const ticked = form.getAll('product');
    const productIds = standing.products.map(({ product }) => product.id).filter((id) => ticked.includes(id));
    return { kind: 'limited', productIds };
  }

  app.get(
    `${BASE}/:id`,
    atHome(host, vendor, (visit) => {
      const partnership = row(visit);
      const { page, session, standing, show } = visit;
      return partnership === undefined
        ? visit.notHere()
        : show(partnerPage(page, session, standing, partnership, nameOf));
    }),
  );

  app.post(
    `${BASE}/:id/payment`,
    submitted((visit, form) => {
      const partnership = row(visit);
      const payer = v.safeParse(Payer, form.get('payer'));
      if (partnership?.access.kind !== 'full' || !payer.success) return visit.notHere();
      partnerships.set(partnership.id, { ...partnership, access: { kind: 'full', payer: payer.output } });
      host.state.recordAct(visit.session, 'vendor payment', nameOf(partnership.partnerId));
      return visit.c.redirect(`${partnersOf(visit.standing.organisation)}/${partnership.id}`, 303);
    }),
  );

  app.post(
    `${BASE}/:id/resend`,
    submitted((visit) => {
      if (row(visit)?.state !== 'pending') return visit.notHere();
      return visit.c.redirect(`${partnersOf(visit.standing.organisation)}?invited=1`, 303);
    }),
  );

  app.post(
    `${BASE}/:id/delete`,
    submitted((visit) => {
      const partnership = row(visit);
      if (partnership?.state !== 'pending') return visit.notHere();
      partnerships.delete(partnership.id);
      return visit.c.redirect(partnersOf(visit.standing.organisation), 303);
    }),
  );

  const stopOf = (organisation: string, { id, partnerId }: Partnership) => ({
    name: nameOf(partnerId),
    action: `${partnersOf(organisation)}/${id}/stop`,
    back: partnersOf(organisation),
  });

  app.get(
    `${BASE}/:id/stop`,
    deciding((visit) => {
      const partnership = row(visit);
      const { c, page, session, standing, show } = visit;
      if (partnership?.state !== 'active') return visit.notHere();
      const confirmed = c.req.query('confirmed') === '1';
      return show(stopPage(page, session, stopOf(standing.organisation, partnership), confirmed, null));
    }),
  );

  app.post(
    `${BASE}/:id/stop`,
    submitted((visit, form) => {
      const partnership = row(visit);
      const { c, page, session, standing, show } = visit;
      if (partnership?.state !== 'active') return visit.notHere();
      if (people.get(session.email)?.password !== form.get('password'))
        return show(
          stopPage(page, session, stopOf(standing.organisation, partnership), true, 'wrongPassword'),
          403,
        );
      partnerships.delete(partnership.id);
      host.state.recordAct(session, 'vendor end', nameOf(partnership.partnerId));
      return c.redirect(partnersOf(standing.organisation), 303);
    }),
  );

  return app;
}
