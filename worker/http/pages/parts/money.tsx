import type { Payer } from '../../../../shared/domain/access.ts';
import type { Settled } from '../../../../shared/domain/money/benefit.ts';
import type { Currency } from '../../../../shared/domain/money/price.ts';
import { moneyText } from '../../../../shared/domain/money/typed.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { moneyWords } from '../../../../shared/messages/pages/money/index.ts';
import type { MoneyExample, MoneyExamples } from '../../../app/price/examples.ts';

type Columns = readonly (readonly [Payer, string])[];

const Heads = ({ columns }: { columns: Columns }) => (
  <thead>
    <tr>
      <td />
      {columns.map(([, heading]) => (
        <th scope="col">{heading}</th>
      ))}
    </tr>
  </thead>
);

/** S6: the words in numbers, for what this account has. */
const Example = (part: { one: MoneyExample; columns: Columns; language: Language }) => {
  const { one, columns, language } = part;
  const words = moneyWords[language];
  const { categories } = pageWords[language].sharing;
  const amounts = (
    of: readonly (Settled & { currency: Currency })[],
    say: (one: Settled) => number,
  ): string => of.map((settled) => moneyText(say(settled), settled.currency, language)).join(' / ');
  return (
    <table class="even" data-example={one.category}>
      <caption>{words.example(one.quantity, categories[one.category])}</caption>
      <Heads columns={columns} />
      <tbody>
        {(['customer', 'partner'] as const).map((orderedBy) => (
          <tr>
            <th scope="row">{words.ordering[orderedBy]}</th>
            {columns.map(([payer]) => {
              const settled = one.settled(payer, orderedBy);
              const [first] = settled;
              if (first === undefined) return <td />;
              return (
                <td>
                  <div>{words.pays[first.payer](amounts(settled, ({ paid }) => paid))}</div>
                  <div>{words.earns[first.benefit](amounts(settled, ({ worth }) => worth))}</div>
                  <div>{words.sees[first.invoiceSeenBy]}</div>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/**
 * S6, M2: what each side pays, earns and sees, before the customer decides who pays. With `columns`
 * they stand in that order and under those headings, such as "now" and "afterwards".
 */
export const MoneyPreview = ({
  language,
  money: { related, examples },
  columns,
}: {
  language: Language;
  money: MoneyExamples;
  columns?: Columns;
}) => {
  const { money } = pageWords[language].share;
  const words = moneyWords[language];
  const shown =
    columns ??
    ([
      ['customer', money.customer],
      ['partner', money.partner],
    ] as const);
  const rows = [
    [money.pays, { customer: money.paysCustomer, partner: money.paysPartner }],
    [money.earns, { customer: money.earnsCustomer, partner: money.earnsPartner }],
    [money.sees, { customer: money.seesCustomer, partner: money.seesPartner }],
  ] as const;
  return (
    <>
      <table class="even">
        <caption>{money.caption}</caption>
        <Heads columns={shown} />
        <tbody>
          {rows.map(([name, cells]) => (
            <tr>
              <th scope="row">{name}</th>
              {shown.map(([payer]) => (
                <td>{cells[payer]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {related ? <p>{words.related}</p> : null}
      {examples.map((one) => (
        <Example one={one} columns={shown} language={language} />
      ))}
      {examples.length > 0 ? <p class="quiet">{words.underPrices}</p> : null}
    </>
  );
};
