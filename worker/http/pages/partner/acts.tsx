import * as v from 'valibot';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { readAgreementCopy } from '../../../app/partnership/agreement-copy.ts';
import { applyForPartnership } from '../../../app/partnership/apply.ts';
import { readPartnership } from '../../../app/partnership/read.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput } from '../../input.ts';
import { problemOf, problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { page } from '../parts/layout.tsx';
import { type ApplicationForm, agreementCopyText, PartnershipContent } from '../parts/partnership.tsx';

const form = v.strictObject({
  agreement_version: v.pipe(v.string(), v.maxLength(20)),
  agreement_language: v.pipe(v.string(), v.maxLength(5)),
  agreement_hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  website: v.string(),
  about: v.string(),
  confirm: v.optional(v.literal('yes')),
});

/** A public web address; typed without its scheme it is taken as https. */
const website = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(200),
  v.transform((text) => URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`)),
  v.check((url) => url !== null && /^https?:$/.test(url.protocol) && url.hostname.includes('.')),
  v.check((url) => url?.username === '' && url.password === ''),
  v.transform((url) => url?.href ?? ''),
);
const about = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000));

const organisationOf = (http: Http): string => http.req.param('organisation') ?? '';

/** P1, P2: status, agreement and application on one page; `typed` is what a refused form held. */
export const partnershipPage = async (
  http: Http,
  typed?: { form: ApplicationForm; refusal: Refusal | null },
): Promise<Response> => {
  const ctx = http.get('ctx');
  const seen = await readPartnership(ctx, { organisationId: organisationOf(http) });
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  const organisations =
    ctx.actor.kind === 'person' ? await ctx.store.organisations.ofPerson(ctx.actor.personId) : [];
  const own = organisations.find((one) => one.organisation.id === seen.value.organisation.id);
  const problem = typed?.refusal ? problemOf(typed.refusal, ctx.language, ctx.requestId) : null;
  return page(
    http,
    {
      title: seen.value.open ? pageWords[ctx.language].partner.become : pageWords[ctx.language].partner.title,
      scripts: ['copy'],
      ...(own ? { organisation: own } : {}),
      organisations,
      current: `/organisations/${seen.value.organisation.id}/partner`,
      status: typed ? problemStatus(typed.refusal?.code ?? 'invalid_input') : 200,
    },
    await PartnershipContent({ ctx, seen: seen.value, form: typed?.form ?? null, problem }),
  );
};

export const apply = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const input = await formInput(http, form);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const typed = input.value;
  // Whether the person may apply at all comes before what is wrong with the fields.
  const seen = await readPartnership(ctx, { organisationId: organisationOf(http) });
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  if (!seen.value.mayApply) return answerRefusal(http, 'page', { code: 'not_allowed' });

  const site = v.safeParse(website, typed.website);
  const words = v.safeParse(about, typed.about);
  const shown: ApplicationForm = {
    website: typed.website,
    about: typed.about,
    wrong: { website: !site.success, about: !words.success, confirm: typed.confirm !== 'yes' },
  };
  if (!site.success || !words.success || typed.confirm !== 'yes') {
    return partnershipPage(http, { form: shown, refusal: null });
  }
  const applied = await applyForPartnership(ctx, {
    organisationId: organisationOf(http),
    agreementVersion: typed.agreement_version,
    agreementLanguage: typed.agreement_language,
    agreementHash: typed.agreement_hash,
    website: site.output,
    about: words.output,
  });
  if (!applied.ok) return partnershipPage(http, { form: shown, refusal: applied.error });
  return http.redirect(`/organisations/${organisationOf(http)}/partner`, 303);
};

export const copy = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const found = await readAgreementCopy(ctx, { organisationId: organisationOf(http) });
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
