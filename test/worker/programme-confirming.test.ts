import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { confirmAgain, confirmedPartner, dropVersions, hidden, version } from './support/agreements.ts';
import { mailsTo } from './support/outbox.ts';
import { hashOf, logOf, partnershipOf } from './support/partnership.ts';
import { asked, client, give, whole, wholeAccount } from './support/requests.ts';
import { answer, invitation, liveGrants, reasonOn, stateOf, tokenOf } from './support/sharing.ts';
import { account, panel, partner, person, services, settle, submit, visit } from './support/world.ts';

afterEach(dropVersions);

describe('confirming again', () => {
  test('[P10] before the date there is a banner and shares are accepted; the confirmation keeps hash and circumstances', async () => {
    const row = await version({});
    const { boss, studio, shop } = await confirmedPartner();
    const page = await (await visit(`/organisations/${studio.id}/partner`, boss)).text();
    expect(page).toContain(`data-owed="${row.name}"`);
    expect(page).toContain('A new agreement waits for your confirmation');
    expect(page).toContain('Partner Agreement, new');
    const sent = await invitation(shop, studio);
    expect((await answer(sent.id, 'accept', boss, { t: await tokenOf(sent.id, 1) })).status).toBe(303);

    const unchecked = await confirmAgain(studio.id, boss, { confirm: 'no' });
    expect(unchecked.status).toBe(400);
    expect((await confirmAgain(studio.id, boss)).status).toBe(303);
    const { state, confirmation } = await partnershipOf(studio.id);
    expect(state).toBe('authorized');
    expect(confirmation).toMatchObject({
      agreementVersion: row.name,
      language: 'en',
      personId: boss.person.id,
      address: '192.0.2.99',
    });
    const after = await (await visit(`/organisations/${studio.id}/partner`, boss)).text();
    expect(after).not.toContain('data-owed');
    // Both confirmations can be downloaded, each with its own text.
    expect(after).toContain('agreement.txt?version=2026-11');
    const first = await visit(`/organisations/${studio.id}/partner/agreement.txt?version=2026-11`, boss);
    const [text] = (await first.text()).split(`\n\n${'-'.repeat(60)}\n\n`);
    expect(await (await services()).secrets.hash(text ?? '')).toBe(await hashOf('en'));
    const latest = await (await visit(`/organisations/${studio.id}/partner/agreement.txt`, boss)).text();
    expect(latest).toContain(confirmation?.agreementHash ?? 'none');
    expect(latest).toContain('192.0.2.99');
    const none = await visit(`/organisations/${studio.id}/partner/agreement.txt?version=1999-01`, boss);
    expect(none.status).toBe(404);
    expect((await logOf(studio.id)).rows.map((one) => one.event)).toContain(
      'partnership.agreement_confirmed',
    );
  });

  test('[P10] after the date no new share is accepted, with the next step named, and old ones go on', async () => {
    await version({ confirmBy: Date.now() - day });
    const { boss, studio, shop, bakery } = await confirmedPartner();
    const page = await (await visit(`/organisations/${studio.id}/partner`, boss)).text();
    expect(page).toContain('you can accept no new shares');
    const sent = await invitation(shop, studio);
    // The page offers no yes, leads to the agreement, and lets a no be said.
    const offer = await (await visit(`/invitations/${sent.id}?t=${await tokenOf(sent.id, 1)}`, boss)).text();
    expect(reasonOn(offer)).toBe('agreement_unconfirmed');
    expect(offer).toContain(`href="/organisations/${studio.id}/partner"`);
    expect(offer).not.toContain(`/invitations/${sent.id}/accept`);
    expect(offer).toContain(`/invitations/${sent.id}/decline`);
    const refused = await answer(sent.id, 'accept', boss, { t: await tokenOf(sent.id, 1) });
    expect(refused.status).toBe(403);
    const html = await refused.text();
    expect(html).toContain('data-code="agreement_unconfirmed"');
    expect(html).toContain('confirms it on the partner page');
    expect((await stateOf(sent.id)).state).toBe('pending');
    expect((await (await services()).store.grants.ofCustomers([bakery.id])).length).toBe(0);
    expect((await confirmAgain(studio.id, boss)).status).toBe(303);
    expect((await answer(sent.id, 'accept', boss, { t: await tokenOf(sent.id, 1) })).status).toBe(303);
  });

  test('[P10] nor is a request that the partner sent answered with a share after the date', async () => {
    const { boss, studio, shop, owner } = await confirmedPartner();
    const record = await client(studio.id, owner.person.email);
    const sent = await asked(record, whole(owner.person.email), boss);
    await version({ confirmBy: Date.now() - day });
    const refused = await give(sent, shop, owner, wholeAccount('customer'));
    expect(refused.status).toBe(403);
    expect(reasonOn(await refused.text())).toBe('agreement_unconfirmed');
    expect(await liveGrants(shop.id)).toBe(0);
    await confirmAgain(studio.id, boss);
    expect((await give(sent, shop, owner, wholeAccount('customer'))).status).toBe(303);
  });

  test('[P10] the database holds it too: no grant and no acceptance is written after the date', async () => {
    await version({ confirmBy: Date.now() - day });
    const { studio, bakery } = await confirmedPartner();
    const of = await account(bakery, await panel('internex'));
    const sent = await invitation(of, studio);
    const write = async (sql: string, ...values: (string | number)[]): Promise<string> => {
      try {
        await env.DB.prepare(sql)
          .bind(...values)
          .run();
        return 'written';
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    };
    expect(
      await write(
        `UPDATE invitations SET state = 'accepted', answered_at = ?, version = 2 WHERE id = ?`,
        Date.now(),
        sent.id,
      ),
    ).toContain('agreement_unconfirmed');
    expect(
      await write(
        `UPDATE invitations SET state = 'declined', answered_at = ? WHERE id = ?`,
        Date.now(),
        sent.id,
      ),
    ).toBe('written');
    expect(
      await write(
        `INSERT INTO grants (id, account_id, customer_id, partner_id, access, frozen, panel_state, panel_generation,
           started_at, version) VALUES ('grt_x', ?, ?, ?, '{}', '[]', 'applying', 1, ?, 1)`,
        of.id,
        bakery.id,
        studio.id,
        Date.now(),
      ),
    ).toContain('agreement_unconfirmed');
  });

  test('[P10] a version that was skipped keeps its date, and only a representative confirms', async () => {
    await version({ fromAt: Date.now() - 60 * day, confirmBy: Date.now() - day });
    const newest = await version({ fromAt: Date.now() - day, confirmBy: Date.now() + 60 * day });
    const { boss, studio } = await confirmedPartner();
    const { store, commit } = await services();
    const clerk = await person('Clerk');
    await commit({
      actor: { kind: 'system' },
      requestId: 'scene',
      now: Date.now(),
      audit: [],
      writes: [
        {
          do: 'insert',
          kind: 'member',
          row: {
            organisationId: studio.id,
            personId: clerk.person.id,
            role: 'administrator',
            since: 0,
            version: 1,
          },
        },
      ],
    });
    const page = await (await visit(`/organisations/${studio.id}/partner`, clerk)).text();
    expect(page).toContain(`data-owed="${newest.name}"`);
    expect(page).toContain('you can accept no new shares');
    expect(page).toContain('Only a legal representative can confirm it');
    const text = await (await visit(`/organisations/${studio.id}/partner`, boss)).text();
    const refused = await submit(
      `/organisations/${studio.id}/partner/confirm`,
      {
        agreement_version: newest.name,
        agreement_language: 'en',
        agreement_hash: hidden(text, 'agreement_hash'),
        confirm: 'yes',
      },
      clerk,
    );
    expect(refused.status).toBe(403);
    // Confirming the newest settles the skipped one as well.
    expect((await confirmAgain(studio.id, boss)).status).toBe(303);
    const { confirmation } = await store.partnerships.of(studio.id);
    expect(confirmation?.agreementVersion).toBe(newest.name);
    // What was not on the page is not confirmed.
    const other = await confirmAgain(studio.id, boss, {
      agreement_version: newest.name,
      agreement_language: 'en',
      agreement_hash: 'f'.repeat(64),
    });
    expect(other.status).toBe(409);
  });

  test('[P10] partners are asked by mail once, reminded before the date, and told when it is past', async () => {
    const noticesTo = async (address: string) =>
      (await mailsTo(address)).filter((mail) => mail['template'] === 'notice').map((mail) => mail['notice']);
    const { boss, studio } = await confirmedPartner();
    const row = await version({});
    await settle();
    await settle();
    expect(await noticesTo(boss.person.email)).toEqual(['agreement_new']);
    const move = (confirmBy: number) =>
      env.DB.prepare('UPDATE agreements SET confirm_by = ? WHERE name = ?').bind(confirmBy, row.name).run();
    await move(Date.now() + 10 * day);
    await settle();
    expect(await noticesTo(boss.person.email)).toEqual(['agreement_new', 'agreement_reminder']);
    await move(Date.now() - 1000);
    await settle();
    expect(await noticesTo(boss.person.email)).toEqual([
      'agreement_new',
      'agreement_reminder',
      'agreement_overdue',
    ]);
    const late = await partner('Late Studio Ltd', [[await person('Late'), 'legal_representative']]);
    const { boss: done, studio: quick } = await confirmedPartner();
    await confirmAgain(quick.id, done);
    await settle();
    expect(await noticesTo(done.person.email)).toEqual([]);
    expect((await logOf(late.id)).rows.map((one) => one.event)).toContain('partnership.agreement_asked');
    expect(
      (await logOf(studio.id)).rows.filter((one) => one.event === 'partnership.agreement_asked'),
    ).toHaveLength(3);
  });
});
