import * as v from 'valibot';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { PanelAccess, PanelAnswer, PanelFailure, PanelResult } from '../../ports/panel.ts';
import type { Throttle } from '../throttle.ts';
import { rows as listed } from './answers.ts';

/** What the host stores for a HestiaCP panel: an access key with our permission set (docs/panels/hestia.md). */
export const hestiaCredential = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[A-Za-z\d]{20}$/)),
  secret: v.pipe(v.string(), v.regex(/^[\w=-]{40}$/)),
});
export type HestiaCredential = v.InferOutput<typeof hestiaCredential>;

/** The panel's own words for how a command ended. */
export const exits = { done: 0, missing: 3, exists: 4, suspended: 5 } as const;

export interface HestiaApi {
  /** Reads; what a refusal means is asked again, because its text is never read. */
  read<Schema extends v.GenericSchema>(
    command: string,
    args: readonly string[],
    schema: Schema,
  ): Promise<PanelResult<v.InferOutput<Schema>>>;
  /** All rows of a list, by name. One row that `belongs` does not accept fails the whole call (E36). */
  rows<Row>(
    command: string,
    args: readonly string[],
    expected: {
      row: v.GenericSchema<unknown, Row>;
      belongs?: (name: string, row: Row) => boolean;
      /**
       * How many the account itself counts. Rows of mail, DNS and cron name no owner: a list that was
       * not filtered, or that came back empty for another reason, does not have this number (E36, E45).
       */
      count: number | null;
    },
  ): Promise<PanelResult<ReadonlyMap<string, Row>>>;
  /** Makes something whose answer is needed: never asked twice. */
  make<Schema extends v.GenericSchema>(
    command: string,
    args: readonly string[],
    schema: Schema,
  ): Promise<PanelResult<v.InferOutput<Schema>>>;
  /** Runs a command and gives the number it ended with. */
  run(command: string, args: readonly string[]): Promise<PanelResult<number>>;
}

const rowLimit = 5000;

const invalid = (reason: string): { ok: false; error: PanelFailure } =>
  fail({ code: 'panel_answer_invalid', reason });

/** 400 and 401 are the panel's answers to a key or an address that it does not accept. */
const refusalOf = ({ status }: PanelAnswer): { ok: false; error: PanelFailure } => {
  const reason = `http_${status}`;
  if ([400, 401, 403, 405].includes(status)) return fail({ code: 'panel_denied', reason });
  if ([429, 502, 503, 504].includes(status)) return fail({ code: 'panel_unreachable', reason });
  return invalid(reason);
};

/** Errors begin like this whatever the status and the type say. */
const errorInside = (body: string): boolean => /^\s*(?:Error|Usage)\b/.test(body);

/** The number a command ended with, in our words. */
export const refusedBy = (exit: number): { ok: false; error: PanelFailure } => {
  if (exit === exits.missing) return fail({ code: 'account_not_found', reason: 'exit_3' });
  if (exit === exits.suspended) return fail({ code: 'panel_denied', reason: 'suspended' });
  return invalid(`exit_${exit}`);
};

/** By its body: an empty list is typed as HTML (panels.md 2.2, trap 1). Empty is an error, never "nothing there" (E45). */
const dataOf = <Schema extends v.GenericSchema>(
  { body }: PanelAnswer,
  schema: Schema,
): PanelResult<v.InferOutput<Schema>> => {
  if (body.trim() === '') return invalid('empty');
  if (errorInside(body)) return invalid('error_inside');
  const json = v.safeParse(v.pipe(v.string(), v.parseJson()), body);
  if (!json.success) return invalid('not_json');
  // A record takes a list for an object.
  if (Array.isArray(json.output)) return invalid('unexpected_shape');
  const parsed = v.safeParse(schema, json.output);
  return parsed.success ? ok(parsed.output) : invalid('unexpected_shape');
};

export const hestiaApi = (
  access: Pick<PanelAccess, 'panelId' | 'fetch' | 'now'>,
  credential: HestiaCredential,
  throttle: Throttle,
  /** Taking access away is never held back by our own throttle. */
  mustRun: boolean,
): HestiaApi => {
  const post = async (
    command: string,
    args: readonly string[],
    code: boolean,
  ): Promise<PanelResult<PanelAnswer>> => {
    if (!throttle.take(access.panelId, access.now(), mustRun)) {
      return fail({ code: 'panel_unreachable', reason: 'throttled' });
    }
    const fields = new URLSearchParams({
      access_key: credential.key,
      secret_key: credential.secret,
      cmd: command,
      returncode: code ? 'yes' : 'no',
    });
    for (const [at, value] of args.entries()) fields.set(`arg${at + 1}`, value);
    return access.fetch({
      method: 'POST',
      path: '/api/',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: fields.toString(),
    });
  };

  const run: HestiaApi['run'] = async (command, args) => {
    const answer = await post(command, args, true);
    if (!answer.ok) return answer;
    if (answer.value.status !== 200) return refusalOf(answer.value);
    const body = answer.value.body.trim();
    if (/^\d{1,3}$/.test(body)) return ok(Number(body));
    return invalid(errorInside(body) ? 'error_inside' : 'unexpected_shape');
  };

  const make: HestiaApi['make'] = async (command, args, schema) => {
    const answer = await post(command, args, false);
    if (!answer.ok) return answer;
    return answer.value.status === 200 ? dataOf(answer.value, schema) : refusalOf(answer.value);
  };

  const read: HestiaApi['read'] = async (command, args, schema) => {
    const answer = await post(command, args, false);
    if (!answer.ok) return answer;
    if (answer.value.status === 200) return dataOf(answer.value, schema);
    if (answer.value.status !== 400 && answer.value.status !== 401) return refusalOf(answer.value);
    const exit = await run(command, args);
    if (!exit.ok) return exit;
    return exit.value === exits.done ? invalid(`http_${answer.value.status}`) : refusedBy(exit.value);
  };

  const rows: HestiaApi['rows'] = async (command, args, { row, belongs, count }) => {
    const answer = await read(command, [...args, 'json'], listed);
    if (!answer.ok) return answer;
    const entries = Object.entries(answer.value);
    if (entries.length > rowLimit) return invalid('too_many_rows');
    const found = new Map<string, v.InferOutput<typeof row>>();
    for (const [name, raw] of entries) {
      const parsed = v.safeParse(row, raw);
      if (!parsed.success) return invalid('unexpected_shape');
      if (belongs && !belongs(name, parsed.output)) return invalid('foreign_row');
      found.set(name, parsed.output);
    }
    if (count !== null && found.size !== count) return invalid('count_differs');
    return ok(found);
  };

  return { read, rows, make, run };
};
