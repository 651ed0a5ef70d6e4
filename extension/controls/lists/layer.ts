import { tokens } from '../../../shared/design/tokens.ts';
import { createRoot, raise } from '../dom.ts';
import css from './lists.css?inline';

/** One list is open at a time. */
let current: { opener: HTMLElement; close(): void } | null = null;

export interface Layer {
  body: HTMLElement;
  close(): void;
  /** Places the layer again after its content changed. */
  settle(): void;
}

const margin = 8;

/**
 * The box that a list stands in: at its opener, inside the window, above the page. Escape, a
 * press elsewhere, or the end of the visit closes it and gives the focus back. Pressing the same
 * opener again closes it: null then.
 */
export const openLayer = (opener: HTMLElement, signal: AbortSignal, dark: boolean): Layer | null => {
  const again = current?.opener === opener;
  current?.close();
  if (again) return null;
  const { host, body } = createRoot(tokens(':host') + css, 'layer');
  const end = new AbortController();
  body.dataset['scheme'] = dark ? 'dark' : 'light';
  body.setAttribute('role', 'dialog');
  body.tabIndex = -1;

  const close = (): void => {
    if (end.signal.aborted) return;
    end.abort();
    current = null;
    const hadFocus = document.activeElement === host;
    host.remove();
    opener.setAttribute('aria-expanded', 'false');
    if (hadFocus && opener.isConnected) opener.focus();
  };
  let at = opener.getBoundingClientRect();
  const settle = (): void => {
    // The menu that the opener stands in may have closed meanwhile.
    if (opener.checkVisibility()) at = opener.getBoundingClientRect();
    const box = body.getBoundingClientRect();
    const below = window.innerHeight - at.bottom - margin;
    const top = below >= box.height || below >= at.top ? at.bottom + 4 : at.top - box.height - 4;
    const left = Math.min(at.left, window.innerWidth - box.width - margin);
    body.style.top = `${Math.max(margin, Math.min(top, window.innerHeight - box.height - margin))}px`;
    body.style.left = `${Math.max(margin, left)}px`;
  };

  const { signal: over } = end;
  signal.addEventListener('abort', close, { signal: over });
  body.addEventListener('keydown', (event) => void (event.key === 'Escape' && close()));
  window.addEventListener(
    'pointerdown',
    (event) => {
      const path = event.composedPath();
      const own = opener.getRootNode();
      if (!path.includes(host) && !(own instanceof ShadowRoot && path.includes(own.host))) close();
    },
    { signal: over, capture: true },
  );
  window.addEventListener('resize', settle, { signal: over });
  window.addEventListener('scroll', settle, { signal: over, capture: true, passive: true });
  opener.setAttribute('aria-expanded', 'true');
  raise(host);
  body.focus({ preventScroll: true });
  current = { opener, close };
  return { body, close, settle };
};
