import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { minute } from '../../shared/domain/duration.ts';
import { receiptOf } from '../../worker/app/grant/receipt.ts';
import { makeCopyAddress } from '../../worker/app/mail-copy/address.ts';
import { led } from './support/browser.ts';
import { confirm, linked, start } from './support/linking.ts';
import { contextOf } from './support/living.ts';
import { mailsTo } from './support/outbox.ts';
import { eventsOf, idIn, invitation, liveGrants, reasonOn, stateOf } from './support/sharing.ts';
import {
  account,
  grant,
  organisation,
  panel,
  partner,
  person,
  type SignedIn,
  services,
  submit,
  visit,
} from './support/world.ts';

const ask = (
  on: { id: string },
  login: string,
  as: SignedIn,
  more: Record<string, string> = {},
): Promise<Response> =>
  submit(
    '/accounts/claim',
    {
      panel: on.id,
      account: login,
      organisation: 'new',
      name: `${login} Ltd`,
      evidence: 'Invoice 4711',
      ...more,
    },
    as,
  );

const claimOf = async (organisationId: string) => {
  const [view] = await (await services()).store.proof.claimsOf(organisationId, 0);
  if (!view) throw new Error('no claim');
  return view.claim;
};
const decideOn = (id: string, act: 'confirm' | 'refuse', as: SignedIn, more: Record<string, string> = {}) =>
  submit(`/admin/claims/${id}/${act}`, { version: '1', ...more }, as);

describe('[S2] [S16] what no code proves, the host confirms', () => {
  test('an address of a partner’s member goes to the host, who links it and pins the contact [E55]', async () => {
    const on = await panel('froxlor');
    const agent = await person('Agent', { email: 'ida@post.example' });
    await partner('Studio', [[agent, 'legal_representative']]);
    const owner = await person('Ida Berg');
    const refused = await (await start(on, 'ida', owner)).text();
    expect(reasonOn(refused)).toBe('address_belongs_to_partner');
    expect(refused).toContain(`/accounts/claim?panel=${on.id}&amp;account=ida`);
    const asked = await ask(on, 'ida', owner);
    expect(asked.status).toBe(303);
    const own = idIn(asked, 'org');
    expect(await (await visit(`/organisations/${own}`, owner)).text()).toContain('The host is checking');
    const claim = await claimOf(own);
    expect(claim).toMatchObject({ reason: 'contact_of_partner', contactEmail: 'ida@post.example' });
    const admin = await person('Admin', { hostRole: 'admin' });
    expect(await (await visit('/admin/claims', admin)).text()).toContain(`/admin/claims/${claim.id}`);
    expect(await (await visit(`/admin/claims/${claim.id}`, admin)).text()).toContain('Invoice 4711');
    expect((await decideOn(claim.id, 'confirm', admin)).status).toBe(303);
    const [row] = await (await services()).store.accounts.ofOrganisations([own]);
    expect(row?.account).toMatchObject({
      provenBy: 'admin',
      pinnedEmail: 'ida@post.example',
      shownAs: 'ida',
    });
    expect((await mailsTo(owner.person.email)).at(-1)).toMatchObject({ notice: 'claim_confirmed' });
    expect(await eventsOf(own)).toEqual(['organisation.created', 'claim.asked', 'claim.confirmed']);
    // Decided once.
    expect((await decideOn(claim.id, 'confirm', admin)).status).toBe(409);
  });

  test('a refusal gives its reason, on the page and by mail, and asks for one', async () => {
    const on = await panel('froxlor');
    const owner = await person('Owner');
    const own = idIn(await ask(on, 'nobody', owner), 'org');
    const claim = await claimOf(own);
    expect(claim.reason).toBe('account_unknown');
    const admin = await person('Admin', { hostRole: 'admin' });
    expect((await decideOn(claim.id, 'refuse', admin, { reason: '' })).status).toBe(400);
    expect((await decideOn(claim.id, 'refuse', admin, { reason: 'No such contract' })).status).toBe(303);
    expect(await (await visit(`/organisations/${own}`, owner)).text()).toContain('No such contract');
    expect((await mailsTo(owner.person.email)).at(-1)).toMatchObject({
      notice: 'claim_refused',
      reason: 'No such contract',
    });
  });

  test('an admin of the claiming organisation, or of the one that holds it, leaves it to another [E14]', async () => {
    const on = await panel('froxlor');
    const admin = await person('Insider', { hostRole: 'admin' });
    const own = await organisation('Own', [[admin, 'legal_representative']]);
    await ask(on, 'gerd', admin, { organisation: own.id, name: '' });
    const claim = await claimOf(own.id);
    const refused = await decideOn(claim.id, 'confirm', admin);
    expect(refused.status).toBe(403);
    expect((await (await services()).store.proof.claim(claim.id))?.claim.state).toBe('pending');
  });

  test('[A6] nor does an admin give an account to an own contact, nor with a passkey of hours ago', async () => {
    const on = await panel('froxlor');
    const friend = await person('Friend');
    const own = await organisation('Friend’s shop', [[friend, 'legal_representative']]);
    const admin = await person('Insider', { hostRole: 'admin' });
    await organisation('Together', [
      [friend, 'legal_representative'],
      [admin, 'legal_representative'],
    ]);
    await ask(on, 'gerd', friend, { organisation: own.id, name: '' });
    const claim = await claimOf(own.id);
    const then = Date.now() - 30 * minute;
    const late = await person('Late', { hostRole: 'admin', session: { passkeyAt: then, provenAt: then } });
    expect((await decideOn(claim.id, 'confirm', late)).status).toBe(403);
    expect((await decideOn(claim.id, 'confirm', admin)).status).toBe(403);
    expect((await (await services()).store.proof.claim(claim.id))?.claim.state).toBe('pending');
    const other = await person('Other', { hostRole: 'admin' });
    expect((await decideOn(claim.id, 'confirm', other)).status).toBe(303);
  });

  test('whoever lost the right to represent the organisation gets nothing confirmed', async () => {
    const on = await panel('froxlor');
    const [boss, asker] = [await person('Boss'), await person('Asker')];
    const own = await organisation('Own', [
      [boss, 'legal_representative'],
      [asker, 'legal_representative'],
    ]);
    await ask(on, 'hans', asker, { organisation: own.id, name: '' });
    await env.DB.prepare("UPDATE members SET role = 'collaborator' WHERE person_id = ?")
      .bind(asker.person.id)
      .run();
    const admin = await person('Admin', { hostRole: 'admin' });
    expect((await decideOn((await claimOf(own.id)).id, 'confirm', admin)).status).toBe(409);
  });
});

describe('[E48] a second claimant', () => {
  test('learns nothing of the holder; the host moves the account, and every share of it ends first', async () => {
    const on = await panel('froxlor');
    const first = await person('First');
    const id = await linked(on, 'otto', first, { name: 'Secret Holder' });
    const agency = await partner('Agency', [[await person('Agent'), 'legal_representative']]);
    const held = await (await services()).store.accounts.byId(id);
    if (!held) throw new Error('not linked');
    const given = await grant(held, agency);
    const other = await partner('Other', [[await person('Other agent'), 'legal_representative']]);
    const offered = await invitation(held, other);
    const second = await person('Second');
    const again = await confirm(led(await start(on, 'otto', second), 'challenge'), second);
    expect(reasonOn(await again.text())).toBe('account_claimed');
    const asked = await ask(on, 'otto', second);
    const own = idIn(asked, 'org');
    const page = await (await visit(`/organisations/${own}`, second)).text();
    expect(page).toContain('The host is checking');
    expect(page).not.toContain('Secret Holder');
    const claim = await claimOf(own);
    expect(claim.reason).toBe('claimed');
    const admin = await person('Admin', { hostRole: 'admin' });
    expect(await (await visit(`/admin/claims/${claim.id}`, admin)).text()).toContain('Secret Holder');
    expect((await decideOn(claim.id, 'confirm', admin)).status).toBe(303);
    expect((await (await services()).store.accounts.byId(id))?.organisationId).toBe(own);
    expect(await liveGrants(id)).toBe(0);
    expect((await (await services()).store.grants.byId(given.id))?.endedBy).toBe('host');
    expect((await stateOf(offered.id)).state).toBe('cancelled');
    expect((await mailsTo(first.person.email)).map((mail) => mail['notice'])).toContain('account_moved');
    expect((await visit(`/accounts/${id}`, first)).status).toBe(404);
  });

  test('[S16] [M10] a holder whose account was moved leaves nothing behind there, and orders nothing there any more', async () => {
    const on = await panel('froxlor');
    const first = await person('First');
    const id = await linked(on, 'olga', first);
    const held = await (await services()).store.accounts.byId(id);
    if (!held) throw new Error('not linked');
    const agency = await partner('Agency', [[await person('Agent'), 'legal_representative']]);
    const given = await grant(held, agency);
    const ctx = await contextOf(first);
    await makeCopyAddress(ctx, { accountId: id });
    const copies = await ctx.store.mailCopies.address(id);
    expect(await ctx.store.mailCopies.accountOf(copies?.tokenHash ?? '')).not.toBeNull();
    const planted = { id: 'sub_user:9', kind: 'sub_user', name: 'olga_planted' } as const;
    await ctx.commit({
      actor: ctx.actor,
      requestId: ctx.requestId,
      now: ctx.now,
      audit: [],
      sets: [{ do: 'adopt_entries', accountId: id, entries: [planted], by: first.person.id, at: ctx.now }],
    });
    const second = await person('Second');
    const own = idIn(await ask(on, 'olga', second), 'org');
    const admin = await person('Admin', { hostRole: 'admin' });
    expect((await decideOn((await claimOf(own)).id, 'confirm', admin)).status).toBe(303);
    const { store } = await services();
    expect((await store.accounts.byId(id))?.organisationId).toBe(own);
    expect(await store.inventories.adopted(id)).toEqual([]);
    expect(await store.mailCopies.accountOf(copies?.tokenHash ?? '')).toBeNull();
    // What the panel sets back is the new holder's, and so is the address it would be set back to.
    expect((await visit(`/grants/${given.id}/recovery`, first)).status).toBe(404);
    expect((await submit(`/grants/${given.id}/recovery`, {}, first)).status).toBe(404);
    const receipt = await receiptOf(ctx, { grantId: given.id });
    expect(receipt.ok && receipt.value.left).toBeNull();
  });

  test('[E34] who opens the account through a share can neither start a proof nor ask the host', async () => {
    const on = await panel('froxlor');
    const agent = await person('Agent');
    const agency = await partner('Agency', [[agent, 'legal_representative']]);
    const owner = await person('Owner');
    const held = await (await services()).store.accounts.byId(await linked(on, 'paula', owner));
    if (!held) throw new Error('not linked');
    const mails = (await mailsTo('paula@post.example')).length;
    await grant(held, agency);
    expect(reasonOn(await (await start(on, 'paula', agent)).text())).toBe('account_of_client');
    expect(reasonOn(await (await ask(on, 'paula', agent)).text())).toBe('account_of_client');
    expect(await mailsTo('paula@post.example')).toHaveLength(mails);
  });

  test('[E34] nor finish one that the panel’s own page approved in its session', async () => {
    const on = await panel('internex');
    const agent = await person('Agent');
    const agency = await partner('Agency', [[agent, 'legal_representative']]);
    const shop = await organisation('Shop', [[await person('Owner'), 'legal_representative']]);
    const held = await account(shop, on, 'CID-CLIENT01');
    const state = led(await start(on, '', agent), 'state');
    await grant(held, agency);
    const finished = await submit('/accounts/linked', { code: 'CID-CLIENT01', state }, agent);
    expect(reasonOn(await finished.text())).toBe('account_of_client');
  });
});
