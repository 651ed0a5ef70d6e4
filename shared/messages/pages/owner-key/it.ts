import type { OwnerKeyWords } from './words.ts';

export const it: OwnerKeyWords = {
  title: 'Crea una chiave nel tuo pannello',
  why: (panel) =>
    `Non abbiamo un accesso nostro a ${panel}. Perciò lì crei tu una chiave che raggiunge solo il tuo account: mostra che l’account è tuo, e con essa prepariamo ciò che condividi e poi lo togliamo.`,
  steps: {
    froxlor: [
      'Accedi al pannello come titolare dell’account.',
      'Apri in alto a destra il menu sotto il tuo nome utente e scegli «API keys». Se manca, chiedi al tuo fornitore di permetterlo.',
      'Scegli «Add new key». Il pannello chiede la tua password: scrivila solo lì, mai qui.',
      'Apri la nuova chiave («Click to view»). Lascia vuoto «Allowed from». Lascia vuoto anche «Valid until», oppure metti un giorno dopo la fine di tutto ciò che condividi.',
      'Copia chiave e segreto nei due campi qui sotto.',
    ],
    otherwise: [
      'Accedi al pannello come titolare dell’account.',
      'Crea lì una chiave per la sua API, solo per questo account.',
      'Copia chiave e segreto nei due campi qui sotto.',
    ],
  },
  toPanel: 'Apri il pannello',
  key: 'Chiave',
  keyHint: 'Mai la tua password. Proviamo subito la chiave, la teniamo cifrata e non la mostriamo mai più.',
  secret: 'Segreto',
  secretHint: 'Va con la chiave e sta accanto a essa nel pannello.',
  wrongForm: 'Chiave e segreto non hanno spazi e almeno 8 caratteri ciascuno. Copiali ancora una volta.',
  link: 'Verifica la chiave e collega l’account',
  heading: 'La tua chiave del pannello',
  state: 'Chiave',
  working: (since) => `data il ${since}; il pannello la accetta`,
  denied: (since) => `il pannello non la accetta dal ${since}`,
  missing: 'nessuna salvata',
  replaceTitle: 'Dai un’altra chiave',
  replaceText:
    'Il pannello deve nominare proprio questo account. La vecchia chiave è dimenticata subito; cancellala anche nel pannello.',
  store: 'Verifica la chiave e tienila',
  stored: 'Il pannello ha accettato la chiave. Ciò che aspettava si sta facendo.',
  removeTitle: 'Rimuovi la chiave',
  removeText: (panel) =>
    `Nessuna condivisione ne ha più bisogno. Per condividere di nuovo ne dai un’altra. Cancellala anche su ${panel}.`,
  needed:
    'Serve per togliere ciò che questo account condivide. Quando è terminato e il pannello l’ha chiuso, puoi rimuoverla qui.',
  remove: 'Rimuovi la chiave qui',
  removed: (panel) => `La chiave qui non c’è più. Cancellala anche su ${panel}.`,
  manage: 'La tua chiave del pannello',
  deniedNotice: (panel) =>
    `${panel} non accetta più la tua chiave: forse è stata rimossa o è scaduta. Finché non ne dai un’altra, lì non si può preparare né togliere niente.`,
  missingNotice: (panel) =>
    `Per ${panel} ci serve una tua chiave. Senza, lì non si può preparare né togliere niente.`,
  giveNew: 'Dai una nuova chiave',
  idle: (panel) =>
    `Con la tua chiave di ${panel} non si condivide più niente. Se non condividi altro, rimuovila.`,
  notForKind:
    'Su questo tipo di pannello i clienti non possono creare una chiave che basti e non raggiunga nessun altro account. Scegli un altro collegamento.',
  verify:
    'Qui la prova usa le chiavi degli account stessi: collega prima entrambi gli account di prova, ciascuno con la sua chiave, e non condividerne niente.',
};
