/** What the tests read and steer in the page: a runtime that answers as told, and every shadow root made. */
export interface FakeRuntime {
  sent: { type: string; [field: string]: unknown }[];
  /** Answers by message type; `page` and the rest default to nothing being there. */
  answers: Record<string, unknown>;
  /** Code of the lists and the frame, run on `load` as the background would. */
  lists: string;
  roots: { host: Element; root: ShadowRoot; mode: string }[];
  pings: number;
  /** The background speaks to the tab; resolves with what the script answers. */
  tell(message: unknown, sender?: string): unknown;
  push(message: unknown): void;
  /** As an update of the extension does it: the old script's runtime is gone. */
  invalidate(): void;
  /** Roots that are in the page now. */
  live(place?: string): ShadowRoot[];
  text(place: string): string;
}

declare global {
  interface Window {
    fake: FakeRuntime;
  }
}

/** Runs in the page before anything else; self-contained, because it is sent as text. */
export const installFakeRuntime = (): void => {
  type Listener = (message: unknown, sender: { id: string }, respond: (answer: unknown) => void) => void;
  const listeners = new Set<Listener>();
  const ports = new Set<(message: unknown) => void>();
  const fake: FakeRuntime = {
    sent: [],
    answers: { page: { tag: 'page', language: 'en', state: { mode: 'dark' } } },
    lists: '',
    roots: [],
    pings: 0,
    tell: (message, sender = 'panelshare') => {
      let answer: unknown = null;
      for (const listener of listeners) listener(message, { id: sender }, (given) => (answer = given));
      return answer;
    },
    push: (message) => {
      for (const port of ports) port(message);
    },
    invalidate: () => Reflect.set(runtime, 'id', undefined),
    live: (place) =>
      fake.roots
        .filter(({ host }) => host.isConnected)
        .filter(({ host }) => place === undefined || host.getAttribute('data-place') === place)
        .map(({ root }) => root),
    text: (place) =>
      fake
        .live(place)
        .map((root) =>
          [...root.children]
            .filter((child) => child.tagName !== 'STYLE')
            .map((c) => c.textContent)
            .join(''),
        )
        .join('|'),
  };
  const runtime = {
    id: 'panelshare',
    sendMessage: async (message: { type: string }) => {
      fake.sent.push(message);
      if (message.type === 'load') new Function(fake.lists)();
      return fake.answers[message.type] ?? { tag: 'done' };
    },
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
    connect: () => {
      const own = new Set<(message: unknown) => void>();
      return {
        onMessage: {
          addListener: (listener: (message: unknown) => void) => {
            own.add(listener);
            ports.add(listener);
          },
        },
        onDisconnect: { addListener: () => {} },
        postMessage: () => {
          fake.pings += 1;
        },
        disconnect: () => {
          for (const listener of own) ports.delete(listener);
        },
      };
    },
  };
  Reflect.set(globalThis, 'browser', { runtime });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    fake.roots.push({ host: this, root, mode: options.mode });
    return root;
  };
  window.fake = fake;
};
