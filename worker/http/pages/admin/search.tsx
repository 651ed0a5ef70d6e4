import type { Child } from 'hono/jsx';
import * as v from 'valibot';

import { type ListKind, listKinds } from '../../../../shared/api/admin.ts';
import { invitationState } from '../../../../shared/domain/invitation.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { look } from '../../../app/admin/look.ts';
import type { Page, Store } from '../../../store.ts';
import { answerRefusal } from '../../answer.ts';
import { queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Empty, Field } from '../parts/elements.tsx';
import { PartnershipBadge } from '../parts/partnership.tsx';
import { InvitationBadge } from '../parts/share.tsx';
import { adminPage, adminWords, searchQuery, Table } from './parts.tsx';
import { GrantTable } from './tables.tsx';

/** As many of each kind as one looks over; the list of the kind has the rest. */
const shown = 8;

type Finding = { [Kind in ListKind]: Page<unknown> };

const readAll = async (store: Store, words: string) => {
  const [organisations, accounts, grants, invitations] = await Promise.all([
    store.admin.organisations(words, null),
    store.admin.accounts(words, null),
    store.admin.grants(words, 'all', null),
    store.admin.invitations(words, null),
  ]);
  return { organisations, accounts, grants, invitations } satisfies Finding;
};

type Found = Awaited<ReturnType<typeof readAll>>;

/** The first few of each kind, in the same order always, so that a hand finds them. */
const rowsOf = (http: Http, found: Found): Record<ListKind, Child> => {
  const { language, now } = http.get('ctx');
  const words = adminWords(http);
  const { states } = pageWords[language].partner;
  const few = <Row,>(page: Page<Row>): readonly Row[] => page.rows.slice(0, shown);
  const labels = hostWords[language].dashboard.search.kinds;
  return {
    organisations: (
      <Table
        caption={labels.organisations}
        head={[words.name, 'Client-ID', words.organisations.partnership]}
        rows={few(found.organisations).map(({ organisation, partnership }) => [
          <a href={`/admin/organisations/${organisation.id}`}>{organisation.name}</a>,
          <code>{organisation.clientId}</code>,
          <PartnershipBadge state={partnership} word={states[partnership]} />,
        ])}
      />
    ),
    accounts: (
      <Table
        caption={labels.accounts}
        head={[words.account, words.panel, words.customer]}
        rows={few(found.accounts).map(({ account, panel, organisation }) => [
          <>
            <a href={`/admin/accounts/${account.id}`}>{account.name}</a> <small>{account.shownAs}</small>
          </>,
          panel.name,
          <a href={`/admin/organisations/${organisation.id}`}>{organisation.name}</a>,
        ])}
      />
    ),
    grants: <GrantTable http={http} grants={few(found.grants)} />,
    invitations: (
      <Table
        caption={labels.invitations}
        head={[words.account, words.customer, words.partner, words.state]}
        rows={few(found.invitations).map(({ invitation, account, customer, partner }) => [
          <a href={`/admin/invitations/${invitation.id}`}>{account.name}</a>,
          customer.name,
          partner?.name ?? invitation.heldFor ?? '',
          <InvitationBadge state={invitationState(invitation, now)} language={language} />,
        ])}
      />
    ),
  };
};

/** A3: one field for everything an admin may have in hand. */
export const search = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const query = queryInput(http, v.object({ q: searchQuery.entries.q }));
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const { q } = query.value;
  const found = await look(ctx, async (store) => (q === '' ? null : await readAll(store, q)));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const words = hostWords[ctx.language].dashboard.search;
  const hits = found.value;
  const some = hits === null ? [] : listKinds.filter((kind) => hits[kind].rows.length > 0);
  const sections = hits === null ? null : rowsOf(http, hits);
  return adminPage(
    http,
    { title: words.title, current: '/admin/search' },
    <>
      <h1>{words.title}</h1>
      <search>
        <form method="get" class="filters">
          <Field name="q" label={words.label} hint={words.hint}>
            <input
              id="q"
              name="q"
              type="search"
              value={q}
              maxlength={100}
              autofocus
              aria-describedby="q-hint"
            />
          </Field>
          <button type="submit">{adminWords(http).search}</button>
        </form>
      </search>
      {hits !== null && some.length === 0 ? <Empty>{words.none(q)}</Empty> : null}
      {hits === null || sections === null
        ? null
        : some.map((kind) => (
            <div data-found={kind}>
              <h2>{words.kinds[kind]}</h2>
              {sections[kind]}
              {hits[kind].rows.length > shown ? (
                <p>
                  <a class="button" href={`/admin/${kind}?${new URLSearchParams({ q })}`}>
                    {words.all(words.kinds[kind])}
                  </a>
                </p>
              ) : null}
            </div>
          ))}
    </>,
  );
};
