import type { Opening } from '../../../../shared/api/clients.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { openClient } from '../../../app/opening/open.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing } from '../../input.ts';
import type { Http } from '../../route.ts';
import { grantIn } from '../grants/about.tsx';
import { page } from '../parts/layout.tsx';

/**
 * The panel's own sign-in form, posted by a click of the person: our pages run no script that
 * posts by itself. The fields live in this one answer, which no cache keeps (E32).
 */
export const formPage = (
  http: Http,
  opening: Pick<Extract<Opening, { way: 'form' }>, 'action' | 'fields' | 'shownAs'>,
): Response | Promise<Response> => {
  const words = pageWords[http.get('ctx').language].clients.post;
  const title = words.title(opening.shownAs);
  return page(
    http,
    { title, narrow: true },
    <>
      <h1>{title}</h1>
      <p>{words.text}</p>
      <form method="post" action={opening.action}>
        {Object.entries(opening.fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="actions">
          <button type="submit" class="primary">
            {words.button}
          </button>
        </div>
      </form>
    </>,
  );
};

/** `POST /grants/:grant/open`: the way into a panel without the extension (S14). */
export const open = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const id = grantIn(http);
  const opened = await openClient(http.get('ctx'), { grantId: id });
  if (!opened.ok) {
    return opened.error.code === 'passkey_required'
      ? http.redirect(`/prove?passkey=1&next=${encodeURIComponent(`/grants/${id}`)}`, 303)
      : answerRefusal(http, 'page', opened.error);
  }
  switch (opened.value.way) {
    case 'link':
      http.header('cache-control', 'no-store');
      return http.redirect(opened.value.url, 303);
    case 'form':
      return formPage(http, opened.value);
    case 'card':
      return http.redirect(`/grants/${id}/card`, 303);
  }
};
