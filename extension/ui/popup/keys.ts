/** What a key means in the search field, which has the focus all the time. */
export type KeyAct =
  | { kind: 'move'; to: number }
  | { kind: 'open' }
  | { kind: 'more' }
  | { kind: 'pin' }
  | { kind: 'clear' }
  | { kind: 'close' };

export interface KeyPress {
  key: string;
  /** The key by its place: with Alt some keyboards write another letter. */
  code?: string;
  shiftKey: boolean;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
}

const page = 7;

export const actOf = (press: KeyPress, active: number, size: number, typed: string): KeyAct | null => {
  if (press.altKey && press.code === 'KeyP' && !press.shiftKey) return { kind: 'pin' };
  // While an input method composes, Enter and the arrows are its own.
  if (press.isComposing || press.altKey || press.ctrlKey || press.metaKey) return null;
  const to = (position: number): KeyAct => ({
    kind: 'move',
    to: Math.max(0, Math.min(size - 1, position)),
  });
  switch (press.key) {
    case 'ArrowDown':
      return to(active + 1);
    case 'ArrowUp':
      return to(active - 1);
    case 'PageDown':
      return to(active + page);
    case 'PageUp':
      return to(active - page);
    case 'Home':
      return to(0);
    case 'End':
      return to(size - 1);
    case 'Enter':
      return press.shiftKey ? { kind: 'more' } : { kind: 'open' };
    case 'ContextMenu':
      return { kind: 'more' };
    case 'Escape':
      return typed === '' ? { kind: 'close' } : { kind: 'clear' };
    default:
      return null;
  }
};
