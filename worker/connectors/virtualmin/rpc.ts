import * as v from 'valibot';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { PanelFailure, PanelResult } from '../../ports/panel.ts';
import type { VirtualminApi } from './api.ts';
import { type RpcValue, rpcText, rpcValue } from './rpc-text.ts';

/**
 * The two things that Virtualmin's own programs cannot do and Webmin's calls between servers can: a
 * one-time sign-in for an extra administrator, and a Unix user's cron table. The calls are these and
 * no others; none carries anything that came from a person or a page.
 */
const failure = (code: PanelFailure['code'], reason: string): { ok: false; error: PanelFailure } =>
  fail({ code, reason });
const invalid = (reason: string): { ok: false; error: PanelFailure } =>
  failure('panel_answer_invalid', reason);

const answer = v.object({ status: v.picklist(['0', '1']) });
const given = <Schema extends v.GenericSchema>(rv: Schema) => v.object({ status: v.literal('1'), rv });

type Ask = <Schema extends v.GenericSchema>(
  request: { readonly [key: string]: RpcValue },
  rv: Schema,
) => Promise<PanelResult<v.InferOutput<Schema>>>;

const askWith =
  (api: VirtualminApi): Ask =>
  async (request, rv) => {
    const text = await api.rpc(rpcText(request));
    if (!text.ok) return text;
    const value = rpcValue(text.value);
    const parsed = v.safeParse(answer, value);
    if (!parsed.success) return invalid('rpc_unexpected');
    // Webmin's only refusal of the user as such (`rpc` in its rights).
    if (parsed.output.status === '0') return failure('panel_denied', 'rpc_refused');
    const found = v.safeParse(given(rv), value);
    return found.success ? ok(found.output.rv) : invalid('rpc_unexpected');
  };

const path = v.pipe(v.string(), v.regex(/^\/[\w./-]{1,300}$/));
const pipes = v.object({ session: v.pipe(v.array(v.string()), v.length(2)) });
const anything = v.unknown();

/** A process of the panel's that has Webmin's user administration loaded and waits for calls. */
const withProcess = async <Value>(
  ask: Ask,
  run: (
    call: (func: string, args: readonly RpcValue[]) => { readonly [key: string]: RpcValue },
  ) => Promise<PanelResult<Value>>,
): Promise<PanelResult<Value>> => {
  const started = await ask({ newsession: '1', action: 'require', module: 'acl', file: '' }, pipes);
  if (!started.ok) return started;
  const { session } = started.value;
  const result = await run((func, args) => ({ action: 'call', session, module: 'acl', func, args }));
  // It would end by itself after six idle minutes; what it answers changes nothing.
  await ask({ action: 'quit', session }, anything);
  return result;
};

/** Where the panel keeps its sessions: its own configuration says so, beside much that stays there (E37). */
const sessionPlace = (text: string): { readonly [key: string]: RpcValue } | null => {
  const settings = new Map(
    text
      .split('\n')
      .map((line) => /^(pidfile|sessiondb|session_keyfile)=(\S+)\s*$/.exec(line))
      .flatMap((found) => (found?.[1] && found[2] && v.is(path, found[2]) ? [[found[1], found[2]]] : [])),
  );
  return settings.has('pidfile') || settings.has('sessiondb') ? Object.fromEntries(settings) : null;
};

/** 32 hexadecimal digits; the leading minus says that the session still has to be picked up by a browser. */
const sessionId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

/**
 * A session that the first browser to show its number gets, and no second one. Virtualmin's own
 * `create-login-link` does the same for owners and refuses extra administrators (panels.md 2.7, trap 7).
 */
export const mintSession = (
  api: VirtualminApi,
  adminName: string,
  seconds: number,
): Promise<PanelResult<string>> => {
  const ask = askWith(api);
  return withProcess(ask, async (call) => {
    const file = await ask(call('get_miniserv_config_file', []), path);
    if (!file.ok) return file;
    const settings = await ask({ action: 'read', file: file.value }, v.string());
    if (!settings.ok) return settings;
    const place = sessionPlace(settings.value);
    if (!place) return invalid('no_session_store');
    const minted = await ask(
      call('create_session_user', [place, `-${adminName}`, String(seconds)]),
      sessionId,
    );
    if (!minted.ok) return minted;
    // The web server has the list of sessions in memory, and reads it anew when it is told to.
    const reloaded = await ask(call('reload_miniserv', []), anything);
    return reloaded.ok ? minted : reloaded;
  });
};

const cronSettings = v.object({ cron_dir: v.pipe(v.string(), v.regex(/^\/[\w./-]{1,200}$/)) });

/**
 * The cron table of one Unix user, read from the folder that only root can write; null where there
 * is none. Listing all tables would bring everybody's (E36).
 */
export const cronTable = async (
  api: VirtualminApi,
  unixUser: string,
): Promise<PanelResult<string | null>> => {
  if (!/^[\w][\w.@-]*$/.test(unixUser) || unixUser.includes('..')) return invalid('unexpected_user');
  const ask = askWith(api);
  const settings = await ask({ action: 'config', module: 'cron' }, cronSettings);
  if (!settings.ok) return settings;
  return ask(
    { action: 'read', file: `${settings.value.cron_dir.replace(/\/$/, '')}/${unixUser}` },
    v.nullable(v.string()),
  );
};
