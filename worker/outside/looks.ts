import * as v from 'valibot';
import { fail, ok } from '../../shared/domain/result.ts';
import { type AddressRule, judgePanelAddress } from '../connectors/panel-address.ts';
import { panelFetch } from '../connectors/panel-fetch.ts';
import type { SiteAnswer } from '../ports/outside.ts';
import type { PanelResult } from '../ports/panel.ts';

const timeoutMilliseconds = 8_000;
/** From the bare domain to `www`, to a language, and one more. */
const mostRedirects = 4;

/** Whether a page answers there. Its text is not read; each redirect is judged like the first address. */
export const lookAtWebsite = async (rule: AddressRule, address: string): Promise<SiteAnswer> => {
  let url = URL.parse(address);
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    if (!url) return { status: null, reason: 'address' };
    let judged = judgePanelAddress(url.origin, rule);
    // Named without TLS, as many are: asked with it, as nearly all of them answer.
    if (!judged.ok && judged.error === 'scheme' && url.protocol === 'http:') {
      url = new URL(url.href.replace(/^http:/, 'https:'));
      judged = judgePanelAddress(url.origin, rule);
    }
    if (!judged.ok) return { status: null, reason: `address_${judged.error}` };
    try {
      const response: Response = await fetch(url, {
        headers: { accept: 'text/html', 'user-agent': 'Panelshare' },
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMilliseconds),
      });
      await response.body?.cancel();
      const location = response.headers.get('location');
      const { status } = response;
      if (status < 300 || status >= 400 || location === null) return { status, reason: `http_${status}` };
      url = URL.parse(location, url);
    } catch (error) {
      const timedOut = error instanceof Error && error.name === 'TimeoutError';
      return { status: null, reason: timedOut ? 'timeout' : 'network' };
    }
  }
  return { status: null, reason: 'redirects' };
};

/** The JSON form of DNS over HTTPS, as the large resolvers and the servers one can run oneself speak it. */
const dnsAnswer = v.object({
  Status: v.number(),
  Answer: v.optional(v.array(v.object({ type: v.number(), data: v.string() })), []),
});
const noError = 0;
const noSuchName = 3;
const txtType = 16;

/** `"one" "two"` is one text in parts of 255 bytes; some resolvers leave the quotes out. */
const unquoted = (data: string): string =>
  data.startsWith('"') ? [...data.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((part) => part[1]).join('') : data;

export const askForTxt = async (
  rule: AddressRule,
  resolver: string,
  name: string,
): Promise<PanelResult<readonly string[]>> => {
  const url = URL.parse(resolver);
  if (!url) return fail({ code: 'panel_unsupported', reason: 'resolver' });
  const ask = panelFetch({ ...rule, apiBase: url.origin, timeoutMilliseconds, byteLimit: 64 * 1024 });
  const query = new URLSearchParams({ name, type: 'TXT' });
  const answer = await ask({
    method: 'GET',
    path: `${url.pathname}?${query}`,
    headers: { accept: 'application/dns-json' },
  });
  if (!answer.ok) return answer;
  if (answer.value.status !== 200) {
    return fail({ code: 'panel_unreachable', reason: `http_${answer.value.status}` });
  }
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), dnsAnswer), answer.value.body);
  if (!read.success) return fail({ code: 'panel_answer_invalid', reason: 'dns' });
  const { Status: status, Answer: records } = read.output;
  if (status === noSuchName) return ok([]);
  if (status !== noError) return fail({ code: 'panel_unreachable', reason: `dns_${status}` });
  return ok(records.filter(({ type }) => type === txtType).map(({ data }) => unquoted(data)));
};

export const fetchFile = async (
  rule: AddressRule,
  domain: string,
  path: string,
): Promise<PanelResult<string | null>> => {
  const ask = panelFetch({
    ...rule,
    apiBase: `https://${domain}`,
    timeoutMilliseconds,
    byteLimit: 16 * 1024,
  });
  const answer = await ask({ method: 'GET', path, headers: { accept: 'text/plain' } });
  // A redirect is an answer: the file is not at the domain that is to be proved.
  if (!answer.ok) return answer.error.reason.startsWith('redirect') ? ok(null) : answer;
  const { status, body } = answer.value;
  if (status >= 500) return fail({ code: 'panel_unreachable', reason: `http_${status}` });
  return ok(status === 200 ? body : null);
};
