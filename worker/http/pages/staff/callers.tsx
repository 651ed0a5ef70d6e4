import * as v from 'valibot';
import { grantStateAt } from '../../../../shared/domain/grant.ts';
import { languageNames } from '../../../../shared/messages/language.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { staffWords } from '../../../../shared/messages/pages/staff/index.ts';
import { type OrganisationPage, seeCaller, seeOrganisation } from '../../../app/support/find.ts';
import type { GrantView } from '../../../store.ts';
import { answerRefusal } from '../../answer.ts';
import { queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { adminPage, Table } from '../admin/parts.tsx';
import { accountAt } from '../parts/account-name.ts';
import { Empty, Facts, Notice } from '../parts/elements.tsx';
import { accessShort, GrantBadge } from '../parts/share.tsx';
import { dateOf, exactly } from '../parts/time.ts';
import { Denials, Identified, Timeline } from './parts.tsx';

const current = '/staff';

/** `GET /staff/people/:person` (H1): who has just been identified by a support code. */
export const person = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const { language } = ctx;
  const found = await seeCaller(ctx, { personId: http.req.param('person') ?? '' });
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const { person: caller, identifiedAt, passkeys, organisations, denials } = found.value;
  const words = staffWords[language];
  const { roles } = pageWords[language].members;
  return adminPage(
    http,
    { title: caller.name, current },
    <>
      <h1>{caller.name}</h1>
      <Identified http={http} at={identifiedAt} />
      <Facts
        rows={[
          [words.email, caller.email],
          [words.language, languageNames[caller.language]],
          [words.passkeys, String(passkeys)],
        ]}
      />
      <h2>{words.organisations}</h2>
      {organisations.length === 0 ? (
        <p>{words.noEvents}</p>
      ) : (
        <Table
          caption={words.organisations}
          head={[words.organisation, 'Client-ID', words.role]}
          rows={organisations.map(({ organisation: one, role }) => [
            <a href={`/staff/organisations/${one.id}`}>{one.name}</a>,
            <code>{one.clientId}</code>,
            roles[role],
          ])}
        />
      )}
      <p>
        <a href="/staff/recoveries">{words.startRecovery}</a>
      </p>
      <Denials http={http} denials={denials} />
    </>,
  );
};

const Shares = ({
  http,
  grants,
  side,
}: {
  http: Http;
  grants: readonly GrantView[];
  side: 'given' | 'held';
}) => {
  const { language, now } = http.get('ctx');
  const words = staffWords[language];
  if (grants.length === 0) return <p>{words.noShares}</p>;
  return (
    <Table
      caption={words[side]}
      head={[
        words.account,
        side === 'given' ? words.partner : words.customer,
        hostWords[language].admin.access,
        words.state,
        '',
      ]}
      rows={grants.map(({ grant, account, panel, customer, partner }) => [
        <>
          {account.name} <small>{accountAt(account, panel)}</small>
        </>,
        <a href={`/staff/organisations/${side === 'given' ? partner.id : customer.id}`}>
          {side === 'given' ? partner.name : customer.name}
        </a>,
        accessShort(grant.access, language),
        <GrantBadge state={grantStateAt(grant, now)} panelState={grant.panelState} language={language} />,
        side === 'held' || grant.paused !== null || grant.endedAt !== null ? (
          ''
        ) : (
          <a
            class="button danger"
            href={`/staff/grants/${grant.id}/pause`}
            aria-label={`${words.pause}: ${partner.name}, ${account.name}`}
          >
            {words.pause}
          </a>
        ),
      ])}
    />
  );
};

const Accounts = ({ http, page }: { http: Http; page: OrganisationPage }) => {
  const { language } = http.get('ctx');
  const words = staffWords[language];
  if (page.accounts.length === 0) return <p>{hostWords[language].admin.organisations.noAccounts}</p>;
  return (
    <Table
      caption={words.accounts}
      head={[words.account, words.panel, words.accesses, '']}
      rows={page.accounts.map(({ account, panel }) => {
        const open = page.open.find(({ access }) => access.accountId === account.id)?.access;
        const live = page.given.some(
          ({ grant }) => grant.accountId === account.id && grant.paused === null && grant.endedAt === null,
        );
        return [
          <>
            {account.name} <small>{account.shownAs}</small>
          </>,
          panel.name,
          open ? (
            <>
              {exactly(open.endsAt, language)}{' '}
              <a href={`/staff/accesses/${open.id}`} aria-label={`${words.look}: ${account.name}`}>
                {words.look}
              </a>
            </>
          ) : (
            '–'
          ),
          live ? (
            <a
              class="button danger"
              href={`/staff/accounts/${account.id}/pause`}
              aria-label={`${words.pauseAll}: ${account.name}`}
            >
              {words.pauseAll}
            </a>
          ) : (
            ''
          ),
        ];
      })}
    />
  );
};

/** X1: sparing this customer the waiting time, where the host has one. */
const Emergency = async ({ http, organisationId }: { http: Http; organisationId: string }) => {
  const ctx = http.get('ctx');
  const words = pageWords[ctx.language].coolingOff.emergency;
  const [read, until] = await Promise.all([
    ctx.store.hostSettings.read('coolingOff'),
    ctx.store.organisations.emergencyUntil(organisationId, ctx.now),
  ]);
  if (read('coolingOff').hours === null) return null;
  return until === null ? (
    <p>
      <a href={`/staff/organisations/${organisationId}/emergency`}>{words.title}</a>
    </p>
  ) : (
    <Notice tone="warning">
      <p>{words.until(exactly(until, ctx.language))}</p>
    </Notice>
  );
};

const query = v.object({
  after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,16}\|[0-9a-z_]{1,40}$/))),
  paused: v.optional(v.literal('1')),
  emergency: v.optional(v.literal('1')),
});

/** `GET /staff/organisations/:organisation` (H5): what is shared, what happened, and why something was refused. */
export const organisation = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const { language } = ctx;
  const input = queryInput(http, query);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const organisationId = http.req.param('organisation') ?? '';
  const [found, emergency] = await Promise.all([
    seeOrganisation(ctx, { organisationId, after: input.value.after ?? null }),
    Emergency({ http, organisationId }),
  ]);
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const page = found.value;
  const words = staffWords[language];
  const { roles } = pageWords[language].members;
  return adminPage(
    http,
    { title: page.organisation.name, current },
    <>
      <h1>{page.organisation.name}</h1>
      {input.value.paused ? (
        <Notice tone="success">
          <p>{words.paused}</p>
        </Notice>
      ) : null}
      <Identified http={http} at={page.identifiedAt} />
      {emergency}
      <Facts
        rows={[
          ['Client-ID', <code>{page.organisation.clientId}</code>],
          ...(page.partnerId === null ? [] : [['Partner-ID', <code>{page.partnerId}</code>] as const]),
          [
            words.premium,
            page.premiumSince === null
              ? words.premiumOff
              : words.premiumOn(dateOf(page.premiumSince, language)),
          ],
        ]}
      />
      <h2>{words.accounts}</h2>
      <Accounts http={http} page={page} />
      <h2>{words.given}</h2>
      <Shares http={http} grants={page.given} side="given" />
      <h2>{words.held}</h2>
      <Shares http={http} grants={page.held} side="held" />
      <h2>{words.members}</h2>
      <Table
        caption={words.members}
        head={[words.name, words.role]}
        rows={page.members.map(({ member, person: one }) => [one.name, roles[member.role]])}
      />
      <Denials http={http} denials={page.denials} />
      <h2>{words.timeline}</h2>
      {page.timeline.rows.length === 0 ? (
        <Empty>
          <p>{words.noEvents}</p>
        </Empty>
      ) : (
        <Timeline http={http} rows={page.timeline.rows} />
      )}
      {page.timeline.next === null ? null : (
        <p>
          <a
            class="button"
            href={`/staff/organisations/${organisationId}?after=${encodeURIComponent(page.timeline.next)}`}
          >
            {words.older}
          </a>
        </p>
      )}
    </>,
  );
};
