import * as v from 'valibot';
import { proposeShares } from '../../../../app/admin/freeze-shares.ts';
import { flagPartner } from '../../../../app/partnership/flag.ts';
import { answerRefusal } from '../../../answer.ts';
import { formInput } from '../../../input.ts';
import type { Http } from '../../../route.ts';
import { needReason, reasonText } from '../parts.tsx';

const organisationOf = (http: Http): string => http.req.param('organisation') ?? '';

const sharesForm = v.strictObject({
  act: v.picklist(['freeze_shares', 'unfreeze_shares']),
  reason: reasonText,
});

/** A6: every share of an organisation at once, which waits for a second admin. */
export const shares = async (http: Http): Promise<Response> => {
  const input = await formInput(http, sharesForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const reason = needReason(input.value.reason);
  if (!reason.ok) return answerRefusal(http, 'page', reason.error);
  const proposed = await proposeShares(http.get('ctx'), {
    kind: input.value.act,
    organisationId: organisationOf(http),
    reason: reason.value,
  });
  if (!proposed.ok) return answerRefusal(http, 'page', proposed.error);
  return http.redirect(`/admin/proposals/${proposed.value.id}`, 303);
};

const flagForm = v.strictObject({ flagged: v.picklist(['yes', 'no']), reason: reasonText });

export const flag = async (http: Http): Promise<Response> => {
  const input = await formInput(http, flagForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const reason = needReason(input.value.reason);
  if (!reason.ok) return answerRefusal(http, 'page', reason.error);
  const done = await flagPartner(http.get('ctx'), {
    organisationId: organisationOf(http),
    flagged: input.value.flagged === 'yes',
    reason: reason.value,
  });
  if (!done.ok) return answerRefusal(http, 'page', done.error);
  return http.redirect(`/admin/applications/${organisationOf(http)}`, 303);
};
