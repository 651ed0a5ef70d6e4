import type { Child } from 'hono/jsx';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { look } from '../../../app/admin/look.ts';
import type { Page, Store } from '../../../store.ts';
import { answerRefusal } from '../../answer.ts';
import { queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Empty } from '../parts/elements.tsx';
import { adminPage, adminWords, More, Search, searchQuery, Table } from './parts.tsx';

/** A list that is searched by words and goes on by key (A3), to read and not to change. */
export const searchList = async <Row,>(
  http: Http,
  list: {
    name: 'accounts' | 'invitations' | 'organisations';
    hint?: string;
    read(store: Store, words: string, after: string | null): Promise<Page<Row>>;
    head: readonly string[];
    row(row: Row): Child[];
  },
): Promise<Response> => {
  const ctx = http.get('ctx');
  const query = queryInput(http, searchQuery);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const { q, after } = query.value;
  const found = await look(ctx, (store) => list.read(store, q, after));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const { rows, next } = found.value;
  const title = pageWords[ctx.language].frame.admin[list.name];
  return adminPage(
    http,
    { title, current: `/admin/${list.name}` },
    <>
      <h1>{title}</h1>
      <Search http={http} q={q} {...(list.hint ? { hint: list.hint } : {})} />
      {rows.length === 0 ? (
        <Empty>{adminWords(http).nothing}</Empty>
      ) : (
        <Table caption={title} head={list.head} rows={rows.map(list.row)} />
      )}
      <More http={http} next={next} />
    </>,
  );
};
