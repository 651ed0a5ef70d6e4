import * as v from 'valibot';
import type { ConnectorMode } from '../../../shared/domain/enforcement.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { PanelAccess, PanelAnswer, PanelFailure, PanelResult } from '../../ports/panel.ts';
import type { Throttle } from '../throttle.ts';
import { type Customer, envelope, list } from './answers.ts';

/** An API key: of a reseller in host mode, of the customer in owner mode (docs/panels/froxlor.md). */
const froxlorCredential = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[\x21-\x39\x3b-\x7e]{8,256}$/)),
  secret: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{8,512}$/)),
});
export type FroxlorCredential = v.InferOutput<typeof froxlorCredential>;

export const froxlorCredentialOf = ({
  credential,
}: Pick<PanelAccess, 'credential'>): PanelResult<FroxlorCredential> => {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), froxlorCredential), credential);
  return parsed.success ? ok(parsed.output) : fail({ code: 'panel_denied', reason: 'credential_unusable' });
};

type Params = Readonly<Record<string, string | number | boolean | Readonly<Record<string, string>>>>;
type Owned = { id: number; customerid: number };

export interface FroxlorApi {
  call<Schema extends v.GenericSchema>(
    command: string,
    params: Params | null,
    data: Schema,
  ): Promise<PanelResult<v.InferOutput<Schema>>>;
  /**
   * All rows of one customer. The owner is not optional: without `loginname` Froxlor lists every
   * customer of the key (trap 2), and with it some versions and calls still do (traps 1 and 9a),
   * so each row's owner is compared as well, and one foreign row fails the whole call (E36).
   */
  rows<Row extends Owned>(
    command: string,
    owner: Pick<Customer, 'customerid' | 'loginname'>,
    row: v.GenericSchema<unknown, Row>,
  ): Promise<PanelResult<readonly Row[]>>;
}

/** Whose key asks. */
export type KeyMode = Extract<ConnectorMode, 'host' | 'owner'>;

const pageSize = 100;
/** 5000 rows of a kind; an account with more is an answer we do not believe (E45). */
const pageLimit = 50;

const invalid = (reason: string): { ok: false; error: PanelFailure } =>
  fail({ code: 'panel_answer_invalid', reason });

/**
 * The panel's word by its number. A "not found" counts only in the API's own voice: a web server
 * that does not know the path says 404 too, and that says nothing about a customer.
 */
const refusalOf = (
  { status, contentType }: PanelAnswer,
  mode: KeyMode,
): { ok: false; error: PanelFailure } => {
  const reason = `http_${status}`;
  const own = contentType === 'application/json';
  // What we ask of a customer's key it may do; so a 403 means that the key itself counts no more.
  if (status === 403 && own && mode === 'owner') return fail({ code: 'owner_key_denied', reason });
  if (status === 404 && own) return fail({ code: 'account_not_found', reason });
  if ([401, 403, 405, 406].includes(status) && own) return fail({ code: 'panel_denied', reason });
  if ([429, 502, 503, 504].includes(status)) return fail({ code: 'panel_unreachable', reason });
  return invalid(reason);
};

/** Reads a 200. Empty, HTML, a message instead of data: each is an error, never "nothing there" (E45). */
const dataOf = <Schema extends v.GenericSchema>(
  answer: PanelAnswer,
  data: Schema,
  mode: KeyMode,
): PanelResult<v.InferOutput<Schema>> => {
  if (answer.status !== 200) return refusalOf(answer, mode);
  if (answer.contentType !== 'application/json') return invalid('not_json');
  if (answer.body.trim() === '') return invalid('empty');
  const json = v.safeParse(v.pipe(v.string(), v.parseJson()), answer.body);
  if (!json.success) return invalid('not_json');
  const parsed = v.safeParse(envelope(data), json.output);
  if (parsed.success) return ok(parsed.output.data);
  return invalid(v.is(v.object({ message: v.string() }), json.output) ? 'error_inside' : 'unexpected_shape');
};

export const froxlorApi = (
  access: Pick<PanelAccess, 'panelId' | 'fetch' | 'now'>,
  credential: FroxlorCredential,
  throttle: Throttle,
  /** Taking access away is never held back by our own throttle. */
  mustRun: boolean,
  mode: KeyMode,
): FroxlorApi => {
  const authorization = `Basic ${btoa(`${credential.key}:${credential.secret}`)}`;

  const call: FroxlorApi['call'] = async (command, params, data) => {
    if (!throttle.take(access.panelId, access.now(), mustRun)) {
      return fail({ code: 'panel_unreachable', reason: 'throttled' });
    }
    const answer = await access.fetch({
      method: 'POST',
      path: '/api.php',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ command, params }),
    });
    return answer.ok ? dataOf(answer.value, data, mode) : answer;
  };

  const rows: FroxlorApi['rows'] = async (command, owner, row) => {
    const found = new Map<number, v.InferOutput<typeof row>>();
    for (let page = 0; page < pageLimit; page += 1) {
      const answer = await call(
        command,
        {
          loginname: owner.loginname,
          // The panel's own order is no total one; without this a page could skip rows.
          sql_orderby: { id: 'ASC' },
          sql_limit: pageSize,
          sql_offset: page * pageSize,
        },
        list,
      );
      if (!answer.ok) return answer;
      if (answer.value.count !== answer.value.list.length) return invalid('count_differs');
      for (const raw of answer.value.list) {
        const parsed = v.safeParse(row, raw);
        if (!parsed.success) return invalid('unexpected_shape');
        if (parsed.output.customerid !== owner.customerid) return invalid('foreign_row');
        if (found.has(parsed.output.id)) return invalid('row_repeated');
        found.set(parsed.output.id, parsed.output);
      }
      if (answer.value.list.length > pageSize) return invalid('limit_ignored');
      if (answer.value.list.length < pageSize) return ok([...found.values()]);
    }
    return invalid('too_many_rows');
  };

  return { call, rows };
};
