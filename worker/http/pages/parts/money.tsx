import type { Payer } from '../../../../shared/domain/access.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';

/**
 * S6, M2: what each side pays, earns and sees, before the customer decides who pays. With `columns`
 * they stand in that order and under those headings, such as "now" and "afterwards".
 */
export const MoneyPreview = ({
  language,
  columns,
}: {
  language: Language;
  columns?: readonly (readonly [Payer, string])[];
}) => {
  const { money } = pageWords[language].share;
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
    <table>
      <caption>{money.caption}</caption>
      <thead>
        <tr>
          <td />
          {shown.map(([, heading]) => (
            <th scope="col">{heading}</th>
          ))}
        </tr>
      </thead>
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
  );
};
