import type { BackgroundMessages } from './en.ts';

export const fr: BackgroundMessages = {
  badge: {
    none: 'Panelshare',
    waiting: (count) => `Panelshare : ${count} en attente de votre réponse`,
    failed: 'Panelshare : un client n’a pas été ouvert. Cliquez pour savoir pourquoi.',
  },
  addressBar: {
    hint: 'Tapez un client, son compte, son panneau ou son groupe',
    open: (client) => `Ouvrir ${client}`,
    showAccess: (client) => `Afficher l’accès à ${client}`,
    cannot: (client) => `${client} ne peut pas être ouvert maintenant : voir pourquoi dans la liste`,
    none: (words) => `Aucun client ne correspond à « ${words} » : afficher la liste`,
  },
};
