import { describe, expect, test } from 'vitest';
import { ok } from '../../shared/domain/result.ts';
import { observeContact } from '../../worker/app/account/contact-changed.ts';
import { finishByCode } from '../../worker/app/account/finish-linking.ts';
import { startLinking } from '../../worker/app/account/start-linking.ts';
import type { Panel } from '../../worker/app/records.ts';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import { admin, imported, recorded } from './support/account-list.ts';
import { codeOf, led } from './support/browser.ts';
import { byId, confirm, start } from './support/linking.ts';
import { connectorOf, contextOf } from './support/living.ts';
import { mailsTo } from './support/outbox.ts';
import { idIn, reasonOn } from './support/sharing.ts';
import {
  account,
  grant,
  organisation,
  panel,
  partner,
  person,
  services,
  submit,
  visit,
} from './support/world.ts';

describe('proving an account by the list', () => {
  test('[S2] [E48] on a panel nobody speaks to, a code to the listed address proves it, once', async () => {
    const [on, asking, owner, mallory] = [
      await recorded(),
      await admin(),
      await person('Lena'),
      await person('Mallory'),
    ];
    expect(reasonOn(await (await start(on, '4711', owner)).text())).toBe('account_unprovable');
    await imported(on, 'account,shown,contact,language\n4711,berg,office@berg.example,fr', asking);
    const challenge = led(await start(on, 'berg', owner), 'challenge');
    expect(await mailsTo('office@berg.example')).toMatchObject([
      { template: 'code', purpose: 'link_account', language: 'fr' },
    ]);
    const id = idIn(await confirm(challenge, owner), 'acc');
    expect(await byId(id)).toMatchObject({
      panelAccountId: '4711',
      shownAs: 'berg',
      pinnedEmail: 'office@berg.example',
      provenBy: 'host_list',
    });
    const second = led(await start(on, '4711', mallory), 'challenge');
    expect(reasonOn(await (await confirm(second, mallory)).text())).toBe('account_claimed');
  });

  test('[S2] a claim that waits for an admin is told of the list, and answered by the code', async () => {
    const [on, asking, owner] = [await recorded(), await admin(), await person('Lena')];
    const asked = await submit(
      '/accounts/claim',
      { panel: on.id, account: '4711', organisation: 'new', name: 'Berg', evidence: 'Invoice' },
      owner,
    );
    const own = idIn(asked, 'org');
    await imported(on, 'account,contact\n4711,office@berg.example', asking);
    const told = (await mailsTo(owner.person.email)).at(-1);
    expect(told).toMatchObject({ notice: 'claim_provable', path: expect.stringContaining(`panel=${on.id}`) });
    const home = await (await visit(`/organisations/${own}`, owner)).text();
    expect(home).toContain('Prove it with a code');
    const { store } = await services();
    const [waiting] = await store.proof.claimsOf(own, 0);
    const page = await (await visit(`/admin/claims/${waiting?.claim.id}`, asking)).text();
    expect(page).toContain('office@berg.example');

    const challenge = led(await start(on, '4711', owner, { organisation: own }), 'challenge');
    const linked = idIn(await confirm(challenge, owner), 'acc');
    expect((await store.proof.claim(waiting?.claim.id ?? ''))?.claim).toMatchObject({
      state: 'confirmed',
      accountId: linked,
      decidedBy: null,
    });
    // The same file again tells nobody a second time.
    await imported(on, 'account,contact\n4711,office@berg.example', asking);
    expect(
      (await mailsTo(owner.person.email)).filter((mail) => mail['notice'] === 'claim_provable'),
    ).toHaveLength(1);
  });

  test('[E34] an address that a later list names proves nothing for a linked account, and is reported', async () => {
    const [on, asking, owner, mallory] = [
      await recorded(),
      await admin(),
      await person('Lena'),
      await person('Mallory'),
    ];
    await imported(on, 'account,contact\n4711,office@berg.example', asking);
    const id = idIn(await confirm(led(await start(on, '4711', owner), 'challenge'), owner), 'acc');
    await imported(on, `account,contact\n4711,${mallory.person.email}`, asking);
    expect(reasonOn(await (await start(on, '4711', mallory)).text())).toBe('account_not_found');
    expect((await byId(id)).pinnedEmail).toBe('office@berg.example');
    for (const address of ['office@berg.example', owner.person.email]) {
      expect((await mailsTo(address)).at(-1)).toMatchObject({ notice: 'contact_changed' });
    }
  });

  test('[S16] [E55] a listed address that is a partner’s proves nothing', async () => {
    const [on, asking, agent] = [await recorded(), await admin(), await person('Paul')];
    await partner('Studio', [[agent, 'legal_representative']]);
    await imported(on, `account,contact\n4711,${agent.person.email}`, asking);
    expect(reasonOn(await (await start(on, '4711', agent)).text())).toBe('address_belongs_to_partner');
  });

  test('[E34] who opens the account as a partner cannot prove it by the list', async () => {
    const [on, asking, owner, agent] = [
      await recorded(),
      await admin(),
      await person('Owner'),
      await person('Agent'),
    ];
    const shop = await organisation('Shop', [[owner, 'legal_representative']]);
    const studio = await partner('Studio', [[agent, 'legal_representative']]);
    const own = await account(shop, on, '4711');
    await grant(own, studio);
    await imported(on, `account,contact\n4711,${own.pinnedEmail}`, asking);
    expect(reasonOn(await (await start(on, '4711', agent)).text())).toBe('account_of_client');
  });
});

/** A panel whose customers can edit their contact (S2, E34). */
const editable = async (on: Panel, contact: string): Promise<PanelConnector> => {
  const real = await connectorOf(on.id);
  return {
    ...real,
    capabilities: { ...real.capabilities, ownership: 'mark' },
    account: async (asked) => {
      const found = await real.account(asked);
      return found.ok ? ok({ ...found.value, contactEmail: contact, contactEditable: true }) : found;
    },
  };
};

describe('a panel whose customers can edit their contact', () => {
  test('[S2] [E34] the list’s address is asked, never the panel’s, and what the customer edits later is no alarm', async () => {
    const [on, asking, owner] = [await panel('froxlor'), await admin(), await person('Lena')];
    await imported(on, 'account,contact\nberg,office@berg.example', asking);
    const real = await (await connectorOf(on.id)).account('berg');
    if (!real.ok) throw new Error(real.error.code);
    await imported(on, `account,shown,contact\n${real.value.id},berg,office@berg.example`, asking, {
      whole: 'on',
    });
    const ctx = await contextOf(owner, { connector: await editable(on, 'mallory@post.example') });
    const begun = await startLinking(ctx, {
      panelId: on.id,
      shown: 'berg',
      product: null,
      wanted: { kind: 'new', name: 'Berg' },
    });
    if (!begun.ok || begun.value.step !== 'code') throw new Error('no code');
    const { challengeId } = begun.value;
    expect(await mailsTo('mallory@post.example')).toEqual([]);
    const done = await finishByCode(ctx, { challengeId, code: await codeOf(challengeId) });
    if (!done.ok) throw new Error(done.error.code);
    expect(await byId(done.value.accountId)).toMatchObject({
      provenBy: 'host_list',
      pinnedEmail: 'office@berg.example',
    });
    const changed = await (await editable(on, 'third@post.example')).account('berg');
    if (!changed.ok) throw new Error(changed.error.code);
    expect(await observeContact(ctx, await byId(done.value.accountId), changed.value)).toBe(null);
  });

  test('[E8] an account that is not on the list is asked for a mark like any other', async () => {
    const [on, owner] = [await panel('froxlor'), await person('Lena')];
    const ctx = await contextOf(owner, { connector: await editable(on, 'x@post.example') });
    const begun = await startLinking(ctx, {
      panelId: on.id,
      shown: 'nobody',
      product: null,
      wanted: { kind: 'new', name: 'Berg' },
    });
    expect(begun).toMatchObject({ ok: true, value: { step: 'mark' } });
  });
});
