import type { SignOut } from '../sign-out.ts';

export const signOut: SignOut = {
  path: 'index.php',
  // Without `l` an administrator who is in as the client is asked, by a page that carries a password's hash.
  logout: ({ pathname }) => (/\/login\//.test(pathname) ? null : 'login/logout.php?l=1'),
};
