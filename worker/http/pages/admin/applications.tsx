import * as v from 'valibot';
import { type Partnership, partnershipStates } from '../../../../shared/domain/partnership.ts';
import type { Proposal } from '../../../../shared/domain/proposal.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { numberIn } from '../../../../shared/messages/per-language.ts';
import { look } from '../../../app/admin/look.ts';
import { readApplication } from '../../../app/partnership/application.ts';
import { authorisePartner } from '../../../app/partnership/authorise.ts';
import {
  endPartnership,
  type HoldInput,
  reinstatePartner,
  suspendPartner,
} from '../../../app/partnership/hold.ts';
import { nameFindings, waitingNames } from '../../../app/partnership/names.ts';
import { rejectApplication } from '../../../app/partnership/reject.ts';
import type { Context } from '../../../ports.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Badge, Empty, Notice } from '../parts/elements.tsx';
import { PartnershipBadge } from '../parts/partnership.tsx';
import { sign } from '../parts/sign.ts';
import { ApplicationContent } from './application.tsx';
import {
  adminPage,
  adminWords,
  Day,
  More,
  needReason,
  reasonText,
  refused,
  type Said,
  searchQuery,
  Table,
} from './parts.tsx';

const listed = partnershipStates.filter((state) => state !== 'none');
const queueQuery = v.object({
  after: searchQuery.entries.after,
  state: v.optional(v.picklist(listed), 'applied'),
});

export const queue = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const query = queryInput(http, queueQuery);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const { state, after } = query.value;
  const found = await look(ctx, async ({ partnerships }) => ({
    ...(await partnerships.byState(state, after)),
    counts: await partnerships.counts(),
  }));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const waiting = await waitingNames(ctx);
  if (!waiting.ok) return answerRefusal(http, 'page', waiting.error);
  const findings = await nameFindings(
    ctx,
    found.value.rows.map(({ organisation }) => ({
      organisationId: organisation.id,
      name: organisation.name,
    })),
  );
  const programme = hostWords[ctx.language].programmeHost;
  const words = adminWords(http);
  const { states } = pageWords[ctx.language].partner;
  const title = pageWords[ctx.language].frame.admin.applications;
  const number = numberIn(ctx.language);
  return adminPage(
    http,
    { title, current: '/admin/applications' },
    <>
      <h1>{title}</h1>
      <nav aria-label={words.state}>
        <ul class="steps">
          {listed.map((one) => (
            <li>
              <a href={`/admin/applications?state=${one}`} aria-current={one === state ? 'page' : undefined}>
                {states[one]} (
                {number.format(found.value.counts.find((all) => all.state === one)?.count ?? 0)})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {waiting.value.length === 0 ? null : (
        <Notice tone="warning">
          <h2>{programme.names.waiting}</h2>
          <ul>
            {waiting.value.map(({ request, organisation }) => (
              <li>
                <a href={`/admin/applications/${organisation.id}`}>{organisation.name}</a>
                {sign(':', ctx.language)} {programme.names.wanted(request.name)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {found.value.rows.length === 0 ? (
        <Empty>{words.applications.empty}</Empty>
      ) : (
        <Table
          caption={title}
          head={[
            words.name,
            'Client-ID',
            words.state,
            words.applications.website,
            state === 'applied'
              ? hostWords[ctx.language].dashboard.queue.waitingSince
              : words.applications.appliedOn,
          ]}
          rows={found.value.rows.map(({ organisation, partnership }, index) => [
            <>
              <a href={`/admin/applications/${organisation.id}`}>{organisation.name}</a>{' '}
              {(findings[index] ?? []).length === 0 ? null : (
                <span data-flag="name">
                  <Badge tone="warning">{programme.names.look}</Badge>
                </span>
              )}
            </>,
            <code>{organisation.clientId}</code>,
            <PartnershipBadge state={partnership.state} word={states[partnership.state]} />,
            partnership.evidence?.website ?? '',
            partnership.appliedAt === null ? '' : <Day http={http} at={partnership.appliedAt} />,
          ])}
        />
      )}
      <More http={http} next={found.value.next} />
    </>,
  );
};

const organisationOf = (http: Http): string => http.req.param('organisation') ?? '';

export const detail = async (
  http: Http,
  said?: Said,
  status?: Parameters<Parameters<typeof refused>[2]>[0],
) => {
  const ctx = http.get('ctx');
  const seen = await readApplication(ctx, { organisationId: organisationOf(http) });
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  return adminPage(
    http,
    { title: seen.value.organisation.name, current: '/admin/applications', ...(status ? { status } : {}) },
    <ApplicationContent http={http} seen={seen.value} said={said ?? null} />,
  );
};

const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const authoriseForm = v.strictObject({
  version,
  reason: v.optional(reasonText, ''),
  /** E14: the admin knows somebody there, so that two decide. */
  known: v.optional(v.literal('on')),
});
const holdForm = v.strictObject({ version, reason: reasonText });

const done = (http: Http): Response => http.redirect(`/admin/applications/${organisationOf(http)}`, 303);

/** A6: what waits for a second admin has a page of its own. */
const after = (http: Http, decided: Partnership | Proposal): Response =>
  'act' in decided ? http.redirect(`/admin/proposals/${decided.id}`, 303) : done(http);

export const authorise = async (http: Http): Promise<Response> => {
  const input = await formInput(http, authoriseForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const decided = await authorisePartner(http.get('ctx'), {
    organisationId: organisationOf(http),
    version: input.value.version,
    reason: input.value.reason,
    known: input.value.known === 'on',
  });
  if (decided.ok) return after(http, decided.value);
  const { error } = decided;
  return refused(http, error, (status) =>
    detail(http, { refusal: error, reason: input.value.reason }, status),
  );
};

type Decide = (ctx: Context, input: HoldInput) => Promise<Result<Partnership | Proposal, Refusal>>;

/** The four decisions that need a reason differ only in what is decided. */
const withReason =
  (decide: Decide) =>
  async (http: Http): Promise<Response> => {
    const input = await formInput(http, holdForm);
    if (!input.ok) return answerRefusal(http, 'page', input.error);
    const reason = needReason(input.value.reason);
    const decided = reason.ok
      ? await decide(http.get('ctx'), {
          organisationId: organisationOf(http),
          version: input.value.version,
          reason: reason.value,
        })
      : reason;
    if (decided.ok) return after(http, decided.value);
    const said = { refusal: decided.error, reason: input.value.reason };
    return refused(http, decided.error, (status) => detail(http, said, status));
  };

export const reject = withReason(rejectApplication);
export const suspend = withReason(suspendPartner);
export const reinstate = withReason(reinstatePartner);
export const end = withReason(endPartnership);
