import * as v from 'valibot';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type { Http } from './route.ts';

/** A schema for what comes in from outside; strict objects, so that an unknown field is refused (E16). */
type Schema<Output> = v.GenericSchema<unknown, Output>;

const contentType = (http: Http): string =>
  (http.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

const parsed = <Output>(schema: Schema<Output>, input: unknown): Result<Output, Refusal> => {
  const outcome = v.safeParse(schema, input);
  return outcome.success ? ok(outcome.output) : fail({ code: 'invalid_input' });
};

/** A form's fields. A form without fields may come without a body and thus without a content type. */
export const formInput = async <Output>(
  http: Http,
  schema: Schema<Output>,
): Promise<Result<Output, Refusal>> => {
  if (contentType(http) !== 'application/x-www-form-urlencoded') {
    return fail({ code: 'unsupported_media_type' });
  }
  const fields: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(await http.req.text())) {
    const before = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const next =
      before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
    // `defineProperty`, because a field named `__proto__` must be a field like any other.
    Object.defineProperty(fields, name, { value: next, enumerable: true, configurable: true, writable: true });
  }
  return parsed(schema, fields);
};

/** A JSON body; an absent body counts as `{}` only where the schema allows that. */
export const jsonInput = async <Output>(
  http: Http,
  schema: Schema<Output>,
): Promise<Result<Output, Refusal>> => {
  const text = await http.req.text();
  if (contentType(http) !== 'application/json') {
    if (text !== '' || contentType(http) !== '') return fail({ code: 'unsupported_media_type' });
    return parsed(schema, {});
  }
  try {
    return parsed(schema, JSON.parse(text));
  } catch {
    return fail({ code: 'invalid_input' });
  }
};

/** What stands in the address. `lang` belongs to the frame of every page and is left out here. */
export const queryInput = <Output>(http: Http, schema: Schema<Output>): Result<Output, Refusal> => {
  const { lang: _language, ...query } = http.req.query();
  return parsed(schema, query);
};

/** A field that may stand several times in a form, as checkboxes do. */
export const several = <const Item extends v.GenericSchema<string>>(item: Item, most: number) =>
  v.pipe(
    v.optional(v.union([v.string(), v.array(v.string())]), []),
    v.transform((value) => (Array.isArray(value) ? value : [value])),
    v.array(item),
    v.maxLength(most),
  );

/** A form of one button: nothing may come with it. */
export const nothing = v.strictObject({});
