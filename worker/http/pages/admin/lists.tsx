import { invitationState } from '../../../../shared/domain/invitation.ts';
import type { Http } from '../../route.ts';
import { accountAt } from '../parts/account-name.ts';
import { accessShort, InvitationBadge } from '../parts/share.tsx';
import { exactly } from '../parts/time.ts';
import { adminWords, LogLink } from './parts.tsx';
import { searchList } from './search-list.tsx';

/** A3: accounts and invitations are looked up here; neither can be made, answered or moved by an admin. */
export const accounts = (http: Http): Promise<Response> => {
  const { language } = http.get('ctx');
  const words = adminWords(http);
  return searchList(http, {
    name: 'accounts',
    read: (store, q, after) => store.admin.accounts(q, after),
    head: [words.account, words.panel, words.customer, words.accounts.provenBy, words.since, words.log],
    row: ({ account, panel, organisation }) => [
      <>
        <a href={`/admin/accounts/${account.id}`}>{account.name}</a> <small>{account.shownAs}</small>
      </>,
      panel.name,
      <a href={`/admin/organisations/${organisation.id}`}>{organisation.name}</a>,
      words.accounts.proofs[account.provenBy],
      exactly(account.provenAt, language),
      <LogLink http={http} subject={account.id} />,
    ],
  });
};

export const invitations = (http: Http): Promise<Response> => {
  const { language, now } = http.get('ctx');
  const words = adminWords(http);
  return searchList(http, {
    name: 'invitations',
    read: (store, q, after) => store.admin.invitations(q, after),
    head: [
      words.account,
      words.customer,
      words.partner,
      words.access,
      words.state,
      words.invitations.expires,
      words.log,
    ],
    row: ({ invitation, account, panel, customer, partner }) => [
      <>
        <a href={`/admin/invitations/${invitation.id}`}>{account.name}</a>{' '}
        <small>{accountAt(account, panel)}</small>
      </>,
      <a href={`/admin/organisations/${customer.id}`}>{customer.name}</a>,
      partner ? (
        <a href={`/admin/organisations/${partner.id}`}>{partner.name}</a>
      ) : (
        (invitation.heldFor ?? '')
      ),
      accessShort(invitation.access, language),
      <InvitationBadge state={invitationState(invitation, now)} language={language} />,
      exactly(invitation.expiresAt, language),
      <LogLink http={http} subject={invitation.id} />,
    ],
  });
};
