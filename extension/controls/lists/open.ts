import { h } from '../dom.ts';
import type { ListTab } from '../view.ts';
import { Clients } from './clients.ts';
import type { ListsRequest } from './contract.ts';
import { openLayer } from './layer.ts';
import { paintShares } from './shares.ts';
import { listWords } from './words.ts';

/** Opens the switcher, or who has access, or both as tabs, at the control that was pressed. */
export const openLists = (request: ListsRequest): void => {
  const layer = openLayer(request.opener, request.signal, request.dark);
  if (layer === null) return;
  const words = listWords[request.language];
  const panel = h('div', { role: request.tabs.length > 1 ? 'tabpanel' : 'presentation' });
  const names: Record<ListTab, string> = { clients: words.clients, shares: words.access };
  const show = (tab: ListTab): void => {
    layer.body.setAttribute('aria-label', names[tab]);
    for (const button of buttons) button.setAttribute('aria-selected', String(button.dataset['tab'] === tab));
    if (tab === 'clients') new Clients(request, layer.close, layer.settle).paint(panel);
    else paintShares(panel, request, layer.close, layer.settle);
    layer.settle();
  };
  const buttons = request.tabs.map((tab) => {
    const button = h('button', { type: 'button', role: 'tab' }, names[tab]);
    button.dataset['tab'] = tab;
    button.addEventListener('click', () => show(tab));
    return button;
  });
  const tabs = h('div', { class: 'tabs', role: 'tablist' }, ...buttons);
  tabs.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = event.target instanceof HTMLButtonElement ? buttons.indexOf(event.target) : -1;
    if (step === 0 || at < 0) return;
    const next = buttons[(at + step + buttons.length) % buttons.length];
    next?.focus();
    next?.click();
  });
  layer.body.replaceChildren(...(buttons.length > 1 ? [tabs, panel] : [panel]));
  const [first] = request.tabs;
  if (first) show(first);
};
