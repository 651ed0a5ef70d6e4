export type IspconfigPage = 'signed_out' | 'admin' | 'sites' | 'databases' | 'other';

/** Signed in, every page is this one document; signed out, only the login form's own fields tell. */
export const detect = (document: Document): boolean =>
  document.querySelector(
    '#pageForm > #pageContent, form[action="index.php"] input[name="s_mod"][value="login"]',
  ) !== null;

/**
 * Pages come and go inside one document whose address stays, so a list is known by what it holds:
 * each pages itself through its own address.
 */
export const page = (document: Document): IspconfigPage => {
  if (!document.querySelector('#logout-button')) return 'signed_out';
  if (document.querySelector('#main-navigation [data-icon-class="icon-admin"]')) return 'admin';
  const lists = (name: string): boolean =>
    document.querySelector(`#pageContent table.table tfoot [data-load-content*="/${name}.php"]`) !== null;
  if (lists('web_vhost_domain_list')) return 'sites';
  return lists('database_list') ? 'databases' : 'other';
};
