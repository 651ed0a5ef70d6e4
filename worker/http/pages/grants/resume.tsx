import * as v from 'valibot';
import { decide } from '../../../../shared/decision.ts';
import { grantStateAt } from '../../../../shared/domain/grant.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { grantWords } from '../../../../shared/messages/pages/grants/index.ts';
import { resumeGrant } from '../../../app/grant/resume.ts';
import type { Context } from '../../../ports.ts';
import type { GrantView } from '../../../store.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { page } from '../parts/layout.tsx';
import { grantIn, proofAddress, Refused, standingOf } from './about.tsx';
import { dayOf, endsAtFrom, keepingTime, UntilChoice, type UntilInput, untilFields } from './until.tsx';

const fields = v.strictObject(untilFields);

const resumable = async (http: Http): Promise<Result<GrantView, Refusal>> => {
  const ctx = http.get('ctx');
  const view = await ctx.store.grants.view(grantIn(http));
  if (!view) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'grant.resume', view.grant.customerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const state = grantStateAt({ ...view.grant, frozen: [] }, ctx.now);
  return state === 'paused' ? ok(view) : fail({ code: 'grant_state', detail: { state } });
};

/** What S12 suggests: the date as it was while it lies ahead, else what the host suggests for that kind of access. */
const suggested = ({ grant }: GrantView, { now, settings }: Context): UntilInput => {
  if (grant.endsAt !== null && grant.endsAt > now) return { until: 'date', date: dayOf(grant.endsAt) };
  const life = settings.suggestedLife[grant.access.kind];
  return life === null ? { until: 'open', date: '' } : { until: 'date', date: dayOf(now + life) };
};

const form = async (
  http: Http,
  view: GrantView,
  input: UntilInput,
  refusal: Refusal | null,
): Promise<Response> => {
  const { language } = http.get('ctx');
  const words = grantWords[language];
  const title = words.resume.title(view.partner.name);
  const standing = await standingOf(http, view.grant.customerId);
  return page(
    http,
    { title, ...standing, ...(refusal ? { status: problemStatus(refusal.code) } : {}) },
    <>
      <h1>{title}</h1>
      <p>{words.resume.text(view.partner.name)}</p>
      {refusal ? <Refused http={http} refusal={refusal} /> : null}
      <form method="post" action={`/grants/${view.grant.id}/resume`}>
        <UntilChoice value={input} language={language} wrong={refusal?.code === 'end_date_invalid'} />
        <div class="actions">
          <button type="submit" class="primary">
            {words.resume.save}
          </button>
          <a class="button" href={`/grants/${view.grant.id}`}>
            {words.acts.back}
          </a>
        </div>
      </form>
    </>,
  );
};

/** `GET /grants/:grant/resume`: asks for the fresh proof first, then until when (M4, S12). */
export const showResume = async (http: Http): Promise<Response> => {
  const view = await resumable(http);
  if (!view.ok) return answerRefusal(http, 'page', view.error);
  return form(http, view.value, suggested(view.value, http.get('ctx')), null);
};

export const performResume = async (http: Http): Promise<Response> => {
  const id = grantIn(http);
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const view = await resumable(http);
  if (!view.ok) {
    return view.error.code === 'step_up_required'
      ? http.redirect(proofAddress(`/grants/${id}/resume`), 303)
      : answerRefusal(http, 'page', view.error);
  }
  const until = endsAtFrom(input.value);
  if (!until.ok) return form(http, view.value, input.value, until.error);
  const endsAt = keepingTime(until.value, view.value.grant.endsAt);
  const resumed = await resumeGrant(http.get('ctx'), { grantId: id, endsAt });
  return resumed.ok
    ? http.redirect(`/grants/${id}`, 303)
    : form(http, view.value, input.value, resumed.error);
};
