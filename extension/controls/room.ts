import { h, styleMark } from './dom.ts';

/** How far the frame of this tab's last page pushed the panel down, as CSS, in the panel's own storage of the tab. */
const key = 'panelshare-frame';
/** What we write there is far shorter; whatever the page put there itself can do no more than its own styles. */
const longest = 2_000;

declare global {
  /** Put into the page before its first paint, until the frame stands or it turns out that there is none. */
  var panelshareRoom: HTMLStyleElement | undefined;
}

const kept = (): string => {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
};

/**
 * Room for the frame from before the first paint on, so that nothing of the panel moves when it comes.
 * Only a guess from the page before: whether this one has a frame is asked, and the room goes if not.
 */
export const makeRoom = (): void => {
  const css = kept();
  if (css === '' || css.length > longest) return;
  const style = h('style', { [styleMark]: '' });
  style.textContent = css;
  globalThis.panelshareRoom = style;
  const root = document.documentElement ?? document;
  if (root instanceof Element) root.append(style);
  else whenRooted(() => document.documentElement.append(style));
};

/** A script this early may find a document of which nothing is there yet. */
const whenRooted = (act: () => void): void =>
  new MutationObserver((_, observer) => {
    observer.disconnect();
    act();
  }).observe(document, { childList: true });

/** For the next page of this tab; empty where the frame stands aside. */
export const keepRoom = (css: string): void => {
  try {
    if (css === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, css);
  } catch {
    // Without storage the next page is pushed down when its frame comes.
  }
};

export const dropRoom = (): void => {
  globalThis.panelshareRoom?.remove();
  globalThis.panelshareRoom = undefined;
  if (kept() !== '') keepRoom('');
};
