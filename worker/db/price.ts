import * as v from 'valibot';
import { productCategories } from '../../shared/domain/access.ts';
import { currencies } from '../../shared/domain/money/price.ts';
import type { PriceList } from '../../shared/domain/money/price-list.ts';
import type { Store } from '../store.ts';
import { type Codec, json, tableOf } from './codec.ts';
import { type Db, many, one } from './query.ts';

export const categoryPrice = v.object({
  category: v.picklist(productCategories),
  currency: v.picklist(currencies),
  unit: v.number(),
  partnerRate: v.number(),
  tiers: v.array(v.object({ from: v.number(), rate: v.number() })),
});

export const priceList: Codec<PriceList> = tableOf('price_lists', ['id'], {
  id: v.string(),
  startsAt: v.number(),
  prices: json(v.array(categoryPrice)),
  changedBy: v.string(),
  changedAt: v.number(),
  version: v.number(),
});

export const priceReads = (db: Db): Store['prices'] => ({
  all: () => many(db, priceList.decode, 'SELECT * FROM price_lists ORDER BY starts_at DESC'),
  byId: (id) => one(db, priceList.decode, 'SELECT * FROM price_lists WHERE id = ?', id),
  at: (moment) =>
    one(
      db,
      priceList.decode,
      'SELECT * FROM price_lists WHERE starts_at <= ? ORDER BY starts_at DESC LIMIT 1',
      moment,
    ),
});
