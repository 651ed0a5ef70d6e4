import * as v from 'valibot';
import { email } from '../../../../shared/api/primitives.ts';
import { day } from '../../../../shared/domain/duration.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { longestTender, tenderLengths } from '../../../../shared/domain/tender.ts';
import { languageNames, languages } from '../../../../shared/messages/language.ts';
import { tenderWords } from '../../../../shared/messages/pages/tenders/index.ts';
import { postTender } from '../../../app/tender/post.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput } from '../../input.ts';
import { problemOf, problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { countries, isCountry } from '../partner/countries.ts';
import { Field, Notice, Options } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { ownFrame } from '../parts/own.ts';

const typed = (longest: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(longest * 2)), '');
const fields = v.strictObject({
  title: typed(tenderLengths.title),
  extract: typed(tenderLengths.extract),
  text: typed(tenderLengths.fullText),
  budget: typed(tenderLengths.budget),
  region: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.check(isCountry))]), ''),
  language: v.optional(v.picklist(languages)),
  until: typed(10),
  name: typed(tenderLengths.name),
  email: typed(254),
  phone: typed(tenderLengths.phone),
});
type Fields = v.InferOutput<typeof fields>;

const required = ['title', 'extract', 'text', 'region', 'until', 'name', 'email'] as const;
type Name = (typeof required)[number];

const isoDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
/** The end of the chosen day in UTC, which the page says. */
const endOf = (until: string): number => Date.parse(`${until}T23:59:59.999Z`);

const lengths = {
  title: tenderLengths.title,
  extract: tenderLengths.extract,
  text: tenderLengths.fullText,
  name: tenderLengths.name,
} as const;

/** What is missing or does not fit, before the use case is asked. */
const wrongIn = (form: Fields, now: number): readonly Name[] =>
  required.filter((name) => {
    const value = form[name];
    if (name === 'email') return !v.is(email, value);
    if (name === 'until') return !(endOf(value) > now && endOf(value) <= lastDay(now));
    if (name === 'region') return value === '';
    return value === '' || value.replace(/\r\n/g, '\n').length > lengths[name];
  });

/** The last moment that may be chosen: the end of a day that is still within the limit. */
const lastDay = (now: number): number => endOf(isoDay(now + longestTender - day));

const show = async (
  http: Http,
  form: Fields | null,
  wrong: readonly Name[],
  refusal: Refusal | null,
): Promise<Response> => {
  const ctx = http.get('ctx');
  const { language, now } = ctx;
  const words = tenderWords[language].post;
  const said = (name: Name): string | undefined => (wrong.includes(name) ? words.wrong[name] : undefined);
  const invalid = (name: Name) => (wrong.includes(name) ? 'true' : undefined);
  const problem = refusal ? problemOf(refusal, language, ctx.requestId) : null;
  const failed = refusal?.code ?? (wrong.length > 0 ? 'invalid_input' : null);
  return page(
    http,
    {
      title: words.title,
      narrow: true,
      ...(await ownFrame(ctx, null)),
      status: failed === null ? 200 : problemStatus(failed),
    },
    <>
      <h1>{words.title}</h1>
      {words.lead(ctx.settings.hostName).map((line) => (
        <p>{line}</p>
      ))}
      {problem ? (
        <Notice tone="danger">
          <p data-code={problem.code}>
            <strong>{problem.title}.</strong> {problem.detail}
          </p>
        </Notice>
      ) : null}
      <form method="post" action="/tenders">
        <Field name="title" label={words.name} wrong={said('title')}>
          <input
            id="title"
            name="title"
            required
            maxlength={lengths.title}
            value={form?.title ?? ''}
            aria-invalid={invalid('title')}
          />
        </Field>
        <Field name="extract" label={words.extract} hint={words.extractHint} wrong={said('extract')}>
          <textarea
            id="extract"
            name="extract"
            required
            maxlength={lengths.extract}
            aria-describedby="extract-hint"
            aria-invalid={invalid('extract')}
          >
            {form?.extract ?? ''}
          </textarea>
        </Field>
        <Field name="text" label={words.text} hint={words.textHint} wrong={said('text')}>
          <textarea
            id="text"
            name="text"
            rows={10}
            required
            maxlength={lengths.text}
            aria-describedby="text-hint"
            aria-invalid={invalid('text')}
          >
            {form?.text ?? ''}
          </textarea>
        </Field>
        <Field name="budget" label={words.budget} hint={words.budgetHint}>
          <input
            id="budget"
            name="budget"
            maxlength={tenderLengths.budget}
            value={form?.budget ?? ''}
            aria-describedby="budget-hint"
          />
        </Field>
        <Field name="region" label={words.region} wrong={said('region')}>
          <select id="region" name="region" required aria-invalid={invalid('region')}>
            <Options of={[['', words.choose], ...countries(language)]} chosen={form?.region ?? ''} />
          </select>
        </Field>
        <Field name="language" label={words.language}>
          <select id="language" name="language">
            <Options
              of={languages.map((one) => [one, languageNames[one]] as const)}
              chosen={form?.language ?? language}
            />
          </select>
        </Field>
        <Field name="until" label={words.until} hint={words.untilHint} wrong={said('until')}>
          <input
            id="until"
            name="until"
            type="date"
            required
            min={isoDay(now)}
            max={isoDay(lastDay(now))}
            value={form?.until ?? isoDay(now + longestTender / 2)}
            aria-describedby="until-hint"
            aria-invalid={invalid('until')}
          />
        </Field>
        <fieldset>
          <legend>{words.contact}</legend>
          <p class="quiet">{words.contactHint}</p>
          <Field name="name" label={words.person} wrong={said('name')}>
            <input
              id="name"
              name="name"
              autocomplete="name"
              required
              maxlength={lengths.name}
              value={form?.name ?? ''}
              aria-invalid={invalid('name')}
            />
          </Field>
          <Field name="email" label={words.email} hint={words.emailHint} wrong={said('email')}>
            <input
              id="email"
              name="email"
              type="email"
              autocomplete="email"
              required
              maxlength={254}
              value={form?.email ?? ''}
              aria-describedby="email-hint"
              aria-invalid={invalid('email')}
            />
          </Field>
          <Field name="phone" label={words.phone}>
            <input
              id="phone"
              name="phone"
              type="tel"
              autocomplete="tel"
              maxlength={tenderLengths.phone}
              value={form?.phone ?? ''}
            />
          </Field>
        </fieldset>
        <div class="actions">
          <button type="submit" class="primary">
            {words.send}
          </button>
        </div>
        <p class="quiet">
          {words.privacy} <a href="/privacy">{words.privacyLink}</a>
        </p>
      </form>
    </>,
  );
};

export const form = (http: Http): Promise<Response> => show(http, null, [], null);

export const send = async (http: Http): Promise<Response> => {
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const ctx = http.get('ctx');
  const form = input.value;
  const wrong = wrongIn(form, ctx.now);
  if (wrong.length > 0) return show(http, form, wrong, null);
  const posted = await postTender(ctx, {
    title: form.title,
    extract: form.extract,
    fullText: form.text,
    budget: form.budget.slice(0, tenderLengths.budget),
    region: form.region,
    language: form.language ?? ctx.language,
    validUntil: endOf(form.until),
    name: form.name,
    email: v.parse(email, form.email),
    phone: form.phone.slice(0, tenderLengths.phone),
  });
  return posted.ok ? http.redirect('/tenders/sent', 303) : show(http, form, [], posted.error);
};

export const sent = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const words = tenderWords[ctx.language].post;
  return page(
    http,
    { title: words.sentTitle, narrow: true, ...(await ownFrame(ctx, null)) },
    <>
      <h1>{words.sentTitle}</h1>
      {words.sent.map((line) => (
        <p>{line}</p>
      ))}
    </>,
  );
};
