import type { LinkWords } from './words.ts';

export const de: LinkWords = {
  title: 'Ihr Link für Kunden',
  lead: 'Wer diesen Link öffnet, kann ein Konto mit Ihnen teilen. Das Öffnen allein gibt Ihnen nichts: Der Kunde weist nach, dass das Konto ihm gehört, wählt, was Sie nutzen dürfen, und kann es jederzeit zurücknehmen.',
  field: 'Link',
  hint: 'Für Ihre Website, eine E-Mail oder ein Angebot. Er bleibt gleich, solange Sie Partner sind.',
  code: 'Derselbe Link als QR-Code',
  alt: (url) => `QR-Code. Er führt zu ${url}`,
  codeHint: 'Zum Drucken, oder um ihn dem Telefon des Kunden hinzuhalten.',
  save: 'QR-Code speichern (SVG)',
  notYet: 'Sie erhalten Ihren Link, sobald Ihre Partnerschaft autorisiert ist.',
  toPartnership: 'Zur Partnerschaft',
  open: 'Link und QR-Code für Kunden',
  request: {
    title: 'Link zu dieser Anfrage',
    hint: (email) =>
      `Falls die E-Mail nicht ankommt, senden Sie diesen Link auf anderem Weg, oder lassen Sie den Kunden den Code scannen. Er öffnet sich für alle, die sich mit ${email} anmelden.`,
    extendHint:
      'Falls die E-Mail nicht ankommt, senden Sie diesen Link auf anderem Weg, oder lassen Sie den Kunden den Code scannen. Er öffnet sich für die Personen des Kunden, sobald sie angemeldet sind.',
  },
};
