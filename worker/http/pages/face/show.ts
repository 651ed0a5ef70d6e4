import { accentsOf } from '../../../../shared/design/accent.ts';
import { answerRefusal } from '../../answer.ts';
import type { Http } from '../../route.ts';

/** The accent over the one of the stylesheet. Its address carries the colour, so a new one is not an old one's cache. */
export const colours = (http: Http): Response => {
  const { accent } = http.get('ctx').settings.face;
  const accents = accent === null ? null : accentsOf(accent);
  http.header('content-type', 'text/css; charset=utf-8');
  http.header('cache-control', 'public, max-age=300');
  return http.body(accents ? `:root { --accent: light-dark(${accents.light}, ${accents.dark}); }\n` : '');
};

/** A picture never changes under its name. Whatever it holds, a browser that opens it runs nothing. */
export const picture = async (http: Http): Promise<Response> => {
  const hash = http.req.param('picture') ?? '';
  const found = /^[0-9a-f]{64}$/.test(hash) ? await http.get('ctx').store.hostSettings.picture(hash) : null;
  if (found === null) return answerRefusal(http, 'page', { code: 'not_found' });
  const bytes = Uint8Array.from(atob(found.bytes), (character) => character.charCodeAt(0));
  return http.body(bytes, 200, {
    'content-type': found.type,
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': 'inline',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'public, max-age=31536000, immutable',
  });
};
