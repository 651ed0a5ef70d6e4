import type { PageAnswer } from '../../protocol.ts';
import { send } from '../send.ts';
import { failure, type Said } from './act.ts';
import type { Words } from './words.ts';

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

/** `replaces`: the person knows whose tabs this signs out, and wants it all the same (W4). */
export const openClient = async (client: Named, words: Words, replaces: boolean): Promise<Said> => {
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

/** Whose tabs an opening would sign out, and the button that opens it all the same. */
export const question = async (client: Named, other: string, tabs: number, words: Words): Promise<Said> => {
  const { inTheWay, openAnyway } = await words.more();
  const run = async (onSaid: (said: Said) => void): Promise<void> => {
    onSaid({ tone: 'note', text: words.say.opening(client.customer) });
    onSaid(await openClient(client, words, true));
  };
  return {
    tone: 'warning',
    text: inTheWay(other, client.panel, tabs),
    act: { label: openAnyway(client.customer), run },
  };
};
