import * as v from 'valibot';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { look } from '../../../app/admin/look.ts';
import {
  exportIncident,
  freshEnough,
  type IncidentPlan,
  planIncident,
} from '../../../app/incident/export.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, queryInput } from '../../input.ts';
import { problemOf, problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Empty, Field, Notice } from '../parts/elements.tsx';
import { adminPage } from './parts.tsx';

const path = '/admin/incident';
const moment = v.optional(
  v.union([v.literal(''), v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/))]),
  '',
);
const words = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(254)), '');
const question = {
  from: moment,
  to: moment,
  organisation: words,
  account: words,
  person: words,
  device: words,
};
const query = v.strictObject(question);
const fields = v.strictObject({
  ...question,
  format: v.picklist(['csv', 'json']),
  part: v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number)),
});
type Question = v.InferOutput<typeof query>;

/** Moments are in UTC, which the form says; the log keeps them so. */
const asked = (one: Question) => ({
  ...one,
  from: Date.parse(`${one.from}Z`),
  to: Date.parse(`${one.to}Z`),
});

const Downloads = ({ http, plan, of }: { http: Http; plan: IncidentPlan; of: Question }) => {
  const { language } = http.get('ctx');
  const say = hostWords[language].incident;
  const parts = Array.from({ length: plan.parts }, (_, index) => index + 1);
  return (
    <ul>
      {parts.map((part) => (
        <li>
          <form method="post" action={path} class="inline">
            {Object.entries(of).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <input type="hidden" name="part" value={String(part)} />
            <span>{say.part(part, plan.parts)}</span>
            <button
              type="submit"
              name="format"
              value="csv"
              aria-label={`${say.csv}, ${say.part(part, plan.parts)}`}
            >
              {say.csv}
            </button>
            <button
              type="submit"
              name="format"
              value="json"
              aria-label={`${say.json}, ${say.part(part, plan.parts)}`}
            >
              {say.json}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
};

const Plan = ({ http, plan, of }: { http: Http; plan: IncidentPlan; of: Question }) => {
  const ctx = http.get('ctx');
  const say = hostWords[ctx.language].incident;
  if (plan.tooMany) {
    return (
      <Notice tone="warning">
        <p data-code="too_many">{say.tooMany(plan.grants)}</p>
      </Notice>
    );
  }
  const here = `${path}?${new URLSearchParams(of)}`;
  const { actor } = ctx;
  const fresh = actor.kind === 'person' && freshEnough(ctx, actor);
  return (
    <section>
      <h2>{say.found}</h2>
      <p data-shares={String(plan.grants)}>{say.shares(plan.grants, plan.parts)}</p>
      {plan.grants === 0 ? <Empty>{say.nobody}</Empty> : null}
      {fresh ? (
        <Downloads http={http} plan={plan} of={of} />
      ) : (
        <>
          <p>{say.proveLead}</p>
          <a class="button primary" href={`/prove?passkey=1&next=${encodeURIComponent(here)}`}>
            {say.prove}
          </a>
        </>
      )}
      <p class="quiet">{say.logged}</p>
    </section>
  );
};

const show = (
  http: Http,
  of: Question,
  { plan, refusal }: { plan: IncidentPlan | null; refusal: Refusal | null },
): Response | Promise<Response> => {
  const { language, requestId } = http.get('ctx');
  const say = hostWords[language].incident;
  const wrong = refusal?.detail?.['field'];
  const said =
    wrong === 'organisation' ||
    wrong === 'account' ||
    wrong === 'person' ||
    wrong === 'device' ||
    wrong === 'to'
      ? say.wrong[wrong]
      : null;
  const texts = ['organisation', 'account', 'person', 'device'] as const;
  return adminPage(
    http,
    {
      title: say.title,
      current: path,
      ...(refusal ? { status: problemStatus(refusal.code) } : {}),
    },
    <>
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      {refusal ? (
        <Notice tone="danger">
          <p data-code={refusal.code}>{said ?? problemOf(refusal, language, requestId).detail}</p>
        </Notice>
      ) : null}
      <form method="get" action={path}>
        <Field name="from" label={say.from}>
          <input id="from" name="from" type="datetime-local" value={of.from} required />
        </Field>
        <Field name="to" label={say.to} hint={say.utc}>
          <input
            id="to"
            name="to"
            type="datetime-local"
            value={of.to}
            aria-describedby="to-hint"
            aria-invalid={wrong === 'to' ? 'true' : undefined}
            required
          />
        </Field>
        {texts.map((name) => (
          <Field name={name} label={say.fields[name]} hint={say.hints[name]}>
            <input
              id={name}
              name={name}
              value={of[name]}
              maxlength={254}
              aria-describedby={`${name}-hint`}
              aria-invalid={wrong === name ? 'true' : undefined}
            />
          </Field>
        ))}
        <div class="actions">
          <button type="submit" class="primary">
            {say.look}
          </button>
        </div>
      </form>
      {plan ? <Plan http={http} plan={plan} of={of} /> : null}
    </>,
  );
};

/** `GET /admin/incident`: the question, and how much it is about. */
export const ask = async (http: Http): Promise<Response> => {
  const input = queryInput(http, query);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const may = await look(http.get('ctx'), () => Promise.resolve(null));
  if (!may.ok) return answerRefusal(http, 'page', may.error);
  const of = input.value;
  if (of.from === '' || of.to === '') return show(http, of, { plan: null, refusal: null });
  const plan = await planIncident(http.get('ctx'), asked(of));
  if (plan.ok) return show(http, of, { plan: plan.value, refusal: null });
  return plan.error.code === 'invalid_input'
    ? show(http, of, { plan: null, refusal: plan.error })
    : answerRefusal(http, 'page', plan.error);
};

/** `POST /admin/incident`: one part as a file. */
export const download = async (http: Http): Promise<Response> => {
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { format, part, ...of } = input.value;
  const made = await exportIncident(http.get('ctx'), { ...asked(of), format, part });
  if (!made.ok) {
    return made.error.code === 'invalid_input'
      ? show(http, of, { plan: null, refusal: made.error })
      : answerRefusal(http, 'page', made.error);
  }
  return http.body(made.value.text, 200, {
    'content-type': `${format === 'csv' ? 'text/csv' : 'application/json'}; charset=utf-8`,
    'content-disposition': `attachment; filename="${made.value.name}"`,
    'cache-control': 'no-store',
  });
};
