import type { Problem } from '../../../../shared/api/primitives.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { postedFields } from '../../input.ts';
import type { Http } from '../../route.ts';
import { page } from '../parts/layout.tsx';
import { withQuery } from './next.ts';

/** The fields of the refused form; empty when it was no form. */
const sentFields = async (http: Http): Promise<readonly (readonly [string, string])[]> => {
  const type = http.req.header('content-type') ?? '';
  if (!type.toLowerCase().startsWith('application/x-www-form-urlencoded')) return [];
  return [...(await postedFields(http))];
};

/**
 * A form was refused because it needs a fresh proof. What the person had entered stays in this page: the
 * proof is given in a new tab, and the button sends the same form again. Works for every form, without
 * scripts, and nothing of it is stored.
 */
export const stepUpPage = async (http: Http, problem: Problem): Promise<Response> => {
  const { language } = http.get('ctx');
  const words = pageWords[language].signIn;
  const url = new URL(http.req.url);
  const fields = await sentFields(http);
  // A key is typed again, never sent back (E35).
  const secret = fields.some(([name]) => name === 'secret');
  const passkey = problem.code === 'passkey_required' ? '1' : undefined;
  return page(
    http,
    { title: problem.title, narrow: true, status: 403 },
    <>
      <h1 data-code={problem.code}>{problem.title}</h1>
      <p>{problem.detail}</p>
      <div class="actions">
        <a class="button primary" href={withQuery('/prove', { passkey })} target="_blank" rel="noopener">
          {words.stepUpConfirm}
        </a>
        <small>{words.stepUpNewTab}</small>
      </div>
      <p>{secret ? words.stepUpSecret : words.stepUpThen}</p>
      {secret ? null : (
        <form method="post" action={`${url.pathname}${url.search}`}>
          {fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <div class="actions">
            <button type="submit">{words.stepUpSend}</button>
          </div>
        </form>
      )}
    </>,
  );
};
