import { admin, page } from '../../../page-route.ts';
import { lazy, type Route } from '../../../route.ts';

const coolingOff = () => import('./cooling-off.tsx');
const face = () => import('./face.tsx');
const list = () => import('./index.tsx');
const privacy = () => import('./privacy.tsx');
const premium = () => import('./premium.tsx');
const rollout = () => import('./rollout.tsx');

const look = admin('admin.look');
const change = admin('host.settings');

/** A small picture as base64, twice: the one chosen now and the one of the preview. */
const pictureForm = 128 * 1024;

/** The settings of the whole deployment, one page a part. */
export const settingsRoutes: readonly Route[] = [
  page('GET', '/admin/settings', look, lazy(list, 'list')),

  page('GET', '/admin/settings/face', look, lazy(face, 'form')),
  page('GET', '/admin/settings/face/preview.css', look, lazy(face, 'previewStyle')),
  { ...page('POST', '/admin/settings/face', change, lazy(face, 'post')), bodyLimit: pictureForm },

  page('GET', '/admin/settings/cooling-off', look, lazy(coolingOff, 'form')),
  page('POST', '/admin/settings/cooling-off', change, lazy(coolingOff, 'post')),

  page('GET', '/admin/settings/privacy', look, lazy(privacy, 'form')),
  page('POST', '/admin/settings/privacy', change, lazy(privacy, 'post')),
  page('POST', '/admin/settings/privacy/demand', change, lazy(privacy, 'demand')),
  page('POST', '/admin/settings/privacy/demand/lift', change, lazy(privacy, 'lift')),

  page('GET', '/admin/settings/premium', look, lazy(premium, 'form')),
  page('POST', '/admin/settings/premium', change, lazy(premium, 'post')),

  page('GET', '/admin/settings/rollout', look, lazy(rollout, 'policies')),
];
