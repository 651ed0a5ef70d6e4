import * as v from 'valibot';
import { decide } from '../../../../shared/decision.ts';
import type { Payer } from '../../../../shared/domain/access.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { grantWords } from '../../../../shared/messages/pages/grants/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { changePayer } from '../../../app/grant/change-payer.ts';
import { moneyExamples } from '../../../app/price/examples.ts';
import type { GrantView } from '../../../store.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { accountNamed } from '../parts/account-name.ts';
import { Facts } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { MoneyPreview } from '../parts/money.tsx';
import { grantIn, proofAddress, Refused, standingOf } from './about.tsx';

const fields = v.strictObject({
  payer: v.picklist(['customer', 'partner']),
  seen: v.pipe(v.string(), v.regex(/^\d{1,9}$/)),
});

/** Only the customer's legal representative, with a fresh proof; only of full access (M2, E22). */
const payable = async (http: Http): Promise<Result<{ view: GrantView; payer: Payer }, Refusal>> => {
  const ctx = http.get('ctx');
  const view = await ctx.store.grants.view(grantIn(http));
  if (!view) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'grant.widen', view.grant.customerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const { access, endedAt } = view.grant;
  if (endedAt !== null) return fail({ code: 'grant_state', detail: { state: 'ended' } });
  return access.kind === 'full'
    ? ok({ view, payer: access.payer })
    : fail({ code: 'payer_needs_full_access' });
};

const form = async (
  http: Http,
  { view, payer }: { view: GrantView; payer: Payer },
  refusal: Refusal | null,
): Promise<Response> => {
  const ctx = http.get('ctx');
  const { language } = ctx;
  const words = grantWords[language];
  const { own } = pageWords[language].sharing;
  const other: Payer = payer === 'customer' ? 'partner' : 'customer';
  const at = `/grants/${view.grant.id}`;
  const { accountId, customerId, partnerId } = view.grant;
  const [products, standing] = await Promise.all([
    ctx.store.accounts.products(accountId),
    standingOf(http, customerId),
  ]);
  const money = await moneyExamples(ctx, { products, customerId, partnerId });
  return page(
    http,
    { title: words.payer.title, ...standing, ...(refusal ? { status: problemStatus(refusal.code) } : {}) },
    <>
      <h1>{words.payer.title}</h1>
      {refusal ? <Refused http={http} refusal={refusal} /> : null}
      <Facts
        rows={[
          [words.labels.partner, view.partner.name],
          [words.labels.account, accountNamed(view.account, view.panel)],
          [words.payer.now, own.payer[payer]],
          [words.payer.after, own.payer[other]],
        ]}
      />
      <MoneyPreview
        language={language}
        money={money}
        columns={[
          [payer, words.payer.now],
          [other, words.payer.after],
        ]}
      />
      <p>{words.payer.text(view.partner.name)}</p>
      <form method="post" action={`${at}/payer`}>
        <input type="hidden" name="payer" value={other} />
        <input type="hidden" name="seen" value={String(view.grant.panelGeneration)} />
        <div class="actions">
          <button type="submit" class="primary">
            {words.payer.save[other]}
          </button>
          <a class="button" href={at}>
            {words.acts.back}
          </a>
        </div>
      </form>
    </>,
  );
};

/** `GET /grants/:grant/payer`: before and afterwards side by side, then one button. */
export const showPayer = async (http: Http): Promise<Response> => {
  const found = await payable(http);
  return found.ok ? form(http, found.value, null) : answerRefusal(http, 'page', found.error);
};

export const savePayer = async (http: Http): Promise<Response> => {
  const id = grantIn(http);
  const input = await formInput(http, fields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const found = await payable(http);
  if (!found.ok) {
    return found.error.code === 'step_up_required'
      ? http.redirect(proofAddress(`/grants/${id}/payer`), 303)
      : answerRefusal(http, 'page', found.error);
  }
  const { payer, seen } = input.value;
  const changed = await changePayer(http.get('ctx'), { grantId: id, payer, seen: Number(seen) });
  return changed.ok ? http.redirect(`/grants/${id}`, 303) : form(http, found.value, changed.error);
};
