import { transitionGrant } from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { offerWithdrawn } from '../invitation/cancel.ts';
import { shareWords } from '../share-words.ts';
import { writeGrant } from './write.ts';

/**
 * The customer ended a share on the host's own page, and the host tells us (delegated login,
 * point 21). The host decides ownership, so no second proof is asked for. A grant that is unknown,
 * on another panel or already ended is no error: the host learns nothing about it.
 */
export const endGrantByHost = async (
  ctx: Context,
  { grantId }: { grantId: string },
): Promise<Result<void, Refusal>> => {
  const { actor } = ctx;
  if (actor.kind !== 'panel') return fail({ code: 'sign_in_required' });
  const written = await writeGrant(ctx, grantId, async (view) => {
    if (view.panel.id !== actor.panelId || view.grant.endedAt !== null) return ok(null);
    const change = transitionGrant(view.grant, { type: 'end', by: 'host' }, ctx.now);
    if (!change.ok) return change;
    return ok({
      change: change.value,
      event: 'grant.ended',
      data: { by: 'host', lastOpenedAt: view.lastOpenedAt },
      also: await offerWithdrawn(ctx, view.grant),
      mail: { template: 'ended', grantId, endedAt: ctx.now, endedBy: 'host', ...shareWords(view) },
    });
  });
  return written.ok || written.error.code === 'not_found' ? ok(undefined) : written;
};
