import * as v from 'valibot';
import { type GrantState, grantStateAt } from '../../../../shared/domain/grant.ts';
import { isReviewDue } from '../../../../shared/domain/reminders.ts';
import { grantWords } from '../../../../shared/messages/pages/grants/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { previewWords } from '../../../../shared/messages/pages/preview/index.ts';
import { cutGivenUp } from '../../../app/grant/given-up.ts';
import { capabilitiesIn, panelFactsOf } from '../../../app/grant/panel-facts.ts';
import { type GrantSight, seeGrant } from '../../../app/grant/see.ts';
import type { Context } from '../../../ports.ts';
import { answerRefusal } from '../../answer.ts';
import { queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { cutNeedsKey, OwnerKeyNotice } from '../accounts/owner-key-notice.tsx';
import { Act, Facts } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { offers } from '../parts/own.ts';
import { AccessSummary, Enforcement, endText, GrantBadge, opensCard } from '../parts/share.tsx';
import { exactly } from '../parts/time.ts';
import { ProcessingState } from '../processing/part.tsx';
import { FromTender } from '../tenders/from-tender.tsx';
import { grantIn, standingOf } from './about.tsx';
import { Assignment } from './assignment.tsx';
import { ByHandSteps, CutByHand, saidGiven } from './by-hand.tsx';
import { InYourPage } from './in-your-page.tsx';
import { MailCopy } from './mail-copy.tsx';
import { Changed, ReviewDue } from './notices.tsx';
import { Openings } from './openings.tsx';
import { StateNotices } from './state.tsx';
import { Waits } from './waiting.tsx';

const query = v.strictObject({
  changed: v.optional(v.literal('yes')),
  after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,16}$/))),
});

/** What this reader may do to the grant as it is now; the use cases decide again. */
const CustomerActs = ({ sight, state, ctx }: { sight: GrantSight; state: GrantState; ctx: Context }) => {
  const words = grantWords[ctx.language].acts;
  const { view } = sight;
  const at = `/grants/${view.grant.id}`;
  if (state === 'ended') {
    return (
      <a class="button" href={`${at}/receipt`}>
        {words.receipt}
      </a>
    );
  }
  return (
    <>
      {offers(ctx, 'grant.pause', view.grant.customerId) && view.grant.paused !== 'customer' ? (
        <Act action={`${at}/pause`} label={words.pause} tone="primary" />
      ) : null}
      {offers(ctx, 'grant.resume', view.grant.customerId) &&
      (view.grant.paused !== null || state === 'paused') ? (
        <a class="button" href={`${at}/resume`}>
          {words.resume}
        </a>
      ) : null}
      {offers(ctx, 'grant.narrow', view.grant.customerId) ? (
        <a class="button" href={`${at}/rights`}>
          {words.rights}
        </a>
      ) : null}
      <a class="button" href={`${at}/preview`}>
        {previewWords[ctx.language].look(view.partner.name)}
      </a>
      {offers(ctx, 'grant.end', view.grant.customerId) ? (
        <a class="button danger" href={`${at}/end`}>
          {words.end}
        </a>
      ) : null}
    </>
  );
};

const PartnerActs = ({
  sight,
  state,
  way,
  ctx,
}: {
  sight: GrantSight;
  state: GrantState;
  way: string;
  ctx: Context;
}) => {
  const words = grantWords[ctx.language].acts;
  const { view } = sight;
  const at = `/grants/${view.grant.id}`;
  if (state === 'ended') {
    return (
      <a class="button" href={`${at}/receipt`}>
        {words.receipt}
      </a>
    );
  }
  const opens = state === 'active' && view.grant.panelState === 'in_force' && way !== 'none';
  return (
    <>
      {opens ? (
        <Act action={`${at}/open`} label={opensCard(way) ? words.card : words.open} tone="primary" />
      ) : null}
      {offers(ctx, 'grant.disconnect', view.grant.partnerId) ? (
        <a class="button danger" href={`${at}/disconnect`}>
          {words.disconnect}
        </a>
      ) : null}
    </>
  );
};

/** W7: the customer's switch for mails about openings. */
const Notices = async ({ sight, ctx }: { sight: GrantSight; ctx: Context }) => {
  const words = grantWords[ctx.language];
  const on = await ctx.store.grants.notices(sight.view.grant.id);
  return (
    <section>
      <h2>{words.notices.heading}</h2>
      <p>{on ? words.notices.on : words.notices.off}</p>
      {offers(ctx, 'grant.narrow', sight.view.grant.customerId) ? (
        <Act
          action={`/grants/${sight.view.grant.id}/notices`}
          name="on"
          value={on ? 'no' : 'yes'}
          label={on ? words.acts.noticesOff : words.acts.noticesOn}
        />
      ) : null}
    </section>
  );
};

/** `GET /grants/:grant`: who, what, since when, until when, how it is held, who opened it. */
export const showGrant = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const { language, now } = ctx;
  const asked = queryInput(http, query);
  if (!asked.ok) return answerRefusal(http, 'page', asked.error);
  const seen = await seeGrant(ctx, grantIn(http));
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  const { view, side } = seen.value;
  const { grant } = view;
  const words = grantWords[language];
  const state = grantStateAt(grant, now);
  const own = side === 'customer';
  const live = state !== 'ended';
  const reader = own ? grant.customerId : grant.partnerId;
  const sight = seen.value;
  // Side by side, which is few ways to the database (db/query.ts).
  const [{ label, way }, openings, standing, givenUp, needsKey, fromTender, ...parts] = await Promise.all([
    panelFactsOf(view, capabilitiesIn(ctx)),
    ctx.store.grants.openings(grant.id, asked.value.after ?? null),
    standingOf(http, reader, side),
    cutGivenUp(ctx, view, reader),
    own && cutNeedsKey(ctx, view),
    ctx.store.invitations.cameOfTender({ grantId: grant.id }),
    asked.value.changed ? Changed({ sight, ctx }) : null,
    Waits({ http, sight }),
    own ? OwnerKeyNotice({ ctx, account: view.account, panel: view.panel }) : null,
    InYourPage({ ctx, view, own }),
    ProcessingState({ ctx, view, side }),
    own && live ? Notices({ sight, ctx }) : null,
    !own && live && offers(ctx, 'grant.assign', grant.partnerId) ? Assignment({ sight, ctx }) : null,
  ]);
  const [changed, waits, ownerKey, inPage, agreement, notices, assignment] = parts;
  const [cutByHand, byHand, given] = await Promise.all([
    own ? CutByHand({ ctx, view, givenUp: givenUp || needsKey }) : null,
    ByHandSteps({ http, view, way, side }),
    saidGiven(ctx, { view, way, side }),
  ]);
  const title = own ? words.forPartner(view.partner.name) : words.toCustomer(view.customer.name);
  return page(
    http,
    { title, ...standing },
    <>
      <h1>{title}</h1>
      <p>
        <GrantBadge state={state} panelState={grant.panelState} language={language} />
      </p>
      {changed}
      {own && isReviewDue(grant, now) ? <ReviewDue grant={grant} ctx={ctx} /> : null}
      {waits}
      <StateNotices view={view} now={now} language={language} givenUp={givenUp} />
      {ownerKey}
      {cutByHand}
      {byHand}
      {inPage}
      {fromTender ? <FromTender language={language} host={ctx.settings.hostName} /> : null}
      <Facts
        rows={[
          [
            words.labels.partner,
            <>
              {view.partner.name} {view.partnerId === null ? null : <code>{view.partnerId}</code>}
            </>,
          ],
          [words.labels.customer, view.customer.name],
          [
            words.labels.account,
            <>
              {view.account.name} <code>{view.account.shownAs}</code>
            </>,
          ],
          [words.labels.panel, `${view.panel.name} (${view.panel.origin})`],
          [
            words.labels.access,
            <>
              <AccessSummary access={view.gives} language={language} own={own} />
              {own && live && grant.access.kind === 'full' && offers(ctx, 'grant.widen', grant.customerId) ? (
                <>
                  {' '}
                  <a href={`/grants/${grant.id}/payer`}>{words.payer.link}</a>
                </>
              ) : null}
            </>,
          ],
          ...given,
          [words.labels.since, exactly(grant.startedAt, language)],
          [words.labels.until, endText(grant, language, own)],
          [pageWords[language].sharing.enforcementLabel, <Enforcement label={label} language={language} />],
        ]}
      />
      <div class="actions">
        {side === 'customer' ? (
          <CustomerActs sight={seen.value} state={state} ctx={ctx} />
        ) : (
          <PartnerActs sight={seen.value} state={state} way={way} ctx={ctx} />
        )}
      </div>
      <section>
        <h2>{words.openings.heading}</h2>
        <Openings page={openings} grantId={grant.id} now={now} language={language} />
      </section>
      {agreement}
      {notices}
      {live ? <MailCopy sight={seen.value} ctx={ctx} active={state === 'active'} /> : null}
      {assignment}
    </>,
  );
};
