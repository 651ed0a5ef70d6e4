import { privacyWords } from '../../../../shared/messages/pages/privacy/index.ts';
import { exportPerson, mayExport } from '../../../app/person/export.ts';
import { answerRefusal } from '../../answer.ts';
import type { Http } from '../../route.ts';
import { page } from '../parts/layout.tsx';

/** `GET /me/data`: what the file holds, and the link to it. */
export const showData = async (http: Http): Promise<Response> => {
  const may = await mayExport(http.get('ctx'));
  if (!may.ok) return answerRefusal(http, 'page', may.error);
  const words = privacyWords[http.get('ctx').language].own;
  return page(
    http,
    { title: words.title, narrow: true },
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <ul>
        {words.holds.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <p>{words.without}</p>
      <div class="actions">
        <a class="button primary" href="/me/data.json" download>
          {words.download}
        </a>
        <a class="button" href="/me">
          {words.back}
        </a>
      </div>
      <p class="quiet">
        {words.others} <a href="/privacy">{words.toPrivacy}</a>
      </p>
    </>,
  );
};

/** `GET /me/data.json`: the file. Nothing on the way keeps it. */
export const downloadData = async (http: Http): Promise<Response> => {
  const file = await exportPerson(http.get('ctx'));
  if (!file.ok) return answerRefusal(http, 'page', file.error);
  return http.body(file.value, 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename="my-panelshare-data.json"',
    'cache-control': 'no-store',
  });
};
