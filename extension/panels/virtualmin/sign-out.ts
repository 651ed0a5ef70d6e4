import type { SignOut } from '../sign-out.ts';

export const signOut: SignOut = {
  path: '',
  // Its login form stands at every address; only a page of somebody who is signed in names one.
  logout: (_landed, page) => (/<html[^>]*\sdata-user="[^"]/.test(page) ? 'session_login.cgi?logout=1' : null),
  // Each connection that the browser has kept open from before leads to a process that does not know a
  // user made since, and is closed with its answer. One or two are usual.
  reloads: 3,
};
