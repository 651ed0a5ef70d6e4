import * as v from 'valibot';
import {
  type Agreement,
  agreementInForce,
  readAgreement,
  writeAgreement,
} from '../../../../../shared/domain/agreement.ts';
import { day } from '../../../../../shared/domain/duration.ts';
import { plainLines } from '../../../../../shared/domain/plain-text.ts';
import type { Refusal } from '../../../../../shared/domain/refusal.ts';
import { languageNames, languages } from '../../../../../shared/messages/language.ts';
import { hostWords } from '../../../../../shared/messages/pages/host/index.ts';
import { look } from '../../../../app/admin/look.ts';
import { agreementShown } from '../../../../app/partnership/agreements.ts';
import {
  dropVersion,
  type VersionFault,
  writeVersion,
} from '../../../../app/partnership/publish-agreement.ts';
import { answerRefusal } from '../../../answer.ts';
import { formInput } from '../../../input.ts';
import type { problemStatus } from '../../../problem.ts';
import type { Http } from '../../../route.ts';
import { Badge, Field, Notice } from '../../parts/elements.tsx';
import { dateOf } from '../../parts/time.ts';
import { adminPage, Refused, refused, Table } from '../parts.tsx';
import { seen } from './setting-form.tsx';

const path = '/admin/settings/agreements';
const wordsOf = (http: Http) => hostWords[http.get('ctx').language].programmeHost;

/** P10: every version with its dates, and how many partners have confirmed it. */
export const list = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const found = await look(ctx, async ({ agreements }) => {
    const all = await agreements.all();
    return Promise.all(all.map(async (row) => ({ row, progress: await agreements.progress(row) })));
  });
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const all = found.value.toReversed();
  const current = agreementInForce(
    all.map(({ row }) => row),
    ctx.now,
  );
  const { agreements: words, sections } = wordsOf(http);
  const { title } = sections.agreements;
  return adminPage(
    http,
    { title, current: '/admin/settings' },
    <>
      <h1>{title}</h1>
      <p>{words.lead}</p>
      <Table
        caption={title}
        head={[words.version, words.from, words.confirmBy, words.languages, words.progress]}
        rows={all.map(({ row, progress }) => [
          <>
            <a href={`${path}/${row.name}`}>{row.name}</a>{' '}
            {row.name === current?.name ? (
              <Badge tone="success">{words.inForce}</Badge>
            ) : row.fromAt > ctx.now ? (
              <Badge tone="accent">{words.later}</Badge>
            ) : (
              <Badge tone="plain">{words.past}</Badge>
            )}
          </>,
          row.fromAt === 0 ? '–' : dateOf(row.fromAt, ctx.language),
          row.confirmBy === null ? words.never : dateOf(row.confirmBy - 1, ctx.language),
          languages
            .filter((one) => row.texts === null || one in row.texts)
            .map((one) => languageNames[one])
            .join(', '),
          `${progress.confirmed} / ${progress.owing}`,
        ])}
      />
      <p>
        <a class="button primary" href={`${path}/new`}>
          {words.write}
        </a>
      </p>
    </>,
  );
};

interface Typed {
  name: string;
  from: string;
  confirmBy: string;
  texts: Readonly<Record<string, string>>;
}

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

const typedOf = ({ name, fromAt, confirmBy, texts }: Agreement): Typed => ({
  name,
  from: dayOf(fromAt),
  // What is kept is the end of the last day.
  confirmBy: confirmBy === null ? '' : dayOf(confirmBy - 1),
  texts: texts ?? {},
});

/** A new version begins with the words of the one in force, in each language it has. */
const startingTexts = async (row: Agreement): Promise<Typed['texts']> => {
  const texts: Record<string, string> = {};
  for (const language of languages) {
    const shown = await agreementShown(row, language);
    if (shown?.language === language) texts[language] = writeAgreement(shown.text);
  }
  return texts;
};

interface Refusing {
  typed: Typed;
  refusal: Refusal;
  status: ReturnType<typeof problemStatus>;
}

const isFault = (field: unknown): field is VersionFault =>
  field === 'name' || field === 'from' || field === 'confirm_by' || field === 'texts';

const Editor = (part: { http: Http; typed: Typed; row: Agreement | null; fault: VersionFault | null }) => {
  const { http, typed, row, fault } = part;
  const words = wordsOf(http).agreements;
  const wrong = (field: VersionFault): string | undefined =>
    fault === field ? words.wrong[field] : undefined;
  const action = row ? `${path}/${row.name}` : path;
  return (
    <>
      <form method="post" action={action}>
        {row ? <input type="hidden" name="seen" value={String(row.version)} /> : null}
        {row ? null : (
          <Field name="name" label={words.name} hint={words.nameHint} wrong={wrong('name')}>
            <input
              id="name"
              name="name"
              required
              maxlength={20}
              pattern="[A-Za-z0-9][A-Za-z0-9.\-]*"
              value={typed.name}
              aria-describedby="name-hint"
            />
          </Field>
        )}
        <Field name="from" label={words.fromField} hint={words.fromHint} wrong={wrong('from')}>
          <input id="from" name="from" type="date" required value={typed.from} aria-describedby="from-hint" />
        </Field>
        <Field
          name="confirm_by"
          label={words.confirmField}
          hint={words.confirmHint}
          wrong={wrong('confirm_by')}
        >
          <input
            id="confirm_by"
            name="confirm_by"
            type="date"
            value={typed.confirmBy}
            aria-describedby="confirm_by-hint"
          />
        </Field>
        <p class="quiet">{words.textHint}</p>
        {fault === 'texts' ? (
          <p class="wrong" role="alert">
            {words.wrong.texts}
          </p>
        ) : null}
        {languages.map((language) => (
          <Field name={language} label={words.text(languageNames[language])}>
            <textarea
              id={language}
              name={language}
              rows={10}
              lang={language}
              maxlength={60_000}
              aria-invalid={
                fault === 'texts' && typed.texts[language] && readAgreement(typed.texts[language]) === null
                  ? 'true'
                  : undefined
              }
            >
              {typed.texts[language] ?? ''}
            </textarea>
          </Field>
        ))}
        <div class="actions">
          <button type="submit" class="primary">
            {words.save}
          </button>
        </div>
      </form>
      {row ? (
        <form method="post" action={`${action}/drop`}>
          <input type="hidden" name="seen" value={String(row.version)} />
          <button type="submit" class="danger">
            {words.drop}
          </button>
        </form>
      ) : null}
    </>
  );
};

const show = async (http: Http, name: string | null, again: Refusing | null): Promise<Response> => {
  const ctx = http.get('ctx');
  const found = await look(ctx, ({ agreements }) => agreements.all());
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const row = name === null ? null : (found.value.find((one) => one.name === name) ?? null);
  if (name !== null && row === null) return answerRefusal(http, 'page', { code: 'not_found' });
  const words = wordsOf(http).agreements;
  const current = agreementInForce(found.value, ctx.now);
  const fixed = row !== null && row.fromAt <= ctx.now;
  const blank: Typed = {
    name: '',
    from: dayOf(ctx.now + 30 * day),
    confirmBy: dayOf(ctx.now + 90 * day),
    texts: current ? await startingTexts(current) : {},
  };
  const typed = again?.typed ?? (row ? typedOf(row) : blank);
  const field = again?.refusal.detail?.['field'];
  const fault = isFault(field) ? field : null;
  const title = row ? `${words.version} ${row.name}` : words.write;
  return adminPage(
    http,
    { title, current: '/admin/settings', ...(again ? { status: again.status } : {}) },
    <>
      <h1>{title}</h1>
      {again ? (
        fault ? (
          <Notice tone="danger">
            <p data-code="invalid_input">{words.wrong[fault]}</p>
          </Notice>
        ) : (
          <Refused http={http} refusal={again.refusal} />
        )
      ) : null}
      {fixed ? (
        <>
          <p>{words.fixed}</p>
          {Object.entries(await startingTexts(row)).map(([language, text]) => (
            <details class="card">
              <summary>{words.text(language)}</summary>
              <p class="lines" lang={language}>
                {text}
              </p>
            </details>
          ))}
        </>
      ) : (
        <Editor http={http} typed={typed} row={row} fault={fault} />
      )}
    </>,
  );
};

export const blank = (http: Http): Promise<Response> => show(http, null, null);
const nameOf = (http: Http): string => http.req.param('agreement') ?? '';
export const edit = (http: Http): Promise<Response> => show(http, nameOf(http), null);

const text = v.optional(v.pipe(v.string(), v.maxLength(80_000), v.transform(plainLines)), '');
const date = v.pipe(v.string(), v.isoDate());
const texts = { en: text, de: text, fr: text, es: text, it: text };
const dates = { from: date, confirm_by: v.optional(v.union([v.literal(''), date]), '') };
const versionName = v.pipe(v.string(), v.trim(), v.maxLength(20), v.regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/));
const newForm = v.strictObject({ name: versionName, ...dates, ...texts });
const editForm = v.strictObject({ seen, ...dates, ...texts });
type Fields = Omit<v.InferOutput<typeof newForm>, 'name'>;

const keep = async (http: Http, name: string, fields: Fields, before: number | null): Promise<Response> => {
  const written = Object.fromEntries(
    languages.flatMap((language) => (fields[language] === '' ? [] : [[language, fields[language]]])),
  );
  const kept = await writeVersion(
    http.get('ctx'),
    {
      name,
      fromAt: Date.parse(fields.from),
      confirmBy: fields.confirm_by === '' ? null : Date.parse(fields.confirm_by) + day,
      texts: written,
    },
    before,
  );
  if (kept.ok) return http.redirect(path, 303);
  const refusal = kept.error;
  const typed = { name, from: fields.from, confirmBy: fields.confirm_by, texts: written };
  return refused(http, refusal, (status) =>
    show(http, before === null ? null : name, { typed, refusal, status }),
  );
};

export const write = async (http: Http): Promise<Response> => {
  const input = await formInput(http, newForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  return keep(http, input.value.name, input.value, null);
};

export const change = async (http: Http): Promise<Response> => {
  const input = await formInput(http, editForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  return keep(http, nameOf(http), input.value, input.value.seen);
};

export const drop = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ seen }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const dropped = await dropVersion(http.get('ctx'), { name: nameOf(http), seen: input.value.seen });
  if (dropped.ok) return http.redirect(path, 303);
  return answerRefusal(http, 'page', dropped.error);
};
