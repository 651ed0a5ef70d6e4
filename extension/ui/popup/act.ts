import { browser } from 'wxt/browser';
import { hostPattern } from '../../deployments/address.ts';
import type { Row } from '../../deployments/lists.ts';
import type { PageAnswer } from '../../protocol.ts';
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

/** Longer than everything the background waits for together: who waits longer waits for nothing. */
const longest = 60_000;

const inTime = (answer: Promise<PageAnswer>): Promise<PageAnswer> =>
  Promise.race([
    answer,
    new Promise<PageAnswer>((resolve) => {
      setTimeout(() => resolve({ tag: 'failed', code: 'unanswered', detail: '' }), longest);
    }),
  ]);

/** A client as far as opening it needs to name it. */
interface Named {
  deployment: string;
  grantId: string;
  customer: string;
  panel: string;
}

/** Opens a client; where the panel is already allowed the browser answers without asking anybody. */
export const openRow = async (row: Row, words: Words): Promise<Said> => {
  const allowed = row.way === 'card' || (await requestHost(row.origin));
  return allowed ? open(row, words, false) : failure(words, 'panel_permission');
};

const open = async (client: Named, words: Words, replaces: boolean): Promise<Said> => {
  const { deployment, grantId } = client;
  const answer = await inTime(send({ type: 'open_client', deployment, grantId, replaces }));
  if (answer.tag === 'failed') return failure(words, answer.code, answer.detail);
  if (answer.tag !== 'opening') return failure(words, 'unexpected');
  const { outcome } = answer;
  switch (outcome.outcome) {
    case 'opened':
    case 'card':
      window.close();
      return null;
    case 'in_the_way':
      return question(client, outcome.customerName, outcome.tabs, words);
    case 'proving':
      return { tone: 'note', text: words.say.proving };
    case 'refused':
      return failure(words, outcome.code, outcome.detail);
  }
};

/** Whose tabs an opening would sign out, and the button that opens it all the same (W4). */
export const question = async (client: Named, other: string, tabs: number, words: Words): Promise<Said> => {
  const { inTheWay, openAnyway } = await words.more();
  const run = async (onSaid: (said: Said) => void): Promise<void> => {
    onSaid({ tone: 'note', text: words.say.opening(client.customer) });
    onSaid(await open(client, words, true));
  };
  return {
    tone: 'warning',
    text: inTheWay(other, client.panel, tabs),
    act: { label: openAnyway(client.customer), run },
  };
};

/** Any other request: the reason if it was refused. */
export const ask = async (message: Parameters<typeof send>[0], words: Words): Promise<Said> => {
  const answer = await send(message);
  return answer.tag === 'failed' ? failure(words, answer.code, answer.detail) : null;
};
