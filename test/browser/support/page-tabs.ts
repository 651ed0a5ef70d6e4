import type { Browser, BrowserContext, Page } from 'playwright-core';
import { demoPersons } from '../../../worker/dev/demo-data.ts';
import type { Reader } from './pages.ts';
import type { Stage } from './stage.ts';

/** One tab a reader, signed in once; made when it is first asked for. */
export const tabsOf = (
  stage: () => Stage,
  browser: () => Browser,
  options: NonNullable<Parameters<Browser['newContext']>[0]> = {},
): { of: (reader: Reader) => Promise<Page>; contexts: () => readonly BrowserContext[] } => {
  const tabs = new Map<Reader, Page>();
  return {
    of: async (reader) => {
      const open = tabs.get(reader);
      if (open) return open;
      const context = await browser().newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      if (reader !== 'nobody') await stage().signIn(page, demoPersons[reader].email);
      tabs.set(reader, page);
      return page;
    },
    contexts: () => [...tabs.values()].map((page) => page.context()),
  };
};
