import type { ProductHint } from '../panels/adapter.ts';
import { h, icon, type Shape } from './dom.ts';
import { say } from './say.ts';
import { onPress } from './trust.ts';
import {
  type Actions,
  lockReason,
  offersSharing,
  sharesOf,
  showsAccounts,
  termsOf,
  type View,
} from './view.ts';

interface Entry {
  label: string;
  shape: Shape;
  /** Opens a list next to itself, which is announced. */
  opensList: boolean;
  run(button: HTMLElement): void;
}

/** The account's own entries, the same in the panel's menu and in the docked control (S1, P1). */
const accountEntries = (view: View, actions: Actions): readonly Entry[] => {
  if (!offersSharing(view)) return [];
  const { words, state } = view;
  const shares = sharesOf(view, null);
  const entries: Entry[] = showsAccounts(view)
    ? [{ label: words.share, shape: 'share', opensList: false, run: () => actions.share(null) }]
    : [];
  if (shares.length > 0) {
    const count = say(words.whoHasAccess, { count: shares.length });
    const waits = shares.some((share) => share.kind === 'grant' && share.due);
    const label = waits ? `${count} · ${words.toFinish}` : count;
    const run = (button: HTMLElement): void => actions.openLists(button, ['shares'], null);
    entries.push({ label, shape: 'people', opensList: true, run });
  }
  if (state.mode === 'signed_out') {
    const run = (): void => actions.act({ type: 'sign_in' });
    entries.push({ label: words.signIn, shape: 'people', opensList: false, run });
  }
  return [...entries, ...partnerEntry(view, actions)];
};

/** Becoming a partner, or being one (P1): the vendor's own page on it has this entry too. */
const partnerEntry = (view: View, actions: Actions): readonly Entry[] => {
  const { words, state, adapter } = view;
  if (adapter === null || (state.mode !== 'own' && state.mode !== 'signed_out')) return [];
  const terms = termsOf(words, adapter);
  const label = state.mode === 'own' && state.partnerId ? terms.partner : terms.become;
  return [{ label, shape: 'people', opensList: false, run: () => actions.act({ type: 'become_partner' }) }];
};

const control = (view: View, entry: Entry, className: string, withText: boolean, withIcon: boolean) => {
  const reason = lockReason(view);
  const button = h(
    'button',
    { type: 'button', class: className },
    withIcon ? icon(entry.shape) : null,
    withText ? h('span', {}, entry.label) : null,
  );
  if (!withText) button.setAttribute('aria-label', entry.label);
  if (!withText || reason !== null) button.title = reason ?? entry.label;
  if (entry.opensList) button.setAttribute('aria-haspopup', 'dialog');
  button.disabled = reason !== null;
  onPress(button, () => entry.run(button));
  return button;
};

export const paintEntries = (body: HTMLElement, view: View, actions: Actions, withIcons: boolean): void => {
  const buttons = accountEntries(view, actions).map((entry) =>
    control(view, entry, 'entry', true, withIcons),
  );
  body.replaceChildren(...buttons);
};

export const paintPartner = (body: HTMLElement, view: View, actions: Actions): void =>
  body.replaceChildren(
    ...partnerEntry(view, actions).map((entry) => control(view, entry, 'small', true, true)),
  );

/** A product's row: share it, and who already has it. */
export const paintRow = (body: HTMLElement, view: View, actions: Actions, product: ProductHint): void => {
  if (view.adapter === null) return;
  const terms = termsOf(view.words, view.adapter);
  const label = say(product.container ? terms.shareContainer : terms.shareProduct, { name: product.name });
  const share = { label, shape: 'share', opensList: false, run: () => actions.share(product) } as const;
  const shareable = view.state.mode !== 'own' || view.state.limits !== false;
  const buttons = shareable ? [control(view, share, 'small', false, true)] : [];
  const shares = sharesOf(view, product);
  if (shares.length > 0) {
    const who = control(
      view,
      {
        label: `${say(view.words.whoHasAccess, { count: shares.length })} · ${product.name}`,
        shape: 'people',
        opensList: true,
        run: (button) => actions.openLists(button, ['shares'], product),
      },
      'small',
      false,
      true,
    );
    who.append(h('span', { class: 'count' }, String(shares.length)));
    buttons.push(who);
  }
  body.replaceChildren(...buttons);
};

/** In a vendor's portal for agencies: to one's own client book, or the record there of the client shown. */
export const paintBook = (body: HTMLElement, view: View, actions: Actions, client: string | null): void => {
  const { clientBook, clientInBook } = view.words;
  const label = client === null ? clientBook : say(clientInBook, { name: client });
  const run = (): void => actions.act({ type: 'client_book', client });
  body.replaceChildren(control(view, { label, shape: 'people', opensList: false, run }, 'entry', true, true));
};

/** The chevron beside the account menu (W2): the clients, and who has access here. */
export const paintSwitcher = (body: HTMLElement, view: View, actions: Actions): void => {
  const { words } = view;
  const entry: Entry = {
    label: words.clients,
    shape: 'chevron',
    opensList: true,
    run: (button) =>
      actions.openLists(button, sharesOf(view, null).length > 0 ? ['clients', 'shares'] : ['clients'], null),
  };
  const button = control(view, entry, 'chevron', true, false);
  button.append(icon('chevron'));
  body.replaceChildren(button);
};

export const paintIdentity = (body: HTMLElement, view: View): void => {
  const partnerId = view.state.mode === 'own' ? view.state.partnerId : null;
  body.replaceChildren(`${view.words.partnerId}: `, h('span', { class: 'id' }, partnerId ?? ''));
};
