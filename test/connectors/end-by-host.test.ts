import { describe, expect, test } from 'vitest';
import type { RefusalCode } from '../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type { ChangeSet } from '../../worker/app/change-set.ts';
import { endGrantByHost } from '../../worker/app/grant/end-by-host.ts';
import type { GrantView } from '../../worker/store.ts';
import { grantView } from './issuer.ts';
import { full } from './stage.ts';

const facts = {
  panelId: 'pnl_internex',
  origin: 'https://host.example',
  panelAccountId: 'CID-1',
  access: full,
};
const leader = (id: string) => ({
  id,
  email: `${id}@post.example`,
  name: id,
  language: 'de' as const,
  admin: false,
  createdAt: 0,
  version: 1,
});

const end = async (
  view: GrantView | null,
  panelId: string | null,
  outcome: Result<void, { code: RefusalCode }> = ok(undefined),
) => {
  const committed: ChangeSet[] = [];
  const result = await endGrantByHost(
    {
      actor: panelId === null ? { kind: 'anonymous' } : { kind: 'panel', panelId },
      now: 1000,
      requestId: 'req_1',
      commit: async (changes) => {
        committed.push(changes);
        return outcome;
      },
      store: {
        grants: { view: async (id) => (view?.grant.id === id ? view : null) },
        organisations: { leaders: async (id) => [leader(id)] },
      },
    },
    'grt_0123456789abcdefghij',
  );
  return { result, committed };
};

describe('[M3] the customer ends a share at the host', () => {
  test('the grant ends, the panel step follows, both sides are told, one change-set', async () => {
    const { result, committed } = await end(grantView(facts), 'pnl_internex');
    expect(result.ok).toBe(true);
    expect(committed).toHaveLength(1);
    expect(committed[0]).toMatchObject({
      writes: [
        {
          do: 'update',
          kind: 'grant',
          row: { endedAt: 1000, endedBy: 'host', panelState: 'cutting', version: 2 },
        },
      ],
      jobs: [{ job: 'deprovision', generation: 2 }],
      audit: [{ event: 'grant.ended', organisations: ['org_berg', 'org_nord'], data: { by: 'host' } }],
      tell: ['org_berg', 'org_nord'],
    });
    expect(committed[0]?.mails?.map((mail) => [mail.to, mail.template])).toEqual([
      ['org_berg@post.example', 'ended'],
      ['org_nord@post.example', 'ended'],
    ]);
  });

  test.each([
    ['on another panel', grantView(facts), 'pnl_other'],
    ['that ended before', grantView(facts, { endedAt: 1, endedBy: 'customer' }), 'pnl_internex'],
    ['that does not exist', null, 'pnl_internex'],
  ])('[E17] a grant %s: no change, and the host cannot tell', async (_what, view, panelId) => {
    const { result, committed } = await end(view, panelId);
    expect(result).toEqual({ ok: true, value: undefined });
    expect(committed).toEqual([]);
  });

  test('nobody but a host ends a grant this way', async () => {
    const { result, committed } = await end(grantView(facts), null);
    expect(result).toEqual({ ok: false, error: { code: 'sign_in_required' } });
    expect(committed).toEqual([]);
  });

  test('a conflict is said, so that the end is tried again', async () => {
    const { result } = await end(grantView(facts), 'pnl_internex', fail({ code: 'conflict' }));
    expect(result).toEqual({ ok: false, error: { code: 'conflict' } });
  });
});
