import * as v from 'valibot';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { authoriseExtension, checkAuthorisation } from '../../../app/device/authorise-extension.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { page } from '../parts/layout.tsx';
import { withQuery } from './next.ts';
import { Hidden } from './parts.tsx';

/** RFC 6749 with PKCE; anything but S256 is refused, and every field must be there. */
const request = v.strictObject({
  response_type: v.literal('code'),
  client_id: v.pipe(v.string(), v.maxLength(60)),
  redirect_uri: v.pipe(v.string(), v.maxLength(300)),
  code_challenge: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  code_challenge_method: v.literal('S256'),
  state: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});
type AuthorisationForm = v.InferOutput<typeof request>;

/** The way back without a code, to an address that was checked before. */
const declined = (form: AuthorisationForm): string => {
  const url = new URL(form.redirect_uri);
  url.searchParams.set('error', 'access_denied');
  url.searchParams.set('state', form.state);
  return url.href;
};

const confirmPage = (http: Http, form: AuthorisationForm, email: string) => {
  const { language } = http.get('ctx');
  const words = pageWords[language].signIn;
  return page(
    http,
    { title: words.connectTitle, narrow: true },
    <>
      <h1>{words.connectTitle}</h1>
      <p>{words.connectLead(email)}</p>
      <form method="post" action="/authorize">
        <Hidden fields={form} />
        <div class="actions">
          <button type="submit" class="primary">
            {words.connect}
          </button>
          <a class="button" href={declined(form)}>
            {words.connectNot}
          </a>
        </div>
      </form>
      <p>
        <a href={withQuery('/sign-in', { next: withQuery('/authorize', form) })}>{words.connectOther}</a>
      </p>
    </>,
  );
};

export const show = (http: Http): Promise<Response> | Response => {
  const ctx = http.get('ctx');
  const input = queryInput(http, request);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const checked = checkAuthorisation(ctx, input.value);
  if (!checked.ok) return answerRefusal(http, 'page', checked.error);
  if (ctx.actor.kind !== 'person') return answerRefusal(http, 'page', { code: 'sign_in_required' });
  return confirmPage(http, input.value, ctx.actor.email);
};

export const authorize = async (http: Http): Promise<Response> => {
  const input = await formInput(http, request);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const authorised = await authoriseExtension(http.get('ctx'), input.value);
  return authorised.ok
    ? http.redirect(authorised.value.redirect, 303)
    : answerRefusal(http, 'page', authorised.error);
};
