import { env } from 'cloudflare:workers';
import type { PersonActor } from '../../../shared/decision.ts';
import type { Access } from '../../../shared/domain/access.ts';
import type { Grant } from '../../../shared/domain/grant.ts';
import type { PanelConnector } from '../../../worker/ports/panel.ts';
import type { Context } from '../../../worker/ports.ts';
import { everyPanel } from './every-panel.ts';
import {
  account,
  grant,
  organisation,
  panel,
  partner,
  person,
  type SignedIn,
  services,
  settle,
} from './world.ts';

/** One customer and one partner with every role, and a grant between them: where most tests about grants begin. */
export const sharing = async (
  options: { access?: Access; host?: string; grant?: Partial<Grant>; panelAccountId?: string } = {},
) => {
  const owner = await person('Lena Berg');
  const clerk = await person('Clara Clerk');
  const helper = await person('Hugo Helper');
  const boss = await person('Nils North');
  const manager = await person('Mia Manager');
  const worker = await person('Wim Worker');
  const shop = await organisation('Berg Bakery', [
    [owner, 'legal_representative'],
    [clerk, 'administrator'],
    [helper, 'collaborator'],
  ]);
  const studio = await partner('Studio Nord', [
    [boss, 'legal_representative'],
    [manager, 'administrator'],
    [worker, 'collaborator'],
  ]);
  const on = await panel('internex', options.host);
  const shared = await account(shop, on, options.panelAccountId);
  const given = await grant(shared, studio, options.access, options.grant);
  return { owner, clerk, helper, boss, manager, worker, shop, studio, on, shared, given };
};

export const grantOf = async (id: string): Promise<Grant> => {
  const found = await (await services()).store.grants.byId(id);
  if (!found) throw new Error('no such grant');
  return found;
};

/** Openings of a grant as its page lists them, newest first. */
export const openingsOf = async (id: string) =>
  (await (await services()).store.grants.openings(id, null)).rows;

/** Events in an organisation's log about one subject, newest first. */
export const eventsOf = async (organisationId: string, subject: string) =>
  (await (await services()).store.audit.ofOrganisation(organisationId, { event: null, subject, after: null }))
    .rows;

/** Everything the database holds, as one text: what must not be there is not in it (E32). */
export const everythingStored = async (): Promise<string> => {
  const { results } = await env.DB.prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%'`,
  ).all<{ name: string }>();
  const tables = await Promise.all(
    results.map(({ name }) => env.DB.prepare(`SELECT * FROM "${name}"`).all()),
  );
  return JSON.stringify(tables.map((table) => table.results));
};

/** A context as a route would make it, for what only a chosen moment or connector can show. */
export const contextOf = async (
  as: SignedIn,
  changes: { connector?: PanelConnector; actor?: Partial<PersonActor>; passkeys?: 'required' } = {},
): Promise<Context> => {
  const wired = await services();
  const organisations = await wired.store.organisations.ofPerson(as.person.id);
  const { connector } = changes;
  const now = wired.clock.now();
  return {
    ...wired,
    ...(connector ? { connectors: everyPanel(connector) } : {}),
    settings: { ...wired.settings, ...(changes.passkeys ? { passkeys: changes.passkeys } : {}) },
    actor: {
      kind: 'person',
      personId: as.person.id,
      email: as.person.email,
      language: 'en',
      memberships: organisations.map((one) => ({
        organisationId: one.organisation.id,
        role: one.role,
      })),
      hostRole: null,
      session: 'full',
      provenAt: now,
      passkeyAt: now,
      deviceId: 'dev_test',
      ...changes.actor,
    },
    now,
    requestId: 'req_test',
    address: '192.0.2.7',
    language: 'en',
  };
};

/** The connector of a panel as the Worker wires it, for a test that bends one answer of it. */
export const connectorOf = async (panelId: string): Promise<PanelConnector> => {
  const found = await (await services()).connectors.of(panelId);
  if (!found.ok) throw new Error('no connector');
  return found.value;
};

/**
 * Runs the minute job until the panel has answered about a grant. A request's own relay may hold the
 * job at that moment, so one run is not always enough.
 */
export const panelFollowed = async (id: string): Promise<void> => {
  for (let round = 0; round < 40; round += 1) {
    await settle();
    const { panelState } = await grantOf(id);
    if (panelState !== 'applying' && panelState !== 'cutting') return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error('the panel never answered');
};

/** Runs the minute job, waits that were set aside included, until something is so. */
export const settledUntil = async (so: () => Promise<boolean>): Promise<void> => {
  for (let round = 0; round < 60; round += 1) {
    await env.DB.prepare(`UPDATE outbox SET next_at = 0 WHERE state = 'waiting'`).run();
    await settle();
    if (await so()) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error('it never came to be so');
};

/** Until the panel was asked what it lists after the end. */
export const lookedAfterEnd = (grantId: string): Promise<void> =>
  settledUntil(async () => (await (await services()).store.inventories.of(grantId, 'end')) !== null);

/** Until nothing that the customer ordered is under way any more. */
export const cleanedUp = (grantId: string): Promise<void> =>
  settledUntil(async () => {
    const orders = await (await services()).store.inventories.cleanupsOfGrant(grantId);
    return orders.every((order) => order.steps.every((step) => step.state !== 'waiting'));
  });
