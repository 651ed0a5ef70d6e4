import * as v from 'valibot';
import { hostSettings } from '../../../../../shared/api/host-settings.ts';
import { plainLines } from '../../../../../shared/domain/plain-text.ts';
import { fail, ok } from '../../../../../shared/domain/result.ts';
import { languageNames, languages } from '../../../../../shared/messages/language.ts';
import { hostWords } from '../../../../../shared/messages/pages/host/index.ts';
import { answerRefusal } from '../../../answer.ts';
import { formInput } from '../../../input.ts';
import type { Http } from '../../../route.ts';
import { Field } from '../../parts/elements.tsx';
import { Formatted } from '../../parts/formatted.tsx';
import { seen, settingPage } from './setting-form.tsx';

const wordsOf = (http: Http) => hostWords[http.get('ctx').language].programmeHost;

/** P12: the text on the partner page, per language. */
const setting = settingPage({
  name: 'benefits',
  path: '/admin/settings/benefits',
  title: (http) => wordsOf(http).sections.benefits.title,
  lead: (http) => wordsOf(http).benefits.lead,
  fields: (http, value) =>
    languages.map((language) => (
      <>
        <Field name={language} label={languageNames[language]}>
          <textarea id={language} name={language} rows={8} lang={language} maxlength={10_000}>
            {value[language] ?? ''}
          </textarea>
        </Field>
        {value[language] === undefined ? null : (
          <details class="card">
            <summary>
              {wordsOf(http).benefits.preview} ({languageNames[language]})
            </summary>
            <Formatted text={value[language]} language={language} />
          </details>
        )}
      </>
    )),
});

export const form = (http: Http): Promise<Response> => setting.show(http);

const text = v.optional(v.pipe(v.string(), v.maxLength(20_000), v.transform(plainLines)), '');
const fields = v.strictObject({ seen, en: text, de: text, fr: text, es: text, it: text });

export const post = async (http: Http): Promise<Response> => {
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const written = Object.fromEntries(
    languages.flatMap((language) => {
      const said = input.value[language];
      return said === '' ? [] : [[language, said]];
    }),
  );
  const judged = v.safeParse(hostSettings.benefits.schema, written);
  return setting.save(
    http,
    written,
    judged.success
      ? ok({ value: judged.output, seen: input.value.seen })
      : fail(wordsOf(http).benefits.wrong),
  );
};
