import * as v from 'valibot';
import { id, shortText } from '../../../../shared/api/primitives.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { aimOf } from '../../../app/account/aim.ts';
import { codeSentTo, finishByApproval, finishByCode } from '../../../app/account/finish-linking.ts';
import { approvalFor, startLinking } from '../../../app/account/start-linking.ts';
import { answerRefusal, logDenial } from '../../answer.ts';
import { formInput, queryInput } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { CodeField } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { againAddress, aimFields, consentAddress, linkedForQuery, namedAim } from './aim.ts';
import { newOrganisation } from './for-whom.tsx';
import { claimable, LinkTrouble, linkForm } from './link-form.tsx';

const loose = (longest: number) => v.optional(v.pipe(v.string(), v.maxLength(longest)), '');

const startFields = v.strictObject({
  panel: id,
  account: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''),
  organisation: v.union([v.literal(newOrganisation), id]),
  name: loose(200),
  product: loose(200),
  ...aimFields,
});

/** Refusals that are about who asks, not about the account. */
export const closed: readonly Refusal['code'][] = ['not_found', 'not_allowed', 'safety_session_only'];

export const start = async (http: Http): Promise<Response> => {
  const form = await formInput(http, startFields);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const { panel, account, organisation, name, product } = form.value;
  const ctx = http.get('ctx');
  const seen = await aimOf(ctx, namedAim(form.value));
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  const { aim, partner } = seen.value;
  const started = await startLinking(ctx, {
    panelId: panel,
    shown: account,
    product: product === '' ? null : product,
    aim,
    wanted:
      organisation === newOrganisation
        ? { kind: 'new', name: name.trim() }
        : { kind: 'existing', organisationId: organisation },
  });
  if (!started.ok) {
    if (closed.includes(started.error.code)) return answerRefusal(http, 'page', started.error);
    logDenial(http, started.error);
    return linkForm(http, { values: form.value, partner, hinted: false, trouble: started.error });
  }
  switch (started.value.step) {
    case 'linked':
      return http.redirect(
        await consentAddress(ctx, { accountId: started.value.accountId, product, aim }),
        303,
      );
    case 'code':
      return http.redirect(`/accounts/link/confirm?challenge=${started.value.challengeId}`, 303);
    case 'mark':
      return http.redirect(`/accounts/link/mark?challenge=${started.value.challengeId}`, 303);
    case 'key':
      return http.redirect(`/accounts/link/key?challenge=${started.value.challengeId}`, 303);
    case 'approval':
      return http.redirect(started.value.url, 303);
  }
};

const codePage = async (http: Http, challengeId: string, trouble: Refusal | null): Promise<Response> => {
  const ctx = http.get('ctx');
  const sentTo = await codeSentTo(ctx, challengeId);
  if (!sentTo.ok) return answerRefusal(http, 'page', sentTo.error);
  const words = pageWords[ctx.language].accounts.linking;
  return page(
    http,
    { title: words.codeTitle, narrow: true, status: trouble ? problemStatus(trouble.code) : 200 },
    <>
      <h1>{words.codeTitle}</h1>
      <p>{words.codeSent(sentTo.value.mailbox)}</p>
      {trouble ? (
        <LinkTrouble http={http} trouble={trouble} claim={await linkedForQuery(ctx, sentTo.value)} />
      ) : null}
      <form method="post" action="/accounts/link/confirm">
        <input type="hidden" name="challenge" value={challengeId} />
        <CodeField label={words.code} />
        <div class="actions">
          <button type="submit" class="primary">
            {words.confirm}
          </button>
          <a class="button" href={await againAddress(ctx, sentTo.value)}>
            {words.again}
          </a>
        </div>
      </form>
    </>,
  );
};

export const askCode = async (http: Http): Promise<Response> => {
  const query = queryInput(http, v.strictObject({ challenge: id }));
  return query.ok ? codePage(http, query.value.challenge, null) : answerRefusal(http, 'page', query.error);
};

const codeFields = v.strictObject({
  challenge: id,
  code: v.pipe(
    v.string(),
    v.maxLength(20),
    v.transform((typed) => typed.replace(/\s/g, '')),
  ),
});

export const takeCode = async (http: Http): Promise<Response> => {
  const form = await formInput(http, codeFields);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const { challenge, code } = form.value;
  const finished = await finishByCode(http.get('ctx'), { challengeId: challenge, code });
  if (finished.ok) return http.redirect(await consentAddress(http.get('ctx'), finished.value), 303);
  if (closed.includes(finished.error.code)) return answerRefusal(http, 'page', finished.error);
  logDenial(http, finished.error);
  return codePage(http, challenge, finished.error);
};

const wayBack = v.union([
  v.strictObject({ code: shortText, state: shortText }),
  v.strictObject({ error: shortText, state: v.optional(shortText) }),
]);

/** Where a panel's approval page sends the browser. A GET changes nothing: the code is spent by the button. */
export const approved = async (http: Http): Promise<Response> => {
  const query = queryInput(http, wayBack);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const ctx = http.get('ctx');
  const words = pageWords[ctx.language].accounts.linking;
  if ('error' in query.value) {
    const again = await againAddress(ctx, await approvalFor(ctx, query.value.state ?? ''));
    return page(
      http,
      { title: words.refusedTitle, narrow: true },
      <>
        <h1>{words.refusedTitle}</h1>
        <p>{words.refused}</p>
        <div class="actions">
          <a class="button" href={again}>
            {words.again}
          </a>
        </div>
      </>,
    );
  }
  return page(
    http,
    { title: words.approvedTitle, narrow: true },
    <>
      <h1>{words.approvedTitle}</h1>
      <p>{words.approved}</p>
      <form method="post" action="/accounts/linked">
        <input type="hidden" name="code" value={query.value.code} />
        <input type="hidden" name="state" value={query.value.state} />
        <div class="actions">
          <button type="submit" class="primary">
            {words.finish}
          </button>
        </div>
      </form>
    </>,
  );
};

/** S16: approved in the panel, and yet for the host to confirm; this page leads there, with what waits for it. */
const hostConfirms = async (
  http: Http,
  trouble: Refusal,
  approval: Awaited<ReturnType<typeof approvalFor>>,
): Promise<Response> => {
  logDenial(http, trouble);
  const ctx = http.get('ctx');
  const words = pageWords[ctx.language].accounts.linking;
  const claim = approval ? { panel: approval.panelId, ...(await linkedForQuery(ctx, approval)) } : {};
  return page(
    http,
    { title: words.approvedTitle, narrow: true, status: problemStatus(trouble.code) },
    <>
      <h1>{words.approvedTitle}</h1>
      <LinkTrouble http={http} trouble={trouble} claim={claim} />
    </>,
  );
};

const approvedFields = v.strictObject({ code: shortText, state: shortText });

export const takeApproval = async (http: Http): Promise<Response> => {
  const form = await formInput(http, approvedFields);
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const approval = await approvalFor(http.get('ctx'), form.value.state);
  const finished = await finishByApproval(http.get('ctx'), form.value);
  if (!finished.ok && claimable.includes(finished.error.code)) {
    return hostConfirms(http, finished.error, approval);
  }
  if (!finished.ok) return answerRefusal(http, 'page', finished.error);
  return http.redirect(await consentAddress(http.get('ctx'), finished.value), 303);
};
