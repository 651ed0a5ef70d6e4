import type { Http } from '../../route.ts';
import { stylesheet } from '../parts/style.ts';

export const style = (http: Http): Response => {
  http.header('content-type', 'text/css; charset=utf-8');
  http.header('cache-control', 'public, max-age=300');
  return http.body(stylesheet);
};
