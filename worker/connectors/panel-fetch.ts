import { fail, ok } from '../../shared/domain/result.ts';
import type { PanelAnswer, PanelFailure, PanelFetch, PanelRequest, PanelResult } from '../ports/panel.ts';
import { judgePanelAddress } from './panel-address.ts';

export interface PanelFetchOptions {
  apiBase: string;
  /** Our own origin, which is never called as a panel. */
  deployment: string;
  development: boolean;
  timeoutMilliseconds?: number;
  byteLimit?: number;
  /** The platform's fetch, or a test's. */
  send?: (request: Request) => Promise<Response>;
}

const defaultTimeout = 10_000;
const defaultByteLimit = 1024 * 1024;

const failure = (code: PanelFailure['code'], reason: string): { ok: false; error: PanelFailure } =>
  fail({ code, reason });

/** A path of the connector's own making: absolute, without anything that could leave the panel's origin or base. */
const pathAllowed = (path: string): boolean =>
  /^\/[\w\-./~%!$&'()*+,;=:@?]*$/.test(path) &&
  !path.startsWith('//') &&
  !/(?:^|\/)(?:\.|%2e){1,2}(?:\/|$|\?)/i.test(path);

/** Where a redirect points, in our own words: enough to repair a panel's address, nothing of the panel's text. */
const redirectReason = (location: string | null, from: URL): string => {
  const target = location === null ? null : URL.parse(location, from);
  if (!target) return 'redirect';
  if (target.origin === from.origin) return 'redirect_same_origin';
  if (target.hostname === from.hostname) return 'redirect_same_host';
  return 'redirect_elsewhere';
};

/** Reads at most `limit` bytes and then stops the transfer, whatever length was announced. */
export const readLimited = async (response: Response, limit: number): Promise<string | null> => {
  if (Number(response.headers.get('content-length') ?? 0) > limit) {
    await response.body?.cancel();
    return null;
  }
  if (!response.body) return '';
  const decoder = new TextDecoder();
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  let size = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
};

/**
 * The one way to a panel (E31). The address is judged at every call, not only when the panel was
 * added; nothing is followed; nothing is read without a limit; and what a panel writes into an
 * error never comes out of here.
 */
export const panelFetch = (options: PanelFetchOptions): PanelFetch => {
  const send = options.send ?? ((request: Request) => fetch(request));
  const timeout = options.timeoutMilliseconds ?? defaultTimeout;
  const limit = options.byteLimit ?? defaultByteLimit;

  const exchange = async (url: URL, request: PanelRequest): Promise<PanelResult<PanelAnswer>> => {
    const response = await send(
      new Request(url, {
        method: request.method,
        headers: { accept: 'application/json', 'user-agent': 'Panelshare', ...request.headers },
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout),
        ...(request.body === undefined ? {} : { body: request.body }),
      }),
    );
    const location = response.headers.get('location');
    const contentType = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
    // Some platforms show a redirect that is not followed as status 0.
    if (response.status < 200 || (response.status >= 300 && response.status < 400)) {
      await response.body?.cancel();
      return failure('panel_answer_invalid', redirectReason(location, url));
    }
    // Errors carry SQL, key ids and markup; only their number is of use.
    if (response.status >= 400) {
      await response.body?.cancel();
      return ok({ status: response.status, contentType, location: null, body: '' });
    }
    const body = await readLimited(response, limit);
    if (body === null) return failure('panel_answer_invalid', 'too_large');
    return ok({ status: response.status, contentType, location, body });
  };

  return async (request) => {
    const judged = judgePanelAddress(options.apiBase, options);
    if (!judged.ok) return failure('panel_unsupported', `address_${judged.error}`);
    const base = judged.value;
    if (!pathAllowed(request.path)) return failure('panel_unsupported', 'path');
    const prefix = base.pathname === '/' ? '' : base.pathname;
    const url = URL.parse(`${base.origin}${prefix}${request.path}`);
    // The rules above should make this impossible; a request with a credential in it is worth a second look.
    if (url?.origin !== base.origin || !url.pathname.startsWith(`${prefix}/`)) {
      return failure('panel_unsupported', 'path');
    }
    try {
      return await exchange(url, request);
    } catch (error) {
      const timedOut =
        error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
      return failure('panel_unreachable', timedOut ? 'timeout' : 'network');
    }
  };
};
