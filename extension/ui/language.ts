import { browser } from 'wxt/browser';
import { type Language, pickLanguage } from '../../shared/messages/language.ts';

/** The language the person chose, else the browser's; also told to screen readers. */
export const setLanguage = (chosen: Language | null): Language => {
  const language = chosen ?? pickLanguage([browser.i18n.getUILanguage()]);
  document.documentElement.lang = language;
  return language;
};
