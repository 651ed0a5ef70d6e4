import * as v from 'valibot';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { PanelAccess, PanelAnswer, PanelFailure, PanelRequest, PanelResult } from '../../ports/panel.ts';
import type { Throttle } from '../throttle.ts';
import { doneAnswer, failedAnswer, listAnswer } from './answers.ts';
import type { Quarantine } from './quarantine.ts';

/** What the host stores for a Virtualmin panel: a Webmin user's name and password (docs/panels/virtualmin.md). */
export const virtualminCredential = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.@-]{1,64}$/)),
  secret: v.pipe(v.string(), v.regex(/^[\x20-\x7e]{8,256}$/)),
});
export type VirtualminCredential = v.InferOutput<typeof virtualminCredential>;

/** A flag without a value is `true`; a flag that is given several times is a list. */
export type Flags = Readonly<Record<string, string | true | readonly string[]>>;

export interface VirtualminApi {
  /**
   * The rows of a list that names its account in the flags. Rows that are no rows are left out: the
   * panel puts its warnings among them.
   */
  rows<Values extends object>(
    program: string,
    flags: Flags,
    row: v.GenericSchema<unknown, { name: string; values: Values }>,
  ): Promise<PanelResult<readonly (Values & { name: string })[]>>;
  /** An action; what it printed says nothing that is believed, a list that is read afterwards does. */
  act(program: string, flags: Flags): Promise<PanelResult<string>>;
  /** Whether the panel shows this login one of its pages. */
  opensPages(): Promise<PanelResult<boolean>>;
  /** A request in Webmin's own words for calls between servers (rpc.ts). */
  rpc(body: string): Promise<PanelResult<string>>;
}

/** 5000 rows of a kind; an account with more is an answer we do not believe (E45). */
const mostRows = 5000;

const failure = (code: PanelFailure['code'], reason: string): { ok: false; error: PanelFailure } =>
  fail({ code, reason });
const invalid = (reason: string): { ok: false; error: PanelFailure } =>
  failure('panel_answer_invalid', reason);

/**
 * The panel's sentences that say that what was named is not there, each anchored at both ends. They
 * are the programs' own and the same in every language; any other failure is no "not found" (E45).
 */
const missing = [
  /^No virtual server with ID \d+ exists$/,
  /^No top-level domain owned by \S+ exists$/,
  /^Virtual server \S+ does not exist$/,
];

const failureInside = (error: string): { ok: false; error: PanelFailure } => {
  if (missing.some((sentence) => sentence.test(error))) return failure('account_not_found', 'no_such_server');
  if (/^Extra administrator \S+ does not exist in this virtual server$/.test(error)) {
    return invalid('no_such_admin');
  }
  return invalid('failure_inside');
};

/**
 * The text of a 200, or why there is none. A forbidden program is a 200 of plain text; without
 * credentials, and with a session's cookie, the panel answers with its login page.
 */
const textOf = ({ status, contentType, body }: PanelAnswer): PanelResult<string> => {
  if (status === 401) return failure('panel_denied', 'bad_login');
  // Five bad logins from one address: for a minute nobody from there gets in, with whatever password.
  if (status === 403) return failure('panel_unreachable', 'locked_out');
  if ([429, 502, 503, 504].includes(status)) return failure('panel_unreachable', `http_${status}`);
  if (status !== 200) return invalid(`http_${status}`);
  if (contentType === 'text/html') return invalid('html');
  if (body.trim() === '') return invalid('empty');
  return ok(body);
};

const jsonOf = (text: string): PanelResult<unknown> => {
  if (/^ERROR: /.test(text)) return failure('panel_denied', 'program_forbidden');
  const json = v.safeParse(v.pipe(v.string(), v.parseJson()), text);
  if (!json.success) return invalid('not_json');
  const failed = v.safeParse(failedAnswer, json.output);
  return failed.success ? failureInside(failed.output.error) : ok(json.output);
};

const formOf = (program: string, flags: Flags): string => {
  const fields = new URLSearchParams({ program, json: '1' });
  for (const [flag, value] of Object.entries(flags)) {
    for (const each of value === true ? [''] : [value].flat()) fields.append(flag, each);
  }
  return fields.toString();
};

export const virtualminApi = (
  access: Pick<PanelAccess, 'panelId' | 'fetch' | 'now'>,
  credential: VirtualminCredential,
  throttle: Throttle,
  quarantine: Quarantine,
  /** Taking access away is never held back by our own throttle. */
  mustRun: boolean,
): VirtualminApi => {
  const authorization = `Basic ${btoa(`${credential.key}:${credential.secret}`)}`;

  const send = async (request: PanelRequest): Promise<PanelResult<PanelAnswer>> => {
    // Also what must run waits here: one more bad login would lock out everything else as well.
    const held = quarantine.heldFor(access.panelId, authorization, access.now());
    if (held) return fail(held);
    if (!throttle.take(access.panelId, access.now(), mustRun)) {
      return failure('panel_unreachable', 'throttled');
    }
    const answer = await access.fetch({ ...request, headers: { authorization, ...request.headers } });
    if (!answer.ok) return answer;
    const text = textOf(answer.value);
    if (!text.ok) quarantine.note(access.panelId, authorization, access.now(), text.error);
    return answer;
  };

  const post = async (
    path: string,
    body: string,
    more: Readonly<Record<string, string>>,
  ): Promise<PanelResult<string>> => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...more };
    const answer = await send({ method: 'POST', path, headers, body });
    return answer.ok ? textOf(answer.value) : answer;
  };

  const call = async (program: string, flags: Flags): Promise<PanelResult<unknown>> => {
    const text = await post('/virtual-server/remote.cgi', formOf(program, flags), {});
    return text.ok ? jsonOf(text.value) : text;
  };

  return {
    rows: async (program, flags, row) => {
      const answer = await call(program, { multiline: true, ...flags });
      if (!answer.ok) return answer;
      const parsed = v.safeParse(listAnswer, answer.value);
      if (!parsed.success) return invalid('unexpected_shape');
      if (parsed.output.data.length > mostRows) return invalid('too_many_rows');
      const found = parsed.output.data.filter(({ values }) => Object.keys(values).length > 0);
      const rows = v.safeParse(v.array(row), found);
      if (!rows.success) return invalid('unexpected_shape');
      return ok(rows.output.map(({ name, values }) => ({ ...values, name })));
    },
    act: async (program, flags) => {
      const answer = await call(program, flags);
      if (!answer.ok) return answer;
      const done = v.safeParse(doneAnswer, answer.value);
      return done.success ? ok(done.output.output) : invalid('unexpected_shape');
    },
    opensPages: async () => {
      // A user for calls alone gets the frame of a page with an error in it, and nothing that leads on.
      const path = '/virtual-server/index.cgi';
      const answer = await send({ method: 'GET', path, headers: { 'user-agent': 'Webmin' } });
      if (!answer.ok) return answer;
      const { status, body } = answer.value;
      if (status !== 200) return invalid(`http_${status}`);
      return ok(/\s(?:action|href)="[a-z_]+\.cgi/.test(body));
    },
    // Webmin takes a request without a Referer only from what calls itself Webmin.
    rpc: (body) => post('/rpc.cgi', body, { 'content-type': 'text/plain', 'user-agent': 'Webmin' }),
  };
};
