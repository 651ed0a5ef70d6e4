import type { ContentScriptDefinition } from 'wxt';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { PanelKind } from '../../shared/api/deployment.ts';
import type { Adapter, Place } from './adapter.ts';

declare global {
  /** The adapters put into this page, in the isolated world that all our scripts share and the page cannot reach. */
  var panelshareAdapters: Readonly<Partial<Record<PanelKind, Adapter>>> | undefined;
}

/**
 * The script of one kind of panel: registered before the core on the origins of its kind, so that a
 * page carries one adapter and not all of them. Two kinds share a page's scripts only where two
 * panels stand on one host, at different ports.
 */
export const adapterScript = (adapter: Adapter): ContentScriptDefinition =>
  defineContentScript({
    registration: 'runtime',
    cssInjectionMode: 'manual',
    noScriptStartedPostMessage: true,
    main() {
      globalThis.panelshareAdapters = { ...globalThis.panelshareAdapters, [adapter.kind]: adapter };
    },
  });

/** The adapter whose panel this document is a page of, among those put into it. */
export const adapterFor = (document: Document, place: Place): Adapter | null =>
  Object.values(globalThis.panelshareAdapters ?? {}).find((adapter) => adapter.detect(document, place)) ??
  null;
