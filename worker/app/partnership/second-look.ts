import type { SecondReason } from '../../../shared/domain/proposal.ts';
import type { Context } from '../../ports.ts';
import type { DecisionFacts } from './facts.ts';
import { findingsOf } from './names.ts';
import { relatedTo } from './related.ts';

/**
 * A6, E14: why one admin does not authorise this partner alone: it is an organisation related to one of
 * the admin's own, the admin says that they know each other, another admin has flagged it, or its name
 * needs a look (P11). An organisation of the admin's own is refused before (facts.ts).
 */
export const reasonsForSecond = async (
  ctx: Pick<Context, 'store'>,
  { admin, organisation }: Pick<DecisionFacts, 'admin' | 'organisation'>,
  known: boolean,
): Promise<readonly SecondReason[]> => {
  const [related, flag, findings] = await Promise.all([
    relatedTo(ctx, organisation.id),
    ctx.store.proposals.flag(organisation.id),
    findingsOf(ctx, organisation),
  ]);
  const own = related.some((one) =>
    admin.memberships.some(({ organisationId }) => organisationId === one.organisation.id),
  );
  return [
    ...(own ? (['related'] as const) : []),
    ...(known ? (['known'] as const) : []),
    ...(flag === null ? [] : (['flagged'] as const)),
    ...(findings.length === 0 ? [] : (['name'] as const)),
  ];
};
