import * as v from 'valibot';
import type { SignInWay } from '../../../../shared/domain/enforcement.ts';
import { aftercareWords } from '../../../../shared/messages/pages/aftercare/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { vendorOf } from '../../../../shared/messages/pages/vendor-steps/words.ts';
import {
  lastSaid,
  recordByHand,
  recordSteps,
  type Said,
  type SaidDone,
  stepsSaid,
} from '../../../app/grant/record-by-hand.ts';
import type { Context } from '../../../ports.ts';
import type { GrantView } from '../../../store.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, several } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Notice } from '../parts/elements.tsx';
import { offers } from '../parts/own.ts';
import { exactly } from '../parts/time.ts';
import { grantIn } from './about.tsx';

type Side = 'customer' | 'partner';

/** The step that is due in the vendor's panel, or null. */
const dueOf = ({ grant }: GrantView): SaidDone | null => {
  if (grant.panelState === 'applying') return 'in_force';
  return grant.panelState === 'cutting' || grant.panelState === 'not_yet_cut' ? 'cut' : null;
};

const own = ({ grant }: GrantView, side: Side): string =>
  side === 'customer' ? grant.customerId : grant.partnerId;

const vendorSteps = (ctx: Context, view: GrantView, done: SaidDone): readonly string[] => {
  const steps = pageWords[ctx.language].vendorSteps[vendorOf(view.panel.kind)];
  return done === 'in_force' ? steps.start(view.partner.name) : steps.end(view.partner.name);
};

/** Somebody's word, named as such, with name and time. */
export const saidText = (ctx: Context, { name, at }: Said): string => {
  const words = aftercareWords[ctx.language].recorded;
  return words.saidBy(name ?? words.unknown, exactly(at, ctx.language));
};

/** E30: what ending leaves to be done in the vendor's panel, shown before anybody ends it. */
export const StepsToCome = ({ ctx, view, way }: { ctx: Context; view: GrantView; way: SignInWay }) => {
  if (way !== 'by_hand') return null;
  const words = aftercareWords[ctx.language].recorded;
  return (
    <section data-steps-to-come="cut">
      <h2>{words.take(view.panel.name, view.partner.name)}</h2>
      <p>{words.toCome}</p>
      <ol>
        {vendorSteps(ctx, view, 'cut').map((step) => (
          <li>{step}</li>
        ))}
      </ol>
    </section>
  );
};

/** E38: a cut that is not tried any more is done by hand; the steps are those of the panel's own pages. */
export const CutByHand = async ({
  ctx,
  view,
  givenUp,
}: {
  ctx: Context;
  view: GrantView;
  givenUp: boolean;
}) => {
  if (!givenUp) return null;
  const { grants } = ctx.store;
  const made = [
    ...(await grants.productCredentials(view.grant.id)),
    ...(await grants.retiredCredentials(view.grant.id)),
  ];
  const words = aftercareWords[ctx.language].recorded;
  return (
    <section data-cut-by-hand>
      <h2>{words.take(view.panel.name, view.partner.name)}</h2>
      <ol>
        {vendorSteps(ctx, view, 'cut').map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {made.length === 0 ? null : (
        <>
          <p>{words.made}</p>
          <ul>
            {made.map(({ username }) => (
              <li>
                <code>{username}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <a class="button" href={view.panel.origin} rel="noreferrer">
        {words.toPanel}
      </a>
    </section>
  );
};

const Step = (part: {
  ctx: Context;
  text: string;
  number: number;
  said: Said | undefined;
  mayTick: boolean;
}) => {
  const { ctx, text, number, said, mayTick } = part;
  const words = aftercareWords[ctx.language].recorded;
  if (said) {
    return (
      <li data-step-done={String(number)}>
        {text} <small>✓ {words.step.done(saidText(ctx, said))}</small>
      </li>
    );
  }
  if (!mayTick) {
    return (
      <li>
        {text} <small class="quiet">{words.step.open}</small>
      </li>
    );
  }
  return (
    <li>
      <label class="choice">
        <input type="checkbox" name="step" value={String(number)} /> {text}
      </label>
    </li>
  );
};

/**
 * The recorded mode: the vendor's own steps in the vendor's own words. The customer ticks them off and
 * says when all is done; it is kept as the customer's word, and the partner sees the same list.
 * Nothing is shown where a connector acts.
 */
export const ByHandSteps = async (part: { http: Http; view: GrantView; way: SignInWay; side: Side }) => {
  const { http, view, way, side } = part;
  const due = dueOf(view);
  if (way !== 'by_hand' || due === null) return null;
  const ctx = http.get('ctx');
  const words = aftercareWords[ctx.language].recorded;
  const heading = due === 'in_force' ? words.give : words.take;
  const mayTick = side === 'customer' && offers(ctx, 'grant.record', view.grant.customerId);
  const steps = vendorSteps(ctx, view, due);
  const said = await stepsSaid(ctx, { view, organisationId: own(view, side), done: due });
  const list = (
    <ol>
      {steps.map((text, index) => (
        <Step ctx={ctx} text={text} number={index + 1} said={said.get(index + 1)} mayTick={mayTick} />
      ))}
    </ol>
  );
  const toPanel = (
    <a class="button" href={view.panel.origin} rel="noreferrer">
      {words.toPanel}
    </a>
  );
  return (
    <section data-by-hand={due}>
      <h2>{heading(view.panel.name, view.partner.name)}</h2>
      <Notice tone="plain">
        <p>{side === 'customer' ? words.plainly : words.plainlyPartner(view.customer.name)}</p>
      </Notice>
      {mayTick ? (
        <form method="post" action={`/grants/${view.grant.id}/by-hand`}>
          {list}
          <input type="hidden" name="done" value={due} />
          <div class="actions">
            {toPanel}
            {said.size < steps.length ? (
              <button type="submit" name="only" value="steps">
                {words.step.record}
              </button>
            ) : null}
            <button type="submit" class="primary">
              {words.said[due]}
            </button>
          </div>
        </form>
      ) : (
        <>
          {list}
          {side === 'customer' ? <div class="actions">{toPanel}</div> : null}
        </>
      )}
    </section>
  );
};

/** Who said that it was given, as a row of facts: for both sides, while it counts. */
export const saidGiven = async (
  ctx: Context,
  { view, way, side }: { view: GrantView; way: SignInWay; side: Side },
): Promise<readonly (readonly [string, string])[]> => {
  if (way !== 'by_hand' || view.grant.panelState !== 'in_force') return [];
  const organisationId = own(view, side);
  const said = await lastSaid(ctx, { grantId: view.grant.id, organisationId, done: 'in_force' });
  const { label } = aftercareWords[ctx.language].recorded;
  return said ? [[label.in_force, saidText(ctx, said)]] : [];
};

const fields = v.strictObject({
  done: v.picklist(['in_force', 'cut']),
  step: several(v.pipe(v.string(), v.regex(/^[1-9]$/)), 9),
  /** The button that records what is ticked and says nothing about the whole. */
  only: v.optional(v.literal('steps')),
});

/** `POST /grants/:grant/by-hand`: single steps, or "Done", each with name and time in the log. */
export const sayDone = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const grantId = grantIn(http);
  const { done, step, only } = input.value;
  const back = (ended: boolean) =>
    http.redirect(ended ? `/grants/${grantId}/receipt` : `/grants/${grantId}`, 303);
  if (only) {
    const recorded = await recordSteps(ctx, { grantId, done, steps: step.map(Number) });
    if (!recorded.ok) return answerRefusal(http, 'page', recorded.error);
    return back((await ctx.store.grants.byId(grantId))?.endedAt !== null);
  }
  const said = await recordByHand(ctx, { grantId, done });
  return said.ok ? back(said.value.view.grant.endedAt !== null) : answerRefusal(http, 'page', said.error);
};
