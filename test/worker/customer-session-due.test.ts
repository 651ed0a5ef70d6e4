import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { changeRights } from '../../worker/app/grant/change-rights.ts';
import { dismissMember } from '../../worker/app/organisation/members.ts';
import { dueOf, issue, made, removed, report, stage } from './support/in-page.ts';
import { contextOf, grantOf } from './support/living.ts';
import { call, person, services, settle, submit, visit } from './support/world.ts';

describe('[E18] customer-session mode, and who leaves', () => {
  test('[W9] the user whose password a leaver has seen is taken away before another is made, and before the end is cut', async () => {
    const scene = await stage();
    const wim = await person('Wim Worker');
    await env.DB.prepare(
      `INSERT INTO members (organisation_id, person_id, role, since, version) VALUES (?, ?, 'administrator', 1, 1)`,
    )
      .bind(scene.studio.id, wim.person.id)
      .run();
    const { username } = await made(scene);
    const card = await (await visit(`/grants/${scene.given.id}/card`, wim)).text();
    const shown = /name="credential" value="([^"]+)"/.exec(card)?.[1] ?? '';
    expect((await submit(`/grants/${scene.given.id}/card/reveal`, { credential: shown }, wim)).status).toBe(
      200,
    );
    const left = await dismissMember(await contextOf(scene.nils), {
      organisationId: scene.studio.id,
      personId: wim.person.id,
    });
    expect(left.ok).toBe(true);
    expect(await dueOf(scene.given.id, scene.lena)).toBe('remove');
    expect(await removed(scene)).toEqual({ do: 'remove', username });
    expect((await made(scene)).answer.status).toBe(200);
    expect(await grantOf(scene.given.id)).toMatchObject({ panelState: 'in_force' });
    expect(await dueOf(scene.given.id, scene.lena)).toBeNull();
  });

  test('[E51] who is no member of the customer any more reports nothing in its name', async () => {
    const scene = await stage();
    const clara = await person('Clara Clerk');
    await env.DB.prepare(
      `INSERT INTO members (organisation_id, person_id, role, since, version) VALUES (?, ?, 'administrator', 1, 1)`,
    )
      .bind(scene.bakery.id, clara.person.id)
      .run();
    const { id, claims } = await issue(scene.given.id, clara);
    await env.DB.prepare('DELETE FROM members WHERE person_id = ?').bind(clara.person.id).run();
    const said = { shown: scene.of.shownAs, after: [claims.act.username], madeAs: claims.act.username };
    expect((await report(id, clara, said)).status).toBe(404);
    expect(await grantOf(scene.given.id)).toMatchObject({ panelState: 'applying' });
  });
});

describe('[E38] customer-session mode, where the page owes nothing', () => {
  test('[E51] a report on an instruction from before a change of the end date still brings it in force', async () => {
    const scene = await stage();
    const { id, claims } = await issue(scene.given.id, scene.lena);
    await env.DB.prepare(
      'UPDATE grants SET panel_generation = panel_generation + 1, version = version + 1 WHERE id = ?',
    )
      .bind(scene.given.id)
      .run();
    const said = { shown: scene.of.shownAs, after: [claims.act.username], madeAs: claims.act.username };
    expect((await report(id, scene.lena, said)).status).toBe(200);
    expect(await grantOf(scene.given.id)).toMatchObject({ panelState: 'in_force' });
  });

  test('[E46] two tabs: what one made and the other took away again is made once more', async () => {
    const scene = await stage();
    const first = await issue(scene.given.id, scene.lena);
    const second = await issue(scene.given.id, scene.lena);
    const asked = first.claims.act.username;
    expect(second.claims.act).toEqual({ do: 'remove', username: asked });
    const shown = scene.of.shownAs;
    const named = `anna_${asked}`;
    await report(first.id, scene.lena, { shown, after: [named], madeAs: named });
    // The panel put the account's name in front; the page finds ours by its mark and removes it.
    await report(second.id, scene.lena, { shown, before: [named], after: [] });
    expect(await (await services()).store.grants.productCredentials(scene.given.id)).toEqual([]);
    expect(await dueOf(scene.given.id, scene.lena)).toBe('make');
  });

  test('[M3] an end before anything was made is cut at once and holds up no later share', async () => {
    const scene = await stage();
    expect((await submit(`/grants/${scene.given.id}/end`, {}, scene.lena)).status).toBe(303);
    await settle();
    await expect.poll(async () => (await grantOf(scene.given.id)).panelState).toBe('cut');
    expect(await (await services()).store.grants.uncut(scene.of.id)).toBe(false);
  });

  test('[M1] a new end date leaves what was made in force', async () => {
    const scene = await stage();
    await made(scene);
    await call('POST', `/api/accounts/${scene.of.id}/products`, scene.lena, {
      shown: scene.of.shownAs,
      products: [{ id: '/shop/', name: 'Shop', category: 'website' }],
    });
    const ctx = await contextOf(scene.lena);
    const { panelGeneration } = await grantOf(scene.given.id);
    const changed = await changeRights(ctx, {
      grantId: scene.given.id,
      access: () => ({ kind: 'limited', products: [{ productId: '/shop/', actions: ['change'] }] }),
      endsAt: ctx.now + 30 * day,
      seen: panelGeneration,
    });
    expect(changed.ok).toBe(true);
    await settle();
    await expect.poll(async () => (await grantOf(scene.given.id)).panelState).toBe('in_force');
  });

  test('[M9] after the end the receipt says that the panel lists nothing to us, and waits for nothing', async () => {
    const scene = await stage();
    await made(scene);
    await submit(`/grants/${scene.given.id}/end`, {}, scene.lena);
    await settle();
    await removed(scene);
    await settle();
    await expect
      .poll(async () => (await (await services()).store.inventories.of(scene.given.id, 'end'))?.outcome)
      .toBe('cannot_list');
  });
});
