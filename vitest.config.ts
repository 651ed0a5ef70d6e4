import { defineConfig } from 'vitest/config';

/** One project a world: plain node, workerd with real D1, and real browsers with the built extension. */
export default defineConfig({
  test: {
    silent: 'passed-only',
    projects: [
      {
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
          testTimeout: 20_000,
        },
      },
      './test/worker/vitest.config.ts',
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts', 'test/adapters/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
