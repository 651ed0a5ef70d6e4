import { exports } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deploymentDescription } from '../../shared/api/deployment.ts';
import { hostSettings } from '../../shared/api/host-settings.ts';
import { extensionIds } from '../../shared/extension-ids.ts';
import { renderMail } from '../../worker/mail/render.ts';
import { deployment } from './bindings.ts';
import { person, type SignedIn, services, submit, visit } from './support/world.ts';

/** One transparent pixel. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const path = '/admin/settings/face';

let admin: SignedIn;
beforeAll(async () => {
  admin = await person('Face admin', { hostRole: 'admin' });
});

const seen = async (): Promise<string> =>
  String((await (await services()).store.hostSettings.versioned('face')).version);
const full = {
  name: 'North Hosting',
  accent: '#ffcc00',
  mail_name: 'North Hosting Support',
  mail_address: 'hello@hosting.example',
  imprint: 'https://north.example/imprint',
  privacy: 'https://north.example/privacy',
  terms: 'https://north.example/terms',
};
const save = async (fields: Record<string, string>): Promise<Response> =>
  submit(path, { ...fields, seen: await seen() }, admin);
const upload = async (file: Blob, fields: Record<string, string>): Promise<Response> => {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...fields, seen: await seen() })) body.append(name, value);
  body.append('logo', file, 'logo');
  return exports.default.fetch(
    new Request(`${deployment}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: deployment, 'sec-fetch-site': 'same-origin', cookie: admin.cookie },
      body,
    }),
  );
};
const picture = (): Blob =>
  new Blob([Uint8Array.from(atob(pixel), (letter) => letter.charCodeAt(0))], { type: 'image/svg+xml' });

beforeEach(async () => {
  await save({ logo_none: 'on' });
});

describe('[A9] the host’s own face', () => {
  test('nothing is set at first, and pages bear the name the deployment was set up with', async () => {
    expect((await (await services()).store.hostSettings.versioned('face')).value).toEqual(
      hostSettings.face.unset,
    );
    const page = await (await visit('/sign-in')).text();
    expect(page).toContain('Test Hosting · Panelshare');
    expect(page).not.toContain('/face.css');
  });

  test('a preview shows it light and dark and saves nothing', async () => {
    const answer = await save({ ...full, act: 'preview' });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('North Hosting · Panelshare');
    expect(page).toContain('North Hosting Support &lt;hello@hosting.example&gt;');
    expect(page).toContain('class="look light"');
    expect(page).toContain('class="look dark"');
    expect(page).toContain('On light ground the colour is used darker, as #8a6e00');
    const style = /href="(\/admin\/settings\/face\/preview\.css[^"]*)"/.exec(page)?.[1] ?? '';
    expect(await (await visit(style, admin)).text()).toContain('--accent: light-dark(#8a6e00, #ffcc00)');
    expect(await (await visit('/sign-in')).text()).not.toContain('North Hosting');
  });

  test('saved, it stands on every page at once, with its links and its colour', async () => {
    expect((await save(full)).status).toBe(303);
    const page = await (await visit('/sign-in')).text();
    expect(page).toContain('North Hosting · Panelshare');
    expect(page).toContain('<a href="https://north.example/imprint" rel="noopener">Imprint</a>');
    expect(page).toContain('href="https://north.example/privacy"');
    expect(page).toContain('href="https://north.example/terms"');
    expect(page).toContain('href="/face.css?v=ffcc00"');
    expect(await (await visit('/face.css?v=ffcc00')).text()).toBe(
      ':root { --accent: light-dark(#8a6e00, #ffcc00); }\n',
    );
  });

  test('mails come from its sender and carry its name, colour and links, and load nothing', async () => {
    await save(full);
    const mail = await renderMail(
      { to: 'lena@post.example', language: 'en', template: 'new_device', deviceName: 'Firefox', at: 0 },
      'out_face',
      await services(),
    );
    expect(mail?.from).toEqual({ name: 'North Hosting Support', address: 'hello@hosting.example' });
    expect(mail?.html).toContain('North Hosting');
    expect(mail?.html).toContain('background:#8a6e00');
    expect(mail?.html).not.toMatch(/<img|url\(/);
    expect(mail?.text).toContain('Imprint: https://north.example/imprint');
  });

  test('a logo is served from our address, with its own type and no power, and told to the extension', async () => {
    const answer = await upload(picture(), full);
    expect(answer.status).toBe(303);
    const page = await (await visit('/sign-in')).text();
    const source = /<img src="(\/pictures\/[0-9a-f]{64})"/.exec(page)?.[1] ?? 'none';
    const served = await visit(source);
    expect(served.status).toBe(200);
    // What it is follows from its bytes, whatever the browser called it.
    expect(served.headers.get('content-type')).toBe('image/png');
    expect(served.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(served.headers.get('x-content-type-options')).toBe('nosniff');
    expect(btoa(String.fromCharCode(...new Uint8Array(await served.arrayBuffer())))).toBe(pixel);
    const described = await (await visit('/.well-known/panelshare-deployment')).json();
    const { name, logo } = v.parse(deploymentDescription, described);
    expect({ name, logo }).toEqual({ name: 'North Hosting', logo: `data:image/png;base64,${pixel}` });
  });

  test('a logo of the preview is the one that is saved', async () => {
    const previewed = await (await upload(picture(), { ...full, act: 'preview' })).text();
    expect(previewed).toContain(`src="data:image/png;base64,${pixel}"`);
    const carried = /name="logo_shown" value="([^"]+)"/.exec(previewed)?.[1] ?? '';
    expect((await save({ ...full, logo_shown: carried })).status).toBe(303);
    expect((await (await services()).store.hostSettings.versioned('face')).value.logo).toMatchObject({
      type: 'image/png',
      width: 1,
      height: 1,
    });
    // Other fields change without it being chosen again.
    await save({ ...full, name: 'South Hosting' });
    expect((await (await services()).store.hostSettings.versioned('face')).value.logo?.width).toBe(1);
  });

  test.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'SVG files can hold scripts'],
    ['an SVG that begins otherwise', '<!-- x --><svg/>', 'SVG files can hold scripts'],
    ['another file', 'GIF89a', 'neither PNG nor WebP'],
    ['a heavy file', `${atob(pixel)}${'x'.repeat(25_000)}`, 'larger than 24 KB'],
  ])('%s is refused as a logo, with a sentence', async (_, text, sentence) => {
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const answer = await upload(new Blob([bytes], { type: 'image/png' }), full);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
    expect((await (await services()).store.hostSettings.versioned('face')).value.name).toBeNull();
  });

  test.each([
    ['accent', { accent: 'blue' }, 'six digits'],
    [
      'a sender elsewhere',
      { mail_name: 'Us', mail_address: 'hello@elsewhere.example' },
      'domain this deployment',
    ],
    ['a sender below our domain', { mail_name: 'Us', mail_address: 'a@sub.hosting.example' }, 'domain this'],
    ['an address without a name', { mail_address: 'hello@hosting.example' }, 'sender’s name'],
    ['a link without TLS', { imprint: 'http://north.example/' }, 'begins with https://'],
    ['a script as a link', { terms: 'javascript:alert(1)' }, 'begins with https://'],
    ['a long name', { name: 'x'.repeat(61) }, 'at most 60'],
  ])('%s is refused with a sentence beside the field', async (_, fields, sentence) => {
    const answer = await save(fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
  });

  test('a name steers nothing', async () => {
    expect((await save({ name: 'North\u202e Hosting\u0007' })).status).toBe(303);
    expect((await (await services()).store.hostSettings.versioned('face')).value.name).toBe('North Hosting');
  });

  test('what was changed meanwhile is not overwritten, and every change stands in the log', async () => {
    const stale = await seen();
    await save(full);
    const answer = await submit(path, { name: 'Late', seen: stale }, admin);
    expect(answer.status).toBe(409);
    const log = await (await services()).store.audit.all({
      event: 'host.setting_changed',
      subject: 'face',
      after: null,
    });
    expect(log.rows[0]?.actorId).toBe(admin.person.id);
    expect(log.rows[0]?.data['after']).toContain('North Hosting');
  });

  test('the roll-out page prints policies that join this deployment', async () => {
    const page = await (await visit('/admin/settings/rollout', admin)).text();
    const policies = [...page.matchAll(/<textarea[^>]*>([\s\S]*?)<\/textarea>/g)].map(([, text]): unknown =>
      JSON.parse((text ?? '').replaceAll('&quot;', '"')),
    );
    const joins = { deployments: [deployment] };
    expect(policies).toHaveLength(3);
    expect(policies[0]).toMatchObject({ '3rdparty': { extensions: { [extensionIds.chromium]: joins } } });
    expect(policies[2]).toMatchObject({
      policies: { '3rdparty': { Extensions: { [extensionIds.firefox]: joins } } },
    });
  });
});
