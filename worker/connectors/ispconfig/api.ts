import * as v from 'valibot';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { PanelAccess, PanelAnswer, PanelFailure, PanelResult } from '../../ports/panel.ts';
import type { Throttle } from '../throttle.ts';
import { sessionId } from './answers.ts';

/** What the host stores for an ISPConfig panel: a remote user's name and password (docs/panels/ispconfig.md). */
export const ispconfigCredential = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,64}$/)),
  secret: v.pipe(v.string(), v.regex(/^[\x20-\x7e]{8,200}$/)),
});
export type IspconfigCredential = v.InferOutput<typeof ispconfigCredential>;

type Value = string | number;
type Params = Readonly<Record<string, Value | Readonly<Record<string, Value>>>>;

/** One sign-in of the remote user: made for one operation of ours, and ended with it. */
export interface IspconfigApi {
  call<Schema extends v.GenericSchema>(
    method: string,
    params: Params,
    response: Schema,
  ): Promise<PanelResult<v.InferOutput<Schema>>>;
  /**
   * All rows of one account. The owner's group is not optional: without it ISPConfig lists everybody's
   * rows (panels.md 2.3, trap 2). Each row's group is compared as well, and one foreign row fails the
   * whole call (E36).
   */
  rows<Row extends { sys_groupid: number }>(
    method: string,
    owner: { group: number },
    row: v.GenericSchema<unknown, Row>,
    idOf: (row: Row) => number,
  ): Promise<PanelResult<readonly Row[]>>;
}

/** The filter's name: a call that is given another one answers `ok` with an empty list. */
const filterName = (method: string): string => (method === 'sites_cron_get' ? 'cron_id' : 'primary_id');

/** A site's row carries its certificates: more than this many of them could pass the limit of bytes. */
const pageSize = 50;
/** 5000 rows of a kind; an account with more is an answer we do not believe (E45). */
const pageLimit = 100;

const invalid = (reason: string): { ok: false; error: PanelFailure } =>
  fail({ code: 'panel_answer_invalid', reason });

/** The panel's faults have no code in JSON, and these texts are not translated. */
const faults: readonly (readonly [RegExp, PanelFailure])[] = [
  [/^The login /, { code: 'panel_denied', reason: 'login_refused' }],
  [/^You do not have the permissions/, { code: 'panel_denied', reason: 'function_not_allowed' }],
  [/^The Session is expired/, { code: 'panel_unreachable', reason: 'session_gone' }],
  [/under maintenance/, { code: 'panel_unreachable', reason: 'maintenance' }],
  [/^There is no user account for this user name/, { code: 'account_not_found', reason: 'no_such_user' }],
  [/error_unique/, { code: 'panel_denied', reason: 'name_taken' }],
];

const envelope = v.variant('code', [
  v.object({ code: v.literal('ok'), response: v.unknown() }),
  v.object({
    code: v.picklist(['remote_fault', 'invalid_method', 'invalid_class', 'invalid_data']),
    message: v.string(),
  }),
]);

/** The status is 200 whatever happened: only the envelope says what. What is not one is an error (E45). */
const responseOf = <Schema extends v.GenericSchema>(
  answer: PanelAnswer,
  response: Schema,
): PanelResult<v.InferOutput<Schema>> => {
  const reason = `http_${answer.status}`;
  if ([429, 502, 503, 504].includes(answer.status)) return fail({ code: 'panel_unreachable', reason });
  if (answer.status !== 200) return invalid(reason);
  if (answer.contentType !== 'application/json') return invalid('not_json');
  const json = v.safeParse(v.pipe(v.string(), v.parseJson()), answer.body);
  if (!json.success) return invalid('not_json');
  const parsed = v.safeParse(envelope, json.output);
  if (!parsed.success) return invalid('unexpected_shape');
  if (parsed.output.code !== 'ok') {
    const { code, message } = parsed.output;
    const known = faults.find(([pattern]) => code === 'remote_fault' && pattern.test(message));
    return known ? fail(known[1]) : invalid(code);
  }
  const data = v.safeParse(response, parsed.output.response);
  return data.success ? ok(data.output) : invalid('unexpected_shape');
};

type Access = Pick<PanelAccess, 'panelId' | 'fetch' | 'now'>;

const post = async <Schema extends v.GenericSchema>(
  access: Access,
  throttled: () => boolean,
  method: string,
  body: Params,
  response: Schema,
): Promise<PanelResult<v.InferOutput<Schema>>> => {
  if (!throttled()) return fail({ code: 'panel_unreachable', reason: 'throttled' });
  const answer = await access.fetch({
    method: 'POST',
    path: `/remote/json.php?${method}`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer.ok ? responseOf(answer.value, response) : answer;
};

const apiOf = (call: IspconfigApi['call']): IspconfigApi => ({
  call,
  rows: async (method, owner, row, idOf) => {
    const found: v.InferOutput<typeof row>[] = [];
    let last = 0;
    for (let page = 0; page < pageLimit; page += 1) {
      const answer = await call(
        method,
        {
          [filterName(method)]: {
            sys_groupid: owner.group,
            '#OFFSET#': page * pageSize,
            '#LIMIT#': pageSize,
          },
        },
        v.array(v.unknown()),
      );
      if (!answer.ok) return answer;
      if (answer.value.length > pageSize) return invalid('limit_ignored');
      for (const raw of answer.value) {
        const parsed = v.safeParse(row, raw);
        if (!parsed.success) return invalid('unexpected_shape');
        if (parsed.output.sys_groupid !== owner.group) return invalid('foreign_row');
        // No order can be asked for; only rows that ascend are sure not to have been skipped at a page's edge.
        const id = idOf(parsed.output);
        if (id <= last) return invalid('row_out_of_order');
        last = id;
        found.push(parsed.output);
      }
      if (answer.value.length < pageSize) return ok(found);
    }
    return invalid('too_many_rows');
  },
});

export interface IspconfigSessions {
  /** Signs the remote user in, runs the operation, and signs out whatever became of it. */
  run<Value>(
    operation: (api: IspconfigApi) => Promise<PanelResult<Value>>,
    /** Taking access away is never held back by our own throttle. */
    options?: { mustRun: boolean },
  ): Promise<PanelResult<Value>>;
}

/**
 * A session of the remote user lives for 30 minutes and reaches every client, so each operation has
 * one of its own and ends it. A sign-out that fails changes nothing of what the operation did.
 */
export const ispconfigSessions = (
  access: Access,
  credential: IspconfigCredential,
  throttle: Throttle,
): IspconfigSessions => ({
  run: async (operation, { mustRun } = { mustRun: false }) => {
    const throttled = (): boolean => throttle.take(access.panelId, access.now(), mustRun);
    const session = await post(
      access,
      throttled,
      'login',
      { username: credential.key, password: credential.secret },
      sessionId,
    );
    if (!session.ok) return session;
    const call: IspconfigApi['call'] = (method, params, response) =>
      post(access, throttled, method, { session_id: session.value, ...params }, response);
    try {
      return await operation(apiOf(call));
    } finally {
      await post(
        access,
        () => throttle.take(access.panelId, access.now(), true),
        'logout',
        {
          session_id: session.value,
        },
        v.unknown(),
      );
    }
  },
});
