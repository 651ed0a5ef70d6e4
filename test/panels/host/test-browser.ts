/** A browser small enough for tests: cookies of one origin, forms, redirects taken one at a time. */
import type { Replica } from './server.ts';

export interface Page {
  readonly status: number;
  readonly location: string | null;
  readonly html: string;
}

export interface Browser {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Page>;
  /** Adds the session's CSRF token by itself, as the page's own form would. */
  readonly submit: (path: string, fields: Record<string, string>) => Promise<Page>;
  readonly post: (
    path: string,
    fields: Record<string, string>,
    headers?: Record<string, string>,
  ) => Promise<Page>;
  readonly signIn: (email: string, password: string) => Promise<Page>;
  /** As a form post from an extension page arrives: opaque origin, cross-site, no cookies (platform facts). */
  readonly delegatedLogin: (assertion: string, target?: string) => Promise<Page>;
  readonly cookies: Map<string, string>;
}

/** `origin`: another of the replica's than its panel's. */
export function createBrowser(replica: Replica, origin: string = replica.origin): Browser {
  const cookies = new Map<string, string>();
  const form = { 'content-type': 'application/x-www-form-urlencoded' };

  async function send(
    path: string,
    init: RequestInit,
    headers: Record<string, string>,
    withCookies = true,
  ): Promise<Page> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await replica.app.request(new URL(path, origin).href, {
      ...init,
      headers: { ...headers, ...(withCookies && cookie !== '' ? { cookie } : {}) },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
  }

  const get: Browser['get'] = (path, headers = {}) => send(path, {}, headers);
  const post: Browser['post'] = (path, fields, headers = {}) =>
    send(path, { method: 'POST', body: new URLSearchParams(fields).toString() }, { ...form, ...headers });

  return {
    cookies,
    get,
    post,
    async submit(path, fields) {
      const id = [...cookies.values()].find((value) => replica.state.sessions.has(value));
      const csrf = id === undefined ? '' : (replica.state.sessions.get(id)?.csrf ?? '');
      return post(path, { csrf, ...fields });
    },
    signIn: (email, password) => post('/login', { email, password }, { 'sec-fetch-site': 'same-origin' }),
    delegatedLogin: (assertion, target) =>
      send(
        '/partner-login',
        {
          method: 'POST',
          body: new URLSearchParams({
            assertion,
            ...(target === undefined ? {} : { target_link_uri: target }),
          }).toString(),
        },
        { ...form, origin: 'null', 'sec-fetch-site': 'cross-site' },
        false,
      ),
  };
}

/** The text of the element with this id, or `null` if the page has none. */
export function byId(page: Page, id: string): string | null {
  return new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(page.html)?.[1] ?? null;
}

/** All values of an attribute, in the order of the page. */
export function valuesOf(page: Page, attribute: string): readonly string[] {
  return [...page.html.matchAll(new RegExp(`${attribute}="([^"]+)"`, 'g'))].map((match) => match[1] ?? '');
}

export const productIds = (page: Page): readonly string[] => valuesOf(page, 'data-product-id');
