import { browser } from 'wxt/browser';
import { type Continuation, continuationsItem } from '../deployments/items.ts';

/**
 * Opens a page of a deployment in a small window, and keeps what follows when it closes. It is kept
 * in session storage: while a person reads a consent page the background may end and start again.
 */
export const openWindow = async (address: string, after: Continuation | null): Promise<void> => {
  const opened = await browser.windows.create({ url: address, type: 'popup', width: 480, height: 760 });
  const id = opened?.id;
  if (id === undefined || after === null) return;
  await continuationsItem.change((all) => ({ ...all, [String(id)]: after }));
};

/** What follows the window that closed, once. */
export const takeContinuation = async (windowId: number): Promise<Continuation | null> => {
  let taken: Continuation | null = null;
  await continuationsItem.change(({ [String(windowId)]: found, ...others }) => {
    taken = found ?? null;
    return others;
  });
  return taken;
};
