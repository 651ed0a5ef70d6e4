import * as v from 'valibot';
import { moneyParts } from '../../../../shared/domain/money/parts.ts';
import { type Currency, currencies } from '../../../../shared/domain/money/price.ts';
import { moneyText } from '../../../../shared/domain/money/typed.ts';
import { ledgerWords } from '../../../../shared/messages/pages/ledger/index.ts';
import { exportMoney, seeMoney } from '../../../app/ledger/see.ts';
import type { MonthSum } from '../../../store/ledger.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Bars } from '../admin/chart.tsx';
import { Columns, Empty, Facts, Scroll } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { ownFrame } from '../parts/own.ts';

const organisationIn = (http: Http): string => http.req.param('organisation') ?? '';
const wordsOf = (http: Http) => ledgerWords[http.get('ctx').language];

/** The last twelve months, this one last, as the books name them. */
const lastMonths = (now: number): readonly string[] => {
  const date = new Date(now);
  return Array.from({ length: 12 }, (_, at) =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 11 + at, 1)).toISOString().slice(0, 7),
  );
};

/** M7: a chart for each currency with the sentence it draws, and the table behind them. */
const Months = ({ http, title, sums }: { http: Http; title: string; sums: readonly MonthSum[] }) => {
  const { language, now } = http.get('ctx');
  const words = wordsOf(http);
  const months = lastMonths(now);
  const money = (amount: number, currency: Currency): string => moneyText(amount, currency, language);
  const monthName = (month: string): string =>
    new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      Date.parse(`${month}-01T00:00:00Z`),
    );
  const charts = currencies.flatMap((currency) => {
    const own = sums.filter((one) => one.currency === currency);
    if (own.length === 0) return [];
    const values = months.map((month) =>
      own.filter((one) => one.month === month).reduce((sum, { amount }) => sum + amount, 0),
    );
    const whole = values.reduce((sum, amount) => sum + amount, 0);
    return [
      {
        currency,
        values,
        label: words.drawn(title, money(whole, currency), money(values.at(-1) ?? 0, currency)),
      },
    ];
  });
  return (
    <>
      <div class="figures">
        {charts.map(({ currency, values, label }) => (
          <div class="card" data-currency={currency}>
            <h3>{currency}</h3>
            <Bars values={values} label={label} />
            <p class="quiet">{label}</p>
          </div>
        ))}
      </div>
      <details>
        <summary>{words.asTable}</summary>
        <Scroll label={`${title}: ${words.asTable}`}>
          <table>
            <Columns of={[words.month, words.client, words.amount]} />
            <tbody>
              {sums.map((one) => (
                <tr>
                  <td>{monthName(one.month)}</td>
                  <td>{one.clientName}</td>
                  <td>{money(one.amount, one.currency)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </>
  );
};

/** `GET /organisations/:organisation/money`: what it earns as a partner, and what it pays itself (M2). */
export const showMoney = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const organisationId = organisationIn(http);
  const seen = await seeMoney(ctx, organisationId);
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  const { prepaid, earnings, invoices } = seen.value;
  const words = wordsOf(http);
  const frame = await ownFrame(ctx, organisationId);
  const isPartner = frame.organisation !== undefined && frame.organisation.partnerId !== null;
  const path = `/organisations/${organisationId}/money`;
  const exports = moneyParts.filter((part) => isPartner || part === 'invoices');
  return page(
    http,
    { title: words.title, ...frame, current: path },
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {isPartner ? (
        <section aria-labelledby="earnings">
          <h2 id="earnings">{words.earnings}</h2>
          <p>{words.earningsText}</p>
          {prepaid.length === 0 ? null : (
            <>
              <Facts
                rows={prepaid.map(({ currency, amount }) => [
                  words.prepaid,
                  <strong data-prepaid={currency}>{moneyText(amount, currency, ctx.language)}</strong>,
                ])}
              />
              <p class="quiet">{words.prepaidText}</p>
            </>
          )}
          {earnings.length === 0 ? (
            <Empty>{words.noEarnings}</Empty>
          ) : (
            <Months http={http} title={words.earnings} sums={earnings} />
          )}
        </section>
      ) : null}
      <section aria-labelledby="invoices">
        <h2 id="invoices">{words.invoices}</h2>
        <p>{words.invoicesText}</p>
        {invoices.length === 0 ? (
          <Empty>{words.noInvoices}</Empty>
        ) : (
          <Months http={http} title={words.invoices} sums={invoices} />
        )}
      </section>
      <section aria-labelledby="exports">
        <h2 id="exports">{words.exports}</h2>
        <p>{words.exportsText}</p>
        <form method="post" action={`${path}/export`} class="inline">
          {exports.map((part) => (
            <button type="submit" name="part" value={part}>
              {words.export[part]}
            </button>
          ))}
        </form>
      </section>
    </>,
  );
};

/** `POST …/export`: a post, because it is written down. */
export const download = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ part: v.picklist(moneyParts) }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { part } = input.value;
  const made = await exportMoney(http.get('ctx'), { organisationId: organisationIn(http), part });
  if (!made.ok) return answerRefusal(http, 'page', made.error);
  return http.body(made.value, 200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${part}.csv"`,
    'cache-control': 'no-store',
  });
};
