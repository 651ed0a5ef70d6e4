import type { NoticeWords } from './words.ts';

/** What is over, by the kind of alert; else the panel's name. */
const isOver: Readonly<Record<string, string>> = {
  cuts_late: 'gli accessi vengono di nuovo interrotti in tempo',
  queue_late: 'e-mail e lavori escono di nuovo in tempo',
  dead_letters: 'da un giorno non è stato abbandonato nulla',
  seals_late: 'il registro viene di nuovo sigillato in tempo',
  log_broken: 'il registro corrisponde di nuovo alla sua catena',
};
const over = (about: string): string => isOver[about] ?? `${about} risponde di nuovo`;

export const it: NoticeWords = {
  address_changed: ({ about, host }) => ({
    subject: `Il tuo indirizzo è cambiato – ${host}`,
    title: 'Il tuo accesso usa ora un altro indirizzo',
    body: [
      `Il nuovo indirizzo è ${about}. Se sei stato tu, confermalo con il pulsante: i codici al nuovo indirizzo valgono subito.`,
      'Se non sei stato tu, la stessa pagina lo annulla: torna il vecchio indirizzo e tutte le sessioni si chiudono.',
    ],
    button: 'Conferma o annulla',
  }),
  contact_changed: ({ about }) => ({
    subject: `Il pannello indica un altro contatto: ${about}`,
    title: `Il pannello indica un altro indirizzo di contatto per ${about}`,
    body: [
      'Finché un rappresentante legale non conferma qui il nuovo indirizzo, l’account non può cambiare mano. Le condivisioni continuano.',
      'Sei stato tu? Confermalo nella pagina dell’account. Altrimenti guarda nel pannello chi l’ha cambiato e, nel dubbio, metti in pausa le condivisioni.',
    ],
    button: 'Vedi l’account',
  }),
  claim_confirmed: ({ about, host }) => ({
    subject: `Confermato: ${about} è tuo`,
    title: `${host} ha confermato che ${about} è tuo`,
    body: ['L’account è collegato alla tua organizzazione. Ora puoi condividerlo.'],
    button: 'Continua',
  }),
  claim_refused: ({ about, host }) => ({
    subject: `Non confermato: ${about}`,
    title: `${host} non ha potuto confermare che ${about} è tuo`,
    body: ['Il motivo è qui sotto. Con altre prove puoi chiedere di nuovo.'],
    button: 'Vedi i miei account',
  }),
  claim_provable: ({ about, host }) => ({
    subject: `Ora puoi dimostrare con un codice che ${about} è tuo`,
    title: `Ora puoi dimostrare con un codice che ${about} è tuo`,
    body: [
      `Hai chiesto a ${host} di confermare che questo account è tuo. ${host} ha ora un indirizzo di contatto, e un codice può essere inviato lì.`,
      'Se puoi leggere quella casella non serve aspettare oltre. Altrimenti non cambia nulla: la tua richiesta aspetta ancora una risposta.',
    ],
    button: 'Dimostra che è tuo',
  }),
  account_moved: ({ about, host }) => ({
    subject: `${about} non è più collegato alla tua organizzazione`,
    title: `${about} non è più collegato alla tua organizzazione`,
    body: [
      `${host} ha confermato un altro cliente come titolare. Tutte le condivisioni dell’account sono terminate.`,
      `Se pensi che sia un errore, dillo oggi a ${host}.`,
    ],
    button: 'Vedi i miei account',
  }),
  account_marked: ({ about, host }) => ({
    subject: `Collegato qui: ${about}`,
    title: `${about} è stato collegato a un’organizzazione presso ${host}`,
    body: [
      'Qualcuno che lavora in questo account ha messo un segno nel pannello e così lo ha dimostrato. Il segno si può cancellare.',
      `Se non è stato nessuno dei tuoi, cambia la password del pannello e avvisa oggi ${host}.`,
    ],
    button: 'Apri la pagina iniziale',
  }),
  account_keyed: ({ about, host }) => ({
    subject: `Collegato qui: ${about}`,
    title: `${about} è stato collegato a un’organizzazione presso ${host}`,
    body: [
      'Qualcuno che può accedere a questo account ha creato una chiave API nel pannello e ce l’ha data, e così ha dimostrato l’account.',
      `Se non è stato nessuno dei tuoi, rimuovi la chiave nel pannello, cambia la password del pannello e avvisa oggi ${host}.`,
    ],
    button: 'Apri la pagina iniziale',
  }),
  owner_key_denied: ({ about }) => ({
    subject: `Il pannello non accetta più la tua chiave: ${about}`,
    title: `Il pannello non accetta più la tua chiave per ${about}`,
    body: [
      'Forse lì è stata rimossa o è scaduta. Finché non ce n’è un’altra, nel pannello non possiamo preparare né togliere niente.',
      'Crea una nuova chiave nel pannello e inseriscila nella pagina qui sotto. Ciò che aspetta viene fatto subito.',
    ],
    button: 'Inserisci una nuova chiave',
  }),
  recovery_started: ({ about, host }) => ({
    subject: `A ${host} si chiede di far rientrare ${about}`,
    title: `Un nuovo indirizzo per ${about}, tra 72 ore`,
    body: [
      `Qualcuno ha detto a ${host} che ${about} ha perso casella e passkey. Dal momento indicato sotto, un altro indirizzo potrà prendere questo accesso.`,
      'Se non è vero, fermalo ora: basta un clic.',
    ],
    button: 'Guarda e ferma',
  }),
  recovery_link: ({ host }) => ({
    subject: `Riprendi il tuo accesso – ${host}`,
    title: 'Riprendi il tuo accesso',
    body: [
      `${host} lo ha avviato. Dal momento indicato sotto apri questa pagina: invia un codice a questo indirizzo, e il codice ti fa rientrare.`,
      'Fino ad allora chiunque sia coinvolto può fermarlo.',
    ],
    button: 'Apri la pagina',
  }),
  recovery_done: ({ about, host }) => ({
    subject: `L’accesso di ${about} ha un nuovo indirizzo`,
    title: `L’accesso di ${about} ha un nuovo indirizzo`,
    body: [
      'Tutte le sessioni precedenti sono chiuse e le vecchie passkey rimosse.',
      `Se non è vero, dillo oggi a ${host}.`,
    ],
    button: 'Apri la pagina iniziale',
  }),
  person_deleted: ({ host }) => ({
    subject: `I tuoi dati sono cancellati – ${host}`,
    title: 'I tuoi dati qui sono cancellati',
    body: [
      'Indirizzo, nome, passkey e dispositivi non ci sono più. I registri delle organizzazioni tengono un codice senza nome.',
    ],
    button: null,
  }),
  organisation_deleted: ({ about }) => ({
    subject: `${about} è stata cancellata`,
    title: `${about} è stata cancellata`,
    body: [
      'Tutte le condivisioni sono terminate, nei due sensi. Il registro resta come chiede la legge, e le altre parti tengono le loro ricevute.',
    ],
    button: null,
  }),
  cut_given_up: ({ about, host }) => ({
    subject: `Non interrotto nel pannello: ${about}`,
    title: `Il pannello non ha confermato che l’accesso a ${about} è interrotto`,
    body: [
      `Nessuno può più aprire l’account tramite noi. Ma il pannello non ha tolto la sua parte dopo molti tentativi, e non proviamo più. ${host} lo sa.`,
      'Toglilo a mano nel pannello. La pagina qui sotto ha i passi.',
    ],
    button: 'Vedi i passi',
  }),
  panel_not_cutting: ({ about }) => ({
    subject: `Un pannello non taglia l’accesso: ${about}`,
    title: `${about} non taglia l’accesso`,
    body: [
      `Ciò che i clienti hanno terminato o messo in pausa non è stato tolto in dodici tentativi. A loro si chiede di farlo a mano.`,
      'Guarda il pannello e fai riprovare le voci. Te lo diciamo al massimo una volta al giorno per pannello.',
    ],
    button: 'Vedi ciò che è stato abbandonato',
  }),
  panel_foreign_rows: ({ about }) => ({
    subject: `${about} ha risposto con voci di altri clienti`,
    title: `${about} ha risposto con voci di altri clienti`,
    body: [
      'Abbiamo chiesto un solo account, e la risposta del pannello conteneva voci di altri. L’intera risposta è stata scartata: niente è stato usato, mostrato o conservato.',
      'Finché il pannello non risponde correttamente, questo account non può esservi condiviso, aperto o consultato. Guarda se il pannello è stato aggiornato e ripeti la verifica.',
      'Ne sei informato al massimo una volta al giorno.',
    ],
    button: 'Vedi il pannello',
  }),
  panel_down: ({ about }) => ({
    subject: `${about} non risponde`,
    title: `${about} non risponde`,
    body: [
      'Finché non risponde, clienti e partner non possono usare nulla lì tramite noi. Ciò che va interrotto aspetta e viene ritentato.',
      'Te lo diciamo al massimo una volta al giorno, e quando è finito.',
    ],
    button: 'Vedi il pannello',
  }),
  cuts_late: () => ({
    subject: 'Accessi non interrotti in tempo',
    title: 'Accessi terminati non vengono interrotti in tempo',
    body: [
      'Almeno un pannello non ha confermato un’interruzione da più tempo di quanto ammetti. Tramite noi non lo apre più nessuno; la parte del pannello esiste ancora.',
      'Te lo diciamo al massimo una volta al giorno, e quando è finito.',
    ],
    button: 'Vedi ciò che non è interrotto',
  }),
  queue_late: () => ({
    subject: 'E-mail e lavori dei pannelli in ritardo',
    title: 'E-mail e lavori dei pannelli aspettano troppo',
    body: [
      'Voci della posta in uscita sono scadute da più tempo di quanto ammetti. Guarda se il lavoro di ogni minuto viene eseguito.',
      'Te lo diciamo al massimo una volta al giorno, e quando è finito.',
    ],
    button: 'Vedi ciò che aspetta',
  }),
  dead_letters: ({ about }) => ({
    subject: `Abbandonati: ${about} e-mail o lavori dei pannelli`,
    title: `${about} e-mail o lavori dei pannelli abbandonati in un giorno`,
    body: [
      'Ognuno sta nella posta in uscita, con il motivo e ciò che si può fare.',
      'Te lo diciamo al massimo una volta al giorno, e quando è finito.',
    ],
    button: 'Vedi ciò che è abbandonato',
  }),
  seals_late: () => ({
    subject: 'Il registro non viene sigillato in tempo',
    title: 'Voci del registro aspettano il loro sigillo',
    body: [
      'Sono conservate e non si possono cambiare, ma non stanno ancora nella loro catena. Guarda se il lavoro di ogni minuto viene eseguito.',
      'Te lo diciamo al massimo una volta al giorno, e quando è finito.',
    ],
    button: 'Vedi lo stato',
  }),
  all_clear: ({ about }) => ({
    subject: `Cessato allarme: ${over(about)}`,
    title: `È finita: ${over(about)}`,
    body: ['Ciò che ti avevamo segnalato non c’è più.'],
    button: 'Vedi lo stato',
  }),
  partner_at_limit: ({ about }) => ({
    subject: `${about} ha raggiunto il limite delle richieste`,
    title: `${about} ha raggiunto il limite delle richieste di accesso`,
    body: [
      'Voleva scrivere a più clienti, o più spesso agli stessi, di quanto un giorno permetta. Ciò che superava il limite non è stato inviato.',
      'Dai un’occhiata e, se serve, sospendi il partner. Te lo diciamo al massimo una volta al giorno.',
    ],
    button: 'Vedi il partner',
  }),
  partner_often_blocked: ({ about }) => ({
    subject: `${about} è bloccato da più clienti`,
    title: `${about} è stato bloccato da più clienti`,
    body: [
      'Tre o più persone che hanno ricevuto le sue richieste di accesso non ne vogliono altre.',
      'Dai un’occhiata e, se serve, sospendi il partner. Te lo diciamo al massimo una volta al giorno.',
    ],
    button: 'Vedi il partner',
  }),
  partner_often_reported: ({ about }) => ({
    subject: `${about} è segnalato da più clienti`,
    title: `${about} è stato segnalato da più clienti`,
    body: [
      'Tre o più persone che hanno ricevuto le sue richieste di accesso l’hanno segnalato. Ciò che hanno scritto è sulla pagina.',
      'Dai un’occhiata e, se serve, sospendi il partner. Te lo diciamo al massimo una volta al giorno.',
    ],
    button: 'Vedi il partner',
  }),
  host_role_given: ({ host }) => ({
    subject: `Ora lavori per ${host} su Panelshare`,
    title: `Hai un ruolo presso ${host}`,
    body: [
      `Un admin di ${host} ti ha dato un ruolo lì.`,
      'Accedi con questo indirizzo. Prima che le pagine si aprano ti serve una passkey; aggiungila nel tuo profilo.',
    ],
    button: 'Apri il mio profilo',
  }),
  host_role_taken: ({ host }) => ({
    subject: `Il tuo ruolo presso ${host} è finito`,
    title: `Il tuo ruolo presso ${host} è finito`,
    body: ['Le pagine del fornitore non si aprono più per te. Le tue organizzazioni restano come prima.'],
    button: 'Apri la pagina iniziale',
  }),
  staff_access_given: ({ about, host }) => ({
    subject: `Il personale di ${host} può aprire: ${about}`,
    title: `Il personale di ${host} può aprire ${about} per un po’`,
    body: [
      'Un tuo rappresentante legale l’ha permesso. Finisce da solo nel momento indicato, e ogni uso è nel tuo registro.',
      'Un clic lo chiude prima.',
    ],
    button: 'Guarda o chiudi',
  }),
  staff_access_ended: ({ about, host }) => ({
    subject: `Il personale di ${host} non può più aprire: ${about}`,
    title: `Il personale di ${host} non può più aprire ${about}`,
    body: ['L’accesso è finito. Il tuo registro dice chi l’ha usato e quando.'],
    button: 'Guarda',
  }),
  emergency_verified: ({ about, host }) => ({
    subject: `È stata verificata un’emergenza di ${about}`,
    title: `${host} ha verificato un’emergenza di ${about}`,
    body: [
      `Fino all’ora indicata sotto, nulla di ciò che decidono i tuoi rappresentanti legali deve aspettare. ${host} non condivide nulla da sé.`,
      `Se nessuno di voi ha chiamato, scrivi subito a ${host} e guarda le tue condivisioni.`,
    ],
    button: 'Vedi l’organizzazione',
  }),
  paused_by_host: ({ about, host }) => ({
    subject: `${host} ha messo in pausa: ${about}`,
    title: `${host} ha messo in pausa: ${about}`,
    body: [
      'Il personale l’ha fatto dopo averti richiamato. Nessuno può aprire ciò che è in pausa.',
      `Solo tu puoi riprendere: lo fa un rappresentante legale con una prova recente. Se nessuno ti ha chiamato, avvisa ${host} oggi.`,
    ],
    button: 'Guarda',
  }),
  agreement_new: ({ about, host }) => ({
    subject: `Conferma il nuovo accordo partner – ${host}`,
    title: `C’è un nuovo accordo di partenariato di condivisione per ${about}`,
    body: [
      'Un rappresentante legale lo legge e lo conferma nella pagina partner, entro il momento indicato sotto.',
      'Fino ad allora non cambia nulla. Dopo, non puoi accettare nuove condivisioni finché non è confermato; quelle esistenti continuano.',
    ],
    button: 'Leggi e conferma',
  }),
  agreement_reminder: ({ about, host }) => ({
    subject: `Non ancora confermato: il nuovo accordo partner – ${host}`,
    title: `${about} non ha ancora confermato il nuovo accordo`,
    body: [
      'Un rappresentante legale lo conferma nella pagina partner, entro il momento indicato sotto.',
      'Dopo, non puoi accettare nuove condivisioni finché non è confermato. Quelle esistenti continuano.',
    ],
    button: 'Leggi e conferma',
  }),
  agreement_overdue: ({ about, host }) => ({
    subject: `Nessuna nuova condivisione finché non confermi l’accordo – ${host}`,
    title: `${about} per ora non può accettare nuove condivisioni`,
    body: [
      'Il termine per confermare il nuovo accordo di partenariato di condivisione è passato. Le condivisioni esistenti continuano.',
      'Appena un rappresentante legale lo conferma nella pagina partner, si possono di nuovo accettare condivisioni.',
    ],
    button: 'Leggi e conferma',
  }),
  domain_withdrawn: ({ about }) => ({
    subject: `Non più verificato: ${about}`,
    title: `Non troviamo più la prova per ${about}`,
    body: [
      'I clienti non vedono più questo dominio sulla tua carta d’identità. Le condivisioni continuano.',
      'Rimetti il record DNS o il file, poi ricontrolla nella pagina partner.',
    ],
    button: 'Apri la pagina partner',
  }),
  name_accepted: ({ about, host }) => ({
    subject: `Il tuo nuovo nome: ${about}`,
    title: `${host} ha esaminato il tuo nuovo nome: ${about}`,
    body: ['Da ora è mostrato ovunque.'],
    button: 'Apri la pagina',
  }),
  name_refused: ({ about, host }) => ({
    subject: `Non adottato: il nome ${about}`,
    title: `${host} non ha adottato il nome ${about}`,
    body: ['Il tuo nome resta com’era. Il motivo è qui sotto; puoi sceglierne un altro.'],
    button: 'Apri la pagina',
  }),
  log_broken: ({ about }) => ({
    subject: `Un registro non corrisponde alla sua catena: ${about}`,
    title: 'Un registro della tua installazione non corrisponde alla sua catena',
    body: [
      `Nel registro ${about} una voce non è quella sigillata, o ne manca una. Il numero è il suo posto.`,
      'Scopri chi ha potuto scrivere nella base dati ed esporta il registro prima di cambiare qualcosa. I clienti possono verificare da soli la loro esportazione.',
    ],
    button: 'Vedi il registro',
  }),
  database_restored: ({ host }) => ({
    subject: `Il database è stato ripristinato – ${host}`,
    title: `Il database di ${host} è tornato a uno stato precedente`,
    body: [
      'Tutte le condivisioni sono congelate finché ognuna non è stata confrontata con ciò che è conservato fuori dalla base dati. Niente di ciò che era finito ritorna. Servono alcuni minuti e nessun intervento.',
      'Tutti sono stati disconnessi. Gli inviti aperti sono stati annullati e possono essere inviati di nuovo. Se nessuno dei tuoi ha ripristinato il database, scopri chi è stato.',
    ],
    button: 'Vedi il registro',
  }),
  restore_changed: ({ about, host }) => ({
    subject: `${host} ha ripristinato il database: guarda le condivisioni di ${about}`,
    title: `Guarda le condivisioni di ${about}`,
    body: [
      `${host} ha dovuto riportare il database a uno stato precedente. Le condivisioni finite restano finite. Quelle cambiate dopo quello stato sono in pausa finché il cliente non le ha guardate e le riprende.`,
      'Una condivisione iniziata dopo quello stato qui non è più nota: guarda nel pannello se il suo accesso esiste ancora, e condividi di nuovo se lo desideri. Il registro dice che cosa è successo a ognuna.',
    ],
    button: 'Vedi il registro',
  }),
  restore_unchanged: ({ about, host }) => ({
    subject: `${host} ha ripristinato il database: le condivisioni di ${about} sono come prima`,
    title: `Le condivisioni di ${about} sono come prima`,
    body: [
      `${host} ha dovuto riportare il database a uno stato precedente. Nel frattempo le tue condivisioni erano congelate; ora ognuna è stata controllata e continua senza cambiamenti.`,
      'Devi accedere di nuovo. Gli inviti che erano aperti possono essere inviati di nuovo.',
    ],
    button: 'Vedi il registro',
  }),
  second_admin_asked: ({ about, host }) => ({
    subject: `Serve la tua conferma: ${about}`,
    title: 'Un admin ti chiede di confermare una decisione',
    body: [
      `Un admin di ${host} ha deciso su ${about} qualcosa che ne richiede due. Non succede nulla finché non confermi.`,
      'Guarda le prove e conferma, oppure rifiuta con un motivo.',
    ],
    button: 'Vedi la decisione',
  }),
  decision_in_a_day: ({ about, host }) => ({
    subject: `Tra 24 ore: una decisione di ${host} su ${about}`,
    title: `${host} eseguirà una decisione tra 24 ore`,
    body: [
      `Riguarda ${about}. La regola chiede due admin; ${host} ne ha uno solo che può decidere, quindi la decisione aspetta un giorno e vieni avvisato.`,
      `Se qualcosa non va, dillo a ${host} prima del momento qui sotto. Un admin può ancora fermarla.`,
    ],
    button: 'Vedi di più',
  }),
  second_admin_refused: ({ host }) => ({
    subject: `Non confermato – ${host}`,
    title: 'Un altro admin non ha confermato la tua decisione',
    body: ['Non è cambiato nulla. Il motivo è qui sotto.'],
    button: 'Vedi la decisione',
  }),
  tender_confirm: ({ about, host }) => ({
    subject: `Conferma la tua richiesta di offerte – ${host}`,
    title: `Conferma la tua richiesta di offerte: ${about}`,
    body: [
      'Qualcuno ha inviato questa richiesta con il tuo indirizzo. Nessuno la legge prima che tu la pubblichi nella pagina qui sotto.',
      'Se non sei stato tu, non fare nulla: dopo tre giorni sparisce.',
    ],
    button: 'Guarda e pubblica',
  }),
  tender_published: ({ about }) => ({
    subject: `La tua richiesta di offerte è pubblicata: ${about}`,
    title: `Ora i partner possono leggere la tua richiesta: ${about}`,
    body: [
      'Nella tua pagina vedi chi l’ha aperta e quali offerte sono arrivate. Conserva questa e-mail: il suo link porta lì.',
      'Lì puoi anche annullarla in ogni momento. Sparisce allora subito per tutti i partner.',
    ],
    button: 'Guarda o annulla',
  }),
  tender_offer: ({ about }) => ({
    subject: `Un’offerta per la tua richiesta da ${about}`,
    title: `${about} ti ha fatto un’offerta`,
    body: ['Guardala nella tua pagina. Puoi sceglierla o aspettarne altre.'],
    button: 'Guarda l’offerta',
  }),
  tender_expired: ({ about }) => ({
    subject: `La tua richiesta di offerte è scaduta: ${about}`,
    title: `La tua richiesta di offerte è scaduta: ${about}`,
    body: [
      'Il suo termine è passato e i partner non la vedono più. La tua pagina mostra ancora chi l’aveva aperta e le offerte.',
    ],
    button: 'Guarda la mia richiesta',
  }),
  tender_new: ({ about, host }) => ({
    subject: `Nuova richiesta di offerte: ${about}`,
    title: `Qualcuno cerca un partner di ${host}: ${about}`,
    body: [
      'Qui sotto c’è un estratto. Nella tua area puoi aprire il testo completo e i contatti; l’autore lo vede.',
    ],
    button: 'Guarda la richiesta',
  }),
  tender_won: ({ about, host }) => ({
    subject: `La tua offerta è stata scelta: ${about}`,
    title: `La tua offerta è stata scelta: ${about}`,
    body: [
      'L’autore ha scelto la tua offerta e ora può darti l’accesso. Mettiti in contatto con lui.',
      `Per questo contratto usi solo prodotti di ${host}, come hai confermato da partner.`,
    ],
    button: 'Guarda la richiesta',
  }),
  processing_chosen: ({ about }) => ({
    subject: `Accordo sul trattamento scelto: ${about}`,
    title: 'È stato scelto un accordo sul trattamento',
    body: [
      `Accompagna un accesso che riguarda ${about}. Vale appena il partner lo conferma. Il testo e la sua impronta sono nella pagina; conservane una copia.`,
    ],
    button: 'Leggi l’accordo',
  }),
  processing_confirmed: ({ about }) => ({
    subject: `Accordo sul trattamento in vigore: ${about}`,
    title: 'L’accordo sul trattamento è in vigore',
    body: [
      `Entrambe le parti lo hanno accettato, per un accesso che riguarda ${about}. Nella pagina puoi salvare il testo com’è stato concordato; l’impronta prova che è quel testo.`,
    ],
    button: 'Salva una copia',
  }),
};
