/** What happened on a day. */
export const flows = ['openings', 'shares', 'ends', 'applications', 'failures', 'given_up'] as const;
/** What there was at the end of a day. */
export const stocks = ['live', 'partners_authorized', 'partners_applied', 'partners_suspended'] as const;
/** Milliseconds, in the middle of all of a day. */
export const medians = ['cut_median'] as const;

export const figureNames = [...flows, ...stocks, ...medians] as const;
export type FigureName = (typeof figureNames)[number];

/** One number of one day; days count from 1970-01-01, UTC. */
export interface DailyFigure {
  what: FigureName;
  day: number;
  value: number;
}

/** How far back a page looks. */
export const spans = [30, 90, 365] as const;

/**
 * Every day of a span, oldest first, with its value. A day on which nothing happened is zero; a stock and a
 * median without a value on that day are null.
 */
export const series = (
  figures: readonly DailyFigure[],
  what: FigureName,
  from: number,
  to: number,
): readonly (number | null)[] => {
  const values = new Map(figures.filter((one) => one.what === what).map((one) => [one.day, one.value]));
  const empty = flows.some((one) => one === what) ? 0 : null;
  return Array.from({ length: to - from + 1 }, (_, at) => values.get(from + at) ?? empty);
};

/** Neighbouring days drawn as one, so that a chart has room for a year. */
export const inBins = (
  values: readonly (number | null)[],
  size: number,
  join: 'sum' | 'last',
): readonly (number | null)[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, at) => {
    const bin = values.slice(at * size, at * size + size).filter((value) => value !== null);
    if (bin.length === 0) return null;
    return join === 'sum' ? bin.reduce((sum, value) => sum + value, 0) : (bin.at(-1) ?? null);
  });
