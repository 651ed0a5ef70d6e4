import * as v from 'valibot';
import { languageNames, languages } from '../../../../shared/messages/language.ts';
import { tenderWords } from '../../../../shared/messages/pages/tenders/index.ts';
import { seePreference, setPreference } from '../../../app/tender/partner.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, queryInput, several } from '../../input.ts';
import type { Http } from '../../route.ts';
import { countries, isCountry } from '../partner/countries.ts';
import { Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { ownFrame } from '../parts/own.ts';

const organisationOf = (http: Http): string => http.req.param('organisation') ?? '';

/** T1: which tenders the partner is mailed of. */
export const preferences = async (http: Http): Promise<Response> => {
  const asked = queryInput(http, v.strictObject({ saved: v.optional(v.literal('yes')) }));
  if (!asked.ok) return answerRefusal(http, 'page', asked.error);
  const ctx = http.get('ctx');
  const organisationId = organisationOf(http);
  const found = await seePreference(ctx, { organisationId });
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const words = tenderWords[ctx.language].settings;
  const list = `/organisations/${organisationId}/tenders`;
  const chosen = found.value;
  return page(
    http,
    { title: words.title, ...(await ownFrame(ctx, organisationId)), current: list },
    <>
      <h1>{words.title}</h1>
      {asked.value.saved ? (
        <Notice tone="success">
          <p>{chosen === null ? words.off : words.on}</p>
        </Notice>
      ) : null}
      <p>{words.lead}</p>
      <form method="post" action={`${list}/settings`}>
        <fieldset>
          <legend>{words.languages}</legend>
          <p class="quiet">{words.languagesHint}</p>
          {languages.map((one) => (
            <div class="choice">
              <input
                type="checkbox"
                id={`language-${one}`}
                name="languages"
                value={one}
                checked={chosen?.languages.includes(one) ?? false}
              />
              <label for={`language-${one}`} lang={one}>
                {languageNames[one]}
              </label>
            </div>
          ))}
        </fieldset>
        <div class="field">
          <label for="regions">{words.regions}</label>
          <select id="regions" name="regions" multiple size={8} aria-describedby="regions-hint">
            {countries(ctx.language).map(([code, name]) => (
              <option value={code} selected={chosen?.regions.includes(code) ?? false}>
                {name}
              </option>
            ))}
          </select>
          <small class="quiet" id="regions-hint">
            {words.regionsHint}
          </small>
        </div>
        <div class="actions">
          <button type="submit" class="primary">
            {words.save}
          </button>
          <a class="button" href={list}>
            {words.back}
          </a>
        </div>
      </form>
    </>,
  );
};

const form = v.strictObject({
  languages: several(v.picklist(languages), languages.length),
  regions: several(v.pipe(v.string(), v.check(isCountry)), 300),
});

export const save = async (http: Http): Promise<Response> => {
  const input = await formInput(http, form);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const organisationId = organisationOf(http);
  const saved = await setPreference(http.get('ctx'), { organisationId, ...input.value });
  return saved.ok
    ? http.redirect(`/organisations/${organisationId}/tenders/settings?saved=yes`, 303)
    : answerRefusal(http, 'page', saved.error);
};
