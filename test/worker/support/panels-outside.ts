import { froxlorOutside, froxlorPages } from './froxlor-outside.ts';
import { sitesOutside } from './outside-sites.ts';
import { providerOutside } from './provider-outside.ts';

/**
 * The panels the Worker under test calls, answered in Node through the runtime's outbound
 * service, so that the Worker's own fetch, address rule and parsing run for real. Names tell the
 * story: an account `anna` has the contact address `anna@post.example`; a host whose name starts
 * with `down` is unreachable, with `slow-cut` answers ends with 503, `hostile` sends markup.
 */
const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });

const accountId = /^\/panelshare\/accounts\/([^/]+)(\/products)?$/;

/**
 * Hosts whose name starts with `listing` list what lets somebody in, and set an account back; one of
 * `listing-broken` publishes that it lists and then does not. Each list has grown by a key at every
 * look but the first, as if the partner had planted it.
 */
const aftercareAt = /^\/panelshare\/accounts\/([^/]+)\/(inventory|recovery)(?:\/([^/]+)\/remove)?$/;
const looks = new Map<string, number>();
const removed = new Map<string, Set<string>>();

const aftercare = async (request: Request, url: URL): Promise<Response | null> => {
  const asked = aftercareAt.exec(url.pathname);
  if (!asked || !url.hostname.startsWith('listing')) return null;
  if (url.hostname.startsWith('listing-broken')) return json({}, 500);
  const [, id = '', what, entry] = asked;
  const key = `${url.hostname} ${id}`;
  const gone = removed.get(key) ?? new Set<string>();
  removed.set(key, gone);
  if (what === 'recovery') {
    const step = new URLSearchParams(await request.text()).get('step');
    return json({ done: step === 'password' && id === 'stubborn' ? [] : [step] });
  }
  const seen = entry === undefined ? (looks.get(key) ?? 0) : (looks.get(key) ?? 1) - 1;
  if (entry === undefined) looks.set(key, seen + 1);
  else gone.add(decodeURIComponent(entry));
  const all = [
    { id: 'contact', kind: 'contact', name: `${id}@post.example`, removable: false },
    {
      id: 'usr-old',
      kind: 'external_user',
      name: 'old webmaster',
      email: 'old@webmaster.example',
      removable: true,
    },
    ...(seen > 0
      ? [
          { id: 'key-1', kind: 'key', name: 'deploy <key>', removable: true },
          { id: 'fwd-1', kind: 'forward', name: 'info@ to somewhere', removable: false },
        ]
      : []),
  ];
  return json({ entries: all.filter((one) => !gone.has(one.id)) });
};

/** What hosts whose name starts with `many` list beside the rest. */
const manyDomains = (actions: readonly string[]) =>
  Array.from({ length: 40 }, (_, index) => ({
    id: `dom-${index}`,
    parent: null,
    category: 'domain',
    name: `site-${index}.example`,
    shareable: true,
    actions,
  }));

/** A host that speaks delegated login, in the small. */
const delegatedHost = async (request: Request, url: URL): Promise<Response> => {
  const at = (path: string): string => `${url.origin}${path}`;
  if (url.pathname === '/.well-known/panelshare') {
    return json({
      version: 1,
      name: 'Delegated host',
      deployment: 'http://panelshare.localhost:8710',
      link_endpoint: at('/partner-link'),
      link_token_endpoint: at('/partner-link/token'),
      login_endpoint: at('/partner-login'),
      backchannel_endpoint: at('/partner-backchannel'),
      accounts_endpoint: at('/panelshare/accounts'),
      limits: ['account', 'product'],
      actions: ['view', 'change', 'order'],
      unit: { en: 'cloud', de: 'Cloud' },
      ends_sessions: true,
      ...(url.hostname.startsWith('listing')
        ? {
            inventory: ['contact', 'external_user', 'key', 'forward'],
            recovery: ['contact', 'password'],
          }
        : {}),
    });
  }
  if (url.pathname === '/partner-link/token') {
    const code = new URLSearchParams(await request.text()).get('code') ?? '';
    return json({ link_id: `lnk_${code}`, account_id: code });
  }
  if (url.pathname === '/partner-backchannel') {
    return url.hostname.startsWith('slow-cut') ? json({ err: 'busy' }, 503) : json({ ended: 1 });
  }
  const after = await aftercare(request, url);
  if (after) return after;
  const account = accountId.exec(url.pathname);
  const id = account?.[1];
  if (id === undefined || id === 'nobody') return json({}, 404);
  const hostile = url.hostname.startsWith('hostile') ? '<img src=x onerror=alert(1)>' : '';
  if (account?.[2] === undefined) {
    return json({
      id,
      name: `${hostile}${id}`,
      contact_email: `${id.toLowerCase()}@post.example`,
      contact_editable: false,
    });
  }
  const actions = ['view', 'change', 'order'];
  return json({
    products: [
      { id: 'main-cloud', parent: null, category: 'cloud', name: 'Main Cloud', shareable: false, actions },
      {
        id: 'shop-cloud',
        parent: null,
        category: 'cloud',
        name: `${hostile}Webshop`,
        shareable: true,
        actions,
      },
      { id: 'shop-web', parent: 'shop-cloud', category: 'website', name: 'Shop', shareable: true, actions },
      {
        id: 'shop-domain',
        parent: 'shop-cloud',
        category: 'domain',
        name: `${id.toLowerCase()}.example`,
        shareable: true,
        actions,
      },
      { id: 'blog-cloud', parent: null, category: 'cloud', name: 'Blog', shareable: true, actions },
      ...(url.hostname.startsWith('many') ? manyDomains(actions) : []),
    ],
  });
};

/** Everything the Worker under test reaches outside. */
export const panelsOutside = async (request: Request): Promise<Response> => {
  const url = new URL(request.url);
  const site = sitesOutside(request);
  if (site) return site;
  const answer = await providerOutside(request, url);
  if (answer) return answer;
  if (url.hostname.startsWith('down')) return new Response('', { status: 503 });
  if (url.pathname === '/api.php') return froxlorOutside(request, url.host);
  if (/^\/(?:customer_)?index\.php$/.test(url.pathname)) return froxlorPages(request, url);
  return delegatedHost(request, url);
};
