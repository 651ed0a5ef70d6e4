import type { Http } from '../../route.ts';
import { forEverybody } from './public.ts';

/** More than one file of this kind may name by its standard (sitemaps.org). */
const most = 49_999;

/** The directory and every entry, for search engines. */
export const sitemap = async (http: Http): Promise<Response> => {
  const { store, settings } = http.get('ctx');
  const paths = ['/partners', ...(await store.directory.partnerIds(most)).map((id) => `/partners/${id}`)];
  const body = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...paths.map((path) => `<url><loc>${settings.deployment}${path}</loc></url>`),
    '</urlset>\n',
  ].join('\n');
  return forEverybody(http, http.body(body, 200, { 'content-type': 'application/xml; charset=utf-8' }));
};

/** Only the directory is for search engines: all else is somebody's own, or a link from a mail. */
export const robots = (http: Http): Promise<Response> =>
  forEverybody(
    http,
    http.body(
      [
        'User-agent: *',
        'Allow: /partners',
        'Allow: /style.css',
        'Disallow: /',
        `Sitemap: ${http.get('ctx').settings.deployment}/sitemap.xml`,
        '',
      ].join('\n'),
      200,
      { 'content-type': 'text/plain; charset=utf-8' },
    ),
  );
