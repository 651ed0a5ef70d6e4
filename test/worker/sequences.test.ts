import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideOpening } from '../../shared/decision.ts';
import type { AccessChoice } from '../../shared/domain/access.ts';
import { day } from '../../shared/domain/duration.ts';
import { freezeGrant, unfreezeGrant } from '../../worker/app/admin/freeze-grant.ts';
import { addClient } from '../../worker/app/client/add.ts';
import { changeRights } from '../../worker/app/grant/change-rights.ts';
import { endGrant } from '../../worker/app/grant/end.ts';
import { pauseGrant } from '../../worker/app/grant/pause.ts';
import { resumeGrant } from '../../worker/app/grant/resume.ts';
import { acceptInvitation } from '../../worker/app/invitation/accept.ts';
import { share } from '../../worker/app/invitation/share.ts';
import { switchMailCopy } from '../../worker/app/mail-copy/switch.ts';
import { openClient } from '../../worker/app/opening/open.ts';
import { endPartnership, reinstatePartner, suspendPartner } from '../../worker/app/partnership/hold.ts';
import { answerRequest } from '../../worker/app/request/answer.ts';
import { sendRequest } from '../../worker/app/request/send.ts';
import { runScheduled } from '../../worker/jobs/scheduled.ts';
import type { Context } from '../../worker/ports.ts';
import { servicesOf } from '../../worker/services.ts';
import { contextOf, customerAndPartner } from './support/sharing.ts';
import { partner, person, type SignedIn, services } from './support/world.ts';

const acts = [
  'share',
  'accept',
  'ask',
  'answer',
  'change',
  'pause',
  'resume',
  'end',
  'disconnect',
  'freeze',
  'unfreeze',
  'suspend',
  'reinstate',
  'end_partnership',
  'mail_copy',
  'open',
  'minute',
  'days',
] as const;

interface Step {
  act: (typeof acts)[number];
  /** Which of the two partners it is about. */
  partner: 0 | 1;
  access: AccessChoice;
  /** Days until the end of what is given, or that pass. */
  days: number;
}

const access: fc.Arbitrary<AccessChoice> = fc.oneof(
  fc.constantFrom<AccessChoice>(
    { kind: 'full', payer: 'customer' },
    { kind: 'full', payer: 'partner' },
    { kind: 'limited', products: [{ productId: 'shop-web', actions: ['view'] }] },
    { kind: 'limited', products: [{ productId: 'shop-cloud', actions: ['view', 'change'] }] },
  ),
);
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...acts),
  partner: fc.constantFrom<0 | 1>(0, 1),
  access,
  days: fc.integer({ min: 1, max: 60 }),
});

interface Party {
  id: string;
  partnerId: string;
  boss: SignedIn;
}

/** A customer's account, two agencies, and a clock that the steps move. */
const scene = async () => {
  const { owner, boss, bakery, studio, shop } = await customerAndPartner();
  const otherBoss = await person('Otto Ost');
  const other = await partner('Studio Ost', [[otherBoss, 'legal_representative']]);
  const admin = await person('Ada Admin', { hostRole: 'admin' });
  const parties: readonly [Party, Party] = [
    { id: studio.id, partnerId: studio.partnerId, boss },
    { id: other.id, partnerId: other.partnerId, boss: otherBoss },
  ];
  let now = Date.now();
  const at = (ctx: Context): Context => ({ ...ctx, now, clock: { now: () => now } });
  const proven = { provenAt: now + 3650 * day, passkeyAt: now + 3650 * day };
  return {
    shop,
    customer: owner.person.email,
    parties,
    wait: (days: number) => {
      now += days * day;
    },
    now: () => now,
    asCustomer: async () =>
      at(await contextOf(owner, [{ organisationId: bakery.id, role: 'legal_representative' }], proven)),
    asPartner: async ({ id, boss: one }: Party) =>
      at(await contextOf(one, [{ organisationId: id, role: 'legal_representative' }], proven)),
    asAdmin: async () => at(await contextOf(admin, [], { ...proven, hostRole: 'admin' })),
    minute: async () => {
      const context = createExecutionContext();
      await runScheduled(env, { ...(await servicesOf(env, context)), clock: { now: () => now } });
      await waitOnExecutionContext(context);
    },
  };
};
type Scene = Awaited<ReturnType<typeof scene>>;

const first = async (sql: string, ...values: readonly string[]): Promise<string | null> =>
  (
    await env.DB.prepare(sql)
      .bind(...values)
      .first<{ id: string }>()
  )?.id ?? null;

const liveOf = (s: Scene, { id }: Party) =>
  first('SELECT id FROM grants WHERE account_id = ? AND partner_id = ? AND ended_at IS NULL', s.shop.id, id);

/** The partner asks from a record of its book: for everything, or for websites. */
const ask = async (s: Scene, party: Party, kind: AccessChoice['kind']) => {
  const ctx = await s.asPartner(party);
  const record = { name: 'Bakery', contact: '', email: '', phone: '', address: '', notes: '', groupName: '' };
  const added = await addClient(ctx, { partnerId: party.id, record });
  if (!added.ok) return added;
  return sendRequest(ctx, {
    clientId: added.value.clientId,
    email: s.customer,
    asked: kind === 'full' ? { kind, payer: 'customer' } : { kind, categories: ['website'], names: [] },
    message: '',
    endsAt: null,
    projectId: null,
    replyTo: null,
    code: '',
  });
};

/** One step as a person would take it; what the product refuses is refused, and that is fine. */
const take = async (s: Scene, { act, partner: index, access: choice, days }: Step): Promise<unknown> => {
  const party = s.parties[index];
  const grantId = (await liveOf(s, party)) ?? 'grt_none';
  const endsAt = days % 3 === 0 ? null : s.now() + days * day;
  const { store } = await services();
  const version = async () => (await store.partnerships.of(party.id)).version;
  const decision = async () => ({ organisationId: party.id, version: await version(), reason: 'a reason' });
  switch (act) {
    case 'share':
      return share(await s.asCustomer(), {
        accountId: s.shop.id,
        to: { kind: 'partner', partnerId: party.partnerId },
        access: choice,
        endsAt,
        idleDays: days % 2 === 0 ? 30 : null,
      });
    case 'accept': {
      const invitationId = await first(
        "SELECT id FROM invitations WHERE account_id = ? AND partner_id = ? AND state = 'pending'",
        s.shop.id,
        party.id,
      );
      const ctx = await s.asPartner(party);
      const input = { invitationId: invitationId ?? 'inv_none', token: null, client: 'new' };
      return Promise.all([acceptInvitation(ctx, input), acceptInvitation(ctx, input)]);
    }
    case 'ask':
      return ask(s, party, choice.kind);
    case 'answer': {
      const requestId = await first(
        "SELECT id FROM access_requests WHERE partner_id = ? AND state = 'pending'",
        party.id,
      );
      const answer = { requestId: requestId ?? 'req_none', token: null };
      return answerRequest(await s.asCustomer(), { ...answer, accountId: s.shop.id, access: choice, endsAt });
    }
    case 'change': {
      const seen = (await store.grants.byId(grantId))?.panelGeneration ?? 0;
      return changeRights(await s.asCustomer(), { grantId, access: () => choice, endsAt, seen });
    }
    case 'pause':
      return pauseGrant(await s.asCustomer(), { grantId });
    case 'resume':
      return resumeGrant(await s.asCustomer(), { grantId, endsAt });
    case 'end':
      return endGrant(await s.asCustomer(), { grantId, by: 'customer' });
    case 'disconnect':
      return endGrant(await s.asPartner(party), { grantId, by: 'partner' });
    case 'freeze':
      return freezeGrant(await s.asAdmin(), { grantId, reason: 'a reason' });
    case 'unfreeze':
      return unfreezeGrant(await s.asAdmin(), { grantId, reason: 'a reason' });
    case 'suspend':
      return suspendPartner(await s.asAdmin(), await decision());
    case 'reinstate':
      return reinstatePartner(await s.asAdmin(), await decision());
    case 'end_partnership':
      return days > 50 ? endPartnership(await s.asAdmin(), await decision()) : null;
    case 'mail_copy':
      return switchMailCopy(await s.asPartner(party), { grantId, on: days % 2 === 0 });
    case 'open':
      return openClient(await s.asPartner(party), { grantId });
    case 'minute':
      return s.minute();
    case 'days':
      return s.wait(days);
  }
};

/** States no sequence may reach, asked of the database itself. */
const forbidden: Readonly<Record<string, string>> = {
  'two live grants':
    'SELECT account_id AS id FROM grants WHERE ended_at IS NULL GROUP BY account_id, partner_id HAVING count(*) > 1',
  'mail copy without full access':
    "SELECT id FROM grants WHERE mail_copy = 'on' AND (access ->> 'kind' <> 'full' OR ended_at IS NOT NULL)",
  'payer without full access':
    "SELECT id FROM grants WHERE access ->> 'payer' IS NOT NULL AND access ->> 'kind' <> 'full'",
  'live grant of a partner that is not authorized': `SELECT g.id FROM grants g
    JOIN partnerships p ON p.organisation_id = g.partner_id WHERE g.state = 'active' AND p.state <> 'authorized'`,
  'in force at the panel while it is not active': `SELECT id FROM grants
    WHERE state <> 'active' AND panel_state IN ('applying', 'in_force')`,
};

/** Whoever may open holds an active grant in force: not paused, frozen, run out or of a suspended partner. */
const opensOnlyWhatLives = async (s: Scene): Promise<void> => {
  for (const party of s.parties) {
    const grantId = await liveOf(s, party);
    if (grantId === null) continue;
    const { store } = await services();
    const facts = await store.grants.openingFacts(grantId, party.boss.person.id);
    if (!facts) throw new Error('no facts');
    const { actor, now } = await s.asPartner(party);
    if (!decideOpening(actor, facts, 'required', now).allow) continue;
    const { grant } = facts;
    expect(grant).toMatchObject({ paused: null, frozen: [], endedAt: null, panelState: 'in_force' });
    expect(grant.endsAt === null || grant.endsAt > now).toBe(true);
    expect(facts.partnership).toBe('authorized');
  }
};

test('[S10] [M2] [M4] [M5] [P9] [E2] [E21] [E22] no sequence of acts reaches a forbidden state', async () => {
  const tried = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      const s = await scene();
      // A share that lives is where most of the ways begin.
      const access = { kind: 'full', payer: 'customer' } as const;
      const opening: Step[] = (['share', 'accept', 'minute'] as const).map((act) => ({
        act,
        partner: 0,
        access,
        days: 3,
      }));
      for (const one of [...opening, ...steps]) {
        await take(s, one);
        tried.set(one.act, (tried.get(one.act) ?? 0) + 1);
        for (const [name, sql] of Object.entries(forbidden)) {
          expect({ name, after: one.act, found: await first(sql) }).toEqual({
            name,
            after: one.act,
            found: null,
          });
        }
        await opensOnlyWhatLives(s);
      }
    }),
    { numRuns: 15 },
  );
  expect([...tried.keys()].sort()).toEqual([...acts].sort());
}, 120_000);
