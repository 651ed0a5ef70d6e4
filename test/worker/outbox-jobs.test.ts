import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import type { Access } from '../../shared/domain/access.ts';
import { hour } from '../../shared/domain/duration.ts';
import { type Grant, type GrantChange, transitionGrant } from '../../shared/domain/grant.ts';
import { productCredentialContext } from '../../worker/app/sealed.ts';
import { lastAttempt } from '../../worker/jobs/backoff.ts';
import type { Services } from '../../worker/ports.ts';
import { type FakePanel, fakePanel } from './support/fake-connector.ts';
import { outboxRow, type Relay, relay } from './support/relay.ts';
import { account, grant, organisation, panel, partner, person } from './support/world.ts';

const site = (productId: string) =>
  ({ productId, name: `${productId}.example`, category: 'website', actions: ['view'] }) as const;
const limited: Access = { kind: 'limited', products: [site('one'), site('two')] };

/** Commits one change of a grant with its job, as a use case does. */
const commitChange = async (services: Services, change: GrantChange): Promise<void> => {
  const { grant: row, job } = change;
  const committed = await services.commit({
    actor: { kind: 'system' },
    requestId: 'test',
    now: services.clock.now(),
    writes: [{ do: 'update', kind: 'grant', row }],
    audit: [],
    jobs: job === null ? [] : [{ job, grantId: row.id, generation: row.panelGeneration }],
  });
  if (!committed.ok) throw new Error(committed.error.code);
};

interface Scene extends Relay {
  on: FakePanel;
  given: Grant;
  current(): Promise<Grant>;
  events(organisationId: string): Promise<readonly string[]>;
}

/** A grant whose panel still has to be told, and the panel. */
const scene = async (
  access: Access = limited,
  more: Partial<Grant> = { panelState: 'applying' },
  on: FakePanel = fakePanel(),
): Promise<Scene> => {
  const customer = await organisation('Berg', [[await person('Anna'), 'legal_representative']]);
  const agency = await partner('Nord', [[await person('Lena'), 'legal_representative']]);
  const given = await grant(await account(customer, await panel('froxlor')), agency, access, more);
  const own = await relay({ connector: on.connector });
  return {
    ...own,
    on,
    given,
    current: async () => {
      const row = await own.services.store.grants.byId(given.id);
      if (!row) throw new Error('the grant is gone');
      return row;
    },
    events: async (organisationId) => {
      const { results } = await env.DB.prepare(
        'SELECT event FROM audit_events WHERE organisation_id = ? AND subject_id = ? ORDER BY rowid',
      )
        .bind(organisationId, given.id)
        .all();
      return results.map((row) => String(row['event']));
    },
  };
};

const provision = (given: Grant) =>
  ({ job: 'provision', grantId: given.id, generation: given.panelGeneration }) as const;
const deprovision = (given: Grant) =>
  ({ job: 'deprovision', grantId: given.id, generation: given.panelGeneration }) as const;
const down = { code: 'panel_unreachable', reason: 'http_503' } as const;

test('providing access stores what the panel made, sealed, and says on both sides that it holds', async () => {
  const { job, run, given, current, services, events } = await scene();
  await job(provision(given));
  await run();
  expect((await current()).panelState).toBe('in_force');
  const credentials = await services.store.grants.productCredentials(given.id);
  expect(credentials.map((row) => row.productId).toSorted()).toEqual(['one', 'two']);
  for (const row of credentials) {
    const context = productCredentialContext(given.id, row.productId);
    expect(await services.secrets.open(row, context)).toBe(`PLANTED-secret-of-${row.productId}`);
    expect(await services.secrets.open(row, productCredentialContext('grt_other', row.productId))).toBeNull();
  }
  expect(await events(given.customerId)).toEqual(['grant.panel_in_force']);
  expect(await events(given.partnerId)).toEqual(['grant.panel_in_force']);
});

test('no secret of a panel lies anywhere in the database in clear', async () => {
  const { job, run, given } = await scene();
  await job(provision(given));
  await run();
  for (const table of [
    'outbox',
    'audit_events',
    'product_credentials',
    'grants',
    'one_time',
    'local_mailbox',
  ]) {
    const { results } = await env.DB.prepare(`SELECT * FROM ${table}`).all();
    expect(JSON.stringify(results)).not.toContain('PLANTED');
  }
});

test('a job that runs again makes nothing twice and reports nothing twice', async () => {
  const { job, run, given, on, services, events } = await scene();
  await job(provision(given));
  await job(provision(given));
  await run();
  expect(on.calls).toEqual(['provision']);
  expect((await services.store.grants.productCredentials(given.id)).length).toBe(2);
  expect(await events(given.customerId)).toEqual(['grant.panel_in_force']);
});

test('a job for an older state of the grant has no effect', async () => {
  const { job, run, given, on, current } = await scene(limited, {
    panelState: 'applying',
    panelGeneration: 3,
  });
  const id = await job({ ...provision(given), generation: 2 });
  await run();
  expect(on.calls).toEqual([]);
  expect((await outboxRow(id)).state).toBe('done');
  expect((await current()).panelState).toBe('applying');
});

test('a pause while the panel is at work wins: what was made late is taken away again', async () => {
  const { job, run, given, on, current, services } = await scene();
  on.meanwhile = async () => {
    on.meanwhile = async () => {};
    const paused = transitionGrant(await current(), { type: 'pause' }, services.clock.now());
    if (!paused.ok) throw new Error('not paused');
    await commitChange(services, paused.value);
    // The relay of the pausing request must leave the job alone while the older one is under way.
    expect(on.calls).toEqual(['provision']);
  };
  await job(provision(given));
  await run();
  expect(on.calls).toEqual(['provision', 'deprovision']);
  expect(on.users.size).toBe(0);
  expect((await current()).panelState).toBe('cut');
  expect(await services.store.grants.productCredentials(given.id)).toEqual([]);
});

test('another change to the grant beside a job does not lose what the job made', async () => {
  const { job, run, given, on, current, services } = await scene();
  on.meanwhile = async () => {
    const beside = await current();
    await commitChange(services, { grant: { ...beside, version: beside.version + 1 }, job: null });
  };
  await job(provision(given));
  await run();
  expect(on.calls).toEqual(['provision']);
  expect((await current()).panelState).toBe('in_force');
  expect((await services.store.grants.productCredentials(given.id)).length).toBe(2);
});

test('after a narrowing only the credentials of what is left remain', async () => {
  const { job, run, given, current, services, on } = await scene();
  await job(provision(given));
  await run();
  const [kept] = (await services.store.grants.productCredentials(given.id)).filter(
    (row) => row.productId === 'two',
  );
  const access: Access = { kind: 'limited', products: [site('two')] };
  const changed = transitionGrant(
    await current(),
    { type: 'change', access, endsAt: null },
    services.clock.now(),
  );
  if (!changed.ok) throw new Error('not changed');
  await commitChange(services, changed.value);
  await run();
  expect((await services.store.grants.productCredentials(given.id)).map((row) => row.id)).toEqual([kept?.id]);
  expect([...on.users.keys()]).toEqual([`${given.id} two`]);
});

test('ending takes everything away and says so only after the panel has confirmed', async () => {
  const { job, run, wait, given, on, current, services } = await scene();
  await job(provision(given));
  await run();
  const ended = transitionGrant(await current(), { type: 'end', by: 'customer' }, services.clock.now());
  if (!ended.ok) throw new Error('not ended');
  on.confirms = false;
  await commitChange(services, ended.value);
  await run();
  expect((await current()).panelState).toBe('not_yet_cut');
  expect((await services.store.grants.productCredentials(given.id)).length).toBe(2);
  on.confirms = true;
  wait(hour);
  await run();
  expect((await current()).panelState).toBe('cut');
  expect(on.users.size).toBe(0);
  expect(await services.store.grants.productCredentials(given.id)).toEqual([]);
});

test('a panel that is down when access is taken away: not yet cut at once, cut when it is back', async () => {
  const { job, run, wait, given, on, current, events } = await scene(limited, { panelState: 'cutting' });
  on.failure = down;
  const id = await job(deprovision(given));
  await run();
  expect((await current()).panelState).toBe('not_yet_cut');
  expect(await outboxRow(id)).toMatchObject({ state: 'waiting', last_error: 'http_503' });
  wait(hour);
  await run();
  on.failure = null;
  wait(hour);
  await run();
  expect((await current()).panelState).toBe('cut');
  expect((await outboxRow(id)).state).toBe('done');
  expect(await events(given.partnerId)).toEqual(['grant.panel_not_yet_cut', 'grant.panel_cut']);
});

test('a cut that never succeeds has no silent end', async () => {
  const { job, run, wait, given, on, current, events } = await scene(limited, { panelState: 'cutting' });
  on.failure = { code: 'panel_denied', reason: 'http_403' };
  const id = await job(deprovision(given));
  for (let attempt = 0; attempt < lastAttempt; attempt += 1) {
    await run();
    wait(3 * hour);
  }
  expect(await outboxRow(id)).toMatchObject({ state: 'dead', attempts: lastAttempt });
  expect((await current()).panelState).toBe('not_yet_cut');
  expect(await events(given.customerId)).toEqual(['grant.panel_not_yet_cut', 'grant.deprovision_given_up']);
});

test('what the panel can never make is not tried again', async () => {
  const { job, run, given, on, current } = await scene();
  on.failure = { code: 'panel_unsupported', reason: 'product_not_limitable' };
  const id = await job(provision(given));
  await run();
  expect(await outboxRow(id)).toMatchObject({ state: 'dead', last_error: 'product_not_limitable' });
  expect((await current()).panelState).toBe('applying');
});

test('where the panel has no way, nothing is asked of it', async () => {
  const on = fakePanel({ full: 'none' });
  const { job, run, given, current } = await scene({ kind: 'full', payer: 'customer' }, undefined, on);
  await job(provision(given));
  await run();
  expect(on.calls).toEqual([]);
  expect((await current()).panelState).toBe('in_force');
});
