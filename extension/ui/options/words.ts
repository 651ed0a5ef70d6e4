import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../../shared/messages/language.ts';
import type { OptionsMessages } from '../../../shared/messages/options/en.ts';
import type { Times } from '../time.ts';

export interface Words {
  language: Language;
  say: OptionsMessages;
  times: Times;
}

export const WordsContext = createContext<Words | null>(null);

export const useWords = (): Words => {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('the options page was rendered without its language');
  return words;
};
