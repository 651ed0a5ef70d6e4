import { beforeAll, describe, expect, it } from 'vitest';
import { scriptsOf } from '../../extension/background/registrations.ts';
import { adapters } from '../../extension/panels/registry.ts';
import { panelKinds } from '../../shared/api/deployment.ts';
import { allScripts, buildExtension, gzipped, readBuilt, staticScripts } from './built.ts';

const kilobyte = 1000;

describe('what the extension makes people load', () => {
  let built = '';
  beforeAll(async () => {
    built = await buildExtension('chrome');
  }, 60_000);

  it('keeps the popup’s script with one language within 20 kB [W1] [L1]', async () => {
    const scripts = await staticScripts(built, 'popup.html');
    expect(scripts.length).toBeGreaterThan(1);
    let size = 0;
    for (const script of scripts) size += gzipped(await readBuilt(built, script));
    const popupWords = (await allScripts(built)).filter((file) => /chunks\/(?:en|de|fr|es|it)-/.test(file));
    expect(popupWords).toHaveLength(10);
    const languages = await Promise.all(
      popupWords.map(async (file) => gzipped(await readBuilt(built, file))),
    );
    expect(size + Math.max(...languages)).toBeLessThanOrEqual(20 * kilobyte);
  });

  it.each(panelKinds)(
    'keeps what a page of %s loads within 10 kB: the core and its own adapter',
    async (kind) => {
      let size = 0;
      for (const script of scriptsOf(kind)) size += gzipped(await readBuilt(built, script));
      expect(size).toBeLessThanOrEqual(10 * kilobyte);
    },
  );

  it('puts no kind’s adapter into the core', async () => {
    const core = await readBuilt(built, 'content-scripts/panel.js');
    for (const [kind, adapter] of Object.entries(adapters)) {
      const selector = adapter.anchors.menu?.selector;
      if (selector === undefined) continue;
      expect(await readBuilt(built, `content-scripts/panel-${kind}.js`)).toContain(selector);
      expect(core).not.toContain(selector);
    }
  });

  it('does not announce itself to pages, nor end at an event they can forge [E12]', async () => {
    const source = await readBuilt(built, 'content-scripts/panel.js');
    expect(source).not.toContain('content-script-started');
  });

  it('carries the polyfill in the background alone, least of all into panel pages', async () => {
    const carrying: string[] = [];
    for (const script of await allScripts(built)) {
      if (
        /getBrowserAPIs|__mozPolyfill|wrapAPIs|webextension-polyfill|can only be loaded in a browser extension/.test(
          await readBuilt(built, script),
        )
      ) {
        carrying.push(script);
      }
    }
    expect(carrying).toEqual(['background.js']);
  });

  it('loads no code and no look from anywhere else [E29]', async () => {
    for (const page of ['popup.html', 'options.html', 'launch.html']) {
      expect(await readBuilt(built, page)).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    }
    for (const script of await allScripts(built)) {
      expect(await readBuilt(built, script)).not.toMatch(/\beval\(|new Function\(/);
    }
  });

  it('holds no way to a token in what runs in panel pages [E12] [E13]', async () => {
    const ways = ['access-tokens', 'refresh_token', 'device-proof', 'indexedDB', 'storage.session', 'Bearer'];
    for (const script of (await allScripts(built)).filter((file) => file.startsWith('content-scripts/'))) {
      const source = await readBuilt(built, script);
      expect(ways.filter((way) => source.includes(way))).toEqual([]);
    }
  });
});
