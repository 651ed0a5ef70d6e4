import * as v from 'valibot';
import { decide } from '../../../../shared/decision.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { grantWords } from '../../../../shared/messages/pages/grants/index.ts';
import { policy } from '../../../../shared/policy.ts';
import { changeRights } from '../../../app/grant/change-rights.ts';
import { heldOffer, type Offer, offerFor } from '../../../app/grant/offer.ts';
import { type OfferBesides, offerBesides, unruled } from '../../../app/grant/panel-rule.ts';
import { moneyExamples } from '../../../app/price/examples.ts';
import type { GrantView } from '../../../store.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, queryInput } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { accountNamed } from '../parts/account-name.ts';
import { Notice } from '../parts/elements.tsx';
import { idleDaysFrom } from '../parts/idle.tsx';
import { page } from '../parts/layout.tsx';
import { usualRights } from '../parts/product-rights.tsx';
import { ProofFirst } from '../parts/proof-first.tsx';
import { grantIn, isProven, proofAddress, Refused, standingOf } from './about.tsx';
import { choiceFrom, inputFrom, RightsForm, type RightsInput, rightsFields } from './rights-form.tsx';
import { dayOf, endsAtFrom, keepingTime } from './until.tsx';

/** Whose page this is: the customer's leaders', of a grant that has not ended. */
const editable = async (http: Http): Promise<Result<GrantView, Refusal>> => {
  const ctx = http.get('ctx');
  const view = await ctx.store.grants.view(grantIn(http));
  if (!view) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'grant.narrow', view.grant.customerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  return view.grant.endedAt === null ? ok(view) : fail({ code: 'grant_state', detail: { state: 'ended' } });
};

const current = ({ grant }: GrantView): RightsInput =>
  inputFrom(grant, {
    until: grant.endsAt === null ? 'open' : 'date',
    date: grant.endsAt === null ? '' : dayOf(grant.endsAt),
  });

/** Products that are granted but no longer listed cannot be chosen again and so fall away on saving. */
const shownOffer = async (
  http: Http,
  offer: Result<Offer, Refusal>,
  view: GrantView,
): Promise<OfferBesides> =>
  offer.ok
    ? offerBesides(http.get('ctx'), view, view.grant.partnerId, offer.value)
    : { ...heldOffer(view.grant.access), ...unruled };

const mayWiden = (http: Http, view: GrantView): boolean => {
  const { actor } = http.get('ctx');
  const role =
    actor.kind === 'person'
      ? actor.memberships.find((one) => one.organisationId === view.grant.customerId)?.role
      : undefined;
  return role !== undefined && policy['grant.widen'].roles.some((one) => one === role);
};

/** What was chosen, as an address: a proof in between loses nothing. */
const asAddress = (path: string, input: RightsInput): string => {
  const query = new URLSearchParams({
    access: input.access,
    until: input.until,
    date: input.date,
    seen: input.seen,
  });
  if (input.idle !== undefined) query.set('idle', input.idle);
  if (input.find !== '') query.set('find', input.find);
  for (const right of input.right) query.append('right', right);
  for (const category of input.category) query.append('category', category);
  return `${path}?${query}`;
};

const editor = async (
  http: Http,
  view: GrantView,
  input: RightsInput,
  refusal: Refusal | null,
): Promise<Response> => {
  const ctx = http.get('ctx');
  const words = grantWords[ctx.language];
  const [offer, standing] = await Promise.all([offerFor(ctx, view), standingOf(http, view.grant.customerId)]);
  const { products, capabilities, taken, bound } = await shownOffer(http, offer, view);
  const { access } = view.grant;
  const { kind } = access;
  const told = refusal ?? (offer.ok ? null : offer.error);
  const money = await moneyExamples(ctx, { products, ...view.grant });
  const path = `/grants/${view.grant.id}/rights`;
  return page(
    http,
    {
      title: words.rights.title,
      ...standing,
      ...(refusal ? { status: problemStatus(refusal.code) } : {}),
    },
    <>
      <h1>{words.rights.title}</h1>
      <p>
        {words.forPartner(view.partner.name)} · {accountNamed(view.account, view.panel)}
      </p>
      {told ? <Refused http={http} refusal={told} /> : null}
      {mayWiden(http, view) ? (
        isProven(http) ? null : (
          <Notice tone="plain">
            <p>{words.rights.wideningNeedsProof}</p>
            {await ProofFirst({ ctx, here: asAddress(path, input), label: words.acts.prove })}
          </Notice>
        )
      ) : (
        <Notice tone="plain">
          <p>{words.rights.wideningNotYours}</p>
        </Notice>
      )}
      <RightsForm
        action={path}
        input={{ ...input, seen: String(view.grant.panelGeneration) }}
        products={products}
        taken={taken}
        bound={bound}
        money={money}
        payer={access.kind === 'full' ? access.payer : null}
        offers={{
          full: kind === 'full' || (offer.ok && capabilities.full !== 'none'),
          limited: kind === 'limited' || (offer.ok && capabilities.limited !== 'none'),
        }}
        endDateWrong={refusal?.code === 'end_date_invalid'}
        language={ctx.language}
      />
      <p>
        <a href={`/grants/${view.grant.id}`}>{words.acts.back}</a>
      </p>
    </>,
  );
};

/** A product that the customer came for, ticked beside what is given already; only a suggestion until it is saved. */
const adding = v.strictObject({ add: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) });

const withProduct = async (http: Http, view: GrantView, productId: string): Promise<RightsInput> => {
  const input = current(view);
  const offer = await offerFor(http.get('ctx'), view);
  const product = offer.ok ? offer.value.products.find(({ id }) => id === productId) : undefined;
  return input.access === 'limited' && product?.shareable
    ? { ...input, right: [...new Set([...input.right, ...usualRights(product)])] }
    : input;
};

/** `GET /grants/:grant/rights`; filled in from the address when it comes back from a proof. */
export const showRights = async (http: Http): Promise<Response> => {
  const view = await editable(http);
  if (!view.ok) return answerRefusal(http, 'page', view.error);
  const add = queryInput(http, adding);
  if (add.ok) return editor(http, view.value, await withProduct(http, view.value, add.value.add), null);
  const kept = queryInput(http, rightsFields);
  return editor(http, view.value, kept.ok ? kept.value : current(view.value), null);
};

/** `POST /grants/:grant/rights` (M1, M2). */
export const saveRights = async (http: Http): Promise<Response> => {
  const view = await editable(http);
  if (!view.ok) return answerRefusal(http, 'page', view.error);
  const input = await formInput(http, rightsFields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { id, endsAt: before } = view.value.grant;
  const until = endsAtFrom(input.value);
  if (!until.ok) return editor(http, view.value, input.value, until.error);
  const changed = await changeRights(http.get('ctx'), {
    grantId: id,
    access: (products) => choiceFrom(input.value, products),
    endsAt: keepingTime(until.value, before),
    idleDays: input.value.idle === undefined ? undefined : idleDaysFrom(input.value.idle),
    seen: Number(input.value.seen),
  });
  if (changed.ok) return http.redirect(`/grants/${id}${changed.value.changed ? '?changed=yes' : ''}`, 303);
  if (changed.error.code === 'step_up_required') {
    return http.redirect(proofAddress(asAddress(`/grants/${id}/rights`, input.value)), 303);
  }
  return editor(http, view.value, input.value, changed.error);
};
