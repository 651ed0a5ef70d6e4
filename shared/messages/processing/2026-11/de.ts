import type { ProcessingText } from '../text.ts';

export const de: ProcessingText = {
  title: 'Vertrag zur Auftragsverarbeitung',
  version: 'Fassung',
  parties: ({ customer, clientId, partner, partnerId, account, panel }) => [
    `Kunde (Verantwortlicher): ${customer}, Client-ID ${clientId}`,
    `Partner (Auftragsverarbeiter): ${partner}, Partner-ID ${partnerId}`,
    `Konto: ${account} bei ${panel}`,
  ],
  sections: [
    {
      heading: 'Gegenstand und Dauer',
      paragraphs: [
        'Der Partner arbeitet für den Kunden im oben genannten Konto, über den Zugriff, den der Kunde freigegeben hat. Dabei kann er personenbezogene Daten verarbeiten, für die der Kunde verantwortlich ist.',
        'Der Vertrag gilt so lange wie die Freigabe und endet mit ihr; Pflichten, die ihrer Natur nach fortdauern, bleiben bestehen.',
      ],
    },
    {
      heading: 'Art, Zweck, Daten und Personen',
      paragraphs: [
        'Der Partner richtet Websites, Postfächer, Datenbanken und Domains ein, pflegt und repariert sie, wie es der Kunde beauftragt.',
        'Daten sind die im Konto liegenden: Inhalte von Websites, Datenbanken und Postfächern sowie Zugriffsprotokolle. Betroffene sind Besucher, Kunden, Beschäftigte und Korrespondenzpartner des Kunden. Sind besondere Kategorien von Daten darunter, sagt der Kunde es dem Partner vorher.',
      ],
    },
    {
      heading: 'Weisungen',
      paragraphs: [
        'Der Partner verarbeitet die Daten nur auf dokumentierte Weisung des Kunden, auch per E-Mail erteilte, außer das Recht verpflichtet ihn zu anderem; dann teilt er es dem Kunden vorher mit, soweit er darf.',
        'Hält der Partner eine Weisung für rechtswidrig, sagt er es unverzüglich und darf warten, bis der Kunde entschieden hat.',
      ],
    },
    {
      heading: 'Vertraulichkeit',
      paragraphs: [
        'Zugriff haben nur Personen, die ihn für die Arbeit brauchen. Sie sind zur Vertraulichkeit verpflichtet, auch nach dem Ende ihrer Tätigkeit.',
      ],
    },
    {
      heading: 'Sicherheit',
      paragraphs: [
        'Der Partner trifft die Maßnahmen nach Art. 32 DSGVO und Art. 8 DSG. Mindestens: persönlicher Zugang für jede Person, Passkeys oder gleichwertiger Schutz, aktuelle Geräte mit verschlüsseltem Speicher, keine Weitergabe von Passwörtern per E-Mail, Kopien von Daten nur, soweit die Arbeit sie braucht, und Löschung, sobald sie es nicht mehr tut.',
      ],
    },
    {
      heading: 'Weitere Auftragsverarbeiter',
      paragraphs: [
        'Weitere Auftragsverarbeiter setzt der Partner erst ein, nachdem er es dem Kunden zwei Wochen vorher in Textform mitgeteilt hat. Widerspricht der Kunde aus wichtigem Grund, verzichtet der Partner darauf. Er verpflichtet sie wie sich selbst und haftet für sie wie für sich.',
        'Der Zugriff auf das Konto wird nie weitergegeben; wer ihn braucht, erhält vom Kunden eine eigene Freigabe.',
      ],
    },
    {
      heading: 'Unterstützung',
      paragraphs: [
        'Der Partner hilft dem Kunden, Anfragen betroffener Personen zu beantworten, Daten zu sichern, Verletzungen zu melden und Risiken abzuschätzen, soweit er es kann. Anfragen, die ihn direkt erreichen, gibt er weiter.',
      ],
    },
    {
      heading: 'Verletzungen',
      paragraphs: [
        'Erfährt der Partner von einer Verletzung des Schutzes personenbezogener Daten, teilt er es dem Kunden unverzüglich mit, spätestens binnen 48 Stunden, mit allem, was dieser für eine Meldung braucht.',
      ],
    },
    {
      heading: 'Löschung und Rückgabe',
      paragraphs: [
        'Endet die Freigabe, löscht der Partner binnen 30 Tagen alle Kopien der Daten oder gibt sie auf Wunsch zurück, soweit ihn das Recht nicht zur Aufbewahrung verpflichtet. Auf Verlangen bestätigt er dies.',
      ],
    },
    {
      heading: 'Nachweis',
      paragraphs: [
        'Der Partner gibt dem Kunden die Auskünfte, die zeigen, dass er diesen Vertrag einhält, und ermöglicht nach Ankündigung angemessene Prüfungen. Öffnungen des Kontos werden protokolliert; beide Seiten können das Protokoll einsehen.',
      ],
    },
    {
      heading: 'Übermittlung',
      paragraphs: [
        'Verarbeitet wird in der Schweiz, im Europäischen Wirtschaftsraum oder in einem Land mit angemessenem Schutz. Anderswo nur mit Zustimmung des Kunden und den Garantien, die das Recht verlangt.',
      ],
    },
    {
      heading: 'Schluss',
      paragraphs: [
        'Jede Seite haftet nach dem Gesetz. Gilt eine Klausel nicht, bleiben die übrigen bestehen. Es gilt das Recht am Sitz des Kunden, sofern nichts anderes vereinbart ist; wo es um personenbezogene Daten geht, geht dieser Vertrag den übrigen Vereinbarungen vor.',
      ],
    },
  ],
};
