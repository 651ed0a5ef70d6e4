import { defineContentScript } from 'wxt/utils/define-content-script';
import { start } from '../../controls/start.ts';

/**
 * Registered by the background on exactly the granted origins, so it has no matches of its own:
 * matches would be granted at install. It watches its own life, and listens to no event of the page for it.
 */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  allFrames: false,
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main: start,
});
