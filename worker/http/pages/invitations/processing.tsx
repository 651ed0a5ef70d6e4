import type { Invitation } from '../../../../shared/domain/invitation.ts';
import { standing } from '../../../../shared/domain/processing-agreement.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { textOf } from '../../../app/processing/see.ts';
import type { Context } from '../../../ports.ts';
import { offers } from '../parts/own.ts';
import { ProcessingTextPart } from '../processing/show.tsx';

interface Of {
  ctx: Context;
  invitation: Invitation;
}

/** G1: what the customer chose with an invitation and nobody has confirmed yet, with its text. */
export const chosenFor = async ({ ctx, invitation }: Of) => {
  const { waiting } = standing(await ctx.store.processing.ofInvitation(invitation.id));
  return waiting === null ? null : { waiting, text: await textOf(waiting) };
};

/** G1: in the partner's form of acceptance; its representative may confirm at once, or later. */
export const ProcessingToConfirm = ({
  ctx,
  invitation,
  chosen,
}: Of & { chosen: NonNullable<Awaited<ReturnType<typeof chosenFor>>> }) => {
  const words = pageWords[ctx.language].processing;
  return (
    <div>
      {chosen.text === null ? null : <ProcessingTextPart text={chosen.text} label={words.readText} />}
      {offers(ctx, 'processing.confirm', invitation.partnerId ?? '') ? (
        <div class="choice">
          <input
            type="checkbox"
            id="processing"
            name="processing"
            value={chosen.waiting.id}
            aria-describedby="processing-hint"
          />
          <label for="processing">
            <strong>{words.accept.label}</strong>
            <small class="quiet" id="processing-hint">
              {words.accept.hint}
            </small>
          </label>
        </div>
      ) : (
        <p class="quiet">{words.onlyRepresentative}</p>
      )}
    </div>
  );
};

/** For the customer, while the invitation waits: what it chose, to be read again. */
export const ProcessingChosen = async ({ ctx, invitation }: Of) => {
  const chosen = await chosenFor({ ctx, invitation });
  if (chosen === null || invitation.grantId !== null) return null;
  const words = pageWords[ctx.language].processing;
  return (
    <section>
      <h2>{words.title}</h2>
      <p data-processing="waiting">{words.states.waiting}</p>
      {chosen.text === null ? null : <ProcessingTextPart text={chosen.text} label={words.readText} />}
    </section>
  );
};
