import type { NoticeWords } from './words.ts';

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
    button: 'Vedi l’account',
  }),
  claim_refused: ({ about, host }) => ({
    subject: `Non confermato: ${about}`,
    title: `${host} non ha potuto confermare che ${about} è tuo`,
    body: ['Il motivo è qui sotto. Con altre prove puoi chiedere di nuovo.'],
    button: 'Vedi i miei account',
  }),
  claim_provable: ({ about, host }) => ({
    subject: `Ora puoi provare ${about} con un codice`,
    title: `Ora puoi provare ${about} con un codice`,
    body: [
      `Hai chiesto a ${host} di confermare che questo account è tuo. ${host} ha ora un indirizzo di contatto, e un codice può essere inviato lì.`,
      'Se puoi leggere quella casella non serve aspettare oltre. Altrimenti non cambia nulla: la tua richiesta aspetta ancora una risposta.',
    ],
    button: 'Prova l’account',
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
    subject: `Il tuo rientro – ${host}`,
    title: 'Il tuo rientro',
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
    subject: `Non tagliato nel pannello: ${about}`,
    title: `Il pannello non ha confermato che l’accesso a ${about} è tagliato`,
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
      `Un amministratore di ${host} ti ha dato un ruolo lì.`,
      'Accedi con questo indirizzo. Prima che le pagine si aprano ti serve una passkey; aggiungila nel tuo profilo.',
    ],
    button: 'Apri il mio profilo',
  }),
  host_role_taken: ({ host }) => ({
    subject: `Il tuo ruolo presso ${host} è finito`,
    title: `Il tuo ruolo presso ${host} è finito`,
    body: ['Le pagine dell’hoster non si aprono più per te. Le tue organizzazioni restano come prima.'],
    button: null,
  }),
};
