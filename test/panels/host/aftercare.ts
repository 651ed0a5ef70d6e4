/** What lets somebody into an account, its removal, and the way back to its owner (docs, section 8). */
import { Hono } from 'hono';
import type { Host, HostEnv } from './panel.ts';
import { byIssuer, notIssuer } from './web.ts';
import { type Entry, RECOVERY } from './world.ts';

const shown = ({ accountId: _, ...entry }: Entry) => entry;

export function aftercareRoutes(host: Host): Hono<HostEnv> {
  const app = new Hono<HostEnv>();
  const { state, issuerOrigin } = host;
  const record = (accountId: string, action: string, target: string): void =>
    state.record({ accountId, actor: issuerOrigin, grantId: null, action, target });
  const entriesOf = (accountId: string) =>
    [...state.entries.values()].filter((entry) => entry.accountId === accountId).map(shown);

  app.get('/panelshare/accounts/:id/inventory', async (c) => {
    if (!(await byIssuer(c, host))) return notIssuer(c);
    const id = c.req.param('id');
    const account = state.accounts.get(id);
    if (account === undefined || state.linkOf(id) === undefined) return c.json({ error: 'not_found' }, 404);
    const contact = {
      id: 'contact',
      kind: 'contact',
      name: account.contactEmail,
      removable: false,
    };
    return c.json({ entries: [contact, ...entriesOf(id)] });
  });

  app.post('/panelshare/accounts/:id/inventory/:entry/remove', async (c) => {
    if (!(await byIssuer(c, host))) return notIssuer(c);
    const id = c.req.param('id');
    if (state.linkOf(id) === undefined) return c.json({ error: 'not_found' }, 404);
    const entry = state.entries.get(c.req.param('entry'));
    // Gone already is what was wanted; another account's is not known here.
    if (entry?.accountId === id) {
      if (!entry.removable) return c.json({ error: 'not_removable' }, 409);
      state.entries.delete(entry.id);
      record(id, 'remove entry', entry.name);
    }
    return c.json({ entries: entriesOf(id) });
  });

  app.post('/panelshare/accounts/:id/recovery', async (c) => {
    if (!(await byIssuer(c, host))) return notIssuer(c);
    const id = c.req.param('id');
    const account = state.accounts.get(id);
    if (account === undefined || state.linkOf(id) === undefined) return c.json({ error: 'not_found' }, 404);
    const form = new URLSearchParams(await c.req.text());
    const step = form.get('step') ?? '';
    const contactEmail = form.get('contact_email') ?? '';
    if (!RECOVERY.some((one) => one === step) || !contactEmail.includes('@'))
      return c.json({ error: 'invalid_request' }, 400);
    if (step === 'contact') state.accounts.set(id, { ...account, contactEmail });
    record(id, step === 'contact' ? 'set contact' : 'mail password reset', contactEmail);
    return c.json({ done: [step] });
  });

  return app;
}
