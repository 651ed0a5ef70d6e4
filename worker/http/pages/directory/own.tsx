import * as v from 'valibot';
import {
  type EntryFields,
  longestEntry,
  longestPlace,
  workCategories,
} from '../../../../shared/domain/directory.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { languageNames, languages } from '../../../../shared/messages/language.ts';
import { directoryWords } from '../../../../shared/messages/pages/directory/index.ts';
import { leaveDirectory, publishEntry, seeOwnEntry } from '../../../app/directory/edit.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing, several } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { countries, isCountry } from '../partner/countries.ts';
import { Act, Field, Notice, Options } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { ownFrame } from '../parts/own.ts';

const fields = v.strictObject({
  text: v.pipe(v.string(), v.trim(), v.maxLength(longestEntry * 2)),
  work: several(v.picklist(workCategories), workCategories.length),
  languages: several(v.picklist(languages), languages.length),
  region: v.union([v.literal(''), v.pipe(v.string(), v.check(isCountry))]),
  place: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(longestPlace)), ''),
});
type Fields = v.InferOutput<typeof fields>;

const organisationOf = (http: Http): string => http.req.param('organisation') ?? '';

interface Typed {
  fields: Fields;
  wrong: { text: boolean; work: boolean; languages: boolean; region: boolean };
}

const show = async (http: Http, typed: Typed | null): Promise<Response> => {
  const ctx = http.get('ctx');
  const seen = await seeOwnEntry(ctx, { organisationId: organisationOf(http) });
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  const { organisation, partnership, entry } = seen.value;
  const words = directoryWords[ctx.language];
  const base = `/organisations/${organisation.id}/directory`;
  const authorized = partnership.state === 'authorized';
  const values: Fields | EntryFields | null = typed?.fields ?? entry;
  const work = typed?.fields.work ?? entry?.categories ?? [];
  const spoken = typed?.fields.languages ?? entry?.languages ?? [ctx.language];
  const wrong = typed?.wrong;
  return page(
    http,
    {
      title: words.ownTitle,
      ...(await ownFrame(ctx, organisation.id)),
      current: `/organisations/${organisation.id}/partner`,
      status: typed ? problemStatus('invalid_input') : 200,
    },
    <>
      <h1>{words.ownTitle}</h1>
      <p>{words.ownLead}</p>
      {authorized ? null : (
        <Notice tone="warning">
          <p>{words.onlyAuthorized}</p>
        </Notice>
      )}
      {authorized && entry ? (
        <Notice tone="success">
          <p>
            {words.listed} <a href={`/partners/${partnership.partnerId}`}>{words.look}</a>
          </p>
        </Notice>
      ) : null}
      {authorized ? (
        <form method="post" action={base}>
          <Field
            name="text"
            label={words.text}
            hint={words.textHint(longestEntry)}
            wrong={wrong?.text ? words.textWrong(longestEntry) : undefined}
          >
            <textarea
              id="text"
              name="text"
              required
              maxlength={longestEntry}
              aria-describedby="text-hint"
              aria-invalid={wrong?.text ? 'true' : undefined}
            >
              {values?.text ?? ''}
            </textarea>
          </Field>
          <fieldset>
            <legend>{words.work}</legend>
            {wrong?.work ? (
              <span class="wrong" role="alert">
                {words.chooseOne}
              </span>
            ) : null}
            {workCategories.map((one) => (
              <div class="choice">
                <input
                  type="checkbox"
                  id={`work-${one}`}
                  name="work"
                  value={one}
                  checked={work.includes(one)}
                />
                <label for={`work-${one}`}>{words.categories[one]}</label>
              </div>
            ))}
          </fieldset>
          <fieldset>
            <legend>{words.speaks}</legend>
            {wrong?.languages ? (
              <span class="wrong" role="alert">
                {words.chooseOne}
              </span>
            ) : null}
            {languages.map((one) => (
              <div class="choice">
                <input
                  type="checkbox"
                  id={`speaks-${one}`}
                  name="languages"
                  value={one}
                  checked={spoken.includes(one)}
                />
                <label for={`speaks-${one}`} lang={one}>
                  {languageNames[one]}
                </label>
              </div>
            ))}
          </fieldset>
          <Field name="region" label={words.country} wrong={wrong?.region ? words.chooseOne : undefined}>
            <select id="region" name="region" required aria-invalid={wrong?.region ? 'true' : undefined}>
              <Options of={[['', words.choose], ...countries(ctx.language)]} chosen={values?.region ?? ''} />
            </select>
          </Field>
          <Field name="place" label={words.place} hint={words.placeHint}>
            <input
              id="place"
              name="place"
              value={values?.place ?? ''}
              maxlength={longestPlace}
              aria-describedby="place-hint"
            />
          </Field>
          <div class="actions">
            <button type="submit" class="primary">
              {entry ? words.save : words.publish}
            </button>
          </div>
        </form>
      ) : null}
      {entry ? (
        <>
          <h2>{words.leaveTitle}</h2>
          <p>{words.leaveText}</p>
          <Act action={`${base}/leave`} label={words.leave} tone="danger" />
        </>
      ) : null}
    </>,
  );
};

export const ownEntry = (http: Http): Promise<Response> => show(http, null);

const back = (http: Http): Response => http.redirect(`/organisations/${organisationOf(http)}/directory`, 303);

export const publish = async (http: Http): Promise<Response> => {
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { text, work, languages: spoken, region, place } = input.value;
  const wrong = {
    text: text === '' || text.replace(/\r\n/g, '\n').length > longestEntry,
    work: work.length === 0,
    languages: spoken.length === 0,
    region: region === '',
  };
  if (Object.values(wrong).includes(true)) return show(http, { fields: input.value, wrong });
  const published = await publishEntry(http.get('ctx'), {
    organisationId: organisationOf(http),
    fields: { text, categories: work, languages: spoken, region, place },
  });
  return published.ok ? back(http) : refused(http, published.error);
};

const refused = (http: Http, refusal: Refusal): Promise<Response> => answerRefusal(http, 'page', refusal);

export const leave = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const left = await leaveDirectory(http.get('ctx'), { organisationId: organisationOf(http) });
  return left.ok ? back(http) : refused(http, left.error);
};
