import type { Share } from '../../../shared/api/accounts.ts';
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

const row = (
  share: Share,
  request: ListsRequest,
  now: number,
  manage: (id: string) => void,
  settle: () => void,
): HTMLElement => {
  const { language } = request;
  const words = listWords[language];
  const until = share.kind === 'grant' ? share.endsAt : share.expiresAt;
  const facts = [accessText(share.access, words), timeLeft(until, now, language, words)];
  const line = h('div', { class: 'line' }, h('strong', {}, share.partnerName), ` · ${facts.join(' · ')}`);
  const states = statesOf(share, request);
  if (states.length > 0) line.append(' · ', h('span', { class: 'state' }, states.join(' · ')));
  const ends = share.kind === 'grant' && share.state !== 'ended';
  const label = ends ? words.revoke : words.manage;
  const button = h('button', { type: 'button', class: ends ? 'button danger' : 'button' }, label);
  button.setAttribute('aria-label', `${label}: ${share.partnerName}`);
  onPress(button, () => manage(share.id));
  const item = h('li', {}, line, button);
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
  const manage = async (grantId: string): Promise<void> => {
    const answer = await request.send({ type: 'manage', grantId });
    if (answer.tag !== 'failed') return close();
    notice.textContent = answer.detail || words.failed;
    notice.hidden = false;
  };
  const now = Date.now();
  const rows = request.shares.map((share) => row(share, request, now, (id) => void manage(id), settle));
  const title = request.about === null ? words.access : `${words.access}: ${request.about}`;
  const heading = request.tabs.length > 1 ? null : h('h2', {}, title);
  const list =
    rows.length > 0 ? h('ul', { class: 'shares' }, ...rows) : h('p', { class: 'note' }, words.nobody);
  body.replaceChildren(...(heading ? [heading, list, notice] : [list, notice]));
};
