import type { Bindings } from './bindings.ts';
import { createApp } from './http/app.ts';
import { runScheduled } from './jobs/scheduled.ts';
import { servicesOf } from './services.ts';

export { OrganisationObject } from './organisation/organisation-object.ts';

const app = createApp();

/** Wiring only: HTTP goes to the app, the minute goes to the jobs. */
export default {
  fetch: app.fetch,
  scheduled: async (_controller, env, context) => {
    await runScheduled(env, await servicesOf(env, context));
  },
} satisfies ExportedHandler<Bindings>;
