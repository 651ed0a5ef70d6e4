import type { PanelKind } from '../../shared/api/deployment.ts';

/** Where a page is, as far as an adapter may look. */
export type Place = Pick<URL, 'pathname' | 'search' | 'hash'>;

/**
 * How often a selector must match on a kind of page: never, once, or as often as the customer
 * has such things. Only `1` can be missed at run time; saved pages fix the numbers for tests.
 */
export type Count = 0 | 1 | 'any';

/** A product as a row shows it: a hint for the consent page, which asks the panel itself (E11). */
export interface ProductHint {
  id: string;
  name: string;
  /** A container, such as an internex cloud, covers what it holds now and later (S5). */
  container: boolean;
}

/**
 * A spot in the panel's own page that takes one of our controls. A panel may rebuild it as often as
 * it likes: each new element that matches gets a control of its own, the control of the old one goes.
 */
export interface Anchor<Page extends string> {
  selector: string;
  expected: Readonly<Record<Page, Count>>;
  /** At its end, or beside it. */
  put: 'inside' | 'before' | 'after';
  /**
   * The element around our control, so that the panel's list stays a list; a plain span unless said
   * otherwise. `style`: what the panel's own rules for such an element leave wrong, as declarations.
   * `rule`: what a rule of the panel's own page must not do while our control is there, as CSS.
   */
  wrapper?: { tag?: 'li'; className?: string; style?: string; rule?: string };
  /** A neighbour inside the anchor whose look is copied; the anchor itself if none matches. */
  look?: string;
}

/** `menu`: entries of the account menu; `switcher`: the chevron; `identity`: below the Client-ID; `row`: a product. */
type CommonAnchor = 'menu' | 'switcher' | 'identity' | 'row';
/** `partner`: where the vendor's own pages speak of becoming a partner. */
export type AnchorName = CommonAnchor | 'partner';

/**
 * One kind of panel, as pure functions of a document: nothing is stored, fetched or changed here.
 * What is read from a page is offered to people and never believed.
 *
 * A panel that is one page for all its pages needs nothing more: the whole document is watched, and
 * after each change, in place or in address, everything below is asked again. So each of these
 * answers from what stands in the document now, fast, and never from what it saw before.
 */
export interface Adapter<Page extends string = string> {
  kind: PanelKind;
  /** What people call it, where no host has given it a name. */
  name: string;
  /** Of a panel that stands at its vendor's own addresses only: their host names. */
  vendor?: RegExp;
  /** Whether the document is a page of this kind of panel, signed in or not. */
  detect(document: Document, place: Place): boolean;
  page(document: Document, place: Place): Page;
  /** The account the page names, or null while nobody is signed in. */
  account(document: Document, place: Place): string | null;
  /** The vendor's portal for agencies: it shows no account, so nothing is shared there, and lists clients. */
  agency?: {
    page: Page;
    /** Where the way to one's own client book stands. */
    clients: Anchor<Page>;
    /** The client a spot of the portal is about; null on the list of all. */
    clientOf(anchor: Element): string | null;
  };
  /** An anchor this panel has no place for is null. */
  anchors: Readonly<Record<CommonAnchor, Anchor<Page> | null>> & { readonly partner?: Anchor<Page> };
  /** What the row is about, from the row's anchor; null where no product can be told. */
  productOf(anchor: Element): ProductHint | null;
  /**
   * CSS that moves the panel down by the height of the frame, so that nothing of it is covered: what
   * the panel fixes to the top moves too, what it makes as high as the window gets less high, in
   * narrow windows as well.
   */
  frameShift(height: number): string;
}

/** Text of an element on one line; null when empty. */
export const textOf = (element: Element | null): string | null => {
  const text = element?.textContent?.replace(/\s+/g, ' ').trim().slice(0, 200);
  return text === undefined || text === '' ? null : text;
};

/** The product of a row or of a page's header that the panel marks with its id; it holds no others. */
export const markedProduct = (anchor: Element): ProductHint | null => {
  const product = anchor.closest('[data-product-id]');
  const id = product?.getAttribute('data-product-id');
  if (!product || !id) return null;
  const named = product.querySelector('.product-name') ?? product.querySelector('td');
  return { id, name: textOf(named) ?? id, container: false };
};
