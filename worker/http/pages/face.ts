import { anybody, page } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const face = () => import('./face/show.ts');

/** A9: what a page of ours loads for the host's face, from our own address. */
export const faceRoutes: readonly Route[] = [
  page('GET', '/face.css', anybody('the host’s colour'), lazy(face, 'colours')),
  page('GET', '/pictures/:picture', anybody('the host’s logo'), lazy(face, 'picture')),
];
