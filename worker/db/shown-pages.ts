import * as v from 'valibot';
import type { ShownPage } from '../store/grants.ts';

/** Pages as a statement's one parameter, `[[origin, shown], …]`; its rows say by `page` which one they are about. */
export const pagesAsJson = (pages: readonly ShownPage[]): string =>
  JSON.stringify(pages.map(({ origin, shown }) => [origin, shown]));

/** The page `k` of them beside the account it shows, as `account`; no account is without a name. */
export const accountOfPage = (account: string): string =>
  `CROSS JOIN panels w ON w.origin = k.value ->> 0 OR w.agency_origin = k.value ->> 0
  CROSS JOIN accounts ${account} ON ${account}.panel_id = w.id AND ${account}.shown_as = k.value ->> 1`;

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
