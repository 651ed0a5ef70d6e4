import type { Aim } from '../../../../shared/domain/linked-for.ts';
import { directoryWords } from '../../../../shared/messages/pages/directory/index.ts';
import type { PartnerFound } from '../../../store.ts';
import type { Http } from '../../route.ts';
import { againAddress, consentAddress } from '../accounts/aim.ts';
import { Facts } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { ownFrame } from '../parts/own.ts';
import { FromTender } from '../tenders/from-tender.tsx';

/** T5: a share that begins with the partner: which of my accounts it is for. Who has none links one. */
export const chooseAccount = async (
  http: Http,
  { partner, aim }: { partner: PartnerFound; aim: Aim | null },
  link: () => Promise<Response>,
): Promise<Response> => {
  const ctx = http.get('ctx');
  const frame = await ownFrame(ctx, null);
  const represented = (frame.organisations ?? []).filter(({ role }) => role === 'legal_representative');
  const accounts = await ctx.store.accounts.ofOrganisations(
    represented.map(({ organisation }) => organisation.id),
  );
  if (accounts.length === 0) return link();
  const words = directoryWords[ctx.language].sharing;
  const choices = await Promise.all(
    accounts.map(async ({ account, panel }) => ({
      account,
      panel,
      href: await consentAddress(ctx, { accountId: account.id, product: null, aim }),
    })),
  );
  return page(
    http,
    { title: words.title(partner.organisation.name), narrow: true, ...frame },
    <>
      <h1>{words.title(partner.organisation.name)}</h1>
      {aim?.kind === 'share' && aim.tenderId !== null ? (
        <FromTender language={ctx.language} host={ctx.settings.hostName} />
      ) : null}
      <Facts rows={[['Partner-ID', <code>{partner.partnership.partnerId}</code>]]} />
      <p>{words.choose}</p>
      <ul>
        {choices.map(({ account, panel, href }) => (
          <li>
            <a href={href}>{account.name}</a> <small class="quiet">{panel.name}</small>
          </li>
        ))}
      </ul>
      <p>
        <a class="button" href={`${await againAddress(ctx, { product: null, aim })}&link=yes`}>
          {words.link}
        </a>
      </p>
    </>,
  );
};
