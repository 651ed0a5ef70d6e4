/**
 * The open web as the Worker under test sees it, answered in Node: websites below `outside.example`, whose
 * files a test puts there by PUT, and a resolver for the records of any name, set the same way.
 */
const pages = new Map<string, string>();
const records = new Map<string, readonly string[]>();

const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/dns-json' } });

/** The answer of a resolver; a name that begins with `_panelshare-partner.unclear` cannot be asked for. */
const resolver = async (request: Request, url: URL): Promise<Response> => {
  const name = url.searchParams.get('name') ?? '';
  if (request.method === 'PUT') {
    const text = await request.text();
    records.set(name, text === '' ? [] : text.split('\n'));
    return new Response(null, { status: 204 });
  }
  if (name.includes('unclear')) return json({ Status: 2 });
  const found = records.get(name);
  return json({
    Status: found === undefined ? 3 : 0,
    Answer: (found ?? []).map((data) => ({ name, type: 16, data: `"${data}"` })),
  });
};

/** `gone` answers 404, `moved` leads on to `site`, `inward` to a private address, `broken` fails. */
const website = async (request: Request, url: URL): Promise<Response> => {
  const address = `${url.hostname}${url.pathname}`;
  if (request.method === 'PUT') {
    pages.set(address, await request.text());
    return new Response(null, { status: 204 });
  }
  const kind = url.hostname.split('.')[0] ?? '';
  const to = (location: string): Response => new Response(null, { status: 301, headers: { location } });
  if (kind === 'moved') return to('https://www.site.outside.example/en');
  if (kind === 'inward') return to('https://10.0.0.1/');
  if (kind === 'circle') return to(url.href);
  if (kind === 'broken') return new Response('', { status: 500 });
  const page = pages.get(address);
  if (page !== undefined) return new Response(page, { headers: { 'content-type': 'text/plain' } });
  const answers = url.pathname === '/' || url.pathname === '/en';
  return answers && kind !== 'gone'
    ? new Response('<h1>Hello</h1>', { headers: { 'content-type': 'text/html' } })
    : new Response('', { status: 404 });
};

/** Null for what is no part of the open web but a panel. */
export const sitesOutside = (request: Request): Promise<Response> | null => {
  const url = new URL(request.url);
  if (url.hostname === 'cloudflare-dns.com') return resolver(request, url);
  return url.hostname.endsWith('outside.example') ? website(request, url) : null;
};
