import * as v from 'valibot';
import type { ExtensionBrowser } from '../../../worker/dev/browser.ts';

/**
 * Firefox's own window: the bars, keys and questions around the pages, which its debugger lets a test see
 * and press (worker/dev/firefox-relay.ts). Chromium lets nobody in there.
 */
const run = (browser: ExtensionBrowser, code: string): Promise<unknown> => {
  if (browser.inOwnWindow === undefined) throw new Error('This browser lets nobody into its own window.');
  return browser.inOwnWindow(code);
};

const until = async <Found>(look: () => Promise<Found | null>, what: string): Promise<Found> => {
  for (let round = 0; round < 150; round += 1) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`did not happen in the browser’s window: ${what}`);
};

const popupInWindow = 'panel[panelopen="true"] .webextension-popup-browser';

/** As the system hands keys to the window that has the keyboard: `hold` are pressed before and let go after. */
export const keys = (
  browser: ExtensionBrowser,
  typed: readonly string[],
  hold: readonly ('Alt' | 'Shift')[] = [],
): Promise<unknown> =>
  run(
    browser,
    `(window) => {
      const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      // A window that is not painted does not give the keyboard to a popup by itself.
      window.document.querySelector('${popupInWindow}')?.focus();
      if (!input.beginInputTransactionForTests(window, () => true)) throw new Error('the window takes no keys');
      const codeOf = (key) => (key === ' ' ? 'Space' : /^[a-z]$/i.test(key) ? 'Key' + key.toUpperCase() : key);
      const of = (key) => new window.KeyboardEvent('', { key, code: codeOf(key) });
      const held = ${JSON.stringify(hold)}.map((key) => new window.KeyboardEvent('', { key, code: key + 'Left' }));
      for (const key of held) input.keydown(key);
      for (const key of ${JSON.stringify(typed)}) {
        input.keydown(of(key));
        input.keyup(of(key));
      }
      for (const key of held.reverse()) input.keyup(key);
    }`,
  );

const told = v.nullable(v.string());

/** Inside the popup that hangs on the toolbar: what a script of it comes to; null while none is open. */
const inPopup = async (browser: ExtensionBrowser, code: string): Promise<string | null> =>
  v.parse(
    told,
    await run(
      browser,
      `(window) => {
        const popup = window.document.querySelector('${popupInWindow}');
        if (popup === null) return null;
        return new Promise((resolve) => {
          const { messageManager } = popup;
          const hear = ({ data }) => {
            messageManager.removeMessageListener('panelshare:seen', hear);
            resolve(data);
          };
          messageManager.addMessageListener('panelshare:seen', hear);
          const script = 'sendAsyncMessage("panelshare:seen", (' + ${JSON.stringify(code)} + ')(content))';
          messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(script), false);
          // A popup that closes meanwhile never answers.
          window.setTimeout(() => resolve(popup.isConnected ? '' : null), 3_000);
        });
      }`,
    ),
  );

/** Waits until the toolbar's popup says the words, and answers all that it says. */
export const popupSays = (browser: ExtensionBrowser, words: RegExp): Promise<string> =>
  until(
    async () => {
      const text = await inPopup(browser, '(window) => window.document.body.innerText');
      return text !== null && words.test(text) ? text : null;
    },
    `the popup says ${String(words)}`,
  );

/** Waits until the popup has closed itself, as it does when a client is open; what it says instead is the error. */
export const popupCloses = async (browser: ExtensionBrowser): Promise<void> => {
  let last: string | null = null;
  for (let round = 0; round < 450; round += 1) {
    last = await inPopup(browser, '(window) => window.document.body.innerText');
    if (last === null) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the popup stays open and says: ${last}`);
};

/** The lines under the address bar, once one of them says the words. */
export const barSays = (browser: ExtensionBrowser, words: RegExp): Promise<string> =>
  until(
    async () => {
      const lines = v.parse(
        v.string(),
        await run(
          browser,
          `(window) => [...window.document.querySelectorAll('.urlbarView-row')].map((row) => row.textContent).join('\\n')`,
        ),
      );
      return words.test(lines) ? lines : null;
    },
    `the address bar says ${String(words)}`,
  );

export const goToAddressBar = (browser: ExtensionBrowser): Promise<unknown> =>
  run(browser, '(window) => { window.focus(); window.gURLBar.focus(); window.gURLBar.select(); }');

const question = 'addon-webext-permissions-notification';

/** The browser's own question about what an extension may do, in its words. */
export const browserAsks = (browser: ExtensionBrowser): Promise<string> =>
  until(
    async () =>
      v.parse(
        told,
        await run(
          browser,
          `(window) => {
            const asked = window.document.getElementById('${question}');
            return asked?.closest('panel')?.state === 'open' ? asked.innerText || asked.textContent : null;
          }`,
        ),
      ),
    'the browser asks',
  );

export const answerBrowser = (browser: ExtensionBrowser, answer: 'yes' | 'no'): Promise<unknown> =>
  run(
    browser,
    `(window) => window.document.getElementById('${question}').${answer === 'yes' ? 'button' : 'secondaryButton'}.click()`,
  );

/** Something that a person would set in the browser's settings, or the system would say. */
export const setPreference = (
  browser: ExtensionBrowser,
  name: string,
  value: boolean | number,
): Promise<unknown> =>
  run(
    browser,
    `() => Services.prefs.set${typeof value === 'boolean' ? 'Bool' : 'Int'}Pref(${JSON.stringify(name)}, ${value})`,
  );

/** A security key in software, in the place of a person's finger; all pages of this browser have it. */
export const giveAuthenticator = async (browser: ExtensionBrowser): Promise<void> => {
  await setPreference(browser, 'security.webauth.webauthn_enable_softtoken', true);
  await setPreference(browser, 'security.webauth.webauthn_enable_usbtoken', false);
  await run(
    browser,
    `() => Cc['@mozilla.org/webauthn/service;1'].getService(Ci.nsIWebAuthnService)
      .addVirtualAuthenticator('ctap2_1', 'internal', true, true, true, true)`,
  );
};
