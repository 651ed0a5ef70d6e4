import { env } from 'cloudflare:workers';
import { decodeProtectedHeader } from 'jose';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { instructionReported } from '../../shared/api/instructions.ts';
import { minute } from '../../shared/domain/duration.ts';
import { dueOf, issue, made, report, stage } from './support/in-page.ts';
import { eventsOf, grantOf } from './support/living.ts';
import { call, type SignedIn, services, settle, submit, visit } from './support/world.ts';

describe('[E51] an instruction for the customer’s own panel page', () => {
  test('is signed for one grant, origin, account and three minutes, and its password is kept only sealed', async () => {
    const scene = await stage();
    expect(await dueOf(scene.given.id, scene.lena)).toBe('make');
    const { instruction, claims } = await issue(scene.given.id, scene.lena);
    expect(decodeProtectedHeader(instruction)).toMatchObject({ typ: 'panel-instruction+jwt', alg: 'ES256' });
    expect(claims).toMatchObject({ aud: scene.on.origin, sub: scene.of.shownAs, grant_id: scene.given.id });
    expect(claims.exp - claims.iat).toBe(180);
    if (claims.act.do !== 'make') throw new Error('nothing to make');
    expect(claims.act).toMatchObject({ product: '/shop/', comment: `Panelshare ${scene.given.id}` });
    const { password } = claims.act;
    expect(password.length).toBeGreaterThan(20);
    const { results } = await env.DB.prepare('SELECT * FROM instructions').all();
    expect(JSON.stringify(results)).not.toContain(password);
    expect(JSON.stringify(await eventsOf(scene.bakery.id, scene.given.id))).not.toContain(password);
  });

  test('what the page reports is a claim: in force in the customer’s word, never more than recorded', async () => {
    const scene = await stage();
    const { answer, issued, username } = await made(scene);
    expect(v.parse(instructionReported, await answer.json())).toEqual({
      state: 'done',
      panelState: 'in_force',
      left: 0,
    });
    expect(await grantOf(scene.given.id)).toMatchObject({ panelState: 'in_force' });
    const html = await (await visit(`/grants/${scene.given.id}`, scene.lena)).text();
    expect(html).not.toContain('data-due');
    expect(html).toContain('data-enforcement="recorded"');
    expect(await dueOf(scene.given.id, scene.lena)).toBeNull();
    // [W9] the partner's card has it, under the name the panel gave it.
    const card = await (await visit(`/grants/${scene.given.id}/card`, scene.nils)).text();
    expect(card).toContain(username);
    const both = [
      await eventsOf(scene.bakery.id, scene.given.id),
      await eventsOf(scene.studio.id, scene.given.id),
    ];
    for (const events of both) {
      expect(events.find(({ event }) => event === 'instruction.done')?.data).toMatchObject({
        act: 'make',
        shown: scene.of.shownAs,
        listedBefore: 1,
        listedAfter: 2,
      });
    }
    expect((await report(issued.id, scene.lena, { failure: 'refused' })).status).toBe(410);
  });

  test('a report that contradicts itself counts for nothing', async () => {
    const scene = await stage();
    const { id, claims } = await issue(scene.given.id, scene.lena);
    const name = claims.act.username;
    const said = { shown: scene.of.shownAs, before: ['anna'], after: ['anna', name], madeAs: name };
    for (const wrong of [
      { ...said, shown: 'somebody-else' },
      { ...said, after: ['anna'] },
      { ...said, before: ['anna', name] },
      { ...said, madeAs: null },
    ]) {
      expect((await report(id, scene.lena, wrong)).status).toBe(400);
    }
    expect(await grantOf(scene.given.id)).toMatchObject({ panelState: 'applying' });
    expect((await report(id, scene.lena, said)).status).toBe(200);
  });

  test('another account in the page, or a refusal of the panel, is kept as what it is', async () => {
    const scene = await stage();
    const { id } = await issue(scene.given.id, scene.lena);
    const answer = await report(id, scene.lena, { shown: 'carl', failure: 'wrong_account' });
    expect(v.parse(instructionReported, await answer.json())).toMatchObject({
      state: 'failed',
      panelState: 'applying',
    });
    expect((await eventsOf(scene.bakery.id, scene.given.id)).map(({ event }) => event)).toContain(
      'instruction.failed',
    );
    expect(await dueOf(scene.given.id, scene.lena)).toBe('make');
  });

  test('works once, in time, for the person who clicked and for nobody else', async () => {
    const scene = await stage();
    const { id, claims } = await issue(scene.given.id, scene.lena);
    const said = { shown: scene.of.shownAs, after: [claims.act.username], madeAs: claims.act.username };
    expect((await report(id, scene.nils, said)).status).toBe(404);
    expect((await report(id, scene.helper, said)).status).toBe(404);
    await env.DB.prepare('UPDATE instructions SET expires_at = ? WHERE id = ?')
      .bind((await services()).clock.now() - minute, id)
      .run();
    expect((await report(id, scene.lena, said)).status).toBe(410);
    expect((await call('POST', `/api/grants/${scene.given.id}/instruction`, scene.helper, {})).status).toBe(
      403,
    );
    expect((await call('POST', `/api/grants/${scene.given.id}/instruction`, scene.nils, {})).status).toBe(
      404,
    );
  });

  test('[E46] what a lost report may have left behind is taken away before anything is made again', async () => {
    const scene = await stage();
    const lost = await issue(scene.given.id, scene.lena);
    const next = await issue(scene.given.id, scene.lena);
    expect(next.claims.act).toEqual({ do: 'remove', username: lost.claims.act.username });
    await report(next.id, scene.lena, { shown: scene.of.shownAs, before: [lost.claims.act.username] });
    expect((await issue(scene.given.id, scene.lena)).claims.act.do).toBe('make');
  });

  test('[M3] [E38] an end waits for the customer’s page, says so, and is cut when the page says it is gone', async () => {
    const scene = await stage();
    const { username } = await made(scene);
    const done = await submit(`/grants/${scene.given.id}/end`, {}, scene.lena);
    expect(done.status).toBe(303);
    await settle();
    const ended = await grantOf(scene.given.id);
    expect(ended).toMatchObject({ endedBy: 'customer', panelState: 'cutting' });
    expect(await dueOf(scene.given.id, scene.lena)).toBe('remove');
    const page = await (await visit(`/grants/${scene.given.id}`, scene.lena)).text();
    expect(page).toContain('data-due="remove"');
    expect(page).toContain('Not yet cut');
    // The receipt says so too, and does not look again and again for what only the customer moves.
    const receipt = async () => (await visit(`/grants/${scene.given.id}/receipt`, scene.lena)).text();
    const waiting = await receipt();
    expect(waiting).toContain('data-due="remove"');
    expect(waiting).not.toContain('http-equiv="refresh"');
    // The card is closed at once, whatever the panel still has.
    expect((await visit(`/grants/${scene.given.id}/card`, scene.nils)).status).not.toBe(200);
    const next = await issue(scene.given.id, scene.lena);
    expect(next.claims.act).toEqual({ do: 'remove', username });
    const still = await report(next.id, scene.lena, {
      shown: scene.of.shownAs,
      before: [username],
      after: [username],
    });
    expect(still.status).toBe(400);
    const gone = await report(next.id, scene.lena, {
      shown: scene.of.shownAs,
      before: [username],
      after: [],
    });
    expect(v.parse(instructionReported, await gone.json())).toEqual({
      state: 'done',
      panelState: 'cut',
      left: 0,
    });
    expect(await receipt()).toContain('data-cut-in-page');
    expect(await receipt()).not.toContain('data-due');
    expect(await (await services()).store.grants.productCredentials(scene.given.id)).toEqual([]);
  });

  test('[S5] [E11] its products are what the customer’s own page lists, for that account only', async () => {
    const scene = await stage();
    const seen = (shown: string, as: SignedIn) =>
      call('POST', `/api/accounts/${scene.of.id}/products`, as, {
        shown,
        products: [
          { id: '/shop/', name: 'shop.berg.example', category: 'website' },
          { id: '/blog/', name: 'blog.berg.example', category: 'website' },
          { id: 'db1', name: 'annasql1', category: 'database' },
        ],
      });
    // [E45] What was never listed is not called empty.
    const before = await (await visit(`/accounts/${scene.of.id}/share`, scene.lena)).text();
    expect(before).toContain('has not listed them yet');
    expect(before).not.toContain('lists no products');
    expect((await seen('carl', scene.lena)).status).toBe(422);
    expect((await seen(scene.of.shownAs, scene.nils)).status).toBe(404);
    expect((await seen(scene.of.shownAs, scene.lena)).status).toBe(200);
    const page = await (await visit(`/accounts/${scene.of.id}/share`, scene.lena)).text();
    expect(page).toContain('blog.berg.example');
    expect(page).toContain('makes in your own panel page');
  });
});
