import { describe, expect, test } from 'vitest';
import { decide } from '../../shared/decision.ts';
import { grantState } from '../../shared/domain/grant.ts';
import { languages } from '../../shared/messages/language.ts';
import { policy } from '../../shared/policy.ts';
import { routes } from '../../worker/http/routes.ts';
import { jobsOf, mailsTo } from './support/outbox.ts';
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

const admin = () => person('Admin', { hostRole: 'admin' });
const adminRoutes = routes.filter((route) => route.authorisation.kind === 'admin');
const shared = async () => {
  const customer = await person('Carla');
  const agent = await person('Paul');
  const shop = await organisation('Berg Bakery', [[customer, 'legal_representative']]);
  const studio = await partner('Studio Nord', [[agent, 'legal_representative']]);
  const of = await account(shop, await panel('internex'));
  return { customer, agent, shop, studio, of, given: await grant(of, studio) };
};
const grantOf = async (id: string) => (await services()).store.grants.byId(id);

describe('who may come in', () => {
  test('[E17] every admin page is declared as such, and none is reachable as an API', () => {
    const paths = routes.filter((route) => route.path.startsWith('/admin'));
    expect(paths.filter((route) => route.authorisation.kind !== 'admin')).toEqual([]);
    expect(adminRoutes.filter((route) => route.surface !== 'page')).toEqual([]);
  });

  test.each(adminRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '[E17] %s is 404 to a member and unsaid to a stranger',
    async (_, route) => {
      const path = route.path.replace(/:\w+/g, 'org_00000000000000000000');
      const member = await person('Member');
      const knock = (as?: typeof member) => (route.method === 'GET' ? visit(path, as) : submit(path, {}, as));
      expect((await knock(member)).status).toBe(404);
      expect([303, 401]).toContain((await knock()).status);
    },
  );

  test('[A3] [E14] no admin act makes, accepts, widens or resumes a grant', async () => {
    const acts = adminRoutes.filter((route) => route.method === 'POST').map((route) => route.path);
    expect(acts.filter((path) => /share\b|invit|accept|answer|resume|widen|assign|open/.test(path))).toEqual(
      [],
    );
    const { person: row } = await admin();
    const { shop, studio } = await shared();
    for (const action of ['grant.share', 'grant.widen', 'grant.resume', 'invitation.answer'] as const) {
      for (const organisationId of [shop.id, studio.id]) {
        const decision = decide(
          {
            kind: 'person',
            personId: row.id,
            email: row.email,
            language: 'en',
            memberships: [],
            hostRole: 'admin',
            session: 'full',
            provenAt: Date.now(),
            passkeyAt: Date.now(),
            deviceId: 'dev_1',
          },
          action,
          organisationId,
          Date.now(),
        );
        expect([policy[action].side, decision]).toEqual([
          policy[action].side,
          { allow: false, refusal: { code: 'not_found' } },
        ]);
      }
    }
  });
});

describe('overview and lists', () => {
  test.each(languages)('[A5] [L1] the overview counts, links and draws in %s', async (language) => {
    await shared();
    const html = await (await visit(`/admin?lang=${language}`, await admin())).text();
    for (const link of [
      'state=applied',
      'state=authorized',
      'show=active',
      'show=not_yet_cut',
      'state=dead',
    ]) {
      expect(html).toContain(link);
    }
    expect(html.match(/<svg[^>]*role="img"[^>]*aria-label="[^"]+"/g)).toHaveLength(3);
    expect(html.match(/<tr>/g)).toHaveLength(91);
    expect(html).not.toContain('style="');
  });

  test('[A5] the overview counts what happened today as well', async () => {
    await shared();
    const { store, clock } = await services();
    const today = await store.watch.figuresOf(Math.floor(clock.now() / 86_400_000));
    const total = today.find((one) => one.what === 'shares')?.value ?? 0;
    expect(total).toBeGreaterThan(0);
    const html = await (await visit('/admin', await admin())).text();
    expect(html).toContain(`Shares started: ${total} in all, ${total} on the last day.`);
  });

  test('[A3] organisations, accounts, grants and invitations are found by words', async () => {
    const asking = await admin();
    const { shop, studio, of, given } = await shared();
    const find = async (path: string) => (await visit(path, asking)).text();
    expect(await find(`/admin/organisations?q=${shop.clientId}`)).toContain(
      `/admin/organisations/${shop.id}`,
    );
    expect(await find(`/admin/organisations?q=${studio.partnerId}`)).toContain(studio.id);
    expect(await find('/admin/organisations?q=100%25')).toContain('Nothing found');
    expect(await find(`/admin/accounts?q=${of.panelAccountId}`)).toContain(of.id);
    expect(await find('/admin/grants?q=Berg&show=active')).toContain(`/admin/grants/${given.id}`);
    expect(await find('/admin/grants?q=Berg&show=frozen')).not.toContain(`/admin/grants/${given.id}`);
    const organisationPage = await find(`/admin/organisations/${shop.id}`);
    for (const part of [given.id, of.name, `/admin/audit?organisation=${shop.id}`]) {
      expect(organisationPage).toContain(part);
    }
    const grantPage = await find(`/admin/grants/${given.id}`);
    expect(grantPage).toContain('data-enforcement=');
    expect(grantPage).toContain(`/admin/audit?subject=${given.id}`);
    expect((await visit('/admin/invitations?q=nothing', asking)).status).toBe(200);
  });

  test('[A1] a long list goes on by key, without repeating or leaving anything out', async () => {
    const asking = await admin();
    const name = `Row${crypto.randomUUID().slice(0, 8)}`;
    const made = [];
    for (let index = 0; index < 53; index += 1) made.push((await organisation(name, [])).id);
    const seen: string[] = [];
    let next: string | undefined = `/admin/organisations?q=${name}`;
    while (next !== undefined) {
      const html: string = await (await visit(next, asking)).text();
      seen.push(...[...html.matchAll(/\/admin\/organisations\/(org_\w+)"/g)].map((match) => match[1] ?? ''));
      next = /class="button" href="(\/admin\/organisations\?[^"]*after=[^"]+)"/
        .exec(html)?.[1]
        ?.replaceAll('&amp;', '&');
    }
    expect(seen.sort()).toEqual(made.sort());
  });

  test('names are text on every page', async () => {
    const asking = await admin();
    const evil = await organisation('<script>alert(1)</script>', [
      [await person('<b>Eve</b>'), 'legal_representative'],
    ]);
    for (const path of [
      `/admin/organisations?q=${evil.clientId}`,
      `/admin/organisations/${evil.id}`,
      `/admin/applications/${evil.id}`,
    ]) {
      const html = await (await visit(path, asking)).text();
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<b>Eve');
    }
  });

  test.each([
    ['/admin/grants?show=everything'],
    ['/admin/applications?state=none'],
    ['/admin/outbox?state=x'],
    [`/admin/organisations?q=${'x'.repeat(101)}`],
    [`/admin/audit?event=${'x'.repeat(81)}`],
  ])('bad input in the address of %s is refused', async (path) => {
    expect((await visit(path, await admin())).status).toBe(400);
  });

  test('[E14] the customer reads the admin’s act in the log of the organisation', async () => {
    const asking = await admin();
    const { shop, given } = await shared();
    await submit(`/admin/grants/${given.id}/freeze`, { reason: 'A complaint' }, asking);
    const html = await (await visit(`/admin/audit?organisation=${shop.id}`, asking)).text();
    expect(html).toContain('grant.frozen');
    expect(html).toContain('A complaint');
    const { store } = await services();
    const own = await store.audit.ofOrganisation(shop.id, {
      event: 'grant.frozen',
      subject: null,
      after: null,
    });
    expect(own.rows[0]).toMatchObject({ actorKind: 'person', actorId: asking.person.id });
  });
});

describe('holding one grant', () => {
  test('[A3] a hold takes the access away, tells both sides, and lifting it gives back only that', async () => {
    const asking = await admin();
    const { customer, agent, given } = await shared();
    const freeze = await submit(`/admin/grants/${given.id}/freeze`, { reason: 'A complaint' }, asking);
    expect(freeze.status).toBe(303);
    expect(await grantOf(given.id)).toMatchObject({ frozen: ['admin'], access: given.access });
    for (const one of [customer, agent]) {
      expect((await mailsTo(one.person.email)).at(-1)).toMatchObject({
        template: 'frozen',
        because: 'host',
        reason: 'A complaint',
      });
    }
    expect((await submit(`/admin/grants/${given.id}/freeze`, { reason: 'again' }, asking)).status).toBe(409);
    await submit(`/admin/grants/${given.id}/unfreeze`, { reason: 'Settled' }, asking);
    const back = await grantOf(given.id);
    expect(back && grantState(back)).toBe('active');
    expect(back?.access).toEqual(given.access);
    expect(await jobsOf(given.id)).toEqual(['deprovision', 'provision']);
  });

  test('[A3] a hold needs a reason', async () => {
    const asking = await admin();
    const { given } = await shared();
    const response = await submit(`/admin/grants/${given.id}/freeze`, { reason: '' }, asking);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Write a reason');
    expect((await grantOf(given.id))?.frozen).toEqual([]);
  });

  test('[E14] who belongs to a party may take away but not give back', async () => {
    const insider = await admin();
    const customer = await person('Carla');
    const shop = await organisation('Shop', [[customer, 'legal_representative']]);
    const own = await partner('Insider’s studio', [[insider, 'legal_representative']]);
    const given = await grant(await account(shop, await panel('internex')), own);
    expect((await submit(`/admin/grants/${given.id}/freeze`, { reason: 'x' }, insider)).status).toBe(303);
    const lift = await submit(`/admin/grants/${given.id}/unfreeze`, { reason: 'x' }, insider);
    expect(lift.status).toBe(403);
    expect(await lift.text()).toContain('Another admin has to decide');
    expect((await grantOf(given.id))?.frozen).toEqual(['admin']);
  });
});
