import type { AccountWords } from './en.ts';

export const accounts: AccountWords = {
  connection: 'Collegamento',
  connections: {
    connected: 'collegato: agisce il nostro connettore',
    owner: 'con la chiave di ciascun cliente: agisce il nostro connettore, il fornitore non ne dà',
    customer_session: 'nella pagina del cliente: l’estensione crea e rimuove gli accessi',
    recorded: 'annotato: a mano nel pannello',
  },
  title: 'Chi ha accesso',
  none: 'Nessun account è ancora collegato. Collegane uno per condividerlo con un’agenzia o per vedere chi ha accesso.',
  link: 'Collega un account',
  share: 'Condividi questo account',
  nobody: 'Nessun altro ha accesso.',
  partner: 'Partner',
  access: 'Accesso',
  until: 'Durata',
  reviewDue: 'È ora del controllo annuale',
  state: 'Stato',
  lastOpened: 'Ultima apertura',
  acts: 'Che cosa puoi fare',
  rights: 'Cambia i diritti',
  pause: 'Metti in pausa',
  end: 'Termina',
  pauseAll: 'Metti tutto in pausa ora',
  pauseAllHint: 'Tutti i partner perdono subito l’accesso a questo account. Riprendi tu ogni condivisione.',
  paused: (count) =>
    count === 0
      ? 'Non restava nulla da mettere in pausa.'
      : count === 1
        ? 'In pausa: 1 partner non può più aprire questo account.'
        : `In pausa: ${count} partner non possono più aprire questo account.`,
  invitations: 'Inviti',
  answerBy: (when) => `risposta attesa ${when}`,
  held: 'conservato finché questa agenzia è partner',
  resend: 'Invia di nuovo',
  cancel: 'Ritira',
  open: 'Dettagli',
  facts: 'Questo account',
  panel: 'Pannello',
  name: 'Account',
  shownAs: 'Mostrato nel pannello come',
  proven: 'Dimostrato',
  provenBy: {
    mailed_code: 'con un codice all’indirizzo di contatto del pannello',
    host_list: 'con un codice all’indirizzo che ha il fornitore',
    panel_approval: 'con l’approvazione nel pannello',
    panel_mark: 'con un segno nel pannello',
    owner_key: 'con una chiave che il pannello ha confermato come del titolare',
    admin: 'dal fornitore',
  },
  contact: 'Indirizzo di contatto in quel momento',
  waiting: (count) =>
    count === 1 ? '1 invito aspetta la tua risposta.' : `${count} inviti aspettano la tua risposta.`,
  answer: 'Rispondi',
  heldForYou: 'Un cliente vuole condividere un account con te.',
  look: 'Guarda',

  marking: {
    title: 'Metti un segno nel tuo pannello',
    why: (shown) =>
      `In questo pannello chiunque può cambiare l’indirizzo di contatto, quindi un codice inviato lì non dimostrerebbe nulla. Chi può mettere questo nome nell’account ${shown} mostra che è suo.`,
    steps: [
      'Accedi al pannello.',
      'Crea qualcosa di piccolo con questo nome, per esempio un database o un inoltro e-mail. Il pannello può metterci un prefisso.',
      'Torna qui e verifica. Dopo puoi cancellarlo.',
    ],
    mark: 'Nome da usare',
    markHint: 'Vale un giorno e solo per te.',
    check: 'Fatto: verifica ora',
  },

  linking: {
    title: 'Collega un account',
    intro: 'Prima verifichiamo che l’account sia tuo. Poi scegli chi può usare che cosa.',
    hint: 'La pagina del pannello ha indicato questo account. Serve solo a compilare il modulo e non dimostra nulla.',
    panel: 'Pannello',
    choosePanel: 'Scegli un pannello',
    noPanels: 'Questo fornitore non ha ancora collegato un pannello. Chiedi al fornitore.',
    account: 'Account nel pannello',
    accountHint:
      'Come lo mostra il pannello: il tuo login o numero cliente. Alcuni pannelli ti chiedono invece di approvare lì; allora lascia vuoto.',
    organisation: 'Per quale organizzazione?',
    newOrganisation: 'Una nuova organizzazione',
    organisationName: 'Nome della nuova organizzazione',
    organisationHint: 'Ne diventi il rappresentante legale, perché dimostri che l’account è tuo.',
    go: 'Continua',
    notProvable:
      'Non abbiamo potuto avviare una prova per questo account. Controlla il nome. Se è giusto, chiedi al fornitore di confermare che è tuo.',
    codeTitle: 'Inserisci il codice',
    codeSent: (address) =>
      `Abbiamo inviato un codice a ${address}, l’indirizzo di contatto che il pannello ha per questo account. Può essere la casella di un collega. Il codice vale 10 minuti.`,
    code: 'Codice',
    confirm: 'Dimostra che è tuo',
    again: 'Ricomincia',
    approvedTitle: 'Quasi collegato',
    approved: 'Il pannello dice che hai approvato. Concludi ora: l’approvazione vale solo un minuto.',
    finish: 'Collega l’account',
    refusedTitle: 'Non approvato',
    refused:
      'Il pannello non ha approvato il collegamento. Non è cambiato nulla. Puoi ricominciare quando vuoi.',
  },
};
