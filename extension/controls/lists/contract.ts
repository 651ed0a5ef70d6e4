import type { Share } from '../../../shared/api/accounts.ts';
import type { Language } from '../../../shared/messages/language.ts';
import type { Answer, FromContent } from '../../protocol.ts';
import type { ListTab } from '../view.ts';

/** What the resident script hands to the lists when a person opens one. */
export interface ListsRequest {
  language: Language;
  /** The control that was pressed: the list stands at it, and focus returns to it. */
  opener: HTMLElement;
  /** The first is open. */
  tabs: readonly ListTab[];
  /** Acting for a client: the way back is the first entry (W5). */
  acting: boolean;
  shares: readonly Share[];
  /** The product the shares are about, or null for the whole account. */
  about: string | null;
  dark: boolean;
  /** Ends when the page is left, another account shows, or access ends; the list goes with it. */
  signal: AbortSignal;
  send(message: FromContent): Promise<Answer>;
}

export type OpenLists = (request: ListsRequest) => void;

declare global {
  /** Set by the lists script; both scripts share one isolated world, which the page cannot reach. */
  var panelshareLists: OpenLists | undefined;
  /** Stops the content script that runs now; a second injection takes over from it. */
  var panelshareStop: (() => void) | undefined;
}
