import { member, page } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const acts = () => import('./processing/acts.ts');
const show = () => import('./processing/show.tsx');

const both = member('grant', 'grant.view', 'clients.list');
const path = '/grants/:grant/processing';

/** A contract as a file: read once, for its hash. */
const ownFile = 4 * 1024 * 1024;

/** The processing agreement beside a share (G1). */
export const processingRoutes: readonly Route[] = [
  page('GET', path, both, lazy(show, 'showProcessing')),
  page('GET', `${path}/text`, both, lazy(acts, 'download')),
  page('POST', `${path}/template`, member('grant', 'processing.choose'), lazy(acts, 'takeTemplate')),
  {
    ...page('POST', `${path}/own`, member('grant', 'processing.choose'), lazy(acts, 'nameOwn')),
    bodyLimit: ownFile,
  },
  page('POST', `${path}/confirm`, member('grant', 'processing.confirm'), lazy(acts, 'confirm')),
];
