import { createExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { isIdentifier } from '../../shared/domain/identifier.ts';
import { authorisePartner } from '../../worker/app/partnership/authorise.ts';
import type { Context } from '../../worker/ports.ts';
import { servicesOf } from '../../worker/services.ts';
import { mailsTo } from './support/outbox.ts';
import { application, applied, decide, hashOf, logOf, partnershipOf } from './support/partnership.ts';
import { organisation, partner, person, submit, visit } from './support/world.ts';

describe('the decision', () => {
  test('[P3] [A1] an application waits in the queue, its page shows the evidence', async () => {
    const admin = await person('Admin', { hostRole: 'admin' });
    const { own, boss } = await applied('Queue Studio');
    expect(await (await visit('/admin/applications', admin)).text()).toContain('Queue Studio');
    const html = await (await visit(`/admin/applications/${own.id}`, admin)).text();
    for (const shown of [
      'https://studio-nord.example/',
      'We build and keep websites.',
      await hashOf('en'),
      boss.person.email,
      own.clientId,
      'partnership.applied',
      'Authorize',
      'Reject',
    ]) {
      expect(html).toContain(shown);
    }
  });

  test('[P4] [P5] authorising gives the status, a Partner-ID and the mail in one act', async () => {
    const admin = await person('Admin', { hostRole: 'admin' });
    const { own, boss } = await applied();
    const before = await (await visit(`/organisations/${own.id}/partner`, boss)).text();
    expect(before).not.toContain('Partner-ID <code>');
    expect((await decide(own.id, 'authorise', admin)).status).toBe(303);
    const { state, partnerId } = await partnershipOf(own.id);
    expect(state).toBe('authorized');
    expect(isIdentifier('PID', partnerId ?? '')).toBe(true);
    const html = await (await visit(`/organisations/${own.id}/partner`, boss)).text();
    expect(html).toContain('Authorized');
    // Under the user icon, below the Client-ID, and on the page ready to be copied.
    expect(html).toMatch(new RegExp(`${own.clientId}[\\s\\S]*Partner-ID <code>${partnerId}</code>`));
    const mails = await mailsTo(boss.person.email);
    expect(mails.at(-1)).toMatchObject({ template: 'authorized', partnerId });
    const [event] = (await logOf(own.id)).rows;
    expect(event).toMatchObject({ event: 'partnership.authorised', actorId: admin.person.id });
  });

  test('[P4] a rejection carries its reason to the applicant, who can apply again', async () => {
    const admin = await person('Admin', { hostRole: 'admin' });
    const { own, boss } = await applied();
    expect((await decide(own.id, 'reject', admin, { reason: 'The website is empty.' })).status).toBe(303);
    expect(await (await visit(`/organisations/${own.id}/partner`, boss)).text()).toContain(
      'The website is empty.',
    );
    expect((await mailsTo(boss.person.email)).at(-1)).toMatchObject({
      template: 'rejected',
      reason: 'The website is empty.',
    });
    expect((await submit(`/organisations/${own.id}/partner`, await application(), boss)).status).toBe(303);
    expect((await partnershipOf(own.id)).state).toBe('applied');
  });

  test('[P4] a rejection without a reason is not taken, and says so', async () => {
    const admin = await person('Admin', { hostRole: 'admin' });
    const { own } = await applied();
    const response = await decide(own.id, 'reject', admin, { reason: '  ' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Write a reason');
    expect((await partnershipOf(own.id)).state).toBe('applied');
  });

  test('[P4] what was decided by a page that is no longer true is not decided', async () => {
    const admin = await person('Admin', { hostRole: 'admin' });
    const { own } = await applied();
    const stale = await submit(`/admin/applications/${own.id}/authorise`, { version: '7' }, admin);
    expect(stale.status).toBe(409);
    expect((await partnershipOf(own.id)).state).toBe('applied');
  });

  test('[P4] two admins at once: one decision, one mail', async () => {
    const admins = [
      await person('Admin', { hostRole: 'admin' }),
      await person('Admin', { hostRole: 'admin' }),
    ];
    const { own, boss } = await applied();
    const answers = await Promise.all(admins.map((admin) => decide(own.id, 'authorise', admin)));
    expect(answers.map((response) => response.status).sort()).toEqual([303, 409]);
    const sent = (await mailsTo(boss.person.email)).filter((mail) => mail['template'] === 'authorized');
    expect(sent).toHaveLength(1);
  });

  test('[E6] the states allow no shortcut: nobody is authorized who has not applied', async () => {
    const admin = await person('Admin', { hostRole: 'admin' });
    const boss = await person('Nora');
    const own = await organisation('Never applied', [[boss, 'legal_representative']]);
    for (const verb of ['authorise', 'reject', 'suspend', 'reinstate', 'end']) {
      const response = await decide(own.id, verb, admin, verb === 'authorise' ? {} : { reason: 'x' });
      expect([verb, response.status]).toEqual([verb, 409]);
    }
    expect((await partnershipOf(own.id)).version).toBe(0);
  });

  test('[E14] an admin does not decide about an organisation of one’s own, and is told why', async () => {
    const admin = await person('Admin', { hostRole: 'admin' });
    const own = await organisation('Admin’s own', [[admin, 'legal_representative']]);
    await submit(`/organisations/${own.id}/partner`, await application(), admin);
    const shown = await (await visit(`/admin/applications/${own.id}`, admin)).text();
    expect(shown).toContain('Another admin has to decide');
    expect(shown).not.toContain(`/admin/applications/${own.id}/authorise`);
    const response = await decide(own.id, 'authorise', admin);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('Another admin has to decide');
    expect((await partnershipOf(own.id)).state).toBe('applied');
  });

  test('[P5] a Partner-ID that is taken is drawn again', async () => {
    const admin = await person('Admin', { hostRole: 'admin' });
    const taken = await partner('Holder', [[await person('Holder'), 'legal_representative']]);
    const { own } = await applied();
    const real = await servicesOf(env, createExecutionContext());
    const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    const same = [...taken.partnerId.slice(4, 11)].map((letter) => alphabet.indexOf(letter));
    const draws = [Uint8Array.from([252, 255, ...same, ...Array(7).fill(0)])];
    const ctx: Context = {
      ...real,
      ids: { ...real.ids, bytes: (count) => draws.shift() ?? real.ids.bytes(count) },
      actor: {
        kind: 'person',
        personId: admin.person.id,
        email: admin.person.email,
        language: 'en',
        memberships: [],
        hostRole: 'admin',
        session: 'full',
        provenAt: Date.now(),
        passkeyAt: Date.now(),
        deviceId: 'dev_1',
      },
      now: Date.now(),
      requestId: 'req_1',
      address: '192.0.2.1',
      language: 'en',
    };
    const { version } = await partnershipOf(own.id);
    const decided = await authorisePartner(ctx, {
      organisationId: own.id,
      version,
      reason: 'Known to us.',
      known: false,
    });
    expect(decided.ok).toBe(true);
    expect(draws).toEqual([]);
    const { partnerId } = await partnershipOf(own.id);
    expect(partnerId).not.toBe(taken.partnerId);
    expect(isIdentifier('PID', partnerId ?? '')).toBe(true);
  });
});
