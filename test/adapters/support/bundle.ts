import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { type PanelKind, panelKinds } from '../../../shared/api/deployment.ts';

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
        enforce: 'pre',
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

/** The core and every adapter, as a page with all kinds on one host gets them, the adapters first. */
export const panelScript = async (minify = false): Promise<string> =>
  (await Promise.all([...panelKinds.map((kind) => adapterScript(kind, minify)), coreScript(minify)])).join(
    '\n',
  );
/** The core, and the adapter of one kind, each as the background registers it. */
export const coreScript = (minify = false): Promise<string> =>
  scriptOf('entrypoints/panel.content/index.ts', minify);
export const adapterScript = (kind: PanelKind, minify = false): Promise<string> =>
  scriptOf(`panels/${kind}/script.ts`, minify);
/** What the core asks for when it is needed: the lists, and the frame. */
export const listsScript = async (): Promise<string> =>
  (
    await Promise.all([
      scriptOf('entrypoints/panelLists.content/index.ts'),
      scriptOf('entrypoints/panelFrame.content/index.ts'),
    ])
  ).join('\n');

/** What is run before the page is painted. */
export const roomScript = (): Promise<string> => scriptOf('entrypoints/panelRoom.content/index.ts');
const scriptOf = (file: string, minify = false): Promise<string> =>
  bundle(`import script from '~/${file}'; script.main();`, minify);

/** The adapters alone, as `window.adapters`. */
export const adaptersScript = (): Promise<string> =>
  bundle(`import { panels } from '~/panels/registry.ts';
    window.adapters = Object.fromEntries(Object.entries(panels).map(([kind, { adapter }]) => [kind, adapter]));`);

/** What tells the popup's page apart, as `window.recognise`. */
export const recogniseScript = (): Promise<string> =>
  bundle(`import { recognise } from '~/panels/recognise.ts'; window.recognise = recognise;`);
