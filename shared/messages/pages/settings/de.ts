import type { SettingsWords } from './words.ts';

export const de: SettingsWords = {
  title: 'Einstellungen',
  lead: 'Was für die ganze Installation gilt. Jede Änderung steht im Protokoll.',
  save: 'Speichern',
  changedAt: (at) => `Zuletzt geändert: ${at}`,
  sections: {
    premium: {
      title: 'Premium-Support',
      lead: 'Wie Kunden mit Premium-Support Sie erreichen. Wer ihn hat, setzen Sie auf der Seite der Organisation.',
    },
    privacy: {
      title: 'Datenschutz und Daten',
      lead: 'Wer verantwortlich ist, wer für Sie verarbeitet, und wo die Daten liegen.',
    },
    signIn: {
      title: 'Anmeldung Ihrer Leute',
      lead: 'Ihr OpenID-Anbieter neben Passkeys: Gruppen, was als stark zählt, wer verbunden ist.',
    },
    face: {
      title: 'Auftritt des Hosters',
      lead: 'Name, Logo, Farbe, E-Mail-Absender und die Links am Fuß jeder Seite.',
    },
    coolingOff: {
      title: 'Bedenkzeit',
      lead: 'Wie lange Vollzugriff und ein Wechsel des Zahlers warten, bevor sie beginnen.',
    },
    rollout: {
      title: 'Erweiterung verteilen',
      lead: 'Die Richtlinie, die alle Browser eines Unternehmens mit dieser Installation verbindet.',
    },
  },
  face: {
    lead: 'Erscheint auf den Seiten, in den E-Mails und in der Erweiterung. Ein leeres Feld bleibt, wie die Installation eingerichtet wurde.',
    name: 'Name',
    nameHint: 'Höchstens 60 Zeichen.',
    logo: 'Logo',
    logoHint:
      'PNG oder WebP, höchstens 24 KB und 1024 Pixel je Seite. Es wird 24 Pixel hoch gezeigt, auf hellem und dunklem Grund. E-Mails tragen Namen und Farbe, nicht das Logo: Sie laden nichts nach.',
    logoNone: 'Kein Logo',
    accent: 'Farbe',
    accentHint:
      'Für Links und Hauptschaltflächen, zum Beispiel #2563eb. Wären Texte darin nicht lesbar, wird sie dunkler oder heller verwendet.',
    mailName: 'Name des E-Mail-Absenders',
    mailAddress: 'Adresse des E-Mail-Absenders',
    mailHint: (domain) => `Sie muss auf @${domain} enden: Nur von dort darf diese Installation senden.`,
    imprint: 'Impressum',
    privacy: 'Datenschutzerklärung',
    terms: 'Bedingungen',
    linkHint: 'Vollständige Adressen, die mit https:// beginnen.',
    preview: 'Vorschau',
    previewOnly: 'Dies ist eine Vorschau. Noch ist nichts gespeichert.',
    edit: 'Ändern',
    sampleButton: 'Hauptschaltfläche',
    sampleLink: 'Ein Link',
    mailPreview: 'In E-Mails',
    from: 'Von',
    darker: (colour) =>
      `Auf hellem Grund wird die Farbe dunkler verwendet, als ${colour}, damit Texte lesbar sind.`,
    lighter: (colour) =>
      `Auf dunklem Grund wird die Farbe heller verwendet, als ${colour}, damit Texte lesbar sind.`,
    someWrong:
      'Einige Felder lassen sich so nicht speichern. Der Satz daneben sagt, warum; geändert wurde nichts.',
    looks: { light: 'Hell', dark: 'Dunkel' },
    wrong: {
      name: 'Schreiben Sie einen Namen mit höchstens 60 Zeichen.',
      accent: 'Schreiben Sie die Farbe als # und sechs Ziffern, zum Beispiel #2563eb.',
      mailName: 'Schreiben Sie den Namen des Absenders, höchstens 60 Zeichen.',
      mailAddress:
        'Schreiben Sie eine vollständige Adresse in der Domain, aus der diese Installation senden darf.',
      imprint: 'Schreiben Sie eine vollständige Adresse, die mit https:// beginnt.',
      privacy: 'Schreiben Sie eine vollständige Adresse, die mit https:// beginnt.',
      terms: 'Schreiben Sie eine vollständige Adresse, die mit https:// beginnt.',
      logo: {
        vector:
          'SVG-Dateien können Skripte enthalten und werden deshalb nicht angenommen. Speichern Sie das Logo als PNG oder WebP.',
        kind: 'Diese Datei ist weder PNG noch WebP.',
        weight: 'Diese Datei ist größer als 24 KB. Speichern Sie sie kleiner.',
        size: 'Dieses Bild hat mehr als 1024 Pixel auf einer Seite. Speichern Sie es kleiner.',
      },
    },
  },
  rollout: {
    lead: 'Kopieren Sie die Richtlinie für Ihre Browser. Jede installiert die Erweiterung und verbindet sie ohne Klick mit dieser Installation; die Richtlinie hält deren Adresse fest.',
    install: 'Ersetzen Sie die Update-Adresse durch die Ihres Stores oder Servers.',
    chrome: 'Chrome: Registrierung oder JSON-Datei in policies/managed',
    edge: 'Edge',
    firefox: 'Firefox: policies.json',
    id: 'Kennung der Erweiterung',
    noStore:
      'Panels erlaubt weiterhin jede Person selbst mit einem Klick: Keine Richtlinie tut das stillschweigend.',
  },
};
