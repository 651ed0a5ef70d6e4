import type { SignOut } from '../sign-out.ts';

export const signOut: SignOut = {
  path: '',
  // Its logout needs a token of the page; asked without, the session stays, and that is what is said.
  logout: ({ pathname }) => (pathname.startsWith('/login/') ? null : 'logout/'),
};
