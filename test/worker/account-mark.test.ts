import { describe, expect, test } from 'vitest';
import { ok } from '../../shared/domain/result.ts';
import { finishByMark, readMark } from '../../worker/app/account/mark.ts';
import { startLinking } from '../../worker/app/account/start-linking.ts';
import type { Panel } from '../../worker/app/records.ts';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import { byId } from './support/linking.ts';
import { connectorOf, contextOf } from './support/living.ts';
import { mailsTo } from './support/outbox.ts';
import {
  account,
  grant,
  organisation,
  panel,
  partner,
  person,
  type SignedIn,
  submit,
  visit,
} from './support/world.ts';

/** A panel whose customers can edit their contact, so that only a mark proves an account (S2, E34). */
const editable = async (on: Panel, names: readonly string[] = []): Promise<PanelConnector> => {
  const real = await connectorOf(on.id);
  return {
    ...real,
    capabilities: { ...real.capabilities, ownership: 'mark' },
    account: async (asked) => {
      const found = await real.account(asked);
      return found.ok ? ok({ ...found.value, contactEditable: true }) : found;
    },
    products: async (asked) => {
      const listed = await real.products(asked);
      if (!listed.ok) return listed;
      const made = names.map((name, at) => ({
        id: `database:${90 + at}`,
        parent: null,
        category: 'database' as const,
        name,
        shareable: false,
        actions: [],
      }));
      return ok([...listed.value, ...made]);
    },
  };
};

const started = async (on: Panel, as: SignedIn, shown: string) => {
  const ctx = await contextOf(as, { connector: await editable(on) });
  const begun = await startLinking(ctx, {
    panelId: on.id,
    shown,
    product: null,
    wanted: { kind: 'new', name: `${shown} Ltd` },
  });
  if (!begun.ok || begun.value.step !== 'mark') throw new Error('no mark asked for');
  const read = await readMark(ctx, { challengeId: begun.value.challengeId });
  if (!read.ok) throw new Error(read.error.code);
  return { challengeId: begun.value.challengeId, mark: read.value.mark };
};
const check = async (on: Panel, as: SignedIn, challengeId: string, names: readonly string[]) =>
  finishByMark(await contextOf(as, { connector: await editable(on, names) }), { challengeId });

describe('[S2] proving an account by a mark, where customers can edit the contact', () => {
  test('whoever can set it in the account proves it, once, and the contact is told', async () => {
    const on = await panel('froxlor');
    const lena = await person('Lena');
    const { challengeId, mark } = await started(on, lena, 'marked');
    expect(mark).toMatch(/^ps[a-z0-9]{8,12}$/);
    expect(await check(on, lena, challengeId, [])).toMatchObject({
      ok: false,
      error: { code: 'mark_not_found' },
    });
    expect(await mailsTo('marked@post.example')).toEqual([]);

    const done = await check(on, lena, challengeId, [`marked_${mark.toUpperCase()}`]);
    if (!done.ok) throw new Error(done.error.code);
    expect(await byId(done.value.accountId)).toMatchObject({ shownAs: 'marked', provenBy: 'panel_mark' });
    expect(await mailsTo('marked@post.example')).toMatchObject([
      { template: 'notice', notice: 'account_marked' },
    ]);
    expect(await check(on, lena, challengeId, [mark])).toMatchObject({
      ok: false,
      error: { code: 'link_expired' },
    });
  });

  test('[E8] an account that does not exist is asked for a mark and not found like any other', async () => {
    const on = await panel('froxlor');
    const lena = await person('Lena');
    const { challengeId, mark } = await started(on, lena, 'nobody');
    expect(await check(on, lena, challengeId, [mark])).toMatchObject({
      ok: false,
      error: { code: 'mark_not_found' },
    });
  });

  test('[E48] each person and each attempt has a mark of its own, and nobody uses another’s', async () => {
    const on = await panel('froxlor');
    const [lena, mallory] = [await person('Lena'), await person('Mallory')];
    const hers = await started(on, lena, 'shared1');
    const his = await started(on, mallory, 'shared1');
    expect(hers.mark).not.toBe(his.mark);
    expect(await check(on, mallory, his.challengeId, [hers.mark])).toMatchObject({
      ok: false,
      error: { code: 'mark_not_found' },
    });
    expect(await check(on, mallory, hers.challengeId, [hers.mark])).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    });
    expect((await visit(`/accounts/link/mark?challenge=${hers.challengeId}`, mallory)).status).toBe(404);
  });

  test('[E34] who opens the account as a partner can set a mark there, and it proves nothing', async () => {
    const on = await panel('froxlor');
    const [owner, agent] = [await person('Owner'), await person('Agent')];
    const shop = await organisation('Shop', [[owner, 'legal_representative']]);
    const studio = await partner('Studio', [[agent, 'legal_representative']]);
    const real = await connectorOf(on.id);
    const found = await real.account('clientof');
    if (!found.ok) throw new Error('no account');
    await grant(await account(shop, on, found.value.id), studio);
    const { challengeId, mark } = await started(on, agent, 'clientof');
    expect(await check(on, agent, challengeId, [mark])).toMatchObject({
      ok: false,
      error: { code: 'account_of_client' },
    });
  });

  test('[E55] [S16] an account whose contact is a partner’s member is the host’s to confirm, mark or not', async () => {
    const on = await panel('froxlor');
    const agent = await person('Agent', { email: 'agencyheld@post.example' });
    await partner('Studio', [[agent, 'legal_representative']]);
    const nobody = await person('Second Name');
    for (const one of [agent, nobody]) {
      const { challengeId, mark } = await started(on, one, 'agencyheld');
      // Before the mark is there, nothing is said about whose the contact is (E8).
      expect(await check(on, one, challengeId, [])).toMatchObject({
        ok: false,
        error: { code: 'mark_not_found' },
      });
      expect(await check(on, one, challengeId, [mark])).toMatchObject({
        ok: false,
        error: { code: 'address_belongs_to_partner' },
      });
    }
  });

  test('its page says what to do, and says so again while nothing is found', async () => {
    const on = await panel('froxlor');
    const lena = await person('Lena');
    const { challengeId, mark } = await started(on, lena, 'paged');
    const page = await (await visit(`/accounts/link/mark?challenge=${challengeId}`, lena)).text();
    expect(page).toContain('Set a mark in your panel');
    expect(page).toContain(`value="${mark}"`);
    // The Worker's own connector of this panel proves by a code: a mark counts where it is declared only.
    const refused = await submit('/accounts/link/mark', { challenge: challengeId }, lena);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(`value="${mark}"`);
    const german = await (await visit(`/accounts/link/mark?challenge=${challengeId}&lang=de`, lena)).text();
    expect(german).toContain('Setzen Sie ein Zeichen');
  });
});
