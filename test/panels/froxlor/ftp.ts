import type { FroxlorDouble } from '../../connectors/froxlor-double.ts';
import { alertPage, type FtpUser, ftpForm, ftpPage, ftpQuestion } from './pages.ts';

/** What the panel's own form does beside what it should, as measured on 2.3.10. */
export interface FormSwitches {
  /** Every post fails as one whose token is of no session: status 403. */
  wrongToken: boolean;
  /** Every post fails with these words, and status 200. */
  refuses: string | null;
  /** The account may have no further FTP user: the page has no form and no word about it. */
  full: boolean;
  /** A deletion leads to the list as always, and deletes nothing. */
  keeps: boolean;
}

export type Answer = { to: string } | { html: string; status?: number };

const text = (value: unknown): string => String(value ?? '');

/** The customer's own FTP accounts: list, form, and the question before one is deleted. */
export const ftpAccounts = (api: FroxlorDouble, switches: FormSwitches) => {
  const posts: Record<string, string>[] = [];
  const usersOf = (login: string): (FtpUser & { row: Record<string, unknown> })[] => {
    const owner = api.customers.find((row) => row['loginname'] === login);
    return api.rows.Ftps.filter((row) => row['customerid'] === owner?.['customerid']).map((row) => ({
      row,
      id: Number(row['id']),
      name: text(row['username']),
      description: text(row['description']),
      path: text(row['homedir']).replace(text(owner?.['documentroot']), '/'),
    }));
  };
  const command = (name: string, params: Record<string, unknown>): Promise<Response> =>
    api.send(
      new Request('http://panel.example/api.php', {
        method: 'POST',
        headers: { authorization: 'Basic form' },
        body: JSON.stringify({ command: name, params }),
      }),
    );

  const post = async (login: string, token: string, fields: Record<string, string>): Promise<Answer> => {
    posts.push(fields);
    if (switches.wrongToken || fields['csrf_token'] !== token) {
      return { html: alertPage(login, 'CSRF validation failed'), status: 403 };
    }
    if (switches.refuses !== null) return { html: alertPage(login, switches.refuses) };
    const to = { to: 'customer_ftp.php?page=accounts' };
    if (fields['action'] === 'add') {
      const { path, ftp_description } = fields;
      await command('Ftps.add', { loginname: login, path, ftp_description });
      return to;
    }
    const user = usersOf(login).find(({ id }) => String(id) === fields['id']);
    if (user?.name === login) return { html: alertPage(login, 'You cannot delete your main FTP account') };
    if (user && !switches.keeps) await command('Ftps.delete', { loginname: login, id: user.id });
    return to;
  };

  const visit = (login: string, token: string, query: URLSearchParams): Answer => {
    const [action, id] = [query.get('action'), query.get('id')];
    if (action === 'add') return { html: switches.full ? alertPage(login, '') : ftpForm(login, token) };
    const user = usersOf(login).find((one) => String(one.id) === id);
    if (action === 'delete' && user) return { html: ftpQuestion(login, token, user) };
    return { html: ftpPage(login, usersOf(login), Number(query.get('pageno') ?? 1)) };
  };

  /** `posts`: what the form was sent, in order. */
  return { posts, usersOf, post, visit };
};
