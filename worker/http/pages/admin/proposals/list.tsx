import * as v from 'valibot';
import { type ProposalState, proposalStates } from '../../../../../shared/domain/proposal.ts';
import { hostWords } from '../../../../../shared/messages/pages/host/index.ts';
import { listProposals } from '../../../../app/proposal/see.ts';
import { answerRefusal } from '../../../answer.ts';
import { queryInput } from '../../../input.ts';
import type { Http } from '../../../route.ts';
import { Badge, Empty, type Tone } from '../../parts/elements.tsx';
import { relative } from '../../parts/time.ts';
import { adminPage, adminWords, More, searchQuery, Table } from '../parts.tsx';

export const proposalWords = (http: Http) => hostWords[http.get('ctx').language].proposals;

export const tones: Record<ProposalState, Tone> = {
  open: 'accent',
  confirmed: 'accent',
  done: 'success',
  refused: 'danger',
  withdrawn: 'plain',
  lapsed: 'plain',
  failed: 'warning',
};

const query = v.object({
  after: searchQuery.entries.after,
  state: v.optional(v.picklist(proposalStates), 'open'),
});

export const list = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const asked = queryInput(http, query);
  if (!asked.ok) return answerRefusal(http, 'page', asked.error);
  const { state } = asked.value;
  const found = await listProposals(ctx, asked.value);
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const words = proposalWords(http);
  const common = adminWords(http);
  return adminPage(
    http,
    { title: words.title, current: '/admin/proposals' },
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <nav aria-label={common.state}>
        <ul class="steps">
          {proposalStates.map((one) => (
            <li>
              <a href={`/admin/proposals?state=${one}`} aria-current={one === state ? 'page' : undefined}>
                {words.states[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {found.value.rows.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <Table
          caption={words.title}
          head={[words.decision, words.about, words.why, words.proposedBy, common.when, common.state]}
          rows={found.value.rows.map(({ proposal, about, proposedBy }) => [
            <a href={`/admin/proposals/${proposal.id}`}>{words.acts[proposal.act.kind]}</a>,
            about,
            proposal.because.map((reason) => words.because[reason]).join(', '),
            proposedBy,
            relative(proposal.proposedAt, ctx.now, ctx.language),
            <Badge tone={tones[proposal.state]}>
              {proposal.state === 'open' && proposal.dueAt !== null
                ? words.waitsForDay
                : words.states[proposal.state]}
            </Badge>,
          ])}
        />
      )}
      <More http={http} next={found.value.next} />
    </>,
  );
};
