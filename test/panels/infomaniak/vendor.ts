/** What the Manager remembers beyond the host side: its own partnerships, and what is particular to its products. */
import { type Host, type Reached, reached } from '../host/panel.ts';
import type { Scope } from '../host/scope.ts';
import type { Session } from '../host/state.ts';
import type { Product } from '../host/world.ts';
import type { Partnership } from './partnership.ts';
import { demoWorld, type Profile, type Service, vendorWorld } from './world.ts';

export function createVendor() {
  const services = new Map<string, Service>();
  const profiles = new Map<string, Profile>();
  const resellers = new Set<string>();
  const partnerships = new Map<string, Partnership>();

  function reset(): void {
    for (const held of [services, profiles, resellers, partnerships]) held.clear();
    const world = vendorWorld();
    for (const [id, service] of world.services) services.set(id, service);
    for (const [email, profile] of world.profiles) profiles.set(email, profile);
    for (const id of world.resellers) resellers.add(id);
    for (const partnership of world.partnerships) partnerships.set(partnership.id, partnership);
  }

  reset();

  const names = new Map(demoWorld().accounts.map(({ id, name }) => [id, name]));

  return {
    services,
    profiles,
    resellers,
    partnerships,
    reset,
    nameOf: (organisation: string): string => names.get(organisation) ?? organisation,
    ofClient: (clientId: string): readonly Partnership[] =>
      [...partnerships.values()].filter((one) => one.clientId === clientId),
    ofPartner: (partnerId: string): readonly Partnership[] =>
      [...partnerships.values()].filter((one) => one.partnerId === partnerId),
  };
}

export type Vendor = ReturnType<typeof createVendor>;

export function serviceOf(vendor: Vendor, product: Product): Service {
  return vendor.services.get(product.id) ?? { app: 'hosting', serviceName: product.name };
}

/** `/v3/hosting/ORG/hosting/PRODUCT/dash` is documented; the other applications are assumed to follow it. */
export function productPath(vendor: Vendor, product: Product): string {
  const { app } = serviceOf(vendor, product);
  return `/v3/${app}/${product.accountId}/${app}/${product.id}`;
}

/** How a session stands in an organisation. */
export interface Place {
  readonly organisation: string;
  readonly kind: 'own' | 'delegated' | 'partner';
  readonly mayOrder: boolean;
}

export interface Standing extends Place {
  readonly products: readonly Reached[];
}

/** Limited access never orders (documented), so ordering hangs on the whole account. */
function mayOrder(scope: Scope): boolean {
  if (scope.kind === 'own') return true;
  return [scope.asked, scope.current].every(
    (rights) => rights.kind === 'account' && rights.actions.includes('order'),
  );
}

/** Where the session was opened, by its own people or for a partner. */
export function homeOf({ accountId, delegation, scope }: Session): Place {
  const kind = delegation === null ? 'own' : 'delegated';
  return { organisation: accountId, kind, mayOrder: mayOrder(scope) };
}

/** `null`: the organisation does not exist for this session. */
export function standingIn(
  host: Host,
  vendor: Vendor,
  session: Session,
  organisation: string,
): Standing | null {
  const { delegation, accountId } = session;
  if (accountId === organisation) return { ...homeOf(session), products: reached(host, session) };
  if (delegation !== null) return null;
  const partnership = vendor
    .ofPartner(accountId)
    .find(({ clientId, state }) => clientId === organisation && state === 'active');
  if (partnership === undefined) return null;
  const { access } = partnership;
  const products = host.state
    .productsOf(organisation)
    .filter(({ id }) => access.kind === 'full' || access.productIds.includes(id))
    .map((product) => ({ product, actions: product.actions }));
  return { organisation, kind: 'partner', products, mayOrder: access.kind === 'full' };
}
