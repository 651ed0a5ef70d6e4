import { describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { mailsTo } from './support/outbox.ts';
import {
  confirm,
  consent,
  customerAndPartner,
  eventsOf,
  fullFor,
  invitationIn,
  invitationsOf,
  limitedTo,
  liveGrants,
  reasonOn,
  setPartnership,
} from './support/sharing.ts';
import { account, grant, panel, partner, person, services, submit, visit } from './support/world.ts';

describe('sharing', () => {
  test('[S5] [S7] [S8] what was summed up becomes an invitation and a mail to the partner; nothing is open yet', async () => {
    const { owner, boss, bakery, studio, shop } = await customerAndPartner();
    const done = await confirm(
      shop,
      { ...limitedTo(studio.partnerId, 'shop-cloud', 'blog-cloud'), right: 'order:blog-cloud' },
      owner,
    );
    expect(done.status).toBe(303);
    const invitation = await invitationIn(done);
    expect(invitation).toMatchObject({
      accountId: shop.id,
      customerId: bakery.id,
      partnerId: studio.id,
      state: 'pending',
      endsAt: null,
      access: {
        kind: 'limited',
        products: [
          { productId: 'shop-cloud', name: 'Webshop', actions: ['view', 'change'] },
          { productId: 'blog-cloud', name: 'Blog', actions: ['view', 'change', 'order'] },
        ],
      },
    });
    expect(await liveGrants(shop.id)).toBe(0);
    const [mail] = await mailsTo(boss.person.email);
    expect(mail).toMatchObject({
      template: 'invitation',
      invitationId: invitation.id,
      generation: 1,
      customerName: 'Berg Bakery',
      access: { kind: 'limited', products: ['Webshop', 'Blog'] },
    });
    expect(JSON.stringify(mail)).not.toContain(
      await (await services()).secrets.linkToken('invitation', invitation.id, 1),
    );
    for (const side of [bakery, studio]) expect(await eventsOf(side.id)).toContain('invitation.sent');
    const products = await (await services()).store.accounts.products(shop.id);
    expect(products.map((one) => one.id)).toContain('main-cloud');

    const sent = await (await visit(done.headers.get('location') ?? '', owner)).text();
    expect(sent).toContain('Until it accepts, nothing is open.');
    expect(sent).toContain(`/invitations/${invitation.id}/resend`);
    expect(sent).toContain(`/invitations/${invitation.id}/cancel`);
  });

  test('[S6] [S12] full access keeps who pays and the last day', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const last = new Date(Date.now() + 30 * day).toISOString().slice(0, 10);
    const done = await confirm(
      shop,
      { ...fullFor(studio.partnerId), payer: 'partner', ends: 'date', end: last },
      owner,
    );
    expect(await invitationIn(done)).toMatchObject({
      access: { kind: 'full', payer: 'partner' },
      endsAt: Date.parse(`${last}T23:59:59.999Z`),
    });
  });

  test('[X3] [M1] days without an opening and a whole category are chosen, summed up, and stand in the invitation', async () => {
    const { owner, boss, studio, shop } = await customerAndPartner();
    const fields = { ...limitedTo(studio.partnerId), category: 'cloud', idle: '90' };
    const summed = await (await consent(shop, fields, owner)).text();
    expect(summed).toContain('until you end it; or when nobody has opened it for 90 days');
    const done = await confirm(shop, fields, owner);
    const invitation = await invitationIn(done);
    expect(invitation).toMatchObject({ idleDays: 90, endsAt: null });
    expect(
      invitation?.access.kind === 'limited' &&
        invitation.access.products.map(({ productId, actions }) => [productId, actions]),
    ).toEqual([
      ['shop-cloud', ['view', 'change']],
      ['blog-cloud', ['view', 'change']],
    ]);
    const seen = await (await visit(done.headers.get('location') ?? '', boss)).text();
    expect(seen).toContain('or when nobody has opened it for 90 days');
  });

  test('[S7] choices changed after the summary are summed up again before anything is shared', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const html = await (await consent(shop, limitedTo(studio.partnerId, 'shop-web'), owner)).text();
    const seen = /name="seen" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? '';
    const widened = await submit(`/accounts/${shop.id}/share`, { ...fullFor(studio.partnerId), seen }, owner);
    expect(widened.status).toBe(409);
    expect(reasonOn(await widened.text())).toBe('changed');
    expect(await invitationsOf(shop.id)).toBe(0);
  });

  test('[E8] [S4] an exact address finds an authorized partner; unknown and not authorized look the same', async () => {
    const { owner, boss, shop } = await customerAndPartner();
    const found = await (await consent(shop, { who: boss.person.email.toUpperCase() }, owner)).text();
    expect(found).toContain('Studio Nord');
    const applicant = await person('Applicant');
    const waiting = await partner('Waiting', [[applicant, 'legal_representative']]);
    await setPartnership(waiting.id, 'applied');
    const nobody = 'nobody.at.all@post.example';
    const without = (html: string, words: string) =>
      html.replaceAll(words, '…').replaceAll(encodeURIComponent(words), '…');
    const one = await consent(shop, { who: applicant.person.email }, owner);
    const two = await consent(shop, { who: nobody }, owner);
    const text = without(await one.text(), applicant.person.email);
    expect(text).toBe(without(await two.text(), nobody));
    expect(text).toContain('No authorized partner is known by that.');
    const identifier = await (await consent(shop, { who: waiting.partnerId }, owner)).text();
    expect(identifier).not.toContain('Waiting');
    expect(await (await consent(shop, { who: 'Studio' }, owner)).text()).not.toContain('Studio Nord');
  });

  test('[E8] looking partners up is limited', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const { limiter } = await services();
    for (let used = 1; used <= 60; used += 1) {
      await limiter.take(`find_partner:${owner.person.id}`, 60, 3_600_000);
    }
    expect((await consent(shop, { who: studio.partnerId }, owner)).status).toBe(429);
  });

  test.each(['applied', 'rejected', 'suspended', 'ended'])(
    '[E6] a partner that is %s cannot be shared with',
    async (state) => {
      const { owner, studio, shop } = await customerAndPartner();
      const fields = limitedTo(studio.partnerId, 'shop-web');
      const html = await (await consent(shop, fields, owner)).text();
      const seen = /name="seen" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? '';
      await setPartnership(studio.id, state);
      const answer = await submit(`/accounts/${shop.id}/share`, { ...fields, seen }, owner);
      expect(answer.status).toBe(403);
      expect(reasonOn(await answer.text())).toBe('partner_not_authorized');
      expect(await invitationsOf(shop.id)).toBe(0);
    },
  );

  test('[E6] a mistyped Partner-ID is noticed', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const typo = `${studio.partnerId.slice(0, -1)}${studio.partnerId.endsWith('A') ? 'B' : 'A'}`;
    const html = await (await consent(shop, { who: typo }, owner)).text();
    expect(html).toContain('No authorized partner is known by that.');
  });

  test('[S4] an agency that is no partner yet is invited to become one, and the share is held for 30 days', async () => {
    const { owner, bakery, shop } = await customerAndPartner();
    const fields = { ...limitedTo('agency', 'shop-web'), who: 'New.Agency@Post.example' };
    const html = await (await consent(shop, fields, owner)).text();
    expect(html).toContain('Invite New.Agency@Post.example to become a partner');
    const invitation = await invitationIn(await confirm(shop, fields, owner));
    expect(invitation).toMatchObject({ partnerId: null, heldFor: 'new.agency@post.example' });
    expect(invitation.expiresAt - invitation.createdAt).toBe(30 * day);
    expect((await mailsTo('new.agency@post.example'))[0]).toMatchObject({ template: 'held_invitation' });
    expect(await eventsOf(bakery.id)).toContain('invitation.sent');
    const again = await consent(shop, fields, owner);
    expect(await again.text()).toContain(`/invitations/${invitation.id}`);
  });

  test('sharing with oneself is refused, by ID and by a member’s address', async () => {
    const boss = await person('Boss');
    const studio = await partner('Studio', [[boss, 'legal_representative']]);
    const shop = await account(studio, await panel('internex'));
    const byId = await confirm(shop, limitedTo(studio.partnerId, 'shop-web'), boss);
    expect(reasonOn(await byId.text())).toBe('own_account');
    const { owner, shop: other } = await customerAndPartner();
    const byAddress = await confirm(
      other,
      { ...limitedTo('agency', 'shop-web'), who: owner.person.email },
      owner,
    );
    expect(reasonOn(await byAddress.text())).toBe('own_account');
  });

  test('[S10] who has access already, or has not answered yet, gets no second invitation', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const fields = limitedTo(studio.partnerId, 'shop-web');
    const first = await invitationIn(await confirm(shop, fields, owner));
    const pending = await (await consent(shop, fields, owner)).text();
    expect(pending).toContain(`/invitations/${first.id}`);
    expect(pending).not.toContain('Share now');
    const other = await customerAndPartner();
    const given = await grant(other.shop, other.studio);
    const live = await (
      await consent(other.shop, limitedTo(other.studio.partnerId, 'shop-web'), other.owner)
    ).text();
    expect(live).toContain(`/grants/${given.id}`);
    expect(live).not.toContain('Share now');
  });

  test('[S10] two tabs that confirm the same share make one invitation', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const fields = limitedTo(studio.partnerId, 'shop-web');
    const html = await (await consent(shop, fields, owner)).text();
    const seen = /name="seen" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? '';
    const answers = await Promise.all(
      [1, 2].map(() => submit(`/accounts/${shop.id}/share`, { ...fields, seen }, owner)),
    );
    expect(answers.map((one) => one.status).sort()).toEqual([303, 409]);
    expect(await invitationsOf(shop.id)).toBe(1);
  });
});
