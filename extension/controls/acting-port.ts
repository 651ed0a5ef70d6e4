import { browser } from 'wxt/browser';
import type { actingPort as protocolPort } from '../protocol.ts';
import { isToContent } from './background.ts';

/** As `actingPort` in protocol.ts, whose schemas would come along with an import. */
const actingPort: typeof protocolPort = 'acting';

/** Firefox ends a background after 30 s without an event; a ping counts as one. */
const pingEvery = 20_000;
const reconnectAfter = 1_000;

type Port = ReturnType<typeof browser.runtime.connect>;

/** The line a tab holds while it acts, so that an end of access reaches it within a second. */
export class ActingPort {
  readonly #askAgain: () => void;
  #port: Port | null = null;
  #timer = 0;

  constructor(askAgain: () => void) {
    this.#askAgain = askAgain;
  }

  open(): void {
    if (this.#port) return;
    try {
      this.#port = browser.runtime.connect({ name: actingPort });
    } catch {
      return;
    }
    this.#port.onMessage.addListener((message: unknown) => {
      if (isToContent(message)) this.#askAgain();
    });
    // The background was put to sleep or the page came back from the back-forward cache: what was
    // pushed meanwhile is lost, so ask.
    this.#port.onDisconnect.addListener(() => {
      this.close();
      this.#timer = window.setTimeout(this.#askAgain, reconnectAfter);
    });
    this.#timer = window.setInterval(() => this.#ping(), pingEvery);
  }

  close(): void {
    window.clearInterval(this.#timer);
    const port = this.#port;
    this.#port = null;
    port?.disconnect();
  }

  #ping(): void {
    try {
      this.#port?.postMessage({ type: 'ping' });
    } catch {
      this.close();
      this.#askAgain();
    }
  }
}
