import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import { WebSocket, WebSocketServer } from 'ws';

/**
 * Stands between playwright and a stock Firefox, both of which speak WebDriver BiDi, and makes good what
 * playwright relies on and Firefox does not do yet. Everything else passes unchanged.
 *
 * - Playwright asks for a command that no released Firefox knows, and gives up: it is answered here, which
 *   leaves the browser as it is.
 * - Firefox reports nothing of the life of an extension's own pages (their realms, their load, their end)
 *   unless it is asked about them: so it is asked here, and what it answers is reported.
 *
 * - Playwright reaches pages only. What Firefox shows around them (its bars, its keys, its questions) is
 *   reached by a second way in: a script sent there runs in the browser's own window.
 *
 * Run as the browser's own command: where that second way in is to be, then the browser and its parameters.
 */
const unknownToFirefox: ReadonlySet<string> = new Set(['emulation.setMediaFeaturesOverride']);

const [ownWindow = '', executable = '', ...parameters] = process.argv.slice(2);
const firefox = spawn(executable, parameters, { stdio: ['ignore', 'inherit', 'pipe'] });
firefox.once('exit', (code) => process.exit(code ?? 1));

const command = v.pipe(v.string(), v.parseJson(), v.object({ id: v.number(), method: v.string() }));
const answer = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ id: v.number(), result: v.optional(v.unknown()) }),
);
const ofPages = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    method: v.picklist(['browsingContext.navigationCommitted', 'browsingContext.contextDestroyed']),
    params: v.looseObject({ context: v.string(), url: v.string() }),
  }),
);
type Page = v.InferOutput<typeof ofPages>['params'];
const tree = v.object({ contexts: v.array(v.object({ context: v.string() })) });
const realms = v.object({ realms: v.array(v.looseObject({ type: v.string() })) });

/** Ids of our own questions, out of the way of playwright's. */
let ownId = 1_000_000_000;

/** Asks the browser, in playwright's session and beside it; nothing is answered to what it refuses. */
type Ask = (method: string, params: object) => Promise<unknown>;
let askNow: Ask | null = null;

const relay = (client: WebSocket, target: string): void => {
  const upstream = new WebSocket(target, { maxPayload: 256 * 1024 * 1024 });
  const early: string[] = [];
  const asked = new Map<number, (result: unknown) => void>();

  const ask: Ask = (method, params) =>
    new Promise((resolve) => {
      ownId += 1;
      asked.set(ownId, resolve);
      upstream.send(JSON.stringify({ id: ownId, method, params }));
    });
  const report = (method: string, params: object): void =>
    client.send(JSON.stringify({ type: 'event', method, params }));

  /** Extension pages that are open, as far as was heard. */
  const pages = new Map<string, Page>();
  const reportEnds = async (): Promise<void> => {
    if (pages.size === 0) return;
    const open = v.safeParse(tree, await ask('browsingContext.getTree', { maxDepth: 0 }));
    if (!open.success) return;
    const still = new Set(open.output.contexts.map(({ context }) => context));
    for (const [context, page] of pages) {
      if (still.has(context)) continue;
      pages.delete(context);
      report('browsingContext.contextDestroyed', { ...page, parent: null, children: [] });
    }
  };
  const watch = setInterval(() => void reportEnds(), 200);

  const reportPage = async (page: Page): Promise<void> => {
    const { context } = page;
    const known = v.safeParse(realms, await ask('script.getRealms', { context }));
    if (!known.success) return;
    for (const realm of known.output.realms) report('script.realmCreated', realm);
    const loaded = `document.readyState === 'complete' || new Promise((resolve) => addEventListener('load', () => resolve(true), { once: true }))`;
    await ask('script.evaluate', { expression: loaded, target: { context }, awaitPromise: true });
    for (const moment of ['domContentLoaded', 'load']) report(`browsingContext.${moment}`, page);
  };

  client.on('message', (data) => {
    const text = String(data);
    const { id, method } = v.parse(command, text);
    if (unknownToFirefox.has(method)) client.send(JSON.stringify({ type: 'success', id, result: {} }));
    else if (upstream.readyState === WebSocket.OPEN) upstream.send(text);
    else early.push(text);
  });
  upstream.on('open', () => {
    askNow = ask;
    for (const text of early) upstream.send(text);
  });
  upstream.on('message', (data) => {
    const text = String(data);
    const own = v.safeParse(answer, text);
    const waiting = own.success ? asked.get(own.output.id) : undefined;
    if (own.success && waiting) {
      asked.delete(own.output.id);
      waiting(own.output.result);
      return;
    }
    client.send(text);
    const heard = v.safeParse(ofPages, text);
    if (!heard.success) return;
    const { method, params } = heard.output;
    const ours = method.endsWith('Committed') && params.url.startsWith('moz-extension:');
    if (ours) {
      pages.set(params.context, params);
      void reportPage(params);
    } else pages.delete(params.context);
  });
  client.on('close', () => {
    clearInterval(watch);
    upstream.close();
  });
  upstream.on('close', () => client.close());
};

/** Runs a function, given as text, on the window in front; answers what it comes to, as JSON. */
const runInOwnWindow = async (code: string): Promise<unknown> => {
  if (askNow === null) return null;
  const windows = v.parse(
    tree,
    await askNow('browsingContext.getTree', { maxDepth: 0, 'moz:scope': 'chrome' }),
  );
  const expression = `(async () => JSON.stringify((await (${code})(Services.wm.getMostRecentWindow('navigator:browser'))) ?? null))()`;
  const target = { context: windows.contexts[0]?.context };
  return askNow('script.evaluate', { expression, target, awaitPromise: true });
};

createServer(async (request, response) => {
  const said = await runInOwnWindow(await text(request)).catch((error: unknown) => String(error));
  response.end(JSON.stringify(said ?? null));
}).listen(ownWindow);

createInterface({ input: firefox.stderr }).on('line', (line) => {
  const [, target] = /^WebDriver BiDi listening on (ws:\/\/\S+)$/.exec(line) ?? [];
  if (target === undefined) {
    console.error(line);
    return;
  }
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (client, request) => relay(client, `${target}${request.url ?? ''}`));
  server.once('listening', () => {
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('the relay has no port');
    console.error(`WebDriver BiDi listening on ws://127.0.0.1:${address.port}`);
  });
});
