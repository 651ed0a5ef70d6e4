import { transitionGrant } from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Store } from '../../store.ts';

type Needs = Pick<Context, 'actor' | 'now' | 'requestId' | 'commit'> & {
  store: {
    grants: Pick<Store['grants'], 'view'>;
    organisations: Pick<Store['organisations'], 'leaders'>;
  };
};

import type { MailOrder } from '../mail-order.ts';
import { shareWords } from '../share-words.ts';

/**
 * The customer ended a share on the host's own page, and the host tells us (delegated login,
 * point 21). The host decides ownership, so no second proof is asked for. A grant that is unknown,
 * on another panel or already ended is no error: the host learns nothing about it.
 */
export const endGrantByHost = async (ctx: Needs, grantId: string): Promise<Result<void, Refusal>> => {
  const { actor, store, now } = ctx;
  if (actor.kind !== 'panel') return fail({ code: 'sign_in_required' });
  const view = await store.grants.view(grantId);
  if (!view || view.panel.id !== actor.panelId || view.grant.endedAt !== null) return ok(undefined);
  const ended = transitionGrant(view.grant, { type: 'end', by: 'host' }, now);
  if (!ended.ok) return ended;
  const { grant, job } = ended.value;

  const readers = await Promise.all([
    store.organisations.leaders(grant.customerId),
    store.organisations.leaders(grant.partnerId),
  ]);
  const words = shareWords(view);
  const mails = readers.flat().map(
    (person): MailOrder => ({
      to: person.email,
      language: person.language,
      template: 'ended',
      grantId: grant.id,
      endedAt: now,
      endedBy: 'host',
      ...words,
    }),
  );
  const committed = await ctx.commit({
    actor,
    requestId: ctx.requestId,
    now,
    writes: [{ do: 'update', kind: 'grant', row: grant }],
    audit: [
      {
        organisations: [grant.customerId, grant.partnerId],
        event: 'grant.ended',
        subject: { kind: 'grant', id: grant.id },
        data: { by: 'host' },
      },
    ],
    mails,
    jobs: job ? [{ job, grantId: grant.id, generation: grant.panelGeneration }] : [],
    tell: [grant.customerId, grant.partnerId],
  });
  return committed.ok ? ok(undefined) : fail({ code: committed.error.code });
};
