import { admin, page } from '../../../page-route.ts';
import { lazy, type Route } from '../../../route.ts';

const agreements = () => import('./agreements.tsx');
const benefits = () => import('./benefits.tsx');
const coolingOff = () => import('./cooling-off.tsx');
const criteria = () => import('./criteria.tsx');
const face = () => import('./face.tsx');
const list = () => import('./index.tsx');
const names = () => import('./names.tsx');
const privacy = () => import('./privacy.tsx');
const premium = () => import('./premium.tsx');
const signIn = () => import('./sign-in.tsx');
const rollout = () => import('./rollout.tsx');

const look = admin('admin.look');
const change = admin('host.settings');

/** A small picture as base64, twice: the one chosen now and the one of the preview. */
const pictureForm = 128 * 1024;

/** A text in five languages, each letter of it up to nine bytes of a form. */
const textsForm = 1024 * 1024;

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

  // P7, P10, P11, P12.
  page('GET', '/admin/settings/criteria', look, lazy(criteria, 'form')),
  page('POST', '/admin/settings/criteria', change, lazy(criteria, 'post')),
  page('GET', '/admin/settings/benefits', look, lazy(benefits, 'form')),
  { ...page('POST', '/admin/settings/benefits', change, lazy(benefits, 'post')), bodyLimit: textsForm },
  page('GET', '/admin/settings/names', look, lazy(names, 'form')),
  page('POST', '/admin/settings/names', change, lazy(names, 'post')),
  page('GET', '/admin/settings/agreements', look, lazy(agreements, 'list')),
  page('GET', '/admin/settings/agreements/new', look, lazy(agreements, 'blank')),
  { ...page('POST', '/admin/settings/agreements', change, lazy(agreements, 'write')), bodyLimit: textsForm },
  page('GET', '/admin/settings/agreements/:agreement', look, lazy(agreements, 'edit')),
  {
    ...page('POST', '/admin/settings/agreements/:agreement', change, lazy(agreements, 'change')),
    bodyLimit: textsForm,
  },
  page('POST', '/admin/settings/agreements/:agreement/drop', change, lazy(agreements, 'drop')),

  // O7.
  page('GET', '/admin/settings/sign-in', look, lazy(signIn, 'form')),
  page('POST', '/admin/settings/sign-in', change, lazy(signIn, 'save')),
  page('POST', '/admin/settings/sign-in/:person/allow', admin('host.people'), lazy(signIn, 'allow')),
  page(
    'POST',
    '/admin/settings/sign-in/:person/disconnect',
    admin('host.people'),
    lazy(signIn, 'disconnect'),
  ),

  page('GET', '/admin/settings/rollout', look, lazy(rollout, 'policies')),
];
