import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { eventsOf } from './support/living.ts';
import { asked, client, give, requestOf, websites, whole, wholeAccount } from './support/requests.ts';
import { answer, customerAndPartner, idIn, liveGrants, reasonOn } from './support/sharing.ts';
import { grant, type SignedIn, services, submit, visit } from './support/world.ts';

const scene = async () => {
  const parts = await customerAndPartner();
  return { ...parts, record: await client(parts.studio.id, parts.owner.person.email) };
};
const removed = (id: string, as: SignedIn) => submit(`/clients/${id}/delete`, { projects: 'keep' }, as);

test('[Q6] [E23] what waits for an answer is withdrawn with an event: in both logs where the customer is known', async () => {
  const { boss, owner, bakery, studio, shop, record } = await scene();
  const given = await grant(shop, studio, undefined, {
    clientId: record.id,
    endsAt: Date.now() + 20 * day,
  });
  const end = new Date(Date.now() + 60 * day).toISOString().slice(0, 10);
  const more = idIn(await submit(`/grants/${given.id}/ask`, { end }, boss), 'req');
  expect((await removed(record.id, boss)).status).toBe(303);
  expect((await requestOf(more)).state).toBe('cancelled');
  for (const side of [bakery, studio]) {
    const said = (await eventsOf(side.id, more)).find(({ event }) => event === 'request.cancelled');
    expect(said).toMatchObject({ actorId: boss.person.id, data: { because: 'client_deleted' } });
  }
  expect(await (await visit(`/requests/${more}`, owner)).text()).toContain('has withdrawn');

  const second = await client(studio.id, '', 'Second record');
  const sent = await asked(second, websites('somebody@berg.example'), boss);
  expect((await removed(second.id, boss)).status).toBe(303);
  expect((await requestOf(sent.id)).state).toBe('cancelled');
  const own = (await eventsOf(studio.id, sent.id)).map(({ event }) => event);
  expect(own).toEqual(['request.cancelled', 'request.sent']);
  const [deleted] = await eventsOf(studio.id, second.id);
  expect(deleted).toMatchObject({ event: 'client.deleted', data: { requests: 1 } });
});

test('[Q6] a request that ran out a moment ago is in nobody’s way', async () => {
  const { boss, studio } = await scene();
  const record = await client(studio.id, '', 'Late');
  const sent = await asked(record, websites('late@berg.example'), boss);
  await env.DB.prepare('UPDATE access_requests SET expires_at = 1 WHERE id = ?').bind(sent.id).run();
  expect((await removed(record.id, boss)).status).toBe(303);
  expect(await (await services()).store.clients.byId(record.id)).toBeNull();
});

test('[Q6] [Q3] a counter-offer made from its request closes in the same commit, and nobody can accept it afterwards', async () => {
  const { boss, owner, bakery, studio, shop, record } = await scene();
  const sent = await asked(record, whole(owner.person.email, 'customer'), boss);
  const offered = idIn(await give(sent, shop, owner, wholeAccount('partner')), 'inv');
  expect(await (await visit(`/clients/${record.id}/delete`, boss)).text()).toContain(
    '1 invitation is declined',
  );
  expect((await removed(record.id, boss)).status).toBe(303);
  const row = await (await services()).store.invitations.byId(offered);
  expect(row).toMatchObject({ state: 'declined', answeredBy: boss.person.id });
  for (const side of [bakery, studio]) {
    expect((await eventsOf(side.id, offered)).map(({ event }) => event)).toContain('invitation.declined');
  }
  const late = await answer(offered, 'accept', boss);
  expect(reasonOn(await late.text())).toBe('invitation_not_pending');
  expect(await liveGrants(shop.id)).toBe(0);
});
