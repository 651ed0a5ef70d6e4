import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeRow } from '../../shared/api/account-list.ts';
import { type AccountImport, transitionImport } from '../../shared/domain/account-import.ts';
import { type Alert, passes, stands } from '../../shared/domain/alert.ts';
import { deadReason } from '../../shared/domain/dead-letter.ts';
import { day, minute } from '../../shared/domain/duration.ts';
import { inBins, series } from '../../shared/domain/figures.ts';

const condition = { kind: 'panel_down', subject: 'panel_down:pan_1', about: 'Panel' } as const;

describe('alerts', () => {
  test('[A5] however often something comes and goes, admins hear of it once a day, and of an end only after a beginning', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 600 })), { maxLength: 80 }),
        (looks) => {
          let now = 0;
          let known: Alert | null = null;
          const raised: number[] = [];
          let open = false;
          for (const [wrong, minutes] of looks) {
            now += minutes * minute;
            const news: ReturnType<typeof stands> = wrong
              ? stands(known, condition, now)
              : known === null
                ? null
                : passes(known, now);
            if (news === null) continue;
            known = news.alert;
            if (news.tell === 'raise') {
              expect(now - (raised.at(-1) ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(day);
              raised.push(now);
              open = true;
            }
            if (news.tell === 'clear') {
              expect(open).toBe(true);
              open = false;
            }
          }
        },
      ),
    );
  });
});

describe('figures', () => {
  test('[A5] bins keep the sum of what happened and the last of what there is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(1000), { nil: null }), { maxLength: 400 }),
        fc.integer({ min: 1, max: 9 }),
        (values, size) => {
          const sum = (of: readonly (number | null)[]) =>
            of.reduce<number>((all, value) => all + (value ?? 0), 0);
          expect(sum(inBins(values, size, 'sum'))).toBe(sum(values));
          const last = inBins(values, size, 'last')
            .filter((value) => value !== null)
            .at(-1);
          expect(last).toBe(values.filter((value) => value !== null).at(-1));
        },
      ),
    );
  });

  test('[A5] a day on which nothing happened is zero, and one without a count is unknown', () => {
    const made = [
      { what: 'shares', day: 11, value: 3 },
      { what: 'live', day: 12, value: 8 },
    ] as const;
    expect(series(made, 'shares', 10, 12)).toEqual([0, 3, 0]);
    expect(series(made, 'live', 10, 12)).toEqual([null, null, 8]);
  });
});

test.each([
  ['http_500', 'silent'],
  ['http_429', 'silent'],
  ['http_403', 'refused'],
  ['panel_denied', 'refused'],
  ['panel_unreachable', 'silent'],
  ['grant_unknown', 'gone'],
  ['payload_unreadable', 'changed'],
  ['fault', 'fault'],
  [null, 'other'],
] as const)('[A5] %s was given up because it is %s', (error, reason) => {
  expect(deadReason(error)).toBe(reason);
});

describe('the host’s list', () => {
  const draft: AccountImport = {
    id: 'imp_1',
    panelId: 'pan_1',
    startedBy: null,
    state: 'draft',
    whole: false,
    rowCount: 0,
    applied: 0,
    removed: 0,
    startedAt: 0,
    endedAt: null,
    version: 1,
  };

  test('[S2] a file takes rows until it is applied, and no more than there may be', () => {
    expect(transitionImport(draft, { type: 'apply', whole: true }, 1).ok).toBe(false);
    const filled = transitionImport(draft, { type: 'add_rows', count: 100_000 }, 1);
    expect(filled).toMatchObject({ ok: true, value: { rowCount: 100_000, version: 2 } });
    if (!filled.ok) return;
    expect(transitionImport(filled.value, { type: 'add_rows', count: 1 }, 1)).toMatchObject({
      ok: false,
      error: { code: 'payload_too_large' },
    });
    const applying = transitionImport(filled.value, { type: 'apply', whole: false }, 1);
    if (!applying.ok) throw new Error('not applied');
    for (const command of [
      { type: 'add_rows', count: 1 },
      { type: 'drop' },
      { type: 'step', to: 100_001, removed: null },
    ] as const) {
      expect(transitionImport(applying.value, command, 1).ok).toBe(false);
    }
    const done = transitionImport(applying.value, { type: 'step', to: 100_000, removed: 4 }, 7);
    expect(done).toMatchObject({ ok: true, value: { state: 'done', removed: 4, endedAt: 7 } });
  });

  test('[S2] [E25] a row is read as spreadsheets write it, and steers nothing', () => {
    expect(
      judgeRow({
        account: "'=4711\u202e",
        contact: ' buero@Bäckerei.example',
        language: 'de_AT',
        premium: 'Ja',
      }),
    ).toMatchObject({
      account: { panelAccountId: '=4711', shownAs: '=4711', language: 'de', premium: true },
    });
    for (const [cells, wrong] of [
      [{ account: 'a', contact: 'a@b' }, 'contact'],
      [{ account: '', contact: 'a@post.example' }, 'account'],
      [{ account: 'a', contact: 'a@post.example', premium: 'perhaps' }, 'premium'],
      [{ account: 'a', contact: 'a@post.example', language: 'xx' }, 'language'],
    ] as const) {
      expect(judgeRow(cells).wrong).toBe(wrong);
    }
  });
});
