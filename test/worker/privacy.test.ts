import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/messages/language.ts';
import { strays } from '../../worker/http/pages/admin/settings/place.tsx';
import { person, services, submit, visit } from './support/world.ts';

const settings = '/admin/settings/privacy';
const none = { name: '', address: '', email: '', officer: '', processors: '' };
const seen = async (name: 'privacy' | 'processingAgreement'): Promise<string> =>
  String((await (await services()).store.hostSettings.versioned(name)).version);

describe('[G1] [G2] [G4] the public page on privacy', () => {
  test.each(languages)(
    'says in %s who answers for what, what is kept how long, and how to use one’s rights',
    async (language) => {
      const answer = await visit(`/privacy?lang=${language}`);
      expect(answer.status).toBe(200);
      const page = await answer.text();
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain('Test Hosting');
      expect(page).toContain('Cloudflare, Inc.');
      expect(page).toContain('data-location="anywhere"');
      for (const path of ['/me/data', '/me', '/me/delete']) expect(page).toContain(`href="${path}"`);
      // The span that the minute's job keeps to, in words of the language.
      const years = new Intl.NumberFormat(language, { style: 'unit', unit: 'year', unitDisplay: 'long' });
      expect(page).toContain(years.format(3));
      expect(page).not.toContain('undefined');
    },
  );

  test('is linked at the foot of pages', async () => {
    expect(await (await visit('/sign-in')).text()).toContain('<a href="/privacy"');
  });

  test('names the controller and the processors that the host has set', async () => {
    const admin = await person('Ada', { hostRole: 'admin' });
    const saved = await submit(
      settings,
      {
        name: 'Hosting AG',
        address: 'Seestrasse 1, 8000 Zürich',
        email: 'privacy@hosting.example',
        officer: 'Dora Data',
        processors: 'Mail GmbH; sends our mails; Germany\n\nPhone SA ; calls back ; Switzerland; Geneva',
        seen: await seen('privacy'),
      },
      admin,
    );
    expect(saved.status).toBe(303);
    const page = await (await visit('/privacy')).text();
    for (const said of ['Hosting AG', 'Seestrasse 1', 'privacy@hosting.example', 'Dora Data', 'Mail GmbH'])
      expect(page).toContain(said);
    expect(page).toContain('Switzerland; Geneva');
    const form = await (await visit(settings, admin)).text();
    expect(form).toContain('Mail GmbH; sends our mails; Germany');
    const { store } = await services();
    const [changed] = (
      await store.audit.all({ event: 'host.setting_changed', subject: 'privacy', after: null })
    ).rows;
    expect(changed).toMatchObject({ actorId: admin.person.id });
  });

  test('what is incomplete is refused with what was filled in, and nobody overwrites what they have not seen', async () => {
    const admin = await person('Ada', { hostRole: 'admin' });
    const half = { ...none, name: 'Half a controller', seen: await seen('privacy') };
    const refused = await submit(settings, half, admin);
    expect(refused.status).toBe(400);
    const page = await refused.text();
    expect(page).toContain('data-code="invalid_input"');
    expect(page).toContain('Half a controller');
    const lines = { ...none, processors: 'only a name', seen: await seen('privacy') };
    expect((await submit(settings, lines, admin)).status).toBe(400);
    expect((await submit(settings, { ...none, officer: 'Late', seen: '0' }, admin)).status).toBe(409);
  });

  test('a host with a page of its own sends people there', async () => {
    const { commit, clock, store } = await services();
    const { value, version } = await store.hostSettings.versioned('face');
    await commit({
      actor: { kind: 'system' },
      requestId: 'test',
      now: clock.now(),
      audit: [],
      writes: [
        {
          do: version === 0 ? 'insert' : 'update',
          kind: 'hostSetting',
          row: {
            name: 'face',
            value: { ...value, privacy: 'https://hosting.example/privacy' },
            changedAt: clock.now(),
            changedBy: 'test',
            version: version + 1,
          },
        },
      ],
    });
    await expect
      .poll(async () => (await visit('/privacy')).headers.get('location'), { timeout: 60_000 })
      .toBe('https://hosting.example/privacy');
    await env.DB.prepare("DELETE FROM host_settings WHERE name = 'face'").run();
  });
});

describe('[G4] the admins’ page on privacy and data', () => {
  test('shows the place, where the database answered from, and warns when the two disagree', async () => {
    const admin = await person('Ada', { hostRole: 'admin' });
    const plain = await (await visit(settings, admin)).text();
    expect(plain).toContain('data-location="anywhere"');
    expect(plain).not.toContain('location_strays');
    expect(strays('eu', 'ENAM')).toBe(true);
    expect(strays('eu', 'WEUR')).toBe(false);
    expect(strays('eu', 'eeur')).toBe(false);
    expect(strays('eu', null)).toBe(false);
    expect(strays(null, 'ENAM')).toBe(false);
  });
});
