import { browser } from 'wxt/browser';
import { hostPattern } from '../../deployments/host-pattern.ts';
import type { Row } from '../../deployments/lists.ts';
import { send } from '../send.ts';
import { failureSentence, type Words } from './words.ts';

/** What came of an act, to be shown; null when there is nothing to say. */
export type Said = {
  tone: 'note' | 'failed' | 'warning';
  text: string;
  /** What the person is asked, as the button that says yes. */
  act?: { label: string; run(onSaid: (said: Said) => void): Promise<void> };
} | null;

/** Asks for a panel's host; must be the first thing a click does, or the browser refuses to ask. */
export const requestHost = (origin: string): Promise<boolean> =>
  browser.permissions.request({ origins: [hostPattern(origin)] }).catch(() => false);

/** Why something did not work. */
export const failure = async (words: Words, code: string, detail = ''): Promise<Said> => ({
  tone: 'failed',
  text: failureSentence(await words.more(), code, detail),
});

/**
 * Opens a client; where the panel is already allowed the browser answers without asking anybody. The rest of
 * it comes when it is first needed.
 */
export const openRow = async (row: Row, words: Words): Promise<Said> => {
  const allowed = row.way === 'card' || (await requestHost(row.origin));
  if (!allowed) return failure(words, 'panel_permission');
  return (await import('./one-client.ts')).openClient(row, words, false);
};

/** Any other request: the reason if it was refused. */
export const ask = async (message: Parameters<typeof send>[0], words: Words): Promise<Said> => {
  const answer = await send(message);
  return answer.tag === 'failed' ? failure(words, answer.code, answer.detail) : null;
};
