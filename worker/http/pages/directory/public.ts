import type { Http } from '../../route.ts';

/**
 * An answer that anybody's cache may keep, but asks about each time: who leaves the directory is gone at once.
 * What is shown to somebody signed in, or sets the language, is kept by nobody.
 */
export const forEverybody = async (http: Http, answer: Response | Promise<Response>): Promise<Response> => {
  const response = await answer;
  const { actor, secrets } = http.get('ctx');
  if (actor.kind !== 'anonymous' || http.req.query('lang') !== undefined || response.status !== 200) {
    return response;
  }
  const body = await response.text();
  const tag = `"${(await secrets.hash(body)).slice(0, 32)}"`;
  const headers = {
    'content-type': response.headers.get('content-type') ?? 'text/html; charset=utf-8',
    'cache-control': 'public, no-cache',
    vary: 'accept-language, cookie',
    etag: tag,
  };
  // Caches and proxies that compress weaken the tag.
  const known = (http.req.header('if-none-match') ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(tag) ? http.body(null, 304, headers) : http.body(body, 200, headers);
};
