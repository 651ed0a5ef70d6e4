import * as v from 'valibot';
import { bookingKinds, type LedgerAccount, ledgerAccounts } from '../../../../shared/domain/money/ledger.ts';
import { type Currency, currencies } from '../../../../shared/domain/money/price.ts';
import { moneyText } from '../../../../shared/domain/money/typed.ts';
import { booksWords } from '../../../../shared/messages/pages/books/index.ts';
import { exportBalances, readBalances, readEntries, saidAs } from '../../../app/ledger/books.ts';
import { type AccountBalance, balancesShown } from '../../../store/books.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing, queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Act, Badge, Empty, Field, Notice, Options } from '../parts/elements.tsx';
import { sign } from '../parts/sign.ts';
import { dateOf } from '../parts/time.ts';
import { adminPage, LogLink, More, Search, searchQuery, Table } from './parts.tsx';

const current = '/admin/books';
const wordsOf = (http: Http) => booksWords[http.get('ctx').language];

/** A filter of the address; an empty field of the form is no filter. */
const chosen = <const Value extends string>(values: readonly Value[]) =>
  v.optional(
    v.pipe(
      v.picklist(['', ...values]),
      v.transform((value): Value | null => values.find((one) => one === value) ?? null),
    ),
    '',
  );

/** In each currency all accounts together are nothing (B5). */
const Totals = ({ http, totals }: { http: Http; totals: readonly AccountBalance[] }) => {
  const { language } = http.get('ctx');
  const words = wordsOf(http);
  const sumOf = (one: Currency): number =>
    totals.reduce((sum, { currency, amount }) => (currency === one ? sum + amount : sum), 0);
  const off = currencies.some((currency) => sumOf(currency) !== 0);
  return (
    <>
      <h2>{words.totals}</h2>
      <Table
        caption={words.totals}
        head={[words.account, words.currency, words.sum]}
        rows={totals.map(({ account, currency, amount }) => [
          words.accounts[account],
          currency,
          <span data-total={`${account} ${currency}`}>{moneyText(amount, currency, language)}</span>,
        ])}
      />
      {off ? (
        <Notice tone="danger">
          <p data-adds-up="no">{words.doesNotAddUp}</p>
        </Notice>
      ) : (
        <p data-adds-up="yes">{words.addsUp}</p>
      )}
      <p>
        <a href={`${current}/own`}>{words.ownTitle}</a>
      </p>
    </>
  );
};

const balancesQuery = v.object({
  ...searchQuery.entries,
  show: v.optional(v.picklist(balancesShown), 'all'),
});

/** `GET /admin/books`: what all accounts add up to, and each organisation's balances. */
export const balances = async (http: Http): Promise<Response> => {
  const { language } = http.get('ctx');
  const query = queryInput(http, balancesQuery);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const { q, after, show } = query.value;
  const seen = await readBalances(http.get('ctx'), { words: q, shown: show, after });
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  const { totals, page } = seen.value;
  const words = wordsOf(http);
  const amounts = (of: readonly AccountBalance[], account: LedgerAccount) =>
    of
      .filter((one) => one.account === account)
      .map(({ currency, amount }) => (
        <div data-balance={`${account} ${currency}`}>
          {moneyText(saidAs(account, amount), currency, language)}
        </div>
      ));
  return adminPage(
    http,
    { title: words.title, current },
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {totals.length === 0 ? (
        <Empty>
          {words.empty} {words.emptyText} <a href="/admin/panels">{words.orders}</a>
        </Empty>
      ) : (
        <>
          <Totals http={http} totals={totals} />
          <h2>{words.balances}</h2>
          <Search http={http} q={q}>
            <Field name="show" label={words.show}>
              <select id="show" name="show">
                <Options of={balancesShown.map((one) => [one, words.shown[one]])} chosen={show} />
              </select>
            </Field>
          </Search>
          {page.rows.length === 0 ? (
            <Empty>{words.noneFits}</Empty>
          ) : (
            <Table
              caption={words.balances}
              head={[words.organisation, 'Client-ID', 'Partner-ID', words.invoiced, words.prepaid]}
              rows={page.rows.map((row) => [
                <a href={`${current}/${row.organisationId}`}>{row.name}</a>,
                <code>{row.clientId}</code>,
                row.partnerId === null ? '' : <code>{row.partnerId}</code>,
                amounts(row.balances, 'invoice'),
                amounts(row.balances, 'prepaid'),
              ])}
            />
          )}
          <More http={http} next={page.next} />
          <p>{words.exportText}</p>
          <Act action={`${current}/export`} label={words.export} />
        </>
      )}
    </>,
  );
};

const entriesQuery = v.object({
  after: searchQuery.entries.after,
  account: chosen(ledgerAccounts),
  currency: chosen(currencies),
  booking: chosen(bookingKinds),
});

const tones = { order: 'plain', refund: 'warning', offset: 'accent' } as const;

const entries = async (http: Http, organisationId: string | null): Promise<Response> => {
  const { language } = http.get('ctx');
  const query = queryInput(http, entriesQuery);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const filter = query.value;
  const seen = await readEntries(http.get('ctx'), organisationId, filter);
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  const { organisation, balances: own, page } = seen.value;
  const words = wordsOf(http);
  const title =
    organisation === null
      ? words.ownTitle
      : `${words.title}${sign(':', http.get('ctx').language)} ${organisation.name}`;
  // An organisation has these two; all others are the host's own.
  const names =
    organisation === null
      ? words.accounts
      : { ...words.accounts, invoice: words.invoiced, prepaid: words.prepaid };
  const accounts = ledgerAccounts.filter(
    (one) => (organisation === null) === (one !== 'invoice' && one !== 'prepaid'),
  );
  const fields = [
    ['account', words.account, accounts.map((one) => [one, names[one]] as const)],
    ['currency', words.currency, currencies.map((one) => [one, one] as const)],
    ['booking', words.booking, bookingKinds.map((one) => [one, words.bookings[one]] as const)],
  ] as const;
  const side = (of: { id: string; name: string } | null) =>
    of === null ? '' : <a href={`${current}/${of.id}`}>{of.name}</a>;
  return adminPage(
    http,
    { title, current },
    <>
      <h1>{title}</h1>
      {organisation === null ? (
        <p>{words.ownText}</p>
      ) : (
        <p>
          <a href={`/admin/organisations/${organisation.id}`}>{organisation.name}</a>{' '}
          <code>{organisation.clientId}</code> <LogLink http={http} organisation={organisation.id} alone />
        </p>
      )}
      <p>
        <a href={current}>{words.balances}</a>
      </p>
      {own.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <>
          <Table
            caption={words.totals}
            head={[words.account, words.currency, words.sum]}
            rows={own.map(({ account, currency, amount }) => [
              names[account],
              currency,
              <span data-balance={`${account} ${currency}`}>{moneyText(amount, currency, language)}</span>,
            ])}
          />
          <p class="quiet">{words.signs}</p>
          <h2>{words.entries}</h2>
          <search>
            <form method="get" class="filters">
              {fields.map(([name, label, of]) => (
                <Field name={name} label={label}>
                  <select id={name} name={name}>
                    <Options of={[['', words.every], ...of]} chosen={filter[name] ?? ''} />
                  </select>
                </Field>
              ))}
              <button type="submit">{words.filter}</button>
            </form>
          </search>
          {page.rows.length === 0 ? (
            <Empty>{words.noEntries}</Empty>
          ) : (
            <Table
              caption={words.entries}
              head={[
                words.date,
                words.booking,
                words.hostName,
                words.account,
                words.customer,
                words.partner,
                words.amount,
              ]}
              rows={page.rows.map((row) => [
                <>
                  {dateOf(row.at, language)}
                  {dateOf(row.at, language) === dateOf(row.bookedAt, language) ? null : (
                    <small> {words.bookedLater(dateOf(row.bookedAt, language))}</small>
                  )}
                </>,
                <Badge tone={tones[row.booking]}>{words.bookings[row.booking]}</Badge>,
                <>
                  {row.hostName} <small>{row.panel}</small>
                </>,
                names[row.account],
                side(row.customer),
                side(row.partner),
                <span data-entry={`${row.booking} ${row.account}`}>
                  {moneyText(row.amount, row.currency, language)}
                </span>,
              ])}
            />
          )}
          <More http={http} next={page.next} />
        </>
      )}
    </>,
  );
};

export const own = (http: Http): Promise<Response> => entries(http, null);

/** `GET /admin/books/:organisation`: the entries behind its balances. */
export const organisation = (http: Http): Promise<Response> =>
  entries(http, http.req.param('organisation') ?? '');

/** `POST …/export`: a post, because it is written down; sent as it is read. */
export const download = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const made = await exportBalances(http.get('ctx'));
  if (!made.ok) return answerRefusal(http, 'page', made.error);
  const lines = made.value[Symbol.asyncIterator]();
  const bytes = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(new TextEncoder().encode(value));
    },
  });
  return http.body(bytes, 200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="balances.csv"',
    'cache-control': 'no-store',
  });
};
