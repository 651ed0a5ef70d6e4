import { admin, page } from '../../../page-route.ts';
import { lazy, type Route } from '../../../route.ts';

const list = () => import('./index.tsx');

const look = admin('admin.look');

/** The settings of the whole deployment, one page a part. */
export const settingsRoutes: readonly Route[] = [page('GET', '/admin/settings', look, lazy(list, 'list'))];
