import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import * as v from 'valibot';

/**
 * `npm run -s rotate-keys < credential-keys.json`: takes the value of CREDENTIAL_KEYS on its input and prints
 * the one to set next: a fresh key first, by which everything is sealed from then on, and the older ones
 * behind it, by which what is sealed already still opens. The Worker seals it all anew within minutes; then
 * `--drop-old` leaves the newest key only. Keys are never taken from an argument, which others could read.
 */
const { values } = parseArgs({ options: { 'drop-old': { type: 'boolean', default: false } } });
const ring = v.safeParse(
  v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string())),
  await text(process.stdin),
);
const entries = ring.success ? Object.entries(ring.output) : [];
const [newest] = entries;
if (!newest) {
  console.error('Usage: npm run -s rotate-keys [-- --drop-old] < credential-keys.json');
  process.exit(2);
}
const idOf = (): string => `k${new Date().toISOString().slice(0, 10)}-${randomBytes(3).toString('hex')}`;
console.log(
  JSON.stringify(
    Object.fromEntries(
      values['drop-old'] ? [newest] : [[idOf(), randomBytes(32).toString('base64')], ...entries],
    ),
  ),
);
