import * as v from 'valibot';
import { id } from '../../../../shared/api/primitives.ts';
import { acceptInvitation } from '../../../app/invitation/accept.ts';
import { cancelInvitation } from '../../../app/invitation/cancel.ts';
import { claimHeldInvitation } from '../../../app/invitation/claim-held.ts';
import { declineInvitation } from '../../../app/invitation/decline.ts';
import { resendInvitation } from '../../../app/invitation/resend.ts';
import { seeInvitation } from '../../../app/invitation/see.ts';
import { confirmProcessing } from '../../../app/processing/confirm.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing, queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { clientChoice } from '../clients/acts.ts';
import { customerSide } from './customer-side.tsx';
import { heldSide } from './held-side.tsx';
import { partnerSide } from './partner-side.tsx';

const token = v.pipe(v.string(), v.maxLength(64));
const invitationOf = (http: Http): string => http.req.param('invitation') ?? '';

const showQuery = v.strictObject({ t: v.optional(token), resent: v.optional(v.literal('1')) });

/** One address for everybody it concerns; opening it changes nothing (E4). */
export const show = async (http: Http): Promise<Response> => {
  const query = queryInput(http, showQuery);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const t = query.value.t ?? null;
  const sight = await seeInvitation(http.get('ctx'), { invitationId: invitationOf(http), token: t });
  if (!sight.ok) return answerRefusal(http, 'page', sight.error);
  switch (sight.value.side) {
    case 'partner':
      return partnerSide(http, sight.value, t);
    case 'held':
      return heldSide(http, sight.value, t);
    case 'customer':
      return customerSide(http, sight.value, query.value.resent === '1');
  }
};

/** E16: the answer carries the link's token and nothing else; any other field is refused. */
const answerFields = v.strictObject({ t: v.optional(token) });

/** Beside the answer, only which record of the partner's own book the access joins (Q1). */
const acceptFields = v.strictObject({
  t: v.optional(token),
  client: v.optional(clientChoice, 'new'),
  /** G1: the processing agreement that stood beside it, confirmed with the yes. */
  processing: v.optional(id),
});

export const accept = async (http: Http): Promise<Response> => {
  const form = await formInput(http, acceptFields);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const accepted = await acceptInvitation(http.get('ctx'), {
    invitationId: invitationOf(http),
    token: form.value.t ?? null,
    client: form.value.client,
  });
  if (!accepted.ok) return answerRefusal(http, 'page', accepted.error);
  // Should it have been replaced meanwhile, it waits on the page of the share.
  if (form.value.processing) {
    await confirmProcessing(http.get('ctx'), { agreementId: form.value.processing });
  }
  return http.redirect(`/grants/${accepted.value.grantId}`, 303);
};

export const decline = async (http: Http): Promise<Response> => {
  const form = await formInput(http, answerFields);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const declined = await declineInvitation(http.get('ctx'), {
    invitationId: invitationOf(http),
    token: form.value.t ?? null,
  });
  if (!declined.ok) return answerRefusal(http, 'page', declined.error);
  return http.redirect(`/invitations/${invitationOf(http)}`, 303);
};

const claimFields = v.strictObject({ organisation: id, t: v.optional(token) });

export const claim = async (http: Http): Promise<Response> => {
  const form = await formInput(http, claimFields);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const claimed = await claimHeldInvitation(http.get('ctx'), {
    invitationId: invitationOf(http),
    organisationId: form.value.organisation,
    token: form.value.t ?? null,
  });
  if (!claimed.ok) return answerRefusal(http, 'page', claimed.error);
  return http.redirect(`/invitations/${invitationOf(http)}`, 303);
};

export const resend = async (http: Http): Promise<Response> => {
  const form = await formInput(http, nothing);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const resent = await resendInvitation(http.get('ctx'), { invitationId: invitationOf(http) });
  if (!resent.ok) return answerRefusal(http, 'page', resent.error);
  return http.redirect(`/invitations/${invitationOf(http)}?resent=1`, 303);
};

export const cancel = async (http: Http): Promise<Response> => {
  const form = await formInput(http, nothing);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const cancelled = await cancelInvitation(http.get('ctx'), { invitationId: invitationOf(http) });
  if (!cancelled.ok) return answerRefusal(http, 'page', cancelled.error);
  return http.redirect(`/invitations/${invitationOf(http)}`, 303);
};
