import { day as dayLength } from '../../../../shared/domain/duration.ts';
import {
  type DailyFigure,
  type FigureName,
  flows,
  inBins,
  medians,
  series,
} from '../../../../shared/domain/figures.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import type { DashboardWords } from '../../../../shared/messages/pages/dashboard/words.ts';
import { keptPer, numberIn, perLanguage } from '../../../../shared/messages/per-language.ts';
import { dateOf } from '../parts/time.ts';
import { Table } from './parts.tsx';

const height = 56;
/** More bars than this cannot be told apart on a phone: then a week is one. */
const mostBars = 92;

/** Values as bars; null leaves its place empty. */
export const Bars = ({ values, label }: { values: readonly (number | null)[]; label: string }) => {
  const most = Math.max(1, ...values.map((value) => value ?? 0));
  // Wide for their height however few there are, so that a year of months is no taller than a quarter of days.
  const unit = values.length > 40 ? 5 : values.length > 12 ? 9 : 26;
  const width = values.length * unit;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      {values.map((value, at) => {
        if (value === null) return null;
        const tall = value === 0 ? 1 : Math.max(3, Math.round((value / most) * (height - 2)));
        return (
          <rect
            x={at * unit}
            y={height - tall}
            width={unit - (unit > 5 ? 2 : 1)}
            height={tall}
            fill="currentColor"
          />
        );
      })}
    </svg>
  );
};

const isOf = (names: readonly FigureName[], what: FigureName): boolean => names.includes(what);

const spans = perLanguage((language) =>
  keptPer((unit: 'second' | 'minute' | 'hour') => {
    const rounded = (maximumFractionDigits: number) =>
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits });
    return { short: rounded(1), long: rounded(0) };
  }),
);

/** A span of time in the largest unit that says enough. */
const spanText = (milliseconds: number, language: Language): string => {
  const seconds = milliseconds / 1000;
  const [value, unit] =
    seconds < 90
      ? ([seconds, 'second'] as const)
      : seconds < 5400
        ? ([seconds / 60, 'minute'] as const)
        : ([seconds / 3600, 'hour'] as const);
  const { short, long } = spans(language)(unit);
  return (value < 10 ? short : long).format(value);
};

/** A5: each figure as a small chart with the sentence it draws; the same days stand in a table behind them. */
export const Figures = (part: {
  figures: readonly DailyFigure[];
  names: readonly FigureName[];
  /** First and last day, as they are counted from 1970. */
  from: number;
  to: number;
  language: Language;
  words: DashboardWords['figures'];
}) => {
  const { figures, names, from, to, language, words } = part;
  const number = numberIn(language);
  const told = (what: FigureName, value: number | null): string =>
    value === null ? '–' : isOf(medians, what) ? spanText(value, language) : number.format(value);
  const columns = names.map((what) => ({ what, values: series(figures, what, from, to) }));
  const sentence = (what: FigureName, values: readonly (number | null)[]): string => {
    const known = values.filter((value) => value !== null);
    const latest = told(what, known.at(-1) ?? null);
    if (isOf(medians, what)) return words.median(latest);
    if (!isOf(flows, what)) return words.stock(told(what, known[0] ?? null), latest);
    return words.sum(number.format(known.reduce((sum, value) => sum + value, 0)), latest);
  };
  const days = to - from + 1;
  return (
    <>
      <div class="figures">
        {columns.map(({ what, values }) => {
          const text = sentence(what, values);
          return (
            <div class="card" data-figure={what}>
              <h3>{words.names[what]}</h3>
              <Bars
                values={days > mostBars ? inBins(values, 7, isOf(flows, what) ? 'sum' : 'last') : values}
                label={`${words.names[what]}: ${text}`}
              />
              <p class="quiet">{text}</p>
            </div>
          );
        })}
      </div>
      <details>
        <summary>{words.asTable}</summary>
        <Table
          caption={words.title}
          head={[words.day, ...names.map((what) => words.names[what])]}
          rows={Array.from({ length: days }, (_, at) => [
            dateOf((from + at) * dayLength, language),
            ...columns.map(({ what, values }) => told(what, values[at] ?? null)),
          ])}
        />
      </details>
    </>
  );
};
