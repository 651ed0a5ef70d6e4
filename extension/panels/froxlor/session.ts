import { textOf } from '../adapter.ts';
import { type Fetched, fieldsOf, type Panel, type PanelSession, type SeenProduct, Stop } from '../session.ts';
import { account } from './account.ts';

/** Froxlor lists this many entries a page at the least; more pages than this are no customer's list. */
const mostPages = 40;

/** Begins what stands beside a user of ours in the panel's list. */
const mark = 'Panelshare ';

const ftp = 'customer_ftp.php?page=accounts';

/** A page of the person who is signed in now; the login form stands where nobody is. */
const own = async (panel: Panel, path: string): Promise<Document> => {
  const { document } = await panel.get(path);
  panel.mustShow(account(document));
  return document;
};

/** Which columns a list shows, and in what order, is the customer's choice: its heads name them. */
const columnOf = (page: Document, field: string): number =>
  [...page.querySelectorAll('table thead th')].findIndex((head) =>
    head.querySelector(`a[href*="sortfield=${field}&"]`),
  );

const pagesOf = async (panel: Panel, path: string): Promise<Document[]> => {
  const pages: Document[] = [];
  for (let number = 1; number <= mostPages; number += 1) {
    const page = await own(panel, `${path}&pageno=${number}`);
    pages.push(page);
    const next = `a.page-link[href$="&pageno=${number + 1}"]`;
    if (page.querySelector(next) === null) return pages;
  }
  throw new Stop('not_offered');
};

interface FtpUser {
  id: string;
  name: string;
  description: string;
}

const usersOf = async (panel: Panel): Promise<FtpUser[]> =>
  (await pagesOf(panel, ftp)).flatMap((page) => {
    const [name, description] = ['username', 'description'].map((field) => columnOf(page, field));
    if (name === undefined || name < 0) throw new Stop('not_offered');
    return [...page.querySelectorAll('table tbody tr')].flatMap((row) => {
      const cells = row.querySelectorAll('td');
      const button = row.querySelector('a[href*="action=delete"]')?.getAttribute('href') ?? '';
      const user = textOf(cells[name] ?? null);
      const id = /[?&]id=(\d+)/.exec(button)?.[1] ?? '';
      return user === null
        ? []
        : [{ id, name: user, description: textOf(cells[description ?? -1] ?? null) ?? '' }];
    });
  });

const formIn = ({ document }: Pick<Fetched, 'document'>, action: string): HTMLFormElement | null =>
  document
    .querySelector<HTMLInputElement>(`form input[name="action"][value="${action}"]`)
    ?.form?.closest('form') ?? null;

const productsOf = async (panel: Panel): Promise<SeenProduct[]> => {
  const sites = new Map<string, string[]>();
  for (const page of await pagesOf(panel, 'customer_domains.php?page=domains')) {
    const [name = -1, path = -1] = ['d.domain_ace', 'd.documentroot'].map((field) => columnOf(page, field));
    for (const row of page.querySelectorAll('table tbody tr')) {
      const cells = row.querySelectorAll('td');
      const site = textOf(cells[name]?.querySelector('a[target="_blank"]:not([rel])') ?? null);
      const folder = textOf(cells[path] ?? null);
      // A site that is sent elsewhere has an address in that place, and no folder.
      if (site !== null && folder?.startsWith('/')) sites.set(folder, [...(sites.get(folder) ?? []), site]);
    }
  }
  // Who gets the folder gets every site that lies in it.
  return [...sites].map(
    ([id, names]): SeenProduct => ({ id, name: names.join(', ').slice(0, 200), category: 'website' }),
  );
};

/** FTP users of a site's folder. The panel gives them their names, so ours are known by what stands beside them. */
export const session: PanelSession = {
  kind: 'froxlor',
  base: (_, address) => new URL('.', address),

  products: productsOf,

  names: async (panel) => (await usersOf(panel)).map(({ name }) => name),

  make: async (panel, { product, username, password, comment }) => {
    // The panel would make any folder it is given.
    if (!(await productsOf(panel)).some(({ id }) => id === product)) throw new Stop('not_offered');
    const page = await own(panel, `${ftp}&action=add`);
    const form = formIn({ document: page }, 'add');
    if (form === null) throw new Stop('limit_reached');
    const folders = form.querySelector('select[name="path"]')?.querySelectorAll('option');
    if (folders && ![...folders].some(({ value }) => value === product)) throw new Stop('not_offered');
    const has = (name: string) => form.elements.namedItem(name) !== null;
    const { document: answer } = await panel.post(
      'customer_ftp.php',
      fieldsOf(
        form,
        {
          path: product,
          ftp_password: password,
          ftp_description: `${comment} ${username}`,
          // Where the host lets customers choose a name, or gives a shell.
          ...(has('ftp_username') ? { ftp_username: username } : {}),
          ...(has('shell') ? { shell: '/bin/false' } : {}),
          sendinfomail: '0',
        },
        ['ftp_password_suggestion'],
      ),
    );
    if (answer.querySelector('.alert-danger, .alert-warning')) throw new Stop('refused');
  },

  remove: async (panel, username) => {
    const users = await usersOf(panel);
    const ours = users.filter(({ description }) => description.startsWith(mark));
    // A name becomes free again, and may be another's by now: without our mark nothing is taken away.
    const user =
      ours.find(({ name }) => name === username) ??
      ours.find(({ description }) => description.endsWith(` ${username}`));
    if (user === undefined || user.id === '') return;
    const page = await own(panel, `${ftp}&action=delete&id=${user.id}`);
    const form = formIn({ document: page }, 'delete');
    if (form === null) throw new Stop('not_offered');
    // The folder's files are the customer's.
    const { document: answer } = await panel.post(
      'customer_ftp.php',
      fieldsOf(form, {}, ['delete_userfiles']),
    );
    if (answer.querySelector('.alert-danger')) throw new Stop('refused');
  },
};
