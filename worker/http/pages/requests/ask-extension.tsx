import * as v from 'valibot';
import { longestGrant } from '../../../../shared/domain/duration.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { grantWords } from '../../../../shared/messages/pages/grants/index.ts';
import { requestWords } from '../../../../shared/messages/pages/requests/index.ts';
import { askExtension, nextExtension } from '../../../app/request/ask-extension.ts';
import { mayAsk } from '../../../app/request/may-ask.ts';
import type { GrantView } from '../../../store.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing, queryInput } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { grantIn, Refused, standingOf } from '../grants/about.tsx';
import { whose } from '../parts/account-name.ts';
import { Field } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { dateOf } from '../parts/time.ts';
import { endOfDay, isoDay } from './send.tsx';

const fields = v.strictObject({
  end: v.pipe(v.string(), v.isoDate()),
  message: v.optional(v.pipe(v.string(), v.maxLength(1000)), ''),
});

const formPage = async (
  http: Http,
  view: GrantView,
  values: { end: string; message: string },
  trouble: Refusal | null,
): Promise<Response> => {
  const ctx = http.get('ctx');
  const { grant } = view;
  const { extend: words, send, ofClient } = requestWords[ctx.language];
  const [next, standing] = await Promise.all([
    nextExtension(ctx, grant.id),
    standingOf(http, grant.partnerId, 'partner'),
  ]);
  return page(
    http,
    {
      title: words.title,
      ...standing,
      status: trouble ? problemStatus(trouble.code) : 200,
    },
    <>
      <h1>{words.title}</h1>
      <p class="quiet">{whose(view)}</p>
      {trouble ? <Refused http={http} refusal={trouble} /> : null}
      {grant.endsAt === null ? (
        <p>{words.openEnd}</p>
      ) : next !== null ? (
        <p>{ofClient.next(dateOf(next, ctx.language))}</p>
      ) : (
        <form method="post" action={`/grants/${grant.id}/ask`}>
          <p>{words.intro}</p>
          <Field name="end" label={words.until}>
            <input
              type="date"
              id="end"
              name="end"
              required
              value={values.end}
              min={isoDay(grant.endsAt)}
              max={isoDay(ctx.now + longestGrant)}
            />
          </Field>
          <Field name="message" label={send.message} hint={send.messageHint}>
            <textarea id="message" name="message" maxlength={1000} aria-describedby="message-hint">
              {values.message}
            </textarea>
          </Field>
          <div class="actions">
            <button type="submit" class="primary">
              {words.go}
            </button>
          </div>
        </form>
      )}
      <p>
        <a href={`/grants/${grant.id}`}>{grantWords[ctx.language].acts.back}</a>
      </p>
    </>,
  );
};

/** `GET /grants/:grant/ask` (Q4). */
export const showAskExtension = async (http: Http): Promise<Response> => {
  const query = queryInput(http, nothing);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const view = await http.get('ctx').store.grants.view(grantIn(http));
  if (!view) return answerRefusal(http, 'page', { code: 'not_found' });
  const asking = await mayAsk(http.get('ctx'), view.grant.partnerId);
  if (!asking.ok) return answerRefusal(http, 'page', asking.error);
  return formPage(http, view, { end: '', message: '' }, null);
};

/** `POST /grants/:grant/ask`. */
export const sendAskExtension = async (http: Http): Promise<Response> => {
  const form = await formInput(http, fields);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const { end, message } = form.value;
  const sent = await askExtension(http.get('ctx'), {
    grantId: grantIn(http),
    endsAt: endOfDay(end) ?? 0,
    message,
  });
  if (sent.ok) return http.redirect(`/requests/${sent.value.requestId}`, 303);
  const said: readonly Refusal['code'][] = ['end_date_invalid', 'rate_limited', 'request_silenced'];
  if (!said.includes(sent.error.code)) return answerRefusal(http, 'page', sent.error);
  // It was its partner's representative who was refused that, so that the share may be shown.
  const view = await http.get('ctx').store.grants.view(grantIn(http));
  return view
    ? formPage(http, view, form.value, sent.error)
    : answerRefusal(http, 'page', { code: 'not_found' });
};
