import { exports } from 'cloudflare:workers';
import type { CategoryPrice, PriceList } from '../../../shared/domain/money/price-list.ts';
import { deployment } from '../bindings.ts';
import { services } from './world.ts';

/** The partner guide's own prices: 9.92 CHF or 5.75 EUR, 20 % for partners, 25 % less from 35 on (B4). */
export const hosting: readonly CategoryPrice[] = (['CHF', 'EUR'] as const).map((currency) => ({
  category: 'website',
  currency,
  unit: currency === 'CHF' ? 992 : 575,
  partnerRate: 2000,
  tiers: [{ from: 35, rate: 2500 }],
}));

/** A list that counts from that moment on, as rows. */
export const priced = async (
  startsAt: number,
  prices: readonly CategoryPrice[] = hosting,
): Promise<PriceList> => {
  const { commit, clock, ids } = await services();
  const row: PriceList = {
    id: ids.id('prl'),
    startsAt,
    prices,
    changedBy: 'per_00000000000000000000',
    changedAt: startsAt,
    version: 1,
  };
  const committed = await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now: clock.now(),
    audit: [],
    writes: [{ do: 'insert', kind: 'priceList', row }],
  });
  if (!committed.ok) throw new Error(`no list of prices: ${committed.error.code}`);
  return row;
};

/** The account has so many websites, as its panel told last. */
export const websites = async (accountId: string, count: number): Promise<void> => {
  const { commit, clock } = await services();
  const committed = await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now: clock.now(),
    audit: [],
    sets: [
      {
        do: 'replace_products',
        accountId,
        at: clock.now(),
        products: Array.from({ length: count }, (_, at) => ({
          id: `site-${at}`,
          parent: null,
          category: 'website' as const,
          name: `Site ${at}`,
          shareable: true,
          actions: ['view', 'change'] as const,
        })),
      },
    ],
  });
  if (!committed.ok) throw new Error(`no websites: ${committed.error.code}`);
};

/** What the host's billing posts, with the token of its panel. */
export const asBilling = async (
  on: { hostToken: string },
  path: string,
  body: unknown,
): Promise<{ status: number; json: unknown }> => {
  const answer = await exports.default.fetch(
    new Request(`${deployment}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${on.hostToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
  return { status: answer.status, json: await answer.json() };
};

/** An order as billing tells it. */
export const told = (account: { panelAccountId: string }, more: Record<string, unknown> = {}) => ({
  order: crypto.randomUUID(),
  kind: 'order',
  account: account.panelAccountId,
  product: null,
  category: 'website',
  quantity: 35,
  currency: 'CHF',
  orderedAt: new Date().toISOString(),
  orderedBy: 'customer',
  ...more,
});
