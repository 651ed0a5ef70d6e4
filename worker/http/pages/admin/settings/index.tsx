import { hostWords } from '../../../../../shared/messages/pages/host/index.ts';
import { settingWords } from '../../../../../shared/messages/pages/settings/index.ts';
import type { Http } from '../../../route.ts';
import { adminPage } from '../parts.tsx';
import { programmeSections, sections } from './sections.ts';

export const settingsWords = (http: Http) => settingWords[http.get('ctx').language];

/** Everything a host sets for its whole deployment, part by part. */
export const list = (http: Http): Response | Promise<Response> => {
  const words = settingsWords(http);
  const programme = hostWords[http.get('ctx').language].programmeHost;
  const parts = [
    ...sections.map(([path, name]) => [path, words.sections[name]] as const),
    ...programmeSections.map(([path, name]) => [path, programme.sections[name]] as const),
  ];
  return adminPage(
    http,
    { title: words.title, current: '/admin/settings' },
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <dl>
        {parts.map(([path, part]) => (
          <>
            <dt>
              <a href={path}>{part.title}</a>
            </dt>
            <dd>{part.lead}</dd>
          </>
        ))}
      </dl>
    </>,
  );
};
