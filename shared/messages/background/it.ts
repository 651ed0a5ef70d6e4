import type { BackgroundMessages } from './en.ts';

export const it: BackgroundMessages = {
  badge: {
    none: 'Panelshare',
    waiting: (count) => `Panelshare: ${count} in attesa della tua risposta`,
    failed: 'Panelshare: un cliente non è stato aperto. Fai clic per sapere perché.',
  },
  addressBar: {
    hint: 'Scrivi un cliente, il suo account, il suo pannello o il suo gruppo',
    open: (client) => `Apri ${client}`,
    showAccess: (client) => `Mostra l’accesso a ${client}`,
    cannot: (client) => `${client} ora non si può aprire: il perché è nell’elenco`,
    none: (words) => `Nessun cliente corrisponde a «${words}»: mostra l’elenco`,
  },
};
