import { byState, type ErrorCatalogue, say } from './catalogue.ts';

export const de: ErrorCatalogue = {
  sign_in_required: say(
    'Bitte anmelden',
    'Diese Seite ist für angemeldete Personen. Melden Sie sich an und versuchen Sie es noch einmal.',
  ),
  not_found: say(
    'Nicht gefunden',
    'Hier ist nichts, was Sie sehen können. Prüfen Sie die Adresse und ob Sie mit dem richtigen Zugang angemeldet sind.',
  ),
  not_allowed: say(
    'Ihre Rolle lässt das nicht zu',
    'Ihre Rolle in dieser Organisation umfasst das nicht. Bitten Sie einen gesetzlichen Vertreter Ihrer Organisation darum.',
  ),
  step_up_required: say(
    'Bitte bestätigen Sie, dass Sie es sind',
    'Dafür brauchen wir einen frischen Nachweis. Bestätigen Sie mit einem Passkey oder einem Code, dann geht es weiter.',
  ),
  passkey_required: say(
    'Ein Passkey ist nötig',
    'Dafür brauchen Sie einen Passkey auf diesem Gerät. Nutzen Sie Ihren oder legen Sie in Ihrem Bereich einen an und versuchen Sie es noch einmal.',
  ),
  safety_session_only: say(
    'Nur ansehen und pausieren',
    'Sie sind zur Sicherheit angemeldet: Ansehen und Pausieren geht. Für alles andere melden Sie sich voll an, mit einem Passkey oder einer anderen Adresse.',
  ),
  invalid_input: say(
    'Es fehlt noch etwas',
    'Ein Feld ist leer oder hat nicht die nötige Form. Prüfen Sie Ihre Angaben und senden Sie sie noch einmal.',
  ),
  unsupported_media_type: say(
    'Formular nicht verstanden',
    'Wir konnten das Gesendete nicht lesen. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  ),
  payload_too_large: say(
    'Zu viel auf einmal',
    'Das Gesendete ist zu groß. Kürzen Sie es und versuchen Sie es noch einmal.',
  ),
  cross_site_request: say(
    'Von einer anderen Seite gesendet',
    'Zu Ihrer Sicherheit nehmen wir das nur von unseren eigenen Seiten an. Öffnen Sie die Seite hier und versuchen Sie es noch einmal.',
  ),
  rate_limited: say(
    'Einen Moment bitte',
    'Es gab viele Versuche in kurzer Zeit. Warten Sie einige Minuten und versuchen Sie es noch einmal.',
  ),
  conflict: say(
    'Inzwischen geändert',
    'Das wurde geändert, während Sie daran gearbeitet haben. Laden Sie neu und entscheiden Sie dann noch einmal.',
  ),
  idempotency_key_required: say(
    'Anfrage ohne Schlüssel',
    'Diese Anfrage braucht die Kopfzeile Idempotency-Key. Senden Sie sie mit einem neuen Schlüssel noch einmal.',
  ),
  code_wrong: (facts) => ({
    title: 'Der Code stimmt nicht',
    detail:
      typeof facts['left'] === 'number' && facts['left'] > 0
        ? `Prüfen Sie den Code in der neuesten E-Mail. Verbleibende Versuche: ${facts['left']}.`
        : 'Prüfen Sie den Code in der neuesten E-Mail oder fordern Sie einen neuen an.',
  }),
  code_expired: say(
    'Der Code ist abgelaufen',
    'Ein Code gilt 10 Minuten und einmal. Fordern Sie einen neuen an.',
  ),
  code_used_up: say(
    'Keine Versuche mehr',
    'Zu Ihrer Sicherheit gilt dieser Code nicht mehr. Fordern Sie einen neuen an.',
  ),
  passkey_failed: say(
    'Der Passkey wurde nicht angenommen',
    'Es wurde nichts geändert. Versuchen Sie es noch einmal, oder nehmen Sie einen Code an Ihre Adresse.',
  ),
  link_expired: say(
    'Dieser Link ist abgelaufen',
    'Der Link gilt nicht mehr. Bitten Sie den Absender, ihn neu zu senden.',
  ),
  link_replaced: say(
    'Es gibt einen neueren Link',
    'Eine neuere E-Mail hat diesen Link ersetzt. Öffnen Sie den Link in der neuesten E-Mail.',
  ),
  partner_not_authorized: say(
    'Kein autorisierter Partner',
    'Dafür ist ein autorisierter Sharing-Partner nötig. Sehen Sie den Stand auf der Partnerseite nach, oder fragen Sie den Hoster.',
  ),
  partner_suspended: say(
    'Partnerschaft ausgesetzt',
    'Der Hoster hat diese Partnerschaft ausgesetzt, ihre Freigaben sind eingefroren. Die Partnerseite nennt den Grund und wen Sie fragen können.',
  ),
  partnership_state: say(
    'In diesem Stand nicht möglich',
    'Die Partnerschaft hat inzwischen einen anderen Stand. Laden Sie neu, um ihn zu sehen.',
  ),
  agreement_outdated: say(
    'Neue Vereinbarung',
    'Es gibt eine neuere Fassung der Vereinbarung. Lesen und bestätigen Sie sie, dann geht es weiter.',
  ),
  agreement_unconfirmed: say(
    'Die neue Vereinbarung ist noch nicht bestätigt',
    'Es gibt eine neue Sharing-Partner-Vereinbarung, und die Frist zur Bestätigung ist vorbei. Bis ein gesetzlicher Vertreter des Partners sie auf der Partnerseite bestätigt, kann der Partner keine neuen Freigaben annehmen. Bestehende laufen weiter.',
  ),
  agreement_in_force: say(
    'Diese Fassung lässt sich nicht mehr ändern',
    'Ihr Datum ist erreicht, jemand kann sie also schon bestätigt haben. Schreiben Sie stattdessen eine neue Fassung.',
  ),
  price_missing: say(
    'Dafür gibt es keinen Preis',
    'Keine Preisliste, die damals galt, hat diese Kategorie in dieser Währung. Schreiben Sie eine in der Verwaltung unter „Preise“.',
  ),
  prepaid_short: say(
    'Das Guthaben reicht nicht',
    'Es bezahlt Rechnungen nur, soweit es reicht. Verwenden Sie einen kleineren Betrag.',
  ),
  price_list_begun: say(
    'Diese Preisliste gilt bereits',
    'Unter ihr kann bestellt worden sein. Schreiben Sie stattdessen eine neue Fassung mit einem späteren Tag.',
  ),
  criteria_missing: say(
    'Einige Kriterien sind nicht erfüllt',
    'Um trotzdem zu autorisieren, schreiben Sie den Grund dazu. Er steht im Protokoll.',
  ),
  name_mixes_scripts: say(
    'Ein Wort mischt zwei Schriften',
    'Buchstaben zweier Schriften in einem Wort können für einen anderen Namen gehalten werden. Schreiben Sie jedes Wort in einer Schrift, und senden Sie es noch einmal.',
  ),
  affiliate_not_partner: say(
    'Affiliate und Partner schließen sich aus',
    'Wer Affiliate des Hosters ist, kann nicht zugleich Sharing-Partner sein. Verlassen Sie zuerst das Affiliate-Programm, oder schreiben Sie dem Hoster, wenn das nicht stimmt.',
  ),
  partner_not_affiliate: say(
    'Diese Organisation ist Partner',
    'Affiliate und Partner schließen sich aus. Beenden Sie zuerst die Partnerschaft, dann lässt sie sich als Affiliate vermerken.',
  ),
  domain_not_provable: say(
    'Diese Domain lässt sich nicht nachweisen',
    'Geben Sie eine eigene, öffentliche Domain ein, zum Beispiel studio.example, und höchstens zehn.',
  ),
  domain_not_proved: say(
    'Noch nicht gefunden',
    'Wir haben weder den DNS-Eintrag noch die Datei gefunden. Ein neuer DNS-Eintrag kann eine Stunde brauchen: Prüfen Sie die Zeile und versuchen Sie es erneut.',
  ),
  invitation_not_pending: byState(
    'Diese Einladung ist abgeschlossen',
    {
      accepted: 'Sie wurde schon angenommen. Die Freigabe steht in Ihrer Liste.',
      declined: 'Sie wurde abgelehnt. Der Kunde kann neu freigeben.',
      cancelled: 'Der Kunde hat sie zurückgezogen. Fragen Sie ihn, wenn Sie den Zugang noch brauchen.',
      expired: 'Sie ist abgelaufen, bevor sie beantwortet wurde. Bitten Sie den Kunden, sie neu zu senden.',
    },
    'Sie kann nicht mehr beantwortet werden. Bitten Sie den Kunden, neu freizugeben.',
  ),
  grant_not_active: say(
    'Zurzeit nicht offen',
    'Diese Freigabe ist pausiert, eingefroren, beendet oder im Panel noch nicht bereit. Ihre Seite zeigt, was davon zutrifft und wie es weitergeht.',
  ),
  grant_state: byState(
    'In diesem Stand nicht möglich',
    {
      ended: 'Diese Freigabe ist beendet. Der Kunde kann eine neue machen.',
      paused: 'Diese Freigabe ist pausiert. Der Kunde kann sie fortsetzen.',
      frozen: 'Diese Freigabe ist eingefroren. Ihre Seite nennt den Grund und wen Sie fragen können.',
    },
    'Die Freigabe hat inzwischen einen anderen Stand. Laden Sie neu, um ihn zu sehen.',
  ),
  processing_agreement_missing: say(
    'Ein Vertrag fehlt',
    'Der Hoster verlangt einen Vertrag zur Auftragsverarbeitung, bevor diese Freigabe geöffnet werden kann. Auf der Seite der Freigabe sehen Sie, wer ihn wählen oder bestätigen muss.',
  ),
  grant_cutting: say(
    'Eine frühere Freigabe wird noch geschlossen',
    'Das Panel hat noch nicht bestätigt, dass der frühere Zugang weg ist. Sobald es das tut, können Sie neu freigeben; wir versuchen es weiter.',
  ),
  nothing_selected: say('Noch nichts gewählt', 'Wählen Sie mindestens ein Produkt zum Freigeben.'),
  product_not_shareable: (facts) => ({
    title: 'Nicht freigebbar',
    detail:
      facts['product'] === undefined
        ? 'Das Panel gibt dieses Produkt nie frei. Wählen Sie ein anderes.'
        : `Das Panel gibt „${facts['product']}“ nie frei. Wählen Sie ein anderes Produkt.`,
  }),
  product_unknown: say(
    'Produkt nicht in diesem Konto',
    'Das Panel führt dieses Produkt nicht mehr in dem Konto. Laden Sie die Liste neu und wählen Sie noch einmal.',
  ),
  payer_needs_full_access: say(
    'Nur mit Vollzugriff',
    'Wer zahlt, lässt sich nur bei Vollzugriff wählen. Wählen Sie Vollzugriff, oder lassen Sie die Zahlung beim Kunden.',
  ),
  rights_not_held: say(
    'Mehr, als gegeben werden kann',
    'Das Panel kann diese Rechte für dieses Produkt nicht geben. Wählen Sie weniger und versuchen Sie es noch einmal.',
  ),
  end_date_invalid: say(
    'Bitte das Enddatum prüfen',
    'Das Enddatum muss in der Zukunft und innerhalb von fünf Jahren liegen. Wählen Sie ein anderes.',
  ),
  own_account: say(
    'Das ist Ihr eigenes Konto',
    'Ein Konto wird für eine andere Organisation freigegeben. Wählen Sie einen anderen Partner.',
  ),
  request_not_pending: say(
    'Diese Anfrage ist nicht mehr offen',
    'Sie wurde beantwortet, zurückgezogen oder ist abgelaufen. Bitten Sie den Partner um eine neue, wenn Sie noch freigeben möchten.',
  ),
  request_silenced: say(
    'Anfragen an diesen Kunden sind gerade nicht möglich',
    'Der Kunde hat abgelehnt, Anfragen blockiert, wurde oft genug gefragt oder verlangt seinen Anfrage-Code. Sprechen Sie direkt mit ihm.',
  ),
  already_connected: say(
    'Sie sind bereits verbunden',
    'Dieser Kunde hat für Sie freigegeben. Öffnen Sie das Konto oder bitten Sie dort um eine Verlängerung.',
  ),
  full_partner_exists: say(
    'Ein anderer Partner hat bereits Vollzugriff',
    'In diesem Panel kann nur ein Partner Vollzugriff haben. Beenden Sie zuerst jene Freigabe oder schränken Sie sie ein, oder geben Sie Teilzugriff.',
  ),
  nothing_waits: say(
    'Hier wartet nichts mehr',
    'Es hat begonnen, wurde gestoppt oder durch eine neuere Entscheidung ersetzt. Sehen Sie auf der Seite der Freigabe nach, wie sie steht.',
  ),
  second_representative_needed: say(
    'Ein zweiter gesetzlicher Vertreter ist nötig',
    'Wer es entschieden hat, kann es nicht auch sofort beginnen lassen, und auch niemand, der erst seit weniger als drei Tagen gesetzlicher Vertreter ist. Bitten Sie einen anderen gesetzlichen Vertreter, oder warten Sie, bis es von selbst beginnt.',
  ),
  products_taken: say(
    'Eines dieser Produkte hat bereits ein anderer Partner',
    'In diesem Panel gehört jedes Produkt zu einem Partner. Wählen Sie andere Produkte oder beenden Sie zuerst jene Freigabe.',
  ),
  mail_copy_needs_full_access: say(
    'Diese Kopie braucht Vollzugriff',
    'E-Mail-Kopien gibt es nur mit Vollzugriff. Bitten Sie den Kunden, die Freigabe zuerst zu erweitern.',
  ),
  mail_copy_stopped: say(
    'Der Kunde hat die E-Mail-Kopie gestoppt',
    'Nur der Kunde kann sie auf der Seite dieser Freigabe wieder erlauben. Fragen Sie ihn, wenn Sie sie noch brauchen.',
  ),
  account_claimed: say(
    'Der Hoster prüft das',
    'Dieses Konto lässt sich nicht direkt verknüpfen. Der Hoster prüft es und meldet sich; Sie müssen nichts weiter tun.',
  ),
  account_not_found: say(
    'Konto im Panel nicht gefunden',
    'Das Panel kennt dieses Konto nicht. Prüfen Sie Name oder Nummer und versuchen Sie es noch einmal.',
  ),
  account_unprovable: say(
    'Hier ist kein Nachweis möglich',
    'Dieses Panel bietet keinen Weg, das Konto direkt nachzuweisen. Bitten Sie den Hoster, es für Sie zu bestätigen.',
  ),
  mark_not_found: say(
    'Im Panel nicht gefunden',
    'Wir haben in diesem Konto nachgesehen und den Namen nicht gefunden. Prüfen Sie, ob er im richtigen Konto steht und gespeichert ist, und prüfen Sie dann erneut.',
  ),
  owner_key_missing: say(
    'Diesem Konto fehlt sein Schlüssel',
    'Sein Panel wird mit einem eigenen Schlüssel des Kunden erreicht, und es ist keiner hinterlegt. Ein gesetzlicher Vertreter kann ihn auf der Seite des Kontos eingeben.',
  ),
  owner_key_denied: say(
    'Das Panel nimmt den Schlüssel nicht an',
    'Vielleicht ist er vertippt, gelöscht, abgelaufen oder an andere Adressen gebunden. Sehen Sie im Panel nach, oder legen Sie dort einen neuen an und geben Sie ihn hier ein.',
  ),
  owner_key_too_powerful: say(
    'Dieser Schlüssel darf zu viel',
    'Er reicht weiter als bis zu einem einzigen Kundenkonto, deshalb haben wir ihn nicht behalten. Legen Sie einen Schlüssel als Inhaber des Kontos selbst an, und löschen Sie diesen, wenn Sie ihn nicht brauchen.',
  ),
  owner_key_of_other: say(
    'Schlüssel eines anderen Kontos',
    'Das Panel sagt, dass dieser Schlüssel zu einem anderen als dem genannten Konto gehört. Legen Sie einen Schlüssel in dem Konto an, das Sie freigeben möchten.',
  ),
  owner_key_in_use: say(
    'Der Schlüssel wird noch gebraucht',
    'Ohne ihn lassen sich Freigaben dieses Kontos nicht wieder entfernen. Beenden Sie sie und warten Sie, bis das Panel sie getrennt hat; dann entfernen Sie den Schlüssel.',
  ),
  partner_has_full_access: say(
    'Ein Partner hat das ganze Konto',
    'Solange jemand anderes dort alles öffnen kann, könnte ein Schlüssel von ihm stammen. Beenden Sie zuerst diesen Zugriff, legen Sie dann einen neuen Schlüssel an und geben Sie ihn hier ein.',
  ),
  address_inside_shared_account: say(
    'Eine andere Adresse ist nötig',
    'Ihre Adresse liegt in einem Konto, das ein Partner öffnen kann; ein Code dorthin beweist nichts. Nutzen Sie einen Passkey oder eine Adresse außerhalb. Pausieren geht jederzeit.',
  ),
  address_belongs_to_partner: say(
    'Der Hoster muss das prüfen',
    'Die Kontaktadresse im Panel gehört einem Partner. Bitten Sie den Hoster zu bestätigen, wer der Kunde ist.',
  ),
  account_of_client: say(
    'Das ist das Konto eines Kunden',
    'Sie haben oder hatten vor Kurzem Zugriff auf dieses Konto durch eine Freigabe. Wer nur durch eine Freigabe Zugriff hat, kann das Konto nicht nachweisen: Bitten Sie seinen Inhaber darum.',
  ),
  contact_changed: say(
    'Die Kontaktadresse im Panel wurde geändert',
    'Das Panel nennt für dieses Konto eine andere Kontaktadresse als beim Nachweis. Bis ein gesetzlicher Vertreter die neue auf der Seite des Kontos bestätigt, kann das Konto nicht den Inhaber wechseln.',
  ),
  address_changed_recently: say(
    'Adresse vor Kurzem geändert',
    '72 Stunden nach einem Wechsel der Adresse ist ein Code kein Nachweis. Benutzen Sie einen Passkey, oder antworten Sie über die E-Mail an die alte Adresse: Sie bestätigt den Wechsel oder macht ihn rückgängig.',
  ),
  address_taken: say(
    'Diese Adresse geht nicht',
    'Sie gehört hier einer anderen Person oder gehörte ihr bis vor Kurzem. Wählen Sie eine andere Adresse.',
  ),
  last_representative: say(
    'Der letzte gesetzliche Vertreter bleibt',
    'Eine Organisation hat immer einen gesetzlichen Vertreter. Ernennen Sie zuerst einen weiteren.',
  ),
  proposal_open: say(
    'Das wartet schon auf einen zweiten Admin',
    'Dieselbe Entscheidung ist bereits offen. Sie finden sie unter „Zu bestätigen“.',
  ),
  proposal_state: say(
    'Das ist schon entschieden',
    'Jemand hat es entschieden oder zurückgezogen. Laden Sie die Seite neu, um den Stand zu sehen.',
  ),
  second_person_needed: say(
    'Das muss ein anderer Admin bestätigen',
    'Wer es vorschlägt, kann es nicht bestätigen. Bitten Sie einen anderen Admin, oder ziehen Sie es zurück.',
  ),
  provider_unreachable: say(
    'Der Anmeldedienst antwortet nicht',
    'Geändert wurde nichts. Melden Sie sich mit Ihrer Adresse oder Ihrem Passkey an, oder versuchen Sie es in einigen Minuten wieder.',
  ),
  provider_refused: say(
    'Diese Anmeldung ließ sich nicht prüfen',
    'Beginnen Sie neu auf der Anmeldeseite. Geschieht es wieder, melden Sie sich mit Ihrem Passkey an und sagen Sie es einem Admin.',
  ),
  provider_not_bound: say(
    'Diese Anmeldung ist noch nicht verbunden',
    'Melden Sie sich zuerst mit Ihrem Passkey an und verbinden Sie sie in Ihrem Profil, oder bitten Sie einen Admin, es zuzulassen.',
  ),
  provider_no_role: say(
    'Sie haben mit dieser Anmeldung hier keine Rolle',
    'Der Anmeldedienst führt Sie nicht als Personal dieses Hosters, oder Sie haben hier keine Rolle. Fragen Sie einen Admin.',
  ),
  host_session_only: say(
    'Nur für die Arbeit des Hosters angemeldet',
    'Sie haben sich über den Hoster angemeldet. Für Ihre eigenen Organisationen und Ihr Profil nutzen Sie Ihren Passkey oder einen Code.',
  ),
  already_member: say(
    'Schon Mitglied',
    'Diese Person ist schon Mitglied. Die Rolle können Sie in der Liste ändern.',
  ),
  panel_disabled: say(
    'Panel ausgeschaltet',
    'Der Hoster hat dieses Panel hier vorerst ausgeschaltet. Versuchen Sie es später noch einmal oder fragen Sie den Hoster.',
  ),
  panel_unreachable: say(
    'Das Panel antwortet nicht',
    'Das Panel ist gerade nicht erreichbar. Dort wurde nichts geändert; versuchen Sie es in einigen Minuten noch einmal.',
  ),
  panel_denied: say(
    'Das Panel hat abgelehnt',
    'Das Panel hat das nicht erlaubt. Bitten Sie den Hoster, die Verbindung dorthin zu prüfen.',
  ),
  panel_answer_invalid: say(
    'Die Antwort des Panels war unklar',
    'Wir waren nicht sicher, was das Panel geantwortet hat, und haben darum angehalten. Versuchen Sie es noch einmal, und sagen Sie es dem Hoster, wenn es so bleibt.',
  ),
  panel_unsupported: say(
    'Dieses Panel kann das nicht',
    'Das Panel bietet dafür keinen Weg. Wählen Sie eine andere Art von Zugriff, oder tun Sie es im Panel selbst.',
  ),
  opening_in_progress: say(
    'Wird gerade geöffnet',
    'Dieses Konto wird in diesem Augenblick geöffnet. Warten Sie einige Sekunden und versuchen Sie es noch einmal.',
  ),
  internal: say(
    'Hier ist etwas schiefgegangen',
    'Das liegt an uns, nicht an Ihnen. Versuchen Sie es noch einmal; bleibt es so, nennen Sie dem Hoster die Anfragenummer.',
  ),
  last_admin: say(
    'Der letzte Admin bleibt',
    'Es gibt immer mindestens einen Admin. Ernennen Sie zuerst einen weiteren.',
  ),
  support_code_wrong: say(
    'Dieser Code gilt nicht',
    'Er ist vertippt, abgelaufen oder schon benutzt. Bitten Sie den Anrufer um einen neuen; ein Code gilt zehn Minuten.',
  ),
  staff_access_over: say(
    'Dieser Zugang ist beendet',
    'Der Kunde hat ihn beendet oder die Zeit ist um. Er kann ihn auf seiner Seite „Hilfe und Support“ neu geben.',
  ),
  product_bound: say(
    'Dieses Produkt kann nicht zu einem anderen Partner umziehen',
    'Es bleibt im Konto des Partners, für den es zuerst freigegeben wurde. Lassen Sie es weg, oder bestellen Sie für den anderen Partner ein neues.',
  ),
};
