import encodeQR from 'qr';
import { shareLink } from '../../../app/partnership/share-link.ts';
import { seeRequest } from '../../../app/request/see.ts';
import { answerRefusal } from '../../answer.ts';
import type { Http } from '../../route.ts';
import { requestAddress } from './address.ts';

/** A picture of its own, so that who prints it can save it; dark on white, as cameras need it, whatever the page's shade. */
const picture = (http: Http, url: string): Response => {
  const svg = encodeQR(url, 'svg', { ecc: 'medium', border: 4 }).replace(
    /<svg([^>]*)>/,
    '<svg$1><rect width="100%" height="100%" fill="#fff"/>',
  );
  return http.body(svg, 200, {
    'content-type': 'image/svg+xml; charset=utf-8',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
  });
};

/** `GET /organisations/:organisation/link.svg` (S14). */
export const ofPartner = async (http: Http): Promise<Response> => {
  const link = await shareLink(http.get('ctx'), { organisationId: http.req.param('organisation') ?? '' });
  if (!link.ok) return answerRefusal(http, 'page', link.error);
  return link.value.url === null
    ? answerRefusal(http, 'page', { code: 'not_found' })
    : picture(http, link.value.url);
};

/** `GET /requests/:request/link.svg`, for the partner that sent the request. */
export const ofRequest = async (http: Http): Promise<Response> => {
  const sight = await seeRequest(http.get('ctx'), {
    requestId: http.req.param('request') ?? '',
    token: null,
  });
  if (!sight.ok) return answerRefusal(http, 'page', sight.error);
  return sight.value.side === 'partner'
    ? picture(http, requestAddress(http, sight.value.request.id))
    : answerRefusal(http, 'page', { code: 'not_allowed' });
};
