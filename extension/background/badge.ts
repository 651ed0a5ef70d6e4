import { browser } from 'wxt/browser';
import { backgroundWords } from '../../shared/messages/background/index.ts';
import { joinedItem, noticeItem } from '../deployments/items.ts';
import type { Overview } from '../deployments/lists.ts';
import { overviewOf } from './overviews.ts';
import { currentLanguage } from './services.ts';

/** States of the badge, the first that applies wins. */
export type Badge = { kind: 'failed' } | { kind: 'waiting'; count: number } | { kind: 'none' };

export const badgeOf = (overviews: readonly Overview[], failed: boolean): Badge => {
  if (failed) return { kind: 'failed' };
  const count = overviews.reduce((sum, one) => sum + one.invitations.length, 0);
  return count > 0 ? { kind: 'waiting', count } : { kind: 'none' };
};

const looks = {
  failed: { text: '!', colour: '#b42318' },
  waiting: { text: '', colour: '#2563eb' },
  none: { text: '', colour: '#2563eb' },
} as const;

/** What waits for an answer: as a number on the button, and in words as its name. */
export const paintBadge = async (): Promise<void> => {
  const joined = await joinedItem.read();
  const known = await Promise.all(joined.map(({ description }) => overviewOf(description.deployment)));
  const badge = badgeOf(
    known.filter((one) => one !== null),
    (await noticeItem.read()) !== null,
  );
  const look = looks[badge.kind];
  const count = badge.kind === 'waiting' ? badge.count : 0;
  const words = backgroundWords[await currentLanguage()].badge;
  await browser.action.setBadgeText({ text: count > 99 ? '99+' : count > 0 ? String(count) : look.text });
  await browser.action.setBadgeBackgroundColor({ color: look.colour });
  await browser.action.setTitle({
    title: badge.kind === 'waiting' ? words.waiting(count) : words[badge.kind],
  });
};
