import { fail, ok, type Result } from '../../shared/domain/result.ts';

/**
 * Which address of a panel the Worker may call (E31). Pure: it judges the text of the address.
 * A name that resolves to a private address is not seen here; on Cloudflare a Worker's request
 * cannot reach private networks, and a gate at the host (A7) has to judge the resolved address.
 */
export interface AddressRule {
  /** Our own origin, which no panel may have. */
  deployment: string;
  /** Lets loopback and http in, for local work only. */
  development: boolean;
}

export type AddressRefusal =
  | 'not_canonical'
  | 'scheme'
  | 'port'
  | 'path'
  | 'loopback'
  | 'private_address'
  | 'special_name'
  | 'own_name';

/** Names that never mean a host on the public internet (RFC 6761, 6762, 8375, 9476, and clouds' metadata). */
const specialNames = [
  'localdomain',
  'local',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'home.arpa',
  'in-addr.arpa',
  'ip6.arpa',
  'onion',
  'alt',
  'test',
  'invalid',
];

/** Public names made to resolve to whatever address stands in them, or to loopback. */
const mirrorNames = ['nip.io', 'sslip.io', 'xip.io', 'localtest.me', 'lvh.me', 'vcap.me', 'lacolhost.com'];

const within = (name: string, zones: readonly string[]): boolean =>
  zones.some((zone) => name === zone || name.endsWith(`.${zone}`));

const octets = (host: string): readonly number[] | null =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) ? host.split('.').map(Number) : null;

/** IANA's IPv4 special-purpose registry: prefix and length. */
const specialV4: readonly (readonly [readonly [number, number, number, number], number])[] = [
  [[0, 0, 0, 0], 8],
  [[10, 0, 0, 0], 8],
  [[100, 64, 0, 0], 10],
  [[169, 254, 0, 0], 16],
  [[172, 16, 0, 0], 12],
  [[192, 0, 0, 0], 24],
  [[192, 0, 2, 0], 24],
  [[192, 31, 196, 0], 24],
  [[192, 52, 193, 0], 24],
  [[192, 88, 99, 0], 24],
  [[192, 168, 0, 0], 16],
  [[192, 175, 48, 0], 24],
  [[198, 18, 0, 0], 15],
  [[198, 51, 100, 0], 24],
  [[203, 0, 113, 0], 24],
  [[224, 0, 0, 0], 4],
  [[240, 0, 0, 0], 4],
];

const number32 = (parts: readonly number[]): number =>
  parts.reduce((sum, part) => (sum * 256 + part) % 2 ** 32, 0);

const isSpecialV4 = (parts: readonly number[]): boolean =>
  specialV4.some(([prefix, length]) => {
    const size = 2 ** (32 - length);
    return Math.floor(number32(parts) / size) === Math.floor(number32(prefix) / size);
  });

/** The eight groups of an IPv6 address as `URL` writes it: lower case, no embedded IPv4. */
const groups = (host: string): readonly number[] => {
  const [head = '', tail] = host.slice(1, -1).split('::');
  const read = (text: string): number[] =>
    text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
  if (tail === undefined) return read(head);
  const left = read(head);
  const right = read(tail);
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
};

const isLoopbackV6 = (parts: readonly number[]): boolean =>
  parts.every((part, index) => part === (index === 7 ? 1 : 0));

/**
 * Only global unicast (2000::/3) is public, and in it not the ranges that carry or reach other
 * addresses: 6to4, Teredo and other protocol assignments, documentation. Mapped, translated (NAT64),
 * unique-local, link-local and multicast addresses all lie outside 2000::/3.
 */
const isSpecialV6 = (parts: readonly number[]): boolean => {
  const [first = 0, second = 0] = parts;
  if (first < 0x2000 || first > 0x3fff) return true;
  if (first === 0x2001 && second < 0x0200) return true;
  if (first === 0x2001 && second === 0x0db8) return true;
  return first === 0x2002 || first === 0x3fff;
};

const isLoopbackHost = (host: string): boolean => {
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  if (host.startsWith('[')) return isLoopbackV6(groups(host));
  return octets(host)?.[0] === 127;
};

const judgeHost = (host: string): AddressRefusal | null => {
  if (host.startsWith('[')) return isSpecialV6(groups(host)) ? 'private_address' : null;
  const parts = octets(host);
  if (parts) return isSpecialV4(parts) ? 'private_address' : null;
  // A trailing dot makes the same host look like another name; a single label is a name of somebody's own network.
  if (host.endsWith('.')) return 'not_canonical';
  if (!host.includes('.') || within(host, specialNames) || within(host, mirrorNames)) return 'special_name';
  return null;
};

/** Mail, database and system ports are no panels'; panels listen on 443 or high (2083, 2222, 8083, 8443, 10000). */
const portAllowed = (port: string): boolean => port === '' || Number(port) >= 1024;

const pathAllowed = /^(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*$/;

/**
 * The address as it may be called, or why not. What `URL` would rewrite is refused as it stands:
 * decimal, hexadecimal and octal numbers, short forms, full-width or accented letters, percent
 * escapes, upper case, default ports, user names, dot segments, tabs and line breaks.
 */
export const judgePanelAddress = (address: string, rule: AddressRule): Result<URL, AddressRefusal> => {
  const url = URL.parse(address);
  if (!url) return fail('not_canonical');
  const path = url.pathname === '/' ? '' : url.pathname;
  if (address !== `${url.origin}${path}`) return fail('not_canonical');
  if (!pathAllowed.test(path)) return fail('path');
  const loopback = isLoopbackHost(url.hostname);
  if (loopback && !rule.development) return fail('loopback');
  if (url.protocol !== 'https:' && !(loopback && url.protocol === 'http:')) return fail('scheme');
  if (!portAllowed(url.port)) return fail('port');
  if (isOwn(url, rule)) return fail('own_name');
  if (!loopback) {
    const refusal = judgeHost(url.hostname);
    if (refusal) return fail(refusal);
  }
  return ok(url);
};

/** On loopback many programs share one name, so only there the port tells us from a panel. */
const isOwn = (url: URL, rule: AddressRule): boolean => {
  const own = URL.parse(rule.deployment);
  if (!own) return true;
  return rule.development ? url.origin === own.origin : url.hostname === own.hostname;
};
