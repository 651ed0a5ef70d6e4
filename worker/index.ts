import type { Bindings } from './bindings.ts';
import { createApp } from './http/app.ts';
import { servicesOf } from './services.ts';

export { OrganisationObject } from './organisation/organisation-object.ts';

const app = createApp();

/** Wiring only: HTTP goes to the app, the minute goes to the jobs, a mail to the copies. */
export default {
  fetch: app.fetch,
  scheduled: async (_controller, env, context) => {
    const { runScheduled } = await import('./jobs/scheduled.ts');
    await runScheduled(env, await servicesOf(env, context));
  },
  email: async (message, env, context) => {
    const { handleMail } = await import('./mail/inbound/handle.ts');
    await handleMail(message, await servicesOf(env, context));
  },
} satisfies ExportedHandler<Bindings>;
