/** Assertions that were overtaken between minting and use (docs/delegated-login.md, section 4). */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Browser, byId, createBrowser } from '../panels/host/test-browser.ts';
import { BERG, movedProduct } from '../panels/internex/world.ts';
import type { Claims } from './fake-issuer.ts';
import { narrowings } from './narrowings.ts';
import { backchannel, type Stage, setStage } from './stage.ts';
import { everything, login, product, revoked } from './tokens.ts';

let stage: Stage;
let browser: Browser;

beforeEach(async () => {
  stage = await setStage();
  browser = createBrowser(stage.replica);
});

const seconds = (): number => Math.floor(stage.party.clock() / 1000);
const assertion = (bend = {}) => login(stage.party, BERG, 'grant-1', everything(BERG), bend);
const revoke = async (bend = {}): Promise<void> => {
  const event = await revoked(stage.party, BERG, 'grant-1', bend);
  expect((await backchannel(stage, event)).status).toBe(200);
};
const code = async (token: string): Promise<string | null> =>
  byId(await browser.delegatedLogin(token), 'refusal-code');
const openSessions = (): number =>
  [...stage.replica.state.sessions.values()].filter((session) => !session.ended).length;

describe('assertion older than a revoke event', () => {
  it('[E52] [E15] minted before the event, used after it, the grant in force again: refused', async () => {
    const unused = await assertion();
    stage.pass(20);
    await revoke();
    stage.pass(1);
    expect(await code(unused)).toBe('revoked');
    expect(openSessions()).toBe(0);
  });

  it('[E52] [E15] minted in the same second as the event: refused; in the next: a session', async () => {
    await revoke();
    expect(await code(await assertion())).toBe('revoked');
    stage.pass(1);
    expect((await browser.delegatedLogin(await assertion())).status).toBe(303);
  });

  it('[E52] [E15] for every life and every skew that is allowed', async () => {
    const ages = fc.record({
      minted: fc.integer({ min: -60, max: 30 }),
      life: fc.integer({ min: 1, max: 60 }),
      wait: fc.integer({ min: 0, max: 120 }),
    });
    await fc.assert(
      fc.asyncProperty(ages, async ({ minted, life, wait }) => {
        stage = await setStage();
        browser = createBrowser(stage.replica);
        const [event, iat] = [seconds(), seconds() + minted];
        const token = await assertion({ claims: { iat, nbf: iat, exp: iat + life } });
        await revoke();
        stage.pass(wait);
        const opened = (await browser.delegatedLogin(token)).status === 303;
        if (iat <= event) expect(opened).toBe(false);
        expect(openSessions()).toBe(opened ? 1 : 0);
      }),
      { numRuns: 60 },
    );
  });

  it('[E52] known from the event alone: nobody had signed in under the grant before', async () => {
    const unused = await assertion();
    await revoke();
    expect(stage.replica.state.grants.has('grant-1')).toBe(false);
    expect(await code(unused)).toBe('revoked');
  });

  it('[E52] an event that arrives late ends what is open, and spends only what is older than itself', async () => {
    const late = await revoked(stage.party, BERG, 'grant-1');
    stage.pass(5);
    const younger = await assertion();
    await browser.delegatedLogin(await assertion());
    expect((await backchannel(stage, late)).body).toEqual({ ended: 1 });
    expect((await browser.delegatedLogin(younger)).status).toBe(303);
  });

  it('[E52] events out of order: the newest counts', async () => {
    const unused = await assertion();
    await revoke();
    await revoke({ claims: { iat: seconds() - 200 } });
    expect(await code(unused)).toBe('revoked');
  });

  it('[E52] a forged event spends nothing', async () => {
    const forged = await revoked(stage.party, BERG, 'grant-1', {
      key: { ...stage.issuer.eddsa, kid: 'key-a' },
    });
    expect((await backchannel(stage, forged)).status).toBe(400);
    expect((await browser.delegatedLogin(await assertion())).status).toBe(303);
  });

  it("[E52] another grant's event spends nothing of this one", async () => {
    const unused = await login(stage.party, BERG, 'grant-2', everything(BERG));
    await revoke();
    expect((await browser.delegatedLogin(unused)).status).toBe(303);
  });
});

/** What a session reaches of BERG, as its pages show it. */
const PRODUCTS = ['dom-berg-bakery', 'web-shop', 'srv-berg', 'dom-berg-blog', 'web-blog', 'dom-berg-family'];
async function reachedBy(session: Browser): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const id of PRODUCTS) {
    const page = await session.get(`/products/${id}`);
    if (page.status !== 200) continue;
    found[id] = page.html.includes('id="change-form"') ? ['view', 'change'] : ['view'];
  }
  return found;
}

/** What both reach. */
function common(one: Record<string, string[]>, other: Record<string, string[]>): Record<string, string[]> {
  const shared: Record<string, string[]> = {};
  for (const [id, actions] of Object.entries(one)) {
    const left = actions.filter((action) => other[id]?.includes(action));
    if (left.length > 0) shared[id] = left;
  }
  return shared;
}

const anyActions = fc.subarray(['view', 'change', 'order', 'unheard-of'], { minLength: 1 });
const anyRights: fc.Arbitrary<Claims[]> = fc.oneof(
  anyActions.map((actions) => [{ type: 'hosting_account', identifier: BERG, actions }]),
  fc.array(
    fc
      .tuple(
        fc.constantFrom('cloud-berg-main', 'cloud-webshop', 'cloud-blog', 'web-diaz-store', ...PRODUCTS),
        anyActions,
      )
      .map(([id, actions]) => product(id, actions)),
    { minLength: 1, maxLength: 4 },
  ),
);

async function signIn(grantId: string, minted: readonly Claims[], now: readonly Claims[]): Promise<Browser> {
  stage.issuer.grants.set(grantId, { active: true, sub: BERG, rights: now });
  const session = createBrowser(stage.replica);
  await session.delegatedLogin(await login(stage.party, BERG, grantId, [...minted]));
  return session;
}

describe('rights narrowed between minting and use', () => {
  it.each(narrowings)('[E52] [E15] rights now: $name', async ({ minted, now, reached }) => {
    stage.issuer.grants.set('grant-1', { active: true, sub: BERG, rights: now });
    const page = await browser.delegatedLogin(await login(stage.party, BERG, 'grant-1', [...minted]));
    if (Object.keys(reached).length === 0) {
      expect(byId(page, 'refusal-code')).toBe('nothing_shared');
      expect(openSessions()).toBe(0);
    }
    expect(await reachedBy(browser)).toEqual(reached);
  });

  it.each([
    { name: 'left out', rights: null },
    {
      name: 'of an unknown type',
      rights: [{ type: 'hosting_universe', identifier: BERG, actions: ['view'] }],
    },
    { name: 'without actions', rights: [product('web-shop', [])] },
  ])('[E52] introspection with authorization_details $name: no answer', async ({ rights }) => {
    stage.issuer.grants.set('grant-1', { active: true, sub: BERG, rights });
    expect(await code(await assertion())).toBe('unreachable');
    expect(openSessions()).toBe(0);
  });

  it('[E52] [S5] a thing that leaves the container which one of the two names is out of reach', async () => {
    const session = await signIn('grant-1', [product('cloud-webshop')], [product('web-shop')]);
    expect((await session.get('/products/web-shop')).status).toBe(200);
    const shop = stage.replica.state.products.get('web-shop');
    if (shop !== undefined) stage.replica.state.products.set('web-shop', { ...shop, parent: 'cloud-blog' });
    expect((await session.get('/products/web-shop')).status).toBe(404);
  });

  it('[E52] nothing in the assertion widens what introspection says, wherever things are moved', async () => {
    const target = fc.constantFrom('cloud-berg-main', 'cloud-webshop', 'cloud-blog');
    const move = fc.record({ id: fc.constantFrom('web-shop', 'web-blog', 'dom-berg-blog'), target });
    await fc.assert(
      fc.asyncProperty(anyRights, anyRights, fc.array(move, { maxLength: 3 }), async (minted, now, moves) => {
        stage = await setStage();
        const both = await signIn('grant-both', minted, now);
        const asserted = await signIn('grant-asserted', minted, minted);
        const current = await signIn('grant-current', now, now);
        expect(await reachedBy(both)).toEqual(common(await reachedBy(asserted), await reachedBy(current)));

        const { products } = stage.replica.state;
        for (const { id, target: parent } of moves) {
          const [moved, cloud] = [products.get(id), products.get(parent)];
          if (moved !== undefined && cloud !== undefined) products.set(id, movedProduct(moved, cloud));
        }
        // A session that was refused before stays refused, so it may now be less than what both name.
        const left = common(await reachedBy(asserted), await reachedBy(current));
        expect(common(await reachedBy(both), left)).toEqual(await reachedBy(both));
      }),
      { numRuns: 60 },
    );
  });
});
