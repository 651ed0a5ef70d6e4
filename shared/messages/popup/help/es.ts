import type { HelpMessages } from './en.ts';

export const es: HelpMessages = {
  title: 'Teclas y palabras',
  commands: {
    _execute_action: 'abrir esta lista, desde cualquier sitio',
    'last-client': 'abrir el cliente anterior',
    'own-account': 'volver a su propia cuenta',
  },
  omnibox: ['ps y un espacio', 'buscar un cliente en la barra de direcciones'],
  noShortcut: 'aún sin tecla',
  changeShortcuts: 'Cambiar estos atajos',
  keys: [
    ['Letras', 'buscar un cliente'],
    ['↑ ↓ Inicio Fin', 'moverse'],
    ['Intro', 'abrir el cliente'],
    ['Alt + P', 'fijar o soltar'],
    ['Mayús + Intro', 'grupo, color, detalles'],
    ['Esc', 'borrar y después cerrar'],
  ],
  diagnostics: 'Diagnóstico',
  diagnosticsHint: 'Lugares que no se encontraron en la página de un panel, porque el panel cambió.',
  nothingMissing: 'Se encontró todo.',
  missing: (anchor, panel, when) => `${anchor} en ${panel}, ${when}`,
  version: (version) => `Versión ${version}`,
};
