import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Bundles a piece of the extension as the page would run it; `~` stands for the extension's folder. */
export const bundle = async (code: string, minify = false): Promise<string> => {
  const entry = '\0entry';
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    resolve: { alias: { '~': `${root}extension` } },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'virtual:entry' ? entry : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
    build: {
      write: false,
      minify,
      target: 'esnext',
      rollupOptions: { input: 'virtual:entry', output: { format: 'iife' } },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('Nothing was built.');
  return first.output[0].code;
};

/** The content script, and the lists it loads, each as an injection runs it. */
export const panelScript = (minify = false): Promise<string> =>
  bundle(`import script from '~/entrypoints/panel.content/index.ts'; script.main();`, minify);
export const listsScript = (): Promise<string> =>
  bundle(`import script from '~/entrypoints/panelLists.content/index.ts'; script.main();`);
/** The adapters alone, as `window.adapters`. */
export const adaptersScript = (): Promise<string> =>
  bundle(`import { adapters } from '~/panels/registry.ts'; window.adapters = adapters;`);
