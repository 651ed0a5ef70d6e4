import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineProject } from 'vitest/config';
import { passkeyAlias } from '../../worker/dev/passkey-alias.ts';
import { testBindings } from './bindings.ts';
import { panelsOutside } from './support/panels-outside.ts';

/** Worker tests run in workerd against real D1 with the real migrations. */
export default defineProject({
  resolve: { alias: [passkeyAlias] },
  plugins: [
    cloudflareTest(async () => ({
      // The source, where wrangler.toml names what is built of it.
      main: '../../worker/index.ts',
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
    testTimeout: 90_000,
  },
});
