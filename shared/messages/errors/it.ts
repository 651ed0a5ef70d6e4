import { byState, type ErrorCatalogue, say } from './catalogue.ts';

export const it: ErrorCatalogue = {
  sign_in_required: say(
    'Accedi, per favore',
    'Questa pagina è per chi ha effettuato l’accesso. Accedi e riprova.',
  ),
  not_found: say(
    'Non trovato',
    'Qui non c’è nulla che tu possa vedere. Controlla l’indirizzo e di aver usato l’accesso giusto.',
  ),
  not_allowed: say(
    'Il tuo ruolo non lo consente',
    'Il tuo ruolo in questa organizzazione non lo prevede. Chiedilo a un rappresentante legale della tua organizzazione.',
  ),
  step_up_required: say(
    'Conferma che sei tu',
    'Serve una prova recente. Conferma con una passkey o un codice, poi prosegui.',
  ),
  passkey_required: say(
    'Serve una passkey',
    'Serve una passkey usata su questo dispositivo. Usa la tua o aggiungine una nella tua area, poi riprova.',
  ),
  safety_session_only: say(
    'Solo guardare e mettere in pausa',
    'Hai effettuato un accesso di sicurezza: puoi guardare e mettere in pausa. Per il resto accedi in modo completo con una passkey o un altro indirizzo.',
  ),
  invalid_input: say(
    'Manca qualcosa',
    'Un campo è vuoto o non ha la forma richiesta. Controlla i dati e inviali di nuovo.',
  ),
  unsupported_media_type: say(
    'Modulo non compreso',
    'Non siamo riusciti a leggere ciò che è stato inviato. Ricarica la pagina e riprova.',
  ),
  payload_too_large: say(
    'Troppo in una volta',
    'Ciò che è stato inviato è troppo grande. Accorcialo e riprova.',
  ),
  cross_site_request: say(
    'Inviato da un’altra pagina',
    'Per la tua sicurezza lo accettiamo solo dalle nostre pagine. Apri la pagina qui e riprova.',
  ),
  rate_limited: say(
    'Un momento, per favore',
    'Ci sono stati molti tentativi in poco tempo. Attendi qualche minuto e riprova.',
  ),
  conflict: say(
    'Cambiato nel frattempo',
    'È stato modificato mentre lavoravi. Ricarica per vedere com’è ora, poi decidi di nuovo.',
  ),
  idempotency_key_required: say(
    'Richiesta senza chiave',
    'Questa richiesta ha bisogno dell’intestazione Idempotency-Key. Inviala di nuovo con una chiave nuova.',
  ),
  code_wrong: (facts) => ({
    title: 'Il codice non corrisponde',
    detail:
      typeof facts['left'] === 'number' && facts['left'] > 0
        ? `Controlla il codice nell’e-mail più recente. Tentativi rimasti: ${facts['left']}.`
        : 'Controlla il codice nell’e-mail più recente o chiedine uno nuovo.',
  }),
  code_expired: say('Il codice è scaduto', 'Un codice vale 10 minuti e una sola volta. Chiedine uno nuovo.'),
  code_used_up: say(
    'Nessun tentativo rimasto',
    'Per la tua sicurezza questo codice non vale più. Chiedine uno nuovo.',
  ),
  passkey_failed: say(
    'La passkey non è stata accettata',
    'Non è stato cambiato nulla. Riprova, oppure usa un codice inviato al tuo indirizzo.',
  ),
  link_expired: say(
    'Questo link è scaduto',
    'Il link non è più valido. Chiedi al mittente di inviarlo di nuovo.',
  ),
  link_replaced: say(
    'C’è un link più recente',
    'Un’e-mail più recente ha sostituito questo link. Apri il link dell’e-mail più recente.',
  ),
  partner_not_authorized: say(
    'Partner non autorizzato',
    'Serve un partner di condivisione autorizzato. Controlla lo stato nella pagina partner, o chiedi al fornitore.',
  ),
  partner_suspended: say(
    'Partnership sospesa',
    'Il fornitore ha sospeso questa partnership e le sue condivisioni sono congelate. La pagina partner indica il motivo e a chi rivolgersi.',
  ),
  partnership_state: say(
    'Non possibile in questo stato',
    'La partnership è ora in un altro stato. Ricarica per vederlo.',
  ),
  agreement_outdated: say(
    'Nuovo accordo',
    'C’è una versione più recente dell’accordo. Leggila e confermala, poi prosegui.',
  ),
  agreement_unconfirmed: say(
    'Il nuovo accordo non è ancora confermato',
    'C’è un nuovo accordo di partenariato di condivisione e il termine per confermarlo è passato. Finché un rappresentante legale del partner non lo conferma nella pagina partner, non può accettare nuove condivisioni. Quelle esistenti continuano.',
  ),
  agreement_in_force: say(
    'Questa versione non si può più cambiare',
    'La sua data è arrivata e qualcuno può averla già confermata. Scrivi invece una nuova versione.',
  ),
  price_missing: say(
    'Non c’è un prezzo',
    'Nessun listino allora in vigore ha questa categoria in questa valuta. Scrivine uno in Amministrazione, sotto «Prezzi».',
  ),
  prepaid_short: say(
    'Il saldo prepagato non basta',
    'Paga fatture solo fin dove arriva. Usa un importo più piccolo.',
  ),
  price_list_begun: say(
    'Questo listino è già cominciato',
    'Può esserci un ordine fatto con esso. Scrivi invece una nuova versione con un giorno successivo.',
  ),
  criteria_missing: say(
    'Alcuni criteri non sono soddisfatti',
    'Per autorizzare comunque, scrivi perché. Il motivo resta nel registro.',
  ),
  name_mixes_scripts: say(
    'Una parola mescola due scritture',
    'Lettere di due scritture nella stessa parola possono passare per un altro nome. Scrivi ogni parola in una sola scrittura, poi invia di nuovo.',
  ),
  affiliate_not_partner: say(
    'Affiliato e partner si escludono',
    'Chi è affiliato del fornitore non può essere allo stesso tempo partner di condivisione. Esci prima dal programma di affiliazione, o scrivi al fornitore se è un errore.',
  ),
  partner_not_affiliate: say(
    'Questa organizzazione è partner',
    'Affiliato e partner si escludono. Termina prima la partnership, poi potrai segnarla come affiliata.',
  ),
  domain_not_provable: say(
    'Questo dominio non si può dimostrare',
    'Inserisci un dominio pubblico tuo, per esempio studio.example, e al massimo dieci.',
  ),
  domain_not_proved: say(
    'Non ancora trovato',
    'Non abbiamo trovato né il record DNS né il file. Un nuovo record può metterci un’ora a comparire: controlla la riga e riprova.',
  ),
  invitation_not_pending: byState(
    'Questo invito è chiuso',
    {
      accepted: 'È già stato accettato. Trovi la condivisione nel tuo elenco.',
      declined: 'È stato rifiutato. Il cliente può condividere di nuovo.',
      cancelled: 'Il cliente lo ha ritirato. Chiediglielo se ti serve ancora l’accesso.',
      expired: 'È scaduto prima di ricevere risposta. Chiedi al cliente di inviarlo di nuovo.',
    },
    'Non è più possibile rispondere. Chiedi al cliente di condividere di nuovo.',
  ),
  grant_not_active: say(
    'Non aperto al momento',
    'Questa condivisione è in pausa, congelata, terminata o non ancora pronta nel pannello. La sua pagina dice che cosa succede e che cosa segue.',
  ),
  grant_state: byState(
    'Non possibile in questo stato',
    {
      ended: 'Questa condivisione è terminata. Il cliente può farne una nuova.',
      paused: 'Questa condivisione è in pausa. Il cliente può riprenderla.',
      frozen: 'Questa condivisione è congelata. La sua pagina indica il motivo e a chi rivolgersi.',
    },
    'La condivisione è ora in un altro stato. Ricarica per vederlo.',
  ),
  processing_agreement_missing: say(
    'Manca un accordo',
    'Il fornitore chiede un accordo sul trattamento prima che questa condivisione si possa aprire. Nella pagina della condivisione vedi chi deve sceglierlo o confermarlo.',
  ),
  grant_cutting: say(
    'Una condivisione precedente si sta ancora chiudendo',
    'Il pannello non ha ancora confermato che l’accesso precedente non c’è più. Appena lo fa potrai condividere di nuovo; continuiamo a provare.',
  ),
  nothing_selected: say('Ancora nulla di scelto', 'Scegli almeno un prodotto da condividere.'),
  product_not_shareable: (facts) => ({
    title: 'Non si può condividere',
    detail:
      facts['product'] === undefined
        ? 'Il pannello non condivide mai questo prodotto. Scegline un altro.'
        : `Il pannello non condivide mai «${facts['product']}». Scegli un altro prodotto.`,
  }),
  product_unknown: say(
    'Prodotto non in questo account',
    'Il pannello non elenca più questo prodotto nell’account. Ricarica l’elenco e scegli di nuovo.',
  ),
  payer_needs_full_access: say(
    'Solo con accesso completo',
    'Chi paga si sceglie solo con l’accesso completo. Scegli l’accesso completo o lascia il pagamento al cliente.',
  ),
  rights_not_held: say(
    'Più di quanto si possa dare',
    'Il pannello non può dare questi diritti per questo prodotto. Scegline meno e riprova.',
  ),
  end_date_invalid: say(
    'Controlla la data di fine',
    'La data di fine deve essere nel futuro ed entro cinque anni. Scegline un’altra.',
  ),
  own_account: say(
    'È il tuo account',
    'Un account si condivide con un’altra organizzazione. Scegli un altro partner.',
  ),
  request_not_pending: say(
    'Questa richiesta non è più aperta',
    'Ha avuto risposta, è stata ritirata o è scaduta. Chiedine una nuova al partner se vuoi ancora condividere.',
  ),
  request_silenced: say(
    'Ora non è possibile inviare richieste a questo cliente',
    'Il cliente ha rifiutato, bloccato le richieste, ne ha già ricevute abbastanza o vuole il suo codice di richiesta. Parlane direttamente con lui.',
  ),
  already_connected: say(
    'Sei già collegato',
    'Questo cliente condivide con te. Apri l’account o chiedi lì una proroga.',
  ),
  full_partner_exists: say(
    'Un altro partner ha già l’accesso completo',
    'In questo pannello un solo partner può avere l’accesso completo. Termina o riduci prima quella condivisione, oppure dai un accesso limitato.',
  ),
  nothing_waits: say(
    'Qui non c’è nulla in attesa',
    'È iniziato, è stato fermato o sostituito da una decisione più recente. Guarda la condivisione per vedere come sta.',
  ),
  second_representative_needed: say(
    'Serve un secondo rappresentante legale',
    'Chi lo ha deciso non può anche farlo iniziare subito, e nemmeno chi è rappresentante legale da meno di tre giorni. Chiedi a un altro rappresentante legale, o aspetta che inizi da sé.',
  ),
  products_taken: say(
    'Un altro partner ha già uno di questi prodotti',
    'In questo pannello ogni prodotto appartiene a un solo partner. Scegli altri prodotti o termina prima quella condivisione.',
  ),
  mail_copy_needs_full_access: say(
    'Questa copia richiede l’accesso completo',
    'Le copie delle e-mail esistono solo con l’accesso completo. Chiedi prima al cliente di ampliare la condivisione.',
  ),
  mail_copy_stopped: say(
    'Il cliente ha interrotto la copia delle e-mail',
    'Solo il cliente può consentirla di nuovo, nella pagina di questa condivisione. Chiediglielo se ti serve ancora.',
  ),
  account_claimed: say(
    'Il fornitore verifica',
    'Questo account non si può collegare direttamente. Il fornitore lo verifica e ti contatterà; non devi fare altro.',
  ),
  account_not_found: say(
    'Account non trovato nel pannello',
    'Il pannello non conosce questo account. Controlla nome o numero e riprova.',
  ),
  account_unprovable: say(
    'Qui nessuna prova è possibile',
    'Questo pannello non offre un modo per dimostrare direttamente che l’account è tuo. Chiedi al fornitore di confermarlo per te.',
  ),
  mark_not_found: say(
    'Non trovato nel pannello',
    'Abbiamo guardato in questo account e non vediamo il nome. Controlla che sia nell’account giusto e salvato, poi verifica di nuovo.',
  ),
  owner_key_missing: say(
    'A questo account manca la sua chiave',
    'Il suo pannello si raggiunge con una chiave del cliente stesso, e non ne è salvata nessuna. Un rappresentante legale può darla nella pagina dell’account.',
  ),
  owner_key_denied: say(
    'Il pannello non accetta la chiave',
    'Forse è scritta male, rimossa, scaduta o legata ad altri indirizzi. Guarda nel pannello, oppure creane lì una nuova e inseriscila qui.',
  ),
  owner_key_too_powerful: say(
    'Questa chiave dà troppi diritti',
    'Arriva oltre l’account di un solo cliente, quindi non l’abbiamo tenuta. Crea una chiave come titolare dell’account stesso, e rimuovi questa se non ti serve.',
  ),
  owner_key_of_other: say(
    'La chiave di un altro account',
    'Il pannello dice che questa chiave appartiene a un account diverso da quello indicato. Crea una chiave nell’account che vuoi condividere.',
  ),
  owner_key_in_use: say(
    'La chiave serve ancora',
    'Serve per togliere ciò che questo account condivide. Terminalo e aspetta che il pannello l’abbia interrotto; poi rimuovi la chiave.',
  ),
  partner_has_full_access: say(
    'Un partner ha tutto l’account',
    'Finché qualcun altro può aprire tutto lì, una chiave potrebbe essere sua. Termina prima quell’accesso, poi crea una nuova chiave e inseriscila qui.',
  ),
  address_inside_shared_account: say(
    'Serve un altro indirizzo',
    'Il tuo indirizzo si trova in un account che un partner può aprire, quindi un codice inviato lì non dimostra nulla. Usa una passkey o un indirizzo esterno. Mettere in pausa è sempre possibile.',
  ),
  address_belongs_to_partner: say(
    'Il fornitore deve verificare',
    'L’indirizzo di contatto nel pannello appartiene a un partner. Chiedi al fornitore di confermare chi è il cliente.',
  ),
  account_of_client: say(
    'È l’account di un cliente',
    'Hai accesso a questo account tramite una condivisione, o l’avevi da poco. Chi ha accesso solo così non può dimostrare l’account: chiedilo al titolare.',
  ),
  contact_changed: say(
    'Il contatto nel pannello è cambiato',
    'Il pannello indica per questo account un indirizzo di contatto diverso da quello della prova. Finché un rappresentante legale non conferma il nuovo nella pagina dell’account, questo non può cambiare mano.',
  ),
  address_changed_recently: say(
    'Indirizzo cambiato da poco',
    'Per 72 ore dopo un cambio di indirizzo un codice non dimostra nulla. Usa una passkey, oppure rispondi all’e-mail del vecchio indirizzo: conferma il cambio o lo annulla.',
  ),
  address_taken: say(
    'Questo indirizzo non va bene',
    'Appartiene qui a un’altra persona, o le apparteneva fino a poco fa. Scegli un altro indirizzo.',
  ),
  last_representative: say(
    'L’ultimo rappresentante legale resta',
    'Un’organizzazione ha sempre un rappresentante legale. Nominane prima un altro.',
  ),
  proposal_open: say(
    'Questo aspetta già un secondo admin',
    'La stessa decisione è già aperta. La trovi sotto «Da confermare».',
  ),
  proposal_state: say(
    'È già deciso',
    'Qualcuno lo ha deciso o ritirato. Ricarica la pagina per vedere come sta.',
  ),
  second_person_needed: say(
    'Deve confermarlo un altro admin',
    'Chi propone non può confermare. Chiedi a un altro admin, oppure ritira la proposta.',
  ),
  provider_unreachable: say(
    'Il servizio di accesso non risponde',
    'Non è cambiato nulla. Accedi con il tuo indirizzo o la tua passkey, oppure riprova tra qualche minuto.',
  ),
  provider_refused: say(
    'Questo accesso non si è potuto verificare',
    'Ricomincia dalla pagina di accesso. Se succede ancora, accedi con la passkey e avvisa un admin.',
  ),
  provider_not_bound: say(
    'Questo accesso non è ancora collegato',
    'Accedi prima con la passkey e collegalo nel tuo profilo, oppure chiedi a un admin di permetterlo.',
  ),
  provider_no_role: say(
    'Con questo accesso qui non hai un ruolo',
    'Il servizio di accesso non ti indica come personale di questo fornitore, oppure qui non hai un ruolo. Chiedi a un admin.',
  ),
  host_session_only: say(
    'Accesso solo per il lavoro del fornitore',
    'Hai effettuato l’accesso tramite il fornitore. Per le tue organizzazioni e il tuo profilo usa la tua passkey o un codice.',
  ),
  already_member: say('Già membro', 'Questa persona è già membro. Puoi cambiarne il ruolo nell’elenco.'),
  panel_disabled: say(
    'Pannello disattivato',
    'Il fornitore ha per ora disattivato qui questo pannello. Riprova più tardi o chiedi al fornitore.',
  ),
  panel_unreachable: say(
    'Il pannello non risponde',
    'Il pannello non è raggiungibile al momento. Lì non è cambiato nulla; riprova tra qualche minuto.',
  ),
  panel_denied: say(
    'Il pannello ha rifiutato',
    'Il pannello non lo ha permesso. Chiedi al fornitore di controllare il collegamento.',
  ),
  panel_answer_invalid: say(
    'La risposta del pannello non era chiara',
    'Non eravamo sicuri della risposta del pannello, perciò ci siamo fermati. Riprova e avvisa il fornitore se resta così.',
  ),
  panel_unsupported: say(
    'Questo pannello non può farlo',
    'Il pannello non offre un modo per farlo. Scegli un altro tipo di accesso o fallo nel pannello stesso.',
  ),
  opening_in_progress: say(
    'Si sta già aprendo',
    'Qualcuno sta aprendo questo account proprio ora. Attendi qualche secondo e riprova.',
  ),
  internal: say(
    'Qui qualcosa è andato storto',
    'La colpa è nostra, non tua. Riprova; se resta così, di’ al fornitore il numero della richiesta.',
  ),
  last_admin: say('L’ultimo admin resta', 'C’è sempre almeno un admin. Nominane prima un altro.'),
  support_code_wrong: say(
    'Questo codice non vale',
    'È scritto male, scaduto o già usato. Chiedine uno nuovo a chi chiama; un codice vale dieci minuti.',
  ),
  staff_access_over: say(
    'Questo accesso è finito',
    'Il cliente l’ha chiuso o il tempo è scaduto. Può darlo di nuovo nella sua pagina di assistenza.',
  ),
  product_bound: say(
    'Questo prodotto non può passare a un altro partner',
    'Resta nell’account del partner con cui è stato condiviso per primo. Lascialo fuori, o ordinane uno nuovo per l’altro partner.',
  ),
};
