import { beforeAll, describe, expect, it } from 'vitest';
import { scriptsOf } from '../../extension/background/registrations.ts';
import { panels } from '../../extension/panels/registry.ts';
import { sessionKinds } from '../../extension/panels/session.ts';
import { panelKinds } from '../../shared/api/deployment.ts';
import { languages } from '../../shared/messages/language.ts';
import { allScripts, buildExtension, gzipped, readBuilt, staticScripts } from './built.ts';

const kilobyte = 1000;

describe('what the extension makes people load', () => {
  let built = '';
  beforeAll(async () => {
    built = await buildExtension('chrome');
  }, 60_000);

  const sizeOf = async (files: readonly string[]): Promise<number> => {
    const sizes = await Promise.all(files.map(async (file) => gzipped(await readBuilt(built, file))));
    return sizes.reduce((sum, size) => sum + size, 0);
  };

  /** The chunks that hold this text. */
  const chunksWith = async (text: string): Promise<string[]> => {
    const all = (await allScripts(built)).filter((file) => file.startsWith('chunks/'));
    const held = await Promise.all(all.map(async (file) => (await readBuilt(built, file)).includes(text)));
    return all.filter((_, at) => held[at]);
  };

  /** The largest language of the catalogue that has this word: names stay as they are in what is built. */
  const wordsWith = async (name: string): Promise<number> => {
    const found = await chunksWith(`${name}:\``);
    expect(found).toHaveLength(languages.length);
    return Math.max(...(await Promise.all(found.map((file) => sizeOf([file])))));
  };

  it('keeps what the popup’s first picture needs, with all languages, within 20 kB and in one file [W1] [L1]', async () => {
    const scripts = await staticScripts(built, 'popup.html');
    expect(scripts).toHaveLength(1);
    expect(await chunksWith('backToOwn:`')).toEqual(scripts);
    expect(await sizeOf(scripts)).toBeLessThanOrEqual(20 * kilobyte);
  });

  it('loads the rest of the popup after it, within 8 kB more [W1] [L1]', async () => {
    const panes = await chunksWith('.pauseAll');
    expect(panes).toHaveLength(1);
    expect(await staticScripts(built, 'popup.html')).not.toContain(panes[0]);
    expect((await sizeOf(panes)) + (await wordsWith('invitationsTitle'))).toBeLessThanOrEqual(8 * kilobyte);
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
    for (const [kind, { adapter }] of Object.entries(panels)) {
      const selector = adapter.anchors.menu?.selector;
      if (selector === undefined) continue;
      expect(await readBuilt(built, `content-scripts/panel-${kind}.js`)).toContain(selector);
      expect(core).not.toContain(selector);
    }
  });

  it.each(sessionKinds)(
    'has a script of its own for what is carried out on %s, which no page carries [E51]',
    async (kind) => {
      const own = await readBuilt(built, `content-scripts/panel-${kind}-session.js`);
      expect(own).toContain('panelshareSession');
      // It runs what it was built with: nothing in it reads a message, or makes code of a text.
      expect(own).not.toMatch(/onMessage|addEventListener|sendMessage|storage/);
      for (const script of scriptsOf(kind)) {
        expect(await readBuilt(built, script)).not.toContain('panelshareSession');
      }
    },
  );

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
