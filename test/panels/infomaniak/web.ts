/** What the Manager's routes share: the organisation in the address, who may stand there, and the frame around it. */
import type { PageContext } from '../host/markup.ts';
import type { Host, HostContext } from '../host/panel.ts';
import type { Session } from '../host/state.ts';
import { notHere, pageContext, type Status, show, signedIn } from '../host/web.ts';
import { type Frame, layout, type Part } from './layout.ts';
import { type Place, type Standing, standingIn, type Vendor } from './vendor.ts';

type Answer = Response | Promise<Response>;

export interface Visit {
  readonly c: HostContext;
  readonly session: Session;
  readonly standing: Standing;
  /** The page as it is shown in the organisation of the address. */
  readonly page: PageContext;
  readonly show: (part: Part, status?: Status) => Promise<Response>;
  readonly notHere: () => Promise<Response>;
}

export function frameOf(vendor: Vendor, session: Session, place: Place): Frame {
  const named = (id: string) => ({ id, name: vendor.nameOf(id) });
  const clients =
    session.delegation === null
      ? vendor.ofPartner(session.accountId).filter(({ state }) => state === 'active')
      : [];
  return {
    organisation: place.organisation,
    user: vendor.profiles.get(session.email)?.name ?? session.email,
    own: place.kind === 'own',
    mayOrder: place.mayOrder,
    reseller: vendor.resellers.has(place.organisation) && session.role !== 'user',
    organisations: [named(session.accountId)],
    clients: clients.map(({ clientId }) => named(clientId)),
  };
}

/** For whoever reaches the organisation in the address: its people, its partners, and delegated sessions. */
export function inOrganisation(
  host: Host,
  vendor: Vendor,
  handler: (visit: Visit) => Answer,
): (c: HostContext) => Answer {
  return signedIn(host, (c, session) => {
    const standing = standingIn(host, vendor, session, c.req.param('org') ?? '');
    if (standing === null) return notHere(c, host);
    const shownId = host.state.control.shownAccount ?? standing.organisation;
    const page = { ...pageContext(c, host, session), shownId, accountName: vendor.nameOf(shownId) };
    const frame = frameOf(vendor, session, standing);
    return handler({
      c,
      session,
      standing,
      page,
      show: (part, status) => show(c, layout(page, frame, part), status),
      notHere: () => notHere(c, host),
    });
  });
}

/** For the organisation's own people: sharing, users and the reseller space are never part of a share (point 17). */
export function atHome(
  host: Host,
  vendor: Vendor,
  handler: (visit: Visit) => Answer,
): (c: HostContext) => Answer {
  return inOrganisation(host, vendor, (visit) =>
    visit.standing.kind === 'own' ? handler(visit) : visit.notHere(),
  );
}
