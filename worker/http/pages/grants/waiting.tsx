import * as v from 'valibot';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { beginNow, seeByLink, stopByLink, stopWaiting } from '../../../app/grant/begin.ts';
import type { GrantSight } from '../../../app/grant/see.ts';
import type { Context } from '../../../ports.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing, queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Act, Facts, Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { offers } from '../parts/own.ts';
import { AccessSummary } from '../parts/share.tsx';
import { exactly } from '../parts/time.ts';
import { grantIn, isProven, proofAddress } from './about.tsx';

const mayBegin = async (ctx: Context, customerId: string, decidedBy: string) => {
  if (!offers(ctx, 'grant.begin', customerId) || ctx.actor.kind !== 'person') return 'no';
  if ((await ctx.store.organisations.emergencyUntil(customerId, ctx.now)) !== null) return 'emergency';
  return ctx.actor.personId === decidedBy ? 'another' : 'yes';
};

/** X1: what was decided and begins later; the customer's side can stop it, a second representative let it begin. */
export const Waits = async ({ http, sight }: { http: Http; sight: GrantSight }) => {
  const ctx = http.get('ctx');
  const { grant } = sight.view;
  if (grant.waiting === null || grant.endedAt !== null) return null;
  const words = pageWords[ctx.language].coolingOff;
  const { change, beginsAt, decidedBy } = grant.waiting;
  const when = exactly(beginsAt, ctx.language);
  const own = sight.side === 'customer';
  const may = own ? await mayBegin(ctx, grant.customerId, decidedBy) : 'no';
  const path = `/grants/${grant.id}`;
  return (
    <Notice tone="warning">
      <p data-waits={change === null ? 'start' : 'change'}>
        {change === null ? words.begins(when) : words.changes(when)}
      </p>
      {change === null ? null : (
        <Facts
          rows={[
            [words.changeTo, <AccessSummary access={change.access} language={ctx.language} own={own} />],
          ]}
        />
      )}
      <p>{own ? words.own.text : words.partner}</p>
      {may === 'another' ? <p>{words.own.second}</p> : null}
      {may === 'emergency' ? <p>{words.own.emergency}</p> : null}
      <div class="actions">
        {own && offers(ctx, 'grant.stop_waiting', grant.customerId) ? (
          <Act action={`${path}/stop-waiting`} label={words.own.stop} tone="danger" />
        ) : null}
        {may !== 'yes' && may !== 'emergency' ? null : isProven(http) ? (
          <Act action={`${path}/begin`} label={words.own.begin} />
        ) : (
          <a class="button" href={proofAddress(path)}>
            {words.own.begin}
          </a>
        )}
      </div>
    </Notice>
  );
};

const back = (http: Http, done: Result<unknown, Refusal>): Response | Promise<Response> => {
  const path = `/grants/${grantIn(http)}`;
  if (done.ok) return http.redirect(path, 303);
  return done.error.code === 'step_up_required'
    ? http.redirect(proofAddress(path), 303)
    : answerRefusal(http, 'page', done.error);
};

export const begin = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  return back(http, await beginNow(http.get('ctx'), grantIn(http)));
};

export const stop = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  return back(http, await stopWaiting(http.get('ctx'), grantIn(http)));
};

const short = v.pipe(v.string(), v.maxLength(100));
/** Whose link it is, and its token. */
const link = v.strictObject({ p: short, t: short });

/** `GET /begins/:grant`, from a mail: it only shows (E4). */
export const showStop = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const input = queryInput(http, link);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { p: personId, t: token } = input.value;
  const found = await seeByLink(ctx, { grantId: grantIn(http), personId, token });
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const { grant, account, partner } = found.value;
  const words = pageWords[ctx.language].coolingOff;
  const when = exactly(grant.waiting?.beginsAt ?? ctx.now, ctx.language);
  const access = grant.waiting?.change?.access ?? grant.access;
  return page(
    http,
    { title: words.link.title, narrow: true },
    <>
      <h1>{words.link.title}</h1>
      <p>{words.link.lead(partner.name, account.name, when)}</p>
      <AccessSummary access={access} language={ctx.language} own />
      <form method="post" action={`/begins/${grant.id}`}>
        <input type="hidden" name="p" value={personId} />
        <input type="hidden" name="t" value={token} />
        <div class="actions">
          <button type="submit" class="danger">
            {words.link.stop}
          </button>
        </div>
      </form>
    </>,
  );
};

export const stopFromMail = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const input = await formInput(http, link);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { p: personId, t: token } = input.value;
  const done = await stopByLink(ctx, { grantId: grantIn(http), personId, token });
  if (!done.ok) return answerRefusal(http, 'page', done.error);
  const words = pageWords[ctx.language].coolingOff.stopped;
  return page(
    http,
    { title: words.title, narrow: true },
    <>
      <h1>{words.title}</h1>
      <Notice tone="success">
        <p>{words.text}</p>
      </Notice>
      <a class="button" href="/sign-in">
        {words.signIn}
      </a>
    </>,
  );
};
