import type { SignOut } from '../sign-out.ts';

export const signOut: SignOut = {
  path: '',
  // Signed out, the Manager leads to another address; its logout's own is not documented.
  logout: ({ pathname }) => (pathname.startsWith('/v3/') ? 'logout' : null),
};
