import { day, hour } from '../../../shared/domain/duration.ts';
import { mailboxOf } from '../../../shared/domain/email.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { longestTender, newTender, type TenderFields } from '../../../shared/domain/tender.ts';
import type { Context } from '../../ports.ts';
import { authorMail } from './mails.ts';

/** Somebody looks for work now and then; a machine writes to strangers' mailboxes all day. */
const perMailbox = 3;
const perAddress = 10;

/**
 * T1: anybody may post a tender. Nobody reads it before the mailed link has shown that the address is the
 * author's; the answer is the same whoever has that address (E8).
 */
export const postTender = async (ctx: Context, fields: TenderFields): Promise<Result<void, Refusal>> => {
  const { now } = ctx;
  if (fields.validUntil <= now || fields.validUntil > now + longestTender) {
    return fail({ code: 'end_date_invalid' });
  }
  const mailbox = await ctx.secrets.hash(mailboxOf(fields.email));
  const allowed =
    (await ctx.limiter.take(`tender_from:${await ctx.secrets.hash(ctx.address)}`, perAddress, hour)) &&
    (await ctx.limiter.take(`tender_by:${mailbox}`, perMailbox, day));
  if (!allowed) return fail({ code: 'rate_limited' });
  const tender = newTender(ctx.ids.id('ten'), fields, now);
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now,
    writes: [{ do: 'insert', kind: 'tender', row: tender }],
    audit: [],
    mails: [authorMail(tender, 'tender_confirm', now)],
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};
