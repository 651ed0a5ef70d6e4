import * as v from 'valibot';
import { maskEmail } from '../../../../shared/domain/email.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import {
  type AccountOverview,
  accountOverview,
  organisationOverview,
} from '../../../app/account/overview.ts';
import { pauseAll } from '../../../app/account/pause-all.ts';
import { ownClaims } from '../../../app/claim/decide.ts';
import { capabilitiesIn } from '../../../app/grant/panel-facts.ts';
import { heldForMe, waitingInvitations } from '../../../app/invitation/waiting.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing, queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Act, Empty, Facts, Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { offers, ownFrame } from '../parts/own.ts';
import { dateOf } from '../parts/time.ts';
import { ContactInDoubt, OwnClaims } from '../proof/notices.tsx';
import { OwnerKeyNotice } from './owner-key-notice.tsx';
import { Invitations, Shares } from './shares-table.tsx';

/** M8: one button, no proof, nothing to fill in. */
const PauseAll = ({ http, overview }: { http: Http; overview: AccountOverview }) => {
  const ctx = http.get('ctx');
  const words = pageWords[ctx.language].accounts;
  if (!offers(ctx, 'account.pause_all', overview.account.organisationId)) return null;
  if (overview.grants.every(({ grant }) => grant.paused !== null || grant.endedAt !== null)) return null;
  return (
    <>
      <Act action={`/accounts/${overview.account.id}/pause`} label={words.pauseAll} tone="danger" />
      <small class="quiet">{words.pauseAllHint}</small>
    </>
  );
};

export const organisationHome = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const organisationId = http.req.param('organisation') ?? '';
  const [listed, claims, waiting, held, frame] = await Promise.all([
    organisationOverview(ctx, organisationId),
    ownClaims(ctx, organisationId),
    waitingInvitations(ctx, [organisationId]),
    heldForMe(ctx),
    ownFrame(ctx, organisationId),
  ]);
  if (!listed.ok) return answerRefusal(http, 'page', listed.error);
  const words = pageWords[ctx.language].accounts;
  const mayShare = offers(ctx, 'grant.share', organisationId);
  const capabilities = capabilitiesIn(ctx);
  return page(
    http,
    { title: words.title, ...frame },
    <>
      <h1>{words.title}</h1>
      {waiting[0] ? (
        <Notice tone="warning">
          <p>
            {words.waiting(waiting.length)}{' '}
            <a href={`/invitations/${waiting[0].invitation.id}`}>{words.answer}</a>
          </p>
        </Notice>
      ) : null}
      {held.map((invitation) => (
        <Notice tone="plain">
          <p>
            {words.heldForYou} <a href={`/invitations/${invitation.id}`}>{words.look}</a>
          </p>
        </Notice>
      ))}
      <OwnClaims http={http} claims={claims.ok ? claims.value : []} />
      {listed.value.length === 0 ? (
        <Empty>
          <p>{words.none}</p>
          <a class="button primary" href={`/share?organisation=${organisationId}`}>
            {words.link}
          </a>
        </Empty>
      ) : (
        <>
          {
            await Promise.all(
              listed.value.map(async (overview) => (
                <section
                  class="card"
                  aria-labelledby={`account-${overview.account.id} place-${overview.account.id}`}
                >
                  <header>
                    <h2 id={`account-${overview.account.id}`}>
                      <a href={`/accounts/${overview.account.id}`}>{overview.account.name}</a>
                    </h2>
                    <span class="quiet" id={`place-${overview.account.id}`}>
                      {overview.panel.name} · {overview.account.shownAs}
                    </span>
                  </header>
                  {await Shares({ overview, ctx, capabilities })}
                  <Invitations overview={overview} ctx={ctx} />
                  <div class="actions">
                    {mayShare ? (
                      <a class="button" href={`/accounts/${overview.account.id}/share`}>
                        {words.share}
                      </a>
                    ) : null}
                    <PauseAll http={http} overview={overview} />
                  </div>
                </section>
              )),
            )
          }
          <div class="actions">
            <a class="button" href={`/share?organisation=${organisationId}`}>
              {words.link}
            </a>
          </div>
        </>
      )}
    </>,
  );
};

const pausedQuery = v.strictObject({ paused: v.optional(v.pipe(v.string(), v.regex(/^\d{1,4}$/))) });

export const accountPage = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const query = queryInput(http, pausedQuery);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const found = await accountOverview(ctx, http.req.param('account') ?? '');
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const overview = found.value;
  const { account, panel } = overview;
  const inDoubt = await ctx.store.proof.contactChange(account.id);
  const words = pageWords[ctx.language].accounts;
  return page(
    http,
    {
      title: account.name,
      ...(await ownFrame(ctx, account.organisationId)),
      current: `/organisations/${account.organisationId}`,
    },
    <>
      <h1>{account.name}</h1>
      {query.value.paused === undefined ? null : (
        <Notice tone="success">
          <p>{words.paused(Number(query.value.paused))}</p>
        </Notice>
      )}
      <ContactInDoubt http={http} account={account} change={inDoubt} />
      {await OwnerKeyNotice({ ctx, account, panel })}
      <h2>{words.title}</h2>
      {await Shares({ overview, ctx, capabilities: capabilitiesIn(ctx) })}
      <div class="actions">
        {offers(ctx, 'grant.share', account.organisationId) ? (
          <a class="button primary" href={`/accounts/${account.id}/share`}>
            {words.share}
          </a>
        ) : null}
        <PauseAll http={http} overview={overview} />
      </div>
      <Invitations overview={overview} ctx={ctx} />
      <p>
        <a href={`/accounts/${account.id}/mail-copy`}>{pageWords[ctx.language].mailCopy.addressLink}</a>
      </p>
      {panel.connection === 'owner' && offers(ctx, 'account.key', account.organisationId) ? (
        <p>
          <a href={`/accounts/${account.id}/key`}>{pageWords[ctx.language].ownerKey.manage}</a>
        </p>
      ) : null}
      <h2>{words.facts}</h2>
      <Facts
        rows={[
          [words.panel, panel.name],
          [words.connection, words.connections[panel.connection]],
          [words.shownAs, account.shownAs],
          [words.proven, `${dateOf(account.provenAt, ctx.language)}, ${words.provenBy[account.provenBy]}`],
          [words.contact, account.pinnedEmail === null ? '–' : maskEmail(account.pinnedEmail)],
        ]}
      />
    </>,
  );
};

export const pause = async (http: Http): Promise<Response> => {
  const form = await formInput(http, nothing);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const accountId = http.req.param('account') ?? '';
  const done = await pauseAll(http.get('ctx'), { accountId });
  if (!done.ok) return answerRefusal(http, 'page', done.error);
  return http.redirect(`/accounts/${accountId}?paused=${done.value.paused}`, 303);
};
