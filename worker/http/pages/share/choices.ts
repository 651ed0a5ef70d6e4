import * as v from 'valibot';
import { id } from '../../../../shared/api/primitives.ts';
import type { AccessChoice, Product } from '../../../../shared/domain/access.ts';
import { fullAccessDefault } from '../../../../shared/domain/duration.ts';
import type { Capabilities } from '../../../../shared/domain/enforcement.ts';
import type { Recipient } from '../../../app/invitation/share.ts';
import type { ByLink } from '../../../app/tender/by-link.ts';
import type { Context } from '../../../ports.ts';
import { several } from '../../input.ts';
import { idleField } from '../parts/idle.tsx';
import {
  findField,
  limitedTo,
  rightFields,
  rightOf,
  rightsIn,
  usualRights,
} from '../parts/product-rights.tsx';

const text = (longest: number) => v.optional(v.pipe(v.string(), v.maxLength(longest)), '');
const productId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** The fields of the consent page, in the address while choosing and in the body when confirming. */
export const consentFields = v.strictObject({
  who: text(254),
  partner: text(20),
  access: v.optional(v.picklist(['full', 'limited'])),
  ...rightFields,
  find: findField,
  /** Short for a product with all the panel can tell apart but ordering, for links. */
  p: several(productId, 200),
  ends: v.optional(v.picklist(['never', 'date'])),
  end: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]), ''),
  idle: v.optional(idleField, 'never'),
  payer: v.optional(v.picklist(['customer', 'partner'])),
  /** For which kind of access the end was offered: the defaults differ (S12). */
  for: v.optional(v.picklist(['full', 'limited'])),
  /** The product whose control was clicked; a hint for the first look only (S1). */
  product: text(200),
  /** S16: `adopt:<id>` and the like, one for each way in that is there already. */
  existing: several(v.pipe(v.string(), v.maxLength(1100)), 300),
  /** The access request this answers, and the token of its mailed link (Q3). */
  request: v.optional(v.union([v.literal(''), id]), ''),
  t: text(64),
  /** T4: id and token of the tender this share comes of, with a point between. */
  tender: v.optional(
    v.union([v.literal(''), v.pipe(v.string(), v.regex(/^ten_[0-9a-z]{16,32}\.[\w-]{20,64}$/))]),
    '',
  ),
  /** G1: the processing agreement concluded with the share. */
  processing: v.optional(v.picklist(['template', '']), ''),
  /** Fingerprint of what the last summary showed. */
  seen: text(64),
});
export type ConsentFields = v.InferOutput<typeof consentFields>;

/** The agency that is no partner yet, as the value of its radio button. */
export const agency = 'agency';

/** The fields with every default filled in. */
export interface Choices {
  who: string;
  partner: string;
  access: 'full' | 'limited';
  /** Ticked boxes; a category is spelled out in what was listed at that moment. */
  right: readonly string[];
  find: string;
  ends: 'never' | 'date';
  end: string;
  idle: string;
  payer: 'customer' | 'partner';
  /** Empty when no request is answered. */
  request: string;
  t: string;
  /** Empty when it comes of no tender. */
  tender: string;
  existing: readonly string[];
  processing: 'template' | '';
}

const isoDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/**
 * S1: the product whose control was clicked. A page knows either the panel's id of it or only the
 * name it shows; an id counts before a name.
 */
export const hintedIn = (products: readonly Product[], hint: string): Product | undefined =>
  products.find((product) => product.id === hint) ??
  products.find((product) => product.name === hint && product.shareable) ??
  products.find((product) => product.name === hint);

/** An unknown one stays in the choice, so that it is refused and not silently left out (S5). */
const shortened = (ids: readonly string[], products: readonly Product[]): readonly string[] =>
  ids.flatMap((id) => {
    const product = products.find((one) => one.id === id);
    return product ? usualRights(product) : [rightOf('view', id)];
  });

/**
 * S12: full access ends after a year unless chosen otherwise, limited access when the customer ends
 * it, or as the host has set. Limited is the default where the panel can limit, because less is safer.
 */
export const choicesFrom = (
  fields: ConsentFields,
  offered: { products: readonly Product[]; capabilities: Capabilities },
  { now, settings }: Pick<Context, 'now' | 'settings'>,
): Choices => {
  const { capabilities, products } = offered;
  const access = fields.access ?? (capabilities.limited === 'none' ? 'full' : 'limited');
  const hinted = hintedIn(products, fields.product);
  const first = fields.access === undefined;
  const life = settings.suggestedLife[access];
  const short = first && hinted?.shareable && fields.p.length === 0 ? [hinted.id] : fields.p;
  const kept = fields.ends !== undefined && fields.for === access;
  return {
    who: fields.who.trim(),
    partner: fields.partner,
    access,
    right: rightsIn({ ...fields, right: [...fields.right, ...shortened(short, products)] }, products),
    find: fields.find,
    ends: kept && fields.ends ? fields.ends : life === null ? 'never' : 'date',
    end: fields.end === '' ? isoDay(now + (life ?? fullAccessDefault)) : fields.end,
    idle: fields.idle,
    payer: fields.payer ?? 'customer',
    request: fields.request,
    t: fields.t,
    tender: fields.tender,
    existing: fields.existing,
    processing: fields.processing,
  };
};

export const accessChoice = (choices: Choices, products: readonly Product[]): AccessChoice =>
  choices.access === 'full'
    ? { kind: 'full', payer: choices.payer }
    : limitedTo({ right: [...choices.right], category: [] }, products);

/** The end of the chosen day in UTC, which the page says. */
export const endOf = (choices: Choices): number | null =>
  choices.ends === 'never' ? null : Date.parse(`${choices.end}T23:59:59.999Z`);

export const recipientOf = (choices: Choices): Recipient =>
  choices.partner === agency
    ? { kind: 'agency', email: choices.who }
    : { kind: 'partner', partnerId: choices.partner };

/** T4: a tender as its author's link names it: id and token with a point between. */
export const linkOfTender = (tender: string): ByLink | null => {
  const [tenderId = '', token = ''] = tender.split('.');
  return tender === '' ? null : { tenderId, token };
};

/** What a summary stands for; the share is made only from what was summed up (S7). */
export const summarised = (choices: Choices): string =>
  JSON.stringify([
    choices.partner === agency ? [agency, choices.who.toLowerCase()] : [choices.partner],
    choices.access,
    choices.access === 'limited' ? [...choices.right].sort() : choices.payer,
    endOf(choices),
    choices.idle,
    choices.request,
    choices.tender,
    choices.existing.filter((one) => !one.startsWith('leave:')).toSorted(),
    choices.processing,
  ]);

/** The same choices as an address, to come back to after a proof. */
export const addressOf = (path: string, choices: Choices): string => {
  const query = new URLSearchParams({
    who: choices.who,
    partner: choices.partner,
    access: choices.access,
    ends: choices.ends,
    end: choices.end,
    idle: choices.idle,
    payer: choices.payer,
    for: choices.access,
  });
  if (choices.request !== '') query.set('request', choices.request);
  if (choices.t !== '') query.set('t', choices.t);
  if (choices.tender !== '') query.set('tender', choices.tender);
  if (choices.processing !== '') query.set('processing', choices.processing);
  if (choices.find !== '') query.set('find', choices.find);
  for (const right of choices.right) query.append('right', right);
  for (const one of choices.existing) query.append('existing', one);
  return `${path}?${query}`;
};
