import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../../shared/domain/result.ts';
import { share } from '../../../app/invitation/share.ts';
import { answerRequest } from '../../../app/request/answer.ts';
import { answerRefusal, logDenial } from '../../answer.ts';
import { formInput, queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { idleDaysFrom } from '../parts/idle.tsx';
import {
  accessChoice,
  addressOf,
  type Choices,
  consentFields,
  endOf,
  linkOfTender,
  recipientOf,
  summarised,
} from './choices.ts';
import { consentPage } from './consent-page.tsx';
import { decisionsFrom } from './existing.tsx';
import { accountOf, type Loaded, load } from './load.ts';

const needsKey: readonly Refusal['code'][] = ['owner_key_missing', 'owner_key_denied'];

export const look = async (http: Http): Promise<Response> => {
  const query = queryInput(http, consentFields);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const loaded = await load(http, query.value);
  if (!loaded.ok) {
    // Only a key of the customer's can mend that, and there it is given.
    if (needsKey.includes(loaded.error.code)) return http.redirect(`/accounts/${accountOf(http)}/key`, 303);
    return answerRefusal(http, 'page', loaded.error);
  }
  // Where the host asks for an agreement the template is offered with the share from the first look on (G1).
  const first = query.value.access === undefined && loaded.value.facts.demandsProcessing;
  const choices: Choices = first ? { ...loaded.value.choices, processing: 'template' } : loaded.value.choices;
  return consentPage(http, { ...loaded.value, choices, hinted: query.value.product, trouble: null });
};

/** Refusals that say nothing about the choices: there is no form to go back to. */
const closed: readonly Refusal['code'][] = [
  'not_found',
  'not_allowed',
  'safety_session_only',
  'request_not_pending',
];

/** Where the act leads: to the invitation that waits, or to the share that has begun. */
const act = async (http: Http, { facts, choices, answering }: Loaded): Promise<Result<string, Refusal>> => {
  const ctx = http.get('ctx');
  const consent = {
    accountId: accountOf(http),
    access: accessChoice(choices, facts.offer.products),
    endsAt: endOf(choices),
    idleDays: idleDaysFrom(choices.idle),
    existing: decisionsFrom(choices.existing),
    processing: choices.processing === 'template' ? ctx.language : null,
  };
  if (answering) {
    const token = choices.t === '' ? null : choices.t;
    const answered = await answerRequest(ctx, { ...consent, requestId: answering.request.id, token });
    if (!answered.ok) return answered;
    return ok(
      'grantId' in answered.value
        ? `/grants/${answered.value.grantId}`
        : `/invitations/${answered.value.invitationId}`,
    );
  }
  const shared = await share(ctx, {
    ...consent,
    to: recipientOf(choices),
    tender: linkOfTender(choices.tender),
  });
  return shared.ok ? ok(`/invitations/${shared.value.invitationId}`) : shared;
};

export const confirm = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const form = await formInput(http, consentFields);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const loaded = await load(http, form.value);
  if (!loaded.ok) return answerRefusal(http, 'page', loaded.error);
  const { facts, choices } = loaded.value;
  if (!facts.proven) {
    const here = addressOf(`/accounts/${accountOf(http)}/share`, choices);
    return http.redirect(`/prove?next=${encodeURIComponent(here)}`, 303);
  }
  const again = (trouble: Refusal | 'changed') => consentPage(http, { ...loaded.value, hinted: '', trouble });
  if (form.value.seen !== (await ctx.secrets.hash(summarised(choices)))) return again('changed');
  const done = await act(http, loaded.value);
  if (done.ok) return http.redirect(done.value, 303);
  if (closed.includes(done.error.code)) return answerRefusal(http, 'page', done.error);
  logDenial(http, done.error);
  return again(done.error);
};
