import type { Child } from 'hono/jsx';
import * as v from 'valibot';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { answerRefusal, logDenial } from '../../answer.ts';
import { problemOf, problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Field, Notice, Scroll } from '../parts/elements.tsx';
import { type PageFrame, page } from '../parts/layout.tsx';
import { dateOf } from '../parts/time.ts';

export const adminWords = (http: Http) => hostWords[http.get('ctx').language].admin;

/** A page of the dashboard, for admins and staff; `current` names the entry of the navigation it belongs to. */
export const adminPage = (
  http: Http,
  frame: Pick<PageFrame, 'title' | 'status' | 'styles' | 'scripts' | 'refresh'> & { current: string },
  content: Child,
): Response | Promise<Response> => page(http, { ...frame, host: true }, content);

/** Words to search for and where to go on, from the address. What else stands there is left alone. */
export const searchQuery = v.object({
  q: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100)), ''),
  after: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(80))), null),
});

export const Search = (search: { http: Http; q: string; hint?: string; children?: Child }) => {
  const words = adminWords(search.http);
  return (
    <search>
      <form method="get" class="filters">
        <Field name="q" label={words.search} {...(search.hint ? { hint: search.hint } : {})}>
          <input
            id="q"
            name="q"
            type="search"
            value={search.q}
            maxlength={100}
            aria-describedby={search.hint ? 'q-hint' : undefined}
          />
        </Field>
        {search.children}
        <button type="submit">{words.search}</button>
      </form>
    </search>
  );
};

/** The same address with another key: filters stay, the page moves on. */
export const More = ({ http, next }: { http: Http; next: string | null }) => {
  if (next === null) return null;
  const url = new URL(http.req.url);
  url.searchParams.set('after', next);
  return (
    <p>
      <a class="button" href={`${url.pathname}${url.search}`}>
        {adminWords(http).more}
      </a>
    </p>
  );
};

export const Table = ({
  caption,
  head,
  rows,
}: {
  caption: string;
  head: readonly string[];
  rows: readonly Child[][];
}) => (
  <Scroll label={caption} stack>
    <table>
      <thead>
        <tr>{head.map((cell) => (cell === '' ? <td /> : <th scope="col">{cell}</th>))}</tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell, at) => (
              <td data-label={at === 0 ? undefined : head[at] || undefined}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
);

/** A day in a table, which stays on one line. */
export const Day = ({ http, at }: { http: Http; at: number }) => (
  <time datetime={new Date(at).toISOString()}>{dateOf(at, http.get('ctx').language)}</time>
);

/** Every object leads to its log. Beside the word it says only that it is shown; `alone` it says the word itself. */
export const LogLink = ({
  http,
  subject,
  organisation,
  alone = false,
}: {
  http: Http;
  subject?: string;
  organisation?: string;
  alone?: boolean;
}) => {
  const words = adminWords(http);
  const query = new URLSearchParams({
    ...(subject ? { subject } : {}),
    ...(organisation ? { organisation } : {}),
  });
  return alone ? (
    <a href={`/admin/audit?${query}`}>{words.log}</a>
  ) : (
    <a href={`/admin/audit?${query}`} aria-label={`${words.log}: ${words.show}`}>
      {words.show}
    </a>
  );
};

/** A reason as an admin writes it; empty is said beside the field, not as a broken form. */
export const reasonText = v.pipe(v.string(), v.trim(), v.maxLength(1000));

export interface Said {
  refusal: Refusal;
  reason: string;
}

/** An empty reason is refused in words of its own. */
export const needReason = (reason: string): Result<string, Refusal> =>
  reason === '' ? fail({ code: 'invalid_input', detail: { field: 'reason' } }) : ok(reason);

/** What an admin is told above the page when an act was refused. */
export const Refused = ({ http, refusal }: { http: Http; refusal: Refusal }) => {
  const { language, requestId } = http.get('ctx');
  const words = adminWords(http);
  const programme = hostWords[language].programmeHost;
  const problem = problemOf(refusal, language, requestId);
  const detail =
    refusal.detail?.['because'] === 'own_organisation'
      ? words.ownAffair
      : refusal.detail?.['field'] === 'reason'
        ? words.reasonWrong
        : refusal.detail?.['field'] === 'stated'
          ? words.statedWrong
          : refusal.detail?.['field'] === 'evidence'
            ? programme.evidence.noteWrong
            : refusal.detail?.['field'] === 'other'
              ? programme.related.otherWrong
              : `${problem.title}. ${problem.detail}`;
  return (
    <Notice tone="danger">
      <p data-code={problem.code}>{detail}</p>
    </Notice>
  );
};

const elsewhere: readonly Refusal['code'][] = [
  'not_found',
  'sign_in_required',
  'passkey_required',
  'step_up_required',
  'safety_session_only',
];

/** A refused act shows its page again with the sentence; who may not know the thing gets the usual answer. */
export const refused = (
  http: Http,
  refusal: Refusal,
  again: (status: ReturnType<typeof problemStatus>) => Promise<Response> | Response,
): Promise<Response> | Response => {
  if (elsewhere.includes(refusal.code)) return answerRefusal(http, 'page', refusal);
  logDenial(http, refusal);
  return again(problemStatus(refusal.code));
};

export const ReasonField = ({ http, reason, wrong }: { http: Http; reason: string; wrong: boolean }) => {
  const words = adminWords(http);
  return (
    <div class="field">
      <label for="reason">{words.reason}</label>
      <textarea
        id="reason"
        name="reason"
        required
        maxlength={1000}
        aria-describedby="reason-hint"
        aria-invalid={wrong ? 'true' : undefined}
      >
        {reason}
      </textarea>
      <small id="reason-hint">{words.reasonHint}</small>
    </div>
  );
};
