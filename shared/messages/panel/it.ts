import type { ControlWords, ListWords } from './en.ts';

export const controls: ControlWords = {
  share: 'Condividi accesso…',
  whoHasAccess: 'Chi ha accesso: {count}',
  toFinish: 'da completare qui',
  signIn: 'Accedi per vedere chi ha accesso',
  clients: 'Clienti',
  clientBook: 'Schedario clienti…',
  clientInBook: '{name} nello schedario clienti…',
  partnerId: 'Partner-ID',
  terms: {
    usual: {
      become: 'Diventa partner',
      partner: 'Partner',
      shareContainer: 'Condividi «{name}»…',
      shareProduct: 'Condividi «{name}»…',
    },
    internex: {
      become: 'Diventa Sharing Partner',
      partner: 'Sharing Partner',
      shareContainer: 'Condividi il cloud «{name}»…',
      shareProduct: 'Condividi «{name}»…',
    },
    froxlor: {
      become: 'Diventa partner',
      partner: 'Partner',
      shareContainer: 'Condividi «{name}»…',
      shareProduct: 'Condividi il sito {name}…',
    },
  },
  acting: 'Agisci per {name}',
  full: 'accesso completo',
  products: { one: '1 prodotto', other: '{count} prodotti' },
  ends: 'scadenza {date}',
  noEnd: 'finché il cliente non lo termina',
  endsBy: { project: 'fino alla fine del tuo progetto', idle: 'finché viene aperto ogni tanto' },
  enforcement: {
    enforced: 'applicato',
    leaky: 'limiti permeabili',
    brokered: 'tramite noi',
    recorded: 'annotato',
  },
  unverified: 'non verificato',
  switchClient: 'Cambia',
  leave: 'Esci',
  giveBack: 'Finito…',
  giveBackHint: 'Il lavoro è fatto: restituisci questo accesso',
  toBottom: 'Sposta in basso',
  toTop: 'Sposta in alto',
  checking: 'Verifica dell’account mostrato da questa pagina…',
  mismatch: 'Questa pagina mostra {shown} e non {expected}. Panelshare è disattivato qui finché non esci.',
  mismatchNobody:
    'Questa pagina non mostra alcun account, benché sia stato aperto {expected}. Panelshare è disattivato qui finché non esci.',
  ended: 'Accesso terminato: {name} non può più essere aperto.',
  paused: 'Accesso in pausa: per ora {name} non si può aprire.',
  accessData: '{name} ha condiviso solo dati di accesso. Questa sessione nel pannello non ne fa parte.',
  offline: 'Panelshare non risponde dalle {time}. Aprire e condividere aspettano il suo ritorno.',
  lastKnown: 'Ultimo account noto: {name}.',
  locked: 'Disattivato finché questa pagina mostra un altro account',
  waiting: 'Disattivato finché Panelshare non risponde',
  failed: 'Non ha funzionato. Riprova.',
  close: 'Chiudi',
};

export const lists: ListWords = {
  clients: 'Clienti',
  access: 'Chi ha accesso',
  find: 'Cerca un cliente…',
  found: (count) => (count === 1 ? '1 cliente' : `${count} clienti`),
  nothingFound: 'Nessun cliente con questo nome. Prova con meno lettere.',
  noClients: 'Ancora nessun cliente. Compaiono qui quando accetti una condivisione.',
  nobody: 'Nessun altro ha accesso.',
  back: 'Torna al mio account',
  showAccess: 'Mostra accesso',
  noWay: 'Chiedi al cliente come entrare',
  opening: 'Apertura…',
  proving: 'Conferma nella finestra che si è aperta; poi si apre questo cliente.',
  card: 'I dati di accesso sono nella finestra che si è aperta.',
  inTheWay: (other, count) =>
    `${other} è aperto in ${count === 1 ? 'un’altra scheda' : `altre ${count} schede`}. Ciò che lì non è salvato va perso.`,
  openAnyway: (name) => `Apri ${name} lo stesso`,
  full: 'completo',
  products: (count) => (count === 1 ? '1 prodotto' : `${count} prodotti`),
  noEnd: 'senza data di fine',
  asOf: (time) => `Dati delle ${time}. Panelshare ora non risponde.`,
  states: {
    waiting: 'non ancora iniziato',
    active: '',
    paused: 'in pausa',
    frozen: 'congelato',
    ended: 'terminato',
  },
  panel: {
    applying: 'in preparazione nel pannello',
    in_force: '',
    cutting: 'chiusura in corso nel pannello',
    not_yet_cut: 'non ancora chiuso nel pannello',
    cut: '',
  },
  invitation: {
    pending: 'in attesa di risposta',
    accepted: 'accettato',
    declined: 'rifiutato',
    cancelled: 'ritirato',
    expired: 'scaduto senza risposta',
  },
  enforced: 'È il pannello stesso a porre il limite. La fine ha effetto subito.',
  enforcedByCredential:
    'È il pannello stesso a porre il limite. Dopo la fine la password non vale più; una connessione già aperta dura finché il server non la chiude.',
  leaky:
    'La fine ha effetto subito. Fino ad allora il pannello non rispetta questi limiti: file, attività pianificate e altre parti dell’account restano raggiungibili.',
  brokered: (idle) =>
    idle === null
      ? 'L’accesso passa da noi. Una sessione già aperta può continuare dopo la fine.'
      : `L’accesso passa da noi. Una sessione già aperta termina dopo ${idle} di inattività.`,
  unbounded: 'Finché viene usata, il pannello non pone limiti.',
  recorded: 'Valgono i diritti del pannello. Ciò che resta da fare a mano è nella pagina della condivisione.',
  unverified: 'Non ancora verificato su questo pannello.',
  lastOpened: (when, by) => `Ultima apertura ${when} di ${by}`,
  neverOpened: 'Non ancora aperto',
  inPage: {
    make: 'Completa: crea qui l’accesso',
    remove: 'Rimuovi qui l’accesso adesso',
    running: 'In corso nel pannello… Lascia aperta questa pagina.',
    made: 'Fatto. L’accesso è creato e il partner può vederne i dati.',
    removed: 'Fatto. L’accesso è stato rimosso dal pannello.',
    failures: {
      signed_out: 'Non hai più la sessione aperta nel pannello. Accedi di nuovo e premi ancora una volta.',
      wrong_account:
        'Nel pannello è aperto un altro account, forse in un’altra scheda. Lì non è stato cambiato nulla. Accedi con l’account di questa condivisione, ricarica la pagina e premi ancora una volta.',
      not_offered:
        'Il pannello non offre questa funzione nel tuo account. Chiedi al tuo fornitore di abilitarla oppure fallo a mano nel pannello.',
      form_open:
        'È aperto un modulo del pannello, in questa pagina o in un’altra scheda. Salvalo o chiudilo e premi ancora una volta.',
      limit_reached:
        'Il tuo account non consente altri utenti qui. Rimuovine uno che non ti serve più o chiedine altri al tuo fornitore, poi premi ancora una volta.',
      refused:
        'Il pannello ha rifiutato. Non resta nulla in sospeso. Premi ancora una volta; se rifiuta di nuovo, chiedi al tuo fornitore.',
      not_listed:
        'Il pannello non elenca il nuovo utente, quindi non lo consideriamo creato. Premi ancora una volta; se succede di nuovo, chiedi al tuo fornitore.',
      still_listed:
        'Il pannello elenca ancora l’utente, quindi l’accesso non è ancora interrotto. Premi ancora una volta, oppure elimina tu l’utente nel pannello e poi premi.',
      unreachable:
        'Il pannello non ha risposto come previsto. Aspetta un minuto e premi ancora una volta; ciò che era iniziato viene prima ripulito.',
    },
  },
  revoke: 'Revoca',
  manage: 'Gestisci',
  failed: 'Non ha funzionato. Riprova.',
};
