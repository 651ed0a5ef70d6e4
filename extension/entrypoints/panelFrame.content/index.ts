import { defineContentScript } from 'wxt/utils/define-content-script';
import { Frame } from '../../controls/frame.ts';

/** Run by the background when a page first has a client to frame: customers' own pages never carry it. */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main() {
    globalThis.panelshareFrame = Frame;
  },
});
