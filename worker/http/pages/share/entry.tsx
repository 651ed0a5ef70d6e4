import * as v from 'valibot';
import { aimOf } from '../../../app/account/aim.ts';
import { linkedToMe } from '../../../app/account/linked.ts';
import { answerRefusal } from '../../answer.ts';
import { queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { aimFields, consentAddress, namedAim } from '../accounts/aim.ts';
import { linkForm } from '../accounts/link-form.tsx';
import { chooseAccount } from './with-partner.tsx';

const hint = v.optional(v.pipe(v.string(), v.maxLength(200)), '');
const hints = v.strictObject({
  panel: hint,
  account: hint,
  product: hint,
  organisation: hint,
  /** Another account than those that are linked. */
  link: v.optional(v.literal('yes')),
  ...aimFields,
});

/**
 * S1, S14: where the control in a panel, a QR code or a host's link leads, and an entry of the directory (T5).
 * Its word is a hint: an account of mine goes straight to the consent page, anything else has to be proved first.
 */
export const enter = async (http: Http): Promise<Response> => {
  const query = queryInput(http, hints);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const ctx = http.get('ctx');
  const { link, ...values } = query.value;
  const { panel, account, product } = values;
  const seen = await aimOf(ctx, namedAim(values));
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  const { aim, partner } = seen.value;
  if (panel !== '' && account !== '') {
    const mine = await linkedToMe(ctx, { panelId: panel, shown: account });
    if (mine) return http.redirect(await consentAddress(ctx, { accountId: mine.id, product, aim }), 303);
  }
  const form = () =>
    linkForm(http, { values: { ...values, name: '' }, partner, hinted: account !== '', trouble: null });
  return partner && link === undefined ? chooseAccount(http, { partner, aim }, form) : form();
};
