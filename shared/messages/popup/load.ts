import type { Language } from '../language.ts';
import { de } from './de.ts';
import { en, type PopupMessages } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { HelpMessages } from './help/en.ts';
import { it } from './it.ts';
import type { MarkMessages } from './marks/en.ts';
import type { PaneMessages } from './panes/en.ts';

/**
 * What the first picture says, in every language at once: four languages that nobody reads weigh less than
 * one file more to ask the browser for.
 */
export const popupMessages: Readonly<Record<Language, PopupMessages>> = { en, de, fr, es, it };

/** What the rest of the popup says, which comes after its first picture. */
export const loadPaneMessages: Readonly<Record<Language, () => Promise<PaneMessages>>> = {
  en: async () => (await import('./panes/en.ts')).en,
  de: async () => (await import('./panes/de.ts')).de,
  fr: async () => (await import('./panes/fr.ts')).fr,
  es: async () => (await import('./panes/es.ts')).es,
  it: async () => (await import('./panes/it.ts')).it,
};

/** What is said where a client gets a colour and a group: few people, and rarely. */
export const loadMarkMessages: Readonly<Record<Language, () => Promise<MarkMessages>>> = {
  en: async () => (await import('./marks/en.ts')).en,
  de: async () => (await import('./marks/de.ts')).de,
  fr: async () => (await import('./marks/fr.ts')).fr,
  es: async () => (await import('./marks/es.ts')).es,
  it: async () => (await import('./marks/it.ts')).it,
};

/** What is said under "Help". */
export const loadHelpMessages: Readonly<Record<Language, () => Promise<HelpMessages>>> = {
  en: async () => (await import('./help/en.ts')).en,
  de: async () => (await import('./help/de.ts')).de,
  fr: async () => (await import('./help/fr.ts')).fr,
  es: async () => (await import('./help/es.ts')).es,
  it: async () => (await import('./help/it.ts')).it,
};
