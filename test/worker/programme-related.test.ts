import { describe, expect, test } from 'vitest';
import type { MemberRole } from '../../shared/domain/organisation.ts';
import { newDomain } from '../../shared/domain/partner-domain.ts';
import { application, ownName } from './support/partnership.ts';
import { answer, invitation, limited, tokenOf } from './support/sharing.ts';
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

const admin = () => person('Admin', { hostRole: 'admin' });

const write = async (rows: Parameters<Awaited<ReturnType<typeof services>>['commit']>[0]['writes']) => {
  const { commit, clock } = await services();
  const done = await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now: clock.now(),
    audit: [],
    ...(rows ? { writes: rows } : {}),
  });
  if (!done.ok) throw new Error(done.error.code);
};

const stage = async (shared: { as: MemberRole } | null) => {
  const owner = await person('Lena');
  const boss = await person('Nora');
  const both = shared ? await person('Both') : null;
  const shop = await organisation(ownName(), [
    [owner, 'legal_representative'],
    ...(both && shared ? ([[both, shared.as]] as const) : []),
  ]);
  const studio = await partner(ownName(), [
    [boss, 'legal_representative'],
    ...(both ? ([[both, 'collaborator']] as const) : []),
  ]);
  return { owner, boss, shop, studio };
};

/** With whom the application's page says it is related, by ids. */
const relatedOn = async (id: string): Promise<readonly string[]> => {
  const html = await (await visit(`/admin/applications/${id}`, await admin())).text();
  return [...html.matchAll(/data-related="(org_\w+)"/g)].map((match) => match[1] ?? '');
};

const applyWith = async (own: { id: string }, boss: SignedIn, number: string, country = 'CH') =>
  submit(
    `/organisations/${own.id}/partner`,
    { ...(await application()), register_name: 'Nord', register_number: number, country },
    boss,
  );

describe('related organisations', () => {
  test('[E57] a shared member relates, a shared representative more so, strangers do not', async () => {
    const strangers = await stage(null);
    expect(await relatedOn(strangers.studio.id)).toEqual([]);
    const colleagues = await stage({ as: 'collaborator' });
    expect(await relatedOn(colleagues.studio.id)).toEqual([colleagues.shop.id]);
    const page = async (id: string) => (await visit(`/admin/applications/${id}`, await admin())).text();
    expect(await page(colleagues.studio.id)).toContain('same member');
    const chiefs = await stage({ as: 'legal_representative' });
    expect(await page(chiefs.studio.id)).toContain('same legal representative');
    // Seen from the customer as well.
    expect(await relatedOn(chiefs.shop.id)).toEqual([chiefs.studio.id]);
  });

  test('[E57] the same entry in the register relates, however its number is written, in one country only', async () => {
    const [one, two, three] = await Promise.all(
      ['One', 'Two', 'Three'].map(async (name) => {
        const boss = await person(name);
        return { boss, own: await organisation(ownName(), [[boss, 'legal_representative']]) };
      }),
    );
    if (!one || !two || !three) throw new Error('three');
    await applyWith(one.own, one.boss, 'CHE-987.654.321');
    await applyWith(two.own, two.boss, 'che 987654321');
    await applyWith(three.own, three.boss, 'CHE-987.654.321', 'DE');
    expect(await relatedOn(one.own.id)).toEqual([two.own.id]);
    expect(await relatedOn(three.own.id)).toEqual([]);
  });

  test('[E57] the same verified domain relates, one that is only claimed does not', async () => {
    const { shop, studio } = await stage(null);
    const mine = { ...newDomain(studio.id, 'twins.example', 1), state: 'verified' as const };
    const theirs = newDomain(shop.id, 'twins.example', 1);
    await write([
      { do: 'insert', kind: 'partnerDomain', row: mine },
      { do: 'insert', kind: 'partnerDomain', row: theirs },
    ]);
    expect(await relatedOn(studio.id)).toEqual([]);
    await write([{ do: 'update', kind: 'partnerDomain', row: { ...theirs, state: 'verified', version: 2 } }]);
    expect(await relatedOn(studio.id)).toEqual([shop.id]);
  });

  test('[E57] the host states that two belong together, and takes it back; neither of them reads it', async () => {
    const { boss, shop, studio } = await stage(null);
    const as = await admin();
    const state = (related: 'yes' | 'no', other = shop.clientId) =>
      submit(`/admin/applications/${studio.id}/relation`, { other, related, note: 'Same owner.' }, as);
    expect((await state('yes')).status).toBe(303);
    expect(await relatedOn(studio.id)).toEqual([shop.id]);
    expect(await relatedOn(shop.id)).toEqual([studio.id]);
    const log = await (await visit(`/organisations/${studio.id}/log`, boss)).text();
    expect(log).not.toContain('Same owner.');
    const unknown = await state('yes', 'CID-00000000');
    expect(unknown.status).toBe(400);
    expect(await unknown.text()).toContain('Enter the Client-ID');
    expect((await state('yes', studio.clientId)).status).toBe(400);
    expect((await state('no')).status).toBe(303);
    expect(await relatedOn(studio.id)).toEqual([]);
  });
});

describe('full access between related organisations', () => {
  const accepted = async (shared: { as: MemberRole } | null, full: boolean) => {
    const { boss, shop, studio } = await stage(shared);
    const of = await account(shop, await panel('internex'));
    const sent = await invitation(of, studio, full ? {} : { access: limited });
    const done = await answer(sent.id, 'accept', boss, { t: await tokenOf(sent.id, 1) });
    expect(done.status).toBe(303);
    const grantId = /grt_\w+/.exec(done.headers.get('location') ?? '')?.[0] ?? '';
    return { boss, shop, studio, grantId };
  };
  const seen = async (grantId: string) => {
    const as = await admin();
    return {
      overview: (await (await visit('/admin', as)).text()).includes(`data-related="${grantId}"`),
      grant: /data-related="([\w ]+)"/.exec(await (await visit(`/admin/grants/${grantId}`, as)).text())?.[1],
    };
  };

  test('[E57] is flagged to admins on the overview and beside the share, and to nobody else', async () => {
    const { boss, studio, grantId } = await accepted({ as: 'legal_representative' }, true);
    expect(await seen(grantId)).toEqual({ overview: true, grant: 'representative' });
    expect(await (await visit(`/organisations/${studio.id}/log`, boss)).text()).not.toContain('related');
  });

  test('[E57] between strangers there is no flag, and none where no money goes with it', async () => {
    const strangers = await accepted(null, true);
    expect(await seen(strangers.grantId)).toEqual({ overview: false, grant: undefined });
    const small = await accepted({ as: 'collaborator' }, false);
    expect(await seen(small.grantId)).toEqual({ overview: false, grant: undefined });
  });

  test('[E57] a limited share that is widened to all is flagged when it is widened', async () => {
    const { shop, studio, owner } = await stage({ as: 'collaborator' });
    const of = await account(shop, await panel('internex'));
    const small = await grant(of, studio, limited);
    expect(await seen(small.id)).toEqual({ overview: false, grant: undefined });
    const widened = await submit(
      `/grants/${small.id}/rights`,
      { access: 'full_customer', until: 'open', date: '', seen: String(small.panelGeneration) },
      owner,
    );
    expect(widened.status).toBe(303);
    expect(await seen(small.id)).toEqual({ overview: true, grant: 'member' });
  });
});
