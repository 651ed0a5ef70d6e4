import { browser } from 'wxt/browser';
import type { Answer, FromContent, ToContent } from '../protocol.ts';

/**
 * What the background says is told apart by its tag. Only our own background can speak on this
 * line, it parsed what the Worker said, and nothing is decided here: so no parser comes along.
 */
const tagged = (value: unknown, key: 'tag' | 'type', known: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && known.includes(String(Reflect.get(value, key)));

const isAnswer = (value: unknown): value is Answer =>
  tagged(value, 'tag', [
    'page',
    'clients',
    'opening',
    'carried_out',
    'done',
    'failed',
  ] satisfies Answer['tag'][]);

/** From the background to this tab, or over its port. */
export const isToContent = (value: unknown): value is ToContent =>
  tagged(value, 'type', ['which_account', 'ask_again'] satisfies ToContent['type'][]);

/** Asks the background. Whatever goes wrong on the way is a tagged answer too, never a rejection. */
export const send = async (message: FromContent): Promise<Answer> => {
  try {
    const answer: unknown = await browser.runtime.sendMessage(message);
    if (isAnswer(answer)) return answer;
  } catch {
    // The background is gone: the extension was updated or switched off.
  }
  return { tag: 'failed', code: 'internal', detail: '' };
};

/** False once the extension was updated, switched off or removed under the page. */
export const alive = (): boolean => {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
};
