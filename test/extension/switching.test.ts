import { describe, expect, it } from 'vitest';
import { asDescription, chosenOf, contentOf, sentenceOf } from '../../extension/background/address-bar.ts';
import { clientBefore } from '../../extension/background/shortcuts.ts';
import { initialsOf, labelOf } from '../../extension/controls/tab-mark.ts';
import { hostNames } from '../../extension/deployments/host-names.ts';
import type { JoinedDeployment } from '../../extension/deployments/items.ts';
import type { Row } from '../../extension/deployments/lists.ts';
import { actOf } from '../../extension/ui/popup/keys.ts';
import { backgroundWords } from '../../shared/messages/background/index.ts';
import { languages } from '../../shared/messages/language.ts';

const row = (more?: Partial<Row>): Row => ({
  deployment: 'https://nord.example',
  grantId: 'gra_1',
  customer: 'Berg Bakery',
  account: 'berg.test',
  panel: 'Froxlor',
  origin: 'https://panel.example',
  products: null,
  state: 'active',
  panelState: 'in_force',
  endsAt: null,
  way: 'open',
  enforcement: { enforcement: 'enforced', verified: true, idleSeconds: null, unbounded: false, leaks: false },
  openedAt: null,
  find: 'berg bakery berg.test froxlor',
  ...more,
});

describe('the address bar', () => {
  const say = backgroundWords.en.addressBar;

  it('says what Enter does with a client, and where it is [W1] [W8] [W9]', () => {
    expect(sentenceOf(row(), say, null)).toBe('Open Berg Bakery · berg.test · Froxlor');
    expect(sentenceOf(row(), say, 'Host Nord')).toBe('Open Berg Bakery · berg.test · Froxlor · Host Nord');
    expect(sentenceOf(row({ way: 'card' }), say, null)).toMatch(/^Show access to Berg Bakery/);
    expect(sentenceOf(row({ state: 'paused' }), say, null)).toMatch(/^Berg Bakery cannot be opened now/);
  });

  it.each(languages)('says it in %s, with the client’s name [L1]', (language) => {
    const words = backgroundWords[language].addressBar;
    for (const act of [words.open, words.showAccess, words.cannot, words.none]) {
      expect(act('Berg Bakery')).toContain('Berg Bakery');
    }
    expect(backgroundWords[language].badge.waiting(3)).toContain('3');
  });

  it('lets no name be markup where suggestions are markup [E45]', () => {
    expect(asDescription('Fish & <dim>"Chips\'', true)).toBe('Fish &amp; &lt;dim&gt;&quot;Chips&apos;');
    expect(asDescription('Fish & <dim>', false)).toBe('Fish & <dim>');
  });

  it('opens the very client that was chosen, else the first that is found [W1]', () => {
    const rows = [row({ grantId: 'gra_2', account: 'shop.berg.test' }), row()];
    expect(chosenOf(rows, contentOf(row()))?.grantId).toBe('gra_1');
    expect(chosenOf(rows, 'berg')?.grantId).toBe('gra_2');
    expect(chosenOf([], 'nobody')).toBeUndefined();
  });
});

describe('the key for the client before', () => {
  const nord = 'https://nord.example';
  const recents = { [nord]: { gra_1: 10, gra_2: 30 }, 'https://sued.example': { gra_1: 20 } };

  it('leads to the last one opened that is not in front now, over all hosts [W1] [W8]', () => {
    const joined = Object.keys(recents);
    expect(clientBefore(recents, joined, null)?.grantId).toBe('gra_2');
    expect(clientBefore(recents, joined, { deployment: nord, grantId: 'gra_2' })).toEqual({
      deployment: 'https://sued.example',
      grantId: 'gra_1',
    });
  });

  it('leads nowhere at a host that was left, or before anything was opened [E59]', () => {
    expect(clientBefore(recents, [], null)).toBeNull();
    expect(clientBefore({}, [nord], null)).toBeNull();
  });
});

describe('the key that pins', () => {
  const press = { shiftKey: false, altKey: true, ctrlKey: false, metaKey: false, isComposing: false };

  it('is Alt and P by its place, whatever letter Alt makes of it [W1]', () => {
    expect(actOf({ ...press, key: 'π', code: 'KeyP' }, 0, 3, '')).toEqual({ kind: 'pin' });
    expect(actOf({ ...press, key: 'p', code: 'KeyO' }, 0, 3, '')).toBeNull();
  });
});

describe('the mark on a tab', () => {
  const client = { customerName: 'Berg Bakery', shownAs: 'web12' };

  it('says nothing that the page does not say itself, unless the person wants it to [W3]', () => {
    expect(labelOf(client, 'Welcome, Berg Bakery', false)).toBe('Berg Bakery');
    expect(labelOf(client, 'Welcome, web12', false)).toBe('web12');
    expect(labelOf(client, 'Welcome, web12', true)).toBe('Berg Bakery');
  });

  it('takes two letters of what it says [W3] [L1]', () => {
    expect(initialsOf('Berg Bakery')).toBe('BB');
    expect(initialsOf('web12')).toBe('WE');
    expect(initialsOf('Äpfel & Söhne')).toBe('ÄS');
    expect(initialsOf('CID-7K3M9PQ4')).toBe('C7');
    expect(initialsOf('…')).toBe('');
  });
});

describe('two hosts of one name', () => {
  const joined = (deployment: string, name: string): JoinedDeployment => ({
    description: { version: 1, deployment, name, panels: [], hosts: [] },
    pin: { by: 'policy' },
    joinedAt: 1,
    readAt: 1,
  });

  it('are told apart by their address, however the second one writes itself [W8] [E59]', () => {
    const names = hostNames([
      joined('https://share.nord.example', 'Host Nord'),
      joined('https://share.evil.example', 'Ｈost nord '),
      joined('https://share.sued.example', 'Host Süd'),
    ]);
    expect([...names.values()]).toEqual([
      'Host Nord (share.nord.example)',
      'Ｈost nord (share.evil.example)',
      'Host Süd',
    ]);
  });
});
