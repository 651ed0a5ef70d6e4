import { invitationState } from '../../../../shared/domain/invitation.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { hostListWords } from '../../../../shared/messages/pages/host-list/index.ts';
import { look } from '../../../app/admin/look.ts';
import { answerRefusal } from '../../answer.ts';
import type { Http } from '../../route.ts';
import { accountAt } from '../parts/account-name.ts';
import { Facts, Notice } from '../parts/elements.tsx';
import { AccessSummary, InvitationBadge } from '../parts/share.tsx';
import { exactly } from '../parts/time.ts';
import { adminPage, adminWords, LogLink } from './parts.tsx';
import { GrantTable } from './tables.tsx';

const wordsOf = (http: Http) => hostWords[http.get('ctx').language].dashboard;

/** A3: one account with everything that hangs on it; to look at, not to change. */
export const account = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const id = http.req.param('account') ?? '';
  const found = await look(ctx, async (store) => {
    const one = await store.accounts.byId(id);
    if (!one) return null;
    const [panel, organisation, change, products, grants, listed] = await Promise.all([
      store.panels.byId(one.panelId),
      store.organisations.byId(one.organisationId),
      store.proof.contactChange(id),
      store.accounts.products(id),
      store.admin.grants(id, 'all', null),
      store.accountList.find(one.panelId, one.panelAccountId),
    ]);
    return { account: one, panel, organisation, change, products, grants, listed };
  });
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  if (!found.value) return answerRefusal(http, 'page', { code: 'not_found' });
  const { panel, organisation, change, products, grants, listed } = found.value;
  const { name, shownAs, panelAccountId, pinnedEmail, provenBy, provenAt } = found.value.account;
  const common = adminWords(http);
  const words = wordsOf(http).account;
  const hostList = hostListWords[ctx.language];
  return adminPage(
    http,
    { title: name, current: '/admin/accounts' },
    <>
      <h1>{name}</h1>
      {change === null ? null : <Notice tone="warning">{words.inDoubt}</Notice>}
      <Facts
        rows={[
          [common.customer, <a href={`/admin/organisations/${organisation?.id}`}>{organisation?.name}</a>],
          [common.panel, <a href={`/admin/panels/${panel?.id}`}>{panel?.name}</a>],
          [words.panelAccount, <code>{panelAccountId}</code>],
          [words.shownAs, shownAs],
          [words.contact, pinnedEmail ?? '–'],
          [
            common.accounts.provenBy,
            `${common.accounts.proofs[provenBy]}, ${exactly(provenAt, ctx.language)}`,
          ],
          [
            hostList.inList,
            listed ? `${listed.contactEmail} ${listed.customerNumber}`.trim() : hostList.notInList,
          ],
          [words.products, String(products.length)],
          [
            words.invitations,
            <a
              href={`/admin/invitations?${new URLSearchParams({ q: id })}`}
              aria-label={`${words.invitations}: ${common.show}`}
            >
              {common.show}
            </a>,
          ],
          [common.log, <LogLink http={http} subject={id} />],
        ]}
      />
      <h2>{words.shares}</h2>
      {grants.rows.length === 0 ? <p>{words.noShares}</p> : <GrantTable http={http} grants={grants.rows} />}
    </>,
  );
};

/** A3, E14: one invitation. No admin sends, answers or changes one. */
export const invitation = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const found = await look(ctx, (store) => store.invitations.view(http.req.param('invitation') ?? ''));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  if (!found.value) return answerRefusal(http, 'page', { code: 'not_found' });
  const { invitation: one, account: of, panel, customer, partner } = found.value;
  const common = adminWords(http);
  const words = wordsOf(http).invitation;
  const title = `${customer.name} → ${partner?.name ?? one.heldFor ?? ''}`;
  return adminPage(
    http,
    { title, current: '/admin/invitations' },
    <>
      <h1>{title}</h1>
      <Facts
        rows={[
          [common.state, <InvitationBadge state={invitationState(one, ctx.now)} language={ctx.language} />],
          [
            common.account,
            <>
              <a href={`/admin/accounts/${of.id}`}>{of.name}</a> ({accountAt(of, panel)})
            </>,
          ],
          [common.customer, <a href={`/admin/organisations/${customer.id}`}>{customer.name}</a>],
          [
            common.partner,
            partner ? (
              <a href={`/admin/organisations/${partner.id}`}>{partner.name}</a>
            ) : (
              (one.heldFor ?? '–')
            ),
          ],
          [common.access, <AccessSummary access={one.access} language={ctx.language} />],
          [words.sent, exactly(one.createdAt, ctx.language)],
          [common.invitations.expires, exactly(one.expiresAt, ctx.language)],
          [words.answered, one.answeredAt === null ? '–' : exactly(one.answeredAt, ctx.language)],
          [
            words.grant,
            one.grantId === null ? '–' : <a href={`/admin/grants/${one.grantId}`}>{one.grantId}</a>,
          ],
          [common.log, <LogLink http={http} subject={one.id} />],
        ]}
      />
      <p class="quiet">{words.cannot}</p>
    </>,
  );
};
