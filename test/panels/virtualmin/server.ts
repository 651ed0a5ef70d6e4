/**
 * The few pages of Virtualmin (8.2, Authentic theme) by which an owner keeps extra administrators: our own
 * words, with the marks and answers measured. Every failure answers 200.
 */
import { type OwnPage, type Reply, serveOwnPage } from '../own-page.ts';

export interface VirtualminPages extends OwnPage {
  /** Who every browser of the panel is; null for nobody. */
  user: string | null;
  administrators: {
    name: string;
    server: string;
    servers: string[];
    edit: string[];
    pass: string;
    desc: string;
  }[];
  /** Words with which the next changes fail. */
  refuses: string | null;
  /** Whether the owner may keep administrators at all. */
  allowed: boolean;
  posts: string[];
}

/** A server with a login of its own, and one within it that has none. */
const servers = { '1001': 'acme-shop.example', '1002': 'acme-blog.example' };
const around = '1001';

const page = (user: string | null, body: string): string =>
  user === null
    ? '<!DOCTYPE html><html class="session_login"><body><form action="session_login.cgi"><input name="user"><input name="pass"></form></body></html>'
    : `<!DOCTYPE html><html data-user="${user}" data-access-level="2" data-webprefix="" data-user-home="/home/acme"><body>${body}</body></html>`;

const menu = `<aside id="sidebar"><select name="dom">${Object.entries(servers)
  .map(([number, name]) => `<option value="${number}">&nbsp;&nbsp;↴ ${name}</option>`)
  .join('')}</select></aside>`;

const form = (server: string): string => {
  const radio = (name: string, checked: string) =>
    ['1', '0']
      .map(
        (value) =>
          `<input type="radio" name="${name}" value="${value}"${value === checked ? ' checked' : ''}>`,
      )
      .join('');
  const edits = ['users', 'aliases', 'dbs', 'admins']
    .map(
      (right) => `<input type="checkbox" name="edit" value="${right}"${right === 'dbs' ? ' disabled' : ''}>`,
    )
    .join('');
  const options = Object.keys(servers).map((number) => `<option value="${number}">${number}</option>`);
  return `<form action="save_admin.cgi" method="post"><input type="hidden" name="dom" value="${server}">
<input type="hidden" name="new" value="1"><input type="hidden" name="old" value=""><input name="name"><input name="pass"><input name="desc">
${radio('email_def', '1')}<input name="email" value="">${radio('create', '0')}${radio('norename', '1')}${radio('features', '0')}${radio('modules', '0')}
${edits}${radio('doms_def', '1')}<select name="doms" multiple>${options.join('')}</select></form>`;
};

export const startVirtualmin = async (port: number): Promise<VirtualminPages> => {
  const list = (server: string): string => {
    const rows = state.administrators
      .filter((one) => one.server === server)
      .map(
        ({ name }) =>
          `<tr><td><input type="checkbox" name="d" value="${name}"></td><td><a href="edit_admin.cgi?dom=${server}&name=${name}">${name}</a></td></tr>`,
      );
    return `<table>${rows.join('')}</table><a href="edit_admin.cgi?dom=${server}&new=1">Add</a>`;
  };
  const failed = (words: string): Reply => ({ html: page(state.user, `<p>${words}</p>`) });

  const change = (path: string, fields: URLSearchParams): Reply => {
    state.posts.push(`${path} ${fields}`);
    if (state.refuses !== null) return failed(state.refuses);
    const [dom, name] = [fields.get('dom') ?? '', fields.get('name') ?? ''];
    const to = { to: `/virtual-server/list_admins.cgi?dom=${dom}` };
    if (path.endsWith('/delete_admins.cgi')) {
      const at = state.administrators.findIndex((one) => one.name === fields.get('d') && one.server === dom);
      if (at < 0) return failed('Failed to delete extra administrators : Administrator no longer exists');
      state.administrators.splice(at, 1);
      return to;
    }
    if (state.administrators.some((one) => one.name === name))
      return failed('A Webmin user with the same name');
    state.administrators.push({
      name,
      server: dom,
      servers: fields.get('doms_def') === '0' ? fields.getAll('doms') : Object.keys(servers),
      edit: fields.getAll('edit'),
      pass: fields.get('pass') ?? '',
      desc: fields.get('desc') ?? '',
    });
    return to;
  };

  const served = await serveOwnPage(port, ({ url, method, fields, referer }) => {
    const path = url.pathname;
    const dom = url.searchParams.get('dom') ?? '';
    if (state.user === null || path === '/') return { html: page(state.user, menu) };
    if (referer === null || !referer.startsWith(served.origin)) return failed('Security Warning');
    if (path === '/index.cgi') return { html: page(state.user, menu) };
    if (method === 'POST') return change(path, fields);
    const mayKeep = state.allowed && dom === around;
    if (!mayKeep) return failed('You are not allowed to edit extra administrators');
    if (path.endsWith('/list_admins.cgi')) return { html: page(state.user, list(dom)) };
    if (path.endsWith('/edit_admin.cgi')) return { html: page(state.user, form(dom)) };
    return failed('No such page');
  });
  const state: VirtualminPages = {
    ...served,
    user: 'acme',
    administrators: [],
    refuses: null,
    allowed: true,
    posts: [],
  };
  return state;
};
