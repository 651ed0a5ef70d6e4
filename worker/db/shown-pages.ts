import * as v from 'valibot';
import type { ShownPage } from '../store/grants.ts';

/** Pages as a statement's one parameter, by their panels: `[[origin, [[page, shown], …]], …]`. */
export const pagesAsJson = (pages: readonly ShownPage[]): string =>
  JSON.stringify(
    [...new Set(pages.map(({ origin }) => origin))].map((origin) => [
      origin,
      pages.flatMap((one, page) => (one.origin === origin ? [[page, one.shown]] : [])),
    ]),
  );

/**
 * Each of these pages, `k`, beside the account `a` that it shows: a panel is looked for once, however many
 * pages are of it. No account is without a name.
 */
export const accountsShown = (pages: string): string =>
  `json_each(${pages}) o CROSS JOIN panels w ON w.origin = o.value ->> 0 OR w.agency_origin = o.value ->> 0
  CROSS JOIN json_each(o.value, '$[1]') k
  CROSS JOIN accounts a ON a.panel_id = w.id AND a.shown_as = k.value ->> 1`;

/** Which page a row is about. */
export const pageNumber = 'k.value ->> 0 AS page';

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
