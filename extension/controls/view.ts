import type { Share } from '../../shared/api/accounts.ts';
import type { PanelKind } from '../../shared/api/deployment.ts';
import type { Access } from '../../shared/domain/access.ts';
import type { Language } from '../../shared/messages/language.ts';
import type { ControlWords } from '../../shared/messages/panel/en.ts';
import type { Adapter, ProductHint } from '../panels/adapter.ts';
import type { FromContent, ListedClient, PageState } from '../protocol.ts';

/** Why our controls stand still: another account is shown, it is being checked, or nobody answers. */
export type Lock = 'mismatch' | 'checking' | 'offline' | null;

/** Everything the controls are painted from; a new one after each answer. */
export interface View {
  adapter: Adapter | null;
  /** Kind of page in the adapter's own terms; empty without an adapter. */
  page: string;
  shown: string | null;
  state: PageState;
  language: Language;
  words: ControlWords;
  lock: Lock;
  /** The client of this tab's last answer, named while nobody answers (a cached answer may paint, never open). */
  lastClient: ListedClient | null;
}

export type ListTab = 'clients' | 'shares';

type Terms = ControlWords['terms'][keyof ControlWords['terms']];

/** The words of a kind of panel: its own where it has some. */
export const termsOf = ({ terms }: ControlWords, { kind }: Adapter): Terms => {
  const own: Partial<Record<PanelKind, Terms>> = terms;
  return own[kind] ?? terms.usual;
};

/** What controls may cause; all of it is asked of the background. */
export interface Actions {
  act(message: FromContent): void;
  /** Shares the account the page shows, or one product in it. */
  share(product: ProductHint | null): void;
  openLists(opener: HTMLElement, tabs: readonly ListTab[], about: ProductHint | null): void;
}

/** Whether a share reaches this product; without a product, whether it is worth showing at all. */
export const isAbout = (share: Share, product: ProductHint | null): boolean => {
  const live =
    share.kind === 'grant'
      ? share.state !== 'ended' || share.panelState !== 'cut'
      : share.state === 'pending';
  return live && (product === null || reaches(share.access, product));
};

const reaches = (access: Access, product: ProductHint): boolean =>
  access.kind === 'full' ||
  access.products.some(({ productId, name }) => productId === product.id || name === product.id);

export const sharesOf = (view: View, product: ProductHint | null): readonly Share[] =>
  view.state.mode === 'own'
    ? (view.state.account?.shares ?? []).filter((share) => isAbout(share, product))
    : [];

/** Sharing is the customer's: offered on their own page, and never to a partner who is acting (no onward sharing). */
export const offersSharing = (view: View): boolean =>
  view.state.mode === 'own' ||
  view.state.mode === 'signed_out' ||
  view.state.mode === 'mismatch' ||
  (view.state.mode === 'offline' && view.lastClient === null);

/** An agency's portal lists customers and shows no account of anybody's: nothing is shared there. */
export const showsAccounts = ({ adapter, page }: View): boolean => adapter?.agency?.page !== page;

export const lockReason = (view: View): string | null => {
  if (view.lock === null) return null;
  const { locked, checking, waiting } = view.words;
  return { mismatch: locked, checking, offline: waiting }[view.lock];
};

/** Whether there is something to frame: a client, or what became of one. */
export const hasFrame = ({ state, lock, lastClient }: View): boolean =>
  state.mode === 'acting' ||
  state.mode === 'mismatch' ||
  state.mode === 'ended' ||
  state.mode === 'offline' ||
  (lock === 'checking' && lastClient !== null);
