import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hour } from '../../shared/domain/duration.ts';
import {
  aboutOf,
  aloneDelay,
  type Proposal,
  type ProposalCommand,
  proposalLife,
  propose,
  transitionProposal,
} from '../../shared/domain/proposal.ts';

const now = 1_800_000_000_000;
const made = (alone = false): Proposal =>
  propose(
    {
      id: 'pro_1',
      act: { kind: 'authorise_partner', organisationId: 'org_1', version: 3, reason: '' },
      because: ['flagged'],
      organisationId: 'org_1',
      proposedBy: 'anna',
      alone,
    },
    now,
  );
const after = (proposal: Proposal, command: ProposalCommand, at = now) =>
  transitionProposal(proposal, command, at);

describe('[A6] a decision of two', () => {
  test('is confirmed by somebody else, never by who proposed it', () => {
    expect(after(made(), { type: 'confirm', by: 'anna' })).toMatchObject({
      error: { code: 'second_person_needed' },
    });
    expect(after(made(), { type: 'refuse', by: 'anna', reason: 'x' })).toMatchObject({
      error: { code: 'second_person_needed' },
    });
    expect(after(made(), { type: 'confirm', by: 'ben' })).toMatchObject({
      value: { state: 'confirmed', decidedBy: 'ben', version: 2 },
    });
  });

  test('is taken back by who proposed it, and by nobody else', () => {
    expect(after(made(), { type: 'withdraw', by: 'anna' })).toMatchObject({ value: { state: 'withdrawn' } });
    expect(after(made(), { type: 'withdraw', by: 'ben' })).toMatchObject({ error: { code: 'not_allowed' } });
  });

  test('of a host with one admin stands still for 24 hours, and not a moment less', () => {
    const alone = made(true);
    expect(alone.dueAt).toBe(now + 24 * hour);
    expect(after(alone, { type: 'come_due' }, now + aloneDelay - 1).ok).toBe(false);
    expect(after(alone, { type: 'come_due' }, now + aloneDelay)).toMatchObject({
      value: { state: 'confirmed', decidedBy: null },
    });
  });

  test('of a host with two admins never comes due by itself', () => {
    expect(after(made(), { type: 'come_due' }, now + 10 * proposalLife).ok).toBe(false);
    expect(after(made(), { type: 'lapse' }, now + proposalLife - 1).ok).toBe(false);
    expect(after(made(), { type: 'lapse' }, now + proposalLife)).toMatchObject({
      value: { state: 'lapsed' },
    });
    // The second admin left: the day begins then, and not when it was proposed.
    expect(after(made(), { type: 'wait' }, now + hour)).toMatchObject({
      value: { dueAt: now + hour + aloneDelay },
    });
  });

  test('whatever happens, it is decided once, and never by one person alone', () => {
    const by = fc.constantFrom('anna', 'ben', 'carla');
    const command: fc.Arbitrary<ProposalCommand> = fc.oneof(
      by.map((one) => ({ type: 'confirm', by: one }) as const),
      by.map((one) => ({ type: 'refuse', by: one, reason: 'no' }) as const),
      by.map((one) => ({ type: 'withdraw', by: one }) as const),
      fc.constantFrom<ProposalCommand>(
        { type: 'wait' },
        { type: 'come_due' },
        { type: 'lapse' },
        { type: 'abandon' },
        { type: 'finish' },
        { type: 'fail', reason: 'conflict' },
      ),
    );
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.array(fc.tuple(command, fc.nat(3 * aloneDelay)), { maxLength: 12 }),
        (alone, steps) => {
          let proposal = made(alone);
          let confirmations = 0;
          for (const [step, wait] of steps) {
            const next = after(proposal, step, now + wait);
            if (!next.ok) continue;
            expect(next.value.version).toBe(proposal.version + 1);
            if (next.value.state === 'confirmed' && proposal.state === 'open') {
              confirmations += 1;
              expect(next.value.decidedBy).not.toBe('anna');
              if (next.value.decidedBy === null) expect(now + wait).toBeGreaterThanOrEqual(now + aloneDelay);
            }
            proposal = next.value;
          }
          expect(confirmations).toBeLessThanOrEqual(1);
          if (proposal.state === 'done' || proposal.state === 'failed') expect(confirmations).toBe(1);
        },
      ),
    );
  });

  test('two about the same thing have one name', () => {
    expect(aboutOf({ kind: 'dismiss_admin', personId: 'per_1', role: null })).toBe(
      aboutOf({ kind: 'dismiss_admin', personId: 'per_1', role: 'staff' }),
    );
    expect(aboutOf({ kind: 'freeze_shares', organisationId: 'o', reason: 'a' })).not.toBe(
      aboutOf({ kind: 'unfreeze_shares', organisationId: 'o', reason: 'a' }),
    );
  });
});
