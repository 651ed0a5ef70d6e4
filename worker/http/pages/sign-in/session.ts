import { setCookie } from 'hono/cookie';
import { sessionCookie } from '../../middleware/identify.ts';
import type { Http } from '../../route.ts';

/** Gives the browser its session: only over TLS or loopback, only to us, never to a script. */
export const giveSession = (http: Http, token: string, life: number): void =>
  setCookie(http, sessionCookie, token, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: Math.floor(life / 1000),
  });

/** Takes it back; the device behind it has ended by then. */
export const takeSession = (http: Http): void => giveSession(http, '', 0);

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/Chrom(?:e|ium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** By which a person recognises a session in the list: `Firefox · Linux`. */
export const browserName = (http: Http): string => {
  const agent = http.req.header('user-agent') ?? '';
  const named = (list: typeof browsers) => list.find(([pattern]) => pattern.test(agent))?.[1];
  return [named(browsers) ?? 'Browser', named(systems)].filter((part) => part !== undefined).join(' · ');
};
