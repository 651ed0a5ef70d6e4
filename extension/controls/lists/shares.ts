import type { Share } from '../../../shared/api/accounts.ts';
import type { ListWords } from '../../../shared/messages/panel/en.ts';
import { h } from '../dom.ts';
import { onPress } from '../trust.ts';
import type { ListsRequest } from './contract.ts';
import { paintDue } from './due.ts';
import { accessText, ago, enforcementText, timeLeft } from './format.ts';
import { listWords } from './words.ts';

const statesOf = (share: Share, request: ListsRequest): readonly string[] => {
  const words = listWords[request.language];
  if (share.kind === 'invitation') return [words.invitation[share.state]].filter((word) => word !== '');
  // Nobody cuts it while it waits for a click on this page.
  const panelState = share.due === 'remove' ? 'not_yet_cut' : share.panelState;
  const said = [words.states[share.state], words.panel[panelState]];
  return said.filter((word) => word !== '');
};

type Way = 'manage' | 'revoke';

/** To the share's own page; and of one that lives straight to where it ends. */
const ways = (share: Share, words: ListWords, go: (way: Way) => void): HTMLElement => {
  const ends = share.kind === 'grant' && share.state !== 'ended';
  const button = (way: Way): HTMLElement => {
    const one = h(
      'button',
      { type: 'button', class: way === 'revoke' ? 'button danger' : 'button' },
      words[way],
    );
    one.setAttribute('aria-label', `${words[way]}: ${share.partnerName}`);
    onPress(one, () => go(way));
    return one;
  };
  return h('div', { class: 'ways' }, button('manage'), ends && button('revoke'));
};

const row = (
  share: Share,
  request: ListsRequest,
  now: number,
  go: (way: Way, id: string) => void,
  settle: () => void,
): HTMLElement => {
  const { language } = request;
  const words = listWords[language];
  const until = share.kind === 'grant' ? share.endsAt : share.expiresAt;
  const facts = [accessText(share.access, words), timeLeft(until, now, language, words)];
  const line = h('div', { class: 'line' }, h('strong', {}, share.partnerName), ` · ${facts.join(' · ')}`);
  const states = statesOf(share, request);
  if (states.length > 0) line.append(' · ', h('span', { class: 'state' }, states.join(' · ')));
  const item = h('li', {}, line);
  if (share.kind === 'grant') {
    item.append(...paintDue(share, request, settle));
    const { lastOpenedAt, lastOpenedBy, enforcement } = share;
    item.append(h('p', { class: 'quiet' }, enforcementText(enforcement, language, words)));
    const opened =
      lastOpenedAt === null
        ? words.neverOpened
        : words.lastOpened(ago(lastOpenedAt, now, language), lastOpenedBy ?? share.partnerName);
    item.append(h('p', { class: 'quiet' }, opened));
  }
  item.append(ways(share, words, (way) => go(way, share.id)));
  return item;
};

/** Who has access, with the way out: the deployment's own page, where ending is confirmed (M3). */
export const paintShares = (
  body: HTMLElement,
  request: ListsRequest,
  close: () => void,
  settle: () => void,
): void => {
  const words = listWords[request.language];
  const notice = h('p', { class: 'note alert', role: 'alert' });
  notice.hidden = true;
  const go = async (type: Way, grantId: string): Promise<void> => {
    const answer = await request.send({ type, grantId });
    if (answer.tag !== 'failed') return close();
    notice.textContent = answer.detail || words.failed;
    notice.hidden = false;
  };
  const now = Date.now();
  const rows = request.shares.map((share) => row(share, request, now, (way, id) => void go(way, id), settle));
  const title = request.about === null ? words.access : `${words.access} · ${request.about}`;
  const heading = request.tabs.length > 1 ? null : h('h2', {}, title);
  const list =
    rows.length > 0 ? h('ul', { class: 'shares' }, ...rows) : h('p', { class: 'note' }, words.nobody);
  body.replaceChildren(...(heading ? [heading, list, notice] : [list, notice]));
};
