import { emailDomain, isAtDomain, normaliseEmail, websiteDomain } from '../../../shared/domain/email.ts';
import { domainsAbove } from '../../../shared/domain/partner-domain.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { PanelAccount } from '../../ports/panel.ts';
import type { Context } from '../../ports.ts';
import { addressProves } from '../person/address.ts';

/**
 * The contact address by which an account can be proved, or why it cannot. An account that does not
 * exist, has no address or lets the customer edit it answers alike, so that nobody can try out names.
 */
export const provingAddress = async (
  ctx: Pick<Context, 'store'>,
  account: PanelAccount,
): Promise<Result<string, Refusal>> => {
  // E34: where customers can edit the contact themselves, the address alone is never sufficient.
  if (account.contactEmail === null || account.contactEditable) return fail({ code: 'account_not_found' });
  const email = normaliseEmail(account.contactEmail);
  if (await belongsToPartner(ctx, email)) return fail({ code: 'address_belongs_to_partner' });
  const proves = await addressProves(ctx, email);
  return proves.ok ? ok(email) : proves;
};

/** S16: however an account is proved for the first time, the host confirms the customer where its contact is a partner's. */
export const contactIsPartners = async (
  ctx: Pick<Context, 'store'>,
  { contactEmail }: Pick<PanelAccount, 'contactEmail'>,
): Promise<boolean> => contactEmail !== null && belongsToPartner(ctx, normaliseEmail(contactEmail));

/**
 * E55: an agency that stands as its client's contact, by a member's address or one at its website's
 * domain or at one it has proved, would prove the account and become the customer.
 * That holds for its own organisation too: who the customer is, is then the host's to confirm.
 */
const belongsToPartner = async ({ store }: Pick<Context, 'store'>, email: string): Promise<boolean> => {
  if (await store.partnerDomains.isPartners(domainsAbove(emailDomain(email)))) return true;
  const domains = (await store.partnerships.websites()).map(websiteDomain);
  if (domains.some((domain) => domain !== null && isAtDomain(email, domain))) return true;
  const holder = await store.persons.byEmail(email);
  if (!holder) return false;
  const organisations = await store.organisations.ofPerson(holder.id);
  return organisations.some(({ partnership }) => partnership === 'authorized' || partnership === 'suspended');
};
