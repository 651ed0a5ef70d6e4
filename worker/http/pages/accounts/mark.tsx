import * as v from 'valibot';
import { id } from '../../../../shared/api/primitives.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { finishByMark, readMark } from '../../../app/account/mark.ts';
import { answerRefusal, logDenial } from '../../answer.ts';
import { formInput, queryInput } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Field } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { againAddress, consentAddress, linkedForQuery } from './aim.ts';
import { LinkTrouble } from './link-form.tsx';
import { closed } from './linking.tsx';

const markPage = async (http: Http, challengeId: string, trouble: Refusal | null): Promise<Response> => {
  const ctx = http.get('ctx');
  const read = await readMark(ctx, { challengeId });
  if (!read.ok) return answerRefusal(http, 'page', read.error);
  const { panelId, shown } = read.value;
  const words = pageWords[ctx.language].accounts.marking;
  const { copy, copied } = pageWords[ctx.language].partner;
  return page(
    http,
    {
      title: words.title,
      narrow: true,
      scripts: ['copy'],
      status: trouble ? problemStatus(trouble.code) : 200,
    },
    <>
      <h1>{words.title}</h1>
      <p>{words.why(shown)}</p>
      {trouble ? (
        <LinkTrouble
          http={http}
          trouble={trouble}
          claim={{ panel: panelId, account: shown, ...(await linkedForQuery(ctx, read.value)) }}
        />
      ) : null}
      <ol>
        {words.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <form method="post" action="/accounts/link/mark">
        <input type="hidden" name="challenge" value={challengeId} />
        <Field name="mark" label={words.mark} hint={words.markHint}>
          <span class="beside">
            <input id="mark" class="mono" readonly value={read.value.mark} aria-describedby="mark-hint" />
            <button type="button" data-copy="mark" data-done={copied} hidden>
              {copy}
            </button>
            <span class="quiet" role="status" data-copied="mark" />
          </span>
        </Field>
        <div class="actions">
          <button type="submit" class="primary">
            {words.check}
          </button>
          <a class="button" href={await againAddress(ctx, read.value)}>
            {pageWords[ctx.language].accounts.linking.again}
          </a>
        </div>
      </form>
    </>,
  );
};

export const showMark = async (http: Http): Promise<Response> => {
  const query = queryInput(http, v.strictObject({ challenge: id }));
  return query.ok ? markPage(http, query.value.challenge, null) : answerRefusal(http, 'page', query.error);
};

export const checkMark = async (http: Http): Promise<Response> => {
  const form = await formInput(http, v.strictObject({ challenge: id }));
  if (!form.ok) return answerRefusal(http, 'page', form.error);
  const { challenge } = form.value;
  const finished = await finishByMark(http.get('ctx'), { challengeId: challenge });
  if (finished.ok) return http.redirect(await consentAddress(http.get('ctx'), finished.value), 303);
  if (closed.includes(finished.error.code)) return answerRefusal(http, 'page', finished.error);
  logDenial(http, finished.error);
  return markPage(http, challenge, finished.error);
};
