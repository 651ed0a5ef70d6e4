import {
  currencies,
  type EligibilityEvidence,
  type JudgedCriterion,
  unmet,
} from '../../../../shared/domain/eligibility.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import type { ApplicationSeen } from '../../../app/partnership/application.ts';
import type { Http } from '../../route.ts';
import { countryName } from '../partner/countries.ts';
import { criterionName } from '../partner/criteria.tsx';
import { Act, Badge, Field, Options, type Tone } from '../parts/elements.tsx';
import { sign } from '../parts/sign.ts';
import { exactly } from '../parts/time.ts';
import { Table } from './parts.tsx';

const tones: Record<JudgedCriterion['standing'], Tone> = {
  met: 'success',
  not_met: 'danger',
  missing: 'warning',
};

const money = (amount: number, currency: string, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount);

/** What the applicant itself said about a criterion; null where it said nothing. */
const said = (seen: ApplicationSeen, { criterion }: JudgedCriterion, language: Language): string | null => {
  const answers = seen.partnership.evidence?.answers;
  const words = hostWords[language].programmeHost.evidence;
  if (criterion.kind === 'website') return seen.partnership.evidence?.website ?? null;
  if (!answers) return null;
  if (criterion.kind === 'declaration') {
    return answers.declared.includes(criterion.id) ? words.declaredYes : null;
  }
  const { register, volume } = answers;
  if (criterion.kind === 'register') {
    return register && `${register.name}, ${register.number}, ${countryName(register.country, language)}`;
  }
  return volume && money(volume.amount, volume.currency, language);
};

const found = ({ source, met, volume, note, at }: EligibilityEvidence, language: Language): string => {
  const words = hostWords[language].programmeHost.evidence;
  const status = /^http_(\d+)$/.exec(note)?.[1];
  const what =
    source === 'checked'
      ? status
        ? words.answered(status)
        : words.silent(note)
      : [
          volume ? money(volume.amount, volume.currency, language) : words.standings[met ? 'met' : 'not_met'],
          note,
        ]
          .filter((part) => part !== '')
          .join(`${sign(':', language)} `);
  return `${words.sources[source]}${sign(':', language)} ${what} (${exactly(at, language)})`;
};

/** P7: each criterion with its evidence, beside the decision. */
export const Criteria = ({ http, seen }: { http: Http; seen: ApplicationSeen }) => {
  const { language } = http.get('ctx');
  const words = hostWords[language].programmeHost.evidence;
  const { criteria, organisation, partnership } = seen;
  const base = `/admin/applications/${organisation.id}`;
  return (
    <>
      <h2>{words.heading}</h2>
      <Table
        caption={words.heading}
        head={[words.criterion, words.standing, words.found]}
        rows={criteria.map((one) => {
          const declared = said(seen, one, language);
          return [
            <span data-criterion={one.criterion.id} data-standing={one.standing}>
              {criterionName(one.criterion, language)}
            </span>,
            <Badge tone={tones[one.standing]}>{words.standings[one.standing]}</Badge>,
            declared === null && one.evidence.length === 0 ? (
              words.nothing
            ) : (
              <ul class="bare">
                {declared === null ? null : (
                  <li>
                    {words.sources.declared}
                    {sign(':', http.get('ctx').language)} {declared}
                  </li>
                )}
                {one.evidence.map((evidence) => (
                  <li>{found(evidence, language)}</li>
                ))}
              </ul>
            ),
          ];
        })}
      />
      {seen.own || partnership.evidence === null ? null : (
        <>
          <div class="actions">
            <Act action={`${base}/website`} label={words.checkNow} />
          </div>
          <details class="card">
            <summary>{words.state}</summary>
            <form method="post" action={`${base}/evidence`}>
              <Field name="criterion" label={words.which}>
                <select id="criterion" name="criterion">
                  <Options
                    of={criteria.map(
                      ({ criterion }) => [criterion.id, criterionName(criterion, language)] as const,
                    )}
                    chosen=""
                  />
                </select>
              </Field>
              <Field name="met" label={words.met}>
                <select id="met" name="met">
                  <Options
                    of={[
                      ['yes', words.standings.met],
                      ['no', words.standings.not_met],
                    ]}
                    chosen="yes"
                  />
                </select>
              </Field>
              <Field name="amount" label={words.amount}>
                <input id="amount" name="amount" inputmode="numeric" maxlength={15} />
              </Field>
              <Field name="currency" label={words.currency}>
                <select id="currency" name="currency">
                  <Options of={currencies.map((one) => [one, one] as const)} chosen="CHF" />
                </select>
              </Field>
              <Field name="note" label={words.note}>
                <textarea id="note" name="note" required maxlength={1000} />
              </Field>
              <div class="actions">
                <button type="submit">{words.save}</button>
              </div>
            </form>
          </details>
        </>
      )}
    </>
  );
};

/** P7: what is missing, and why it is authorised all the same; inside the form that authorises. */
export const Missing = ({ http, seen, reason }: { http: Http; seen: ApplicationSeen; reason: string }) => {
  const { language } = http.get('ctx');
  const words = hostWords[language].programmeHost.evidence;
  const missing = unmet(seen.criteria);
  if (missing.length === 0) return <p data-missing="">{words.allMet}</p>;
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    missing.map(({ criterion }) => criterionName(criterion, language)),
  );
  return (
    <>
      <p data-missing={missing.map(({ criterion }) => criterion.id).join(' ')}>{words.missing(names)}</p>
      <Field name="anyway" label={words.anyway} hint={words.anywayHint}>
        <textarea id="anyway" name="reason" required maxlength={1000} aria-describedby="anyway-hint">
          {reason}
        </textarea>
      </Field>
    </>
  );
};
