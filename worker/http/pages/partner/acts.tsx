import * as v from 'valibot';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { fail, type Result } from '../../../../shared/domain/result.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { readAgreementCopy } from '../../../app/partnership/agreement-copy.ts';
import { applyForPartnership } from '../../../app/partnership/apply.ts';
import { confirmAgreement } from '../../../app/partnership/confirm.ts';
import { addDomain, checkDomain, removeDomain } from '../../../app/partnership/domains.ts';
import { readPartnership } from '../../../app/partnership/read.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, queryInput } from '../../input.ts';
import { problemOf, problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { page } from '../parts/layout.tsx';
import { ownFrame } from '../parts/own.ts';
import { type ApplicationForm, PartnershipContent } from './content.tsx';
import { agreementCopyText } from './copy.ts';
import { about, agreementFields, answersOf, applicationForm, typedAnswers, website } from './forms.ts';

const organisationOf = (http: Http): string => http.req.param('organisation') ?? '';
const back = (http: Http, part = ''): Response =>
  http.redirect(`/organisations/${organisationOf(http)}/partner${part}`, 303);

/** What a refused form held, and why it was refused; null where the form itself says what is missing. */
interface Typed {
  refusal: Refusal | null;
  form?: ApplicationForm;
  unconfirmed?: boolean;
  domain?: string;
}

/** P1, P2: status, agreement and application on one page. */
const show = async (http: Http, typed: Typed | null): Promise<Response> => {
  const ctx = http.get('ctx');
  const organisationId = organisationOf(http);
  const [seen, frame] = await Promise.all([
    readPartnership(ctx, { organisationId }),
    ownFrame(ctx, organisationId),
  ]);
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  const problem = typed?.refusal ? problemOf(typed.refusal, ctx.language, ctx.requestId) : null;
  const words = pageWords[ctx.language].partner;
  return page(
    http,
    {
      title: seen.value.open ? words.become : words.title,
      scripts: ['copy'],
      ...frame,
      current: `/organisations/${organisationId}/partner`,
      status: typed ? problemStatus(typed.refusal?.code ?? 'invalid_input') : 200,
    },
    await PartnershipContent({
      ctx,
      seen: seen.value,
      form: typed?.form ?? null,
      problem,
      unconfirmed: typed?.unconfirmed ?? false,
      domain: typed?.domain ?? '',
    }),
  );
};

export const partnershipPage = (http: Http): Promise<Response> => show(http, null);

/** Refusals about who asks are for the whole page; the others stand on the page they are about. */
const aboutWhoAsks: readonly Refusal['code'][] = [
  'sign_in_required',
  'not_found',
  'not_allowed',
  'step_up_required',
  'safety_session_only',
  'unsupported_media_type',
];
const refused = (http: Http, refusal: Refusal, typed: Omit<Typed, 'refusal'>): Promise<Response> =>
  aboutWhoAsks.includes(refusal.code)
    ? answerRefusal(http, 'page', refusal)
    : show(http, { ...typed, refusal });

export const apply = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const input = await formInput(http, applicationForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const typed = input.value;
  // Whether the person may apply at all comes before what is wrong with the fields.
  const seen = await readPartnership(ctx, { organisationId: organisationOf(http) });
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  if (!seen.value.mayApply) return answerRefusal(http, 'page', { code: 'not_allowed' });

  const site = v.safeParse(website, typed.website);
  const words = v.safeParse(about, typed.about);
  const { answers, wrong } = answersOf(typed, seen.value.rules);
  const form: ApplicationForm = {
    website: typed.website,
    about: typed.about,
    answers: typedAnswers(typed),
    wrong: { website: !site.success, about: !words.success, confirm: typed.confirm !== 'yes' },
    wrongAnswers: wrong,
  };
  const half = wrong.register || wrong.amount;
  if (!site.success || !words.success || typed.confirm !== 'yes' || half) {
    return show(http, { form, refusal: null });
  }
  const applied = await applyForPartnership(ctx, {
    organisationId: organisationOf(http),
    agreementVersion: typed.agreement_version,
    agreementLanguage: typed.agreement_language,
    agreementHash: typed.agreement_hash,
    website: site.output,
    about: words.output,
    answers,
    affiliate: typed.affiliate === 'yes',
  });
  return applied.ok ? back(http) : show(http, { form, refusal: applied.error });
};

const confirmForm = v.strictObject(agreementFields);

/** P10. */
export const confirm = async (http: Http): Promise<Response> => {
  const input = await formInput(http, confirmForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { agreement_version, agreement_language, agreement_hash } = input.value;
  const confirmed = await confirmAgreement(http.get('ctx'), {
    organisationId: organisationOf(http),
    agreementVersion: agreement_version,
    agreementLanguage: agreement_language,
    agreementHash: agreement_hash,
    confirmed: input.value.confirm === 'yes',
  });
  if (confirmed.ok) return back(http);
  const { error } = confirmed;
  return error.detail?.['field'] === 'confirm'
    ? show(http, { refusal: null, unconfirmed: true })
    : refused(http, error, {});
};

const domainForm = v.strictObject({ domain: v.pipe(v.string(), v.trim(), v.maxLength(253)) });

const withDomain =
  (act: typeof addDomain) =>
  async (http: Http): Promise<Response> => {
    const input = await formInput(http, domainForm);
    const done: Result<void, Refusal> = input.ok
      ? await act(http.get('ctx'), { organisationId: organisationOf(http), ...input.value })
      : fail(input.error);
    if (done.ok) return back(http, '#domains');
    return refused(http, done.error, input.ok && act === addDomain ? { domain: input.value.domain } : {});
  };

export const domainAdd = withDomain(addDomain);
export const domainCheck = withDomain(checkDomain);
export const domainRemove = withDomain(removeDomain);

const copyQuery = v.strictObject({ version: v.optional(v.pipe(v.string(), v.maxLength(20))) });

export const copy = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const query = queryInput(http, copyQuery);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const found = await readAgreementCopy(ctx, {
    organisationId: organisationOf(http),
    version: query.value.version ?? null,
  });
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  return http.body(agreementCopyText(found.value, ctx.settings.hostName), 200, {
    'content-type': 'text/plain; charset=utf-8',
    'content-language': found.value.language,
    'content-disposition': `attachment; filename="sharing-partner-agreement-${found.value.version}-${found.value.language}.txt"`,
    'cache-control': 'no-store',
  });
};

/** P1: one address for "Become a Sharing Partner", whoever asks. */
export const start = async (http: Http): Promise<Response> => {
  const { actor, store, language } = http.get('ctx');
  if (actor.kind !== 'person') return answerRefusal(http, 'page', { code: 'sign_in_required' });
  const organisations = await store.organisations.ofPerson(actor.personId);
  const [first] = organisations;
  if (!first) return http.redirect('/organisations/new?next=%2Fpartner', 303);
  if (organisations.length === 1) {
    return http.redirect(`/organisations/${first.organisation.id}/partner`, 303);
  }
  const words = pageWords[language].partner;
  return page(
    http,
    { title: words.become, organisations, narrow: true },
    <>
      <h1>{words.become}</h1>
      <p>{words.choose}</p>
      <ul>
        {organisations.map(({ organisation, partnership }) => (
          <li>
            <a href={`/organisations/${organisation.id}/partner`}>{organisation.name}</a>{' '}
            <small>{words.states[partnership]}</small>
          </li>
        ))}
      </ul>
    </>,
  );
};
