import type { Refusal } from '../../../shared/domain/refusal.ts';
import { consentFacts } from '../../app/invitation/consent.ts';
import { share } from '../../app/invitation/share.ts';
import { answerRefusal, logDenial } from '../answer.ts';
import { formInput, queryInput } from '../input.ts';
import type { Http, Route } from '../route.ts';
import { idleDaysFrom } from './parts/idle.tsx';
import {
  accessChoice,
  addressOf,
  type ConsentFields,
  choicesFrom,
  consentFields,
  endOf,
  recipientOf,
  summarised,
} from './share/choices.ts';
import { consentPage } from './share/consent-page.tsx';
import { entryRoutes } from './share/entry.tsx';
import { decisionsFrom } from './share/existing.tsx';

const accountOf = (http: Http): string => http.req.param('account') ?? '';

const load = (http: Http, fields: ConsentFields) =>
  consentFacts(http.get('ctx'), {
    accountId: accountOf(http),
    words: fields.who,
    ticked: fields.partner,
  });

const look = async (http: Http): Promise<Response> => {
  const query = queryInput(http, consentFields);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const facts = await load(http, query.value);
  if (!facts.ok) return answerRefusal(http, 'page', facts.error);
  const choices = choicesFrom(query.value, facts.value.offer, http.get('ctx'));
  return consentPage(http, { facts: facts.value, choices, hinted: query.value.product, trouble: null });
};

/** Refusals that say nothing about the choices: there is no form to go back to. */
const closed: readonly Refusal['code'][] = ['not_found', 'not_allowed', 'safety_session_only'];

const confirm = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const form = await formInput(http, consentFields);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const facts = await load(http, form.value);
  if (!facts.ok) return answerRefusal(http, 'page', facts.error);
  const choices = choicesFrom(form.value, facts.value.offer, ctx);
  if (!facts.value.proven) {
    const here = addressOf(`/accounts/${accountOf(http)}/share`, choices);
    return http.redirect(`/prove?next=${encodeURIComponent(here)}`, 303);
  }
  const again = (trouble: Refusal | 'changed') =>
    consentPage(http, { facts: facts.value, choices, hinted: '', trouble });
  if (form.value.seen !== (await ctx.secrets.hash(summarised(choices)))) return again('changed');
  const shared = await share(ctx, {
    accountId: accountOf(http),
    to: recipientOf(choices),
    access: accessChoice(choices, facts.value.offer.products),
    endsAt: endOf(choices),
    idleDays: idleDaysFrom(choices.idle),
    existing: decisionsFrom(choices.existing),
  });
  if (shared.ok) return http.redirect(`/invitations/${shared.value.invitationId}`, 303);
  if (closed.includes(shared.error.code)) return answerRefusal(http, 'page', shared.error);
  logDenial(http, shared.error);
  return again(shared.error);
};

export const shareRoutes: readonly Route[] = [
  ...entryRoutes,
  {
    method: 'GET',
    path: '/accounts/:account/share',
    surface: 'page',
    authorisation: { kind: 'member', of: 'account', action: 'grant.share' },
    handle: look,
  },
  {
    method: 'POST',
    path: '/accounts/:account/share',
    surface: 'page',
    authorisation: { kind: 'member', of: 'account', action: 'grant.share' },
    handle: confirm,
  },
];
