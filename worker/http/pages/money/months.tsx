import { lastMonths } from '../../../../shared/domain/money/month.ts';
import { currencies } from '../../../../shared/domain/money/price.ts';
import { moneyText } from '../../../../shared/domain/money/typed.ts';
import { type Language, locales } from '../../../../shared/messages/language.ts';
import { ledgerWords } from '../../../../shared/messages/pages/ledger/index.ts';
import type { MoneyFigure } from '../../../../shared/messages/pages/ledger/words.ts';
import { perLanguage } from '../../../../shared/messages/per-language.ts';
import type { Context } from '../../../ports.ts';
import type { MonthSum } from '../../../store/ledger.ts';
import { Bars } from '../admin/chart.tsx';
import { Columns, Options, Scroll } from '../parts/elements.tsx';

const months = perLanguage(
  (language) =>
    new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
export const monthName = (month: string, language: Language): string =>
  months(language).format(Date.parse(`${month}-01T00:00:00Z`));

/** What was refunded takes off. */
export const sumOf = (sums: readonly MonthSum[], figure: MoneyFigure): number =>
  sums.reduce((sum, one) => sum + (one.booking === 'refund' ? -one[figure] : one[figure]), 0);

interface Part {
  ctx: Pick<Context, 'language' | 'now'>;
  sums: readonly MonthSum[];
  figures: readonly MoneyFigure[];
}

const shownFigures = ({ sums, figures }: Pick<Part, 'sums' | 'figures'>): readonly MoneyFigure[] =>
  figures.filter((figure) => sums.some((one) => one[figure] !== 0));

/** M7: a chart for each figure and currency, with the sentence it draws. */
const Charts = ({ ctx, sums, figures }: Part) => {
  const { language, now } = ctx;
  const words = ledgerWords[language];
  const months = lastMonths(now, 12);
  return (
    <div class="figures">
      {shownFigures({ sums, figures }).flatMap((figure) =>
        currencies.flatMap((currency) => {
          const own = sums.filter((one) => one.currency === currency && one[figure] !== 0);
          if (own.length === 0) return [];
          const values = months.map((month) =>
            sumOf(
              own.filter((one) => one.month === month),
              figure,
            ),
          );
          const label = words.drawn(
            words.figures[figure],
            moneyText(sumOf(own, figure), currency, language),
            moneyText(values.at(-1) ?? 0, currency, language),
          );
          return [
            <div class="card" data-figure={figure} data-currency={currency}>
              <h3>
                {words.figures[figure]}, {currency}
              </h3>
              <Bars values={values.map((value) => Math.max(0, value))} label={label} />
              <p class="quiet">{label}</p>
            </div>,
          ];
        }),
      )}
    </div>
  );
};

/** The rows of a month, a client and a currency together: what was ordered, and what was refunded. */
const together = (sums: readonly MonthSum[]): readonly (readonly [MonthSum, ...MonthSum[]])[] => {
  const rows = new Map<string, [MonthSum, ...MonthSum[]]>();
  for (const one of sums) {
    const key = [one.month, one.clientId, one.recordId, one.currency].join(' ');
    const row = rows.get(key);
    if (row) row.push(one);
    else rows.set(key, [one]);
  }
  return [...rows.values()];
};

/** The charts and the table behind them; `clients` names each, and leads to its own page where it has one. */
export const Months = (part: Part & { title: string; clients: boolean }) => {
  const { ctx, title, clients } = part;
  const { language } = ctx;
  const words = ledgerWords[language];
  const figures = shownFigures(part);
  const rows = together(part.sums.filter((one) => figures.some((figure) => one[figure] !== 0)));
  return (
    <>
      <Charts {...part} />
      <details>
        <summary>{words.asTable}</summary>
        <Scroll label={`${title}: ${words.asTable}`} stack>
          <table>
            <Columns
              of={[
                words.month,
                ...(clients ? [words.client] : []),
                ...figures.map((figure) => words.figures[figure]),
              ]}
            />
            <tbody>
              {rows.map((row) => {
                const [{ month, clientName, recordId, currency }] = row;
                return (
                  <tr>
                    <td>{monthName(month, language)}</td>
                    {clients ? (
                      <td>
                        {recordId === null ? (
                          clientName
                        ) : (
                          <a href={`/clients/${recordId}/money`}>{clientName}</a>
                        )}
                      </td>
                    ) : null}
                    {figures.map((figure) => (
                      <td data-label={words.figures[figure]}>
                        {moneyText(sumOf(row, figure), currency, language)}
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Scroll>
      </details>
    </>
  );
};

/** A month to choose, the latest first; with `all` the whole time as well. */
export const MonthField = (part: {
  id: string;
  ctx: Pick<Context, 'language' | 'now'>;
  count: number;
  chosen: string;
  all: boolean;
}) => {
  const { language, now } = part.ctx;
  const words = ledgerWords[language];
  return (
    <div class="field">
      <label for={part.id}>{words.month}</label>
      <select id={part.id} name="month">
        <Options
          of={[
            ...(part.all ? [['', words.allMonths] as const] : []),
            ...lastMonths(now, part.count)
              .toReversed()
              .map((month) => [month, monthName(month, language)] as const),
          ]}
          chosen={part.chosen}
        />
      </select>
    </div>
  );
};
