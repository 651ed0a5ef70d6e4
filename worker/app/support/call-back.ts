import { hour, minute } from '../../../shared/domain/duration.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { AuditEvent } from '../change-set.ts';

/** What staff states before it acts: that the customer was called back, and not on a number the caller gave. */
export interface CallBack {
  number: string;
  minutesAgo: number;
  /** The member of the customer's that was spoken to. */
  spokeTo: string;
  reason: string;
}

/** A call of long ago proves little about what is wanted now. */
export const longestCallAgo = hour / minute;

const digitsOf = (number: string): string => number.replace(/\D/g, '');

const stated = ({ number, minutesAgo, reason }: CallBack): boolean =>
  digitsOf(number).length >= 6 &&
  Number.isInteger(minutesAgo) &&
  minutesAgo >= 0 &&
  minutesAgo <= longestCallAgo &&
  reason.trim() !== '';

/** The call as the customer's log keeps it, with the number's end only; refused while something of it is missing. */
export const calledBack = async (
  ctx: Context,
  of: { customerId: string; subject: AuditEvent['subject'] },
  call: CallBack,
): Promise<Result<AuditEvent, Refusal>> => {
  const members = await ctx.store.organisations.members(of.customerId);
  const spoken = members.find(({ person }) => person.id === call.spokeTo)?.person;
  if (!stated(call) || !spoken) return refuse('invalid_input', { field: 'call_back' });
  return ok({
    organisations: [of.customerId],
    event: 'support.called_back',
    subject: of.subject,
    data: {
      reason: call.reason,
      calledAt: ctx.now - call.minutesAgo * minute,
      calledNumber: `…${digitsOf(call.number).slice(-4)}`,
    },
    personal: { spokeTo: { of: spoken.id, text: spoken.name } },
  });
};
