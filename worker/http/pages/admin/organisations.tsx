import * as v from 'valibot';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { staffWords } from '../../../../shared/messages/pages/staff/index.ts';
import { look } from '../../../app/admin/look.ts';
import { setPremium } from '../../../app/support/premium.ts';
import type { Context } from '../../../ports.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Act, Facts } from '../parts/elements.tsx';
import { PartnershipBadge } from '../parts/partnership.tsx';
import { dateOf, exactly } from '../parts/time.ts';
import { adminPage, adminWords, LogLink, Table } from './parts.tsx';
import { AllShares } from './proposals/forms.tsx';
import { searchList } from './search-list.tsx';
import { GrantTable, MemberTable } from './tables.tsx';

export const list = (http: Http): Promise<Response> => {
  const words = adminWords(http);
  const { states } = pageWords[http.get('ctx').language].partner;
  return searchList(http, {
    name: 'organisations',
    hint: words.searchWords,
    read: (store, q, after) => store.admin.organisations(q, after),
    head: [words.name, 'Client-ID', 'Partner-ID', words.organisations.partnership, words.log],
    row: ({ organisation, partnership, partnerId }) => [
      <a href={`/admin/organisations/${organisation.id}`}>{organisation.name}</a>,
      <code>{organisation.clientId}</code>,
      partnerId === null ? '' : <code>{partnerId}</code>,
      <PartnershipBadge state={partnership} word={states[partnership]} />,
      <LogLink http={http} organisation={organisation.id} />,
    ],
  });
};

const read = (ctx: Context, id: string) =>
  look(ctx, async (store) => {
    const [organisation, partnership, members, accounts, given, held, premium] = await Promise.all([
      store.organisations.byId(id),
      store.partnerships.of(id),
      store.organisations.members(id),
      store.accounts.ofOrganisations([id]),
      store.grants.ofCustomers([id]),
      store.grants.viewsOfPartner(id),
      store.support.premiumOf(id),
    ]);
    return organisation && { organisation, partnership, members, accounts, given, held, premium };
  });

const known = <Found,>(found: Result<Found | null, Refusal>): Result<Found, Refusal> =>
  found.ok ? (found.value === null ? fail({ code: 'not_found' }) : ok(found.value)) : found;

export const detail = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const found = known(await read(ctx, http.req.param('organisation') ?? ''));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const { organisation, partnership, members, accounts, given, held, premium } = found.value;
  const isPremium = premium?.state === 'on';
  const staff = staffWords[ctx.language];
  const words = adminWords(http);
  const { states } = pageWords[ctx.language].partner;
  return adminPage(
    http,
    { title: organisation.name, current: '/admin/organisations' },
    <>
      <h1>{organisation.name}</h1>
      <Facts
        rows={[
          ['Client-ID', <code>{organisation.clientId}</code>],
          [words.since, exactly(organisation.createdAt, ctx.language)],
          [
            words.organisations.partnership,
            <a href={`/admin/applications/${organisation.id}`}>
              <PartnershipBadge state={partnership.state} word={states[partnership.state]} />
            </a>,
          ],
          [
            staff.premium,
            isPremium ? staff.premiumOn(dateOf(premium.since, ctx.language)) : staff.premiumOff,
          ],
          [
            pageWords[ctx.language].frame.admin.books,
            <a href={`/admin/books/${organisation.id}`}>{organisation.name}</a>,
          ],
          [words.log, <LogLink http={http} organisation={organisation.id} />],
        ]}
      />
      <Act
        action={`/admin/organisations/${organisation.id}/premium`}
        label={isPremium ? staff.premiumEnd : staff.premiumBegin}
        name="on"
        value={isPremium ? '0' : '1'}
      />
      <h2>{words.organisations.membersOne}</h2>
      <MemberTable http={http} members={members} />
      <h2>{words.organisations.accounts}</h2>
      {accounts.length === 0 ? (
        <p>{words.organisations.noAccounts}</p>
      ) : (
        <Table
          caption={words.organisations.accounts}
          head={[words.account, words.panel, words.accounts.provenBy, words.since, words.log]}
          rows={accounts.map(({ account, panel }) => [
            <>
              <a href={`/admin/accounts/${account.id}`}>{account.name}</a> <small>{account.shownAs}</small>
            </>,
            panel.name,
            words.accounts.proofs[account.provenBy],
            exactly(account.provenAt, ctx.language),
            <LogLink http={http} subject={account.id} />,
          ])}
        />
      )}
      <h2>{words.organisations.given}</h2>
      {given.length === 0 ? <p>{staff.noShares}</p> : <GrantTable http={http} grants={given} />}
      <h2>{words.organisations.held}</h2>
      {held.length === 0 ? <p>{staff.noShares}</p> : <GrantTable http={http} grants={held} />}
      <AllShares http={http} organisationId={organisation.id} grants={[...given, ...held]} />
    </>,
  );
};

/** H2: the host states which organisations have premium support. */
export const setPremiumSupport = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ on: v.picklist(['0', '1']) }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const organisationId = http.req.param('organisation') ?? '';
  const done = await setPremium(http.get('ctx'), { organisationId, on: input.value.on === '1' });
  return done.ok
    ? http.redirect(`/admin/organisations/${organisationId}`, 303)
    : answerRefusal(http, 'page', done.error);
};
