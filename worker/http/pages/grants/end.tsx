import { decide } from '../../../../shared/decision.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { grantWords } from '../../../../shared/messages/pages/grants/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { type EndingSide, endGrant } from '../../../app/grant/end.ts';
import { capabilitiesIn, panelFactsOf } from '../../../app/grant/panel-facts.ts';
import type { GrantView } from '../../../store.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing } from '../../input.ts';
import type { Http } from '../../route.ts';
import { accountNamed } from '../parts/account-name.ts';
import { Act, Facts, Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { ProofFirst } from '../parts/proof-first.tsx';
import { AccessSummary, Enforcement } from '../parts/share.tsx';
import { grantIn, isProven, proofAddress, standingOf } from './about.tsx';
import { StepsToCome } from './by-hand.tsx';
import { EndNeedsYou } from './in-your-page.tsx';

const actions = { customer: 'grant.end', partner: 'grant.disconnect' } as const;
const paths = { customer: 'end', partner: 'disconnect' } as const;

/** Whoever may end it sees the page without a proof; the proof is asked for before the act. */
const endable = async (http: Http, side: EndingSide): Promise<Result<GrantView, Refusal>> => {
  const ctx = http.get('ctx');
  const view = await ctx.store.grants.view(grantIn(http));
  if (!view) return fail({ code: 'not_found' });
  const organisation = side === 'customer' ? view.grant.customerId : view.grant.partnerId;
  const decision = decide(ctx.actor, actions[side], organisation, ctx.now);
  const known = decision.allow || decision.refusal.code === 'step_up_required';
  return known ? ok(view) : fail(decision.refusal);
};

/** M3: before the act, what will happen and what cannot be cut. */
const confirmEnd =
  (side: EndingSide) =>
  async (http: Http): Promise<Response> => {
    const ctx = http.get('ctx');
    const seen = await endable(http, side);
    if (!seen.ok) return answerRefusal(http, 'page', seen.error);
    const view = seen.value;
    const { grant } = view;
    if (grant.endedAt !== null) return http.redirect(`/grants/${grant.id}/receipt`, 303);
    const words = grantWords[ctx.language];
    const own = side === 'customer';
    const text = own ? words.end : words.disconnect;
    const other = own ? view.partner.name : view.customer.name;
    const path = `/grants/${grant.id}/${paths[side]}`;
    const { label, way } = await panelFactsOf(view, capabilitiesIn(ctx));
    const standing = await standingOf(http, own ? grant.customerId : grant.partnerId, side);
    return page(
      http,
      { title: text.title(other), ...standing },
      <>
        <h1>{text.title(other)}</h1>
        <p>{text.text(other)}</p>
        <Facts
          rows={[
            [words.labels.account, accountNamed(view.account, view.panel)],
            [words.labels.access, <AccessSummary access={grant.access} language={ctx.language} own={own} />],
            [
              own ? words.end.panel : pageWords[ctx.language].sharing.enforcementLabel,
              <Enforcement label={label} language={ctx.language} />,
            ],
          ]}
        />
        <Notice tone="warning">
          <p>{own ? words.end.final : words.disconnect.final(other)}</p>
        </Notice>
        <StepsToCome ctx={ctx} view={view} way={way} />
        <EndNeedsYou ctx={ctx} view={view} />
        <div class="actions">
          {isProven(http) ? (
            <Act action={path} label={text.save} tone="danger primary" />
          ) : (
            <>
              <span>{words.end.needsProof}</span>
              {await ProofFirst({ ctx, here: path, label: words.acts.prove })}
            </>
          )}
          <a class="button" href={`/grants/${grant.id}`}>
            {words.acts.back}
          </a>
        </div>
      </>,
    );
  };

/** M3: the act. Without a fresh proof it leads to one and back to the page above, and changes nothing. */
const performEnd =
  (side: EndingSide) =>
  async (http: Http): Promise<Response> => {
    const input = await formInput(http, nothing);
    if (!input.ok) return answerRefusal(http, 'page', input.error);
    const id = grantIn(http);
    const ended = await endGrant(http.get('ctx'), { grantId: id, by: side });
    if (ended.ok) return http.redirect(`/grants/${id}/receipt`, 303);
    if (ended.error.code === 'step_up_required') {
      return http.redirect(proofAddress(`/grants/${id}/${paths[side]}`), 303);
    }
    return answerRefusal(http, 'page', ended.error);
  };

export const confirmEndForCustomer = confirmEnd('customer');
export const confirmEndForPartner = confirmEnd('partner');
export const performEndForCustomer = performEnd('customer');
export const performEndForPartner = performEnd('partner');
