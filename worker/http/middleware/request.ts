import { bodyLimit as honoBodyLimit } from 'hono/body-limit';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { answerRefusal } from '../answer.ts';
import type { Http } from '../route.ts';

/** No request of ours needs more than 64 KiB, but those that carry a file. */
export const usualBody = 64 * 1024;

export const bodyLimit = (most = usualBody) =>
  honoBodyLimit({
    maxSize: most,
    onError: (http: Http) =>
      answerRefusal(
        http,
        http.req.path.startsWith('/api/') || http.req.path.startsWith('/oauth/') ? 'api' : 'page',
        {
          code: 'payload_too_large',
        },
      ),
  });

/**
 * Pages are steered by cookies, so every unsafe request must come from our own pages: the
 * browser's Sec-Fetch-Site says so, or else Origin does; neither means no. Because our pages send
 * no referrer, browsers post their forms with `Origin: null`; then Sec-Fetch-Site alone decides,
 * which calls a sandboxed or foreign page's post `cross-site`.
 */
export const sameOrigin = (http: Http): Refusal | null => {
  const site = http.req.header('sec-fetch-site');
  const origin = http.req.header('origin');
  const { deployment } = http.get('ctx').settings;
  const ours = origin === deployment;
  const unsaid = origin === undefined || origin === 'null';
  const allowed = site === undefined ? ours : site === 'same-origin' && (ours || unsaid);
  return allowed ? null : { code: 'cross_site_request' };
};
