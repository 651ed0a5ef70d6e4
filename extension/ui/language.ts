import { browser } from 'wxt/browser';
import { type Language, pickLanguage } from '../../shared/messages/language.ts';
import { languageItem } from '../deployments/items.ts';

/** The language the person chose, else the browser's; also told to screen readers. */
export const setLanguage = async (): Promise<Language> => {
  const language = (await languageItem.read()) ?? pickLanguage([browser.i18n.getUILanguage()]);
  document.documentElement.lang = language;
  return language;
};
