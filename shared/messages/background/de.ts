import type { BackgroundMessages } from './en.ts';

export const de: BackgroundMessages = {
  badge: {
    none: 'Panelshare',
    waiting: (count) => `Panelshare: ${count} ${count === 1 ? 'wartet' : 'warten'} auf Ihre Antwort`,
    failed: 'Panelshare: Ein Kunde wurde nicht geöffnet. Klicken Sie für den Grund.',
  },
  addressBar: {
    hint: 'Geben Sie einen Kunden ein, sein Konto, Panel oder seine Gruppe',
    open: (client) => `${client} öffnen`,
    showAccess: (client) => `Zugangsdaten von ${client} zeigen`,
    cannot: (client) => `${client} lässt sich jetzt nicht öffnen: warum, steht in der Liste`,
    none: (words) => `Kein Kunde passt zu „${words}“: Liste zeigen`,
  },
};
