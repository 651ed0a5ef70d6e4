import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineProject } from 'vitest/config';
import { testBindings } from './bindings.ts';
import { panelsOutside } from './support/panels-outside.ts';

/** Worker tests run in workerd against real D1 with the real migrations. */
export default defineProject({
  // As wrangler.toml: the passkey library without its certificate packages.
  resolve: {
    alias: [
      {
        find: /^(?:@peculiar\/.+|reflect-metadata)$/,
        replacement: new URL('../../worker/crypto/passkey-asn1.ts', import.meta.url).pathname,
      },
    ],
  },
  plugins: [
    cloudflareTest(async () => ({
      wrangler: { configPath: '../../wrangler.toml' },
      miniflare: {
        outboundService: panelsOutside,
        bindings: {
          ...testBindings,
          TEST_MIGRATIONS: await readD1Migrations(
            new URL('../../worker/db/migrations', import.meta.url).pathname,
          ),
        },
      },
    })),
  ],
  test: {
    name: 'worker',
    include: ['**/*.test.ts'],
    setupFiles: ['./set-up.ts'],
    testTimeout: 20_000,
  },
});
