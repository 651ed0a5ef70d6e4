import { parse } from 'papaparse';
import * as v from 'valibot';
import {
  type ClientField,
  type ClientRecord,
  clientFields,
  clientRecord,
} from '../../../shared/api/client-book.ts';
import { cellText } from '../../../shared/domain/csv.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { newClient } from './add.ts';
import { columnNames } from './columns.ts';
import { mayWork } from './may.ts';

/** M7: rows of one file. */
export const mostRows = 1_000;

/** What becomes of one line; a wrong one stops nothing but itself. */
export type RowReport = { row: number; name: string } & (
  | { outcome: 'add'; record: ClientRecord }
  /** The book has a client of that name and address already, or an earlier line of the file had. */
  | { outcome: 'known' }
  | { outcome: 'wrong'; field: ClientField }
);

export type ImportReport =
  | { readable: true; rows: readonly RowReport[] }
  | { readable: false; why: 'no_name_column' | 'too_many' | 'empty' };

const identity = (record: Pick<ClientRecord, 'name' | 'email'>): string =>
  JSON.stringify([record.name.toLowerCase(), record.email.toLowerCase()]);

/** Which cell of a line holds which field, by the names in the first line. */
const columnsIn = (first: readonly string[]): Partial<Record<ClientField, number>> => {
  const names = first.map((cell) =>
    cell
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase(),
  );
  return Object.fromEntries(
    clientFields.flatMap((field) => {
      const at = names.indexOf(columnNames[field]);
      return at === -1 ? [] : [[field, at]];
    }),
  );
};

const recordIn = (
  cells: readonly string[],
  columns: Partial<Record<ClientField, number>>,
): Result<ClientRecord, ClientField> => {
  const raw = Object.fromEntries(
    clientFields.map((field) => {
      const at = columns[field];
      return [field, at === undefined ? '' : cellText((cells[at] ?? '').trim())];
    }),
  );
  const read = v.safeParse(clientRecord, raw);
  if (read.success) return ok(read.output);
  const wrong = read.issues[0].path?.[0]?.key;
  return fail(clientFields.find((field) => field === wrong) ?? 'name');
};

const reportOn = async (ctx: Context, partnerId: string, text: string): Promise<ImportReport> => {
  const [first, ...lines] = parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' }).data;
  if (first === undefined) return { readable: false, why: 'empty' };
  const columns = columnsIn(first);
  if (columns.name === undefined) return { readable: false, why: 'no_name_column' };
  if (lines.length === 0) return { readable: false, why: 'empty' };
  if (lines.length > mostRows) return { readable: false, why: 'too_many' };
  const read = lines.map((cells) => recordIn(cells, columns));
  const names = read.flatMap((one) => (one.ok ? [one.value.name] : []));
  const known = new Set((await ctx.store.clients.named(partnerId, names)).map(identity));
  const rows = read.map((one, index): RowReport => {
    // As the file counts its lines: the first names the columns.
    const row = index + 2;
    if (!one.ok) {
      const at = columns.name ?? 0;
      return { row, name: (lines[index]?.[at] ?? '').slice(0, 200), outcome: 'wrong', field: one.error };
    }
    const { name } = one.value;
    if (known.has(identity(one.value))) return { row, name, outcome: 'known' };
    known.add(identity(one.value));
    return { row, name, outcome: 'add', record: one.value };
  });
  return { readable: true, rows };
};

/** M7: what importing this text would do, row by row; nothing is written. */
export const previewImport = async (
  ctx: Context,
  { partnerId, text }: { partnerId: string; text: string },
): Promise<Result<ImportReport, Refusal>> => {
  const may = await mayWork(ctx, 'client.add', partnerId);
  return may.ok ? ok(await reportOn(ctx, partnerId, text)) : may;
};

/** M7: adds what the preview said, judged anew; all good rows are one commit. */
export const importClients = async (
  ctx: Context,
  { partnerId, text }: { partnerId: string; text: string },
): Promise<Result<ImportReport, Refusal>> => {
  const previewed = await previewImport(ctx, { partnerId, text });
  if (!previewed.ok || !previewed.value.readable) return previewed;
  const rows = previewed.value.rows.flatMap((one) =>
    one.outcome === 'add' ? [newClient(ctx, partnerId, one.record)] : [],
  );
  if (rows.length === 0) return previewed;
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    sets: [{ do: 'add_clients', rows }],
    audit: [
      {
        organisations: [partnerId],
        event: 'client.imported',
        subject: { kind: 'organisation', id: partnerId },
        data: { clients: rows.length },
      },
    ],
  });
  return committed.ok ? previewed : fail(committed.error);
};
