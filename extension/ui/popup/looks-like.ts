import { browser } from 'wxt/browser';

/** Built from entrypoints/panelDetect.content. */
const script = '/content-scripts/panelDetect.js';

/**
 * Which kind of panel the page under the popup looks like, asked once because a person opened the
 * popup over it (activeTab); null where it is none, or a page the browser shows to no extension.
 */
export const looksLikePanel = async (tabId: number): Promise<string | null> => {
  const frames = await browser.scripting
    .executeScript({ target: { tabId }, files: [script] })
    .catch(() => []);
  const found: unknown = frames[0]?.result;
  return typeof found === 'string' ? found : null;
};
