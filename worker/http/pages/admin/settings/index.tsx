import { pageWords } from '../../../../../shared/messages/pages/index.ts';
import type { Http } from '../../../route.ts';
import { adminPage } from '../parts.tsx';
import { sections } from './sections.ts';

export const settingsWords = (http: Http) => pageWords[http.get('ctx').language].settings;

/** Everything a host sets for its whole deployment, part by part. */
export const list = (http: Http): Response | Promise<Response> => {
  const words = settingsWords(http);
  return adminPage(
    http,
    { title: words.title, current: '/admin/settings' },
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <dl>
        {sections.map(([path, name]) => (
          <>
            <dt>
              <a href={path}>{words.sections[name].title}</a>
            </dt>
            <dd>{words.sections[name].lead}</dd>
          </>
        ))}
      </dl>
    </>,
  );
};
