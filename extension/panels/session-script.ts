import type { ContentScriptDefinition } from 'wxt';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { type PanelSession, runnerOf } from './session.ts';

/** Run by the background in the one tab where a person clicked; the call that uses it takes it out again. */
export const sessionScript = (session: PanelSession): ContentScriptDefinition =>
  defineContentScript({
    registration: 'runtime',
    cssInjectionMode: 'manual',
    noScriptStartedPostMessage: true,
    main() {
      globalThis.panelshareSession = runnerOf(session);
    },
  });
