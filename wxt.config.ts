import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { roomStyles } from './extension/panels/room.ts';

/** The public half of the extension's key: it fixes the Chromium id, and with it the sign-in's redirect address. */
const publicKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAkuOOBrtAMNI4WKs1NFIf6vAgSCSQE87vTFeasU3VDaowwbzsS/AlLNZzcAXVyD3b/XjVexDx4dTze9GvlY2p8XVpUxMuH8soZgNb9ACiHu5hMO4XoMQQ3z9GogFn+ziFkT5qDZdp2d/3K1EvPE+VdcseY2D6Kko/npB5aiHlmLpi+IxIyyhhqzPGSRLVpuh78X7EQBVJN8gD1IHrsWWUDmMbnqbUTJ19BbFWQbSYip3Y8qu8MgJElXUXSfiX5coJ3XnldCdA9nVnzlhXmryTbJB2GXIH0jV01xtcvlAQtFGGlOV9XOcRWKl2MwRS/Sg5IOHVDlx8jsuWyU4qfiihXwIDAQAB';

const background = fileURLToPath(new URL('./extension/background/', import.meta.url));
const polyfilled: Plugin = {
  name: 'panelshare:polyfill',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id === 'wxt/browser' && importer?.startsWith(background) ? `${background}polyfill.ts` : null,
};

/**
 * What starts a content script, in place of WXT's own start: that one tells every page the extension's
 * id by an event, ends at an event any page can forge, and weighs as much as a control (E12).
 */
const startOfScript = 'virtual:wxt-content-script-isolated-world-entrypoint?';
const bareScripts: Plugin = {
  name: 'panelshare:bare-scripts',
  enforce: 'pre',
  load: (id) => {
    const [, file] = id.split(startOfScript);
    return file === undefined ? null : `import script from '${file}'; export default script.main();`;
  },
};

/**
 * The one place of Preact that would write a text as HTML. Nothing of ours asks for it, so it is left out:
 * then no mistake can, and the stores' lint has nothing to warn of.
 */
const writesHtml = /(\w+)\.innerHTML=\w+\.__html/;
const noHtml: Plugin = {
  name: 'panelshare:no-html',
  enforce: 'pre',
  transform: (code, id) => {
    if (!id.endsWith('/preact/dist/preact.mjs')) return null;
    if (!writesHtml.test(code)) throw new Error('Preact writes HTML in another place now: look again.');
    return { code: code.replace(writesHtml, '0'), map: null };
  },
};

/**
 * Of each folder of extension/panels: the adapter of that kind, put into pages before the core; and what
 * is run in a customer's own page when the customer clicked, where the kind has such a way.
 */
const panels = fileURLToPath(new URL('./extension/panels/', import.meta.url));
const scriptsOfKinds = () =>
  readdirSync(panels)
    .flatMap((kind) => [
      { name: `panel-${kind}`, inputPath: `${panels}${kind}/script.ts` },
      { name: `panel-${kind}-session`, inputPath: `${panels}${kind}/session-script.ts` },
    ])
    .filter(({ inputPath }) => existsSync(inputPath))
    .map((script) => ({ ...script, type: 'content-script' as const }));

/**
 * The polyfill stands in the background alone, where every call to the browser's slower interfaces is
 * made. The popup and the controls in panels send it messages, for which the native object is enough,
 * and stay within their sizes.
 */
export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: '.output',
  imports: false,
  manifestVersion: 3,
  // `npm run package`. What a store's reviewer gets builds the same files again, and holds nothing else.
  zip: {
    includeSources: [
      'extension/**',
      'shared/**',
      'wxt.config.ts',
      'tsconfig.json',
      'package.json',
      'package-lock.json',
      '.npmrc',
      'README.md',
    ],
    dotSources: true,
  },
  hooks: {
    'entrypoints:found': (_, found) => {
      found.push(...scriptsOfKinds());
    },
    // What each kind keeps free, which the background registers beside that kind's script.
    'build:publicAssets': (_, assets) => {
      for (const [kind, contents] of roomStyles)
        assets.push({ relativeDest: `content-scripts/panel-${kind}.css`, contents });
    },
    // The popup alone: all that its first picture is made of then comes in one file, and each further request
    // costs a slow machine a frame.
    'entrypoints:grouped': (_, groups) => {
      for (const group of [...groups]) {
        if (!Array.isArray(group)) continue;
        const at = group.findIndex(({ name }) => name === 'popup');
        if (at >= 0) groups.push(group.splice(at, 1));
      }
    },
  },
  vite: () => ({
    // Every browser that can run the extension preloads modules by itself.
    build: { modulePreload: { polyfill: false } },
    plugins: [polyfilled, bareScripts, noHtml, preact({ devToolsEnabled: false, prefreshEnabled: false })],
  }),
  manifest: ({ browser, mode }) => {
    const development = mode === 'development';
    const schemes = development
      ? { web: 'https: http:', socket: 'wss: ws:' }
      : { web: 'https:', socket: 'wss:' };
    return {
      name: '__MSG_name__',
      short_name: 'Panelshare',
      description: '__MSG_description__',
      default_locale: 'en',
      homepage_url: 'https://panelshare.example/',
      // A private window has its own sessions at the panels, which a background cannot reach to end them (E33).
      incognito: 'not_allowed',
      // identity: sign-in in a window of the browser. storage: joined deployments, never in sync.
      // scripting: panels are registered at run time, after their host was granted.
      // alarms: a revoke is noticed without a socket. activeTab: the popup knows the page it was opened on.
      // contextualIdentities: clients side by side, each in a container; Firefox knows it at install only, and
      // nothing is made before a person switches it on, which asks for cookies: to say in which container a
      // tab opens. No cookie is read or written.
      permissions: [
        ...['activeTab', 'alarms', 'identity', 'scripting', 'storage'],
        ...(browser === 'firefox' ? ['contextualIdentities'] : []),
      ],
      ...(browser === 'firefox' ? { optional_permissions: ['cookies'] } : {}),
      // Nothing is granted at install; each host is asked for by a click (E11).
      optional_host_permissions: development
        ? ['https://*/*', 'http://localhost/*', 'http://*.localhost/*', 'http://127.0.0.1/*']
        : ['https://*/*'],
      action: { default_title: 'Panelshare' },
      commands: {
        // Not P, C, W, X or Z: with these Chromium works its groups of tabs, and gives them to nobody.
        _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
        'last-client': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_lastClient__' },
        'own-account': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_ownAccount__' },
      },
      omnibox: { keyword: 'ps' },
      content_security_policy: {
        // Firefox's own default would turn ws://localhost into wss: in a development build.
        extension_pages: [
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          // A host's logo comes with its description, as a data address.
          "img-src 'self' data:",
          `connect-src 'self' ${schemes.web} ${schemes.socket}`,
          `form-action ${schemes.web}`,
          "base-uri 'none'",
          "frame-ancestors 'none'",
        ].join('; '),
      },
      ...(browser === 'firefox'
        ? {
            browser_specific_settings: {
              gecko: {
                id: 'extension@panelshare.example',
                // The first version, also of Firefox for Android, that asks about the data below.
                strict_min_version: '142.0',
                // All of it goes to the deployment that a person joined, and only of panels switched on there:
                // authenticationInfo: our own sign-in, with the device's key and its name. Never a panel's password.
                // browsingActivity: that a page of such a panel is open, by the panel's address (no path, no other site).
                // personallyIdentifyingInfo: the customer's number or name in that panel, as the page shows it.
                // websiteContent: the account's products, and what a person had done in that page.
                data_collection_permissions: {
                  required: [
                    'authenticationInfo',
                    'browsingActivity',
                    'personallyIdentifyingInfo',
                    'websiteContent',
                  ],
                },
              },
            },
          }
        : {
            key: publicKey,
            minimum_chrome_version: '123',
            storage: { managed_schema: 'managed-schema.json' },
          }),
    };
  },
});
