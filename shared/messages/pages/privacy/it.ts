import type { PrivacyWords } from './words.ts';

export const it: PrivacyWords = {
  title: 'Privacy',
  lead: (host) =>
    `${host} gestisce Panelshare perché i clienti possano condividere i propri account di hosting con i partner senza dare via una password. Questa pagina dice che cosa viene conservato, perché, per quanto tempo e che cosa puoi fare.`,
  roles: {
    heading: 'Chi risponde di che cosa',
    lines: (host) => [
      {
        who: host,
        what: 'è titolare del trattamento di ciò che serve a questo servizio: accesso, organizzazioni, condivisioni, registro ed e-mail.',
      },
      {
        who: 'Il cliente',
        what: `è titolare di ciò che si trova nel suo account di hosting: siti, caselle di posta, database. ${host} lo ospita come responsabile del trattamento.`,
      },
      {
        who: 'Il partner',
        what: 'è responsabile del trattamento per il cliente quando lavora con dati personali nell’account, e titolare del proprio archivio clienti.',
      },
    ],
    agreement:
      'L’accordo sul trattamento che questo richiede si può concludere nella pagina della condivisione: da un modello o indicando il proprio. Chi l’ha scelto, chi l’ha confermato, quando e l’hash del testo restano con la condivisione.',
  },
  contact: {
    heading: 'A chi scrivere',
    controller: 'Titolare del trattamento',
    officer: 'Responsabile della protezione dei dati',
    writeTo: (host) => `Scrivi a ${host}:`,
  },
  data: {
    heading: 'Che cosa viene conservato, perché e per quanto',
    lead: 'Niente tracciamento, niente pubblicità, nessun profilo. Gli unici cookie ti mantengono connesso e ricordano la lingua che hai scelto.',
    columns: { what: 'Che cosa', why: 'Perché', until: 'Per quanto' },
    bases: {
      contract: 'Ciò che tu o la tua organizzazione avete chiesto (GDPR art. 6, par. 1, b)',
      interest: 'Sicurezza e prova (GDPR art. 6, par. 1, f)',
    },
    purposes: {
      person: {
        name: 'Tu',
        what: 'Indirizzo, nome, lingua, nomi delle tue passkey; cambi di indirizzo e recuperi dell’accesso.',
        until: (spans) =>
          `Finché non ti elimini; cambi di indirizzo ${spans('addressChange')}, recuperi ${spans('recovery')} dopo la loro fine.`,
      },
      session: {
        name: 'Accesso',
        what: 'Codici, sessioni e dispositivi: nome, primo e ultimo uso.',
        until: (spans) =>
          `Codici: ${spans('challenge')} dopo la scadenza; dispositivi: ${spans('device')} dopo la fine.`,
      },
      organisation: {
        name: 'Organizzazioni',
        what: 'Nome, membri e ruoli, team, inviti a entrare.',
        until: (spans) =>
          `Finché non la lasci o viene eliminata; inviti: ${spans('memberInvitation')} dopo la scadenza del link. Il nome resta nelle ricevute dell’altra parte.`,
      },
      partnership: {
        name: 'Partnership',
        what: 'Che cosa è stato confermato, da chi, quando e da quale indirizzo di rete; sito, prove e motivi delle decisioni.',
        until: (spans) => `${spans('partnershipWords')} dopo l’eliminazione dell’organizzazione.`,
      },
      account: {
        name: 'Account',
        what: 'Quale account di hosting appartiene a chi, il suo indirizzo di contatto, che cosa vi elenca il pannello e come è stato dimostrato.',
        until: (spans) =>
          `${spans('accountContact')} dopo che l’account è stato lasciato e ogni condivisione tolta; prove: ${spans('claim')} dopo la decisione.`,
      },
      share: {
        name: 'Condivisioni',
        what: 'Chi ha condiviso che cosa con chi, fino a quando, chi ha deciso, che cosa è stato creato nel pannello.',
        until: (spans) =>
          `Restano dopo la fine, perché ne nascono le ricevute di entrambe le parti; elenchi del contenuto: ${spans('inventory')} dopo la fine.`,
      },
      opening: {
        name: 'Aperture',
        what: 'Chi del partner ha aperto quale account, quando e da quale dei suoi dispositivi.',
        until: (spans) => `${spans('opening')} dopo l’apertura.`,
      },
      client_book: {
        name: 'Archivi clienti',
        what: 'Ciò che un partner annota sui propri clienti. Ne risponde il partner.',
        until: () => 'Finché il partner non lo elimina.',
      },
      request: {
        name: 'Richieste',
        what: 'A quale indirizzo ha scritto un partner, con quali parole, e la risposta; chi hai bloccato.',
        until: (spans) =>
          `Indirizzo e testo: ${spans('accessRequest')} dopo la scadenza del link; un blocco, finché non lo togli.`,
      },
      tender: {
        name: 'Richieste di offerte',
        what: 'Che cosa chiedi ai partner, i tuoi contatti, chi li ha aperti e che cosa è stato offerto.',
        until: (spans) =>
          `${spans('tenderUnconfirmed')} finché l’indirizzo non è confermato; testi, contatti e offerte: ${spans('tender')} dopo la fine della richiesta.`,
      },
      mail: {
        name: 'E-mail',
        what: 'Ciò che ti abbiamo inviato. Delle e-mail che un pannello invia a un indirizzo di copia, solo che sono arrivate.',
        until: (spans) => `${spans('sent')} dopo l’invio.`,
      },
      log: {
        name: 'Registro',
        what: 'Chi ha fatto che cosa e quando. I nomi sono cifrati con una chiave per persona.',
        until: () =>
          'Le voci restano, perché nessuno deve poter cambiare ciò che è successo. Se ti elimini, la tua chiave sparisce e il tuo nome non si può più leggere.',
      },
      staff: {
        name: 'Aiuto del personale',
        what: 'Codici con cui ti identifichi e accessi che dai al personale.',
        until: () => 'Codici: pochi minuti; accessi: finché finiscono da soli.',
      },
      host: {
        name: 'Impostazioni',
        what: 'Pannelli e impostazioni del fornitore e quale admin li ha cambiati.',
        until: () => 'Finché il servizio è attivo.',
      },
      operation: {
        name: 'Funzionamento',
        what: 'Contatori contro chi prova i codici, e risposte ridate quando una richiesta arriva due volte.',
        until: () => 'Un giorno.',
      },
    },
  },
  recipients: {
    heading: 'Chi li riceve',
    lines: [
      'L’altra parte di una condivisione: nomi di chi agisce, che cosa è condiviso, quando è stato aperto.',
      'Il pannello del tuo account: quale partner entra e con quali diritti.',
      'Amministratori e personale del fornitore, per aiutarti; ciò che fanno è nel tuo registro.',
      'Nessun altro. Nulla viene venduto.',
    ],
    processors: 'Aziende che li trattano per il fornitore',
    columns: { name: 'Nome', purpose: 'Per che cosa', location: 'Dove' },
    platform: {
      purpose: 'Gestisce questo servizio e il suo database',
      location: {
        eu: 'Conservati nell’Unione europea',
        anywhere: 'In tutto il mondo, con clausole contrattuali tipo',
      },
    },
    none: 'Il fornitore non ne ha indicate altre.',
  },
  location: {
    heading: 'Dove si trovano',
    eu: 'Database e registro sono vincolati all’Unione europea.',
    anywhere: 'Il luogo è scelto dalla piattaforma.',
  },
  rights: {
    heading: 'I tuoi diritti e dove esercitarli',
    copy: 'Una copia dei tuoi dati:',
    copyLink: 'Scarica i miei dati',
    correct: 'Correggere nome, indirizzo o lingua:',
    correctLink: 'Il mio profilo',
    erase: 'Farti cancellare:',
    eraseLink: 'Eliminami',
    end: 'Mettere in pausa o terminare una condivisione: nella sua pagina, in qualsiasi momento e senza motivi.',
    object: (contact) => `Opporti o far limitare il trattamento: scrivi a ${contact}.`,
    complain: 'Puoi anche rivolgerti a un’autorità per la protezione dei dati, per esempio dove abiti.',
  },
  security: {
    heading: 'Come sono protetti',
    lines: [
      'Nessuna password: accesso con passkey o codice via e-mail, e una prova recente prima di tutto ciò che dà accesso.',
      'Le chiavi dei pannelli e le credenziali sono cifrate; i segreti non vengono mai inviati per e-mail né scritti nel registro.',
      'Ogni accesso viene verificato e registrato; il registro è concatenato, così una modifica si nota.',
      'I membri vedono solo ciò che il loro ruolo permette; un accesso terminato viene tolto nel pannello e lì verificato.',
    ],
  },
  own: {
    title: 'I miei dati',
    lead: 'Un file con tutto ciò che qui è conservato su di te. Viene creato nel momento in cui lo scarichi.',
    holds: [
      'Il tuo profilo, le passkey per nome, dispositivi e sessioni',
      'Le tue organizzazioni, ruoli, team e i clienti che ti sono assegnati',
      'Che cosa hai aperto e quando, e che cosa dice il registro di te e dei tuoi atti',
      'Richieste e inviti mandati al tuo indirizzo',
      'Che cosa hai confermato, quando e da quale indirizzo di rete',
    ],
    without: 'Non contiene segreti, e degli altri solo nomi che le tue pagine mostrano già.',
    download: 'Scarica (JSON)',
    back: 'Torna al mio profilo',
    others: 'Che cosa si conserva in generale e i tuoi altri diritti:',
    toPrivacy: 'Privacy',
    heading: 'I miei dati',
    text: 'Vedi tutto ciò che è conservato su di te.',
    button: 'Scarica i miei dati',
  },
};
