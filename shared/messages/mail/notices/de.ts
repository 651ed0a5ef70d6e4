import type { NoticeWords } from './words.ts';

export const de: NoticeWords = {
  address_changed: ({ about, host }) => ({
    subject: `Ihre Adresse wurde geändert – ${host}`,
    title: 'Ihre Anmeldung benutzt jetzt eine andere Adresse',
    body: [
      `Die neue Adresse ist ${about}. Waren Sie es selbst, bestätigen Sie es über die Schaltfläche; Codes an die neue Adresse zählen dann sofort.`,
      'Waren Sie es nicht, macht dieselbe Seite es rückgängig: Ihre alte Adresse gilt wieder, und alle werden abgemeldet.',
    ],
    button: 'Bestätigen oder rückgängig machen',
  }),
  contact_changed: ({ about }) => ({
    subject: `Das Panel nennt einen anderen Kontakt: ${about}`,
    title: `Das Panel nennt für ${about} eine andere Kontaktadresse`,
    body: [
      'Bis eine gesetzliche Vertretung die neue Adresse hier bestätigt, kann das Konto nicht den Inhaber wechseln. Freigaben laufen weiter.',
      'Waren Sie es? Dann bestätigen Sie es auf der Seite des Kontos. Wenn nicht, sehen Sie im Panel nach, wer sie geändert hat, und pausieren Sie im Zweifel die Freigaben.',
    ],
    button: 'Konto ansehen',
  }),
  claim_confirmed: ({ about, host }) => ({
    subject: `Bestätigt: ${about} gehört Ihnen`,
    title: `${host} hat bestätigt, dass ${about} Ihnen gehört`,
    body: ['Das Konto ist mit Ihrer Organisation verknüpft. Sie können es jetzt teilen.'],
    button: 'Konto ansehen',
  }),
  claim_refused: ({ about, host }) => ({
    subject: `Nicht bestätigt: ${about}`,
    title: `${host} konnte nicht bestätigen, dass ${about} Ihnen gehört`,
    body: ['Der Grund steht unten. Mit weiteren Belegen können Sie erneut fragen.'],
    button: 'Meine Konten ansehen',
  }),
  claim_provable: ({ about, host }) => ({
    subject: `Sie können ${about} jetzt mit einem Code nachweisen`,
    title: `Sie können ${about} jetzt mit einem Code nachweisen`,
    body: [
      `Sie haben ${host} gebeten zu bestätigen, dass dieses Konto Ihnen gehört. ${host} führt jetzt eine Kontaktadresse dafür, an die ein Code gehen kann.`,
      'Wenn Sie dieses Postfach lesen können, müssen Sie nicht länger warten. Wenn nicht, ändert sich nichts: Ihre Anfrage wartet weiter auf Antwort.',
    ],
    button: 'Konto nachweisen',
  }),
  account_moved: ({ about, host }) => ({
    subject: `${about} ist nicht mehr mit Ihrer Organisation verknüpft`,
    title: `${about} ist nicht mehr mit Ihrer Organisation verknüpft`,
    body: [
      `${host} hat einen anderen Kunden als Inhaber bestätigt. Alle Freigaben des Kontos sind beendet.`,
      `Halten Sie das für falsch, sagen Sie es ${host} noch heute.`,
    ],
    button: 'Meine Konten ansehen',
  }),
  account_marked: ({ about, host }) => ({
    subject: `Hier verknüpft: ${about}`,
    title: `${about} wurde mit einer Organisation bei ${host} verknüpft`,
    body: [
      'Jemand, der in diesem Konto arbeitet, hat im Panel ein Zeichen gesetzt und es so nachgewiesen. Das Zeichen kann wieder gelöscht werden.',
      `Wenn das niemand von Ihnen war, ändern Sie das Panel-Passwort und sagen Sie es ${host} noch heute.`,
    ],
    button: 'Zur Startseite',
  }),
  recovery_started: ({ about, host }) => ({
    subject: `${host} soll ${about} wieder einlassen`,
    title: `Eine neue Adresse für ${about}, in 72 Stunden`,
    body: [
      `${host} wurde gesagt, dass ${about} Postfach und Passkey verloren hat. Ab dem Zeitpunkt unten kann eine andere Adresse diese Anmeldung übernehmen.`,
      'Stimmt das nicht, halten Sie es jetzt auf: Ein Klick genügt, mehr braucht es nicht.',
    ],
    button: 'Ansehen und aufhalten',
  }),
  recovery_link: ({ host }) => ({
    subject: `Ihr Weg zurück – ${host}`,
    title: 'Ihr Weg zurück',
    body: [
      `${host} hat ihn begonnen. Öffnen Sie ab dem Zeitpunkt unten diese Seite: Sie sendet einen Code an diese Adresse, und der Code lässt Sie wieder ein.`,
      'Bis dahin können alle Betroffenen es aufhalten.',
    ],
    button: 'Seite öffnen',
  }),
  recovery_done: ({ about, host }) => ({
    subject: `Die Anmeldung von ${about} hat eine neue Adresse`,
    title: `Die Anmeldung von ${about} hat eine neue Adresse`,
    body: [
      'Alles, was vorher angemeldet war, ist abgemeldet, und die alten Passkeys sind entfernt.',
      `Stimmt das nicht, sagen Sie es ${host} noch heute.`,
    ],
    button: 'Startseite öffnen',
  }),
  person_deleted: ({ host }) => ({
    subject: `Sie sind gelöscht – ${host}`,
    title: 'Sie sind hier gelöscht',
    body: [
      'Ihre Adresse, Ihr Name, Ihre Passkeys und Geräte sind entfernt. Protokolle von Organisationen behalten eine Kennung ohne Namen.',
    ],
    button: null,
  }),
  organisation_deleted: ({ about }) => ({
    subject: `${about} wurde gelöscht`,
    title: `${about} wurde gelöscht`,
    body: [
      'Alle Freigaben sind beendet, in beide Richtungen. Das Protokoll bleibt, wie das Gesetz es verlangt, und die anderen Seiten behalten ihre Belege.',
    ],
    button: null,
  }),
  cut_given_up: ({ about, host }) => ({
    subject: `Am Panel nicht entzogen: ${about}`,
    title: `Das Panel hat nicht bestätigt, dass der Zugriff auf ${about} entzogen ist`,
    body: [
      `Über uns kann niemand mehr das Konto öffnen. Das Panel hat seinen Teil aber in vielen Versuchen nicht entzogen, und wir versuchen es nicht weiter. ${host} weiß davon.`,
      'Entziehen Sie ihn im Panel von Hand. Die Schritte stehen auf der Seite unten.',
    ],
    button: 'Schritte ansehen',
  }),
  panel_not_cutting: ({ about }) => ({
    subject: `Ein Panel entzieht keinen Zugriff: ${about}`,
    title: `${about} entzieht keinen Zugriff`,
    body: [
      `Was Kunden beendet oder pausiert haben, wurde in zwölf Versuchen nicht entzogen. Die Kunden sollen es nun von Hand tun.`,
      'Sehen Sie sich das Panel an und lassen Sie die Einträge erneut versuchen. Sie hören davon höchstens einmal am Tag und je Panel.',
    ],
    button: 'Aufgegebenes ansehen',
  }),
  partner_at_limit: ({ about }) => ({
    subject: `${about} hat die Grenze der Anfragen erreicht`,
    title: `${about} hat die Grenze der Zugriffsanfragen erreicht`,
    body: [
      'Es sollten mehr Kunden angeschrieben werden, oder dieselben öfter, als ein Tag erlaubt. Was darüber lag, wurde nicht gesendet.',
      'Sehen Sie es sich an und setzen Sie den Partner nötigenfalls aus. Sie hören davon höchstens einmal am Tag.',
    ],
    button: 'Partner ansehen',
  }),
  partner_often_blocked: ({ about }) => ({
    subject: `${about} ist von mehreren Kunden gesperrt`,
    title: `${about} wurde von mehreren Kunden gesperrt`,
    body: [
      'Drei oder mehr Personen, die Zugriffsanfragen bekamen, wollen keine weiteren.',
      'Sehen Sie es sich an und setzen Sie den Partner nötigenfalls aus. Sie hören davon höchstens einmal am Tag.',
    ],
    button: 'Partner ansehen',
  }),
  partner_often_reported: ({ about }) => ({
    subject: `${about} ist von mehreren Kunden gemeldet`,
    title: `${about} wurde von mehreren Kunden gemeldet`,
    body: [
      'Drei oder mehr Personen, die Zugriffsanfragen bekamen, haben sie gemeldet. Was sie schrieben, steht auf der Seite.',
      'Sehen Sie es sich an und setzen Sie den Partner nötigenfalls aus. Sie hören davon höchstens einmal am Tag.',
    ],
    button: 'Partner ansehen',
  }),
  host_role_given: ({ host }) => ({
    subject: `Sie arbeiten jetzt bei ${host} mit Panelshare`,
    title: `Sie haben eine Rolle bei ${host}`,
    body: [
      `Ein Admin von ${host} hat Ihnen dort eine Rolle gegeben.`,
      'Melden Sie sich mit dieser Adresse an. Bevor sich die Seiten öffnen, brauchen Sie einen Passkey; Sie fügen ihn in Ihrem Profil hinzu.',
    ],
    button: 'Mein Profil öffnen',
  }),
  host_role_taken: ({ host }) => ({
    subject: `Ihre Rolle bei ${host} ist beendet`,
    title: `Ihre Rolle bei ${host} ist beendet`,
    body: [
      'Die Seiten des Hosters öffnen sich für Sie nicht mehr. Ihre eigenen Organisationen sind unverändert.',
    ],
    button: null,
  }),
};
