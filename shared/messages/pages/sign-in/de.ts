import type { SignInWords } from './words.ts';

export const de: SignInWords = {
  title: 'Anmelden',
  lead: 'Geben Sie Ihre E-Mail-Adresse ein, wir senden Ihnen einen Code. Ein Passwort gibt es nicht.',
  email: 'E-Mail-Adresse',
  sendCode: 'Code senden',
  or: 'oder',
  withPasskey: 'Mit Passkey anmelden',
  passkeyFailed:
    'Der Passkey wurde nicht benutzt. Versuchen Sie es noch einmal, oder verwenden Sie einen Code.',
  onlyLook: 'Nur ansehen und pausieren, mit einem Code',
  codeTitle: 'Code eingeben',
  codeSent: (email) => `Wir haben sechs Ziffern an ${email} gesendet. Sie gelten 10 Minuten.`,
  codeLabel: 'Code',
  confirm: 'Weiter',
  again: 'Neuen Code senden',
  sentAgain: 'Ein neuer Code ist unterwegs. Der vorige zählt nicht mehr.',
  otherAddress: 'Andere Adresse verwenden',
  safetyTitle: 'Ansehen und pausieren',
  safetyLead:
    'Mit einem Code an Ihre Adresse können Sie 15 Minuten lang sehen, wer Zugriff hat, und ihn pausieren, sonst nichts. Das geht immer, auch wenn ein Partner Ihre E-Mails lesen könnte.',
  safetySend: 'Sicherheitscode senden',
  safetyOffer:
    'Wenn Sie einen Zugriff jetzt anhalten wollen: Mit einem Code an diese Adresse können Sie weiterhin ansehen und pausieren.',
  proveTitle: 'Bitte bestätigen Sie, dass Sie es sind',
  proveLead: 'Was Sie vorhaben, braucht einen frischen Nachweis. Er gilt 10 Minuten.',
  proveFor: (extension) => `Das bestätigt es für die Erweiterung „${extension}“.`,
  proveByCode: (email) => `Code an ${email} senden`,
  proveByPasskey: 'Passkey nutzen',
  passkeyNeeded: 'Dafür ist ein Passkey nötig; ein Code genügt nicht.',
  noPasskey: 'Sie haben noch keinen Passkey. Einen anzulegen dauert nur einen Moment.',
  addPasskey: 'Passkey anlegen',
  useRecentProof: 'Ja, ich bin es',
  provedTitle: 'Bestätigt',
  proved: 'Sie können dieses Fenster schließen und weitermachen.',
  stepUpConfirm: 'Bestätigen, dass Sie es sind',
  stepUpNewTab: 'öffnet einen neuen Tab',
  stepUpThen:
    'Kommen Sie dann auf diese Seite zurück und senden Sie Ihre Eingaben noch einmal. Es geht nichts verloren.',
  stepUpSecret:
    'Was Sie eingegeben haben, ist geheim; deshalb behält diese Seite es nicht. Gehen Sie danach zurück und geben Sie es noch einmal ein.',
  stepUpSend: 'Noch einmal senden',
  connectTitle: 'Die Erweiterung in diesem Browser verbinden?',
  connectLead: (email) =>
    `Sie handelt für Sie, ${email}. Sie sehen sie unter „Mein Profil und Geräte“ und können sie dort jederzeit beenden.`,
  connect: 'Verbinden',
  connectNot: 'Nicht verbinden',
  connectOther: 'Nicht Sie? Mit einer anderen Adresse anmelden',
};
