import type { Problem } from '../../../shared/api/primitives.ts';
import { isRefusalCode } from '../../../shared/domain/refusal.ts';
import { pageWords } from '../../../shared/messages/pages/index.ts';
import { problemStatus } from '../problem.ts';
import type { Http } from '../route.ts';
import { page } from './parts/layout.tsx';

/** A refusal as a person sees it: what happened, what to do next, and the number to quote. */
export const problemPage = (http: Http, problem: Problem): Response | Promise<Response> => {
  const words = pageWords[http.get('ctx').language].frame;
  return page(
    http,
    {
      title: problem.title,
      narrow: true,
      status: problemStatus(isRefusalCode(problem.code) ? problem.code : 'internal'),
    },
    <>
      <h1 data-code={problem.code}>{problem.title}</h1>
      <p>{problem.detail}</p>
      <div class="actions">
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
