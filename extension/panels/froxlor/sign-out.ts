import type { SignOut } from '../sign-out.ts';

export const signOut: SignOut = {
  path: 'index.php',
  // An administrator's session is ended by the administrator's own logout only.
  logout: ({ pathname }) => {
    const area = /\/(customer|admin)_index\.php$/.exec(pathname)?.[1];
    return area === undefined ? null : `${area}_index.php?action=logout`;
  },
};
