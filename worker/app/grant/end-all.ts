import { type EndedBy, transitionGrant } from '../../../shared/domain/grant.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import type { ChangeSet } from '../change-set.ts';
import { shareWords } from '../share-words.ts';
import { changesOf } from './write.ts';

export type EndedParts = Required<Pick<ChangeSet, 'writes' | 'sets' | 'audit' | 'mails' | 'jobs' | 'tell'>>;

export const noParts: EndedParts = { writes: [], sets: [], audit: [], mails: [], jobs: [], tell: [] };

/** Several acts as the parts of one commit. */
export const joinParts = (parts: readonly EndedParts[]): EndedParts => ({
  writes: parts.flatMap((one) => one.writes),
  sets: parts.flatMap((one) => one.sets),
  audit: parts.flatMap((one) => one.audit),
  mails: parts.flatMap((one) => one.mails),
  jobs: parts.flatMap((one) => one.jobs),
  tell: [...new Set(parts.flatMap((one) => one.tell))],
});

/** Ends several grants as a part of a larger commit, such as the end of an organisation (O8). */
export const endAll = async (
  ctx: Pick<Context, 'store' | 'now'>,
  views: readonly GrantView[],
  byWhom: (view: GrantView) => EndedBy,
): Promise<EndedParts> => {
  const parts = await Promise.all(
    views.map(async (view) => {
      const by = byWhom(view);
      const change = transitionGrant(view.grant, { type: 'end', by }, ctx.now);
      if (!change.ok) return null;
      const changes = await changesOf(ctx, view, {
        change: change.value,
        event: 'grant.ended',
        data: { by, lastOpenedAt: view.lastOpenedAt },
        mail: {
          template: 'ended',
          grantId: view.grant.id,
          endedAt: ctx.now,
          endedBy: by,
          ...shareWords(view),
        },
      });
      return changes.parts;
    }),
  );
  return joinParts(parts.flatMap((part) => (part ? [part] : [])));
};
