import type { Access, Product } from '../../../shared/domain/access.ts';
import type { Capabilities } from '../../../shared/domain/enforcement.ts';
import type { Grant } from '../../../shared/domain/grant.ts';
import {
  type PanelRules,
  panelRuleRefusal,
  type RulesInForce,
  takenProducts,
} from '../../../shared/domain/panel-rule.ts';
import { boundElsewhere, boundRefusal } from '../../../shared/domain/product-binding.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import type { Panel } from '../records.ts';
import type { Offer } from './offer.ts';

type Ports = Pick<Context, 'store' | 'connectors'>;

type Rules = RulesInForce & PanelRules;

/** What the host has set for a panel and what its connector declares; null when nothing is ruled. */
const rulesOf = (
  { oneFullPartner, distinctProducts, boundBackups }: Panel,
  { onePartnerFor = [] }: Pick<Capabilities, 'onePartnerFor'>,
): Rules | null =>
  oneFullPartner || distinctProducts || boundBackups || onePartnerFor.length > 0
    ? { oneFullPartner, distinctProducts, boundBackups, onePartnerFor }
    : null;

const rulesFor = async ({ store, connectors }: Ports, accountId: string): Promise<Rules | null> => {
  const account = await store.accounts.byId(accountId);
  if (!account) return null;
  const [panel, connector] = await Promise.all([
    store.panels.byId(account.panelId),
    connectors.of(account.panelId),
  ]);
  return panel && rulesOf(panel, connector.ok ? connector.value.capabilities : {});
};

const liveGrants = async ({ store }: Pick<Context, 'store'>, accountId: string): Promise<readonly Grant[]> =>
  (await store.grants.ofAccount(accountId)).filter((grant) => grant.endedAt === null);

/**
 * S13, H4: whether the panel's rules let this partner have this access beside the other partners of the
 * account. The database asks the host's rules again in the commit, for two that come at once.
 */
export const obeysPanelRules = async (
  ports: Ports,
  accountId: string,
  partnerId: string | null,
  access: Access,
  listed?: readonly Pick<Product, 'id' | 'parent'>[],
): Promise<Result<void, Refusal>> => {
  const rules = await rulesFor(ports, accountId);
  if (!rules) return ok(undefined);
  const live = await liveGrants(ports, accountId);
  const held = live.find((grant) => grant.partnerId === partnerId)?.access ?? null;
  const products = listed ?? (await ports.store.accounts.products(accountId));
  const bindings = rules.boundBackups ? await ports.store.accounts.bindings(accountId) : [];
  const refusal =
    boundRefusal(access, boundElsewhere(bindings, partnerId), { held, products }) ??
    panelRuleRefusal(
      rules,
      access,
      live.filter((grant) => grant.partnerId !== partnerId).map((grant) => grant.access),
      { held, products },
    );
  return refusal ? fail(refusal) : ok(undefined);
};

/** An offer as this partner can be made it: what another one holds alone stands there and cannot be picked. */
export interface OfferBesides extends Offer {
  taken: ReadonlySet<string>;
  /** H4: what lies in another partner's account for good, with that partner's name. */
  bound: ReadonlyMap<string, string>;
  /** H4: whether sharing a backup binds it. */
  binds: boolean;
}

/** Nothing is ruled. */
export const unruled = { taken: new Set<string>(), bound: new Map<string, string>(), binds: false };

export const offerBesides = async (
  ports: Pick<Context, 'store'>,
  { account, panel }: Pick<GrantView, 'account' | 'panel'>,
  partnerId: string | null,
  offer: Offer,
): Promise<OfferBesides> => {
  const rules = rulesOf(panel, offer.capabilities);
  if (!rules) return { ...offer, ...unruled };
  const [live, bindings] = await Promise.all([
    liveGrants(ports, account.id),
    rules.boundBackups ? ports.store.accounts.bindings(account.id) : [],
  ]);
  const held = live.find((grant) => grant.partnerId === partnerId)?.access;
  const kept = new Set(held?.kind === 'limited' ? held.products.map((one) => one.productId) : []);
  const others = live.filter((grant) => grant.partnerId !== partnerId).map((grant) => grant.access);
  const taken = new Set(
    [...takenProducts(rules, others, offer.products)].filter((productId) => !kept.has(productId)),
  );
  const bound = boundElsewhere(bindings, partnerId);
  const products = offer.products.map((one) =>
    (taken.has(one.id) || bound.has(one.id)) && !kept.has(one.id) ? { ...one, shareable: false } : one,
  );
  return { ...offer, products, taken, bound, binds: rules.boundBackups };
};
