const monthOf = (moment: number): string => new Date(moment).toISOString().slice(0, 7);

/** A month as the books and their files name it, in UTC: `2026-11`. */
export const isMonth = (text: string): boolean => /^20\d{2}-(?:0[1-9]|1[0-2])$/.test(text);

export const firstOf = (month: string): number => Date.parse(`${month}-01T00:00:00Z`);

const after = (month: string, count: number): string => {
  const first = new Date(firstOf(month));
  return monthOf(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + count, 1));
};

/** From its first moment until the next one's. */
export interface Span {
  from: number;
  to: number;
}

export const spanOf = (month: string): Span => ({ from: firstOf(month), to: firstOf(after(month, 1)) });

export const allTime: Span = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** The last months, this one last. */
export const lastMonths = (now: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => after(monthOf(now), at + 1 - count));
