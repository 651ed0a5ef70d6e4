import { createReadStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ordersAtOnce, partRows } from '../../shared/api/orders-limit.ts';
import { hostCalls } from './host-calls.ts';
import { importOrders, type Progress, reportHead, reportLine } from './orders-file.ts';

/**
 * `npm run import-orders -- <deployment> <file.csv>`: hands orders and renewals in, part after part. The panel's host
 * token comes from PANELSHARE_HOST_TOKEN. docs/billing.md has the columns, the options and what becomes of a stop.
 */
const usage = `Usage: PANELSHARE_HOST_TOKEN=… npm run import-orders -- https://share.example orders.csv
  --dry-run         say what each row would do, and book nothing
  --part 500        rows of one request (200, which a deployment on the free plan takes; at most 500)
  --from 5001       begin at this row, because those before it are in
  --report PATH     where the report goes (orders.csv-report.csv)`;

const options = {
  'dry-run': { type: 'boolean', default: false },
  from: { type: 'string', default: '1' },
  part: { type: 'string', default: String(partRows) },
  report: { type: 'string' },
} as const;

const asked = (): ReturnType<
  typeof parseArgs<{ options: typeof options; allowPositionals: true }>
> | null => {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch {
    return null;
  }
};

const input = asked();
const [deployment, file] = input?.positionals ?? [];
const token = process.env['PANELSHARE_HOST_TOKEN'];
const from = Number(input?.values.from);
const part = Number(input?.values.part);
if (
  input === null ||
  deployment === undefined ||
  file === undefined ||
  token === undefined ||
  !/^https?:\/\//.test(deployment) ||
  !Number.isInteger(from) ||
  from < 1 ||
  !Number.isInteger(part) ||
  part < 1 ||
  part > ordersAtOnce
) {
  console.error(usage);
  process.exit(2);
}

const call = hostCalls(deployment, token);
const path = input.values['dry-run'] ? '/host/orders/dry-run' : '/host/orders';
const reportPath = input.values.report ?? `${file}-report.csv`;
const number = new Intl.NumberFormat('en');
/** The first row that was not answered yet. */
let next = from;

const handIn = async (): Promise<Progress> => {
  const { size } = statSync(file);
  const source = createReadStream(file, 'utf8');
  const report = await open(reportPath, from > 1 ? 'a' : 'w');
  try {
    if (from === 1) await report.write(`\ufeff${reportLine(reportHead)}`);
    return await importOrders({
      source,
      from,
      part,
      post: (orders) => call('POST', path, { orders }),
      report: async (lines) => void (await report.write(lines)),
      tell: ({ rows, counts }) => {
        next = rows + 1;
        const share = Math.floor((source.bytesRead / Math.max(1, size)) * 100);
        process.stderr.write(
          `\r${number.format(rows)} rows, ${share} %, ${number.format(counts.wrong)} wrong`,
        );
      },
    });
  } finally {
    await report.close();
  }
};

try {
  const { counts } = await handIn();
  process.stderr.write('\n');
  console.table(counts);
  console.log(`Row by row: ${reportPath}`);
  if (counts.wrong > 0) process.exitCode = 3;
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : 'It could not be handed in.'}`);
  console.error(`Go on with --from ${next}. Nothing is booked twice.`);
  process.exit(1);
}
