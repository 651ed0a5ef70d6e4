import { textOf } from '../adapter.ts';
import { fieldsOf, type Panel, type PanelSession, type SeenProduct, Stop } from '../session.ts';

const folder = 'virtual-server';

/** Who is signed in, to the letter: an extra administrator shows the owner's servers too, and is not the owner. */
const account = (page: Document): string | null => {
  const { user, accessLevel } = page.documentElement.dataset;
  return user && accessLevel === '2' ? user : null;
};

const own = async (panel: Panel, path: string): Promise<Document> => {
  const { document } = await panel.get(path);
  panel.mustShow(account(document));
  return document;
};

interface Server {
  number: string;
  name: string;
}

const serversIn = (page: Document): Server[] =>
  [...page.querySelectorAll<HTMLOptionElement>('select[name="dom"] option')].flatMap((option) => {
    const name = textOf(option)?.replace(/^[\s\u21b3-\u21b5]+|[\s\u21b3-\u21b5]+$/g, '') ?? '';
    return /^\d+$/.test(option.value) && name !== '' ? [{ number: option.value, name }] : [];
  });

/** The owner's servers, as the menu lists them: the open page's, which has it mostly, or else a page's that has it. */
const serversOf = async (panel: Panel): Promise<Server[]> => {
  const shown = serversIn(panel.open);
  return shown.length > 0 ? shown : serversIn(await own(panel, 'index.cgi?virtualmin'));
};

interface Administrators {
  /** The server they are listed at: only one with a login of its own has such a list. */
  server: string;
  names: string[];
}

const listsOf = async (panel: Panel): Promise<Administrators[]> => {
  const servers = await serversOf(panel);
  const lists = await Promise.all(
    servers.map(async ({ number }): Promise<Administrators | null> => {
      const page = await own(panel, `${folder}/list_admins.cgi?dom=${number}`);
      if (page.querySelector('a[href*="edit_admin.cgi"][href*="new=1"]') === null) return null;
      const links = page.querySelectorAll('a[href*="edit_admin.cgi"][href*="name="]');
      const names = [...links].flatMap((link) => textOf(link) ?? []);
      return { server: number, names: [...new Set(names)] };
    }),
  );
  const offered = lists.filter((list) => list !== null);
  if (offered.length === 0) throw new Stop('not_offered');
  return offered;
};

/** What an extra administrator may do with a server: never its own administrators, its limits or its shell. */
const rights = ['users', 'aliases', 'dbs'] as const;

const prefix = 'server:';

/** Extra administrators of one server. */
export const session: PanelSession = {
  kind: 'virtualmin',
  base: (open, address) => new URL(`${open.documentElement.dataset['webprefix'] ?? ''}/`, address),

  products: async (panel) => {
    panel.mustShow(account(panel.open));
    return (await serversOf(panel)).map(
      ({ number, name }): SeenProduct => ({ id: `${prefix}${number}`, name, category: 'domain' }),
    );
  },

  names: async (panel) => (await listsOf(panel)).flatMap(({ names }) => names),

  make: async (panel, { product, username, password, comment }) => {
    const number = product.startsWith(prefix) ? product.slice(prefix.length) : '';
    // A server within another has no login of its own: its administrators are made at the one around it.
    const rank = (server: Server) => (server.number === number ? 0 : 1);
    const around = (await serversOf(panel)).sort((one, other) => rank(one) - rank(other));
    for (const { number: server } of around) {
      const page = await own(panel, `${folder}/edit_admin.cgi?new=1&dom=${server}`);
      const form = page.querySelector<HTMLFormElement>('form[action$="save_admin.cgi"]');
      const servers = form?.querySelectorAll<HTMLOptionElement>('select[name="doms"] option') ?? [];
      if (!form || ![...servers].some(({ value }) => value === number)) continue;
      const given = rights.filter((right) =>
        form.querySelector(`input[name="edit"][value="${right}"]:not([disabled])`),
      );
      // Left as the form has it, it would be every server of the owner.
      const only = { doms_def: '0', doms: number, create: '0', norename: '1', features: '0', modules: '0' };
      const fields = fieldsOf(form, { name: username, pass: password, desc: comment, ...only }, ['edit']);
      const edits = given.map((right): [string, string] => ['edit', right]);
      const answer = await panel.post(`${folder}/save_admin.cgi`, [...fields, ...edits]);
      if (!answer.url.pathname.endsWith('/list_admins.cgi')) throw new Stop('refused');
      return;
    }
    throw new Stop('not_offered');
  },

  remove: async (panel, username) => {
    const list = (await listsOf(panel)).find(({ names }) => names.includes(username));
    if (list === undefined) return;
    const { url } = await panel.post(`${folder}/delete_admins.cgi`, [
      ['dom', list.server],
      ['d', username],
      ['delete', '1'],
    ]);
    if (!url.pathname.endsWith('/list_admins.cgi')) throw new Stop('refused');
  },
};
