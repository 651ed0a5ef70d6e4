import type { PriceList } from '../../shared/domain/money/price-list.ts';

/** B1. */
export interface PriceReads {
  /** Every version, the one that begins last first. */
  all(): Promise<readonly PriceList[]>;
  byId(id: string): Promise<PriceList | null>;
  /** The version that counts at a moment. */
  at(moment: number): Promise<PriceList | null>;
}
