import { standing } from '../../../../shared/domain/processing-agreement.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { isMissing } from '../../../app/processing/see.ts';
import type { Context } from '../../../ports.ts';
import type { GrantView } from '../../../store.ts';
import { Notice } from '../parts/elements.tsx';

/** On the page of a share: how its processing agreement stands, and the way to it. */
export const ProcessingState = async ({
  ctx,
  view,
  side,
}: {
  ctx: Context;
  view: GrantView;
  side: 'customer' | 'partner';
}) => {
  const words = pageWords[ctx.language].processing;
  const { inForce, waiting } = standing(await ctx.store.processing.ofGrant(view.grant.id));
  const state = inForce ? 'inForce' : waiting ? 'waiting' : 'none';
  const missing = view.grant.endedAt === null && (await isMissing(ctx, view.grant, inForce));
  return (
    <section>
      <h2>{words.title}</h2>
      {missing ? (
        <Notice tone="warning">
          <p data-missing>{words.missing[side]}</p>
        </Notice>
      ) : null}
      <p data-processing={state}>
        {words.states[state]} · <a href={`/grants/${view.grant.id}/processing`}>{words.link}</a>
      </p>
    </section>
  );
};
