import { textOf } from '../adapter.ts';

/**
 * The login name in the account menu. It is hidden below 1200 px, so its text is read and not
 * what is visible. On an administrator's own pages the same spot names the administrator, who is
 * no customer: those pages have no link to the customer's start page.
 */
export const account = (document: Document): string | null =>
  document.querySelector('a.navbar-brand[href^="admin_"]')
    ? null
    : textOf(document.querySelector('#navbarOpts span'));
