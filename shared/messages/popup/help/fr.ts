import type { HelpMessages } from './en.ts';

export const fr: HelpMessages = {
  title: 'Touches et mots',
  commands: {
    _execute_action: 'ouvrir cette liste, de partout',
    'last-client': 'ouvrir le client précédent',
    'own-account': 'revenir à votre propre compte',
  },
  omnibox: ['ps, puis une espace', 'trouver un client depuis la barre d’adresse'],
  noShortcut: 'pas encore de touche',
  changeShortcuts: 'Modifier ces raccourcis',
  keys: [
    ['Lettres', 'trouver un client'],
    ['↑ ↓ Début Fin', 'se déplacer'],
    ['Entrée', 'ouvrir le client'],
    ['Alt + P', 'épingler ou détacher'],
    ['Maj + Entrée', 'groupe, couleur, détails'],
    ['Échap', 'effacer, puis fermer'],
  ],
  diagnostics: 'Diagnostic',
  diagnosticsHint: 'Emplacements introuvables dans la page d’un panneau, parce que le panneau a changé.',
  nothingMissing: 'Tout a été trouvé.',
  missing: (anchor, panel, when) => `${anchor} sur ${panel}, ${when}`,
  version: (version) => `Version ${version}`,
};
