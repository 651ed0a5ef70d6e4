import { describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { domainsAbove, newDomain } from '../../shared/domain/partner-domain.ts';
import { recheckDomains } from '../../worker/app/partnership/domains.ts';
import { start } from './support/linking.ts';
import { mailsTo } from './support/outbox.ts';
import { logOf, ownName } from './support/partnership.ts';
import { asked, client, whole } from './support/requests.ts';
import { consent, customerAndPartner, invitation, tokenOf } from './support/sharing.ts';
import {
  organisation,
  panel,
  partner,
  person,
  type SignedIn,
  services,
  submit,
  visit,
} from './support/world.ts';

let count = 0;
/** A domain that no other test of this file proves. */
const fresh = (kind = 'studio'): string => {
  count += 1;
  return `${kind}${count}.outside.example`;
};

const studioWith = async () => {
  const boss = await person('Nora');
  const studio = await partner(ownName(), [[boss, 'legal_representative']]);
  return { boss, studio };
};

const path = (id: string): string => `/organisations/${id}/partner/domains`;
const add = (id: string, domain: string, as: SignedIn) => submit(path(id), { domain }, as);
const check = (id: string, domain: string, as: SignedIn) => submit(`${path(id)}/check`, { domain }, as);

/** The line that proves a domain, as the page shows it. */
const lineFor = async (id: string, domain: string, as: SignedIn): Promise<string> => {
  const html = await (await visit(`/organisations/${id}/partner`, as)).text();
  const card = html.slice(html.indexOf(`data-domain="${domain}"`));
  return /panelshare-partner=[\w-]+/.exec(card)?.[0] ?? 'none';
};

const setRecord = (domain: string, ...lines: string[]) =>
  fetch(`https://cloudflare-dns.com/dns-query?name=_panelshare-partner.${domain}`, {
    method: 'PUT',
    body: lines.join('\n'),
  });
const setFile = (domain: string, text: string) =>
  fetch(`https://${domain}/.well-known/panelshare-partner.txt`, { method: 'PUT', body: text });

const stateOf = async (id: string, domain: string) => {
  const row = await (await services()).store.partnerDomains.one(id, domain);
  if (!row) throw new Error('no such domain');
  return row;
};

/** A partner with a domain proved by DNS. */
const proved = async (domain = fresh()) => {
  const { boss, studio } = await studioWith();
  await add(studio.id, domain, boss);
  await setRecord(domain, 'v=spf1 -all', await lineFor(studio.id, domain, boss));
  expect((await check(studio.id, domain, boss)).status).toBe(303);
  return { boss, studio, domain };
};

/** The daily look, some days from now. */
const lookAgain = async (days: number): Promise<void> => {
  const running = await services();
  await recheckDomains(
    { ...running, actor: { kind: 'system' }, requestId: 'job', now: Date.now() + days * day },
    50,
  );
};

describe('a partner’s domain', () => {
  test('[P11] a DNS record with the partner’s own line proves it', async () => {
    const { boss, studio } = await studioWith();
    const domain = fresh();
    expect((await add(studio.id, `https://www.${domain}/contact`, boss)).status).toBe(303);
    const html = await (await visit(`/organisations/${studio.id}/partner`, boss)).text();
    expect(html).toContain(`_panelshare-partner.${domain}`);
    const line = await lineFor(studio.id, domain, boss);
    const early = await check(studio.id, domain, boss);
    expect(early.status).toBe(422);
    expect(await early.text()).toContain('neither the DNS record nor the file');
    // Another partner's line proves nothing here.
    const other = await studioWith();
    await add(other.studio.id, domain, other.boss);
    await setRecord(domain, await lineFor(other.studio.id, domain, other.boss));
    expect((await check(studio.id, domain, boss)).status).toBe(422);
    await setRecord(domain, 'something else', line);
    expect((await check(studio.id, domain, boss)).status).toBe(303);
    expect(await stateOf(studio.id, domain)).toMatchObject({ state: 'verified', way: 'dns' });
    expect((await logOf(studio.id)).rows[0]?.event).toBe('partnership.domain_verified');
    expect(await (await visit(`/organisations/${studio.id}/partner`, boss)).text()).toContain('Verified');
  });

  test('[P11] a file with the line proves it as well', async () => {
    const { boss, studio } = await studioWith();
    const domain = fresh();
    await add(studio.id, domain, boss);
    const line = await lineFor(studio.id, domain, boss);
    await setFile(domain, `panelshare-partner=wrong\n`);
    expect((await check(studio.id, domain, boss)).status).toBe(422);
    await setFile(domain, `# ours\r\n${line}\r\n`);
    expect((await check(studio.id, domain, boss)).status).toBe(303);
    expect(await stateOf(studio.id, domain)).toMatchObject({ state: 'verified', way: 'file' });
  });

  test.each(['localhost', '192.168.1.1', 'studio', 'a b.example', 'studio.example:8443', 'x@studio.example'])(
    '[P11] %s is no domain that can be proved',
    async (domain) => {
      const { boss, studio } = await studioWith();
      const refused = await add(studio.id, domain, boss);
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain('data-code="domain_not_provable"');
      expect(await (await services()).store.partnerDomains.of(studio.id)).toEqual([]);
    },
  );

  test('[P11] who has not applied proves none, and no more than ten', async () => {
    const nobody = await person('Nobody');
    const own = await organisation(ownName(), [[nobody, 'legal_representative']]);
    expect((await add(own.id, fresh(), nobody)).status).toBe(409);
    const { boss, studio } = await studioWith();
    for (let index = 0; index < 10; index += 1) {
      expect((await add(studio.id, fresh(), boss)).status).toBe(303);
    }
    expect((await add(studio.id, fresh(), boss)).status).toBe(422);
  });

  test('[P11] a proof that is gone is withdrawn after three looks, a day apart, and the partner is told', async () => {
    const { boss, studio, domain } = await proved();
    await setRecord(domain);
    await lookAgain(1.1);
    await lookAgain(2.2);
    expect(await stateOf(studio.id, domain)).toMatchObject({ state: 'verified', missed: 2 });
    await lookAgain(3.3);
    expect(await stateOf(studio.id, domain)).toMatchObject({ state: 'withdrawn', nextCheckAt: null });
    expect((await mailsTo(boss.person.email)).at(-1)).toMatchObject({
      template: 'notice',
      notice: 'domain_withdrawn',
      about: domain,
    });
    expect((await logOf(studio.id)).rows[0]?.event).toBe('partnership.domain_withdrawn');
    await setRecord(domain, await lineFor(studio.id, domain, boss));
    expect((await check(studio.id, domain, boss)).status).toBe(303);
    expect((await stateOf(studio.id, domain)).state).toBe('verified');
  });

  test('[P11] [E45] a name server that does not answer takes no proof away, until nobody has seen it for a month', async () => {
    const { boss, studio } = await studioWith();
    // The resolver fails for such names.
    const domain = fresh('unclear');
    await add(studio.id, domain, boss);
    await setFile(domain, await lineFor(studio.id, domain, boss));
    expect((await check(studio.id, domain, boss)).status).toBe(303);
    await setFile(domain, 'gone');
    for (const days of [1.1, 2.2, 3.3, 4.4, 20]) await lookAgain(days);
    expect(await stateOf(studio.id, domain)).toMatchObject({ state: 'verified', missed: 0 });
    await lookAgain(31);
    expect((await stateOf(studio.id, domain)).state).toBe('withdrawn');
  });

  test('[P11] a proof that is found again counts from the start', async () => {
    const { boss, studio, domain } = await proved();
    const line = await lineFor(studio.id, domain, boss);
    expect(line).toBe('none');
    const { secrets } = await services();
    const token = await secrets.linkToken('partner_domain', `${studio.id} ${domain}`, 1);
    await setRecord(domain);
    await lookAgain(1.1);
    expect((await stateOf(studio.id, domain)).missed).toBe(1);
    await setRecord(domain, `panelshare-partner=${token.slice(0, 32)}`);
    await lookAgain(2.2);
    expect(await stateOf(studio.id, domain)).toMatchObject({ state: 'verified', missed: 0 });
  });

  test('[P11] [S4] the identity card shows proved domains, and the invitation does', async () => {
    const { owner, boss, studio, shop } = await customerAndPartner();
    const domain = fresh();
    const card = async (): Promise<string> => (await consent(shop, { who: studio.partnerId }, owner)).text();
    expect(await card()).toContain('not verified yet');
    await add(studio.id, domain, boss);
    expect(await card()).not.toContain(domain);
    await setRecord(domain, await lineFor(studio.id, domain, boss));
    await check(studio.id, domain, boss);
    expect(await card()).toContain(domain);
    const sent = await invitation(shop, studio);
    const html = await (await visit(`/invitations/${sent.id}?t=${await tokenOf(sent.id, 1)}`, boss)).text();
    expect(html).toContain(domain);
    // So does the partner's request (Q2).
    const record = await client(studio.id, owner.person.email);
    const request = await asked(record, whole(owner.person.email), boss);
    expect(await (await visit(`/requests/${request.id}`, owner)).text()).toContain(domain);
    expect(await (await visit(`/accounts/${shop.id}/share?request=${request.id}`, owner)).text()).toContain(
      domain,
    );
    await submit(`${path(studio.id)}/remove`, { domain }, boss);
    expect(await card()).not.toContain(domain);
  });
});

describe('addresses at a proved domain', () => {
  test('[E55] [P11] an address at or below a partner’s verified domain goes to the host’s confirmation', async () => {
    const { studio } = await studioWith();
    const lena = await person('Lena');
    const on = await panel('froxlor');
    const { commit, clock } = await services();
    const now = clock.now();
    const row = { ...newDomain(studio.id, 'post.example', now), state: 'verified' as const };
    const write = (what: 'insert' | 'update', state: 'verified' | 'withdrawn', version: number) =>
      commit({
        actor: { kind: 'system' },
        requestId: 'scene',
        now,
        audit: [],
        writes: [{ do: what, kind: 'partnerDomain', row: { ...row, state, version } }],
      });
    await write('insert', 'verified', 1);
    const refused = await start(on, 'petra', lena);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('data-code="address_belongs_to_partner"');
    expect(await mailsTo('petra@post.example')).toEqual([]);
    await write('update', 'withdrawn', 2);
    expect((await start(on, 'petra', lena)).status).toBe(303);
  });

  test('[E55] only a domain itself and what lies below it counts', () => {
    expect(domainsAbove('mail.studio.example')).toEqual(['mail.studio.example', 'studio.example']);
    expect(domainsAbove('studio.example')).toEqual(['studio.example']);
  });
});
