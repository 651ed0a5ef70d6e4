import { browser } from 'wxt/browser';
import { type Language, pickLanguage } from '../../shared/messages/language.ts';

/** The browser's own language, as far as we speak it. */
export const browserLanguage = (): Language => pickLanguage([browser.i18n.getUILanguage()]);

/** The language the person chose, else the browser's; also told to screen readers. */
export const setLanguage = (chosen: Language | null): Language => {
  const language = chosen ?? browserLanguage();
  document.documentElement.lang = language;
  return language;
};
