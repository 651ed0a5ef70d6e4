import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { keepPlaces } from '../../deployments/client-rows.ts';
import { panelAt } from '../../deployments/directory.ts';
import { hostPattern } from '../../deployments/host-pattern.ts';
import { popupPort } from '../../popup-port.ts';
import type { PageState } from '../../protocol.ts';
import { send } from '../send.ts';
import { afterPaint } from './after-paint.ts';
import { looksLikePanel } from './looks-like.ts';
import { type Below, firstPicture, type Picture, tabBelow, wholePicture } from './store.ts';

/** What the page under the popup is, as far as the popup speaks of it. */
export type Under =
  | { kind: 'other' }
  /** `changed`: the panel's name and its deployment, where places of ours were missing in its pages. */
  | {
      kind: 'panel';
      state: PageState | null;
      tabId: number;
      changed: { panel: string; deployment: string } | null;
    }
  | { kind: 'not_granted'; panel: string; origin: string }
  | { kind: 'looks_like'; panel: string; origin: string };

const underOf = async (below: Below | null, picture: Picture): Promise<Under> => {
  const origin = below === null ? null : (URL.parse(below.address)?.origin ?? null);
  if (below === null || origin === null) return { kind: 'other' };
  const owned = panelAt(picture.joined, origin);
  if (owned === null) {
    const panel = await looksLikePanel(below.tabId);
    return panel === null ? { kind: 'other' } : { kind: 'looks_like', panel, origin };
  }
  if (!owned.panel.enabled) return { kind: 'other' };
  if (!(await browser.permissions.contains({ origins: [hostPattern(origin)] }))) {
    return { kind: 'not_granted', panel: owned.panel.name, origin };
  }
  const answer = await send({ type: 'tab_state', tabId: below.tabId });
  const { tabId } = below;
  if (answer.tag !== 'tab') return { kind: 'panel', state: null, tabId, changed: null };
  const changed = answer.changed ? { panel: owned.panel.name, deployment: owned.deployment } : null;
  return { kind: 'panel', state: answer.state, tabId, changed };
};

export interface Popup {
  picture: Picture;
  gone: ReadonlySet<string>;
  under: Under;
  /** True while the Worker is being asked. */
  asking: boolean;
  refresh(): Promise<void>;
  /** Looks again at what lies under the popup. */
  look(): Promise<void>;
  /** Shows what is stored now, in a new order: after an act of the person, not of the network. */
  redraw(): Promise<void>;
}

/** Paints what is known, asks, and then changes only what must change. */
export const usePopup = (initial: Picture): Popup => {
  const [picture, setPicture] = useState(initial);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [under, setUnder] = useState<Under>({ kind: 'other' });
  const [asking, setAsking] = useState(true);

  const update = useCallback(async () => {
    const next = await wholePicture();
    setPicture((shown) => {
      // The first full list replaces the first rows; what stands there already stays in place.
      if (shown.rows.size === 0 || !shown.complete) return next;
      if (shown.list === next.list) return { ...next, rows: shown.rows };
      const kept = keepPlaces(shown.rows, next.rows);
      setGone(kept.gone);
      return { ...next, rows: kept.rows };
    });
  }, []);

  const redraw = useCallback(async () => {
    setPicture(await wholePicture());
    setGone(new Set());
  }, []);

  const look = useCallback(async () => setUnder(await underOf(await tabBelow(), await firstPicture())), []);

  const refresh = useCallback(async () => {
    setAsking(true);
    await send({ type: 'refresh' });
    await update();
    setAsking(false);
  }, [update]);

  useEffect(() => {
    let port: Browser.runtime.Port | null = null;
    const forget = afterPaint(() => {
      void (async () => {
        await update();
        await refresh();
      })();
      void look();
      port = browser.runtime.connect({ name: popupPort });
      port.onMessage.addListener(() => void update());
    });
    return () => {
      forget();
      port?.disconnect();
    };
  }, [look, refresh, update]);

  return { picture, gone, under, asking, refresh, look, redraw };
};
