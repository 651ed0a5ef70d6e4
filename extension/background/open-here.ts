import { browser } from 'wxt/browser';
import { noticeItem } from '../deployments/items.ts';
import type { OpenOutcome } from '../protocol.ts';
import { clientOf } from './lists.ts';
import { openClient } from './opening.ts';
import { tellPopups } from './ports.ts';
import { tabInFront } from './tabs.ts';

/**
 * The popup, for what cannot be said where it was asked. A browser that opens none for an extension's own
 * sake shows it in a tab.
 */
export const showPopup = async (): Promise<void> => {
  try {
    await browser.action.openPopup();
  } catch {
    await browser.tabs.create({ url: '/popup.html' });
  }
};

/** Opens a client for the address bar or a key, where there is no place to answer: the popup tells what went wrong. */
export const openFromBar = async (deployment: string, grantId: string): Promise<void> => {
  await noticeItem.change(() => null);
  const beside = await tabInFront();
  const wish = { deployment, grantId, proven: false, replaces: false, askedIn: null, beside };
  const outcome = await openClient(wish);
  if (await keepForPopup(outcome, wish)) await showPopup();
};

/** What the next popup is to say or ask; false when everything went well. */
export const keepForPopup = async (
  outcome: OpenOutcome,
  { deployment, grantId }: { deployment: string; grantId: string },
): Promise<boolean> => {
  const at = Date.now();
  if (outcome.outcome === 'refused') {
    await noticeItem.change(() => ({ code: outcome.code, detail: outcome.detail, at }));
  } else if (outcome.outcome === 'in_the_way') {
    const client = await clientOf(deployment, grantId);
    if (client === null) return false;
    const { customerName, panel } = client.client;
    const question = {
      deployment,
      grantId,
      customer: customerName,
      panel: panel.name,
      other: outcome.customerName,
      tabs: outcome.tabs,
    };
    await noticeItem.change(() => ({ code: 'in_the_way', detail: '', at, question }));
  }
  await tellPopups();
  return outcome.outcome === 'refused' || outcome.outcome === 'in_the_way';
};
