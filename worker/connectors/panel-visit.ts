import { fail, ok } from '../../shared/domain/result.ts';
import type { PanelFailure, PanelResult, PanelSignIn, PanelVisit, SeenPage } from '../ports/panel.ts';
import { judgePanelAddress } from './panel-address.ts';
import { type PanelFetchOptions, readLimited } from './panel-fetch.ts';

const timeout = 10_000;
const byteLimit = 2 * 1024 * 1024;
const mostRedirects = 5;

const failure = (code: PanelFailure['code'], reason: string): { ok: false; error: PanelFailure } =>
  fail({ code, reason });

/**
 * What a partner's browser would do with a sign-in, for verification runs (A2): it keeps the panel's
 * cookies and follows redirects within the panel, and within nothing else (E31). Nobody's session is
 * touched: it begins without cookies and is forgotten with the run.
 */
export const panelVisit = (options: PanelFetchOptions & { origin: string }): PanelVisit => {
  const send = options.send ?? ((request: Request) => fetch(request));
  const cookies = new Map<string, string>();

  /** The panel is reached where the Worker reaches it, whatever name browsers know it by. */
  const within = (address: string, from: URL): URL | null => {
    const target = URL.parse(address, from);
    if (!target || (target.origin !== options.origin && target.origin !== from.origin)) return null;
    return URL.parse(`${from.origin}${target.pathname}${target.search}`);
  };

  const remember = (response: Response): void => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const at = pair.indexOf('=');
      if (at < 1) continue;
      const gone = attributes.some((one) => /^\s*max-age\s*=\s*0\s*$/i.test(one));
      if (gone) cookies.delete(pair.slice(0, at).trim());
      else cookies.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
    }
  };

  const request = (url: URL, form: URLSearchParams | null): Request =>
    new Request(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
      headers: {
        accept: 'text/html',
        'user-agent': 'Panelshare',
        ...(cookies.size > 0 ? { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') } : {}),
        // A form post from an extension page arrives like this (docs/delegated-login.md).
        ...(form ? { origin: 'null', 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form ? { body: form.toString() } : {}),
    });

  const go = async (address: string, fields: Readonly<Record<string, string>> | null) => {
    const judged = judgePanelAddress(options.apiBase, options);
    if (!judged.ok) return failure('panel_unsupported', `address_${judged.error}`);
    let url = within(address, judged.value);
    let form = fields ? new URLSearchParams(fields) : null;
    for (let hops = 0; url && hops <= mostRedirects; hops += 1) {
      const response = await send(request(url, form));
      remember(response);
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null) {
        const body = await readLimited(response, byteLimit);
        if (body === null) return failure('panel_answer_invalid', 'too_large');
        return ok<SeenPage>({ status: response.status, path: url.pathname + url.search, body });
      }
      await response.body?.cancel();
      url = within(location, url);
      form = null;
    }
    return failure('panel_answer_invalid', url ? 'redirect_loop' : 'redirect_elsewhere');
  };

  const attempt = async (
    address: string,
    fields: Readonly<Record<string, string>> | null,
  ): Promise<PanelResult<SeenPage>> => {
    try {
      return await go(address, fields);
    } catch {
      return failure('panel_unreachable', 'network');
    }
  };

  return {
    open: (way: PanelSignIn) =>
      way.way === 'link' ? attempt(way.url, null) : attempt(way.action, way.fields),
    look: (path) => attempt(path, null),
  };
};
