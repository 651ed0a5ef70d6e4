import type { TeamWords } from './words.ts';

export const de: TeamWords = {
  title: 'Teams',
  intro: 'Ein Team steht für mehrere Ihrer Mitglieder. Was Sie ihm zuweisen, darf jedes davon öffnen.',
  none: 'Sie haben noch keine Teams. Legen Sie unten eines an.',
  name: 'Name',
  members: 'Mitglieder',
  clients: 'Kunden',
  add: 'Team anlegen',
  save: 'Speichern',
  leavingHint:
    'Wer das Team verlässt, kann sofort nicht mehr öffnen, was nur über dieses Team zugänglich war. Gesetzliche Vertreter und Administratoren dürfen jeden Kunden ohne Team öffnen.',
  noClients: 'Diesem Team ist noch nichts zugewiesen. Öffnen Sie einen Kunden und wählen Sie dort das Team.',
  toClients: 'Zu den Kunden',
  rename: 'Umbenennen',
  remove: 'Dieses Team löschen',
  keep: 'Behalten',
  removeTitle: (name) => `Team ${name} löschen`,
  removeText: (clients) =>
    `Seine Mitglieder können sofort nicht mehr öffnen, was nur über dieses Team zugänglich war (zugewiesene Kunden: ${clients}). Die Mitglieder selbst bleiben.`,
};
