import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decide,
  decideAdmin,
  decideOpening,
  type OpeningFacts,
  type PersonActor,
} from '../../shared/decision.ts';
import { freshProofLife, hour, passkeyToOpenAge } from '../../shared/domain/duration.ts';
import {
  type FreezeReason,
  freezeReasons,
  type PanelState,
  type PauseReason,
  panelStates,
  startGrant,
} from '../../shared/domain/grant.ts';
import { memberRoles } from '../../shared/domain/organisation.ts';
import { type PartnershipState, partnershipStates } from '../../shared/domain/partnership.ts';
import { type MemberAction, policy } from '../../shared/policy.ts';

const now = 1_800_000_000_000;
const actions = Object.keys(policy).filter((name): name is MemberAction => name in policy);

const actor = (more: Partial<PersonActor> = {}): PersonActor => ({
  kind: 'person',
  personId: 'per_1',
  email: 'nils@post.example',
  language: 'en',
  memberships: [{ organisationId: 'org_partner', role: 'legal_representative' }],
  hostRole: null,
  session: 'full',
  provenAt: now,
  passkeyAt: now,
  deviceId: 'dev_1',
  ...more,
});

const facts = (more: Partial<OpeningFacts> = {}): OpeningFacts => ({
  grant: {
    ...startGrant(
      {
        id: 'grt_1',
        accountId: 'acc_1',
        customerId: 'org_customer',
        partnerId: 'org_partner',
        access: { kind: 'full', payer: 'customer' },
        endsAt: null,
      },
      now,
    ).grant,
    panelState: 'in_force',
  },
  partnership: 'authorized',
  assignments: [],
  panelEnabled: true,
  agreementMissing: false,
  ...more,
});

const anyActor = fc.record({
  memberships: fc.array(
    fc.record({
      organisationId: fc.constantFrom('org_partner', 'org_customer', 'org_other'),
      role: fc.constantFrom(...memberRoles),
    }),
    { maxLength: 2 },
  ),
  session: fc.constantFrom('full' as const, 'safety' as const),
  provenAt: fc.option(fc.integer({ min: now - hour, max: now })),
  passkeyAt: fc.option(fc.integer({ min: now - 20 * hour, max: now })),
  hostRole: fc.constantFrom(null, 'staff' as const, 'admin' as const),
});

describe('who may what', () => {
  test('[E17] who is no member is answered as if there were nothing, an admin too [A3] [E14]', () => {
    fc.assert(
      fc.property(anyActor, fc.constantFrom(...actions), (more, action) => {
        const who = actor(more);
        if (who.memberships.some((one) => one.organisationId === 'org_secret')) return;
        expect(decide(who, action, 'org_secret', now)).toEqual({
          allow: false,
          refusal: { code: 'not_found' },
        });
      }),
    );
  });

  test('yes means: a role that may, a proof where one is asked for, and a session that may', () => {
    fc.assert(
      fc.property(anyActor, fc.constantFrom(...actions), (more, action) => {
        const who = actor(more);
        if (!decide(who, action, 'org_partner', now).allow) return;
        const rule = policy[action];
        const role = who.memberships.find((one) => one.organisationId === 'org_partner')?.role;
        expect(rule.roles.some((one) => one === role)).toBe(true);
        if (rule.proof === 'fresh') {
          expect(now - (who.provenAt ?? Number.NEGATIVE_INFINITY)).toBeLessThanOrEqual(freshProofLife);
        }
        if (who.session === 'safety') expect(rule.safety).toBe(true);
      }),
    );
  });

  test('[M4] [S15] safety never asks for a proof, and looks and pauses only', () => {
    const safe = actions.filter((action) => policy[action].safety);
    expect(safe.every((action) => policy[action].proof === 'none')).toBe(true);
    expect(safe.sort()).toEqual(
      [
        'account.pause_all',
        'account.view',
        'grant.pause',
        'grant.stop_waiting',
        'grant.view',
        'mail_copy.stop',
        'organisation.view',
        'staff_access.end',
      ].sort(),
    );
  });

  test('nobody who is not signed in may anything', () => {
    for (const action of actions) {
      expect(decide({ kind: 'anonymous' }, action, 'org_partner', now).allow).toBe(false);
      expect(decide({ kind: 'system' }, action, 'org_partner', now).allow).toBe(false);
      expect(decide({ kind: 'panel', panelId: 'pan_1' }, action, 'org_partner', now).allow).toBe(false);
    }
  });
});

describe('opening', () => {
  /** Mostly as it should be, so that stories differ from a yes in one thing or two, and each condition counts. */
  const mostly = <Value>(good: Value, other: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
    fc.oneof({ weight: 8, arbitrary: fc.constant(good) }, { weight: 1, arbitrary: other });
  const anyFacts = fc.record({
    partnership: mostly<PartnershipState>('authorized', fc.constantFrom(...partnershipStates)),
    assigned: fc.boolean(),
    panelEnabled: mostly(true, fc.constant(false)),
    agreementMissing: mostly(false, fc.constant(true)),
    paused: mostly<PauseReason | null>(null, fc.constantFrom('customer', 'run_out')),
    frozen: mostly<FreezeReason[]>([], fc.subarray([...freezeReasons])),
    endedAt: mostly<number | null>(null, fc.constant(now - 1)),
    endsAt: mostly<number | null>(null, fc.integer({ min: now - hour, max: now + hour })),
    panelState: mostly<PanelState>('in_force', fc.constantFrom(...panelStates)),
    full: fc.boolean(),
  });
  const opener = fc.record({
    memberships: fc
      .record({ role: fc.constantFrom(...memberRoles), own: mostly(true, fc.constant(false)) })
      .map(({ role, own }) => [{ organisationId: own ? 'org_partner' : 'org_customer', role }]),
    session: mostly<'full' | 'safety'>('full', fc.constant('safety')),
    provenAt: fc.option(fc.integer({ min: now - hour, max: now })),
    passkeyAt: mostly<number | null>(now, fc.option(fc.integer({ min: now - 20 * hour, max: now }))),
  });

  test('[W6] [E1] [E15] [E18] [E38] [E44] yes means that every single condition holds', () => {
    fc.assert(
      fc.property(
        opener,
        anyFacts,
        fc.constantFrom('required' as const, 'optional' as const),
        (more, given, passkeys) => {
          const { full, partnership, assigned, panelEnabled, agreementMissing, ...holds } = given;
          const who = actor(more);
          const assignments = assigned ? [{ teamId: null, products: null }] : [];
          const base = facts({ partnership, assignments, panelEnabled, agreementMissing });
          const asked: OpeningFacts = {
            ...base,
            grant: {
              ...base.grant,
              ...holds,
              access: full
                ? { kind: 'full', payer: 'customer' }
                : {
                    kind: 'limited',
                    products: [{ productId: 'a', name: 'A', category: 'cloud', actions: ['view'] }],
                  },
            },
          };
          const role = who.memberships.find((one) => one.organisationId === 'org_partner')?.role;
          const age = who.passkeyAt === null ? Number.POSITIVE_INFINITY : now - who.passkeyAt;
          const expected =
            role !== undefined &&
            who.session === 'full' &&
            (role !== 'collaborator' || assigned) &&
            partnership === 'authorized' &&
            holds.paused === null &&
            holds.frozen.length === 0 &&
            holds.endedAt === null &&
            (holds.endsAt === null || now < holds.endsAt) &&
            holds.panelState === 'in_force' &&
            panelEnabled &&
            !agreementMissing &&
            (passkeys === 'optional' || age <= (full ? passkeyToOpenAge : Number.MAX_SAFE_INTEGER));
          expect(decideOpening(who, asked, passkeys, now).allow).toBe(expected);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('[E1] a member of a suspended partner is told that it is suspended; an outsider learns nothing', () => {
    const suspended = facts({ partnership: 'suspended' });
    expect(decideOpening(actor(), suspended, 'optional', now)).toEqual({
      allow: false,
      refusal: { code: 'partner_suspended' },
    });
    expect(decideOpening(actor({ memberships: [] }), suspended, 'optional', now)).toEqual({
      allow: false,
      refusal: { code: 'not_found' },
    });
  });
});

describe('[O7] the host’s admins', () => {
  const asked = (more: Partial<PersonActor>, passkeys: 'required' | 'optional' = 'required') => {
    const decision = decideAdmin(actor({ hostRole: 'admin', ...more }), 'admin.look', passkeys, now);
    return decision.allow ? 'yes' : decision.refusal.code;
  };

  test('need a passkey of the last hours; a code is not enough', () => {
    expect(asked({ passkeyAt: now - passkeyToOpenAge })).toBe('yes');
    expect(asked({ passkeyAt: now - passkeyToOpenAge - 1 })).toBe('passkey_required');
    expect(asked({ passkeyAt: null, provenAt: now })).toBe('passkey_required');
    expect(asked({ passkeyAt: null }, 'optional')).toBe('yes');
  });

  test('to everybody else the dashboard does not exist, and a safety session is none', () => {
    expect(asked({ hostRole: null })).toBe('not_found');
    expect(asked({ hostRole: null }, 'optional')).toBe('not_found');
    expect(asked({ session: 'safety' }, 'optional')).toBe('safety_session_only');
  });
});

describe('[O7] a session by the host’s provider', () => {
  const host = (more: Partial<PersonActor> = {}) => actor({ session: 'host', hostRole: 'admin', ...more });

  test('does nothing for the person’s organisations, whatever its role there', () => {
    for (const action of actions) {
      expect(decide(host(), action, 'org_partner', now)).toEqual({
        allow: false,
        refusal: { code: 'host_session_only' },
      });
    }
    expect(decideOpening(host(), facts(), 'optional', now).allow).toBe(false);
  });

  test('opens the host’s pages, with a passkey or what the provider vouches for like one', () => {
    expect(decideAdmin(host(), 'admin.look', 'required', now).allow).toBe(true);
    for (const passkeyAt of [null, now - passkeyToOpenAge - 1]) {
      expect(decideAdmin(host({ passkeyAt }), 'admin.look', 'required', now)).toEqual({
        allow: false,
        refusal: { code: 'passkey_required' },
      });
    }
  });
});
