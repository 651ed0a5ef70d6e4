import { beforeAll, describe, expect, it } from 'vitest';
import { extensionIds } from '../../shared/extension-ids.ts';
import { chromiumId } from '../../worker/dev/extension-id.ts';
import { buildExtension, readBuilt } from './built.ts';

/** What the person is asked to trust the extension with; a change here is a change of promise. */
const asked = async (built: string): Promise<unknown> => {
  const manifest = JSON.parse(await readBuilt(built, 'manifest.json'));
  const { permissions, host_permissions, optional_permissions, optional_host_permissions } = manifest;
  const { content_scripts, web_accessible_resources, externally_connectable, incognito } = manifest;
  return {
    permissions,
    host_permissions,
    optional_permissions,
    optional_host_permissions,
    content_scripts,
    web_accessible_resources,
    externally_connectable,
    incognito,
    csp: manifest.content_security_policy.extension_pages,
  };
};

const promise = {
  permissions: ['activeTab', 'alarms', 'identity', 'scripting', 'storage'],
  host_permissions: undefined,
  optional_permissions: undefined,
  optional_host_permissions: ['https://*/*'],
  content_scripts: undefined,
  web_accessible_resources: undefined,
  externally_connectable: undefined,
  incognito: 'not_allowed',
  csp: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' https: wss:; form-action https:; base-uri 'none'; frame-ancestors 'none'",
};

describe('the built manifest', () => {
  let chrome = '';
  let firefox = '';
  beforeAll(async () => {
    chrome = await buildExtension('chrome');
    firefox = await buildExtension('firefox');
  }, 60_000);

  it('asks for nothing at install but what is promised, in Chromium [L4] [E11]', async () => {
    expect(await asked(chrome)).toEqual(promise);
  });

  it('asks for nothing at install but what is promised, in Firefox [L4] [E11]', async () => {
    // Containers (W4): neither of the two makes Firefox ask anything.
    expect(await asked(firefox)).toEqual({
      ...promise,
      permissions: [...promise.permissions, 'contextualIdentities'],
      optional_permissions: ['cookies'],
    });
  });

  it('keeps one id on every machine, so that sign-in comes back to it [O1] [L4]', async () => {
    expect(JSON.parse(await readBuilt(chrome, 'manifest.json')).key).toMatch(/^MII[A-Za-z0-9+/=]+$/);
    expect(chromiumId(chrome)).toBe(extensionIds.chromium);
    const { gecko } = JSON.parse(await readBuilt(firefox, 'manifest.json')).browser_specific_settings;
    expect(gecko.id).toBe(extensionIds.firefox);
    expect(gecko.data_collection_permissions.required).toEqual([
      'authenticationInfo',
      'browsingActivity',
      'personallyIdentifyingInfo',
      'websiteContent',
    ]);
  });

  it('lets the browser’s administrator name deployments [A9] [W8]', async () => {
    const { storage } = JSON.parse(await readBuilt(chrome, 'manifest.json'));
    const schema = JSON.parse(await readBuilt(chrome, storage.managed_schema));
    expect(schema.properties.deployments.items).toEqual({ type: 'string' });
  });

  it.each(['en', 'de', 'fr', 'es', 'it'])('introduces itself in %s [L1]', async (language) => {
    const words = JSON.parse(await readBuilt(chrome, `_locales/${language}/messages.json`));
    expect(words.description.message.length).toBeGreaterThan(40);
    expect(words.description.message.length).toBeLessThanOrEqual(132);
  });

  it('allows http only in a development build, and there only on loopback names [W8]', async () => {
    const built = await buildExtension('chrome', 'development');
    const { optional_host_permissions } = JSON.parse(await readBuilt(built, 'manifest.json'));
    expect(optional_host_permissions).toEqual([
      'https://*/*',
      'http://localhost/*',
      'http://*.localhost/*',
      'http://127.0.0.1/*',
    ]);
  }, 60_000);
});
