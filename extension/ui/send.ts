import { browser } from 'wxt/browser';
import type { FromPages, PageAnswer } from '../protocol.ts';

/**
 * The background is the other half of this very package and the only one that answers our pages;
 * an answer is known by its tag. What comes from the network it has parsed before.
 */
const isAnswer = (answer: unknown): answer is PageAnswer =>
  typeof answer === 'object' && answer !== null && 'tag' in answer && typeof answer.tag === 'string';

/** Asks the background; whatever goes wrong comes back as an answer. */
export const send = async (message: FromPages): Promise<PageAnswer> => {
  const answer: unknown = await browser.runtime.sendMessage(message).catch(() => undefined);
  return isAnswer(answer) ? answer : { tag: 'failed', code: 'unexpected', detail: '' };
};
