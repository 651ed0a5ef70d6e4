import * as v from 'valibot';
import { id } from '../../../../shared/api/primitives.ts';
import { plainLine, plainLines } from '../../../../shared/domain/plain-text.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { proofWords } from '../../../../shared/messages/pages/proof/index.ts';
import { aimOf } from '../../../app/account/aim.ts';
import { confirmContact } from '../../../app/account/contact-changed.ts';
import { askHost } from '../../../app/claim/ask.ts';
import { claimStep } from '../../../app/claim/next-step.ts';
import { answerRefusal, logDenial } from '../../answer.ts';
import { formInput, queryInput } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { aimFields, consentAddress, linkedForQuery, namedAim } from '../accounts/aim.ts';
import { ForWhom, newOrganisation } from '../accounts/for-whom.tsx';
import { Field, Options } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { withQuery } from '../sign-in/next.ts';
import { Refused } from '../sign-in/parts.tsx';

const loose = (longest: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(longest)), '');
const fields = v.strictObject({
  panel: id,
  account: v.pipe(v.string(), v.transform(plainLine), v.minLength(1), v.maxLength(200)),
  organisation: v.union([v.literal(newOrganisation), id]),
  name: loose(200),
  evidence: v.pipe(v.string(), v.transform(plainLines), v.minLength(1), v.maxLength(2000)),
  product: loose(200),
  ...aimFields,
});
type Values = v.InferOutput<typeof fields>;
const empty = { name: '', evidence: '' };
/** What the account is claimed for goes through this page untouched. */
const carried = ['product', 'request', 't', 'partner', 'tender'] as const;

const form = async (
  http: Http,
  values: Omit<Values, 'organisation'> & Partial<Values>,
  refusal: Refusal | null,
): Promise<Response> => {
  const { actor, store, language } = http.get('ctx');
  const words = proofWords[http.get('ctx').language];
  const linking = pageWords[language].accounts.linking;
  const panels = (await store.panels.all()).filter((panel) => panel.enabled);
  const mine = actor.kind === 'person' ? await store.organisations.ofPerson(actor.personId) : [];
  const represented = mine.filter(({ role }) => role === 'legal_representative');
  const status = refusal ? problemStatus(refusal.code) : 200;
  return page(
    http,
    { title: words.ask, narrow: true, organisations: mine, status },
    <>
      <h1>{words.ask}</h1>
      <p>{words.askLead}</p>
      <Refused refusal={refusal} language={language} />
      <form method="post" action="/accounts/claim">
        <Field name="panel" label={linking.panel}>
          <select id="panel" name="panel" required>
            <Options of={panels.map((one) => [one.id, one.name])} chosen={values.panel} />
          </select>
        </Field>
        <Field name="account" label={linking.account}>
          <input id="account" name="account" value={values.account} maxlength={200} required />
        </Field>
        <ForWhom
          represented={represented}
          organisation={values.organisation ?? represented[0]?.organisation.id ?? newOrganisation}
          name={values.name}
          language={language}
        />
        <Field name="evidence" label={words.evidence} hint={words.evidenceHint}>
          <textarea id="evidence" name="evidence" maxlength={2000} required aria-describedby="evidence-hint">
            {values.evidence}
          </textarea>
        </Field>
        {carried.map((name) =>
          values[name] === '' ? null : <input type="hidden" name={name} value={values[name]} />,
        )}
        <div class="actions">
          <button type="submit" class="primary">
            {words.askNow}
          </button>
        </div>
      </form>
    </>,
  );
};

const closed: readonly Refusal['code'][] = ['not_found', 'not_allowed', 'safety_session_only'];

export const ask = async (http: Http): Promise<Response> => {
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { panel, account, organisation, name, evidence, product } = input.value;
  const ctx = http.get('ctx');
  const seen = await aimOf(ctx, namedAim(input.value));
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  const asked = await askHost(ctx, {
    panelId: panel,
    shown: account,
    evidence,
    linkedFor: { product: product === '' ? null : product, aim: seen.value.aim },
    wanted:
      organisation === newOrganisation
        ? { kind: 'new', name }
        : { kind: 'existing', organisationId: organisation },
  });
  if (asked.ok) return http.redirect(`/organisations/${asked.value.organisationId}`, 303);
  if (closed.includes(asked.error.code)) return answerRefusal(http, 'page', asked.error);
  logDenial(http, asked.error);
  return form(http, input.value, asked.error);
};

const hints = v.strictObject({
  panel: loose(40),
  account: loose(200),
  product: loose(200),
  ...aimFields,
});

export const showForm = (http: Http): Promise<Response> | Response => {
  const query = queryInput(http, hints);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  return form(http, { ...empty, ...query.value }, null);
};

/** `GET /claims/:claim`: where the claim leads now; the mail of its confirmation comes here. */
export const goOn = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const seen = await claimStep(ctx, { claimId: http.req.param('claim') ?? '' });
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  switch (seen.value.step) {
    case 'linked': {
      const { accountId, linkedFor } = seen.value;
      const to = linkedFor
        ? await consentAddress(ctx, { accountId, ...linkedFor })
        : `/accounts/${accountId}`;
      return http.redirect(to, 303);
    }
    case 'prove': {
      const { panelId: panel, shown: account, organisationId: organisation, linkedFor } = seen.value;
      const hinted = { panel, account, organisation, link: 'yes', ...(await linkedForQuery(ctx, linkedFor)) };
      return http.redirect(withQuery('/share', hinted), 303);
    }
    case 'wait':
      return http.redirect(`/organisations/${seen.value.organisationId}`, 303);
  }
};

export const keepContact = async (http: Http): Promise<Response> => {
  const input = await formInput(
    http,
    v.strictObject({ seen: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)) }),
  );
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const accountId = http.req.param('account') ?? '';
  const done = await confirmContact(http.get('ctx'), { accountId, seen: input.value.seen });
  return done.ok ? http.redirect(`/accounts/${accountId}`, 303) : answerRefusal(http, 'page', done.error);
};
