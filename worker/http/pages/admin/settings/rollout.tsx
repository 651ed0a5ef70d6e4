import { extensionIds } from '../../../../../shared/extension-ids.ts';
import type { Http } from '../../../route.ts';
import { adminPage } from '../parts.tsx';
import { settingsWords } from './index.tsx';

/** Where browsers fetch the extension; a host that ships it from its own server writes that address instead. */
const stores = {
  chrome: 'https://clients2.google.com/service/update2/crx',
  edge: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
  firefox: 'https://addons.mozilla.org/firefox/downloads/latest/panelshare/latest.xpi',
};

/** What the extension reads of it: `extension/public/managed-schema.json`. */
const joins = (deployment: string) => ({ deployments: [deployment] });

const chromium = (deployment: string, store: string) => ({
  ExtensionSettings: {
    [extensionIds.chromium]: { installation_mode: 'force_installed', update_url: store },
  },
  '3rdparty': { extensions: { [extensionIds.chromium]: joins(deployment) } },
});

const firefox = (deployment: string) => ({
  policies: {
    ExtensionSettings: {
      [extensionIds.firefox]: { installation_mode: 'force_installed', install_url: stores.firefox },
    },
    '3rdparty': { Extensions: { [extensionIds.firefox]: joins(deployment) } },
  },
});

/** A9: the policies to copy, each complete. */
export const policies = (http: Http): Response | Promise<Response> => {
  const { deployment } = http.get('ctx').settings;
  const all = settingsWords(http);
  const words = all.rollout;
  const kinds = [
    ['chrome', words.chrome, chromium(deployment, stores.chrome)],
    ['edge', words.edge, chromium(deployment, stores.edge)],
    ['firefox', words.firefox, firefox(deployment)],
  ] as const;
  return adminPage(
    http,
    { title: all.sections.rollout.title, current: '/admin/settings' },
    <>
      <h1>{all.sections.rollout.title}</h1>
      <p>{words.lead}</p>
      <p>{words.install}</p>
      <p class="quiet">{words.noStore}</p>
      {kinds.map(([name, title, policy]) => {
        const text = JSON.stringify(policy, null, 2);
        return (
          <>
            <h2 id={name}>{title}</h2>
            <textarea
              class="mono"
              aria-labelledby={name}
              readonly
              spellcheck={false}
              rows={text.split('\n').length + 1}
            >
              {text}
            </textarea>
          </>
        );
      })}
    </>,
  );
};
