import { describe, expect, test } from 'vitest';
import { start } from './support/linking.ts';
import { grantOf } from './support/living.ts';
import { mailsTo } from './support/outbox.ts';
import { answer, confirm, fullFor, idIn, reasonOn } from './support/sharing.ts';
import {
  account,
  grant,
  organisation,
  panel,
  partner,
  person,
  type SignedIn,
  services,
  settle,
  submit,
  visit,
} from './support/world.ts';

/** Nobody speaks to it, and whoever tried would fail. */
const recorded = () => panel('infomaniak', 'down', { connection: 'recorded' });

const books = { account: '4711', name: 'Berg Bakery', contact: 'Office@Berg.example' };

const asked = async (on: { id: string }, login: string, as: SignedIn): Promise<string> => {
  const claimed = await submit(
    '/accounts/claim',
    { panel: on.id, account: login, organisation: 'new', name: 'Berg', evidence: 'Invoice 4711' },
    as,
  );
  return idIn(claimed, 'org');
};

const claimIn = async (organisationId: string) => {
  const [view] = await (await services()).store.proof.claimsOf(organisationId, 0);
  if (!view) throw new Error('no claim');
  return view.claim;
};

const confirmed = (id: string, as: SignedIn, fields: Record<string, string>) =>
  submit(`/admin/claims/${id}/confirm`, { version: '1', ...fields }, as);

describe('[S2] an account of a panel that nobody speaks to', () => {
  test('[E30] [M9] [S8] linked by the host’s word, shared, accepted, done by hand, and ended with the vendor’s steps', async () => {
    const on = await recorded();
    const owner = await person('Lena Berg');
    const boss = await person('Nora Nord');
    const studio = await partner('Studio Nord', [[boss, 'legal_representative']]);
    const refused = await (await start(on, '4711', owner)).text();
    expect(reasonOn(refused)).toBe('account_unprovable');
    expect(refused).toContain(`/accounts/claim?panel=${on.id}&amp;account=4711`);

    const own = await asked(on, '4711', owner);
    const claim = await claimIn(own);
    expect(claim).toMatchObject({ reason: 'panel_cannot_tell', panelAccountId: null });
    const admin = await person('Admin', { hostRole: 'admin' });
    const page = await (await visit(`/admin/claims/${claim.id}`, admin)).text();
    expect(page).toContain('Nobody can ask this panel');
    // What the claimant wrote is not offered as the host's own word.
    expect(page).not.toContain('value="4711"');
    expect((await confirmed(claim.id, admin, books)).status).toBe(303);

    const { store } = await services();
    const [row] = await store.accounts.ofOrganisations([own]);
    if (!row) throw new Error('not linked');
    expect(row.account).toMatchObject({
      panelAccountId: '4711',
      shownAs: '4711',
      name: 'Berg Bakery',
      pinnedEmail: 'office@berg.example',
      provenBy: 'admin',
    });
    expect((await store.proof.claim(claim.id))?.claim).toMatchObject({
      state: 'confirmed',
      panelAccountId: '4711',
      contactEmail: 'office@berg.example',
      decidedBy: admin.person.id,
    });
    const { rows } = await store.audit.ofOrganisation(own, {
      event: 'claim.confirmed',
      subject: claim.id,
      after: null,
    });
    expect(rows[0]?.data).toMatchObject({ panelAccount: '4711', toldBy: 'admin' });
    expect((await mailsTo(owner.person.email)).at(-1)).toMatchObject({ notice: 'claim_confirmed' });

    const shared = await confirm(row.account, fullFor(studio.partnerId), owner);
    expect(shared.status).toBe(303);
    const invited = idIn(shared, 'inv');
    const offer = await (await visit(`/invitations/${invited}`, boss)).text();
    expect(offer).toContain('data-enforcement="recorded"');
    const accepted = await answer(invited, 'accept', boss);
    const given = idIn(accepted, 'grt');
    await settle();
    expect((await grantOf(given)).panelState).toBe('applying');
    expect((await submit(`/grants/${given}/by-hand`, { done: 'in_force' }, owner)).status).toBe(303);
    expect((await submit(`/grants/${given}/end`, {}, owner)).status).toBe(303);
    await settle();
    const receipt = await (await visit(`/grants/${given}/receipt`, owner)).text();
    expect(receipt).toContain('data-by-hand="cut"');
    expect(receipt).toContain('in the row of Studio Nord and end the collaboration');
  });

  test('without the host’s own word nothing is confirmed, and half of it is said beside the form', async () => {
    const owner = await person('Owner');
    const own = await asked(await recorded(), '4712', owner);
    const claim = await claimIn(own);
    const admin = await person('Admin', { hostRole: 'admin' });
    expect((await confirmed(claim.id, admin, {})).status).toBe(400);
    const half = await confirmed(claim.id, admin, { ...books, account: '4712', contact: 'nobody' });
    expect(half.status).toBe(400);
    const page = await half.text();
    expect(page).toContain('Enter the account, its name and a complete e-mail address');
    expect(page).toContain('value="4712"');
    expect((await (await services()).store.accounts.ofOrganisations([own])).length).toBe(0);
  });

  test('where a connector can ask, no admin’s word takes the panel’s place', async () => {
    const on = await panel('froxlor');
    const owner = await person('Owner');
    const own = await asked(on, 'frida', owner);
    const claim = await claimIn(own);
    const admin = await person('Admin', { hostRole: 'admin' });
    expect((await confirmed(claim.id, admin, { ...books, account: 'frida' })).status).toBe(400);
    expect((await (await services()).store.accounts.ofOrganisations([own])).length).toBe(0);
  });

  test('[E48] one that somebody holds moves only after the admin has seen the holder', async () => {
    const on = await recorded();
    const first = await person('First');
    const holder = await organisation('Secret Holder', [[first, 'legal_representative']]);
    const held = await account(holder, on, '4713');
    const agency = await partner('Agency', [[await person('Agent'), 'legal_representative']]);
    const given = await grant(held, agency);
    // Named otherwise than it is held, so that nothing tells before the admin looks it up.
    const own = await asked(on, 'customer 4713', await person('Second'));
    const claim = await claimIn(own);
    const admin = await person('Admin', { hostRole: 'admin' });
    const stated = { ...books, account: '4713' };
    const again = await confirmed(claim.id, admin, stated);
    expect(again.status).toBe(409);
    const page = await again.text();
    expect(page).toContain('Secret Holder');
    expect(page).toContain(`name="holder" value="${held.id}"`);
    expect((await grantOf(given.id)).endedAt).toBeNull();
    expect((await confirmed(claim.id, admin, { ...stated, holder: held.id })).status).toBe(303);
    expect((await (await services()).store.accounts.byId(held.id))?.organisationId).toBe(own);
    expect((await grantOf(given.id)).endedBy).toBe('host');
  });

  test('[E14] an admin of the organisation that holds it leaves it to another', async () => {
    const on = await recorded();
    const admin = await person('Insider', { hostRole: 'admin' });
    const held = await account(await organisation('Inside', [[admin, 'legal_representative']]), on, '4714');
    const own = await asked(on, 'mine 4714', await person('Second'));
    const stated = { ...books, account: '4714', holder: held.id };
    expect((await confirmed((await claimIn(own)).id, admin, stated)).status).toBe(403);
    expect((await (await services()).store.accounts.byId(held.id))?.organisationId).not.toBe(own);
  });

  test('[E34] whoever opens it through a share cannot ask for it', async () => {
    const on = await recorded();
    const shop = await organisation('Shop', [[await person('Owner'), 'legal_representative']]);
    const held = await account(shop, on, '4715');
    const agent = await person('Agent');
    await grant(held, await partner('Agency', [[agent, 'legal_representative']]));
    const tried = await submit(
      '/accounts/claim',
      { panel: on.id, account: '4715', organisation: 'new', name: 'Mine', evidence: 'really' },
      agent,
    );
    expect(reasonOn(await tried.text())).toBe('account_of_client');
  });
});
