import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../../shared/messages/language.ts';
import type { PopupMessages } from '../../../shared/messages/popup/en.ts';
import type { Times } from '../time.ts';

export interface Words {
  language: Language;
  say: PopupMessages;
  times: Times;
}

export const WordsContext = createContext<Words | null>(null);

export const useWords = (): Words => {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('the popup was rendered without its language');
  return words;
};

const known = (failures: PopupMessages['failures'], code: string): code is keyof PopupMessages['failures'] =>
  Object.hasOwn(failures, code);

/** The Worker's own sentence where there is one: it is in the person's language and names the next step. */
export const failureSentence = (say: PopupMessages, code: string, detail: string): string => {
  if (known(say.failures, code)) return say.failures[code];
  return detail.includes(' ') ? detail : say.failed;
};
