import type { AccessRequest } from '../../../../shared/domain/access-request.ts';
import type { Offer } from '../../../app/grant/offer.ts';
import { isoDay } from '../requests/send.tsx';
import type { ConsentFields } from './choices.ts';

const named = (names: readonly string[], product: string): boolean =>
  names.length === 0 || names.some((name) => product.toLowerCase().includes(name.toLowerCase()));

/**
 * Q3: at the first look the form is filled in from what was asked, as far as this account and its panel
 * can give it; afterwards the customer's own choices hold.
 */
export const askedFirst = (
  fields: ConsentFields,
  { asked, endsAt }: Pick<AccessRequest, 'asked' | 'endsAt'>,
  { products, capabilities }: Offer,
): ConsentFields => {
  if (fields.access !== undefined || capabilities[asked.kind] === 'none') return fields;
  const until = endsAt === null ? {} : ({ ends: 'date', end: isoDay(endsAt), for: asked.kind } as const);
  if (asked.kind === 'full') return { ...fields, access: 'full', payer: asked.payer, ...until };
  const fitting = products.filter(
    (product) =>
      product.shareable && asked.categories.includes(product.category) && named(asked.names, product.name),
  );
  return { ...fields, access: 'limited', p: fitting.map((product) => product.id), ...until };
};
