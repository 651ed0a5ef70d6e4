import type { ProductAction, ProductCategory } from '../../../domain/access.ts';
import type { GrantState } from '../../../domain/grant.ts';
import type { ListWords } from '../../panel/en.ts';

/** Said in the panel and on our pages alike, so that both say the same about the same share. */
type Common = Pick<
  ListWords,
  | 'enforced'
  | 'enforcedByCredential'
  | 'leaky'
  | 'brokered'
  | 'unbounded'
  | 'recorded'
  | 'unverified'
  | 'lastOpened'
  | 'neverOpened'
  | 'invitation'
  | 'panel'
>;
export const common = (words: ListWords): Common => ({
  enforced: words.enforced,
  enforcedByCredential: words.enforcedByCredential,
  leaky: words.leaky,
  brokered: words.brokered,
  unbounded: words.unbounded,
  recorded: words.recorded,
  unverified: words.unverified,
  lastOpened: words.lastOpened,
  neverOpened: words.neverOpened,
  invitation: words.invitation,
  panel: words.panel,
});

/** Words of every page that shows a share. */
export interface SharingWords extends Common {
  full: string;
  products: (count: number) => string;
  payer: Record<'customer' | 'partner', string>;
  until: (date: string) => string;
  untilIEnd: string;
  /** The same, said to the customer itself. */
  own: { payer: Record<'customer' | 'partner', string>; untilEnd: string };
  /** X3: after the end date or "until you end it". */
  projectEnd: string;
  idleEnd: (days: number) => string;
  idle: { label: string; never: string; days: (count: number) => string; hint: string };
  /** M1: one box for a whole category. */
  find: {
    label: string;
    go: string;
    shown: (count: number, total: number) => string;
    none: string;
    kept: string;
  };
  wholeCategory: string;
  wholeCategoryHint: string;
  enforcementLabel: string;
  states: Record<GrantState, string>;
  actions: Record<ProductAction, string>;
  categories: Record<ProductCategory, string>;
  /** All of a category, where nobody lists its single products to us. */
  whole: (category: string) => string;
}
