import type { PreviewWords } from './words.ts';

export const de: PreviewWords = {
  title: (partner) => `Was ${partner} sieht`,
  titleOfNobody: 'Was der Partner sieht',
  lead: 'Nur zum Ansehen: Die Schaltflächen unten tun hier nichts, und durch das Ansehen wird nichts geteilt.',
  look: (partner) => `Ansehen, was ${partner} sieht`,
  incomplete: 'Noch gibt es nichts zu sehen: Wählen Sie zuerst einen Partner und mindestens ein Produkt.',
  question: 'Zuerst Ihre Frage',
  questionText: (partner) =>
    `Eine E-Mail führt ${partner} hierher. Annehmen und Ablehnen sind dort gleich möglich.`,
  list: 'In der Liste der Kunden',
  listText: 'Dasselbe steht im Popup des Browsers.',
  opens: 'Was geöffnet werden kann',
  everything: 'Jedes Produkt in diesem Konto, auch was Sie später hinzufügen.',
  inside: (names) => `mit allem darin: ${names}`,
  noList: 'Das Panel nennt uns die Produkte dieses Kontos nicht.',
  left: 'Nicht in dieser Freigabe',
  nothingLeft: 'Von diesem Konto ist nichts ausgenommen.',
  byPanel:
    'Auf diesem Panel bestimmen die Rechte, die Sie dort geben, was daneben sichtbar ist. Von hier aus können wir das nicht sehen.',
  nothingMore: (partner) =>
    `Diese Freigabe ist beendet. ${partner} hat das Konto nicht mehr in der Liste und kann nichts öffnen; geblieben ist der Beleg.`,
  back: 'Zurück',
};
