import * as v from 'valibot';
import { type HostSettings, hostSettings } from '../../../../../shared/api/host-settings.ts';
import {
  type Criterion,
  currencies,
  type EligibilityRules,
  isKnownCriterion,
} from '../../../../../shared/domain/eligibility.ts';
import { plainLine } from '../../../../../shared/domain/plain-text.ts';
import { fail, ok } from '../../../../../shared/domain/result.ts';
import { languageNames, languages } from '../../../../../shared/messages/language.ts';
import { hostWords } from '../../../../../shared/messages/pages/host/index.ts';
import { pageWords } from '../../../../../shared/messages/pages/index.ts';
import { eligibilityRules } from '../../../../app/partnership/eligibility.ts';
import { answerRefusal } from '../../../answer.ts';
import { formInput } from '../../../input.ts';
import type { Http } from '../../../route.ts';
import { criterionName } from '../../partner/criteria.tsx';
import { wholeAmount } from '../../partner/forms.ts';
import { Field } from '../../parts/elements.tsx';
import { seen, settingPage } from './setting-form.tsx';

const wordsOf = (http: Http) => hostWords[http.get('ctx').language].programmeHost;

const WordsIn = ({ id, words }: { id: string; words: Criterion['words'] }) =>
  languages.map((language) => (
    <Field name={`words-${id}-${language}`} label={languageNames[language]}>
      <input
        id={`words-${id}-${language}`}
        name={`words-${id}-${language}`}
        value={words[language] ?? ''}
        maxlength={300}
        lang={language}
      />
    </Field>
  ));

const One = ({ http, one }: { http: Http; one: Criterion }) => {
  const { language } = http.get('ctx');
  const words = wordsOf(http).criteria;
  const { id } = one;
  return (
    <fieldset>
      <legend>{criterionName(one, language)}</legend>
      <div class="choice">
        <input type="checkbox" id={`asked-${id}`} name={`asked-${id}`} value="on" checked={one.asked} />
        <label for={`asked-${id}`}>{words.asked}</label>
      </div>
      {isKnownCriterion(id) ? (
        <p class="quiet">{words.ours(pageWords[language].programme.criteria[id].ask)}</p>
      ) : (
        <div class="choice">
          <input type="checkbox" id={`remove-${id}`} name={`remove-${id}`} value="on" />
          <label for={`remove-${id}`}>{words.remove}</label>
        </div>
      )}
      <details class="card">
        <summary>{words.ownWords}</summary>
        <WordsIn id={id} words={one.words} />
      </details>
    </fieldset>
  );
};

/** P7: what applicants are asked, in whose words, and the least volume. */
const setting = settingPage({
  name: 'eligibility',
  path: '/admin/settings/criteria',
  title: (http) => wordsOf(http).sections.criteria.title,
  lead: (http) => wordsOf(http).criteria.lead,
  fields: (http, rules) => {
    const words = wordsOf(http).criteria;
    return (
      <>
        {rules.criteria.map((one) => (
          <One http={http} one={one} />
        ))}
        {currencies.map((currency) => (
          <Field name={`least-${currency}`} label={words.least(currency)}>
            <input
              id={`least-${currency}`}
              name={`least-${currency}`}
              inputmode="numeric"
              required
              maxlength={15}
              value={String(rules.leastVolume[currency])}
            />
          </Field>
        ))}
        <fieldset>
          <legend>{words.own}</legend>
          <p class="quiet">{words.ownHint}</p>
          <WordsIn id="new" words={{}} />
        </fieldset>
      </>
    );
  },
});

export const form = (http: Http): Promise<Response> => setting.show(http);

const fieldName =
  /^(?:(?:asked|remove)-[a-z0-9_]{1,31}|words-[a-z0-9_]{1,31}-(?:en|de|fr|es|it)|least-(?:CHF|EUR))$/;
const fields = v.objectWithRest({ seen }, v.pipe(v.string(), v.maxLength(1000), v.transform(plainLine)));
type Fields = Readonly<Record<string, string | number>>;

const said = (input: Fields, name: string): string => {
  const value = input[name];
  return typeof value === 'string' ? value : '';
};

const wordsTyped = (input: Fields, id: string): Record<string, string> =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const text = said(input, `words-${id}-${language}`);
      return text === '' ? [] : [[language, text]];
    }),
  );

/** The rules as the form has them; the criteria themselves are those that were there, and one of the host's own. */
const typedRules = (
  before: EligibilityRules,
  input: Fields,
  newId: string,
): { rules: EligibilityRules; whole: boolean } => {
  const amounts = currencies.map((currency) => wholeAmount(said(input, `least-${currency}`)));
  const [chf = null, eur = null] = amounts;
  const own = wordsTyped(input, 'new');
  const criteria = before.criteria
    .filter(({ id }) => isKnownCriterion(id) || said(input, `remove-${id}`) !== 'on')
    .map((one) => ({
      ...one,
      asked: said(input, `asked-${one.id}`) === 'on',
      words: wordsTyped(input, one.id),
    }));
  const added: Criterion = { id: newId, kind: 'declaration', asked: true, words: own };
  return {
    rules: {
      criteria: Object.keys(own).length === 0 ? criteria : [...criteria, added],
      leastVolume: {
        CHF: chf ?? before.leastVolume.CHF,
        EUR: eur ?? before.leastVolume.EUR,
      },
    },
    whole: chf !== null && eur !== null,
  };
};

export const post = async (http: Http): Promise<Response> => {
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const unknown = Object.keys(input.value).filter((name) => name !== 'seen' && !fieldName.test(name));
  if (unknown.length > 0) return answerRefusal(http, 'page', { code: 'invalid_input' });
  const ctx = http.get('ctx');
  const before = await eligibilityRules(ctx);
  const { rules, whole } = typedRules(before, input.value, ctx.ids.id('own').slice(0, 20));
  const judged = v.safeParse(hostSettings.eligibility.schema, rules);
  const shown: HostSettings['eligibility'] = judged.success ? judged.output : before;
  return setting.save(
    http,
    shown,
    judged.success && whole
      ? ok({ value: judged.output, seen: input.value.seen })
      : fail(wordsOf(http).criteria.wrong),
  );
};
