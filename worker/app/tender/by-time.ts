import { transitionTender } from '../../../shared/domain/tender.ts';
import type { Context } from '../../ports.ts';
import type { Following } from '../partnership/follow.ts';
import { mailLeaders } from '../partnership/notices.ts';
import { authorMail } from './mails.ts';

/** T4: what is past its date is written down as expired, and its author is told. */
const expireTenders = async (ctx: Following, limit: number): Promise<void> => {
  for (const tender of await ctx.store.tenders.expired(ctx.now, limit)) {
    const expired = transitionTender(tender, { type: 'expire' }, ctx.now);
    if (!expired.ok) continue;
    await ctx.commit({
      actor: ctx.actor,
      requestId: ctx.requestId,
      now: ctx.now,
      writes: [{ do: 'update', kind: 'tender', row: expired.value }],
      audit: [{ organisations: [], event: 'tender.expired', subject: { kind: 'tender', id: tender.id } }],
      mails: [authorMail(expired.value, 'tender_expired', ctx.now)],
    });
  }
};

/** T1: one mail to a partner about a tender, with its extract and nothing else of it. */
const mailPartners = async (ctx: Following, limit: number): Promise<void> => {
  const tenders = new Map<string, Awaited<ReturnType<Context['store']['tenders']['byId']>>>();
  for (const { tenderId, partnerId } of await ctx.store.tenders.unmailed(ctx.now, limit)) {
    const tender = tenders.get(tenderId) ?? (await ctx.store.tenders.byId(tenderId));
    tenders.set(tenderId, tender);
    if (!tender) continue;
    await ctx.commit({
      actor: ctx.actor,
      requestId: ctx.requestId,
      now: ctx.now,
      writes: [{ do: 'insert', kind: 'tenderNoticed', row: { tenderId, partnerId, at: ctx.now } }],
      audit: [],
      mails: await mailLeaders(ctx, partnerId, {
        template: 'notice',
        notice: 'tender_new',
        about: tender.title,
        path: `/organisations/${partnerId}/tenders/${tenderId}`,
        reason: tender.extract,
        at: tender.validUntil,
      }),
    });
  }
};

/** The minute's part for tenders. */
export const tendersByTime = async (ctx: Following, limit: number): Promise<void> => {
  await expireTenders(ctx, limit);
  await mailPartners(ctx, limit);
};
