import { defineConfig } from 'vitest/config';

/** The polyfill refuses to load where there is no browser; of background modules only what calls none is tested there. */
const noBrowser = {
  name: 'panelshare:no-browser',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === 'webextension-polyfill' ? '\0no-browser' : null),
  load: (id: string) => (id === '\0no-browser' ? 'export default undefined' : null),
};

/**
 * Long enough for a machine that is busy with something else; no test is decided by time. A browser under
 * load is asked twice, and `npm test` names each test that needed it.
 */
const inBrowsers = {
  testTimeout: 180_000,
  hookTimeout: 240_000,
  expect: { poll: { timeout: 20_000 } },
  retry: 1,
};

/** One project a world: plain node, workerd with real D1, and real browsers with the built extension. */
export default defineConfig({
  test: {
    silent: 'passed-only',
    maxWorkers: 2,
    projects: [
      {
        plugins: [noBrowser],
        test: {
          name: 'node',
          include: [
            'test/domain/**/*.test.ts',
            'test/extension/**/*.test.ts',
            'test/panels/**/*.test.ts',
            'test/conformance/**/*.test.ts',
            'test/connectors/**/*.test.ts',
            'test/mail/**/*.test.ts',
            'test/house/**/*.test.ts',
          ],
          testTimeout: 90_000,
        },
      },
      './test/worker/vitest.config.ts',
      // Each file has ports of its own, so two run side by side.
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts', 'test/adapters/**/*.test.ts'],
          exclude: ['test/browser/start.test.ts', 'test/browser/firefox/**'],
          ...inBrowsers,
        },
      },
      // The main stories again in the other browser, which not every machine has.
      {
        test: {
          name: 'firefox',
          include: ['test/browser/firefox/**/*.test.ts'],
          ...inBrowsers,
        },
      },
      // It builds what the others use, so it runs when they have ended.
      { test: { name: 'start', include: ['test/browser/start.test.ts'], testTimeout: 120_000 } },
    ],
  },
});
