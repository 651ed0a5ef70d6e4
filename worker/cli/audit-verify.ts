import { createReadStream, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Finding, verifyLog } from '../../shared/log-file/verify.ts';
import { opensWith, reads, sha256 } from '../crypto/log-file-keys.ts';

/**
 * `npm run audit:verify -- FILE --key JWKS`: whether a log that was taken along is whole and unchanged (A4).
 * It needs the file, and the deployment's public keys, kept from `/.well-known/jwks.json`; no network and no
 * account. Exit 0: it is. 1: it is not. 2: it could not be read. 3: the chain is whole, but without keys
 * nobody can say who made it.
 */
const usage =
  'Usage: npm run audit:verify -- <log.jsonl> --key <jwks.json>\n' +
  'The keys are what the deployment shows at /.well-known/jwks.json. Keep a copy of your own.';

const stop = (code: number, text: string): never => {
  console.error(text);
  process.exit(code);
};

const readKeys = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return stop(2, `The key file ${path} cannot be read.`);
  }
};

/** Lines end with a line feed and with nothing else, whatever stands in them. */
async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const part of input) {
    const lines = `${rest}${part}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

const said: Record<Finding['what'], (finding: Finding) => string> = {
  changed: ({ sequence }) => `Entry ${sequence} is not what was sealed: something in it was changed.`,
  missing: ({ sequence, until }) =>
    sequence === until ? `Entry ${sequence} is missing.` : `Entries ${sequence} to ${until} are missing.`,
  out_of_order: ({ sequence }) =>
    `Entry ${sequence} stands where it does not belong: it was moved, or put in a second time.`,
  unlinked: ({ sequence }) => `Entry ${sequence} was sealed after another entry than the one before it here.`,
  unreadable: () => 'This line is not one that Panelshare writes.',
  no_beginning: () => 'The file does not begin with the line that says whose log it is.',
  second_beginning: () => 'A second log begins in the midst of this one.',
  signature: () => 'The signature is not by one of the keys, or what was signed was changed.',
  head_of_other: ({ sequence }) =>
    `A signed head says otherwise: it is about entry ${sequence}, and does not fit the entry before it here.`,
  end_of_other: ({ sequence }) =>
    `The signed end says otherwise: the log ended with entry ${sequence}, or had other entries or heads.`,
  after_end: () => 'Something stands behind the signed end.',
  no_end: () => 'The signed end is missing: the file was cut off.',
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { key: { type: 'string' } },
});
const [path, ...more] = positionals;
if (path === undefined || more.length > 0) stop(2, usage);
else {
  const open = values.key === undefined ? reads : opensWith(readKeys(values.key));
  if (open === null) stop(2, `${values.key} holds no public keys.`);
  else {
    const input = createReadStream(path, 'utf8');
    input.on('error', () => stop(2, `The file ${path} cannot be read.`));
    const report = await verifyLog(linesOf(input), { hash: sha256, open });
    const { chain, deployment, entries, heads, last, findings } = report;
    if (chain !== '') {
      console.log(
        chain === 'host' ? `The host's own log at ${deployment}.` : `The log of ${chain} at ${deployment}.`,
      );
    }
    console.log(`${entries} entries, ${heads} signed heads, up to entry ${last.sequence}.`);
    for (const finding of findings) console.log(`Line ${finding.line}: ${said[finding.what](finding)}`);
    if (findings.length > 0) stop(1, 'This log is NOT whole and unchanged.');
    if (values.key === undefined) {
      stop(
        3,
        'The chain is whole, but no signature was checked. With --key and the public keys you learn whether it is the deployment’s.',
      );
    }
    console.log('This log is whole and unchanged, and signed by the deployment.');
  }
}
