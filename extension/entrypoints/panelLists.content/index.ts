import { defineContentScript } from 'wxt/utils/define-content-script';
import { openLists } from '../../controls/lists/open.ts';

/** Run by the background when a person first opens a list in a page. */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main() {
    globalThis.panelshareLists = openLists;
  },
});
