import type { Bindings } from './bindings.ts';
import { createApp } from './http/app.ts';
import { runScheduled } from './jobs/scheduled.ts';
import { handleMail } from './mail/inbound/handle.ts';
import { servicesOf } from './services.ts';

export { OrganisationObject } from './organisation/organisation-object.ts';

const app = createApp();

/** Wiring only: HTTP goes to the app, the minute goes to the jobs, a mail to the copies. */
export default {
  fetch: app.fetch,
  scheduled: async (_controller, env, context) => {
    await runScheduled(env, await servicesOf(env, context));
  },
  email: async (message, env, context) => {
    await handleMail(message, await servicesOf(env, context));
  },
} satisfies ExportedHandler<Bindings>;
