import type { HelpMessages } from './en.ts';

export const it: HelpMessages = {
  title: 'Tasti e parole',
  commands: {
    _execute_action: 'apri questo elenco, da ovunque',
    'last-client': 'apri il cliente precedente',
    'own-account': 'torna al tuo account',
  },
  omnibox: ['ps, poi uno spazio', 'cerca un cliente dalla barra degli indirizzi'],
  noShortcut: 'ancora nessun tasto',
  changeShortcuts: 'Modifica queste scorciatoie',
  keys: [
    ['Lettere', 'cerca un cliente'],
    ['↑ ↓ Inizio Fine', 'spostati'],
    ['Invio', 'apri il cliente'],
    ['Alt + P', 'fissa o sblocca'],
    ['Maiusc + Invio', 'gruppo, colore, dettagli'],
    ['Esc', 'cancella, poi chiudi'],
  ],
  diagnostics: 'Diagnostica',
  diagnosticsHint: 'Punti non trovati nella pagina di un pannello, perché il pannello è cambiato.',
  nothingMissing: 'È stato trovato tutto.',
  missing: (anchor, panel, when) => `${anchor} su ${panel}, ${when}`,
  version: (version) => `Versione ${version}`,
};
