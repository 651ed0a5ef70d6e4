import * as v from 'valibot';
import type { ShownPage } from '../store/grants.ts';

/** Pages as a statement's one parameter, `[[panel, shown], …]`; its rows say by `page` which one they are about. */
export const pagesAsJson = (pages: readonly ShownPage[]): string =>
  JSON.stringify(pages.map(({ panelId, shownAs }) => [panelId, shownAs]));

const numbered = v.object({ page: v.number() });

export const onPage =
  <Row>(decode: (raw: unknown) => Row) =>
  (raw: unknown): { page: number; row: Row } => ({ page: v.parse(numbered, raw).page, row: decode(raw) });

/** The first row of each page, in the order of the pages. */
export const firstOfPages = <Row>(
  count: number,
  rows: readonly { page: number; row: Row }[],
): readonly (Row | null)[] => {
  const first = new Map<number, Row>();
  for (const { page, row } of rows) if (!first.has(page)) first.set(page, row);
  return Array.from({ length: count }, (_, page) => first.get(page) ?? null);
};
