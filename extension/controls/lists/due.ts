import type { Share } from '../../../shared/api/accounts.ts';
import type { ListWords } from '../../../shared/messages/panel/en.ts';
import type { Answer } from '../../protocol.ts';
import { h } from '../dom.ts';
import { onPress } from '../trust.ts';
import type { ListsRequest } from './contract.ts';
import { listWords } from './words.ts';

/** How it went, as a sentence with what to do next, and whether pressing again makes sense. */
const outcome = (answer: Answer, words: ListWords): { said: string; open: boolean } => {
  if (answer.tag !== 'carried_out') {
    return { said: (answer.tag === 'failed' && answer.detail) || words.failed, open: true };
  }
  const { failure, act, left } = answer;
  if (failure !== null) return { said: words.inPage.failures[failure], open: true };
  return { said: act === 'make' ? words.inPage.made : words.inPage.removed, open: left > 0 };
};

/**
 * What this page still has to do at the panel for a share (E51): one button, and below it what it is
 * doing and how that went. It stays under the keys of who pressed it, so it is never taken away from them.
 */
export const paintDue = (
  { id, due, partnerName }: Extract<Share, { kind: 'grant' }>,
  request: ListsRequest,
  settle: () => void,
): readonly HTMLElement[] => {
  if (due === null) return [];
  const words = listWords[request.language];
  const label = words.inPage[due];
  const danger = due === 'remove' ? ' danger' : '';
  const button = h('button', { type: 'button', class: `button due${danger}` }, label);
  button.setAttribute('aria-label', `${label}: ${partnerName}`);
  const told = h('p', { role: 'status' });
  let busy = false;
  const run = async (): Promise<void> => {
    busy = true;
    button.setAttribute('aria-disabled', 'true');
    told.className = '';
    told.textContent = words.inPage.running;
    settle();
    const answer = await request.send({ type: 'carry_out', grantId: id });
    const { said, open } = outcome(answer, words);
    told.className = answer.tag === 'carried_out' && answer.failure === null ? '' : 'alert';
    told.textContent = said;
    busy = !open;
    if (open) button.removeAttribute('aria-disabled');
    settle();
  };
  onPress(button, () => {
    if (!busy) void run();
  });
  return [button, told];
};
