import { createReadStream } from 'node:fs';
import * as v from 'valibot';
import { rowsAtOnce } from '../../shared/api/account-import-limit.ts';
import { cellsOf, columnsIn } from '../../shared/api/account-list.ts';
import { csvLines } from './csv-lines.ts';
import { hostCalls, Refused } from './host-calls.ts';

/**
 * `npm run import-accounts -- <deployment> <file.csv>`: hands the host's list of a panel's accounts in, part
 * after part, so that a file of any length takes the memory of one part. The panel's host token comes from
 * PANELSHARE_HOST_TOKEN. An admin then looks at it and applies it, at the address that is printed.
 */
const [deployment, file] = process.argv.slice(2);
const token = process.env['PANELSHARE_HOST_TOKEN'];
if (
  deployment === undefined ||
  file === undefined ||
  token === undefined ||
  !/^https?:\/\//.test(deployment)
) {
  console.error(
    'Usage: PANELSHARE_HOST_TOKEN=… npm run import-accounts -- https://share.example accounts.csv',
  );
  process.exit(2);
}

const answered = v.object({ import: v.string(), rows: v.number(), url: v.optional(v.string()) });
const looked = v.object({
  outcomes: v.record(v.string(), v.number()),
  wrong: v.array(v.object({ row: v.number(), account: v.string(), column: v.nullable(v.string()) })),
});

const send = hostCalls(deployment, token);

type Cells = ReturnType<typeof cellsOf>;

const handIn = async (path: string): Promise<void> => {
  const started = v.parse(answered, await send('POST', '/host/accounts/imports'));
  const place = `/host/accounts/imports/${started.import}`;
  let columns: ReturnType<typeof columnsIn> = null;
  let sent = 0;
  let part: Cells[] = [];
  const flush = async (): Promise<void> => {
    if (part.length === 0) return;
    await send('POST', `${place}/rows`, { from: sent, rows: part });
    sent += part.length;
    part = [];
    process.stderr.write(`\r${sent} rows`);
  };
  for await (const line of csvLines(createReadStream(path, 'utf8'))) {
    if (columns === null) {
      columns = columnsIn(line);
      if (columns === null) throw new Refused('The first line must name the columns account and contact.');
      continue;
    }
    part.push(cellsOf(line, columns));
    if (part.length === rowsAtOnce) await flush();
  }
  await flush();
  process.stderr.write('\n');
  const seen = v.parse(looked, await send('GET', place));
  console.table(seen.outcomes);
  for (const { row, account, column } of seen.wrong) {
    console.log(`row ${row}: ${account} – ${column ?? ''}`);
  }
  console.log(`Look at it and apply it: ${started.url ?? ''}`);
};

try {
  await handIn(file);
} catch (error) {
  console.error(error instanceof Error ? error.message : 'It could not be handed in.');
  process.exit(1);
}
