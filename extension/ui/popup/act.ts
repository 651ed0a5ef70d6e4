import { browser } from 'wxt/browser';
import { hostPattern } from '../../deployments/address.ts';
import type { Row } from '../../deployments/lists.ts';
import { send } from '../send.ts';
import { failureSentence, type Words } from './words.ts';

/** What came of an act, to be shown; null when there is nothing to say. */
export type Said = { tone: 'note' | 'failed'; text: string } | null;

/** Asks for a panel's host; must be the first thing a click does, or the browser refuses to ask. */
export const requestHost = (origin: string): Promise<boolean> =>
  browser.permissions.request({ origins: [hostPattern(origin)] }).catch(() => false);

/** Why something did not work. */
export const failure = async (words: Words, code: string, detail = ''): Promise<Said> => ({
  tone: 'failed',
  text: failureSentence(await words.more(), code, detail),
});

/** Opens a client; where the panel is already allowed the browser answers without asking anybody. */
export const openRow = async (row: Row, words: Words): Promise<Said> => {
  const allowed = row.way === 'card' || (await requestHost(row.origin));
  if (!allowed) return failure(words, 'panel_permission');
  const answer = await send({ type: 'open_client', deployment: row.deployment, grantId: row.grantId });
  if (answer.tag === 'failed') return failure(words, answer.code, answer.detail);
  if (answer.tag !== 'opening') return failure(words, 'unexpected');
  switch (answer.outcome.outcome) {
    case 'opened':
    case 'card':
      window.close();
      return null;
    case 'proving':
      return { tone: 'note', text: words.say.proving };
    case 'refused':
      return failure(words, answer.outcome.code, answer.outcome.detail);
  }
};

/** Any other request: the reason if it was refused. */
export const ask = async (message: Parameters<typeof send>[0], words: Words): Promise<Said> => {
  const answer = await send(message);
  return answer.tag === 'failed' ? failure(words, answer.code, answer.detail) : null;
};
