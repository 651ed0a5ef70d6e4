import { describe, expect, test } from 'vitest';
import { acceptInvitation } from '../../worker/app/invitation/accept.ts';
import {
  answer,
  contextOf,
  customerAndPartner,
  invitation,
  liveGrants,
  reasonOn,
  setPartnership,
  stateOf,
} from './support/sharing.ts';
import { visit } from './support/world.ts';

describe('a partner that is not authorized', () => {
  test.each(['none', 'applied', 'rejected', 'ended'] as const)(
    '[E6] [P6] a partner whose partnership is %s accepts nothing',
    async (state) => {
      const { boss, studio, shop } = await customerAndPartner();
      const sent = await invitation(shop, studio);
      await setPartnership(studio.id, state);
      const html = await (await visit(`/invitations/${sent.id}`, boss)).text();
      expect(html).not.toContain('/accept"');
      expect(html).toContain(`/organisations/${studio.id}/partner`);
      const refused = await answer(sent.id, 'accept', boss);
      expect(refused.status).toBe(403);
      expect(reasonOn(await refused.text())).toBe('partner_not_authorized');
      expect(await liveGrants(shop.id)).toBe(0);
      expect((await stateOf(sent.id)).state).toBe('pending');
    },
  );

  test('[E1] [E6] a suspended partner learns that it is suspended, and may still say no', async () => {
    const { boss, studio, shop } = await customerAndPartner();
    const sent = await invitation(shop, studio);
    await setPartnership(studio.id, 'suspended');
    const refused = await answer(sent.id, 'accept', boss);
    expect(refused.status).toBe(403);
    expect(reasonOn(await refused.text())).toBe('partner_suspended');
    expect((await answer(sent.id, 'decline', boss)).status).toBe(303);
  });

  test('[E7] a suspension that commits between the check and the accept wins', async () => {
    const { boss, studio, shop } = await customerAndPartner();
    const sent = await invitation(shop, studio);
    const ctx = await contextOf(boss, [{ organisationId: studio.id, role: 'legal_representative' }]);
    const { store } = ctx;
    const stood = await store.partnerships.of(studio.id);
    await setPartnership(studio.id, 'suspended');
    const believing = {
      ...ctx,
      store: { ...store, partnerships: { ...store.partnerships, of: async () => stood } },
    };
    const outcome = await acceptInvitation(believing, { invitationId: sent.id, token: null, client: 'new' });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'partner_not_authorized' } });
    expect(await liveGrants(shop.id)).toBe(0);
    expect((await stateOf(sent.id)).state).toBe('pending');
  });
});
