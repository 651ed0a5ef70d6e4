import type { Language } from '../language.ts';
import type { PopupMessages } from './en.ts';
import type { HelpMessages } from './help/en.ts';
import type { MarkMessages } from './marks/en.ts';
import type { PaneMessages } from './panes/en.ts';

/** Each language is a file of its own, so that the popup loads one. */
export const loadPopupMessages: Readonly<Record<Language, () => Promise<PopupMessages>>> = {
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
  it: async () => (await import('./it.ts')).it,
};

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
