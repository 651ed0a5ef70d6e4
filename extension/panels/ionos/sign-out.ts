import type { SignOut } from '../sign-out.ts';

export const signOut: SignOut = {
  path: '',
  // Signed out, the panel leads to its login, which has a host of its own in life.
  logout: ({ pathname }) => (pathname.startsWith('/login') ? null : 'logout'),
};
