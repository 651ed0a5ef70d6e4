import type { PriceFault } from '../../../domain/money/price-list.ts';

/** B1: the host's prices in the dashboard. */
export interface PricesWords {
  title: string;
  lead: string;
  empty: string;
  write: string;
  /** A version by the day from which it counts. */
  from: (day: string) => string;
  starts: string;
  startsHint: string;
  inForce: string;
  later: string;
  past: string;
  fixed: string;
  versions: string;
  categories: string;
  changed: string;
  category: string;
  currency: string;
  unit: string;
  unitHint: string;
  rate: string;
  rateHint: (most: string) => string;
  noPrice: string;
  tiers: string;
  tiersHint: string;
  tierFrom: string;
  tierRate: string;
  addTier: string;
  removeTier: (row: number) => string;
  tier: (from: string, rate: string) => string;
  save: string;
  drop: string;
  someWrong: string;
  wrong: Record<PriceFault | 'starts' | 'starts_taken' | 'prices', string>;
}
