import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { panelFetch } from '../../worker/connectors/panel-fetch.ts';

const deployment = 'https://share.host.example';
const answering = (response: () => Response | Promise<Response>) => {
  const send = vi.fn(async (_request: Request) => response());
  const fetch = panelFetch({
    apiBase: 'https://panel.example:8443/froxlor',
    deployment,
    development: false,
    send,
  });
  return { send, fetch };
};

describe('[E31] where a request goes', () => {
  test('to the panel, below its base', async () => {
    const { send, fetch } = answering(
      () => new Response('{}', { headers: { 'content-type': 'application/json; x=y' } }),
    );
    const answer = await fetch({
      method: 'POST',
      path: '/api.php?x=1',
      body: '{"a":1}',
      headers: { authorization: 'Basic x' },
    });
    expect(answer).toEqual({
      ok: true,
      value: { status: 200, contentType: 'application/json', location: null, body: '{}' },
    });
    const request = send.mock.calls[0]?.[0];
    expect(request?.url).toBe('https://panel.example:8443/froxlor/api.php?x=1');
    expect(request?.redirect).toBe('manual');
    expect(request?.headers.get('authorization')).toBe('Basic x');
  });

  test.each([
    '',
    'api.php',
    '//evil.example/api.php',
    '/../api.php',
    '/a/../../b',
    '/%2e%2e/b',
    '/a/.%2E/b',
    '/./b',
    '/a\\b',
    '/a\nb',
    '/a b',
    '/a#b',
    'https://evil.example/',
    '@evil.example/',
    '.evil.example/',
    ':22/',
  ])('never by the path %j', async (path) => {
    const { send, fetch } = answering(() => new Response('{}'));
    expect(await fetch({ method: 'GET', path })).toEqual({
      ok: false,
      error: { code: 'panel_unsupported', reason: 'path' },
    });
    expect(send).not.toHaveBeenCalled();
  });

  test.each([
    'https://10.0.0.1',
    'https://2130706433',
    'http://panel.example',
    deployment,
    'http://127.0.0.1:8520',
  ])('never to %s, asked at the call and not only when the panel was added', async (apiBase) => {
    const send = vi.fn(async () => new Response('{}'));
    const answer = await panelFetch({ apiBase, deployment, development: false, send })({
      method: 'GET',
      path: '/x',
    });
    expect(answer.ok).toBe(false);
    expect(answer.ok || answer.error.code).toBe('panel_unsupported');
    expect(send).not.toHaveBeenCalled();
  });
});

describe('[E31] a redirect is an error and is not followed', () => {
  test.each([
    ['https://panel.example:8443/login', 'redirect_same_origin'],
    ['/login', 'redirect_same_origin'],
    ['https://panel.example/', 'redirect_same_host'],
    ['http://169.254.169.254/latest/meta-data', 'redirect_elsewhere'],
    ['https://evil.example/?PLANTED-x', 'redirect_elsewhere'],
    ['http://[', 'redirect'],
    [null, 'redirect'],
  ])('to %s: %s', async (location, reason) => {
    const headers = new Headers(location === null ? {} : { location });
    const { send, fetch } = answering(() => new Response('PLANTED-body', { status: 302, headers }));
    expect(await fetch({ method: 'GET', path: '/x' })).toEqual({
      ok: false,
      error: { code: 'panel_answer_invalid', reason },
    });
    expect(send).toHaveBeenCalledTimes(1);
  });
});

describe('[E31][E37] what a panel writes into an error stays there', () => {
  test.each([400, 401, 403, 404, 406, 429, 500, 503])('%i', async (status) => {
    const { fetch } = answering(
      () =>
        new Response('SQLSTATE PLANTED-secret', {
          status,
          headers: { location: 'https://x.example/PLANTED' },
        }),
    );
    const answer = await fetch({ method: 'GET', path: '/x' });
    expect(answer).toMatchObject({ ok: true, value: { status, body: '', location: null } });
  });
  test('nor does the text of a failed connection', async () => {
    const { fetch } = answering(() => Promise.reject(new TypeError('connect PLANTED 10.0.0.1')));
    expect(await fetch({ method: 'GET', path: '/x' })).toEqual({
      ok: false,
      error: { code: 'panel_unreachable', reason: 'network' },
    });
  });
});

describe('[E45] limits of time and size, against a real socket', () => {
  let server: Server | null = null;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });
  const listen = async (listener: RequestListener): Promise<string> => {
    const started = createServer(listener);
    server = started;
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
    const address = started.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `http://127.0.0.1:${address.port}`;
  };
  const development = { deployment: 'http://localhost:8787', development: true };

  test('a body without end is cut off', async () => {
    let sent = 0;
    const apiBase = await listen((_request, response) => {
      const chunk = Buffer.alloc(64 * 1024, 'x');
      const pour = (): void => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length;
        sent += chunk.length;
        if (!response.destroyed) response.once('drain', pour);
      };
      pour();
    });
    const answer = await panelFetch({ apiBase, ...development, byteLimit: 256 * 1024 })({
      method: 'GET',
      path: '/x',
    });
    expect(answer).toEqual({ ok: false, error: { code: 'panel_answer_invalid', reason: 'too_large' } });
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  test('an announced size over the limit is not read', async () => {
    const apiBase = await listen((_request, response) => {
      response.writeHead(200, { 'content-length': String(2 * 1024 * 1024) });
      response.write('x');
    });
    const answer = await panelFetch({ apiBase, ...development })({ method: 'GET', path: '/x' });
    expect(answer).toEqual({ ok: false, error: { code: 'panel_answer_invalid', reason: 'too_large' } });
  });

  test.each([
    ['before it answers', (): RequestListener => () => {}],
    [
      'in the middle of its answer',
      (): RequestListener => (_request, response) => {
        response.writeHead(200);
        response.write('{"data":');
      },
    ],
  ])('a panel that falls silent %s', async (_when, listener) => {
    const apiBase = await listen(listener());
    const answer = await panelFetch({ apiBase, ...development, timeoutMilliseconds: 150 })({
      method: 'GET',
      path: '/x',
    });
    expect(answer).toEqual({ ok: false, error: { code: 'panel_unreachable', reason: 'timeout' } });
  });

  test('a redirect of a real server is not followed', async () => {
    let calls = 0;
    const apiBase = await listen((_request, response) => {
      calls += 1;
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    const answer = await panelFetch({ apiBase, ...development })({ method: 'GET', path: '/x' });
    expect(answer).toEqual({
      ok: false,
      error: { code: 'panel_answer_invalid', reason: 'redirect_same_origin' },
    });
    expect(calls).toBe(1);
  });
});
