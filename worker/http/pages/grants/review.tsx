import { decide } from '../../../../shared/decision.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { isReviewDue } from '../../../../shared/domain/reminders.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { grantWords } from '../../../../shared/messages/pages/grants/index.ts';
import { keepGrant } from '../../../app/grant/review.ts';
import type { GrantView } from '../../../store.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing } from '../../input.ts';
import type { Http } from '../../route.ts';
import { accountNamed } from '../parts/account-name.ts';
import { Act, Facts } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { offers } from '../parts/own.ts';
import { AccessSummary, endText } from '../parts/share.tsx';
import { exactly } from '../parts/time.ts';
import { grantIn, standingOf } from './about.tsx';

const reviewable = async (http: Http): Promise<Result<GrantView, Refusal>> => {
  const ctx = http.get('ctx');
  const view = await ctx.store.grants.view(grantIn(http));
  if (!view) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'grant.narrow', view.grant.customerId, ctx.now);
  return decision.allow ? ok(view) : fail(decision.refusal);
};

/** `GET /grants/:grant/review` (S12): is it still right? Keep, give less, or end. */
export const showReview = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const { language } = ctx;
  const seen = await reviewable(http);
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  const view = seen.value;
  const { grant } = view;
  const at = `/grants/${grant.id}`;
  // A share with an end date comes up for renewal instead, on its own page.
  if (grant.endedAt !== null || grant.endsAt !== null) return http.redirect(at, 303);
  const words = grantWords[language];
  const opened = view.lastOpenedAt === null ? '–' : exactly(view.lastOpenedAt, language);
  const standing = await standingOf(http, grant.customerId);
  return page(
    http,
    { title: words.review.title(view.partner.name), ...standing },
    <>
      <h1>{words.review.title(view.partner.name)}</h1>
      <p>{isReviewDue(grant, ctx.now) ? words.review.due : words.review.notDue}</p>
      <Facts
        rows={[
          [words.labels.account, accountNamed(view.account, view.panel)],
          [words.labels.access, <AccessSummary access={grant.access} language={language} own />],
          [words.labels.since, exactly(grant.startedAt, language)],
          [words.labels.until, endText(grant, language, true)],
          [words.labels.lastOpened, opened],
        ]}
      />
      <div class="actions">
        <Act action={`${at}/review`} label={words.review.keep} tone="primary" />
        <a class="button" href={`${at}/rights`}>
          {words.acts.rights}
        </a>
        {offers(ctx, 'grant.end', grant.customerId) ? (
          <a class="button danger" href={`${at}/end`}>
            {words.acts.end}
          </a>
        ) : null}
      </div>
    </>,
  );
};

export const keep = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const kept = await keepGrant(http.get('ctx'), { grantId: grantIn(http) });
  return kept.ok ? http.redirect(`/grants/${grantIn(http)}`, 303) : answerRefusal(http, 'page', kept.error);
};
