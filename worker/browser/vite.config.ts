import { defineConfig } from 'vite';

/** The page scripts of the Worker: one plain file each, served from our own origin (strict CSP). */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    outDir: '../../dist/browser',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    rolldownOptions: {
      input: {
        passkey: `${import.meta.dirname}/passkey.ts`,
        copy: `${import.meta.dirname}/copy.ts`,
        orders: `${import.meta.dirname}/orders.ts`,
      },
      output: { entryFileNames: '[name].js' },
    },
  },
});
