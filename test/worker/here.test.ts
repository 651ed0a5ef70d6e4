import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { here } from '../../shared/api/clients.ts';
import { day } from '../../shared/domain/duration.ts';
import { sharing } from './support/living.ts';
import { call, panel, type SignedIn, submit } from './support/world.ts';

const ask = async (as: SignedIn, query: Record<string, string>) => {
  const response = await call('GET', `/api/here?${new URLSearchParams(query)}`, as);
  expect(response.status).toBe(200);
  return v.parse(here, await response.json());
};

test('[W3] a page’s account is my client, my own account, or nothing I may know of', async () => {
  const { owner, boss, worker, on, shared, given, studio } = await sharing();
  const elsewhere = await sharing();
  const query = { origin: on.origin, shown: shared.shownAs };
  const acting = await ask(boss, query);
  expect(acting).toMatchObject({
    panel: { id: on.id, enabled: true },
    client: { grantId: given.id, state: 'active', organisationId: studio.id },
    account: null,
  });
  const own = await ask(owner, query);
  expect(own.client).toBeNull();
  expect(own.account).toMatchObject({
    id: shared.id,
    shares: [{ kind: 'grant', id: given.id, partnerName: 'Studio Nord' }],
  });
  for (const stranger of [elsewhere.owner, elsewhere.boss, worker]) {
    const answer = await ask(stranger, query);
    expect(answer).toMatchObject({ client: null, account: null });
    // An account that exists and one that does not are the same answer.
    const nobody = await ask(stranger, { origin: on.origin, shown: 'no-such-account' });
    expect({ ...nobody, at: 0 }).toEqual({ ...answer, at: 0 });
  }
});

test('[W3] an unknown panel, or a page that shows no account, is no client', async () => {
  const { boss, on } = await sharing();
  expect(await ask(boss, { origin: 'https://unknown.example' })).toMatchObject({ panel: null, client: null });
  expect(await ask(boss, { origin: on.origin })).toMatchObject({ panel: { id: on.id }, client: null });
});

test('[E40] the page learns whether single products can be shared here at all', async () => {
  const { boss, on } = await sharing();
  expect((await ask(boss, { origin: on.origin })).panel).toMatchObject({ limits: true });
  for (const leakyLimited of [false, true]) {
    const leaky = await panel('virtualmin', 'panel', { leakyLimited });
    expect((await ask(boss, { origin: leaky.origin })).panel).toMatchObject({ limits: leakyLimited });
  }
});

test('[W6] an ended grant is told for a day, so that a tab can say so, and is then gone', async () => {
  const { owner, boss, on, shared, given } = await sharing();
  const query = { origin: on.origin, shown: shared.shownAs };
  await submit(`/grants/${given.id}/end`, {}, owner);
  expect((await ask(boss, query)).client).toMatchObject({ grantId: given.id, state: 'ended' });
  await env.DB.prepare('UPDATE grants SET ended_at = ? WHERE id = ?')
    .bind(Date.now() - day - 1000, given.id)
    .run();
  expect((await ask(boss, query)).client).toBeNull();
});

test('[E18] whoever left the partner sees nothing of its clients any more', async () => {
  const { on, shared, studio, manager } = await sharing();
  const query = { origin: on.origin, shown: shared.shownAs };
  expect((await ask(manager, query)).client).not.toBeNull();
  await env.DB.prepare('DELETE FROM members WHERE organisation_id = ? AND person_id = ?')
    .bind(studio.id, manager.person.id)
    .run();
  expect((await ask(manager, query)).client).toBeNull();
});

test('bad questions are refused, and a question without a login too', async () => {
  const { boss } = await sharing();
  for (const query of [
    '',
    '?origin=javascript:alert(1)',
    '?origin=https://a.example/path',
    `?origin=https://a.example&shown=${'x'.repeat(201)}`,
    '?origin=https://a.example&more=1',
  ]) {
    expect((await call('GET', `/api/here${query}`, boss)).status).toBe(400);
  }
  expect((await call('GET', '/api/here?origin=https://a.example')).status).toBe(401);
});
