import { hasFreshProof } from '../../../../shared/decision.ts';
import { requestState } from '../../../../shared/domain/access-request.ts';
import { longestGrant } from '../../../../shared/domain/duration.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { requestWords } from '../../../../shared/messages/pages/requests/index.ts';
import { customerOf, type RequestSight } from '../../../app/request/see.ts';
import type { Context } from '../../../ports.ts';
import type { OrganisationOf } from '../../../store.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { proofAddress, Refused } from '../grants/about.tsx';
import { accountNamed } from '../parts/account-name.ts';
import { Facts, Field, Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { offers, ownFrame } from '../parts/own.ts';
import { dateOf, exactly } from '../parts/time.ts';
import { AskedAndGiven, askedText, askedUntil } from './asked.tsx';
import { givenFor } from './given.ts';
import { isoDay } from './send.tsx';

interface Part {
  ctx: Context;
  sight: RequestSight;
  token: string | null;
}

const Token = ({ token }: { token: string | null }) =>
  token === null ? null : <input type="hidden" name="t" value={token} />;

const suffix = (token: string | null): string => (token === null ? '' : `&t=${encodeURIComponent(token)}`);

/** Q3: with one of the accounts I represent, or with one I prove first (S2, S3). */
const Accounts = async ({ ctx, sight, token }: Part) => {
  const words = requestWords[ctx.language].customer;
  const mine = ctx.actor.kind === 'person' ? ctx.actor.memberships : [];
  const represented = mine
    .filter((one) => one.role === 'legal_representative' && one.organisationId !== sight.partner.id)
    .map((one) => one.organisationId);
  const accounts = represented.length === 0 ? [] : await ctx.store.accounts.ofOrganisations(represented);
  const { id } = sight.request;
  return (
    <section aria-labelledby="choose">
      <h2 id="choose">{words.choose}</h2>
      <ul class="bare">
        {accounts.map(({ account, panel }) => (
          <li>
            <a
              class={accounts.length === 1 ? 'button primary' : 'button'}
              href={`/accounts/${account.id}/share?request=${id}${suffix(token)}`}
            >
              {words.answerWith(accountNamed(account, panel))}
            </a>
          </li>
        ))}
        <li>
          <a class="button" href={`/share?request=${id}${suffix(token)}`}>
            {words.link}
          </a>
          <div>
            <small class="quiet">{words.linkHint}</small>
          </div>
        </li>
      </ul>
    </section>
  );
};

/** Q4: the one thing asked of a customer that shares already. */
const GiveTime = ({ ctx, sight, token, here }: Part & { here: string }) => {
  const { request, extended } = sight;
  const words = requestWords[ctx.language].customer;
  if (!extended || !offers(ctx, 'grant.widen', extended.grant.customerId)) return null;
  const proven = ctx.actor.kind === 'person' && hasFreshProof(ctx.actor, ctx.now);
  return (
    <section aria-labelledby="give-time">
      <h2 id="give-time">{words.giveTime}</h2>
      {proven ? (
        <form method="post" action={`/requests/${request.id}/extend`}>
          <Token token={token} />
          <Field name="end" label={words.newEnd}>
            <input
              type="date"
              id="end"
              name="end"
              required
              value={isoDay(request.endsAt ?? ctx.now)}
              min={isoDay(ctx.now)}
              max={isoDay(ctx.now + longestGrant)}
            />
          </Field>
          <div class="actions">
            <button type="submit" class="primary">
              {words.giveTime}
            </button>
          </div>
        </form>
      ) : (
        <a class="button primary" href={proofAddress(here)}>
          {words.prove}
        </a>
      )}
    </section>
  );
};

const ForWhom = (part: { ctx: Context; name: string; led: readonly OrganisationOf[] }) => {
  const words = requestWords[part.ctx.language].customer;
  return part.led.length === 0 ? null : (
    <Field name={part.name} label={words.for}>
      <select id={part.name} name="organisation">
        {part.led.map(({ organisation }) => (
          <option value={organisation.id}>{organisation.name}</option>
        ))}
        <option value="">{words.onlyMe}</option>
      </select>
    </Field>
  );
};

const Acts = ({ ctx, sight, token, led }: Part & { led: readonly OrganisationOf[] }) => {
  const words = requestWords[ctx.language].customer;
  const { request, extended } = sight;
  const path = `/requests/${request.id}`;
  const open = requestState(request, ctx.now) === 'pending';
  return (
    <>
      {open ? (
        <details class="card">
          <summary>{words.decline}</summary>
          <form method="post" action={`${path}/decline`}>
            <Token token={token} />
            <p class="quiet">{words.declineHint}</p>
            {extended ? null : <ForWhom ctx={ctx} name="decline-for" led={led} />}
            <Field name="note" label={requestWords[ctx.language].message}>
              <textarea id="note" name="note" maxlength={1000} />
            </Field>
            <button type="submit">{words.decline}</button>
          </form>
        </details>
      ) : null}
      <details class="card">
        <summary>{words.block}</summary>
        <form method="post" action={`${path}/block`}>
          <Token token={token} />
          <p class="quiet">{words.blockHint}</p>
          <ForWhom ctx={ctx} name="block-for" led={led} />
          <button type="submit" class="danger">
            {words.blockGo}
          </button>
        </form>
      </details>
      <details class="card" id="report">
        <summary>{words.report}</summary>
        <form method="post" action={`${path}/report`}>
          <Token token={token} />
          <Field name="text" label={words.report} hint={words.reportHint}>
            <textarea id="text" name="text" required maxlength={2000} aria-describedby="text-hint" />
          </Field>
          <button type="submit">{words.reportGo}</button>
        </form>
      </details>
    </>
  );
};

/** Q3: who asks for what; the answer, the no, and what helps against a partner one does not want. */
export const customerSide = async (
  http: Http,
  sight: RequestSight,
  view: { token: string | null; done: 'blocked' | 'reported' | null; trouble: Refusal | null },
): Promise<Response> => {
  const ctx = http.get('ctx');
  const { language } = ctx;
  const { share } = pageWords[language];
  const requests = requestWords[language];
  const words = requests.customer;
  const { request, partner, partnership, domains, extended } = sight;
  const { token, done, trouble } = view;
  const state = requestState(request, ctx.now);
  const title = extended ? words.titleExtend(partner.name) : words.title(partner.name);
  const part = { ctx, sight, token };
  const [given, frame, accounts] = await Promise.all([
    givenFor(ctx, request),
    ownFrame(ctx, customerOf(request, extended)),
    state === 'pending' && !extended ? Accounts(part) : null,
  ]);
  const led = (frame.organisations ?? []).filter(
    ({ role, organisation }) => role !== 'collaborator' && organisation.id !== partner.id,
  );
  const here = `/requests/${request.id}${token === null ? '' : `?t=${encodeURIComponent(token)}`}`;
  const since = partnership.authorizedAt;
  return page(
    http,
    { title, ...frame, status: trouble ? problemStatus(trouble.code) : 200 },
    <>
      <h1>{title}</h1>
      {trouble ? <Refused http={http} refusal={trouble} /> : null}
      {done ? (
        <Notice tone="success">
          <p>{words[done]}</p>
        </Notice>
      ) : null}
      <Notice tone="plain">
        <p data-state={state}>{words.next[state]}</p>
        {given ? (
          <p>
            <a href={given.href}>{requests.toShare}</a>
          </p>
        ) : null}
      </Notice>
      {given ? <AskedAndGiven ask={request} given={given} language={language} own /> : null}
      <h2>{words.who}</h2>
      <Facts
        rows={[
          [pageWords[language].invitations.partner, partner.name],
          [share.partnerId, <code>{partnership.state === 'authorized' ? partnership.partnerId : '–'}</code>],
          [share.since, since === null ? '–' : dateOf(since, language)],
          [share.domain, domains.length === 0 ? share.domainUnverified : domains.join(', ')],
        ]}
      />
      <p class="quiet">{share.compare}</p>
      <h2>{requests.asked}</h2>
      <Facts
        rows={[
          [requests.what, askedText(request, language)],
          ...(extended
            ? ([
                [pageWords[language].invitations.account, accountNamed(extended.account, extended.panel)],
              ] as const)
            : []),
          [requests.until, askedUntil(request, language)],
          ...(state === 'pending'
            ? ([[requests.answerBy, exactly(request.expiresAt, language)]] as const)
            : []),
        ]}
      />
      {request.message === '' ? null : (
        <figure>
          <figcaption>{requests.message}</figcaption>
          <blockquote class="lines">{request.message}</blockquote>
        </figure>
      )}
      {state === 'pending' && extended ? <GiveTime {...part} here={here} /> : accounts}
      <Acts {...part} led={led} />
    </>,
  );
};
