import type { VendorStepsWords } from './words.ts';

export const de: VendorStepsWords = {
  internex: {
    start: (partner) => [
      'Öffnen Sie im Cloud Manager das Menü ⋮ der Cloud und wählen Sie „Mitglieder“.',
      `Wählen Sie „Mitglied hinzufügen“, geben Sie den Benutzer von ${partner} ein und nehmen Sie „Cloud-Mitglied“ oder „Cloud-Admin“.`,
      'Setzen Sie „Lese-Berechtigung“, „Schreib-Berechtigung“ und „Bestell-Berechtigung“, dann „Hinzufügen“.',
    ],
    end: (partner) => [
      'Öffnen Sie im Cloud Manager das Menü ⋮ der Cloud und wählen Sie „Mitglieder“.',
      `Entfernen Sie jedes Mitglied von ${partner}, in jeder geteilten Cloud.`,
    ],
  },
  ionos: {
    start: (partner) => [
      `Öffnen Sie, bei IONOS angemeldet, das öffentliche Partnerprofil von ${partner}.`,
      'Beginnen Sie dort die Verbindung und wählen Sie Vollzugriff oder Teilzugriff.',
    ],
    end: (partner) => [
      'Öffnen Sie „My account & logout“, dann „Login & account security“.',
      `Wählen Sie „Manage access permissions“, dann neben ${partner} „Open details“.`,
      'Wählen Sie „Remove partner and revoke access permissions“ und bestätigen Sie mit „Revoke access permissions“.',
    ],
  },
  infomaniak: {
    start: (partner) => [
      'Öffnen Sie in der Seitenleiste „Partner“, dann „Add a partner“.',
      `Suchen Sie ${partner}, kreuzen Sie an und wählen Sie „Weiter“.`,
      'Wählen Sie den auf Produkte beschränkten Zugriff und kreuzen Sie Produkte an, oder „vollständiger Zugriff“; dann „Weiter“.',
    ],
    end: (partner) => [
      'Öffnen Sie in der Seitenleiste „Partner“.',
      `Öffnen Sie das Menü ⋮ in der Zeile von ${partner} und beenden Sie die Zusammenarbeit.`,
    ],
  },
  other: {
    start: (partner) => [
      'Öffnen Sie im Panel die Seite für Freigaben oder Benutzer.',
      `Geben Sie ${partner} genau das, was Sie hier gewählt haben, und nicht mehr.`,
    ],
    end: (partner) => [
      'Öffnen Sie im Panel die Seite für Freigaben oder Benutzer.',
      `Entfernen Sie jeden Benutzer, Schlüssel und jede Berechtigung von ${partner}.`,
    ],
  },
};
