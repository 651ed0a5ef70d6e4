import type { AftercareWords } from './words.ts';

export const it: AftercareWords = {
  kinds: {
    contact: 'Indirizzo di contatto',
    reseller: 'Rivenditore',
    external_user: 'Utente esterno',
    sub_user: 'Altro utente',
    key: 'Chiave',
    forward: 'Inoltro e-mail',
    cron: 'Attività pianificata',
    ftp_user: 'Utente FTP',
    database_user: 'Utente del database',
    other: 'Altro',
  },
  left: {
    heading: 'Che cosa è rimasto',
    pending: 'Stiamo chiedendo al pannello che cosa elenca ora.',
    cannotList: 'Questo pannello non sa elencare utenti, chiavi e inoltri. Cercali a mano:',
    unreadable:
      'L’elenco del pannello non si è potuto leggere, quindi non c’è nulla da confrontare. Cerca a mano:',
    nothing: 'Rispetto all’inizio il pannello non elenca nulla di nuovo.',
    added: (partner) =>
      `Nuovo da quando ${partner} ha avuto accesso. Può averlo fatto il partner o tu: decidi per ciascuno.`,
    gone: 'Sparito dall’inizio',
    changed: (before, after) => `era «${before}», è «${after}»`,
    byHand: 'Toglilo a mano nel pannello.',
    remove: 'Togli ciò che è spuntato',
    prove: 'Conferma che sei tu, per togliere',
    unlisted: 'L’elenco del pannello non mostra questo. Cerca a mano:',
    known: 'Accesso precedente che conosci e mantieni',
  },
  progress: {
    heading: 'Che cosa hai ordinato',
    steps: {
      contact: 'Indirizzo di contatto ripristinato',
      password: 'Reimpostazione della password inviata a quell’indirizzo',
    },
    remove: (kind, name) => `Togli: ${kind} ${name}`,
    states: { waiting: 'in attesa', done: 'fatto', failed: 'non riuscito' },
    failed: 'Fai a mano ciò che non è riuscito.',
    refreshes: 'Questa pagina si aggiorna da sola.',
  },
  recovery: {
    offer: 'Ripristina questo account',
    offerText: (partner) =>
      `${partner} poteva fare tutto in questo account. Il ripristino lo restituisce solo a te.`,
    title: (account) => `Ripristina ${account}`,
    intro: (partner) => `${partner} poteva cambiare tutto qui. Questo riporta indietro ciò che si può.`,
    panelDoes: 'Lo fa il pannello',
    does: {
      contact: (address) => `Indirizzo di contatto riportato a ${address}, com’era stato dimostrato`,
      password: (address) => `Reimpostazione della password inviata a ${address}`,
    },
    byHand: 'Da fare a mano',
    hand: {
      contact: 'Controlla l’indirizzo di contatto nel pannello e metti il tuo.',
      password: 'Scegli una nuova password nel pannello, dalla sua pagina per la password dimenticata.',
    },
    look: (kind) => `Cerca: ${kind}`,
    start: 'Ripristina ora',
    nothing: 'Questo pannello non fa nulla di ciò da solo. Segui l’elenco.',
  },
  existing: {
    heading: 'Chi ha già accesso?',
    intro:
      'Il pannello elenca questi accessi precedenti. Lasciali, mantienili come conosciuti o falli togliere.',
    cannotList: 'Questo pannello non sa elencare chi ha già accesso. Guarda lì prima di condividere.',
    unreadable: 'L’elenco degli accessi esistenti non si è potuto leggere ora. Puoi condividere lo stesso.',
    none: 'Il pannello non elenca altri accessi.',
    choice: (kind, name) => `${kind}: ${name}`,
    choices: { leave: 'lascia così', adopt: 'conosciuto, mantieni', remove: 'togli' },
    inside: (partner, name) =>
      `${partner} è già in questo pannello, come ${name}. Resta conosciuto; con questa condivisione è un accesso e non due.`,
  },
  recorded: {
    give: (panel, partner) => `Da fare in ${panel}, perché ${partner} abbia accesso`,
    take: (panel, partner) => `Da fare in ${panel}, perché ${partner} perda l’accesso`,
    plainly:
      'Annotato: questo pannello ha una propria condivisione. Ti guidiamo e annotiamo ciò che dici; non diamo né togliamo questo accesso, e nessuno l’ha controllato.',
    plainlyPartner: (customer) =>
      `Annotato: questo pannello ha una propria condivisione. ${customer} fa lì questi passi a mano e li annota qui; Panelshare non dà né toglie questo accesso, e nessuno l’ha controllato.`,
    toCome:
      'Terminare qui non cambia nulla nel pannello. Questi passi restano da fare lì a mano; la ricevuta li mostra di nuovo.',
    step: {
      record: 'Annota i passi spuntati',
      done: (said) => `annotato: fatto a mano, ${said}`,
      open: 'non ancora annotato',
    },
    said: { in_force: 'Fatto: annota come dato', cut: 'Fatto: annota come tolto' },
    saidBy: (name, when) => `${name}, ${when}`,
    unknown: 'una persona non più conosciuta',
    label: { in_force: 'Dato, a quanto detto', cut: 'Tolto, a quanto detto' },
    open: (panel) =>
      `${panel} ti fa accedere da sé, con il tuo accesso lì. Panelshare sa solo che il cliente dice di averti dato accesso.`,
    toPanel: 'Al pannello',
    made: 'Creato lì per questa condivisione, e da rimuovere:',
  },
};
