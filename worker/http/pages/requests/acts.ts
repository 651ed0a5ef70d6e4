import * as v from 'valibot';
import { id, longText } from '../../../../shared/api/primitives.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import { blockPartner } from '../../../app/request/block.ts';
import { cancelRequest } from '../../../app/request/cancel.ts';
import { declineRequest } from '../../../app/request/decline.ts';
import { extendByRequest } from '../../../app/request/extend.ts';
import { reportPartner } from '../../../app/request/report.ts';
import { resendRequest } from '../../../app/request/resend.ts';
import { seeRequest } from '../../../app/request/see.ts';
import { answerRefusal, logDenial } from '../../answer.ts';
import { formInput, nothing, queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { customerSide } from './customer-side.tsx';
import { partnerSide } from './partner-side.tsx';
import { endOfDay } from './send.tsx';

const token = v.optional(v.pipe(v.string(), v.maxLength(64)));
const organisation = v.optional(v.union([v.literal(''), id]), '');
const requestIn = (http: Http): string => http.req.param('request') ?? '';

const showQuery = v.strictObject({
  t: token,
  resent: v.optional(v.literal('1')),
  done: v.optional(v.picklist(['blocked', 'reported'])),
});

/** One address for both sides; opening it changes nothing. */
export const showRequest = async (http: Http): Promise<Response> => {
  const query = queryInput(http, showQuery);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const { t = null, resent, done = null } = query.value;
  const sight = await seeRequest(http.get('ctx'), { requestId: requestIn(http), token: t });
  if (!sight.ok) return answerRefusal(http, 'page', sight.error);
  return sight.value.side === 'partner'
    ? partnerSide(http, sight.value, resent === '1')
    : customerSide(http, sight.value, { token: t, done, trouble: null });
};

const back = (http: Http, done: Result<unknown, Refusal>, query: Record<string, string | undefined>) => {
  if (!done.ok) return answerRefusal(http, 'page', done.error);
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) address.set(name, value);
  return http.redirect(`/requests/${requestIn(http)}${address.size === 0 ? '' : `?${address}`}`, 303);
};

export const resend = async (http: Http): Promise<Response> => {
  const form = await formInput(http, nothing);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  return back(http, await resendRequest(http.get('ctx'), { requestId: requestIn(http) }), { resent: '1' });
};

export const cancel = async (http: Http): Promise<Response> => {
  const form = await formInput(http, nothing);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  return back(http, await cancelRequest(http.get('ctx'), { requestId: requestIn(http) }), {});
};

const note = v.optional(v.pipe(v.string(), v.maxLength(1000)), '');
const declineFields = v.strictObject({ t: token, organisation, note });

export const decline = async (http: Http): Promise<Response> => {
  const form = await formInput(http, declineFields);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const { t, organisation: forWhom } = form.value;
  const declined = await declineRequest(http.get('ctx'), {
    requestId: requestIn(http),
    token: t ?? null,
    organisationId: forWhom === '' ? null : forWhom,
    note: form.value.note,
  });
  return back(http, declined, { t });
};

const blockFields = v.strictObject({ t: token, organisation });

export const block = async (http: Http): Promise<Response> => {
  const form = await formInput(http, blockFields);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const { t, organisation: forWhom } = form.value;
  const blocked = await blockPartner(http.get('ctx'), {
    requestId: requestIn(http),
    token: t ?? null,
    organisationId: forWhom === '' ? null : forWhom,
  });
  return back(http, blocked, { t, done: 'blocked' });
};

const reportFields = v.strictObject({ t: token, text: longText });

export const report = async (http: Http): Promise<Response> => {
  const form = await formInput(http, reportFields);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const { t, text } = form.value;
  const reported = await reportPartner(http.get('ctx'), {
    requestId: requestIn(http),
    token: t ?? null,
    text,
  });
  return back(http, reported, { t, done: 'reported' });
};

const extendFields = v.strictObject({ t: token, end: v.pipe(v.string(), v.isoDate()) });

/** Refusals after which there is no form to go back to. */
const closed: readonly Refusal['code'][] = [
  'not_found',
  'not_allowed',
  'safety_session_only',
  'step_up_required',
];

export const extend = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const form = await formInput(http, extendFields);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const asked = { requestId: requestIn(http), token: form.value.t ?? null };
  const extended = await extendByRequest(ctx, { ...asked, endsAt: endOfDay(form.value.end) ?? 0 });
  if (extended.ok) return http.redirect(`/grants/${extended.value.grantId}`, 303);
  if (closed.includes(extended.error.code)) return answerRefusal(http, 'page', extended.error);
  const sight = await seeRequest(ctx, asked);
  if (!sight.ok) return answerRefusal(http, 'page', sight.error);
  logDenial(http, extended.error);
  return customerSide(http, sight.value, { token: asked.token, done: null, trouble: extended.error });
};
