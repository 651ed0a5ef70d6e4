import { invitationState } from '../../../../shared/domain/invitation.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { look } from '../../../app/admin/look.ts';
import { answerRefusal } from '../../answer.ts';
import { queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Empty } from '../parts/elements.tsx';
import { accessShort, InvitationBadge } from '../parts/share.tsx';
import { exactly } from '../parts/time.ts';
import { adminPage, adminWords, LogLink, More, Search, searchQuery, Table } from './parts.tsx';

/** A3: accounts and invitations are looked up here; neither can be made, answered or moved by an admin. */
export const accounts = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const query = queryInput(http, searchQuery);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const { q, after } = query.value;
  const found = await look(ctx, (store) => store.admin.accounts(q, after));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const words = adminWords(http);
  const title = pageWords[ctx.language].frame.admin.accounts;
  return adminPage(
    http,
    { title, current: '/admin/accounts' },
    <>
      <h1>{title}</h1>
      <Search http={http} q={q} />
      {found.value.rows.length === 0 ? (
        <Empty>{words.nothing}</Empty>
      ) : (
        <Table
          caption={title}
          head={[words.account, 'Panel', words.customer, words.accounts.provenBy, words.since, words.log]}
          rows={found.value.rows.map(({ account, panel, organisation }) => [
            account.name,
            panel.name,
            <a href={`/admin/organisations/${organisation.id}`}>{organisation.name}</a>,
            words.accounts.proofs[account.provenBy],
            exactly(account.provenAt, ctx.language),
            <LogLink http={http} subject={account.id} />,
          ])}
        />
      )}
      <More http={http} next={found.value.next} />
    </>,
  );
};

export const invitations = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const query = queryInput(http, searchQuery);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const { q, after } = query.value;
  const found = await look(ctx, (store) => store.admin.invitations(q, after));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const words = adminWords(http);
  const title = pageWords[ctx.language].frame.admin.invitations;
  return adminPage(
    http,
    { title, current: '/admin/invitations' },
    <>
      <h1>{title}</h1>
      <Search http={http} q={q} />
      {found.value.rows.length === 0 ? (
        <Empty>{words.nothing}</Empty>
      ) : (
        <Table
          caption={title}
          head={[
            words.account,
            words.customer,
            words.partner,
            words.access,
            words.state,
            words.invitations.expires,
            words.log,
          ]}
          rows={found.value.rows.map(({ invitation, account, panel, customer, partner }) => [
            <>
              {account.name} <small>{panel.name}</small>
            </>,
            <a href={`/admin/organisations/${customer.id}`}>{customer.name}</a>,
            partner ? (
              <a href={`/admin/organisations/${partner.id}`}>{partner.name}</a>
            ) : (
              (invitation.heldFor ?? '')
            ),
            accessShort(invitation.access, ctx.language),
            <InvitationBadge state={invitationState(invitation, ctx.now)} language={ctx.language} />,
            exactly(invitation.expiresAt, ctx.language),
            <LogLink http={http} subject={invitation.id} />,
          ])}
        />
      )}
      <More http={http} next={found.value.next} />
    </>,
  );
};
