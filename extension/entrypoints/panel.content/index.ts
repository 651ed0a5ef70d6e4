import { defineContentScript } from 'wxt/utils/define-content-script';
import { start } from '../../controls/start.ts';

/**
 * Registered by the background on exactly the granted origins, so it has no matches of its own:
 * matches would be granted at install. It watches its own life and not WXT's context, which an
 * event that the page can forge would end.
 */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  allFrames: false,
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main: start,
});
