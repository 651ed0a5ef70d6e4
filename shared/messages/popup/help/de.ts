import type { HelpMessages } from './en.ts';

export const de: HelpMessages = {
  title: 'Tasten und Wörter',
  commands: {
    _execute_action: 'diese Liste öffnen, von überall',
    'last-client': 'den Kunden von vorhin öffnen',
    'own-account': 'zurück zum eigenen Konto',
  },
  omnibox: ['ps, dann Leertaste', 'Kunden in der Adressleiste suchen'],
  noShortcut: 'noch keine Taste',
  changeShortcuts: 'Tastenkürzel ändern',
  keys: [
    ['Buchstaben', 'Kunden suchen'],
    ['↑ ↓ Pos1 Ende', 'bewegen'],
    ['Eingabe', 'Kunden öffnen'],
    ['Alt + P', 'anheften oder loslösen'],
    ['Umschalt + Eingabe', 'Gruppe, Farbe, Einzelheiten'],
    ['Esc', 'leeren, dann schließen'],
  ],
  diagnostics: 'Diagnose',
  diagnosticsHint: 'Stellen, die auf einer Panel-Seite fehlten, weil sich das Panel geändert hat.',
  nothingMissing: 'Alles wurde gefunden.',
  missing: (anchor, panel, when) => `${anchor} auf ${panel}, ${when}`,
  version: (version) => `Version ${version}`,
};
