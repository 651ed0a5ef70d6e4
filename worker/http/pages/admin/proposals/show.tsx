import type { Child } from 'hono/jsx';
import * as v from 'valibot';
import type { ProposedAct } from '../../../../../shared/domain/proposal.ts';
import { isRefusalCode } from '../../../../../shared/domain/refusal.ts';
import { errorMessages } from '../../../../../shared/messages/errors/index.ts';
import { confirmProposal, stopProposal } from '../../../../app/proposal/decide.ts';
import { type ProposalToDecide, seeProposal } from '../../../../app/proposal/see.ts';
import { answerRefusal } from '../../../answer.ts';
import { formInput } from '../../../input.ts';
import type { problemStatus } from '../../../problem.ts';
import type { Http } from '../../../route.ts';
import { Badge, Facts, Notice } from '../../parts/elements.tsx';
import { exactly } from '../../parts/time.ts';
import {
  adminPage,
  adminWords,
  LogLink,
  needReason,
  ReasonField,
  Refused,
  reasonText,
  refused,
  type Said,
} from '../parts.tsx';
import { proposalWords, tones } from './list.tsx';

/** Where the evidence stands: the page on which the first admin decided. */
const evidenceOf = (act: ProposedAct): string => {
  switch (act.kind) {
    case 'authorise_partner':
    case 'reinstate_partner':
      return `/admin/applications/${act.organisationId}`;
    case 'freeze_shares':
    case 'unfreeze_shares':
      return `/admin/organisations/${act.organisationId}`;
    case 'unfreeze_share':
      return `/admin/grants/${act.grantId}`;
    case 'appoint_admin':
    case 'dismiss_admin':
      return '/admin/people';
    case 'recover_person':
      return '/staff/recoveries';
    case 'apply_list':
      return `/admin/imports/${act.importId}`;
  }
};

/** What else was said when it was proposed. */
const detailsOf = (http: Http, act: ProposedAct): readonly (readonly [string, Child])[] => {
  const words = proposalWords(http);
  const common = adminWords(http);
  switch (act.kind) {
    case 'authorise_partner':
    case 'reinstate_partner':
      return act.reason === '' ? [] : [[common.reason, act.reason]];
    case 'freeze_shares':
    case 'unfreeze_shares':
    case 'unfreeze_share':
      return [[common.reason, act.reason]];
    case 'appoint_admin':
      return [[words.address, act.email]];
    case 'dismiss_admin':
    case 'apply_list':
      return [];
    case 'recover_person':
      return [
        [words.address, act.email],
        [words.newAddress, act.newEmail],
        [words.identifiedBy, act.identifiedBy],
        [common.reason, act.reason],
      ];
  }
};

const outcomeOf = (http: Http, { proposal }: ProposalToDecide): string | null => {
  const { reason, state } = proposal;
  if (reason === null || reason === '') return null;
  if (state !== 'failed') return reason;
  return errorMessages[http.get('ctx').language][isRefusalCode(reason) ? reason : 'internal']({}).title;
};

const Decision = ({ http, seen, said }: { http: Http; seen: ProposalToDecide; said: Said | null }) => {
  const words = proposalWords(http);
  const { may, proposal } = seen;
  const base = `/admin/proposals/${proposal.id}`;
  const Version = () => <input type="hidden" name="version" value={String(proposal.version)} />;
  if (may === 'nothing') return <p>{words.decided}</p>;
  return (
    <>
      {may === 'confirm' ? (
        <form method="post" action={`${base}/confirm`}>
          <Version />
          <p>{words.confirmText}</p>
          <button type="submit" class="primary">
            {words.confirm}
          </button>
        </form>
      ) : (
        <p>{may !== 'withdraw' ? words.insider : proposal.dueAt === null ? words.ownText : words.ownAlone}</p>
      )}
      <form method="post" action={`${base}/stop`}>
        <Version />
        <ReasonField
          http={http}
          reason={said?.reason ?? ''}
          wrong={said?.refusal.detail?.['field'] === 'reason'}
        />
        <div class="actions">
          <button type="submit" class="danger">
            {may === 'withdraw' ? words.withdraw : words.refuse}
          </button>
        </div>
      </form>
    </>
  );
};

export const detail = async (
  http: Http,
  said: Said | null = null,
  status?: ReturnType<typeof problemStatus>,
): Promise<Response> => {
  const ctx = http.get('ctx');
  const found = await seeProposal(ctx, { id: http.req.param('proposal') ?? '' });
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const seen = found.value;
  const { proposal } = seen;
  const words = proposalWords(http);
  const common = adminWords(http);
  const outcome = outcomeOf(http, seen);
  return adminPage(
    http,
    { title: words.acts[proposal.act.kind], current: '/admin/proposals', ...(status ? { status } : {}) },
    <>
      <h1>{words.acts[proposal.act.kind]}</h1>
      {said ? <Refused http={http} refusal={said.refusal} /> : null}
      {proposal.state === 'open' && proposal.dueAt !== null ? (
        <Notice tone="warning">
          <p>
            {(proposal.organisationId === null ? words.aloneWithout : words.alone)(
              exactly(proposal.dueAt, ctx.language),
            )}
          </p>
        </Notice>
      ) : null}
      <div class="two">
        <div>
          <Facts
            rows={[
              [common.state, <Badge tone={tones[proposal.state]}>{words.states[proposal.state]}</Badge>],
              [words.about, seen.about === '' ? '–' : seen.about],
              [words.why, proposal.because.map((reason) => words.because[reason]).join(', ')],
              // Whom it is about may be named by nothing but the address.
              ...detailsOf(http, proposal.act).filter(([, value]) => value !== seen.about),
              [words.proposedBy, `${seen.proposedBy}, ${exactly(proposal.proposedAt, ctx.language)}`],
              ...(proposal.decidedAt === null
                ? []
                : ([
                    [
                      words.decidedBy,
                      `${seen.decidedBy ?? words.byTime}, ${exactly(proposal.decidedAt, ctx.language)}`,
                    ],
                  ] as const)),
              ...(outcome === null ? [] : ([[words.outcome, outcome]] as const)),
              [common.log, <LogLink http={http} subject={proposal.id} />],
            ]}
          />
          <p>
            <a class="button" href={evidenceOf(proposal.act)}>
              {words.evidence}
            </a>
          </p>
        </div>
        <section class="summary" aria-labelledby="decision">
          <h2 id="decision">{words.decision}</h2>
          <Decision http={http} seen={seen} said={said} />
        </section>
      </div>
    </>,
  );
};

const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const idOf = (http: Http): string => http.req.param('proposal') ?? '';
const again = (http: Http): Response => http.redirect(`/admin/proposals/${idOf(http)}`, 303);

export const confirm = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ version }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const done = await confirmProposal(http.get('ctx'), { id: idOf(http), ...input.value });
  if (done.ok) return again(http);
  const refusal = done.error;
  if (refusal.code === 'step_up_required') return answerRefusal(http, 'page', refusal);
  return refused(http, refusal, (status) => detail(http, { refusal, reason: '' }, status));
};

export const stop = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ version, reason: reasonText }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const reason = needReason(input.value.reason);
  const done = reason.ok ? await stopProposal(http.get('ctx'), { id: idOf(http), ...input.value }) : reason;
  if (done.ok) return again(http);
  const said = { refusal: done.error, reason: input.value.reason };
  return refused(http, said.refusal, (status) => detail(http, said, status));
};
