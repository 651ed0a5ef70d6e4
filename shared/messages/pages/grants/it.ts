import type { GrantWords } from './words.ts';

export const it: GrantWords = {
  forPartner: (partner) => `Accesso di ${partner}`,
  toCustomer: (customer) => `Accesso a ${customer}`,
  labels: {
    partner: 'Partner',
    customer: 'Cliente',
    account: 'Account',
    panel: 'Pannello',
    since: 'Dal',
    until: 'Durata',
    access: 'Che cosa è condiviso',
    lastOpened: 'Ultima apertura',
  },
  state: {
    paused: (partner) => `In pausa: ${partner} non può aprire questo account.`,
    ranOut: (partner, renewBefore) =>
      `La data finale è passata: ${partner} non può aprire questo account. Fino al ${renewBefore} basta una prova per rinnovarlo.`,
    ranOutForGood: (partner) =>
      `La data finale è passata e anche il termine per rinnovare: ${partner} non può aprire questo account. Per continuare, condividilo di nuovo.`,
    frozen: {
      partnership: 'Congelato: il fornitore ha sospeso o terminato questa partnership.',
      admin: 'Congelato: il fornitore ha fermato per ora questo accesso. Chiedi il motivo.',
      admins:
        'Congelato: il fornitore ha fermato per ora tutti gli accessi di una delle parti. Chiedi il motivo.',
      mismatch:
        'Congelato: il pannello non mostra più l’account che era stato condiviso. Chiedi al fornitore di verificarlo con te.',
      restore: 'Congelato: il fornitore ha ripristinato i suoi dati e prima ogni accesso viene verificato.',
    },
    applying:
      'In preparazione nel pannello. L’account si potrà aprire non appena il pannello avrà confermato.',
    givenUp:
      'Il pannello non ha confermato che lì l’accesso è chiuso, e non proviamo più. Il fornitore lo sa. Nessuno può aprire l’account tramite noi; togli il resto a mano nel pannello:',
    notYetCut:
      'Non ancora in vigore nel pannello: nessuno può più aprire l’account tramite noi, ma il pannello non ha confermato che lì l’accesso è chiuso. Continuiamo a provare.',
    ended: {
      customer: (when) => `Terminato dal cliente il ${when}.`,
      partner: (when) => `Restituito dal partner il ${when}.`,
      host: (when) => `Terminato presso il fornitore il ${when}.`,
      rule: (when) =>
        `Terminato il ${when} per una condizione della condivisione: progetto concluso, nessuna apertura nei giorni concordati o mancato rinnovo.`,
    },
  },
  openings: {
    heading: 'Chi l’ha aperto',
    when: 'Quando',
    who: 'Chi',
    outcome: 'Che cosa è successo',
    none: 'Nessuno ha ancora aperto questo account.',
    older: 'Precedenti',
    outcomes: {
      started: 'aperto',
      landed: 'aperto, il pannello mostrava questo account',
      mismatch: 'il pannello mostrava un altro account, quindi bloccato',
      unknown: 'aperto, la pagina non era leggibile',
      card: 'ha consultato i dati di accesso',
      secret: 'ha fatto mostrare una password',
    },
  },
  inYourPage: {
    own: {
      make: (panel) =>
        `Manca un passo: apri ${panel} con la tua sessione. La voce di Panelshare nel tuo menu account crea lì l’accesso, dopo il tuo clic.`,
      remove: (panel) =>
        `Non ancora chiuso: i dati d’accesso valgono ancora su ${panel}. Apri il pannello con la tua sessione; la voce di Panelshare nel tuo menu account li rimuove dopo il tuo clic.`,
    },
    other: {
      make: 'Il cliente deve ancora creare l’accesso nel pannello. Ti avvisiamo quando c’è.',
      remove: 'Il cliente deve ancora rimuovere l’accesso nel pannello.',
    },
    before: (panel) =>
      `${panel} si può cambiare solo dalla tua sessione. Dalla fine il partner non vede più qui i dati d’accesso; chi li ha annotati può però usarli finché non li rimuovi nel pannello, con un clic.`,
    gone: (panel) =>
      `Secondo quanto riferito dalla pagina del cliente, in ${panel} non resta nulla di ciò che era stato creato per questa condivisione.`,
    toPanel: 'Apri il pannello',
  },
  acts: {
    rights: 'Cambia ciò che è condiviso',
    pause: 'Metti in pausa',
    resume: 'Riprendi',
    end: 'Termina',
    disconnect: 'Restituisci l’accesso',
    open: 'Apri',
    card: 'Mostra i dati di accesso',
    receipt: 'Vedi la ricevuta',
    noticesOn: 'Scrivici ogni volta',
    noticesOff: 'Ferma queste e-mail',
    back: 'Torna all’accesso',
    prove: 'Conferma che sei tu',
  },
  notices: {
    heading: 'Avviso di accessi',
    on: 'I tuoi rappresentanti legali e amministratori ricevono un’e-mail ogni volta che questo account viene aperto.',
    off: 'Non ricevi e-mail quando questo account viene aperto.',
  },
  assign: {
    heading: 'Chi di voi può aprirlo',
    hint: 'Rappresentanti legali e amministratori possono sempre. Scegli i collaboratori.',
    none: 'La tua organizzazione non ha ancora collaboratori né team.',
    save: 'Salva',
    everything: 'Tutti i prodotti',
    some: 'Solo questi prodotti',
    which: 'Quali prodotti',
    productsOf: (name) => `Prodotti per ${name}`,
    team: (members) => (members === 1 ? 'team, 1 membro' : `team, ${members} membri`),
    toTeams: 'Team',
  },
  rights: {
    title: 'Cambia ciò che è condiviso',
    what: 'Che cosa',
    full: { customer: 'Tutto l’account; continui a pagare tu', partner: 'Tutto l’account; paga il partner' },
    fullHint: 'Tutto ciò che l’account contiene, ora e in seguito.',
    limited: 'Solo prodotti scelti',
    limitedHint: 'Continui a pagare tu.',
    cloudHint: 'Un cloud comprende ciò che contiene ora e in seguito.',
    notOffered: 'non può essere condiviso su questo pannello',
    until: 'Durata',
    untilOpen: 'Finché non la termini, con un promemoria all’anno',
    untilDate: 'Fino a una data',
    date: 'Ultimo giorno',
    dateHint: 'Secondo l’ora UTC, al massimo fra cinque anni.',
    wideningNeedsProof:
      'Per dare più di ora, conferma prima che sei tu. Per togliere non serve alcuna prova.',
    wideningNotYours: 'Puoi togliere. Dare di più spetta a un rappresentante legale.',
    never: 'Mai compreso',
    neverList:
      'La tua password, il secondo fattore e l’indirizzo di contatto, i tuoi membri e i loro diritti, la condivisione con altri.',
    save: 'Salva',
  },
  review: {
    title: (partner) => `${partner} ne ha ancora bisogno?`,
    due: 'Questa condivisione non ha una data di fine e l’hai rivista l’ultima volta un anno fa. Finché non decidi, non cambia nulla.',
    notDue:
      'Questa condivisione non ha una data di fine. Te lo chiederemo di nuovo un anno dopo l’ultima volta che l’hai rivista.',
    keep: 'Lasciala com’è',
    open: 'Rivedila ora',
  },
  payer: {
    link: 'Cambia chi paga',
    title: 'Cambia chi paga',
    now: 'Ora',
    after: 'Dopo',
    text: (partner) =>
      `Gli ordini già aperti restano a chi li ha fatti. I prodotti appartengono in ogni caso al tuo account. ${partner} riceve un’e-mail che indica entrambi.`,
    save: { customer: 'Da ora paghiamo noi', partner: 'Da ora paga il partner' },
  },
  changed: {
    saved: 'Salvato. Non è stato tolto nulla.',
    taken: (partner) => `Salvato. ${partner} non ha più:`,
    full: 'l’account per intero',
    confirmed: 'Il pannello l’ha confermato.',
    unconfirmed:
      'Il pannello non l’ha ancora confermato. Fino ad allora nessuno può aprire l’account tramite noi; questa pagina mostra quando è fatto.',
  },
  resume: {
    title: (partner) => `Fai entrare di nuovo ${partner}`,
    text: (partner) => `${partner} potrà aprire di nuovo questo account appena il pannello avrà confermato.`,
    save: 'Riprendi',
  },
  end: {
    title: (partner) => `Termina l’accesso di ${partner}`,
    text: (partner) => `${partner} non potrà più aprire questo account appena confermi.`,
    panel: 'Nel pannello',
    final:
      'Non si può annullare. Per condividere di nuovo, crea una nuova condivisione. Se non sei sicuro, metti in pausa.',
    save: 'Termina ora',
    needsProof: 'Per terminare, conferma prima che sei tu. Per la pausa non serve.',
  },
  disconnect: {
    title: (customer) => `Restituisci l’accesso a ${customer}`,
    text: (customer) =>
      `Nessuno della tua organizzazione potrà più aprire questo account. ${customer} riceve un’e-mail.`,
    final: (customer) =>
      `Non si può annullare. Per riavere l’accesso, chiedi a ${customer} una nuova condivisione.`,
    save: 'Restituisci ora',
  },
  receipt: {
    title: 'Ricevuta: l’accesso è terminato',
    ended: 'Terminato',
    access: 'Che cosa era condiviso',
    by: 'Da chi',
    byRule: 'una condizione della condivisione',
    byRules: {
      project: 'una condizione della condivisione: il progetto è finito',
      idle: 'una condizione della condivisione: nessuno l’ha aperta nel tempo concordato',
      not_renewed: 'una condizione della condivisione: non è stata rinnovata in tempo',
    },
    cut: 'Che cosa è stato chiuso',
    cutSignIn: (partner) =>
      `${partner} non può più entrare tramite noi. Nessun nuovo accesso da quel momento.`,
    cutPanel: 'Il pannello ha confermato che ciò che era stato creato per questo accesso non c’è più.',
    notYetCut:
      'Non ancora in vigore nel pannello: non ha confermato che lì l’accesso è chiuso. Continuiamo a provare; questa pagina lo mostrerà.',
    stillLives: 'Che cosa non si è potuto chiudere',
    neverOpened: 'L’account non è mai stato aperto, quindi non può esserci alcuna sessione aperta.',
    sessionsEnded: 'Niente: il pannello ha chiuso le sessioni aperte.',
    connections:
      'La password non vale più. Una connessione aperta in quel momento dura finché il server non la chiude.',
    idle: (lastOpened, idle) =>
      `Ultima apertura il ${lastOpened}. Una sessione ancora aperta finisce dopo ${idle} senza uso.`,
    idleUnknown: (lastOpened) =>
      `Ultima apertura il ${lastOpened}. Una sessione ancora aperta può continuare; il pannello non dice per quanto.`,
    noLimit: 'Nessun limite finché viene usata: questo pannello non chiude una sessione in uso.',
    byHand: 'Che cosa resta da fare a mano',
    recorded: (partner) => `Nel pannello, rimuovi ogni utente, chiave e permesso creato per ${partner}.`,
    brokered:
      'Nel pannello, chiudi le sessioni aperte se lo permette, oppure cambia la password dell’account.',
    closeConnections: 'Chiedi al fornitore di chiudere le connessioni ancora aperte sul suo server.',
    planted:
      'Cerca ciò che può essere rimasto: altri utenti, chiavi, inoltri di posta e attività pianificate.',
    secrets: 'Segreti da cambiare',
    secretsHint: (partner) => `${partner} potrebbe averli visti. Spuntali man mano che li cambi.`,
    secretsOf: {
      account: 'Password, chiavi API e indirizzo di contatto dell’account',
      cloud: 'Tutto ciò che è nel cloud: password, chiavi e file di configurazione',
      website: 'Password FTP e SSH, e quelle nei file di configurazione dei siti',
      domain: 'Record DNS e codici di trasferimento dei domini',
      mailbox: 'Password e inoltri delle caselle di posta',
      mail_domain: 'Impostazioni, indirizzi catch-all e inoltri dei domini di posta',
      database: 'Password dei database, e dove compaiono nei programmi',
      server: 'Password root e chiavi SSH dei server',
      ftp: 'Password degli accessi FTP',
      backup: 'Password e chiavi dei backup, e ciò che contengono',
      other: 'Password e chiavi degli altri prodotti',
    },
    print: 'Con la funzione di stampa del browser puoi conservare questa pagina.',
  },
};
