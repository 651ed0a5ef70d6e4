import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import {
  type Invitation,
  type InvitationCommand,
  invitationState,
  invitationStates,
  transitionInvitation,
} from '../../shared/domain/invitation.ts';

const now = 1_800_000_000_000;
const sent = (more: Partial<Invitation> = {}): Invitation => ({
  id: 'inv_1',
  accountId: 'acc_1',
  customerId: 'org_customer',
  partnerId: 'org_partner',
  heldFor: null,
  access: { kind: 'full', payer: 'customer' },
  endsAt: null,
  idleDays: null,
  projectId: null,
  requestId: null,
  state: 'pending',
  generation: 1,
  expiresAt: now + 7 * day,
  invitedBy: 'per_1',
  createdAt: now,
  answeredBy: null,
  answeredAt: null,
  grantId: null,
  version: 1,
  ...more,
});
const commands: readonly InvitationCommand[] = [
  { type: 'accept', personId: 'per_2', grantId: 'grt_1' },
  { type: 'decline', personId: 'per_2' },
  { type: 'cancel' },
  { type: 'resend' },
  { type: 'claim', partnerId: 'org_partner' },
  { type: 'expire' },
];
const anyInvitation = fc
  .record({
    state: fc.constantFrom(...invitationStates),
    partnerId: fc.constantFrom('org_partner', null),
    expiresAt: fc.integer({ min: now - 10 * day, max: now + 10 * day }),
    generation: fc.integer({ min: 1, max: 9 }),
    version: fc.integer({ min: 1, max: 99 }),
  })
  .map((more) => sent(more));

describe('an invitation', () => {
  test('[E3] once it is answered or withdrawn, nothing changes it', () => {
    fc.assert(
      fc.property(anyInvitation, fc.constantFrom(...commands), (one, command) => {
        if (one.state === 'pending' || one.state === 'expired') return;
        expect(transitionInvitation(one, command, now)).toEqual({
          ok: false,
          error: { code: 'invitation_not_pending', detail: { state: one.state } },
        });
      }),
    );
  });

  test('[E16] no command touches what is offered, to whom of the customers, or until when', () => {
    fc.assert(
      fc.property(anyInvitation, fc.constantFrom(...commands), (one, command) => {
        const next = transitionInvitation(one, command, now);
        if (!next.ok) return;
        const { access, endsAt, accountId, customerId, invitedBy, heldFor } = one;
        expect(next.value).toMatchObject({ access, endsAt, accountId, customerId, invitedBy, heldFor });
        expect(next.value.version).toBe(one.version + 1);
      }),
    );
  });

  test('[S9] after seven days it is expired even before a job says so: not to be accepted, but to be sent again', () => {
    const late = sent({ expiresAt: now });
    expect(invitationState(late, now)).toBe('expired');
    expect(invitationState(late, now - 1)).toBe('pending');
    for (const command of commands) {
      const next = transitionInvitation(late, command, now);
      expect([command.type, next.ok]).toEqual([
        command.type,
        command.type === 'resend' || command.type === 'expire',
      ]);
    }
    expect(transitionInvitation(late, { type: 'resend' }, now)).toMatchObject({
      value: { state: 'pending', generation: 2, expiresAt: now + 7 * day },
    });
  });

  test('[S4] while held it can be taken but not accepted; sent again it is held for thirty more days', () => {
    const held = sent({ partnerId: null, heldFor: 'agency@post.example' });
    const accept = transitionInvitation(held, { type: 'accept', personId: 'per_2', grantId: 'grt_1' }, now);
    expect(accept).toMatchObject({ ok: false, error: { code: 'partner_not_authorized' } });
    expect(transitionInvitation(held, { type: 'claim', partnerId: 'org_partner' }, now)).toMatchObject({
      value: { partnerId: 'org_partner', state: 'pending', expiresAt: now + 7 * day },
    });
    expect(transitionInvitation(held, { type: 'resend' }, now)).toMatchObject({
      value: { expiresAt: now + 30 * day },
    });
    expect(transitionInvitation(sent(), { type: 'claim', partnerId: 'org_other' }, now).ok).toBe(false);
  });

  test('[E5] the generation only ever grows, and only by sending again', () => {
    fc.assert(
      fc.property(anyInvitation, fc.constantFrom(...commands), (one, command) => {
        const next = transitionInvitation(one, command, now);
        if (next.ok) expect(next.value.generation).toBe(one.generation + (command.type === 'resend' ? 1 : 0));
      }),
    );
  });
});
