import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../../shared/messages/language.ts';
import type { PopupMessages } from '../../../shared/messages/popup/en.ts';
import type { PaneMessages } from '../../../shared/messages/popup/panes/en.ts';
import type { Times } from '../time.ts';

/** What the first picture says. */
export interface Words {
  language: Language;
  say: PopupMessages;
  times: Times;
  /** The words of everything else, loaded once. */
  more(): Promise<PaneMessages>;
}

/** What the panes say, which come with their words. */
export interface PaneWords extends Words {
  say: PopupMessages & PaneMessages;
}

export const WordsContext = createContext<Words | null>(null);
export const PaneWordsContext = createContext<PaneWords | null>(null);

const given = <Value>(words: Value | null): Value => {
  if (words === null) throw new Error('the popup was rendered without its language');
  return words;
};

export const useWords = (): Words => given(useContext(WordsContext));
export const usePaneWords = (): PaneWords => given(useContext(PaneWordsContext));

const known = (failures: PaneMessages['failures'], code: string): code is keyof PaneMessages['failures'] =>
  Object.hasOwn(failures, code);

/** The Worker's own sentence where there is one: it is in the person's language and names the next step. */
export const failureSentence = (say: PaneMessages, code: string, detail: string): string => {
  if (known(say.failures, code)) return say.failures[code];
  return detail.includes(' ') ? detail : say.failed;
};
