/** The few pages of the replica: our own words, with the marks by which Froxlor 2.3.10 is recognised. */

export interface Site {
  name: string;
  path: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en" data-bs-theme="light"><head><meta charset="utf-8"><title>${title}</title>
<style>body{margin:0;font:15px sans-serif}nav{display:flex;gap:2rem;padding:1rem}ul{list-style:none;margin:0;padding:0}
main{padding:1rem}table{width:100%}.text-end{text-align:right}.min-vh-100{min-height:100vh}</style></head>
<body id="app" class="min-vh-100 d-flex flex-column">${body}</body></html>`;

const frame = (account: string, area: 'customer' | 'admin', title: string, content: string): string =>
  page(
    title,
    `<nav class="navbar"><a class="navbar-brand" href="${area}_index.php">panel</a>
<ul class="navbar-nav"><li class="nav-item dropdown"><a class="nav-link" href="#account" id="navbarOpts"><span>${escaped(account)}</span></a>
<ul class="dropdown-menu dropdown-menu-end" aria-labelledby="navbarOpts">
<li><a class="dropdown-item" href="${area}_index.php?page=profile"><i></i> Profile</a></li></ul></li></ul></nav>
<main><h5>${title}</h5>${content}</main>`,
  );

export const startPage = (account: string): string => frame(account, 'customer', 'Start', '<p>Welcome.</p>');

export const adminPage = (): string => frame('reseller', 'admin', 'Start', '<p>Customers.</p>');

/** The head of a column, which names what its rows are sorted by. */
const sorted = (page: string, field: string, name: string): string =>
  `<th>${name} <a href="?page=${page}&action=&pageno=1&sortfield=${field}&sortorder=asc">up</a></th>`;

export const domainsPage = (account: string, sites: readonly Site[]): string => {
  const rows = sites.map(
    ({
      name,
      path,
    }) => `<tr><td class="px-3"><a href="http://${escaped(name)}" target="_blank">${escaped(name)}</a></td>
<td class="px-3">${escaped(path)}</td><td class="px-3 text-end"><a class="btn btn-sm" href="?action=edit">e</a></td></tr>`,
  );
  const head = `<thead><tr>${sorted('domains', 'd.domain_ace', 'Name')}${sorted('domains', 'd.documentroot', 'Path')}<th class="text-end">Options</th></tr></thead>`;
  return frame(account, 'customer', 'Domains', `<table>${head}<tbody>${rows.join('')}</tbody></table>`);
};

export interface FtpUser {
  id: number;
  name: string;
  description: string;
  path: string;
}

/** Two users a page, so that a list soon has several. */
export const usersAPage = 2;

export const ftpPage = (account: string, all: readonly FtpUser[], number: number): string => {
  const users = all.slice((number - 1) * usersAPage, number * usersAPage);
  const fields = { username: 'Username', description: 'FTP description', homedir: 'Path' };
  const heads = Object.entries(fields).map(([field, name]) => sorted('accounts', field, name));
  const link = (action: string, id: number) =>
    `customer_ftp.php?page=accounts&amp;action=${action}&amp;id=${id}`;
  const rows = users.map(({ id, name, description, path }) => {
    const cells = [name, description, path].map((text) => `<td class="px-3">\n${escaped(text)}\n</td>`);
    const buttons = ['edit', 'delete'].map(
      (action) => `<a class="btn btn-sm" href="${link(action, id)}">${action}</a>`,
    );
    return `<tr>${cells.join('')}<td class="px-3 text-end">${buttons.join('')}</td></tr>`;
  });
  const next =
    all.length > number * usersAPage
      ? `<a class="page-link" href="?page=accounts&action=&pageno=${number + 1}">next</a>`
      : '';
  const head = `<thead><tr>${heads.join('')}<th class="text-end">Options</th></tr></thead>`;
  return frame(
    account,
    'customer',
    'FTP accounts',
    `<table>${head}<tbody>${rows.join('')}</tbody></table>${next}`,
  );
};

const hidden = (fields: Readonly<Record<string, string | number>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`)
    .join('');

export const ftpForm = (account: string, token: string): string =>
  frame(
    account,
    'customer',
    'Create account',
    `<form action="customer_ftp.php" method="post" enctype="multipart/form-data">
<input name="ftp_description" value=""><input name="path" value="/" required>
<input type="password" name="ftp_password" value=""><input name="ftp_password_suggestion" value="suggested" readonly>
<input type="hidden" name="sendinfomail" value="0"><input type="checkbox" name="sendinfomail" value="1">
<input type="hidden" name="login_enabled" value="0"><input type="checkbox" name="login_enabled" value="1" checked>
${hidden({ csrf_token: token, page: 'accounts', action: 'add', send: 'send' })}<button>Save</button></form>`,
  );

export const ftpQuestion = (account: string, token: string, { id, name }: FtpUser): string =>
  frame(
    account,
    'customer',
    'Security question',
    `<form action="customer_ftp.php" method="post"><div class="alert alert-warning"><p>Delete ${escaped(name)}?</p>
<input type="checkbox" name="delete_userfiles" value="1">
${hidden({ csrf_token: token, send: 'send', id, page: 'accounts', action: 'delete' })}<button>Yes</button></div></form>`,
  );

export const alertPage = (account: string, words: string): string =>
  frame(
    account,
    'customer',
    'Error',
    words === '' ? '' : `<div class="alert alert-danger">${escaped(words)}</div>`,
  );

export const signInPage = (): string =>
  page(
    'Login',
    '<form method="post"><input name="loginname" aria-label="User"><input name="password" type="password" aria-label="Password"><button name="dologin">Login</button></form>',
  );
