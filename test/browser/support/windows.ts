import type { BrowserContext, Page } from 'playwright-core';

/** The tab or window that an act opens, loaded. */
export const opened = async (context: BrowserContext, act: () => Promise<unknown>): Promise<Page> => {
  const [page] = await Promise.all([context.waitForEvent('page'), act()]);
  await page.waitForLoadState();
  return page;
};
