import type { ProviderWords } from './words.ts';

export const de: ProviderWords = {
  lead: 'Ihre Leute melden sich neben ihren Passkeys mit Ihrem eigenen OpenID-Anbieter an. Er gibt nie eine Rolle: Rollen werden hier gegeben, und er lässt nur ein, für wessen Rolle er bürgt.',
  backAddress: 'Tragen Sie diese Adresse beim Anbieter als Rücksprungadresse ein:',
  issuer: 'Aussteller (Issuer)',
  issuerHint: 'Genau wie der Anbieter ihn schreibt, zum Beispiel https://login.example.com/realms/staff.',
  clientId: 'Client-ID',
  secret: 'Client-Geheimnis',
  secretNew: 'Wird verschlüsselt gespeichert und nie wieder gezeigt.',
  secretKept: 'Leer lassen, um das gespeicherte zu behalten.',
  name: 'Name auf der Schaltfläche',
  nameHint: 'Zum Beispiel „Example Hosting“.',
  scopes: 'Scopes',
  groupsClaim: 'Claim mit den Gruppen',
  groupsHint: 'Er muss im ID-Token stehen.',
  adminGroups: 'Gruppen der Admins',
  staffGroups: 'Gruppen des Personals',
  rolesHint: 'Eine pro Zeile. Wer in keiner ist, wird nicht eingelassen.',
  strongAmr: 'amr-Werte, die als Passkey zählen',
  strongAcr: 'acr-Werte, die als Passkey zählen',
  strongHint:
    'Einer pro Zeile. Leer: Ein Passkey wird weiterhin verlangt. Der Anbieter muss auch auth_time senden.',
  hours: 'Länge einer Sitzung in Stunden',
  off: 'Keinen Anbieter mehr verwenden',
  wrong:
    'Hier ist etwas unvollständig: Der Aussteller muss eine vollständige Adresse sein, die Scopes beginnen mit „openid“, die Sitzung dauert 1 bis 24 Stunden, und ein Client-Geheimnis ist nötig. Geändert wurde nichts.',
  people: 'Wer verbunden ist',
  peopleText:
    'Eine Anmeldung dort wird einmal an eine Person gebunden. Jede verbindet sie mit einem eigenen Passkey. Für das Personal können Sie es stattdessen hier zulassen, und die nächste Anmeldung dort mit derselben bestätigten Adresse wird gebunden; Admins verbinden sie immer selbst.',
  state: 'Anmeldung dort',
  notConnected: 'nicht verbunden',
  allow: 'Bei der nächsten Anmeldung zulassen',
  disconnect: 'Trennen',
  ownTitle: 'Meine Anmeldung über den Hoster',
  none: 'Der Hoster nutzt keinen Anmeldedienst. Sie melden sich mit Ihrem Passkey an.',
  subject: 'Subject',
  since: 'Verbunden seit',
  forStaff: 'Für die Leute des Hosters',
  connectText: (name) =>
    `Sie können sich hier auch mit ${name} anmelden. Verbinden Sie es einmal, mit einem Passkey der letzten zehn Minuten; danach öffnet Ihr Konto dort die Seiten des Hosters hier.`,
  connect: (name) => `Mit ${name} verbinden`,
  connectedText: (name) =>
    `Ihr Konto bei ${name} öffnet hier die Seiten des Hosters. Ihr Passkey gilt weiter, auch wenn ${name} ausfällt.`,
  connectedSince: (at) => `verbunden seit ${at}`,
  allowedUntil: (at) => `zugelassen bis ${at}`,
  signInWith: (name) => `Mit ${name} anmelden`,
};
