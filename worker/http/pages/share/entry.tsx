import * as v from 'valibot';
import { id } from '../../../../shared/api/primitives.ts';
import { linkedToMe } from '../../../app/account/linked.ts';
import { answerRefusal } from '../../answer.ts';
import { queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { linkForm } from '../accounts/link-form.tsx';
import { chooseAccount } from './with-partner.tsx';

const hint = v.optional(v.pipe(v.string(), v.maxLength(200)), '');
const hints = v.strictObject({
  panel: hint,
  account: hint,
  product: hint,
  organisation: hint,
  request: v.optional(v.union([v.literal(''), id]), ''),
  t: hint,
  /** T5: the Partner-ID of an entry of the directory. */
  partner: hint,
  /** T4: id and token of the tender whose winner that partner is. */
  tender: hint,
});

/**
 * S1, S14: where the control in a panel, a QR code or a host's link leads. Its word is a hint: an
 * account of mine goes straight to the consent page, anything else has to be proved first.
 */
export const enter = async (http: Http): Promise<Response> => {
  const query = queryInput(http, hints);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const { panel, account, product, organisation, request, t, partner, tender } = query.value;
  if (partner !== '') return chooseAccount(http, { partnerId: partner, tender });
  if (panel !== '' && account !== '') {
    const mine = await linkedToMe(http.get('ctx'), { panelId: panel, shown: account });
    const suffix = product === '' ? '' : `?product=${encodeURIComponent(product)}`;
    if (mine) return http.redirect(`/accounts/${mine.id}/share${suffix}`, 303);
  }
  return linkForm(http, {
    values: { panel, account, organisation, name: '', product, request, t },
    hinted: account !== '',
    trouble: null,
  });
};
