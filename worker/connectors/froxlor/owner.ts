import * as v from 'valibot';
import type { Capabilities } from '../../../shared/domain/enforcement.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { PanelAccount, PanelResult } from '../../ports/panel.ts';
import type { OwnerMode } from '../owner/connector.ts';
import { createThrottle } from '../throttle.ts';
import { customer, ftpUser, functions, list } from './answers.ts';
import { type FroxlorApi, froxlorApi, froxlorCredentialOf } from './api.ts';
import { accountOf, froxlorCapabilities, froxlorWith } from './connector.ts';
import { froxlorAftercare } from './inventory.ts';

/**
 * With a customer's own key: no sign-in link can be had (403), so nothing opens the whole account; FTP users
 * are made and removed like with a reseller's key.
 */
export const froxlorOwnerCapabilities: Capabilities = {
  ...froxlorCapabilities,
  full: 'none',
  idleSeconds: null,
  ownership: 'owner_key',
};

/** A guess at a key costs a call; beside the throttle of the panel's other calls. */
const throttle = createThrottle(240, 60_000);

/** A number of customers: told to an admin or a reseller, and refused to a customer. */
const count = v.number();

/**
 * Only a customer's key is refused the number of customers; any other may do more than its customer (E50).
 * Every customer has an FTP user, and a customer's key lists none but its own: its owner is who asks.
 */
const whose = async (api: FroxlorApi): Promise<PanelResult<PanelAccount>> => {
  const valid = await api.call('Froxlor.listFunctions', { module: 'Froxlor' }, functions);
  // So 2.3.10 answers a key whose row names nobody who could use it.
  if (!valid.ok && valid.error.reason === 'http_400') {
    return fail({ code: 'owner_key_denied', reason: 'http_400' });
  }
  if (!valid.ok) return valid;
  const more = await api.call('Customers.listingCount', null, count);
  if (more.ok) return fail({ code: 'owner_key_too_powerful', reason: 'counts_customers' });
  if (more.error.reason !== 'http_403') return more;
  const users = await api.call('Ftps.listing', null, list);
  if (!users.ok) return users;
  const owners = new Set<number>();
  for (const row of users.value.list) {
    const user = v.safeParse(ftpUser, row);
    if (!user.success) return fail({ code: 'panel_answer_invalid', reason: 'unexpected_shape' });
    owners.add(user.output.customerid);
  }
  const [owner, ...others] = owners;
  if (owner === undefined || others.length > 0) {
    return fail({ code: 'panel_answer_invalid', reason: owner === undefined ? 'no_rows' : 'foreign_row' });
  }
  const found = await api.call('Customers.get', { id: owner }, customer);
  if (!found.ok) return found;
  return found.value.customerid === owner
    ? ok(accountOf(found.value))
    : fail({ code: 'panel_answer_invalid', reason: 'foreign_row' });
};

export const froxlorOwner: OwnerMode = {
  capabilities: froxlorOwnerCapabilities,
  aftercare: froxlorAftercare,
  withKey: (access) => {
    const credential = froxlorCredentialOf(access);
    if (!credential.ok) return fail({ ...credential.error, code: 'owner_key_denied' });
    const api = froxlorApi(access, credential.value, throttle, false, 'owner');
    return ok({
      ...froxlorWith(access, credential.value, throttle, 'owner'),
      capabilities: froxlorOwnerCapabilities,
      whose: () => whose(api),
    });
  },
  /** Froxlor's API asks for a key before anything else; that it asks in its own way shows that it is there. */
  health: async (access) => {
    const answer = await access.fetch({
      method: 'POST',
      path: '/api.php',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ command: 'Froxlor.listFunctions', params: { module: 'Froxlor' } }),
    });
    if (!answer.ok) return answer;
    const { status, contentType } = answer.value;
    return status === 401 && contentType === 'application/json'
      ? ok({ version: null })
      : fail({ code: 'panel_answer_invalid', reason: `http_${status}` });
  },
};
