/** Currencies in which a host has prices. Amounts are whole cents (or rappen), excluding VAT. */
export const currencies = ['CHF', 'EUR'] as const;
export type Currency = (typeof currencies)[number];

/** Hundredths of a percent: 2000 is 20 %. */
export type BasisPoints = number;
const whole: BasisPoints = 10_000;

/** The most a partner's rate may be (B1: 35 %). */
export const highestPartnerRate: BasisPoints = 3_500;

/** Products with it and all rates stay exact in a number: amount × 10,000 is a safe integer. */
export const highestAmount = 900_000_000_000;

/** From this many pieces on, that much less. */
export interface Tier {
  from: number;
  rate: BasisPoints;
}

/** What a category costs in one currency. */
export interface Price {
  /** Public price of one piece for one period. */
  unit: number;
  /** What a partner has less, before the tier. */
  partnerRate: BasisPoints;
  tiers: readonly Tier[];
}

/** The tier of a quantity: of those that begin at or below it the one that begins last. */
export const tierOf = (tiers: readonly Tier[], quantity: number): BasisPoints =>
  tiers.reduce<Tier>((best, tier) => (tier.from <= quantity && tier.from >= best.from ? tier : best), {
    from: 0,
    rate: 0,
  }).rate;

/** B4: half a cent is rounded up, once a step and order line. */
export const lessRate = (amount: number, rate: BasisPoints): number =>
  Math.floor((amount * (whole - rate) + whole / 2) / whole);

/** One order line in its steps, as the partner guide shows them (B2, B4). */
export interface Line {
  /** The public price of all pieces. */
  gross: number;
  /** What everybody pays: the tier alone. */
  publicPrice: number;
  /** After the partner's rate, before the tier. */
  discounted: number;
  /** What a partner pays: its rate first, then the tier on what is left. */
  partnerPrice: number;
}

export const lineOf = (price: Price, quantity: number): Line => {
  const gross = price.unit * quantity;
  const tier = tierOf(price.tiers, quantity);
  const discounted = lessRate(gross, price.partnerRate);
  return {
    gross,
    publicPrice: lessRate(gross, tier),
    discounted,
    partnerPrice: lessRate(discounted, tier),
  };
};
