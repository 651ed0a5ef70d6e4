import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import {
  type Tender,
  type TenderCommand,
  type TenderState,
  tenderState,
  transitionTender,
} from '../../../shared/domain/tender.ts';
import type { Context } from '../../ports.ts';
import type { OfferView, TenderReads } from '../../store/tenders.ts';
import type { ChangeSet } from '../change-set.ts';
import { mailLeaders } from '../partnership/notices.ts';
import { type ByLink, tenderByLink } from './by-link.ts';
import { authorMail } from './mails.ts';

export interface AuthorSight {
  tender: Tender;
  state: TenderState;
  openings: Awaited<ReturnType<TenderReads['openings']>>;
  offers: readonly OfferView[];
}

export const seeAsAuthor = async (ctx: Context, link: ByLink): Promise<Result<AuthorSight, Refusal>> => {
  const found = await tenderByLink(ctx, link);
  if (!found.ok) return found;
  const [openings, offers] = await Promise.all([
    ctx.store.tenders.openings(link.tenderId),
    ctx.store.tenders.offers(link.tenderId),
  ]);
  return ok({ tender: found.value, state: tenderState(found.value, ctx.now), openings, offers });
};

const act = async (
  ctx: Context,
  tender: Tender,
  command: TenderCommand,
  more: (next: Tender) => Promise<Pick<ChangeSet, 'mails' | 'audit' | 'tell'>>,
): Promise<Result<void, Refusal>> => {
  const next = transitionTender(tender, command, ctx.now);
  if (!next.ok) return next;
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'tender', row: next.value }],
    ...(await more(next.value)),
  });
};

const tenderEvent = (tenderId: string, event: string, organisations: readonly string[]) => ({
  organisations,
  event,
  subject: { kind: 'tender', id: tenderId },
});

/** T1: the link has proved the address; from now on partners read it. */
export const publishTender = async (ctx: Context, link: ByLink): Promise<Result<void, Refusal>> => {
  const found = await tenderByLink(ctx, link);
  if (!found.ok) return found;
  return act(ctx, found.value, { type: 'publish' }, async (next) => ({
    audit: [tenderEvent(next.id, 'tender.published', [])],
    mails: [authorMail(next, 'tender_published', next.validUntil)],
  }));
};

/** T3: at once; it leaves every partner's list with this commit. */
export const cancelTender = async (ctx: Context, link: ByLink): Promise<Result<void, Refusal>> => {
  const found = await tenderByLink(ctx, link);
  if (!found.ok) return found;
  return act(ctx, found.value, { type: 'cancel' }, async (next) => ({
    audit: [tenderEvent(next.id, 'tender.cancelled', [])],
  }));
};

/** T4: the author picks one offer; the others see no more of the tender. */
export const pickOffer = async (
  ctx: Context,
  { partnerId, ...link }: ByLink & { partnerId: string },
): Promise<Result<void, Refusal>> => {
  const found = await tenderByLink(ctx, link);
  if (!found.ok) return found;
  const picked = (await ctx.store.tenders.offers(link.tenderId)).find((one) => one.partnerId === partnerId);
  if (!picked) return fail({ code: 'not_found' });
  const winner = picked.partner.id;
  return act(ctx, found.value, { type: 'pick', partnerId: winner }, async (next) => ({
    audit: [tenderEvent(next.id, 'tender.won', [winner])],
    mails: await mailLeaders(ctx, winner, {
      template: 'notice',
      notice: 'tender_won',
      about: next.title,
      path: `/organisations/${winner}/tenders/${next.id}`,
      reason: null,
      at: ctx.now,
    }),
    tell: [winner],
  }));
};
