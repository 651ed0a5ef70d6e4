import { describe, expect, it } from 'vitest';
import { badgeOf } from '../../extension/background/badge.ts';
import { contentPage, isOwnPage } from '../../extension/background/sender.ts';
import { emptyOverview } from '../../extension/deployments/lists.ts';
import { actOf, type KeyPress } from '../../extension/ui/popup/keys.ts';
import { makeTimes } from '../../extension/ui/time.ts';

const press = (key: string, more?: Partial<KeyPress>): KeyPress => ({
  key,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  ...more,
});

describe('keys in the popup', () => {
  it('move within the list and stop at its ends [W1]', () => {
    expect(actOf(press('ArrowDown'), 0, 3, '')).toEqual({ kind: 'move', to: 1 });
    expect(actOf(press('ArrowDown'), 2, 3, '')).toEqual({ kind: 'move', to: 2 });
    expect(actOf(press('ArrowUp'), 0, 3, '')).toEqual({ kind: 'move', to: 0 });
    expect(actOf(press('Home'), 2, 3, '')).toEqual({ kind: 'move', to: 0 });
    expect(actOf(press('End'), 0, 10_000, '')).toEqual({ kind: 'move', to: 9_999 });
  });

  it('open by Enter, show more by Shift and Enter [W1]', () => {
    expect(actOf(press('Enter'), 0, 3, '')).toEqual({ kind: 'open' });
    expect(actOf(press('Enter', { shiftKey: true }), 0, 3, '')).toEqual({ kind: 'more' });
  });

  it('clear by Escape first, then close [W1]', () => {
    expect(actOf(press('Escape'), 0, 3, 'berg')).toEqual({ kind: 'clear' });
    expect(actOf(press('Escape'), 0, 3, '')).toEqual({ kind: 'close' });
  });

  it('leave letters, shortcuts and input methods alone [W1] [L1]', () => {
    expect(actOf(press('b'), 0, 3, '')).toBeNull();
    expect(actOf(press('ArrowDown', { altKey: true }), 0, 3, '')).toBeNull();
    expect(actOf(press('Enter', { isComposing: true }), 0, 3, '')).toBeNull();
  });
});

describe('who speaks to the background', () => {
  const id = 'abcdefgh';
  const origin = `chrome-extension://${id}`;
  const page = { id, frameId: 0, url: 'https://panel.example/x', tab: { id: 7 } };

  it('is an own page only by the address the browser gives [E12]', () => {
    expect(isOwnPage({ id, url: `${origin}/popup.html` }, id, origin)).toBe(true);
    expect(isOwnPage({ id, url: `${origin}.evil.example/popup.html` }, id, origin)).toBe(false);
    expect(isOwnPage({ id: 'other', url: `${origin}/popup.html` }, id, origin)).toBe(false);
    expect(isOwnPage(page, id, origin)).toBe(false);
    expect(isOwnPage({ id }, id, origin)).toBe(false);
  });

  it('is a panel’s page only from the top frame of a tab [E12]', () => {
    const seen = { origin: 'https://panel.example', tabId: 7, container: null };
    expect(contentPage(page, id)).toEqual(seen);
    const inContainer = { ...page, tab: { ...page.tab, cookieStoreId: 'firefox-container-3' } };
    expect(contentPage(inContainer, id)).toEqual({ ...seen, container: 'firefox-container-3' });
    expect(contentPage({ ...page, frameId: 2 }, id)).toBeNull();
    expect(contentPage({ ...page, id: 'other' }, id)).toBeNull();
    expect(contentPage({ id, frameId: 0, url: page.url }, id)).toBeNull();
    expect(contentPage({ id, frameId: 0, tab: { id: 7 } }, id)).toBeNull();
  });
});

describe('the badge', () => {
  const waiting = (count: number) => ({
    ...emptyOverview('https://share.example', 'Host'),
    invitations: Array.from({ length: count }, (_, at) => ({
      id: `inv_${String(at).padStart(16, '0')}`,
      organisationId: 'org_0000000000000001',
      customerName: 'C',
      accountName: 'A',
      panelName: 'P',
      access: { kind: 'full' as const, payer: 'customer' as const },
      expiresAt: 1,
      counterOffer: false,
      url: '/x',
    })),
  });

  it('counts what waits over all deployments [W8] [S8]', () => {
    expect(badgeOf([waiting(2), waiting(1)], false)).toEqual({ kind: 'waiting', count: 3 });
    expect(badgeOf([waiting(0)], false)).toEqual({ kind: 'none' });
  });

  it('says first that something failed which nobody saw', () => {
    expect(badgeOf([waiting(2)], true)).toEqual({ kind: 'failed' });
  });
});

describe('times', () => {
  const now = 1_800_000_000_000;
  const day = 86_400_000;

  it('are short in lists, in each language [L1]', () => {
    expect(makeTimes('en').relative(now - 2 * 3_600_000, now)).toBe('2 hr. ago');
    expect(makeTimes('fr').relative(now + 3 * day, now)).toMatch(/^dans 3\sj$/);
  });

  it('name the day when it is not today’s [E28]', () => {
    expect(makeTimes('en').at(now - 60_000, now)).toMatch(/^\d{2}:\d{2}$/);
    expect(makeTimes('en').at(now - 3 * day, now)).toMatch(/^1[123] Jan 2027, \d{2}:\d{2}$/);
  });
});
