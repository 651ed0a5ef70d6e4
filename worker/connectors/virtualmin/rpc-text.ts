/**
 * Webmin's notation for values in calls between servers: a word for the kind, then the parts, each
 * percent-encoded once more than what is around it. Read from Webmin 2.660's own implementation and
 * seen in its answers.
 */
export type RpcValue = string | null | readonly RpcValue[] | { readonly [key: string]: RpcValue };

/** Everything but letters and digits, byte by byte, as Webmin itself does. */
const encoded = (text: string): string =>
  [...new TextEncoder().encode(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[A-Za-z0-9]/.test(character)
        ? character
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');

const isList = (value: RpcValue): value is readonly RpcValue[] => Array.isArray(value);

export const rpcText = (value: RpcValue): string => {
  if (value === null) return 'UNDEF';
  if (typeof value === 'string') return `VAL,${encoded(value)}`;
  const parts = isList(value) ? value : Object.entries(value).flat();
  return [isList(value) ? 'ARRAY' : 'HASH', ...parts.map((part) => encoded(rpcText(part)))].join(',');
};

/** Bytes outside UTF-8 become the replacement character: an answer may hold a file's text. */
const decoded = (text: string): string => {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = /^%[0-9A-Fa-f]{2}/.test(text.slice(at, at + 3)) ? text.slice(at + 1, at + 3) : null;
    bytes.push(code === null ? text.charCodeAt(at) & 0xff : Number.parseInt(code, 16));
    if (code !== null) at += 2;
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
};

/** Deeper than any answer we ask for. */
const deepest = 6;

const read = (text: string, depth: number): RpcValue | undefined => {
  const [kind, ...parts] = text.trim().split(',');
  if (kind === 'UNDEF') return null;
  if (kind === 'VAL') return decoded(parts[0] ?? '');
  if (depth >= deepest) return undefined;
  const values = parts.filter((part) => part !== '').map((part) => read(decoded(part), depth + 1));
  if (values.includes(undefined)) return undefined;
  const whole = values.filter((value) => value !== undefined);
  if (kind === 'ARRAY') return whole;
  if (kind !== 'HASH' || whole.length % 2 !== 0) return undefined;
  const entries: [string, RpcValue][] = [];
  for (let at = 0; at < whole.length; at += 2) {
    const key = whole[at];
    const value = whole[at + 1];
    if (typeof key !== 'string' || value === undefined) return undefined;
    entries.push([key, value]);
  }
  return Object.fromEntries(entries);
};

/** What an answer holds; undefined when it is none. */
export const rpcValue = (text: string): RpcValue | undefined => read(text, 0);
