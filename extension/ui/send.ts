import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type FromPages, type PageAnswer, pageAnswer } from '../protocol.ts';

/** Asks the background; whatever goes wrong comes back as an answer. */
export const send = async (message: FromPages): Promise<PageAnswer> => {
  const answer: unknown = await browser.runtime.sendMessage(message).catch(() => undefined);
  const parsed = v.safeParse(pageAnswer, answer);
  return parsed.success ? parsed.output : { tag: 'failed', code: 'unexpected', detail: '' };
};
