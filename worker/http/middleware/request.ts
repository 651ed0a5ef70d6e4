import { bodyLimit as honoBodyLimit } from 'hono/body-limit';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { answerRefusal } from '../answer.ts';
import type { Http } from '../route.ts';

/** No request of ours needs more than 64 KiB. */
export const bodyLimit = honoBodyLimit({
  maxSize: 64 * 1024,
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
 * browser's Sec-Fetch-Site says so, or else Origin does; neither means no.
 */
export const sameOrigin = (http: Http): Refusal | null => {
  const site = http.req.header('sec-fetch-site');
  const origin = http.req.header('origin');
  const { deployment } = http.get('ctx').settings;
  if (origin !== undefined && origin !== deployment) return { code: 'cross_site_request' };
  if (site !== undefined) return site === 'same-origin' ? null : { code: 'cross_site_request' };
  return origin === deployment ? null : { code: 'cross_site_request' };
};
