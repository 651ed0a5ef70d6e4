import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { newTender } from '../../shared/domain/tender.ts';
import { type Browser, browser, codeOf, led, signIn } from './support/browser.ts';
import { byId, start } from './support/linking.ts';
import { mailsTo } from './support/outbox.ts';
import { idIn } from './support/sharing.ts';
import { panel, partner, person, services, submit, visit } from './support/world.ts';

const studio = async (name = 'Studio Nord') => {
  const boss = await person('Nora');
  return { boss, own: await partner(name, [[boss, 'legal_representative']]) };
};

/** A tender with its author's token, won by that organisation. */
const tenderWonBy = async (winnerId: string) => {
  const { ids, clock, commit, secrets } = await services();
  const id = ids.id('ten');
  const now = clock.now();
  const fields = {
    title: 'New website',
    extract: 'A bakery looks for a website.',
    fullText: 'The whole story.',
    budget: '',
    region: 'CH',
    language: 'en',
    validUntil: now + 30 * day,
    name: 'Lena Berg',
    email: 'lena@bakery.example',
    phone: '',
  } as const;
  const row = {
    ...newTender(id, fields, now),
    state: 'awarded' as const,
    winnerId,
  };
  const committed = await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now,
    audit: [],
    writes: [{ do: 'insert', kind: 'tender', row }],
  });
  if (!committed.ok) throw new Error(`no tender: ${committed.error.code}`);
  const token = await secrets.linkToken('tender', id, 1);
  return { id, token, named: `${id}.${token}` };
};

/** What the form of that address would send without anybody typing. */
const hiddenIn = (html: string, action: string): Record<string, string> => {
  const form = html.slice(html.indexOf(`action="${action}"`)).split('</form>')[0] ?? '';
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map((field) => [
      field[1] ?? '',
      field[2] ?? '',
    ]),
  );
};

/** The address of ours on that path that a page leads to. */
const addressIn = (html: string, path: string): string =>
  new RegExp(`href="(${path}(?:\\?[^"]*)?)"`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? 'none';

const tickedIn = (html: string): string | undefined =>
  /<input type="radio"[^>]*name="partner"[^>]*value="([^"]+)"[^>]*checked/.exec(html)?.[1];

/** Links an account as the form at that address asks it, by mailed code; comes back with where the proof leads. */
const linkThrough = async (one: Browser, address: string, login: string): Promise<string> => {
  const on = await panel('froxlor');
  const form = await (await one.get(address)).text();
  const begun = await one.post('/accounts/link', {
    ...hiddenIn(form, '/accounts/link'),
    panel: on.id,
    account: login,
    name: `${login} Ltd`,
  });
  const challenge = led(begun, 'challenge');
  const again = await (await one.get(begun.headers.get('location') ?? '')).text();
  expect(again).toContain(`href="${address.replaceAll('&', '&amp;')}"`);
  const done = await one.post('/accounts/link/confirm', { challenge, code: await codeOf(challenge) });
  return done.headers.get('location') ?? '';
};

describe('[S4] a share that begins with its partner', () => {
  test('[T5] at an entry of the directory: signing in and linking lead to the consent page with the partner chosen', async () => {
    const { own, boss } = await studio();
    const entry = { text: 'We build.', work: 'websites', languages: 'en', region: 'CH' };
    expect((await submit(`/organisations/${own.id}/directory`, entry, boss)).status).toBe(303);
    const one = browser();
    const listed = await (await one.get(`/partners/${own.partnerId}`)).text();
    const address = /href="(\/share\?[^"]+)"/.exec(listed)?.[1] ?? 'none';
    // Nobody is signed in yet, has an organisation or an account.
    const stopped = await one.get(address);
    const next = led(stopped, 'next');
    const entered = await signIn(one, `mia.${own.id}@post.example`, next);
    expect(entered.headers.get('location')).toBe(address);
    expect(await (await one.get(address)).text()).toContain(`data-partner="${own.partnerId}"`);
    const there = await linkThrough(one, address, `mia${own.id.slice(4, 10)}`);
    expect(there).toMatch(/^\/accounts\/acc_\w+\/share\?/);
    expect(tickedIn(await (await one.get(there)).text())).toBe(own.partnerId);
  });

  test('[T4] [P7] as the winner of a tender: linking carries that it comes of the tender', async () => {
    const { own } = await studio('Studio Sud');
    const tender = await tenderWonBy(own.id);
    const one = browser();
    const address = `/share?partner=${own.partnerId}&tender=${tender.named}`;
    await signIn(one, `eva.${own.id}@post.example`, address);
    const there = await linkThrough(one, address, `eva${own.id.slice(4, 10)}`);
    const html = await (await one.get(there)).text();
    expect(tickedIn(html)).toBe(own.partnerId);
    expect(html).toContain('data-from="tender"');
    expect(hiddenIn(html, there.split('?')[0] ?? '')).toMatchObject({ tender: tender.named });
    // The link is made anew afterwards; what waited knew no token.
    const kept = await env.DB.prepare(`SELECT subject FROM challenges WHERE subject LIKE ?`)
      .bind(`%${tender.id}%`)
      .first<{ subject: string }>();
    expect(kept?.subject).toContain(own.partnerId);
    expect(kept?.subject).not.toContain(tender.token);
  });

  test('through the approval of a panel as well, which keeps it at the server', async () => {
    const { own } = await studio('Studio West');
    const tender = await tenderWonBy(own.id);
    const on = await panel('internex');
    const lena = await person('Lena');
    const begun = await start(on, '', lena, { partner: own.partnerId, tender: tender.named });
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const done = await submit('/accounts/linked', { code: 'CID-WEST0001', state }, lena);
    const html = await (await visit(done.headers.get('location') ?? '', lena)).text();
    expect(tickedIn(html)).toBe(own.partnerId);
    expect(html).toContain('data-from="tender"');
    expect(await byId(idIn(done, 'acc'))).toMatchObject({ panelAccountId: 'CID-WEST0001' });
  });

  test('[S2] a refusal in the panel begins again with the same partner; only who began it is told of it, and it is not used up', async () => {
    const { own } = await studio('Studio Nordost');
    const tender = await tenderWonBy(own.id);
    const on = await panel('internex');
    const [lena, eve] = [await person('Lena'), await person('Eve')];
    const named = { partner: own.partnerId, tender: tender.named, product: 'shop-cloud' };
    const begun = await start(on, '', lena, named);
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const refused = `/accounts/linked?error=access_denied&state=${state}`;
    const again = addressIn(await (await visit(refused, lena)).text(), '/share');
    expect(Object.fromEntries(new URL(again, on.origin).searchParams)).toEqual(named);
    expect(addressIn(await (await visit(refused, eve)).text(), '/share')).toBe('/share');
    const done = await submit('/accounts/linked', { code: 'CID-NORD0001', state }, lena);
    expect(tickedIn(await (await visit(done.headers.get('location') ?? '', lena)).text())).toBe(
      own.partnerId,
    );
  });

  test('[S2] [S16] and when the host has to confirm the account, its mail leads on to the share with the partner', async () => {
    const { own } = await studio('Studio Südost');
    const tender = await tenderWonBy(own.id);
    const on = await panel('internex');
    const agent = await person('Agent', { email: 'cid-ost00001@post.example' });
    await partner('Agency', [[agent, 'legal_representative']]);
    const named = { partner: own.partnerId, tender: tender.named, product: 'shop-cloud' };
    const begun = await start(on, '', agent, named);
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const stopped = await submit('/accounts/linked', { code: 'CID-OST00001', state }, agent);
    expect(stopped.status).toBe(403);
    const form = addressIn(await stopped.text(), '/accounts/claim');
    const carried = hiddenIn(await (await visit(form, agent)).text(), '/accounts/claim');
    expect(carried).toMatchObject(named);
    const asked = await submit(
      '/accounts/claim',
      {
        ...carried,
        panel: new URL(form, on.origin).searchParams.get('panel') ?? '',
        account: 'CID-OST00001',
        organisation: 'new',
        name: 'East Ltd',
        evidence: 'Invoice 4711',
      },
      agent,
    );
    const east = idIn(asked, 'org');
    const [waiting] = await (await services()).store.proof.claimsOf(east, 0);
    const claim = waiting?.claim.id ?? 'none';
    // What waits knows no token, and leads nowhere before the host has answered.
    expect(JSON.stringify(waiting?.claim.linkedFor)).not.toContain(tender.token);
    expect((await visit(`/claims/${claim}`, agent)).headers.get('location')).toBe(`/organisations/${east}`);
    expect((await visit(`/claims/${claim}`, await person('Nobody'))).status).toBe(404);
    const admin = await person('Admin', { hostRole: 'admin' });
    expect((await submit(`/admin/claims/${claim}/confirm`, { version: '1' }, admin)).status).toBe(303);
    expect((await mailsTo(agent.person.email)).at(-1)).toMatchObject({
      notice: 'claim_confirmed',
      path: `/claims/${claim}`,
    });
    const there = (await visit(`/claims/${claim}`, agent)).headers.get('location') ?? '';
    expect(there).toMatch(/^\/accounts\/acc_\w+\/share\?/);
    expect(new URL(there, on.origin).searchParams.get('product')).toBe('shop-cloud');
    const html = await (await visit(there, agent)).text();
    expect(tickedIn(html)).toBe(own.partnerId);
    expect(html).toContain('data-from="tender"');
  });

  test('[S16] whoever names a partner that is none asks the host for nothing', async () => {
    const on = await panel('froxlor');
    const lena = await person('Lena');
    const claim = { panel: on.id, account: 'lena', organisation: 'new', name: 'Lena Ltd', evidence: 'x' };
    const asked = await submit('/accounts/claim', { ...claim, partner: 'PID-00000000' }, lena);
    expect(asked.status).toBe(404);
    expect((await submit('/accounts/claim', claim, lena)).status).toBe(303);
  });

  test('who has accounts chooses one of them or links another', async () => {
    const { own } = await studio('Studio Ost');
    const on = await panel('froxlor');
    const lena = await person('Lena');
    const first = await start(on, 'ostfirst', lena);
    const challenge = led(first, 'challenge');
    await submit('/accounts/link/confirm', { challenge, code: await codeOf(challenge) }, lena);
    const html = await (await visit(`/share?partner=${own.partnerId}`, lena)).text();
    const account = /href="(\/accounts\/acc_[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? 'none';
    expect(tickedIn(await (await visit(account, lena)).text())).toBe(own.partnerId);
    const other = /href="(\/share\?[^"]+link=yes)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? 'none';
    expect(hiddenIn(await (await visit(other, lena)).text(), '/accounts/link')).toMatchObject({
      partner: own.partnerId,
    });
  });

  test('[E8] [E16] a partner that is none and a tender that it did not win lead nowhere, at the form and at its sending', async () => {
    const { own } = await studio('Studio Mitte');
    const other = await studio('Studio Rand');
    const tender = await tenderWonBy(other.own.id);
    const on = await panel('froxlor');
    const lena = await person('Lena');
    const forged = `${tender.id}.${'x'.repeat(43)}`;
    for (const [named, status] of [
      [{ partner: 'PID-00000000' }, 404],
      [{ partner: own.partnerId, tender: tender.named }, 409],
      [{ partner: other.own.partnerId, tender: forged }, 404],
    ] as const) {
      expect((await visit(`/share?${new URLSearchParams(named)}`, lena)).status).toBe(status);
      expect((await start(on, 'mitte', lena, named)).status).toBe(status);
    }
    // Suspended while the account was proved: nobody is chosen.
    const begun = await start(on, 'mitte', lena, { partner: own.partnerId });
    const challenge = led(begun, 'challenge');
    await env.DB.prepare(`UPDATE partnerships SET state = 'suspended' WHERE organisation_id = ?`)
      .bind(own.id)
      .run();
    const done = await submit('/accounts/link/confirm', { challenge, code: await codeOf(challenge) }, lena);
    expect(done.status).toBe(303);
    expect(tickedIn(await (await visit(done.headers.get('location') ?? '', lena)).text())).toBeUndefined();
  });
});
