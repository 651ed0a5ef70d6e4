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

/** Fields by name; one that stands several times is a list. */
const fieldsOf = (parameters: URLSearchParams): Readonly<Record<string, string | readonly string[]>> => {
  const fields = new Map<string, string | readonly string[]>();
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    fields.set(name, values.length === 1 ? (values[0] ?? '') : values);
  }
  return Object.fromEntries(fields);
};

/** The fields of a posted form. Read as bytes, because the runtime warns about text of this type at every post. */
export const postedFields = async (http: Http): Promise<URLSearchParams> =>
  new URLSearchParams(new TextDecoder().decode(await http.req.arrayBuffer()));

/** A form's fields; browsers name the type of content even where a form has no fields. */
export const formInput = async <Output>(
  http: Http,
  schema: Schema<Output>,
): Promise<Result<Output, Refusal>> => {
  if (contentType(http) !== 'application/x-www-form-urlencoded') {
    return fail({ code: 'unsupported_media_type' });
  }
  return parsed(schema, fieldsOf(await postedFields(http)));
};

/** A file's text: UTF-8, or what older spreadsheets write where it is no UTF-8. */
const textOf = async (file: Blob): Promise<string> => {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** A file's bytes, base64; nothing at all for a field in which no file was chosen. */
export const asBase64 = async (file: Blob): Promise<string> =>
  btoa([...new Uint8Array(await file.arrayBuffer())].map((byte) => String.fromCharCode(byte)).join(''));

/** A form that may carry a file, which is read as text unless told otherwise. */
export const uploadInput = async <Output>(
  http: Http,
  schema: Schema<Output>,
  read: (file: Blob) => Promise<string> = textOf,
): Promise<Result<Output, Refusal>> => {
  if (contentType(http) !== 'multipart/form-data') return formInput(http, schema);
  const fields = new URLSearchParams();
  try {
    for (const [name, value] of (await http.req.formData()).entries()) {
      fields.append(name, typeof value === 'string' ? value : await read(value));
    }
  } catch {
    return fail({ code: 'invalid_input' });
  }
  return parsed(schema, fieldsOf(fields));
};

/** A JSON body; no body at all counts as `{}`, for the schema to judge. */
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
    return parsed(schema, text === '' ? {} : JSON.parse(text));
  } catch {
    return fail({ code: 'invalid_input' });
  }
};

/** What stands in the address. `lang` belongs to the frame of every page and is left out here. */
export const queryInput = <Output>(http: Http, schema: Schema<Output>): Result<Output, Refusal> => {
  const parameters = new URL(http.req.url).searchParams;
  parameters.delete('lang');
  return parsed(schema, fieldsOf(parameters));
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
