import * as v from 'valibot';
import { id } from '../../../../shared/api/primitives.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { proofWords } from '../../../../shared/messages/pages/proof/index.ts';
import { finishByKey, readKeyLinking } from '../../../app/account/link-by-key.ts';
import {
  type OwnerKeySeen,
  removeOwnerKey,
  seeOwnerKey,
  storeOwnerKey,
} from '../../../app/account/owner-key.ts';
import type { PanelKey } from '../../../app/panel/credential.ts';
import type { Panel } from '../../../app/records.ts';
import type { Context } from '../../../ports.ts';
import { answerRefusal, logDenial } from '../../answer.ts';
import { formInput, nothing, queryInput } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { accountNamed } from '../parts/account-name.ts';
import { Act, Facts, Field, Notice } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { ownFrame } from '../parts/own.ts';
import { dateOf } from '../parts/time.ts';
import { againAddress, consentAddress, linkedForQuery } from './aim.ts';
import { LinkTrouble } from './link-form.tsx';
import { closed } from './linking.tsx';

/** Visible characters without spaces; a colon would end the key where both are sent together. */
const keyPart = v.pipe(v.string(), v.trim(), v.minLength(8), v.maxLength(512), v.regex(/^[\x21-\x7e]+$/));
const typedKey = { key: v.pipe(v.string(), v.maxLength(600)), secret: v.pipe(v.string(), v.maxLength(600)) };

/** Null where what was typed can be no key: then no panel is asked. */
const keyFrom = (typed: PanelKey): PanelKey | null => {
  const key = v.safeParse(v.pipe(keyPart, v.excludes(':')), typed.key);
  const secret = v.safeParse(keyPart, typed.secret);
  return key.success && secret.success ? { key: key.output, secret: secret.output } : null;
};

/** What went wrong before anything was stored; `format` was not even sent to the panel. */
type Trouble = Refusal | 'format' | null;

const statusOf = (trouble: Trouble) =>
  trouble === null ? 200 : trouble === 'format' ? 400 : problemStatus(trouble.code);

/** Where the key is made, in the panel's own words. The password of the panel is asked by the panel alone. */
const Steps = ({ ctx, panel }: { ctx: Context; panel: Panel }) => {
  const words = pageWords[ctx.language].ownerKey;
  return (
    <>
      <ol>
        {(words.steps[panel.kind] ?? words.steps.otherwise).map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p>
        <a class="button" href={panel.origin} target="_blank" rel="noopener noreferrer">
          {words.toPanel}
        </a>
      </p>
    </>
  );
};

/** Nothing that was typed comes back into these fields (E35). */
const KeyFields = ({ ctx, trouble }: { ctx: Context; trouble: Trouble }) => {
  const words = pageWords[ctx.language].ownerKey;
  const wrong = trouble === 'format' ? words.wrongForm : undefined;
  return (
    <>
      <Field name="key" label={words.key} hint={words.keyHint} wrong={wrong}>
        <input
          id="key"
          name="key"
          class="mono"
          autocomplete="off"
          spellcheck={false}
          maxlength={512}
          required
          aria-describedby={wrong ? 'key-hint key-wrong' : 'key-hint'}
          aria-invalid={wrong ? 'true' : undefined}
        />
      </Field>
      <Field name="secret" label={words.secret} hint={words.secretHint}>
        <input
          id="secret"
          name="secret"
          type="password"
          autocomplete="off"
          maxlength={512}
          required
          aria-describedby="secret-hint"
        />
      </Field>
    </>
  );
};

const linkPage = async (http: Http, challengeId: string, trouble: Trouble): Promise<Response> => {
  const ctx = http.get('ctx');
  const read = await readKeyLinking(ctx, { challengeId });
  if (!read.ok) return answerRefusal(http, 'page', read.error);
  const { panel, shown } = read.value;
  const words = pageWords[ctx.language].ownerKey;
  return page(
    http,
    { title: words.title, narrow: true, status: statusOf(trouble) },
    <>
      <h1>{words.title}</h1>
      <p>{words.why(panel.name)}</p>
      {trouble === null || trouble === 'format' ? null : (
        <LinkTrouble
          http={http}
          trouble={trouble}
          claim={{ panel: panel.id, account: shown, ...(await linkedForQuery(ctx, read.value)) }}
        />
      )}
      <Steps ctx={ctx} panel={panel} />
      <form method="post" action="/accounts/link/key">
        <input type="hidden" name="challenge" value={challengeId} />
        <KeyFields ctx={ctx} trouble={trouble} />
        <div class="actions">
          <button type="submit" class="primary">
            {words.link}
          </button>
          <a class="button" href={await againAddress(ctx, read.value)}>
            {pageWords[ctx.language].accounts.linking.again}
          </a>
        </div>
      </form>
    </>,
  );
};

/** `GET /accounts/link/key` */
export const askKey = async (http: Http): Promise<Response> => {
  const query = queryInput(http, v.strictObject({ challenge: id }));
  return query.ok ? linkPage(http, query.value.challenge, null) : answerRefusal(http, 'page', query.error);
};

/** `POST /accounts/link/key` (S2): the panel says whose key it is. */
export const takeKey = async (http: Http): Promise<Response> => {
  const form = await formInput(http, v.strictObject({ challenge: id, ...typedKey }));
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const { challenge } = form.value;
  const key = keyFrom(form.value);
  if (!key) return linkPage(http, challenge, 'format');
  const finished = await finishByKey(http.get('ctx'), { challengeId: challenge, key });
  if (!finished.ok) {
    if (closed.includes(finished.error.code)) return answerRefusal(http, 'page', finished.error);
    logDenial(http, finished.error);
    return linkPage(http, challenge, finished.error);
  }
  const { accountId, mine } = finished.value;
  const next = mine ? `/accounts/${accountId}/key` : await consentAddress(http.get('ctx'), finished.value);
  return http.redirect(next, 303);
};

const stateText = (ctx: Context, { key }: OwnerKeySeen): string => {
  const words = pageWords[ctx.language].ownerKey;
  if (key === null) return words.missing;
  return key.deniedAt === null
    ? words.working(dateOf(key.storedAt, ctx.language))
    : words.denied(dateOf(key.deniedAt, ctx.language));
};

const keyPage = async (
  http: Http,
  seen: OwnerKeySeen,
  trouble: Trouble,
  done: 'stored' | 'removed' | null = null,
): Promise<Response> => {
  const ctx = http.get('ctx');
  const words = pageWords[ctx.language].ownerKey;
  const { account, panel, key, needed } = seen;
  const at = `/accounts/${account.id}/key`;
  return page(
    http,
    {
      title: words.heading,
      status: statusOf(trouble),
      ...(await ownFrame(ctx, account.organisationId)),
      current: `/organisations/${account.organisationId}`,
    },
    <>
      <h1>{words.heading}</h1>
      <p class="quiet">{accountNamed(account, panel)}</p>
      {trouble === null || trouble === 'format' ? null : <LinkTrouble http={http} trouble={trouble} />}
      {done === null ? null : (
        <Notice tone="success">
          <p>{done === 'stored' ? words.stored : words.removed(panel.name)}</p>
          {done === 'stored' ? (
            <p>
              <a class="button" href={`/accounts/${account.id}/share`}>
                {pageWords[ctx.language].accounts.share}
              </a>
            </p>
          ) : null}
        </Notice>
      )}
      <Facts rows={[[words.state, stateText(ctx, seen)]]} />
      <h2>{key === null ? words.title : words.replaceTitle}</h2>
      <p>{key === null ? words.why(panel.name) : words.replaceText}</p>
      <Steps ctx={ctx} panel={panel} />
      <form method="post" action={at}>
        <KeyFields ctx={ctx} trouble={trouble} />
        <div class="actions">
          <button type="submit" class="primary">
            {words.store}
          </button>
          <a class="button" href={`/accounts/${account.id}`}>
            {proofWords[ctx.language].back}
          </a>
        </div>
      </form>
      {key === null ? null : (
        <section>
          <h2>{words.removeTitle}</h2>
          <p>{needed ? words.needed : words.removeText(panel.name)}</p>
          {needed ? null : <Act action={`${at}/remove`} label={words.remove} tone="danger" />}
        </section>
      )}
    </>,
  );
};

const accountIn = (http: Http): string => http.req.param('account') ?? '';
const keyQuery = v.strictObject({ done: v.optional(v.picklist(['stored', 'removed'])) });

/** `GET /accounts/:account/key`: its state, another one in its place, and its end. Never the key. */
export const showKey = async (http: Http): Promise<Response> => {
  const query = queryInput(http, keyQuery);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const seen = await seeOwnerKey(http.get('ctx'), { accountId: accountIn(http) });
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  return keyPage(http, seen.value, null, query.value.done ?? null);
};

/** About who asks: the way to a proof keeps nothing of the key (E35). */
const elsewhere: readonly Refusal['code'][] = [...closed, 'step_up_required', 'passkey_required'];

const refusedKey = async (http: Http, refusal: Refusal): Promise<Response> => {
  const seen = await seeOwnerKey(http.get('ctx'), { accountId: accountIn(http) });
  if (!seen.ok || elsewhere.includes(refusal.code)) return answerRefusal(http, 'page', refusal);
  logDenial(http, refusal);
  return keyPage(http, seen.value, refusal);
};

/** `POST /accounts/:account/key` */
export const replaceKey = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const form = await formInput(http, v.strictObject(typedKey));
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const accountId = accountIn(http);
  const key = keyFrom(form.value);
  if (!key) {
    const seen = await seeOwnerKey(ctx, { accountId });
    return seen.ok ? keyPage(http, seen.value, 'format') : answerRefusal(http, 'page', seen.error);
  }
  const stored = await storeOwnerKey(ctx, { accountId, key });
  return stored.ok
    ? http.redirect(`/accounts/${accountId}/key?done=stored`, 303)
    : refusedKey(http, stored.error);
};

/** `POST /accounts/:account/key/remove` */
export const forgetKey = async (http: Http): Promise<Response> => {
  const form = await formInput(http, nothing);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const accountId = accountIn(http);
  const removed = await removeOwnerKey(http.get('ctx'), { accountId });
  return removed.ok
    ? http.redirect(`/accounts/${accountId}/key?done=removed`, 303)
    : refusedKey(http, removed.error);
};
