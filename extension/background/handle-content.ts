import { browser } from 'wxt/browser';
import { controlWords } from '../../shared/messages/panel/index.ts';
import { insideDeployment } from '../deployments/address.ts';
import { panelAt } from '../deployments/directory.ts';
import { joinedItem } from '../deployments/items.ts';
import { type Answer, type FromContent, laterScripts } from '../protocol.ts';
import { carryOutShare, tellProducts } from './in-page.ts';
import { noteShown } from './left-sessions.ts';
import { findClients } from './lists.ts';
import { noteMissing } from './missing-places.ts';
import { leaveTab, openClient } from './opening.ts';
import { actedFor, lastState, type Page, pageStateOf } from './page-state.ts';
import { tellPopups } from './ports.ts';
import { currentLanguage } from './services.ts';
import { signInTo } from './sign-in.ts';
import { openWindow } from './windows.ts';

const done: Answer = { tag: 'done' };
const failed = (code: string): Answer => ({ tag: 'failed', code, detail: '' });

/** As many clients as a switcher inside a page shows. */
const switcherRows = 30;

/**
 * What a panel's page may ask for: to be told its state, to open one of our own pages, to switch, to
 * leave, and to have done in it what is due already (E51). No act on a grant is reachable from here (E12).
 */
export const handleContent = async (
  page: Page,
  deployment: string,
  message: FromContent,
): Promise<Answer> => {
  switch (message.type) {
    case 'page': {
      const before = actedFor(page.tabId);
      const state = await pageStateOf(page, message.shown);
      // A container of ours takes its session along, and in another no tab would be left to end it from.
      if (page.container === null) await noteShown(page.origin, state);
      const now = actedFor(page.tabId);
      // Lists mark the clients that are open.
      if (before?.client.grantId !== now?.client.grantId) void tellPopups();
      const language = await currentLanguage();
      return { tag: 'page', language, state, words: controlWords[language] };
    }
    case 'share':
      await tellProducts(page, deployment);
      return share(page, deployment, message.shown, message.productId);
    case 'carry_out':
      return carryOutShare(page, deployment, message.grantId);
    case 'manage':
      return toPage(deployment, shareAddress(page, deployment, message.grantId));
    case 'revoke':
      return toPage(deployment, `${deployment}/grants/${encodeURIComponent(message.grantId)}/end`);
    case 'become_partner':
      return toPage(deployment, `${deployment}/partner`);
    case 'client_book': {
      const named = message.client === null ? '' : `?${new URLSearchParams({ name: message.client })}`;
      await browser.tabs.create({ url: `${deployment}/clients${named}` });
      return done;
    }
    case 'find_clients': {
      const { clients, at } = await findClients(message.words, switcherRows);
      return { tag: 'clients', clients, at };
    }
    case 'open': {
      const { deployment: where, grantId } = message;
      return {
        tag: 'opening',
        outcome: await openClient({
          deployment: where,
          grantId,
          proven: false,
          replaces: message.replaces ?? false,
          askedIn: page.tabId,
          beside: page.tabId,
        }),
      };
    }
    case 'leave':
      return (await leaveTab(page)) ? done : failed('panel_unreachable');
    case 'give_back': {
      const client = actedFor(page.tabId);
      return client === null
        ? failed('not_found')
        : toPage(deployment, `${deployment}/grants/${encodeURIComponent(client.client.grantId)}/disconnect`);
    }
    case 'sign_in': {
      const result = await signInTo(deployment);
      return result === null ? done : { tag: 'failed', ...result };
    }
    case 'missing_anchor':
      await noteMissing(deployment, page.origin, message.anchor);
      return done;
    case 'load':
      await browser.scripting.executeScript({
        target: { tabId: page.tabId, frameIds: [0] },
        files: [laterScripts[message.script]],
      });
      return done;
  }
};

const toPage = async (deployment: string, address: string): Promise<Answer> => {
  await openWindow(address, { next: 'ask_again', deployment });
  return done;
};

const share = async (
  page: Page,
  deployment: string,
  shown: string | null,
  productId: string | null,
): Promise<Answer> => {
  const owned = panelAt(await joinedItem.read(), page.origin);
  if (!owned) return failed('panel_unsupported');
  const query = new URLSearchParams({ panel: owned.panel.id });
  if (shown !== null) query.set('account', shown);
  if (productId !== null) query.set('product', productId);
  return toPage(deployment, `${deployment}/share?${query}`);
};

/** The address the Worker gave with the share, if this page was told of it; the grant's own page else. */
const shareAddress = (page: Page, deployment: string, id: string): string => {
  const state = lastState(page.tabId)?.state;
  const shares = state?.mode === 'own' ? (state.account?.shares ?? []) : [];
  const url = shares.find((one) => one.id === id)?.url;
  const named = url === undefined ? null : insideDeployment(url, deployment);
  return named ?? `${deployment}/grants/${encodeURIComponent(id)}`;
};
