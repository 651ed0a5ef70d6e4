import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { hour, minute } from '../../shared/domain/duration.ts';
import { mailsTo } from './support/outbox.ts';
import { applied, decide, logOf, partnershipOf } from './support/partnership.ts';
import {
  act,
  alone,
  anna,
  ben,
  eventsOf,
  flag,
  flagged,
  idIn,
  proposalOf,
  proposed,
  theDayPasses,
} from './support/two-person.ts';
import { organisation, person, type SignedIn, services, settle, submit, visit } from './support/world.ts';

describe('[A6] [E14] a flagged partner', () => {
  test('is authorised by two admins: the first proposes, the second confirms, and both stand in its log', async () => {
    const { own, id } = await proposed();
    expect((await partnershipOf(own.id)).state).toBe('applied');
    expect(await mailsTo(ben.person.email)).toMatchObject([
      { notice: 'second_admin_asked', about: own.name },
    ]);
    expect(await (await visit('/admin/proposals', ben)).text()).toContain(own.name);
    const page = await (await visit(`/admin/proposals/${id}`, ben)).text();
    expect(page).toContain('flagged by an admin');
    expect(page).toContain(`/admin/applications/${own.id}`);

    const self = await act(id, 'confirm', anna);
    expect(self.status).toBe(403);
    expect(await self.text()).toContain('data-code="second_person_needed"');
    expect((await partnershipOf(own.id)).state).toBe('applied');

    expect((await act(id, 'confirm', ben)).status).toBe(303);
    expect((await partnershipOf(own.id)).state).toBe('authorized');
    expect(await proposalOf(id)).toMatchObject({ state: 'done', decidedBy: ben.person.id });
    const log = (await logOf(own.id)).rows;
    const steps = ['proposal.made', 'proposal.confirmed', 'partnership.authorised', 'proposal.carried_out'];
    expect(
      log
        .map((row) => row.event)
        .filter((event) => steps.includes(event))
        .sort(),
    ).toEqual(steps.toSorted());
    expect(log.find((row) => row.event === 'proposal.made')?.actorId).toBe(anna.person.id);
    expect(log.find((row) => row.event === 'proposal.confirmed')?.actorId).toBe(ben.person.id);
  });

  test('is confirmed with a passkey of the last ten minutes only', async () => {
    const { own, id } = await proposed();
    const then = Date.now() - 30 * minute;
    const late = await person('Late', { hostRole: 'admin', session: { passkeyAt: then, provenAt: then } });
    expect((await visit(`/admin/proposals/${id}`, late)).status).toBe(200);
    expect((await act(id, 'confirm', late)).status).toBe(403);
    expect((await partnershipOf(own.id)).state).toBe('applied');
  });

  test('waits once, and a decision that is out of date is not carried out', async () => {
    const { own, id } = await proposed();
    const twice = await decide(own.id, 'authorise', ben, { reason: 'known to us' });
    expect(twice.status).toBe(409);
    expect(await twice.text()).toContain('data-code="proposal_open"');
    // The application is rejected meanwhile: what the first admin looked at is not there any more.
    expect((await decide(own.id, 'reject', ben, { reason: 'no website' })).status).toBe(303);
    expect((await act(id, 'confirm', ben)).status).toBe(303);
    expect(await proposalOf(id)).toMatchObject({ state: 'failed', reason: 'conflict' });
    expect((await partnershipOf(own.id)).state).toBe('rejected');
  });

  test('is refused by the second admin with a reason, which the first is mailed; or taken back', async () => {
    const first = await proposed();
    expect((await act(first.id, 'stop', ben, { reason: ' ' })).status).toBe(400);
    expect((await act(first.id, 'stop', ben, { reason: 'The number is somebody else’s.' })).status).toBe(303);
    expect((await proposalOf(first.id)).state).toBe('refused');
    expect((await mailsTo(anna.person.email)).at(-1)).toMatchObject({
      notice: 'second_admin_refused',
      reason: 'The number is somebody else’s.',
    });
    expect((await act(first.id, 'confirm', ben)).status).toBe(409);
    expect((await partnershipOf(first.own.id)).state).toBe('applied');

    const second = await proposed();
    expect((await act(second.id, 'stop', anna, { reason: 'my mistake' })).status).toBe(303);
    expect((await proposalOf(second.id)).state).toBe('withdrawn');
  });

  test('who flagged it does not take the flag away, another admin does; the partner sees that two decide, not why', async () => {
    const { own } = await flagged();
    expect((await flag(own.id, anna, 'no')).status).toBe(403);
    expect((await flag(own.id, ben, 'no')).status).toBe(303);
    const log = (await logOf(own.id)).rows.filter((row) => row.event.startsWith('partnership.flag'));
    expect(log.map((row) => row.event).toSorted()).toEqual([
      'partnership.flag_lifted',
      'partnership.flagged',
    ]);
    expect(JSON.stringify(log)).not.toContain('complaints');
    expect((await decide(own.id, 'authorise', anna, { reason: 'known to us' })).headers.get('location')).toBe(
      `/admin/applications/${own.id}`,
    );
    expect((await partnershipOf(own.id)).state).toBe('authorized');
  });
});

describe('[A6] [P9] a flagged partner that was suspended', () => {
  test('is reinstated by two, and suspended by any one', async () => {
    const { own, id } = await proposed();
    await act(id, 'confirm', ben);
    expect((await decide(own.id, 'suspend', anna, { reason: 'complaints' })).status).toBe(303);
    expect((await partnershipOf(own.id)).state).toBe('suspended');
    const back = idIn(await decide(own.id, 'reinstate', anna, { reason: 'settled' }));
    expect((await partnershipOf(own.id)).state).toBe('suspended');
    expect((await act(back, 'confirm', anna)).status).toBe(403);
    expect((await act(back, 'confirm', ben)).status).toBe(303);
    expect(await partnershipOf(own.id)).toMatchObject({ state: 'authorized', reason: 'settled' });
  });
});

describe('[A6] [E14] own contacts', () => {
  test('an organisation of the admin’s own is never decided by it, whoever confirms', async () => {
    const { own } = await flagged();
    const { commit, clock } = await services();
    await commit({
      actor: { kind: 'system' },
      requestId: 'scene',
      now: clock.now(),
      audit: [],
      writes: [
        {
          do: 'insert',
          kind: 'member',
          row: {
            organisationId: own.id,
            personId: anna.person.id,
            role: 'collaborator',
            since: clock.now(),
            version: 1,
          },
        },
      ],
    });
    const response = await decide(own.id, 'authorise', anna, { reason: 'mine' });
    expect(response.status).toBe(403);
    const id = idIn(await decide(own.id, 'authorise', ben, { reason: 'theirs' }));
    // The other admin is an insider: nobody is left who may confirm, so the day decides.
    expect((await proposalOf(id)).dueAt).not.toBeNull();
    const inside = await act(id, 'confirm', anna);
    expect(inside.status).toBe(403);
    expect(await inside.text()).toContain('data-code="not_allowed"');
    expect((await partnershipOf(own.id)).state).toBe('applied');
  });

  test('one related to the admin’s own organisation needs a second admin, who is no insider either', async () => {
    const { own, boss } = await applied('Verwandt und Söhne');
    await organisation('Together', [
      [boss, 'legal_representative'],
      [anna, 'legal_representative'],
    ]);
    const id = idIn(await decide(own.id, 'authorise', anna, { reason: 'known to us' }));
    expect((await proposalOf(id)).because).toEqual(['related']);
    const cleo = await person('Cleo', { hostRole: 'admin' });
    await organisation('Too', [
      [boss, 'collaborator'],
      [cleo, 'legal_representative'],
    ]);
    expect((await act(id, 'confirm', cleo)).status).toBe(403);
    expect((await act(id, 'confirm', ben)).status).toBe(303);
    expect((await partnershipOf(own.id)).state).toBe('authorized');
  });

  test('an admin does not lift what the host has stated about an organisation of its own', async () => {
    const { own } = await applied('Angeheiratet');
    const mine = await organisation('Mine', [[anna, 'legal_representative']]);
    const state = (related: string, as: SignedIn) =>
      submit(
        `/admin/applications/${own.id}/relation`,
        { other: mine.clientId, related, note: 'Same owner.' },
        as,
      );
    expect((await state('yes', ben)).status).toBe(303);
    expect((await state('no', anna)).status).toBe(403);
    const id = idIn(await decide(own.id, 'authorise', anna, { reason: 'known to us' }));
    expect((await proposalOf(id)).because).toEqual(['related']);
    expect((await state('no', ben)).status).toBe(303);
  });

  test('an admin who says that they know each other leaves the decision to two', async () => {
    const { own } = await applied('Nachbarn am Bach');
    const page = await (await visit(`/admin/applications/${own.id}`, anna)).text();
    expect(page).toContain('name="known"');
    const id = idIn(await decide(own.id, 'authorise', anna, { known: 'on', reason: 'known to us' }));
    expect((await proposalOf(id)).because).toEqual(['known']);
  });
});

describe('[A6] a host with one admin', () => {
  test('waits for 24 hours, tells every representative, and then carries it out by itself', async () => {
    await alone();
    const { own, boss, id } = await proposed();
    const other = await person('Second boss');
    const { dueAt, proposedAt } = await proposalOf(id);
    expect((dueAt ?? 0) - proposedAt).toBe(24 * hour);
    expect((await mailsTo(boss.person.email)).at(-1)).toMatchObject({
      notice: 'decision_in_a_day',
      about: own.name,
      at: dueAt,
    });
    expect((await mailsTo(anna.person.email)).at(-1)).toMatchObject({ notice: 'decision_in_a_day' });
    expect(await mailsTo(other.person.email)).toEqual([]);
    expect(await (await visit(`/admin/proposals/${id}`, anna)).text()).toContain('carried out by itself');
    expect((await act(id, 'confirm', anna)).status).toBe(403);
    await settle();
    expect((await partnershipOf(own.id)).state).toBe('applied');
    await theDayPasses(id);
    await settle();
    expect((await partnershipOf(own.id)).state).toBe('authorized');
    expect(await proposalOf(id)).toMatchObject({ state: 'done', decidedBy: null });
    expect(await eventsOf(own.id)).toEqual(
      expect.arrayContaining(['proposal.made', 'proposal.came_due', 'proposal.carried_out']),
    );
  });

  test('can be stopped within the day', async () => {
    await alone();
    const { own, id } = await proposed();
    expect((await act(id, 'stop', anna, { reason: 'an objection came' })).status).toBe(303);
    await theDayPasses(id);
    await settle();
    expect((await partnershipOf(own.id)).state).toBe('applied');
  });

  test('begins its day only when the second admin has gone', async () => {
    const { own, boss, id } = await proposed();
    await settle();
    expect((await proposalOf(id)).dueAt).toBeNull();
    await alone();
    await settle();
    const { dueAt } = await proposalOf(id);
    expect(dueAt).toBeGreaterThan(Date.now() + 23 * hour);
    expect((await mailsTo(boss.person.email)).at(-1)).toMatchObject({ notice: 'decision_in_a_day' });
    expect((await partnershipOf(own.id)).state).toBe('applied');
  });

  test('is not carried out for somebody who works for the host no more', async () => {
    const dora = await person('Dora', { hostRole: 'admin' });
    await env.DB.prepare('UPDATE persons SET host_role = NULL WHERE id IN (?, ?)')
      .bind(anna.person.id, ben.person.id)
      .run();
    const friend = await person('Friend');
    const id = idIn(await submit('/admin/people', { email: friend.person.email, role: 'admin' }, dora));
    await env.DB.batch([
      env.DB.prepare("UPDATE persons SET host_role = 'admin' WHERE id = ?").bind(ben.person.id),
      env.DB.prepare('UPDATE persons SET host_role = NULL WHERE id = ?').bind(dora.person.id),
    ]);
    await theDayPasses(id);
    await settle();
    expect((await proposalOf(id)).state).toBe('lapsed');
    expect((await (await services()).store.persons.byId(friend.person.id))?.hostRole).toBeNull();
  });

  test('what nobody confirms for two weeks lapses', async () => {
    const { own, id } = await proposed();
    await env.DB.prepare('UPDATE proposals SET proposed_at = proposed_at - ? WHERE id = ?')
      .bind(15 * 24 * hour, id)
      .run();
    await settle();
    expect((await proposalOf(id)).state).toBe('lapsed');
    expect((await partnershipOf(own.id)).state).toBe('applied');
  });
});
