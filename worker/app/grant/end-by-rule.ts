import { type EndingRule, transitionGrant } from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { GrantView } from '../../store.ts';
import { shareWords } from '../share-words.ts';
import { type Acting, type GrantPlan, type GrantWritten, writeGrant } from './write.ts';

/**
 * The end of a grant by a term the customer set (S12, X3), as a plan; null when it has ended already.
 * Joined with `changesOf` it is a part of a larger commit, such as marking a project done.
 */
export const planEndByRule = (
  { now }: Pick<Acting, 'now'>,
  view: GrantView,
  rule: EndingRule,
): Result<GrantPlan | null, Refusal> => {
  if (view.grant.endedAt !== null) return ok(null);
  const change = transitionGrant(view.grant, { type: 'end', by: 'rule' }, now);
  if (!change.ok) return change;
  return ok({
    change: change.value,
    event: 'grant.ended',
    data: { by: 'rule', rule, lastOpenedAt: view.lastOpenedAt },
    mail: {
      template: 'ended',
      grantId: view.grant.id,
      endedAt: now,
      endedBy: 'rule',
      rule,
      ...shareWords(view),
    },
  });
};

/** Ends one grant by a term. `holds` asks the newest row whether the term has still come to pass. */
export const endByRule = (
  ctx: Acting,
  { grantId, rule }: { grantId: string; rule: EndingRule },
  holds: (view: GrantView) => boolean = () => true,
): Promise<Result<GrantWritten, Refusal>> =>
  writeGrant(ctx, grantId, async (view) => (holds(view) ? planEndByRule(ctx, view, rule) : ok(null)));
