import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, test } from 'vitest';
import type { Agreement } from '../../shared/domain/agreement.ts';
import { day } from '../../shared/domain/duration.ts';
import { mailsTo } from './support/outbox.ts';
import { application, hashOf, logOf, partnershipOf } from './support/partnership.ts';
import { asked, client, give, whole, wholeAccount } from './support/requests.ts';
import {
  answer,
  customerAndPartner,
  invitation,
  liveGrants,
  reasonOn,
  stateOf,
  tokenOf,
} from './support/sharing.ts';
import {
  account,
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

const english = `# Partner Agreement, new

Between the host and the partner.

## Purpose

Customers share with partners.

## Care

The partner takes care & is careful.`;
const german = english.replace('Partner Agreement, new', 'Partner-Vereinbarung, neu');

/** A version by rows, so that its dates can lie in the past. */
const version = async (more: Partial<Agreement>): Promise<Agreement> => {
  const { commit, clock } = await services();
  const row: Agreement = {
    name: `v-${crypto.randomUUID().slice(0, 8)}`,
    fromAt: clock.now() - 40 * day,
    confirmBy: clock.now() + 40 * day,
    texts: { en: english, de: german },
    changedBy: null,
    changedAt: clock.now(),
    version: 1,
    ...more,
  };
  const made = await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now: clock.now(),
    audit: [],
    writes: [{ do: 'insert', kind: 'agreement', row }],
  });
  if (!made.ok) throw new Error(made.error.code);
  return row;
};

afterEach(async () => {
  await env.DB.prepare('DELETE FROM agreement_notices').run();
  await env.DB.prepare("DELETE FROM agreements WHERE name <> '2026-11'").run();
});

/** A partner that has confirmed the first version. */
const confirmedPartner = async () => {
  const stage = await customerAndPartner();
  const { commit, clock } = await services();
  const before = await partnershipOf(stage.studio.id);
  const confirmation = {
    agreementVersion: '2026-11',
    agreementHash: await hashOf('en'),
    language: 'en',
    personId: stage.boss.person.id,
    at: clock.now() - 100 * day,
    address: '192.0.2.7',
  };
  await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now: clock.now(),
    audit: [],
    writes: [
      { do: 'update', kind: 'partnership', row: { ...before, confirmation, version: before.version + 1 } },
      { do: 'insert', kind: 'agreementConfirmed', row: { organisationId: stage.studio.id, ...confirmation } },
    ],
  });
  return stage;
};

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** Reads the page and confirms exactly what stands on it. */
const confirmAgain = async (id: string, as: SignedIn, more: Record<string, string> = {}) => {
  const html = await (await visit(`/organisations/${id}/partner`, as)).text();
  return submit(
    `/organisations/${id}/partner/confirm`,
    {
      agreement_version: hidden(html, 'agreement_version'),
      agreement_language: hidden(html, 'agreement_language'),
      agreement_hash: hidden(html, 'agreement_hash'),
      confirm: 'yes',
      ...more,
    },
    as,
    { 'cf-connecting-ip': '192.0.2.99' },
  );
};

const dayIn = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10);

describe('versions of the agreement', () => {
  test('[P10] the host writes a version with dates and a text per language, changes it until its date, and not after', async () => {
    const admin = await person('Admin', { hostRole: 'admin' });
    const write = (fields: Record<string, string>) =>
      submit(
        '/admin/settings/agreements',
        { name: '2027-01', from: dayIn(5), en: english, ...fields },
        admin,
      );
    for (const [fields, sentence] of [
      [{ from: dayIn(-1) }, 'Choose a day to come'],
      [{ confirm_by: dayIn(3) }, 'lies after the day'],
      [{ en: 'no title' }, 'Write the text in at least one language'],
      [{ en: '# Only a title' }, 'Write the text in at least one language'],
      [{ name: '2026-11' }, 'There is already a version'],
    ] as const) {
      const refused = await write(fields);
      expect(refused.status).toBe(400);
      expect(await refused.text()).toContain(sentence);
    }
    expect((await write({ confirm_by: dayIn(30), de: german })).status).toBe(303);
    const { store } = await services();
    expect(await store.agreements.byName('2027-01')).toMatchObject({ texts: { en: english, de: german } });
    // The first version, whose text came with the software, is one of the list, and in force.
    const list = await (await visit('/admin/settings/agreements', admin)).text();
    expect(list).toContain('2026-11');
    expect(list).toMatch(/2026-11<\/a>[\s\S]*in force/);
    expect(list).toContain('2027-01');

    const edited = await submit(
      '/admin/settings/agreements/2027-01',
      { seen: '1', from: dayIn(6), confirm_by: dayIn(30), en: english },
      admin,
    );
    expect(edited.status).toBe(303);
    expect((await store.agreements.byName('2027-01'))?.texts).toEqual({ en: english });
    const stale = await submit('/admin/settings/agreements/2027-01/drop', { seen: '1' }, admin);
    expect(stale.status).toBe(409);
    expect((await submit('/admin/settings/agreements/2027-01/drop', { seen: '2' }, admin)).status).toBe(303);
    expect(await store.agreements.byName('2027-01')).toBeNull();

    const running = await version({});
    const fixed = await submit(
      `/admin/settings/agreements/${running.name}`,
      { seen: '1', from: dayIn(9), en: english },
      admin,
    );
    expect(fixed.status).toBe(409);
    expect(await (await visit(`/admin/settings/agreements/${running.name}`, admin)).text()).toContain(
      'cannot be changed any more',
    );
    // A new one begins with the words of the one in force.
    expect(await (await visit('/admin/settings/agreements/new', admin)).text()).toContain(
      '# Partner Agreement, new',
    );
  });

  test('[P10] who applies confirms the version in force, in a language it has', async () => {
    const row = await version({});
    const boss = await person('Nora');
    const own = await organisation('Studio Ost', [[boss, 'legal_representative']]);
    const html = await (await visit(`/organisations/${own.id}/partner?lang=fr`, boss)).text();
    expect(html).toContain('Partner Agreement, new');
    expect(html).toContain('The partner takes care &amp; is careful.');
    expect(hidden(html, 'agreement_version')).toBe(row.name);
    // There is no French text, so what is confirmed is the English one.
    expect(hidden(html, 'agreement_language')).toBe('en');
    const old = await submit(`/organisations/${own.id}/partner`, await application(), boss);
    expect(old.status).toBe(409);
    const done = await submit(
      `/organisations/${own.id}/partner`,
      await application({
        agreement_version: row.name,
        agreement_hash: hidden(html, 'agreement_hash'),
      }),
      boss,
    );
    expect(done.status).toBe(303);
    const copy = await (await visit(`/organisations/${own.id}/partner/agreement.txt`, boss)).text();
    const [text] = copy.split(`\n\n${'-'.repeat(60)}\n\n`);
    expect(await (await services()).secrets.hash(text ?? '')).toBe(hidden(html, 'agreement_hash'));
  });
});

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
