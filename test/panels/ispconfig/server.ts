/**
 * The few pages of ISPConfig 3.2 by which a client keeps FTP users: our own words, with the marks and
 * answers measured. Lists and forms are pieces without a name on them; a token is of one loaded form; and the
 * session keeps which form it gave last, so that an older one cannot be saved.
 */
import { type OwnPage, type Reply, serveOwnPage } from '../own-page.ts';

export interface IspconfigPages extends OwnPage {
  user: string | null;
  users: { id: number; name: string; site: string; password: string }[];
  /** The client's limit of FTP users. */
  limit: number;
  refuses: string | null;
  /** What the customer last looked for in the list. */
  filter: string;
  /** Which form the session gave last. Another one that stands open cannot be saved any more. */
  lastForm: string | null;
  /** What was saved in the customer's own form. */
  saved: string[];
  changes: string[];
}

const shell = (user: string, content: string): string =>
  `<!DOCTYPE html><html><body><div id="headerbar"><button id="logout-button" data-load-content="login/logout.php">Logout ${user}</button></div>
<form id="pageForm"><div id="pageContent">${content}</div></form></body></html>`;

const alert = (words: string): Reply => ({ html: `<div class="alert alert-danger">${words}</div>` });
const aPage = 2;
const file = 'sites/ftp_user_edit.php';

const mailForm = 'mail/mail_user_edit.php';

/** A form of the customer's own mail, as it stands in the page while it is open, and the panel's own way to save it. */
const openForm = `<label>Name <input name="name" value=""></label><input type="hidden" name="id" value="1"><input type="hidden" name="_csrf_id" value="mail_user_1"><button type="button" data-form-action="${mailForm}">Save</button>
<script>document.querySelector('[data-form-action]').addEventListener('click', async () => {
  const body = new URLSearchParams(new FormData(document.querySelector('#pageForm')));
  document.querySelector('#pageContent').innerHTML = await (await fetch('/${mailForm}', { method: 'POST', body })).text();
});</script>`;

export const startIspconfig = async (port: number): Promise<IspconfigPages> => {
  const tokens = new Map<string, string>();
  let made = 1;
  const token = (of: string): { id: string; key: string } => {
    made += 1;
    const id = `${of}_${made}`;
    tokens.set(id, `key${made}`);
    return { id, key: `key${made}` };
  };
  const known = (fields: URLSearchParams): boolean =>
    tokens.has(fields.get('_csrf_id') ?? '') &&
    tokens.get(fields.get('_csrf_id') ?? '') === fields.get('_csrf_key');

  const list = (number: number): string => {
    const found = state.users.filter(({ name }) => name.includes(state.filter));
    const rows = found.slice(number * aPage, (number + 1) * aPage).map(({ id, name }) => {
      const csrf = token('ftp_user_del');
      const query = `id=${id}&_csrf_id=${csrf.id}&_csrf_key=${csrf.key}&phpsessid=s1`;
      return `<tr><td><a href="#" data-load-content="${file}?id=${id}">Yes</a></td><td><a href="#" data-load-content="${file}?id=${id}">${name}</a></td>
<td><a href="javascript: ISPConfig.confirm_action('sites/ftp_user_del.php?${query}', 'Really?');">x</a></td></tr>`;
    });
    const pages = Array.from({ length: Math.ceil(found.length / aPage) }, (_, at) => at);
    return `<table class="table"><thead><tr><th data-column="active">Active</th><th data-column="username">Username</th><th></th></tr>
<tr><td><select name="search_active"><option value=""></option></select></td><td><input name="search_username" value="${state.filter}"></td><td></td></tr></thead>
<tbody>${rows.join('')}</tbody></table><ul class="pagination">${pages.map((at) => `<li><a href="#" data-load-content="dashboard/ftp_user_list.php?page=${at}">${at + 1}</a></li>`).join('')}</ul>`;
  };

  const form = (): Reply => {
    if (state.users.length >= state.limit) return alert('The max. number of FTP users is reached.');
    state.lastForm = file;
    const csrf = token('ftp_user');
    return {
      html: `<h1>FTP User</h1><select name="parent_domain_id"><option value="1">berg-bakery.example :: server1.panel.example</option></select>
<span>anna</span><input name="username" value=""><input type="password" name="password"><input type="password" name="repeat_password">
<input name="quota_size" value="-1"><input type="checkbox" name="active" value="y" checked><input type="hidden" name="id" value="">
<button data-form-action="${file}">Save</button><input type="hidden" name="_csrf_id" value="${csrf.id}"><input type="hidden" name="_csrf_key" value="${csrf.key}"><input type="hidden" name="next_tab" value=""><input type="hidden" name="phpsessid" value="s1">`,
    };
  };

  const save = (fields: URLSearchParams): Reply => {
    if (!known(fields)) return alert('CSRF attempt blocked.');
    if (state.refuses !== null) return alert(state.refuses);
    const name = `${state.user}${fields.get('username')}`;
    if (state.users.some((one) => one.name === name)) return alert('The username must be unique.');
    made += 1;
    const password = fields.get('password') ?? '';
    state.users.push({ id: made, name, site: fields.get('parent_domain_id') ?? '', password });
    return { to: '/sites/ftp_user_list.php' };
  };

  const remove = (query: URLSearchParams): Reply => {
    if (!known(query)) return alert('CSRF attempt blocked.');
    if (state.refuses !== null) return alert(state.refuses);
    state.users = state.users.filter(({ id }) => String(id) !== query.get('id'));
    return { to: '/sites/ftp_user_list.php' };
  };

  const served = await serveOwnPage(port, ({ url, method, fields }) => {
    const path = url.pathname;
    if (path.startsWith('/login/'))
      return { html: '<form><input name="username"><input name="password"></form>' };
    if (state.user === null) return { to: '/login/index.php' };
    if (path === '/' || path === '/index.php') return { html: shell(state.user, '') };
    if (path === '/open-form') {
      state.lastForm = mailForm;
      return { html: shell(state.user, openForm) };
    }
    if (path === `/${mailForm}`) {
      if (state.lastForm !== mailForm) return { html: '<p>Internal error</p>', status: 500 };
      state.saved.push(fields.get('name') ?? '');
      return { html: '<p>Saved</p>' };
    }
    if (path === '/sites/ftp_user_list.php') {
      const words = url.searchParams.get('search_username');
      if (words !== null) state.filter = words;
      return { html: list(Number(url.searchParams.get('page') ?? 0)) };
    }
    if (path === '/sites/ftp_user_del.php') {
      state.changes.push(`remove ${url.searchParams.get('id')}`);
      return remove(url.searchParams);
    }
    if (path !== '/sites/ftp_user_edit.php') return { html: '', status: 404 };
    if (method !== 'POST') return form();
    state.changes.push(`make ${fields.get('username')}`);
    return save(fields);
  });
  const state: IspconfigPages = {
    ...served,
    user: 'anna',
    users: [{ id: 1, name: 'annaweb', site: '1', password: '' }],
    limit: 10,
    refuses: null,
    filter: '',
    lastForm: null,
    saved: [],
    changes: [],
  };
  return state;
};
