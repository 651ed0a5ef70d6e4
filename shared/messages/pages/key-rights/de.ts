import type { KeyRightsWords } from './words.ts';

export const de: KeyRightsWords = {
  needs: 'Was der Schlüssel braucht, und nicht mehr',
  least: {
    froxlor:
      'Der API-Schlüssel eines Resellers, dem die Kunden gehören, die freigegeben werden. „Sieht alle Kunden“ und „darf Servereinstellungen ändern“ sind aus.',
    hestia:
      'Ein Zugriffsschlüssel mit einem eigenen Satz von Rechten, der die vierzehn Befehle der Anleitung enthält.',
    ispconfig:
      'Ein eigener Remote-Benutzer, dessen Funktionen auf die Liste der Anleitung gekürzt sind. Das Formular des Panels allein gibt zu viele.',
    virtualmin:
      'Ein eigener Webmin-Benutzer mit dem Modul Virtualmin allein, der RPC-Aufrufe machen und keine Seite öffnen darf.',
  },
  guide: (path) => `Schritt für Schritt: ${path}`,
  tooMuch: 'Dieser Schlüssel kann mehr, als das Freigeben braucht:',
  excess: {
    all_accounts: 'Er listet Konten auf, die nicht nur diesem Hoster gehören, oder alle Konten auf einmal.',
    settings: 'Er liest die Einstellungen des Panels.',
    pages: 'Er öffnet auch Seiten des Panels, statt nur Aufrufe zu machen.',
  },
  advice:
    'Legen Sie im Panel einen Schlüssel mit weniger Rechten an, speichern Sie ihn hier und testen Sie noch einmal. Löschen Sie dann den alten im Panel.',
  unknown: 'Was dieser Schlüssel darüber hinaus kann, ließ sich nicht erfragen. Testen Sie noch einmal.',
};
