/**
 * Rights that changed between minting and use: what the assertion says, what the issuer says when it is
 * asked, and what the session may reach. Over the account BERG of the replica; a host of your own
 * puts its own ids in. The names are those of the table in docs/delegated-login.md.
 */
import { BERG, DIAZ } from '../panels/internex/world.ts';
import { type Claims, everything } from './fake-issuer.ts';
import { product } from './tokens.ts';

export interface Narrowing {
  readonly name: string;
  readonly minted: readonly Claims[];
  readonly now: readonly Claims[];
  /** Every product that is reached, with `view` and `change`; none: refused with `nothing_shared`. */
  readonly reached: Readonly<Record<string, readonly string[]>>;
}

const both = ['view', 'change'];
const wholeFor = (...actions: string[]): Claims[] => [{ type: 'hosting_account', identifier: BERG, actions }];

export const narrowings: readonly Narrowing[] = [
  {
    name: 'whole account, now one product',
    minted: everything(BERG),
    now: [product('web-shop')],
    reached: { 'web-shop': both },
  },
  {
    name: 'whole account, now to look at only',
    minted: everything(BERG),
    now: wholeFor('view'),
    reached: {
      'dom-berg-bakery': ['view'],
      'web-shop': ['view'],
      'srv-berg': ['view'],
      'dom-berg-blog': ['view'],
      'web-blog': ['view'],
      'dom-berg-family': ['view'],
    },
  },
  {
    name: 'two products, now one',
    minted: [product('web-shop'), product('web-blog')],
    now: [product('web-blog')],
    reached: { 'web-blog': both },
  },
  {
    name: 'change, now view',
    minted: [product('web-shop')],
    now: [product('web-shop', ['view'])],
    reached: { 'web-shop': ['view'] },
  },
  {
    name: 'a container, now one thing in it',
    minted: [product('cloud-webshop')],
    now: [product('web-shop')],
    reached: { 'web-shop': both },
  },
  {
    name: 'an action in each, none in both',
    minted: [product('web-shop', ['view', 'change'])],
    now: [product('web-shop', ['view', 'order'])],
    reached: { 'web-shop': ['view'] },
  },
  {
    name: 'one product, now another',
    minted: [product('web-shop')],
    now: [product('web-blog')],
    reached: {},
  },
  { name: 'nothing now', minted: everything(BERG), now: [], reached: {} },
  { name: 'now the whole of another account', minted: everything(BERG), now: everything(DIAZ), reached: {} },
  {
    name: 'widened since: one product, now the whole account',
    minted: [product('web-shop')],
    now: everything(BERG),
    reached: { 'web-shop': both },
  },
  {
    name: 'widened since: one thing, now its container',
    minted: [product('web-shop', ['view'])],
    now: [product('cloud-webshop')],
    reached: { 'web-shop': ['view'] },
  },
];
