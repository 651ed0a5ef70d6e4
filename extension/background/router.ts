import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Answer, fromContent, fromPages, type PageAnswer } from '../protocol.ts';
import { handleContent } from './handle-content.ts';
import { handlePages } from './handle-pages.ts';
import { contentPage, deploymentOfPage, isOwnPage, type Sender } from './sender.ts';

/** Every message comes through here: who speaks is checked first, then the shape, then it is handled. */
const route = async (message: unknown, sender: Sender): Promise<Answer | PageAnswer> => {
  if (isOwnPage(sender, browser.runtime.id, self.location.origin)) {
    const parsed = v.safeParse(fromPages, message);
    return parsed.success
      ? handlePages(parsed.output, sender.tab?.id)
      : { tag: 'failed', code: 'unknown_message', detail: '' };
  }
  const page = contentPage(sender, browser.runtime.id);
  const deployment = page === null ? null : await deploymentOfPage(page);
  const parsed = v.safeParse(fromContent, message);
  if (page === null || !parsed.success) return { tag: 'failed', code: 'unknown_message', detail: '' };
  if (deployment === null) {
    return parsed.output.type === 'page'
      ? { tag: 'page', language: 'en', state: { mode: 'dark' } }
      : { tag: 'failed', code: 'panel_unsupported', detail: '' };
  }
  return handleContent(page, deployment, parsed.output);
};

export const listen = (): void => {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    route(message, sender)
      .catch((reason: unknown): Answer => {
        console.warn('Panelshare could not answer', reason);
        return { tag: 'failed', code: 'internal', detail: '' };
      })
      .then(respond);
    // The answer comes later.
    return true;
  });
};
