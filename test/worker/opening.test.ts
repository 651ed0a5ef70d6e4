import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { opening as openingAnswer } from '../../shared/api/clients.ts';
import { hour } from '../../shared/domain/duration.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { endGrant } from '../../worker/app/grant/end.ts';
import { openClient } from '../../worker/app/opening/open.ts';
import {
  connectorOf,
  contextOf,
  eventsOf,
  everythingStored,
  grantOf,
  openingsOf,
  sharing,
} from './support/living.ts';
import { mailsTo } from './support/outbox.ts';
import { account, call, grant, panel, type SignedIn, services } from './support/world.ts';

const open = (id: string, as: SignedIn) => call('POST', `/api/clients/${id}/open`, as);
const codeOf = async (response: Response): Promise<string> =>
  v.parse(v.object({ code: v.string() }), await response.json()).code;

describe('opening a client', () => {
  test('[W6] [S11] gives the panel’s form, and stands in both logs with person and factor [E44] [E26]', async () => {
    const { boss, shop, studio, shared, given, on } = await sharing();
    const response = await open(given.id, boss);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const answer = v.parse(openingAnswer, await response.json());
    expect(answer).toMatchObject({
      way: 'form',
      action: `${on.origin}/partner-login`,
      shownAs: shared.shownAs,
    });
    const [first] = await openingsOf(given.id);
    expect(first).toMatchObject({ personName: 'Nils North', opening: { way: 'form', outcome: 'minted' } });
    for (const side of [shop.id, studio.id]) {
      const [event] = await eventsOf(side, given.id);
      expect(event).toMatchObject({
        event: 'client.opened',
        actorId: boss.person.id,
        onBehalfOf: shop.id,
        data: { factor: 'passkey', way: 'form' },
      });
    }
  });

  test('[E32] neither the form nor the link is kept anywhere, not even for a repeated request', async () => {
    const { boss, given, shop, studio } = await sharing();
    const answer = v.parse(openingAnswer, await (await open(given.id, boss)).json());
    const assertion = answer.way === 'form' ? answer.fields['assertion'] : undefined;
    expect(assertion).toBeTruthy();
    const froxlor = await panel('froxlor');
    const connector = await connectorOf(froxlor.id);
    const found = await connector.account('anna');
    if (!found.ok) throw new Error('no anna');
    const linked = await grant(await account(shop, froxlor, found.value.id), studio);
    const minted = v.parse(openingAnswer, await (await open(linked.id, boss)).json());
    expect(minted).toMatchObject({ way: 'link' });
    expect(minted.way === 'link' && minted.url).toContain('PLANTED-one-time-link');
    const stored = await everythingStored();
    expect(stored).not.toContain('PLANTED-one-time-link');
    expect(stored).not.toContain(assertion);
    expect(stored).toContain('client.opened');
  });

  test('[E18] somebody removed from the partner, or no longer assigned, finds nothing', async () => {
    const { worker, studio, given } = await sharing();
    expect((await open(given.id, worker)).status).toBe(404);
    await env.DB.prepare('INSERT INTO assignments (grant_id, person_id) VALUES (?, ?)')
      .bind(given.id, worker.person.id)
      .run();
    expect((await open(given.id, worker)).status).toBe(200);
    await env.DB.prepare('DELETE FROM members WHERE organisation_id = ? AND person_id = ?')
      .bind(studio.id, worker.person.id)
      .run();
    expect((await open(given.id, worker)).status).toBe(404);
    expect((await openingsOf(given.id)).map((row) => row.personName)).toEqual(['Wim Worker']);
  });

  test('[E1] [E28] nothing opens that is paused, on hold, ended, run out, not in force or suspended', async () => {
    const states = [
      { paused: 'customer' as const },
      { frozen: ['admin' as const] },
      { endedAt: 1 },
      { endsAt: 1 },
      { panelState: 'applying' as const },
    ];
    for (const state of states) {
      const { boss, given } = await sharing({ grant: state });
      const response = await open(given.id, boss);
      expect([response.status, await codeOf(response)]).toEqual([403, 'grant_not_active']);
    }
    const { boss, studio, given } = await sharing();
    await env.DB.prepare(`UPDATE partnerships SET state = 'suspended' WHERE organisation_id = ?`)
      .bind(studio.id)
      .run();
    const response = await open(given.id, boss);
    expect([response.status, await codeOf(response)]).toEqual([403, 'partner_suspended']);
    expect(await openingsOf(given.id)).toEqual([]);
  });

  test('[E15] an end that comes in while the panel mints is the last word', async () => {
    const { owner, boss, on, given } = await sharing();
    const real = await connectorOf(on.id);
    const ctx = await contextOf(boss, {
      connector: {
        ...real,
        signIn: async (order, who) => {
          const minted = await real.signIn(order, who);
          const ended = await endGrant(await contextOf(owner), { grantId: given.id, by: 'customer' });
          expect(ended.ok).toBe(true);
          return minted;
        },
      },
    });
    expect(await openClient(ctx, { grantId: given.id })).toEqual(fail({ code: 'grant_not_active' }));
    expect(await openingsOf(given.id)).toEqual([]);
  });

  test('[E15] [E7] the database itself refuses an opening of a grant that does not hold', async () => {
    const { boss, studio, given } = await sharing({ grant: { paused: 'customer' } });
    const { commit, ids } = await services();
    const insert = (grantId: string) =>
      commit({
        actor: { kind: 'system' },
        requestId: 'test',
        now: Date.now(),
        audit: [],
        writes: [
          {
            do: 'insert',
            kind: 'opening',
            row: {
              id: ids.id('opn'),
              grantId,
              personId: boss.person.id,
              at: Date.now(),
              way: 'link',
              outcome: 'minted',
              landedAt: null,
              deviceId: null,
            },
          },
        ],
      });
    expect(await insert(given.id)).toEqual(fail({ code: 'grant_not_active' }));
    const other = await sharing();
    expect(await insert(other.given.id)).toEqual(ok(undefined));
    await env.DB.prepare(`UPDATE partnerships SET state = 'suspended' WHERE organisation_id = ?`)
      .bind(other.studio.id)
      .run();
    expect(await insert(other.given.id)).toEqual(fail({ code: 'grant_not_active' }));
    expect(studio.id).not.toBe(other.studio.id);
  });

  test('[E42] of two who open one account at once, one gets in and the other is told to wait; both are logged', async () => {
    const { boss, manager, shop, given } = await sharing();
    const [one, other] = await Promise.all([open(given.id, boss), open(given.id, manager)]);
    const statuses = [one.status, other.status].sort();
    expect(statuses).toEqual([200, 409]);
    expect(await codeOf(one.status === 409 ? one : other)).toBe('opening_in_progress');
    expect((await openingsOf(given.id)).length).toBe(1);
    const events = (await eventsOf(shop.id, given.id)).map((row) => [row.event, row.data['code'] ?? null]);
    expect(events).toContainEqual(['client.opened', null]);
    expect(events).toContainEqual(['client.open_refused', 'opening_in_progress']);
  });

  test('[E44] where the host demands it, full access needs a passkey of the last hours', async () => {
    const { boss, given } = await sharing();
    const now = Date.now();
    const late = await contextOf(boss, { passkeys: 'required', actor: { passkeyAt: now - 9 * hour } });
    expect(await openClient(late, { grantId: given.id })).toEqual(fail({ code: 'passkey_required' }));
    const never = await contextOf(boss, { passkeys: 'required', actor: { passkeyAt: null } });
    expect(await openClient(never, { grantId: given.id })).toEqual(fail({ code: 'passkey_required' }));
    const fresh = await contextOf(boss, { passkeys: 'required', actor: { passkeyAt: now - hour } });
    expect((await openClient(fresh, { grantId: given.id })).ok).toBe(true);
  });

  test('[E47] an account the panel no longer has holds the grant and tells both sides', async () => {
    const { owner, boss, given } = await sharing({ panelAccountId: 'nobody' });
    const response = await open(given.id, boss);
    expect([response.status, await codeOf(response)]).toEqual([403, 'grant_not_active']);
    expect((await grantOf(given.id)).frozen).toEqual(['mismatch']);
    expect(await mailsTo(owner.person.email)).toContainEqual(
      expect.objectContaining({ template: 'frozen', because: 'mismatch', grantId: given.id }),
    );
  });

  test('[E28] a panel that is down opens nothing, and the way is free again at once', async () => {
    const { boss, given, shop } = await sharing({ host: 'down' });
    for (const _ of [1, 2]) {
      const response = await open(given.id, boss);
      expect(['panel_unreachable', 'panel_answer_invalid']).toContain(await codeOf(response));
    }
    expect(await openingsOf(given.id)).toEqual([]);
    expect((await grantOf(given.id)).frozen).toEqual([]);
    expect((await eventsOf(shop.id, given.id))[0]?.event).toBe('client.open_refused');
  });

  test('[E41] a sign-in that leads anywhere but to the panel is not handed out', async () => {
    const { boss, on, given } = await sharing();
    const real = await connectorOf(on.id);
    const ctx = await contextOf(boss, {
      connector: { ...real, signIn: async () => ok({ way: 'link', url: 'https://elsewhere.example/x' }) },
    });
    expect(await openClient(ctx, { grantId: given.id })).toEqual(fail({ code: 'panel_answer_invalid' }));
  });
});

describe('landing', () => {
  const opened = async () => {
    const stage = await sharing();
    const answer = v.parse(openingAnswer, await (await open(stage.given.id, stage.boss)).json());
    return { ...stage, openingId: answer.openingId };
  };

  test('[E33] the account the page shows decides, once, and only for who opened', async () => {
    const { boss, manager, shop, shared, given, openingId } = await opened();
    const land = (as: SignedIn, shown: string | null) =>
      call('POST', `/api/openings/${openingId}/landed`, as, { shown });
    expect((await land(manager, shared.shownAs)).status).toBe(404);
    const first = await land(boss, shared.shownAs);
    expect(await first.json()).toEqual({ matches: true });
    expect((await openingsOf(given.id))[0]?.opening.outcome).toBe('landed');
    expect((await land(boss, 'other')).status).toBe(409);
    expect((await eventsOf(shop.id, given.id))[0]?.event).toBe('client.landed');
    // The lock went with the landing: the next opening need not wait.
    expect((await open(given.id, boss)).status).toBe(200);
  });

  test('[E33] another account is a mismatch, and whose it is stands in no log', async () => {
    const { boss, shop, given, openingId } = await opened();
    const told = await call('POST', `/api/openings/${openingId}/landed`, boss, { shown: 'CID-SOMEBODY' });
    expect(await told.json()).toEqual({ matches: false });
    expect((await openingsOf(given.id))[0]?.opening.outcome).toBe('mismatch');
    expect((await eventsOf(shop.id, given.id))[0]?.event).toBe('client.mismatch');
    expect(await everythingStored()).not.toContain('CID-SOMEBODY');
  });

  test('[E33] a page that could not be read is no success', async () => {
    const { boss, given, openingId } = await opened();
    const told = await call('POST', `/api/openings/${openingId}/landed`, boss, { shown: null });
    expect(await told.json()).toEqual({ matches: false });
    expect((await openingsOf(given.id))[0]?.opening.outcome).toBe('failed');
  });
});
