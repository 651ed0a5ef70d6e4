import * as v from 'valibot';
import type { SignInWay } from '../../../../shared/domain/enforcement.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { vendorOf } from '../../../../shared/messages/pages/vendor-steps/words.ts';
import { recordByHand, type SaidDone } from '../../../app/grant/record-by-hand.ts';
import type { GrantView } from '../../../store.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Notice } from '../parts/elements.tsx';
import { offers } from '../parts/own.ts';
import { grantIn } from './about.tsx';

/** The step that is due in the vendor's panel, or null. */
const dueOf = ({ grant }: GrantView): SaidDone | null => {
  if (grant.panelState === 'applying') return 'in_force';
  return grant.panelState === 'cutting' || grant.panelState === 'not_yet_cut' ? 'cut' : null;
};

/**
 * The recorded mode: the vendor's own steps in the vendor's own words, and a "done" that is kept as the
 * customer's word. Nothing is shown where a connector acts.
 */
export const ByHandSteps = ({ http, view, way }: { http: Http; view: GrantView; way: SignInWay }) => {
  const due = dueOf(view);
  if (way !== 'by_hand' || due === null) return null;
  const ctx = http.get('ctx');
  const words = pageWords[ctx.language].aftercare.recorded;
  const steps = pageWords[ctx.language].vendorSteps[vendorOf(view.panel.kind)];
  const list = due === 'in_force' ? steps.start(view.partner.name) : steps.end(view.partner.name);
  const heading = due === 'in_force' ? words.give : words.take;
  return (
    <section data-by-hand={due}>
      <h2>{heading(view.panel.name, view.partner.name)}</h2>
      <Notice tone="plain">
        <p>{words.plainly}</p>
      </Notice>
      <ol>
        {list.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <div class="actions">
        <a class="button" href={view.panel.origin} rel="noreferrer">
          {words.toPanel}
        </a>
        {offers(ctx, 'grant.record', view.grant.customerId) ? (
          <form method="post" action={`/grants/${view.grant.id}/by-hand`} class="inline">
            <input type="hidden" name="done" value={due} />
            <button type="submit" class="primary">
              {words.said[due]}
            </button>
          </form>
        ) : null}
      </div>
    </section>
  );
};

const fields = v.strictObject({ done: v.picklist(['in_force', 'cut']) });

/** `POST /grants/:grant/by-hand`: "Done", with name and time in the log. */
export const sayDone = async (http: Http): Promise<Response> => {
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const grantId = grantIn(http);
  const said = await recordByHand(http.get('ctx'), { grantId, done: input.value.done });
  if (!said.ok) return answerRefusal(http, 'page', said.error);
  const ended = said.value.view.grant.endedAt !== null;
  return http.redirect(ended ? `/grants/${grantId}/receipt` : `/grants/${grantId}`, 303);
};
