import type { SignOut } from '../sign-out.ts';

export const signOut: SignOut = {
  path: '',
  logout: ({ pathname }) => (/^\/(?:login|signin)(?:\/|$)/.test(pathname) ? null : 'logout'),
};
