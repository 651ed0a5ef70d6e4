import { anybody, page } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const show = () => import('./privacy/show.tsx');

/** What is kept, why and how long, for everybody to read (G1, G2, G4). */
export const privacyRoutes: readonly Route[] = [
  page('GET', '/privacy', anybody('says what is kept of whom, and names nobody'), lazy(show, 'showPrivacy')),
];
