import { exports } from 'cloudflare:workers';
import { beforeAll, beforeEach, expect } from 'vitest';
import { deployment } from '../bindings.ts';
import { clientId, clientSecret, type TokenOrder } from './provider-order.ts';
import { person, type SignedIn, services, submit } from './world.ts';

export const issuer = 'http://idp-host.localhost:9000';
export const settings = {
  issuer,
  client_id: clientId,
  secret: clientSecret,
  name: 'North Login',
  scopes: 'openid email',
  groups_claim: 'groups',
  admin_groups: 'panel-admins',
  staff_groups: 'panel-staff\nnight shift',
  strong_amr: 'hwk',
  strong_acr: '',
  hours: '10',
};

export let ada: SignedIn;
export const configure = async (more: Partial<typeof settings> = {}): Promise<Response> => {
  const { version } = await (await services()).store.hostSettings.versioned('provider');
  return submit('/admin/settings/sign-in', { ...settings, ...more, seen: String(version) }, ada);
};
beforeAll(async () => {
  ada = await person('Ada', { hostRole: 'admin' });
});
beforeEach(async () => {
  expect((await configure()).status).toBe(303);
});

export interface Begun {
  url: URL;
  cookie: string;
}
const cookieOf = (response: Response, name: string): string =>
  new RegExp(`${name}=([^;]+)`).exec(response.headers.get('set-cookie') ?? '')?.[1] ?? '';
export const begun = (response: Response): Begun => {
  expect(response.status).toBe(303);
  return {
    url: new URL(response.headers.get('location') ?? ''),
    cookie: cookieOf(response, '__Host-provider'),
  };
};
/** Each attempt from an address of its own: they are counted. */
export const from = () => ({ 'cf-connecting-ip': crypto.randomUUID() });
export const begin = async (as?: SignedIn): Promise<Begun> =>
  begun(await submit('/sign-in/host', { next: '/staff' }, as, from()));

/** What the provider would sign for whoever sits there, in the form of its code. */
const codeFor = ({ url }: Begun, order: Partial<TokenOrder> & { sub: string }): string => {
  const full: TokenOrder = {
    nonce: url.searchParams.get('nonce') ?? '',
    challenge: url.searchParams.get('code_challenge') ?? '',
    ...order,
  };
  return btoa(JSON.stringify(full)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};
export const comeBack = (
  start: Begun,
  order: Partial<TokenOrder> & { sub: string },
  more: { query?: Record<string, string>; cookie?: string; as?: SignedIn } = {},
): Promise<Response> => {
  const query = new URLSearchParams({
    code: codeFor(start, order),
    state: start.url.searchParams.get('state') ?? '',
    iss: issuer,
    ...more.query,
  });
  const cookies = [`__Host-provider=${more.cookie ?? start.cookie}`, ...(more.as ? [more.as.cookie] : [])];
  return exports.default.fetch(
    new Request(`${deployment}/sign-in/host/back?${query}`, {
      redirect: 'manual',
      headers: { cookie: cookies.join('; ') },
    }),
  );
};
export const sessionOf = (response: Response, of: SignedIn): SignedIn => {
  const token = cookieOf(response, '__Host-session');
  expect(token).not.toBe('');
  return { ...of, cookie: `__Host-session=${token}` };
};

let count = 0;
/** Staff with a sign-in there, connected in an own session with a passkey. */
export const connected = async (hostRole: 'staff' | 'admin' = 'staff') => {
  count += 1;
  const sam = await person(`Sam ${count}`, { hostRole });
  const sub = `sub-${count}`;
  const start = begun(await submit('/me/host-sign-in/connect', {}, sam, from()));
  const back = await comeBack(start, { sub }, { as: sam });
  expect(back.headers.get('location')).toBe('/me/host-sign-in');
  return { sam, sub };
};
export const staffClaims = { groups: ['night shift'] };
/** The reason: on the page, or in the address of the sign-in page to which a failed attempt leads. */
export const codeOf = async (response: Response): Promise<string> =>
  /^\/sign-in\?problem=([a-z_]+)$/.exec(response.headers.get('location') ?? '')?.[1] ??
  /data-code="([a-z_]+)"/.exec(await response.text())?.[1] ??
  String(response.status);
export const signInAs = async (order: Partial<TokenOrder> & { sub: string }): Promise<Response> =>
  comeBack(await begin(), order);
