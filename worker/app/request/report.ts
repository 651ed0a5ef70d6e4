import { day } from '../../../shared/domain/duration.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { countCause } from './alarm.ts';
import { seeAsCustomer } from './see.ts';

const reportsPerDay = 10;

/** Q5, E19, E20: tells the host about a partner. It stands in the host's log, and every admin is mailed. */
export const reportPartner = async (
  ctx: Context,
  input: { requestId: string; token: string | null; text: string },
): Promise<Result<void, Refusal>> => {
  const sight = await seeAsCustomer(ctx, input);
  if (!sight.ok) return sight;
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  if (!(await ctx.limiter.take(`report:${actor.personId}`, reportsPerDay, day))) {
    return fail({ code: 'rate_limited' });
  }
  const { request, partner, partnership } = sight.value;
  const text = input.text.trim();
  const admins = await ctx.store.persons.admins();
  const reported = await ctx.commit({
    actor,
    requestId: ctx.requestId,
    now: ctx.now,
    audit: [
      {
        organisations: [],
        event: 'request.reported',
        subject: { kind: 'partnership', id: partner.id },
        data: { request: request.id, text },
      },
    ],
    mails: admins.map(({ email, language }) => ({
      to: email,
      language,
      template: 'partner_reported',
      organisationName: partner.name,
      organisationId: partner.id,
      partnerId: partnership.partnerId ?? '',
      reporter: actor.email,
      text,
    })),
  });
  if (reported.ok) await countCause(ctx, partner.id, 'reported', actor.personId);
  return reported;
};
