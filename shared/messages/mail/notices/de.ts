import type { NoticeWords } from './words.ts';

/** What is over, by the kind of alert; else the panel's name. */
const isOver: Readonly<Record<string, string>> = {
  cuts_late: 'Zugriff wird wieder rechtzeitig getrennt',
  queue_late: 'E-Mails und Panel-Aufträge gehen wieder rechtzeitig hinaus',
  dead_letters: 'seit einem Tag wurde nichts mehr aufgegeben',
  seals_late: 'das Protokoll wird wieder rechtzeitig versiegelt',
  log_broken: 'das Protokoll passt wieder zu seiner Kette',
};
const over = (about: string): string => isOver[about] ?? `${about} antwortet wieder`;

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
      'Bis ein gesetzlicher Vertreter die neue Adresse hier bestätigt, kann das Konto nicht den Inhaber wechseln. Freigaben laufen weiter.',
      'Waren Sie es? Dann bestätigen Sie es auf der Seite des Kontos. Wenn nicht, sehen Sie im Panel nach, wer sie geändert hat, und pausieren Sie im Zweifel die Freigaben.',
    ],
    button: 'Konto ansehen',
  }),
  claim_confirmed: ({ about, host }) => ({
    subject: `Bestätigt: ${about} gehört Ihnen`,
    title: `${host} hat bestätigt, dass ${about} Ihnen gehört`,
    body: ['Das Konto ist mit Ihrer Organisation verknüpft. Sie können es jetzt teilen.'],
    button: 'Weiter',
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
  account_keyed: ({ about, host }) => ({
    subject: `Hier verknüpft: ${about}`,
    title: `${about} wurde mit einer Organisation bei ${host} verknüpft`,
    body: [
      'Jemand, der sich in diesem Konto anmelden kann, hat im Panel einen API-Schlüssel angelegt und uns gegeben und das Konto so nachgewiesen.',
      `Wenn das niemand von Ihnen war, löschen Sie den Schlüssel im Panel, ändern Sie das Panel-Passwort und sagen Sie es ${host} noch heute.`,
    ],
    button: 'Zur Startseite',
  }),
  owner_key_denied: ({ about }) => ({
    subject: `Das Panel nimmt Ihren Schlüssel nicht mehr an: ${about}`,
    title: `Das Panel nimmt Ihren Schlüssel zu ${about} nicht mehr an`,
    body: [
      'Vielleicht ist er dort gelöscht oder abgelaufen. Bis es einen anderen gibt, können wir im Panel nichts einrichten und nichts entfernen.',
      'Legen Sie im Panel einen neuen an und geben Sie ihn auf der Seite unten ein. Was wartet, geschieht dann sofort.',
    ],
    button: 'Neuen Schlüssel eingeben',
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
    subject: `Ihre Daten wurden gelöscht – ${host}`,
    title: 'Ihre Daten wurden hier gelöscht',
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
  panel_foreign_rows: ({ about }) => ({
    subject: `${about} hat mit Einträgen anderer Kunden geantwortet`,
    title: `${about} hat mit Einträgen anderer Kunden geantwortet`,
    body: [
      'Wir haben nach einem Konto gefragt, und in der Antwort des Panels standen Einträge anderer. Die ganze Antwort wurde verworfen: Nichts davon wurde benutzt, gezeigt oder behalten.',
      'Bis das Panel richtig antwortet, lässt sich dieses Konto dort nicht freigeben, öffnen oder ansehen. Sehen Sie nach, ob das Panel aktualisiert wurde, und prüfen Sie es noch einmal.',
      'Sie hören davon höchstens einmal am Tag.',
    ],
    button: 'Das Panel ansehen',
  }),
  panel_down: ({ about }) => ({
    subject: `${about} antwortet nicht`,
    title: `${about} antwortet nicht`,
    body: [
      'Bis es antwortet, können Kunden und Partner dort über uns nichts benutzen. Was getrennt werden muss, wartet und wird wieder versucht.',
      'Sie hören davon höchstens einmal am Tag, und wenn es vorbei ist.',
    ],
    button: 'Panel ansehen',
  }),
  cuts_late: () => ({
    subject: 'Zugriff wird nicht rechtzeitig getrennt',
    title: 'Beendeter Zugriff wird nicht rechtzeitig getrennt',
    body: [
      'Mindestens ein Panel hat länger, als Sie zulassen, nicht bestätigt, dass ein Zugriff getrennt ist. Über uns öffnet ihn niemand mehr; im Panel selbst besteht er noch.',
      'Sie hören davon höchstens einmal am Tag, und wenn es vorbei ist.',
    ],
    button: 'Noch nicht Getrenntes ansehen',
  }),
  queue_late: () => ({
    subject: 'E-Mails und Panel-Aufträge sind verspätet',
    title: 'E-Mails und Panel-Aufträge warten zu lange',
    body: [
      'Einträge im Postausgang sind länger fällig, als Sie zulassen. Sehen Sie nach, ob der Auftrag der Minute läuft.',
      'Sie hören davon höchstens einmal am Tag, und wenn es vorbei ist.',
    ],
    button: 'Wartendes ansehen',
  }),
  dead_letters: ({ about }) => ({
    subject: `Aufgegeben: ${about} E-Mails oder Panel-Aufträge`,
    title: `${about} E-Mails oder Panel-Aufträge wurden an einem Tag aufgegeben`,
    body: [
      'Jeder steht im Postausgang, mit dem Grund und dem, was man tun kann.',
      'Sie hören davon höchstens einmal am Tag, und wenn es vorbei ist.',
    ],
    button: 'Aufgegebenes ansehen',
  }),
  seals_late: () => ({
    subject: 'Das Protokoll wird nicht rechtzeitig versiegelt',
    title: 'Einträge des Protokolls warten auf ihr Siegel',
    body: [
      'Sie sind aufbewahrt und lassen sich nicht ändern, stehen aber noch nicht in ihrer Kette. Sehen Sie nach, ob der Auftrag der Minute läuft.',
      'Sie hören davon höchstens einmal am Tag, und wenn es vorbei ist.',
    ],
    button: 'Zustand ansehen',
  }),
  all_clear: ({ about }) => ({
    subject: `Entwarnung: ${over(about)}`,
    title: `Vorbei: ${over(about)}`,
    body: ['Was wir Ihnen gemeldet haben, besteht nicht mehr.'],
    button: 'Zustand ansehen',
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
    button: 'Startseite öffnen',
  }),
  staff_access_given: ({ about, host }) => ({
    subject: `Das Personal von ${host} darf öffnen: ${about}`,
    title: `Das Personal von ${host} darf ${about} eine Zeit lang öffnen`,
    body: [
      'Ein gesetzlicher Vertreter Ihrer Organisation hat es erlaubt. Es endet von selbst zum Zeitpunkt unten, und jede Nutzung steht in Ihrem Protokoll.',
      'Ein Klick beendet es früher.',
    ],
    button: 'Ansehen oder beenden',
  }),
  staff_access_ended: ({ about, host }) => ({
    subject: `Das Personal von ${host} kann nicht mehr öffnen: ${about}`,
    title: `Das Personal von ${host} kann ${about} nicht mehr öffnen`,
    body: ['Der Zugang ist beendet. Ihr Protokoll zeigt, wer ihn wann genutzt hat.'],
    button: 'Ansehen',
  }),
  emergency_verified: ({ about, host }) => ({
    subject: `Ein Notfall wurde bestätigt: ${about}`,
    title: `${host} hat einen Notfall von ${about} bestätigt`,
    body: [
      `Bis zur unten genannten Zeit muss nichts warten, was Ihre gesetzlichen Vertreter entscheiden. ${host} selbst gibt nichts frei.`,
      `Hat niemand von Ihnen angerufen, schreiben Sie ${host} sofort und sehen Sie sich Ihre Freigaben an.`,
    ],
    button: 'Organisation ansehen',
  }),
  paused_by_host: ({ about, host }) => ({
    subject: `${host} hat pausiert: ${about}`,
    title: `${host} hat pausiert: ${about}`,
    body: [
      'Das Personal hat dies nach einem Rückruf getan. Was pausiert ist, kann niemand öffnen.',
      `Weiter geht es nur durch Sie: ein gesetzlicher Vertreter nimmt es mit einem frischen Nachweis wieder auf. Hat Sie niemand angerufen, melden Sie es ${host} noch heute.`,
    ],
    button: 'Ansehen',
  }),
  agreement_new: ({ about, host }) => ({
    subject: `Bitte bestätigen Sie die neue Partner-Vereinbarung – ${host}`,
    title: `Für ${about} gibt es eine neue Sharing-Partner-Vereinbarung`,
    body: [
      'Ein gesetzlicher Vertreter liest und bestätigt sie auf der Partnerseite, bis zum Zeitpunkt unten.',
      'Bis dahin ändert sich nichts. Danach können Sie keine neuen Freigaben annehmen, solange sie nicht bestätigt ist; bestehende laufen weiter.',
    ],
    button: 'Lesen und bestätigen',
  }),
  agreement_reminder: ({ about, host }) => ({
    subject: `Noch nicht bestätigt: die neue Partner-Vereinbarung – ${host}`,
    title: `${about} hat die neue Vereinbarung noch nicht bestätigt`,
    body: [
      'Ein gesetzlicher Vertreter bestätigt sie auf der Partnerseite, bis zum Zeitpunkt unten.',
      'Danach können Sie keine neuen Freigaben annehmen, solange sie nicht bestätigt ist. Bestehende laufen weiter.',
    ],
    button: 'Lesen und bestätigen',
  }),
  agreement_overdue: ({ about, host }) => ({
    subject: `Keine neuen Freigaben, bis Sie die Vereinbarung bestätigen – ${host}`,
    title: `${about} kann zurzeit keine neuen Freigaben annehmen`,
    body: [
      'Die Frist für die neue Sharing-Partner-Vereinbarung ist vorbei. Bestehende Freigaben laufen weiter.',
      'Sobald ein gesetzlicher Vertreter sie auf der Partnerseite bestätigt, lassen sich neue Freigaben wieder annehmen.',
    ],
    button: 'Lesen und bestätigen',
  }),
  domain_withdrawn: ({ about }) => ({
    subject: `Nicht mehr nachgewiesen: ${about}`,
    title: `Wir finden den Nachweis für ${about} nicht mehr`,
    body: [
      'Kunden sehen diese Domain nicht mehr auf Ihrer Identitätskarte. Freigaben laufen weiter.',
      'Setzen Sie den DNS-Eintrag oder die Datei erneut und lassen Sie auf der Partnerseite noch einmal nachsehen.',
    ],
    button: 'Partnerseite öffnen',
  }),
  name_accepted: ({ about, host }) => ({
    subject: `Ihr neuer Name: ${about}`,
    title: `${host} hat Ihren neuen Namen geprüft: ${about}`,
    body: ['Er wird ab sofort überall angezeigt.'],
    button: 'Seite öffnen',
  }),
  name_refused: ({ about, host }) => ({
    subject: `Nicht übernommen: der Name ${about}`,
    title: `${host} hat den Namen ${about} nicht übernommen`,
    body: ['Ihr Name bleibt, wie er war. Der Grund steht unten; Sie können einen anderen wählen.'],
    button: 'Seite öffnen',
  }),
  log_broken: ({ about }) => ({
    subject: `Ein Protokoll passt nicht zu seiner Kette: ${about}`,
    title: 'Ein Protokoll Ihrer Installation passt nicht zu seiner Kette',
    body: [
      `Im Protokoll ${about} ist ein Eintrag nicht der, der versiegelt wurde, oder einer fehlt. Die Zahl ist seine Stelle.`,
      'Klären Sie, wer in die Datenbank schreiben konnte, und exportieren Sie das Protokoll, bevor etwas geändert wird. Kunden können ihren Export selbst prüfen.',
    ],
    button: 'Zum Protokoll',
  }),
  database_restored: ({ host }) => ({
    subject: `Die Datenbank wurde zurückgesetzt – ${host}`,
    title: `Die Datenbank von ${host} wurde auf einen früheren Stand zurückgesetzt`,
    body: [
      'Alle Freigaben sind eingefroren, bis jede mit dem abgeglichen ist, was außerhalb der Datenbank steht. Nichts Beendetes lebt wieder auf. Das dauert einige Minuten und braucht niemanden.',
      'Alle wurden abgemeldet. Offene Einladungen wurden zurückgezogen und können neu verschickt werden. Hat niemand von Ihnen die Datenbank zurückgesetzt, klären Sie, wer es war.',
    ],
    button: 'Zum Protokoll',
  }),
  restore_changed: ({ about, host }) => ({
    subject: `${host} hat die Datenbank zurückgesetzt: bitte sehen Sie die Freigaben von ${about} an`,
    title: `Bitte sehen Sie die Freigaben von ${about} an`,
    body: [
      `${host} musste die Datenbank auf einen früheren Stand zurücksetzen. Beendete Freigaben bleiben beendet. Freigaben, die nach diesem Stand geändert wurden, sind angehalten, bis der Kunde sie angesehen hat und fortsetzt.`,
      'Eine Freigabe, die erst nach diesem Stand begann, ist hier nicht mehr bekannt: Sehen Sie im Panel nach, ob ihr Zugang noch besteht, und geben Sie neu frei, wenn er gewünscht ist. Im Protokoll steht, was mit jeder geschah.',
    ],
    button: 'Zum Protokoll',
  }),
  restore_unchanged: ({ about, host }) => ({
    subject: `${host} hat die Datenbank zurückgesetzt: die Freigaben von ${about} sind wie zuvor`,
    title: `Die Freigaben von ${about} sind wie zuvor`,
    body: [
      `${host} musste die Datenbank auf einen früheren Stand zurücksetzen. Ihre Freigaben waren so lange eingefroren; jede wurde geprüft und läuft unverändert weiter.`,
      'Sie müssen sich neu anmelden. Offene Einladungen können neu verschickt werden.',
    ],
    button: 'Zum Protokoll',
  }),
  second_admin_asked: ({ about, host }) => ({
    subject: `Ihre Bestätigung ist nötig: ${about}`,
    title: 'Ein Admin bittet Sie, eine Entscheidung zu bestätigen',
    body: [
      `Ein Admin von ${host} hat etwas zu ${about} entschieden, das zwei braucht. Bis Sie es bestätigen, geschieht nichts.`,
      'Sehen Sie sich die Belege an und bestätigen Sie, oder lehnen Sie mit einem Grund ab.',
    ],
    button: 'Entscheidung ansehen',
  }),
  decision_in_a_day: ({ about, host }) => ({
    subject: `In 24 Stunden: eine Entscheidung von ${host} zu ${about}`,
    title: `${host} führt in 24 Stunden eine Entscheidung aus`,
    body: [
      `Es geht um ${about}. Die Regel verlangt zwei Admins; ${host} hat nur einen, der entscheiden darf. Deshalb wartet die Entscheidung einen Tag, und Sie erfahren davon.`,
      `Stimmt daran etwas nicht, sagen Sie es ${host} vor dem Zeitpunkt unten. Ein Admin kann sie noch aufhalten.`,
    ],
    button: 'Mehr ansehen',
  }),
  second_admin_refused: ({ host }) => ({
    subject: `Nicht bestätigt – ${host}`,
    title: 'Ein anderer Admin hat Ihre Entscheidung nicht bestätigt',
    body: ['Geändert wurde nichts. Der Grund steht unten.'],
    button: 'Entscheidung ansehen',
  }),
  tender_confirm: ({ about, host }) => ({
    subject: `Bitte bestätigen Sie Ihre Ausschreibung – ${host}`,
    title: `Bestätigen Sie Ihre Ausschreibung: ${about}`,
    body: [
      'Jemand hat diese Ausschreibung mit Ihrer Adresse eingereicht. Niemand liest sie, bevor Sie sie auf der Seite unten veröffentlichen.',
      'Waren Sie das nicht, tun Sie nichts: Nach drei Tagen ist sie weg.',
    ],
    button: 'Ansehen und veröffentlichen',
  }),
  tender_published: ({ about }) => ({
    subject: `Ihre Ausschreibung ist veröffentlicht: ${about}`,
    title: `Partner können Ihre Ausschreibung jetzt lesen: ${about}`,
    body: [
      'Auf Ihrer Seite sehen Sie, wer sie geöffnet hat und welche Angebote kamen. Bewahren Sie diese E-Mail auf: Der Link darin führt dorthin.',
      'Dort können Sie die Ausschreibung auch jederzeit zurückziehen. Sie verschwindet dann sofort bei allen Partnern.',
    ],
    button: 'Ansehen oder zurückziehen',
  }),
  tender_offer: ({ about }) => ({
    subject: `Ein Angebot für Ihre Ausschreibung von ${about}`,
    title: `${about} hat Ihnen ein Angebot gemacht`,
    body: ['Sehen Sie es auf Ihrer Seite an. Sie können es annehmen oder auf andere warten.'],
    button: 'Angebot ansehen',
  }),
  tender_expired: ({ about }) => ({
    subject: `Ihre Ausschreibung ist abgelaufen: ${about}`,
    title: `Ihre Ausschreibung ist abgelaufen: ${about}`,
    body: [
      'Ihre Frist ist um, und Partner sehen sie nicht mehr. Ihre Seite zeigt weiter, wer sie geöffnet hatte, und die Angebote.',
    ],
    button: 'Meine Ausschreibung ansehen',
  }),
  tender_new: ({ about, host }) => ({
    subject: `Neue Ausschreibung: ${about}`,
    title: `Jemand sucht einen Partner von ${host}: ${about}`,
    body: [
      'Ein Auszug steht unten. In Ihrem Bereich können Sie den ganzen Text und die Kontaktdaten öffnen; der Verfasser sieht das.',
    ],
    button: 'Ausschreibung ansehen',
  }),
  tender_won: ({ about, host }) => ({
    subject: `Ihr Angebot wurde gewählt: ${about}`,
    title: `Ihr Angebot wurde gewählt: ${about}`,
    body: [
      'Der Verfasser hat Ihr Angebot gewählt und kann Ihnen nun Zugriff geben. Bitte melden Sie sich bei ihm.',
      `Für diesen Auftrag verwenden Sie nur Produkte von ${host}, wie Sie es als Partner bestätigt haben.`,
    ],
    button: 'Ausschreibung ansehen',
  }),
  processing_chosen: ({ about }) => ({
    subject: `Vertrag zur Auftragsverarbeitung gewählt: ${about}`,
    title: 'Ein Vertrag zur Auftragsverarbeitung wurde gewählt',
    body: [
      `Er steht neben einer Freigabe, die ${about} betrifft. Er gilt, sobald der Partner ihn bestätigt hat. Text und Fingerabdruck stehen auf der Seite; bewahren Sie eine Kopie auf.`,
    ],
    button: 'Vertrag lesen',
  }),
  processing_confirmed: ({ about }) => ({
    subject: `Vertrag zur Auftragsverarbeitung gilt: ${about}`,
    title: 'Der Vertrag zur Auftragsverarbeitung gilt',
    body: [
      `Beide Seiten haben ihm zugestimmt, für eine Freigabe, die ${about} betrifft. Auf der Seite können Sie den Text speichern, wie er vereinbart wurde; der Fingerabdruck belegt, dass es dieser Text ist.`,
    ],
    button: 'Kopie speichern',
  }),
};
