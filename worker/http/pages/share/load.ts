import { requestState } from '../../../../shared/domain/access-request.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { type ConsentFacts, consentFacts } from '../../../app/invitation/consent.ts';
import { type RequestSight, seeAsCustomer } from '../../../app/request/see.ts';
import type { Context } from '../../../ports.ts';
import type { Http } from '../../route.ts';
import type { PageFrame } from '../parts/layout.tsx';
import { frameAmong, ownOrganisations } from '../parts/own.ts';
import { askedFirst } from './asked-first.ts';
import { type Choices, type ConsentFields, choicesFrom } from './choices.ts';

export const accountOf = (http: Http): string => http.req.param('account') ?? '';

export interface Loaded {
  facts: ConsentFacts;
  choices: Choices;
  /** The request that is answered; its partner is the one shared with, whatever the address says. */
  answering: RequestSight | null;
  frame: Pick<PageFrame, 'organisation' | 'organisations'>;
}

/** The choices of the address or the form, with everything that bears on them. */
export const load = async (http: Http, fields: ConsentFields): Promise<Result<Loaded, Refusal>> => {
  const ctx = http.get('ctx');
  const seen = await answeredIn(ctx, fields);
  if (!seen.ok) return seen;
  const answering = seen.value;
  const partnerId = answering?.partnership.partnerId ?? null;
  const settled = partnerId === null ? fields : { ...fields, who: partnerId, partner: partnerId };
  const [facts, organisations] = await Promise.all([
    consentFacts(ctx, { accountId: accountOf(http), words: settled.who, ticked: settled.partner }),
    ownOrganisations(ctx),
  ]);
  if (!facts.ok) return facts;
  const frame = frameAmong(organisations, facts.value.account.organisationId);
  const filled = answering ? askedFirst(settled, answering.request, facts.value.offer) : settled;
  return ok({ facts: facts.value, choices: choicesFrom(filled, facts.value.offer, ctx), answering, frame });
};

/** Q3: the request in the address, if there is one and it still waits. */
const answeredIn = async (
  ctx: Context,
  { request, t }: ConsentFields,
): Promise<Result<RequestSight | null, Refusal>> => {
  if (request === '') return ok(null);
  const sight = await seeAsCustomer(ctx, { requestId: request, token: t === '' ? null : t });
  if (!sight.ok) return sight;
  const state = requestState(sight.value.request, ctx.now);
  return state === 'pending' ? sight : fail({ code: 'request_not_pending', detail: { state } });
};
