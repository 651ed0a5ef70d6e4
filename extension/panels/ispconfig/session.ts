import { textOf } from '../adapter.ts';
import { fieldsOf, type Panel, type PanelSession, type SeenProduct, Stop } from '../session.ts';
import { account } from './account.ts';

const form = 'sites/ftp_user_edit.php';
const list = 'sites/ftp_user_list.php';

/** Its lists show at least five entries a page; more pages than this are no customer's list. */
const mostPages = 100;

/** Lists and forms name nobody; the page around them does. */
const compare = async (panel: Panel): Promise<void> => {
  const { document } = await panel.get('index.php');
  panel.mustShow(account(document));
};

/**
 * The panel keeps in its session which form it gave last: after ours, one that stands open in a page
 * could not be saved any more.
 */
const formOpen = (open: Document): boolean =>
  open.querySelector('#pageContent input[name="_csrf_id"]') !== null;

const spareOpenForm = (panel: Panel): void => {
  if (formOpen(panel.open)) throw new Stop('form_open');
};

/** What comes is a piece of a page, its controls in no form. */
const asForm = (piece: Document): HTMLFormElement => {
  const around = piece.createElement('form');
  around.append(...piece.body.childNodes);
  piece.body.append(around);
  return around;
};

/** What the customer last looked for stays in the list, and would hide users from us. */
const unfiltered = (page: Document): string =>
  [...page.querySelectorAll<HTMLInputElement | HTMLSelectElement>('thead [name^="search_"]')]
    .filter(({ name, value }) => name !== 'search_limit' && value !== '')
    .map(({ name }) => `&${encodeURIComponent(name)}=`)
    .join('');

interface FtpUser {
  name: string;
  /** Where the row's own button leads, with its token. */
  removal: string | null;
}

const removalIn = (row: Element): string | null => {
  const button = row.querySelector('a[href*="ftp_user_del.php?id="]')?.getAttribute('href') ?? '';
  return /'(sites\/ftp_user_del\.php\?[^']+)'/.exec(button)?.[1] ?? null;
};

const usersOf = async (panel: Panel): Promise<FtpUser[]> => {
  await compare(panel);
  const users: FtpUser[] = [];
  let query = '';
  for (let number = 0; number < mostPages; number += 1) {
    let { document: page } = await panel.get(`${list}?page=${number}${query}`);
    if (number === 0) {
      query = unfiltered(page);
      if (query !== '') page = (await panel.get(`${list}?page=0${query}`)).document;
    }
    const heads = [...page.querySelectorAll('table.table thead tr:first-child th')];
    const column = heads.findIndex((head) => head.getAttribute('data-column') === 'username');
    if (column < 0) throw new Stop('not_offered');
    for (const row of page.querySelectorAll(
      'table.table tbody tr:has(a[data-load-content*="ftp_user_edit.php?id="])',
    )) {
      const name = textOf(row.querySelectorAll('td')[column] ?? null);
      if (name !== null) users.push({ name, removal: removalIn(row) });
    }
    if (page.querySelector(`.pagination a[data-load-content*="page=${number + 1}"]`) === null) {
      // The list starts where it began when the customer comes to it.
      if (number > 0) await panel.get(`${list}?page=0`);
      return users;
    }
  }
  throw new Stop('not_offered');
};

const prefix = 'site:';

/** The sites that the form offers, which are those an FTP user can be made for. */
const sitesIn = (page: Document): SeenProduct[] =>
  [...page.querySelectorAll<HTMLOptionElement>('select[name="parent_domain_id"] option')].flatMap(
    (option) => {
      // The name, and behind it the server it lies on.
      const name = textOf(option)?.split(' :: ')[0] ?? '';
      return /^\d+$/.test(option.value) && name !== ''
        ? [{ id: `${prefix}${option.value}`, name, category: 'website' }]
        : [];
    },
  );

/** FTP users of a site. The panel puts the account's prefix in front of their names. */
export const session: PanelSession = {
  kind: 'ispconfig',
  formOpen,
  base: (_, address) => new URL('.', address),

  products: async (panel) => {
    spareOpenForm(panel);
    await compare(panel);
    return sitesIn((await panel.get(form)).document);
  },

  names: async (panel) => (await usersOf(panel)).map(({ name }) => name),

  make: async (panel, { product, username, password }) => {
    spareOpenForm(panel);
    const { document: page } = await panel.get(form);
    await compare(panel);
    // At the client's limit a sentence stands in the form's place.
    if (page.querySelector('input[name="username"]') === null) {
      throw new Stop(page.querySelector('.alert-danger') ? 'limit_reached' : 'not_offered');
    }
    if (!sitesIn(page).some(({ id }) => id === product)) throw new Stop('not_offered');
    const { document: answer } = await panel.post(
      form,
      fieldsOf(asForm(page), {
        parent_domain_id: product.slice(prefix.length),
        username,
        password,
        repeat_password: password,
        active: 'y',
      }),
    );
    if (answer.querySelector('.alert-danger')) throw new Stop('refused');
  },

  remove: async (panel, username) => {
    spareOpenForm(panel);
    const users = await usersOf(panel);
    const user =
      users.find(({ name }) => name === username) ?? users.find(({ name }) => name.endsWith(username));
    if (user === undefined) return;
    if (user.removal === null) throw new Stop('not_offered');
    await compare(panel);
    const { document: answer } = await panel.follow(user.removal);
    if (answer.querySelector('.alert-danger')) throw new Stop('refused');
  },
};
