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

export const domainsPage = (account: string, sites: readonly Site[]): string => {
  const rows = sites.map(
    ({
      name,
      path,
    }) => `<tr><td class="px-3"><a href="http://${escaped(name)}" target="_blank">${escaped(name)}</a></td>
<td class="px-3">${escaped(path)}</td><td class="px-3 text-end"><a class="btn btn-sm" href="?action=edit">e</a></td></tr>`,
  );
  const head = '<thead><tr><th>Name</th><th>Path</th><th class="text-end">Options</th></tr></thead>';
  return frame(account, 'customer', 'Domains', `<table>${head}<tbody>${rows.join('')}</tbody></table>`);
};

export const signInPage = (): string =>
  page(
    'Login',
    '<form method="post"><input name="loginname" aria-label="User"><input name="password" type="password" aria-label="Password"><button name="dologin">Login</button></form>',
  );
