import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followPartnership } from '../../shared/domain/follow-partnership.ts';
import {
  type Grant,
  type GrantCommand,
  grantState,
  startGrant,
  transitionGrant,
} from '../../shared/domain/grant.ts';
import { identifierFrom, isIdentifier } from '../../shared/domain/identifier.ts';
import { cleanName, mixesInWord, mixesScripts, organisationName } from '../../shared/domain/partner-name.ts';
import {
  mayPartnership,
  noPartnership,
  type Partnership,
  type PartnershipCommand,
  partnerRefusal,
  partnershipStates,
  transitionPartnership,
} from '../../shared/domain/partnership.ts';

const now = 1_800_000_000_000;
const confirmation = {
  agreementVersion: '2026-11',
  agreementHash: 'a'.repeat(64),
  language: 'en',
  personId: 'per_1',
  at: now,
  address: '192.0.2.1',
};
const evidence = { website: 'https://studio.example', about: 'We build websites.' };
const commands: Record<PartnershipCommand['type'], PartnershipCommand> = {
  apply: { type: 'apply', confirmation, evidence },
  authorise: { type: 'authorise', partnerId: 'PID-NEWNEWN1' },
  reject: { type: 'reject', reason: 'no website' },
  suspend: { type: 'suspend', reason: 'complaints' },
  reinstate: { type: 'reinstate', reason: 'settled' },
  confirm: { type: 'confirm', confirmation },
  end: { type: 'end', reason: 'wished' },
};
const command = fc.constantFrom(...Object.values(commands));

const walk = (steps: readonly PartnershipCommand[]): readonly Partnership[] => {
  const seen = [noPartnership('org_1')];
  for (const step of steps) {
    const last = seen.at(-1) ?? noPartnership('org_1');
    const next = transitionPartnership(last, step, now);
    if (next.ok) seen.push(next.value);
  }
  return seen;
};

describe('partnership', () => {
  test('[P3] [P4] only the allowed steps change anything, and a refused one names the state', () => {
    for (const state of partnershipStates) {
      for (const step of Object.values(commands)) {
        const outcome = transitionPartnership({ ...noPartnership('org_1'), state }, step, now);
        expect(outcome.ok).toBe(mayPartnership(state, step.type));
        if (!outcome.ok) expect(outcome.error).toEqual({ code: 'partnership_state', detail: { state } });
      }
    }
  });

  test('[P2] nobody is authorized without a confirmed agreement, whatever the order of steps', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), (steps) => {
        for (const one of walk(steps)) if (one.state !== 'none') expect(one.confirmation).not.toBeNull();
      }),
    );
  });

  test('[P5] a Partner-ID is given at the first authorisation and never changes afterwards', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (steps) => {
        const given = walk(
          steps.map((step, index) =>
            step.type === 'authorise' ? { ...step, partnerId: `PID-${index}` } : step,
          ),
        );
        const ids = new Set(given.map((one) => one.partnerId).filter((id) => id !== null));
        expect(ids.size).toBeLessThanOrEqual(1);
        for (const one of given) if (one.state === 'authorized') expect(one.partnerId).not.toBeNull();
      }),
    );
  });

  test('[P6] [E6] only an authorized partner is let through', () => {
    expect(partnershipStates.filter((state) => partnerRefusal(state) === null)).toEqual(['authorized']);
    expect(partnerRefusal('suspended')).toEqual({ code: 'partner_suspended' });
    expect(partnerRefusal('applied')).toEqual({ code: 'partner_not_authorized' });
  });

  test('[P5] one mistyped character of a Partner-ID is noticed', () => {
    const bytes = fc.array(fc.integer({ min: 0, max: 251 }), { minLength: 7, maxLength: 7 });
    const letter = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    fc.assert(
      fc.property(bytes, fc.integer({ min: 4, max: 11 }), letter, (drawn, at, typed) => {
        const id = identifierFrom('PID', drawn);
        expect(isIdentifier('PID', id)).toBe(true);
        const wrong = `${id.slice(0, at)}${typed}${id.slice(at + 1)}`;
        expect(isIdentifier('PID', wrong)).toBe(wrong === id);
      }),
    );
  });
});

const started = (): Grant =>
  startGrant(
    {
      id: 'grt_1',
      accountId: 'acc_1',
      customerId: 'org_2',
      partnerId: 'org_1',
      access: { kind: 'full', payer: 'customer' },
      endsAt: null,
    },
    now,
  ).grant;

const grantCommand: fc.Arbitrary<GrantCommand> = fc.constantFrom<GrantCommand>(
  { type: 'pause' },
  { type: 'resume', endsAt: null },
  { type: 'freeze', reason: 'admin' },
  { type: 'unfreeze', reason: 'admin' },
  { type: 'freeze', reason: 'mismatch' },
  { type: 'end', by: 'customer' },
);
const anyGrant = fc.array(grantCommand, { maxLength: 8 }).map((steps) =>
  steps.reduce((grant, step) => {
    const next = transitionGrant(grant, step, now);
    return next.ok ? next.value.grant : grant;
  }, started()),
);
const followed = (state: Partnership['state'], grant: Grant): Grant =>
  followPartnership(state, grant, now)?.grant ?? grant;

describe('grants follow the partnership', () => {
  test('[P9] [E1] without an authorized partnership no grant is active, and nothing is deleted', () => {
    fc.assert(
      fc.property(anyGrant, fc.constantFrom(...partnershipStates), (grant, state) => {
        const next = followed(state, grant);
        expect(next.endedAt).toBe(grant.endedAt);
        expect(next.access).toEqual(grant.access);
        if (state !== 'authorized') expect(grantState(next)).not.toBe('active');
      }),
    );
  });

  test('[P9] following twice changes nothing more, and once is one version', () => {
    fc.assert(
      fc.property(anyGrant, fc.constantFrom(...partnershipStates), (grant, state) => {
        const change = followPartnership(state, grant, now);
        if (change) expect(change.grant.version).toBe(grant.version + 1);
        expect(followPartnership(state, followed(state, grant), now)).toBeNull();
      }),
    );
  });

  test('[E1] suspend and reinstate bring back exactly what was there: other holds and ends stay', () => {
    fc.assert(
      fc.property(anyGrant, fc.array(grantCommand, { maxLength: 4 }), (grant, meanwhile) => {
        const held = followed('suspended', grant);
        const touched = meanwhile.reduce((one, step) => {
          const next = transitionGrant(one, step, now);
          return next.ok ? next.value.grant : one;
        }, held);
        const back = followed('authorized', touched);
        const stays = touched.frozen.filter((reason) => reason !== 'partnership');
        // What the client ended meanwhile is not touched again at all.
        expect(back.frozen).toEqual(touched.endedAt === null ? stays : touched.frozen);
        expect(back.paused).toBe(touched.paused);
        expect(back.endedAt).toBe(touched.endedAt);
      }),
    );
  });

  test('[P9] what froze with an ended partnership comes back paused, for the customer to resume', () => {
    const ended = followed('ended', started());
    expect(grantState(ended)).toBe('frozen');
    const again = followed('authorized', ended);
    expect(grantState(again)).toBe('paused');
    expect(again.paused).toBe('customer');
  });

  test('[P9] freezing takes the panel access away, coming back provisions it anew', () => {
    const frozen = followPartnership('suspended', started(), now);
    expect(frozen?.job).toBe('deprovision');
    expect(frozen?.grant.panelState).toBe('cutting');
    const back = followPartnership('authorized', frozen?.grant ?? started(), now);
    expect(back?.job).toBe('provision');
    expect(back?.grant.panelGeneration).toBe((frozen?.grant.panelGeneration ?? 0) + 1);
  });
});

describe('names of partners', () => {
  const cyrillicO = '\u043e';
  test('[E9] invisible characters, direction marks and look-alike forms are taken out', () => {
    expect(cleanName('  Studio\u200b\u00a0\u202eNord\u202c\ufeff ')).toBe('Studio Nord');
    expect(cleanName('\uff33\uff54\uff55\uff44\uff49\uff4f')).toBe('Studio');
    expect(cleanName('Studio\nNord\u0000')).toBe('Studio Nord');
    expect(cleanName('Müller & Söhne, Zürich')).toBe('Müller & Söhne, Zürich');
    expect(cleanName('\u200b\u2060\u00ad')).toBe('');
  });

  test('[E9] cleaning again changes nothing, and nothing invisible is left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const clean = cleanName(text);
        expect(cleanName(clean)).toBe(clean);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
      }),
    );
  });

  test('[E9] mixed scripts are noticed, one script and usual companions are not', () => {
    expect(mixesScripts(`Studi${cyrillicO} Nord`)).toBe(true);
    expect(mixesScripts('Studio Nord')).toBe(false);
    expect(mixesScripts('Студия Север')).toBe(false);
    expect(mixesScripts('東京カメラ Studio')).toBe(false);
    expect(mixesScripts('Studio Север')).toBe(true);
  });

  test('[E9] a word of two scripts is refused; words of one each, and what is written together, are not', () => {
    for (const name of [`Studi${cyrillicO} Nord`, 'Аtelier', 'Πaris', 'Studio Nоrd', 'ವeb', 'אtelier']) {
      expect(mixesInWord(name), name).toBe(true);
      expect(organisationName(name), name).toMatchObject({
        ok: false,
        error: { code: 'name_mixes_scripts' },
      });
    }
    for (const name of [
      'Studio Nord 24',
      'Studio Север',
      'Студия-Nord',
      'コーヒーshop',
      '東京Webデザイン',
      '카페latte',
      'ㄅㄆㄇ百科abc',
      'Ατελιέ',
      'Café Zoë',
      'ವೆಬ್',
    ]) {
      expect(mixesInWord(name), name).toBe(false);
      expect(organisationName(name), name).toMatchObject({ ok: true });
    }
  });
});
