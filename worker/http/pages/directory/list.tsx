import * as v from 'valibot';
import { workCategories } from '../../../../shared/domain/directory.ts';
import { languageNames, languages } from '../../../../shared/messages/language.ts';
import { directoryWords } from '../../../../shared/messages/pages/directory/index.ts';
import { searchDirectory } from '../../../app/directory/see.ts';
import { answerRefusal } from '../../answer.ts';
import { queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { countryName, isCountry } from '../partner/countries.ts';
import { Empty, Field, Options } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { ownFrame } from '../parts/own.ts';
import { withQuery } from '../sign-in/next.ts';
import { PartnerFacts } from './parts.tsx';
import { forEverybody } from './public.ts';

const unset = v.literal('');
const query = v.strictObject({
  q: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
  language: v.optional(v.union([unset, v.picklist(languages)]), ''),
  region: v.optional(v.union([unset, v.pipe(v.string(), v.check(isCountry))]), ''),
  work: v.optional(v.union([unset, v.picklist(workCategories)]), ''),
  after: v.optional(v.pipe(v.string(), v.maxLength(300)), ''),
});

/** `GET /partners`: who is a partner and wants to be found. */
export const directory = async (http: Http): Promise<Response> => {
  const asked = queryInput(http, query);
  if (!asked.ok) return answerRefusal(http, 'page', asked.error);
  const ctx = http.get('ctx');
  const { q, language, region, work, after } = asked.value;
  const { rows, next } = await searchDirectory(ctx, {
    words: q,
    language: language === '' ? null : language,
    region: region === '' ? null : region,
    category: work === '' ? null : work,
    after: after === '' ? null : after,
  });
  const words = directoryWords[ctx.language];
  const { compare } = new Intl.Collator(ctx.language);
  const regions = (await ctx.store.directory.regions())
    .map((code) => [code, countryName(code, ctx.language)] as const)
    .toSorted(([, one], [, other]) => compare(one, other));
  const set = { q, language, region, work };
  const filtered = Object.values(set).some((value) => value !== '');
  const named = (values: typeof set) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, value === '' ? undefined : value]),
    );
  return forEverybody(
    http,
    page(
      http,
      {
        title: words.title,
        found: { description: words.lead(ctx.settings.hostName), path: '/partners' },
        ...(await ownFrame(ctx, null)),
      },
      <>
        <h1>{words.title}</h1>
        <p>{words.lead(ctx.settings.hostName)}</p>
        <search>
          <form method="get" action="/partners" class="filters">
            <Field name="q" label={words.words} hint={words.wordsHint}>
              <input id="q" name="q" type="search" value={q} maxlength={100} aria-describedby="q-hint" />
            </Field>
            <Field name="work" label={words.work}>
              <select id="work" name="work">
                <Options
                  of={[
                    ['', words.any],
                    ...workCategories.map((one) => [one, words.categories[one]] as const),
                  ]}
                  chosen={work}
                />
              </select>
            </Field>
            <Field name="language" label={words.speaks}>
              <select id="language" name="language">
                <Options
                  of={[['', words.any], ...languages.map((one) => [one, languageNames[one]] as const)]}
                  chosen={language}
                />
              </select>
            </Field>
            <Field name="region" label={words.country}>
              <select id="region" name="region">
                <Options of={[['', words.any], ...regions]} chosen={region} />
              </select>
            </Field>
            <button type="submit" class="primary">
              {words.find}
            </button>
          </form>
        </search>
        {rows.length === 0 ? (
          <Empty>
            <p>{filtered ? words.noneFits : words.none}</p>
            {filtered ? (
              <a class="button" href="/partners">
                {words.all}
              </a>
            ) : null}
          </Empty>
        ) : (
          <ul class="tiles">
            {rows.map((listed) => (
              <li class="card" data-partner={listed.partnership.partnerId}>
                <header>
                  <h2>
                    <a href={`/partners/${listed.partnership.partnerId}`}>{listed.organisation.name}</a>
                  </h2>
                </header>
                <PartnerFacts listed={listed} language={ctx.language} />
              </li>
            ))}
          </ul>
        )}
        {next === null ? null : (
          <p>
            <a class="button" rel="next" href={withQuery('/partners', { ...named(set), after: next })}>
              {words.more}
            </a>
          </p>
        )}
      </>,
    ),
  );
};
