import { byState, type ErrorCatalogue, say } from './catalogue.ts';

export const it: ErrorCatalogue = {
  sign_in_required: say(
    'Acceda, per favore',
    'Questa pagina è per chi ha effettuato l’accesso. Acceda e riprovi.',
  ),
  not_found: say(
    'Non trovato',
    'Qui non c’è nulla che lei possa vedere. Controlli l’indirizzo e di aver usato l’accesso giusto.',
  ),
  not_allowed: say(
    'Non con il suo ruolo',
    'Il suo ruolo in questa organizzazione non lo prevede. Lo chieda a un rappresentante legale della sua organizzazione.',
  ),
  step_up_required: say(
    'Confermi che è lei',
    'Serve una prova recente. Confermi con una passkey o un codice, poi prosegua.',
  ),
  passkey_required: say(
    'Serve una passkey',
    'Serve una passkey usata su questo dispositivo. Usi la sua o ne aggiunga una nella sua area, poi riprovi.',
  ),
  safety_session_only: say(
    'Solo guardare e sospendere',
    'Ha effettuato un accesso di sicurezza: può guardare e mettere in pausa. Per il resto acceda in modo completo con una passkey o un altro indirizzo.',
  ),
  invalid_input: say(
    'Manca qualcosa',
    'Un campo è vuoto o non ha la forma richiesta. Controlli i dati e li invii di nuovo.',
  ),
  unsupported_media_type: say(
    'Modulo non compreso',
    'Non siamo riusciti a leggere ciò che è stato inviato. Ricarichi la pagina e riprovi.',
  ),
  payload_too_large: say(
    'Troppo in una volta',
    'Ciò che è stato inviato è troppo grande. Lo accorci e riprovi.',
  ),
  cross_site_request: say(
    'Inviato da un’altra pagina',
    'Per la sua sicurezza lo accettiamo solo dalle nostre pagine. Apra la pagina qui e riprovi.',
  ),
  rate_limited: (facts) => ({
    title: 'Un momento, per favore',
    detail:
      typeof facts['seconds'] === 'number'
        ? `Ci sono stati molti tentativi in poco tempo. Riprovi tra ${facts['seconds']} secondi.`
        : 'Ci sono stati molti tentativi in poco tempo. Attenda qualche minuto e riprovi.',
  }),
  conflict: say(
    'Cambiato nel frattempo',
    'È stato modificato mentre lei lavorava. Ricarichi per vedere com’è ora, poi decida di nuovo.',
  ),
  idempotency_key_required: say(
    'Richiesta senza chiave',
    'Questa richiesta ha bisogno dell’intestazione Idempotency-Key. La invii di nuovo con una chiave nuova.',
  ),
  code_wrong: (facts) => ({
    title: 'Il codice non corrisponde',
    detail:
      typeof facts['left'] === 'number' && facts['left'] > 0
        ? `Controlli il codice nell’e-mail più recente. Tentativi rimasti: ${facts['left']}.`
        : 'Controlli il codice nell’e-mail più recente o ne chieda uno nuovo.',
  }),
  code_expired: say('Il codice è scaduto', 'Un codice vale 10 minuti e una sola volta. Ne chieda uno nuovo.'),
  code_used_up: say(
    'Nessun tentativo rimasto',
    'Per la sua sicurezza questo codice non vale più. Ne chieda uno nuovo.',
  ),
  passkey_failed: say(
    'La passkey non è stata accettata',
    'Non è stato cambiato nulla. Riprova, oppure usa un codice inviato al tuo indirizzo.',
  ),
  link_expired: say(
    'Questo link è scaduto',
    'Il link non è più valido. Chieda al mittente di inviarlo di nuovo.',
  ),
  link_replaced: say(
    'C’è un link più recente',
    'Un’e-mail più recente ha sostituito questo link. Apra il link dell’e-mail più recente.',
  ),
  partner_not_authorized: say(
    'Partner non autorizzato',
    'Serve un partner autorizzato. La pagina partner mostra lo stato; altrimenti chieda all’hosting.',
  ),
  partner_suspended: say(
    'Partnership sospesa',
    'L’hosting ha sospeso questa partnership e le sue condivisioni sono bloccate. La pagina partner indica il motivo e a chi rivolgersi.',
  ),
  partnership_state: say(
    'Non possibile in questo stato',
    'La partnership è ora in un altro stato. Ricarichi per vederlo.',
  ),
  agreement_outdated: say(
    'Nuovo accordo',
    'C’è una versione più recente dell’accordo. La legga e la confermi, poi prosegua.',
  ),
  invitation_not_pending: byState(
    'Questo invito è chiuso',
    {
      accepted: 'È già stato accettato. Trova la condivisione nel suo elenco.',
      declined: 'È stato rifiutato. Il cliente può condividere di nuovo.',
      cancelled: 'Il cliente lo ha ritirato. Glielo chieda se le serve ancora l’accesso.',
      expired: 'È scaduto prima di ricevere risposta. Chieda al cliente di inviarlo di nuovo.',
    },
    'Non è più possibile rispondere. Chieda al cliente di condividere di nuovo.',
  ),
  grant_not_active: say(
    'Non aperto al momento',
    'Questa condivisione è in pausa, bloccata, terminata o non ancora pronta nel pannello. La sua pagina mostra quale e che cosa segue.',
  ),
  grant_state: byState(
    'Non possibile in questo stato',
    {
      ended: 'Questa condivisione è terminata. Il cliente può farne una nuova.',
      paused: 'Questa condivisione è in pausa. Il cliente può riprenderla.',
      frozen: 'Questa condivisione è bloccata. La sua pagina indica il motivo e a chi rivolgersi.',
    },
    'La condivisione è ora in un altro stato. Ricarichi per vederlo.',
  ),
  grant_cutting: say(
    'Una condivisione precedente si sta ancora chiudendo',
    'Il pannello non ha ancora confermato che l’accesso precedente non c’è più. Appena lo fa potrà condividere di nuovo; continuiamo a provare.',
  ),
  nothing_selected: say('Ancora nulla di scelto', 'Scelga almeno un prodotto da condividere.'),
  product_not_shareable: (facts) => ({
    title: 'Non si può condividere',
    detail:
      facts['product'] === undefined
        ? 'Il pannello non condivide mai questo prodotto. Ne scelga un altro.'
        : `Il pannello non condivide mai «${facts['product']}». Scelga un altro prodotto.`,
  }),
  product_unknown: say(
    'Prodotto non in questo conto',
    'Il pannello non elenca più questo prodotto nel conto. Ricarichi l’elenco e scelga di nuovo.',
  ),
  payer_needs_full_access: say(
    'Solo con accesso completo',
    'Chi paga si sceglie solo con l’accesso completo. Scelga l’accesso completo o lasci il pagamento al cliente.',
  ),
  rights_not_held: say(
    'Più di quanto si possa dare',
    'Il pannello non può dare questi diritti per questo prodotto. Ne scelga meno e riprovi.',
  ),
  end_date_invalid: say(
    'Controlli la data di fine',
    'La data di fine deve essere nel futuro ed entro cinque anni. Ne scelga un’altra.',
  ),
  own_account: say(
    'È il suo conto',
    'Un conto si condivide con un’altra organizzazione. Scelga un altro partner.',
  ),
  account_claimed: say(
    'L’hosting verifica',
    'Questo conto non si può collegare direttamente. L’hosting lo verifica e la contatterà; non deve fare altro.',
  ),
  account_not_found: say(
    'Conto non trovato nel pannello',
    'Il pannello non conosce questo conto. Controlli nome o numero e riprovi.',
  ),
  account_unprovable: say(
    'Qui nessuna prova è possibile',
    'Questo pannello non offre un modo per provare direttamente il conto. Chieda all’hosting di confermarlo per lei.',
  ),
  address_inside_shared_account: say(
    'Serve un altro indirizzo',
    'Il suo indirizzo si trova in un conto che un partner può aprire, quindi un codice inviato lì non prova nulla. Usi una passkey o un indirizzo esterno. Mettere in pausa è sempre possibile.',
  ),
  address_belongs_to_partner: say(
    'L’hosting deve verificare',
    'L’indirizzo di contatto nel pannello appartiene a un partner. Chieda all’hosting di confermare chi è il cliente.',
  ),
  last_representative: say(
    'L’ultimo rappresentante legale resta',
    'Un’organizzazione ha sempre un rappresentante legale. Ne nomini prima un altro.',
  ),
  already_member: say('Già membro', 'Questa persona è già membro. Può cambiarne il ruolo nell’elenco.'),
  panel_disabled: say(
    'Pannello disattivato',
    'L’hosting ha per ora disattivato qui questo pannello. Riprovi più tardi o chieda all’hosting.',
  ),
  panel_unreachable: say(
    'Il pannello non risponde',
    'Il pannello non è raggiungibile al momento. Lì non è cambiato nulla; riprovi tra qualche minuto.',
  ),
  panel_denied: say(
    'Il pannello ha detto no',
    'Il pannello non lo ha permesso. Chieda all’hosting di controllare il collegamento.',
  ),
  panel_answer_invalid: say(
    'La risposta del pannello non era chiara',
    'Non eravamo sicuri della risposta del pannello, perciò ci siamo fermati. Riprovi e avvisi l’hosting se resta così.',
  ),
  panel_unsupported: say(
    'Questo pannello non può farlo',
    'Il pannello non offre un modo per farlo. Scelga un altro tipo di accesso o lo faccia nel pannello stesso.',
  ),
  opening_in_progress: say(
    'Si sta già aprendo',
    'Qualcuno sta aprendo questo conto proprio ora. Attenda qualche secondo e riprovi.',
  ),
  internal: say(
    'Qui qualcosa è andato storto',
    'La colpa è nostra, non sua. Riprovi; se resta così, dica all’hosting il numero della richiesta.',
  ),
};
