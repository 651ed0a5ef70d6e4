import type { OptionsMessages } from './en.ts';

export const it: OptionsMessages = {
  title: 'Impostazioni di Panelshare',
  hosts: 'I tuoi provider',
  joinTitle: 'Aggiungi un provider',
  joinLabel: 'Indirizzo del tuo provider di hosting',
  joinHint: 'Per esempio provider.example. Se il dominio non basta, il provider ti dà l’indirizzo.',
  join: 'Aggiungi',
  joining: 'Richiesta al provider…',
  joined: (name) => `${name} è stato aggiunto. Ora accedi e attiva i suoi pannelli.`,
  joinRefused: {
    address_invalid: 'Non è l’indirizzo di un provider. Scrivi il suo dominio, per esempio provider.example.',
    unreachable: 'A quell’indirizzo non risponde nulla. Controllalo o riprova più tardi.',
    no_deployment: 'Questo provider non offre Panelshare a quell’indirizzo. Chiedigli quello giusto.',
    not_agreed:
      'Il dominio del provider e questo indirizzo non si nominano a vicenda, quindi non è stato aggiunto. Chiedi al provider.',
    not_allowed:
      'Il browser non ha potuto interrogare quell’indirizzo. Premi di nuovo «Aggiungi» e consentilo.',
  },
  pinnedByHost: (host) => `Confermato da ${host}`,
  pinnedByPolicy: 'Impostato dalla tua organizzazione',
  signedIn: (email) => `Accesso effettuato come ${email}`,
  signedOut: 'Accesso non effettuato',
  signIn: 'Accedi',
  signOut: 'Esci',
  leave: 'Rimuovi questo provider',
  leaveConfirm: (name) =>
    `Rimuovere ${name} da questo browser? Ciò che hai condiviso e che è condiviso con te resta com’è.`,
  panels: 'Pannelli',
  panelsHint: 'Panelshare funziona solo sui pannelli che attivi qui.',
  allow: (panel) => `Usa Panelshare su ${panel}`,
  switchedOff: 'Disattivato per ora dal provider',
  otherHost: 'Appartiene a un altro provider che hai aggiunto',
  noPanels: 'Questo provider non ha ancora pannelli.',
  devices: 'Dispositivi',
  devicesHint: 'Dove hai effettuato l’accesso. Termina ciò che non conosci.',
  thisDevice: 'questo dispositivo',
  lastSeen: (when) => `visto ${when}`,
  endDevice: 'Termina',
  loading: 'Caricamento…',
  language: 'Lingua',
  failed: 'Non ha funzionato. Riprova.',
};
