import { followPartnership } from '../../../shared/domain/follow-partnership.ts';
import { type GrantChange, grantState } from '../../../shared/domain/grant.ts';
import type { Partnership } from '../../../shared/domain/partnership.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import type { ChangeSet } from '../change-set.ts';
import { standingData } from '../grant/start.ts';
import type { MailContent, MailOrder } from '../mail-order.ts';
import { shareWords } from '../share-words.ts';

/** Grants of one batch: a batch is one transaction, and a transaction must stay short. */
const chunkSize = 50;
/** How often a batch may lose against somebody else's write before the minute's job takes over. */
const tries = 5;

/** The part of a context that this needs, so that the minute's job can do it as well. */
export type Following = Pick<Context, 'actor' | 'requestId' | 'now' | 'store' | 'commit'>;

type Chunk = Required<Pick<ChangeSet, 'writes' | 'audit' | 'jobs' | 'mails' | 'tell'>>;

/** What the customer is told about one grant, if anything changed for them. */
const noticeOf = (partnership: Partnership, view: GrantView, change: GrantChange): MailContent | null => {
  const was = grantState(view.grant) === 'active';
  const is = grantState(change.grant) === 'active';
  const words = { grantId: view.grant.id, ...shareWords(view) };
  if (is && !was) return { template: 'unfrozen', ...words };
  if (partnership.state === 'ended') {
    return { template: 'frozen', because: 'partnership_ended', reason: null, ...words };
  }
  if (!was) return null;
  return { template: 'frozen', because: 'partnership_suspended', reason: null, ...words };
};

/** The next grants that do not agree with the partnership yet, as a part of a change-set; empty when all do. */
export const nextChunk = async (ctx: Following, partnership: Partnership): Promise<Chunk> => {
  const views = await ctx.store.grants.viewsOfPartner(partnership.organisationId);
  const due = views
    .flatMap((view) => {
      const change = followPartnership(partnership.state, view.grant, ctx.now);
      return change ? [{ view, change }] : [];
    })
    .slice(0, chunkSize);
  const customers = [...new Set(due.map(({ view }) => view.customer.id))];
  const leaders = due.length > 0 ? await ctx.store.organisations.leadersOf(customers) : [];
  return {
    writes: due.map(({ change }) => ({ do: 'update', kind: 'grant', row: change.grant })),
    audit: due.map(({ change }) => ({
      organisations: [change.grant.customerId, change.grant.partnerId],
      event: partnership.state === 'authorized' ? 'grant.unfrozen' : 'grant.frozen',
      subject: { kind: 'grant', id: change.grant.id },
      data: { ...standingData(change.grant), reason: 'partnership', partnership: partnership.state },
    })),
    jobs: due.flatMap(({ change }) =>
      change.job === null
        ? []
        : [{ job: change.job, grantId: change.grant.id, generation: change.grant.panelGeneration }],
    ),
    mails: due.flatMap(({ view, change }) => {
      const content = noticeOf(partnership, view, change);
      if (content === null) return [];
      return leaders
        .filter((leader) => leader.organisationId === view.customer.id)
        .map(({ person }): MailOrder => ({ to: person.email, language: person.language, ...content }));
    }),
    tell: customers,
  };
};

/**
 * P9, E7: repeats until no live grant disagrees. Read again each time, so that a grant accepted just
 * before the partnership's own batch is caught as well; after it the database takes no new one.
 */
export const followAll = async (ctx: Following, organisationId: string): Promise<void> => {
  for (let lost = 0; lost < tries; ) {
    const chunk = await nextChunk(ctx, await ctx.store.partnerships.of(organisationId));
    if (chunk.writes.length === 0) return;
    const { actor, requestId, now } = ctx;
    const committed = await ctx.commit({
      actor,
      requestId,
      now,
      ...chunk,
      tell: [organisationId, ...chunk.tell],
    });
    if (!committed.ok) lost += 1;
  }
};
