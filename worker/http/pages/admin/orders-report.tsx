import { columnOf } from '../../../../shared/api/order-file.ts';
import type { OrderOutcome } from '../../../../shared/api/orders.ts';
import { moneyText } from '../../../../shared/domain/money/typed.ts';
import { errorMessages } from '../../../../shared/messages/errors/index.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { numberIn } from '../../../../shared/messages/per-language.ts';
import type { BookedRow } from '../../../app/ledger/book-rows.ts';
import type { Http } from '../../route.ts';
import { Badge } from '../parts/elements.tsx';
import { Table } from './parts.tsx';

export const orderWords = (http: Http) => hostWords[http.get('ctx').language].orders;

/** What a report says of one row, in its reader's words. */
export interface RowSaid {
  order: string;
  outcome: OrderOutcome;
  why: string;
  benefit: string;
  amount: string;
}

const nameIn = (row: unknown): string =>
  typeof row === 'object' && row !== null && 'order' in row && typeof row.order === 'string'
    ? row.order.slice(0, 80)
    : '';

/** B5: each row by itself: what it would do, or did, or why not. */
export const rowsSaid = (
  http: Http,
  rows: readonly unknown[],
  told: readonly BookedRow[],
): readonly RowSaid[] => {
  const { language } = http.get('ctx');
  const words = orderWords(http);
  const because = ({ booked }: BookedRow): string => {
    if (booked.ok) return '';
    const { code, detail = {} } = booked.error;
    const { field } = detail;
    if (code === 'invalid_input' && typeof field === 'string') return words.wrongColumn(columnOf(field));
    if (code === 'account_not_found' || code === 'conflict') return words.because[code];
    return errorMessages[language][code](detail).title;
  };
  return told.map((one, at) => ({
    order: nameIn(rows[at]),
    outcome: one.outcome,
    why: because(one),
    benefit: one.booked.ok ? words.benefits[one.booked.value.benefit] : '',
    amount: one.booked.ok ? moneyText(one.booked.value.paid, one.booked.value.currency, language) : '',
  }));
};

const tones = { would_book: 'accent', booked: 'success', known: 'plain', wrong: 'danger' } as const;

export const ReportTable = ({ http, report }: { http: Http; report: readonly RowSaid[] }) => {
  const words = orderWords(http);
  const number = numberIn(http.get('ctx').language);
  return (
    <Table
      caption={words.checked}
      head={[words.row, words.order, words.outcome, words.benefit, words.amount]}
      rows={report.map((one, at) => [
        number.format(at + 1),
        one.order,
        <>
          <Badge tone={tones[one.outcome]}>{words.outcomes[one.outcome]}</Badge> {one.why}
        </>,
        one.benefit,
        one.amount,
      ])}
    />
  );
};
