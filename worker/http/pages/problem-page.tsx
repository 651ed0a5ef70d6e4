import { raw } from 'hono/html';
import type { Problem } from '../../../shared/api/primitives.ts';
import { isRefusalCode } from '../../../shared/domain/refusal.ts';
import type { Language } from '../../../shared/messages/language.ts';
import { pageWords } from '../../../shared/messages/pages/index.ts';
import { problemStatus } from '../problem.ts';
import type { Http } from '../route.ts';
import { page } from './parts/layout.tsx';

const statusOf = (problem: Problem) => problemStatus(isRefusalCode(problem.code) ? problem.code : 'internal');

/** The same before we know who asks, so without the frame: a request too large, or a fault of ours. */
export const barePage = (http: Http, language: Language, problem: Problem): Response | Promise<Response> => {
  http.status(statusOf(problem));
  return http.html(
    <>
      {raw('<!doctype html>')}
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{problem.title}</title>
          <link rel="stylesheet" href="/style.css" />
        </head>
        <body>
          <main class="narrow">
            <h1 data-code={problem.code}>{problem.title}</h1>
            <p>{problem.detail}</p>
            <p>
              <a class="button" href="/">
                {pageWords[language].frame.backToStart}
              </a>
            </p>
          </main>
        </body>
      </html>
    </>,
  );
};

/** Where the sentence of a refusal sends its reader: a button of its own. */
const leadsTo: Readonly<Record<string, 'partner' | 'signIn' | 'share'>> = {
  partner_suspended: 'partner',
  partner_not_authorized: 'partner',
  agreement_outdated: 'partner',
  sign_in_required: 'signIn',
  safety_session_only: 'signIn',
  grant_not_active: 'share',
};

const buttonFor = (http: Http, problem: Problem): { href: string; label: string } | null => {
  const { frame, signIn } = pageWords[http.get('ctx').language];
  switch (leadsTo[problem.code]) {
    case 'partner':
      return { href: '/partner', label: frame.partner };
    case 'signIn':
      return { href: '/sign-in', label: signIn.title };
    case 'share': {
      const share = /^\/grants\/\w+(?=\/)/.exec(http.req.path)?.[0];
      return share === undefined ? null : { href: share, label: frame.toShare };
    }
    default:
      return null;
  }
};

/** A refusal as a person sees it: what happened, what to do next, and the number to quote. */
export const problemPage = (http: Http, problem: Problem): Response | Promise<Response> => {
  const { frame: words } = pageWords[http.get('ctx').language];
  const next = buttonFor(http, problem);
  return page(
    http,
    {
      title: problem.title,
      narrow: true,
      status: statusOf(problem),
    },
    <>
      <h1 data-code={problem.code}>{problem.title}</h1>
      <p>{problem.detail}</p>
      <div class="actions">
        {next === null ? null : (
          <a class="button primary" href={next.href}>
            {next.label}
          </a>
        )}
        <a class="button" href="/">
          {words.backToStart}
        </a>
      </div>
      <p class="quiet">
        {words.quote} <code>{problem.requestId}</code>
      </p>
    </>,
  );
};
