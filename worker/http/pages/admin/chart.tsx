import { day } from '../../../../shared/domain/duration.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import type { AdminWords } from '../../../../shared/messages/pages/admin/words.ts';
import type { WeekCount } from '../../../store.ts';
import { dateOf } from '../parts/time.ts';
import { Table } from './parts.tsx';

export const weeksShown = 13;
export const chartSpan = weeksShown * 7 * day;

const series = ['openings', 'grants', 'applications'] as const;
type Series = (typeof series)[number];

const barWidth = 16;
const gap = 4;
const height = 56;

/** How many of a series fell into each week, oldest first; weeks without any are zero. */
const byWeek = (counts: readonly WeekCount[], what: Series): readonly number[] =>
  Array.from({ length: weeksShown }, (_, week) =>
    counts.filter((one) => one.what === what && one.week === week).reduce((sum, one) => sum + one.count, 0),
  );

const Bars = ({ values, label }: { values: readonly number[]; label: string }) => {
  const most = Math.max(1, ...values);
  const width = weeksShown * (barWidth + gap);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      {values.map((value, week) => {
        const tall = value === 0 ? 1 : Math.max(3, Math.round((value / most) * (height - 2)));
        return (
          <rect
            x={week * (barWidth + gap)}
            y={height - tall}
            width={barWidth}
            height={tall}
            rx="2"
            fill="currentColor"
          />
        );
      })}
    </svg>
  );
};

/** Sign-ins, shares and applications by weeks, each a small chart, and behind them the same as a table. */
export const Figures = (figures: {
  counts: readonly WeekCount[];
  from: number;
  language: Language;
  words: AdminWords['overview'];
}) => {
  const { counts, from, language, words } = figures;
  const number = new Intl.NumberFormat(language);
  return (
    <>
      <div class="figures">
        {series.map((what) => {
          const values = byWeek(counts, what);
          const total = number.format(values.reduce((sum, value) => sum + value, 0));
          const label = words.chart(words.series[what], total, number.format(values.at(-1) ?? 0));
          return (
            <div class="card">
              <h3>{words.series[what]}</h3>
              <Bars values={values} label={label} />
              <p class="quiet">{label}</p>
            </div>
          );
        })}
      </div>
      <details>
        <summary>{words.table}</summary>
        <Table
          caption={words.figures}
          head={[words.weekOf, ...series.map((what) => words.series[what])]}
          rows={Array.from({ length: weeksShown }, (_, week) => [
            dateOf(from + week * 7 * day, language),
            ...series.map((what) => number.format(byWeek(counts, what)[week] ?? 0)),
          ])}
        />
      </details>
    </>
  );
};
