import * as v from 'valibot';
import { isMonth, lastMonths } from '../../../../shared/domain/money/month.ts';
import { clientParts } from '../../../../shared/domain/money/parts.ts';
import { currencies } from '../../../../shared/domain/money/price.ts';
import { moneyText } from '../../../../shared/domain/money/typed.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { ledgerWords } from '../../../../shared/messages/pages/ledger/index.ts';
import { type ClientMoney, mostShown, seeClientMoney } from '../../../app/ledger/see.ts';
import type { Context } from '../../../ports.ts';
import { answerRefusal } from '../../answer.ts';
import { queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { clientIn } from '../clients/form.tsx';
import { standingAmong } from '../grants/about.tsx';
import { Columns, Empty, Facts, Scroll } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { ownOrganisations } from '../parts/own.ts';
import { dateOf } from '../parts/time.ts';
import { Exports } from './exports.tsx';
import { MonthField, Months, monthName, sumOf } from './months.tsx';

/** B6: the lines of a month that the partner pays, and what they come to. */
const Reinvoicing = ({ ctx, seen, month }: { ctx: Context; seen: ClientMoney; month: string }) => {
  const { language } = ctx;
  const words = ledgerWords[language];
  const { categories } = pageWords[language].sharing;
  const ofMonth = seen.months.filter((one) => one.month === month && one.paid > 0);
  const lines = seen.lines.slice(0, mostShown);
  return (
    <section aria-labelledby="reinvoicing">
      <h2 id="reinvoicing">{words.reinvoicing}</h2>
      <p>{words.reinvoicingText}</p>
      <form method="get" action={`/clients/${seen.client.id}/money`} class="filters">
        <MonthField id="month" ctx={ctx} count={12} chosen={month} all={false} />
        <button type="submit">{words.show}</button>
      </form>
      {lines.length === 0 ? (
        <Empty>{words.nothingIn(monthName(month, language))}</Empty>
      ) : (
        <>
          <Facts
            rows={currencies.flatMap((currency) => {
              const own = ofMonth.filter((one) => one.currency === currency);
              if (own.length === 0) return [];
              return (['revenue', 'paid'] as const).map(
                (figure) =>
                  [
                    words.figures[figure],
                    <strong data-sum={figure}>{moneyText(sumOf(own, figure), currency, language)}</strong>,
                  ] as const,
              );
            })}
          />
          <Scroll label={monthName(month, language)} stack>
            <table>
              <Columns
                of={[
                  words.date,
                  words.kind,
                  words.product,
                  words.quantity,
                  words.publicPrice,
                  words.figures.paid,
                ]}
              />
              <tbody>
                {lines.map((line) => (
                  <tr data-order={line.hostOrder}>
                    <td>{dateOf(line.at, language)}</td>
                    <td>{line.booking === 'refund' ? words.refund : words.kinds[line.kind]}</td>
                    <td>
                      {categories[line.category]}
                      {line.product === null ? null : (
                        <>
                          {' '}
                          <small class="quiet">{line.product}</small>
                        </>
                      )}
                    </td>
                    <td data-label={words.quantity}>{line.quantity}</td>
                    {(
                      [
                        [words.publicPrice, line.publicPrice],
                        [words.figures.paid, line.paid],
                      ] as const
                    ).map(([name, amount]) => (
                      <td data-label={name}>
                        {moneyText(line.booking === 'refund' ? -amount : amount, line.currency, language)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
          {seen.lines.length > mostShown ? <p class="quiet">{words.moreInFile(mostShown)}</p> : null}
        </>
      )}
    </section>
  );
};

const query = v.strictObject({ month: v.optional(v.pipe(v.string(), v.check(isMonth))) });

/** `GET /clients/:client/money` (B6): what one client brought, and what can be invoiced to it. */
export const showClientMoney = async (http: Http): Promise<Response> => {
  const asked = queryInput(http, query);
  if (!asked.ok) return answerRefusal(http, 'page', asked.error);
  const ctx = http.get('ctx');
  const months = lastMonths(ctx.now, 12);
  const month = months.find((one) => one === asked.value.month) ?? months.at(-1) ?? '';
  const [seen, organisations] = await Promise.all([
    seeClientMoney(ctx, { clientId: clientIn(http), month }),
    ownOrganisations(ctx),
  ]);
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  const { client } = seen.value;
  const words = ledgerWords[ctx.language];
  return page(
    http,
    { title: words.ofClient(client.name), ...standingAmong(organisations, client.partnerId, 'partner') },
    <>
      <h1>{words.ofClient(client.name)}</h1>
      <p>{words.lead}</p>
      <section aria-labelledby="months">
        <h2 id="months">{words.byMonth}</h2>
        {seen.value.months.length === 0 ? (
          <Empty>{words.noneOfClient}</Empty>
        ) : (
          <Months
            ctx={ctx}
            title={words.byMonth}
            sums={seen.value.months}
            figures={['revenue', 'paid', 'discount', 'cashback']}
            clients={false}
          />
        )}
      </section>
      <Reinvoicing ctx={ctx} seen={seen.value} month={month} />
      <Exports ctx={ctx} action={`/clients/${client.id}/money/export`} parts={clientParts} />
      <p>
        <a href={`/clients/${client.id}`}>{words.toClient}</a>
      </p>
    </>,
  );
};
