import type { BrowserContext, Page } from 'playwright-core';

/** The tab or window that an act opens, loaded. */
export const opened = async (context: BrowserContext, act: () => Promise<unknown>): Promise<Page> => {
  const [page] = await Promise.all([context.waitForEvent('page'), act()]);
  await page.waitForLoadState();
  return page;
};

/** The tab that an act opens at a site, loaded; a page of the extension's own may come and go meanwhile. */
export const openedAt = async (
  context: BrowserContext,
  origin: string,
  act: () => Promise<unknown>,
): Promise<Page> => {
  const before = new Set(context.pages());
  await act();
  for (let round = 0; round < 150; round += 1) {
    const found = context.pages().find((page) => !before.has(page) && page.url().startsWith(`${origin}/`));
    if (found !== undefined) {
      await found.waitForLoadState();
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no tab was opened at ${origin}`);
};
