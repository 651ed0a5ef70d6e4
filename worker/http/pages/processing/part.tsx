import { standing } from '../../../../shared/domain/processing-agreement.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { agreementDemandedFrom, isMissing } from '../../../app/processing/see.ts';
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
  const [agreements, demandedFrom] = await Promise.all([
    ctx.store.processing.ofGrant(view.grant.id),
    agreementDemandedFrom(ctx),
  ]);
  const { inForce, waiting } = standing(agreements);
  const state = inForce ? 'inForce' : waiting ? 'waiting' : 'none';
  const missing = view.grant.endedAt === null && isMissing(view.grant, inForce, demandedFrom);
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
