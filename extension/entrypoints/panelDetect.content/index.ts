import { defineContentScript } from 'wxt/utils/define-content-script';
import { recognise } from '../../panels/recognise.ts';

/**
 * Run once by the popup in the page it was opened over, when no host of ours has named that page:
 * it looks, answers and is gone. Nothing of it stays in the page.
 */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main: () => recognise(document, location),
});
