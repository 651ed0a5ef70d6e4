import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { endPanelSession } from '../panels/end-session.ts';
import { type SignedOut, signOutErrand, signOutPort } from '../sign-out-port.ts';

/**
 * The page that stands for a moment in one of Firefox's containers and signs out at a panel there, with the
 * cookies that only a page in it has (background/sign-out-page.ts). It says what came of it and is closed.
 */
export const signOutHere = (): void => {
  const port = browser.runtime.connect({ name: signOutPort });
  // Nothing is to be done here, as when the browser brings this tab back after a crash.
  port.onDisconnect.addListener(() => window.close());
  port.onMessage.addListener(async (message: unknown) => {
    const { kind, base } = v.parse(signOutErrand, message);
    const told: SignedOut = { ended: await endPanelSession(fetch, kind, base) };
    port.postMessage(told);
  });
};
