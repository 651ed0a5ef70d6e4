import type { OptionsMessages } from './en.ts';

export const it: OptionsMessages = {
  title: 'Impostazioni di Panelshare',
  hosts: 'I tuoi fornitori',
  joinTitle: 'Aggiungi un fornitore',
  joinLabel: 'Indirizzo del tuo fornitore di hosting',
  joinHint: 'Per esempio fornitore.example. Se il dominio non basta, il fornitore ti dà l’indirizzo.',
  join: 'Aggiungi',
  joining: 'Richiesta al fornitore…',
  joined: (name) => `${name} è stato aggiunto. Ora accedi e attiva i suoi pannelli.`,
  joinRefused: {
    address_invalid:
      'Non è l’indirizzo di un fornitore. Scrivi il suo dominio, per esempio fornitore.example.',
    unreachable: 'A quell’indirizzo non risponde nulla. Controllalo o riprova più tardi.',
    no_deployment: 'Questo fornitore non offre Panelshare a quell’indirizzo. Chiedigli quello giusto.',
    not_agreed:
      'Il dominio del fornitore e questo indirizzo non si nominano a vicenda, quindi non è stato aggiunto. Chiedi al fornitore.',
    not_allowed:
      'Il browser non ha potuto interrogare quell’indirizzo. Premi di nuovo «Aggiungi» e consentilo.',
  },
  pinnedByHost: (host) => `Confermato da ${host}`,
  pinnedByPolicy: 'Impostato dalla tua organizzazione',
  signedIn: (email) => `Accesso effettuato come ${email}`,
  signedOut: 'Accesso non effettuato',
  signIn: 'Accedi',
  signOut: 'Esci',
  leave: 'Rimuovi questo fornitore',
  leaveConfirm: (name) =>
    `Rimuovere ${name} da questo browser? Ciò che hai condiviso e che è condiviso con te resta com’è.`,
  panels: 'Pannelli',
  panelsHint: 'Panelshare funziona solo sui pannelli che attivi qui.',
  allow: (panel) => `Usa Panelshare su ${panel}`,
  switchedOff: 'Disattivato per ora dal fornitore',
  otherHost: 'Appartiene a un altro fornitore che hai aggiunto',
  noPanels: 'Questo fornitore non ha ancora pannelli.',
  devices: 'Dispositivi',
  devicesHint: 'Dove hai effettuato l’accesso. Termina ciò che non conosci.',
  thisDevice: 'questo dispositivo',
  lastSeen: (when) => `visto ${when}`,
  endDevice: 'Termina',
  loading: 'Caricamento…',
  sideBySide: 'Clienti affiancati',
  oneAtATime:
    'Un pannello tiene un solo accesso alla volta nel browser: aprire un cliente disconnette quello di prima.',
  inYourContainer:
    'Se sei in un contenitore tuo, un cliente si apre in quel contenitore e altrove l’accesso resta aperto.',
  inFirefox: 'In Firefox, Panelshare può aprire più clienti affiancati.',
  containers: 'Apri ogni cliente in un contenitore suo',
  containersHint:
    'Così più clienti di uno stesso pannello restano aperti insieme, ognuno con nome e colore sulla scheda. Il contenitore sparisce quando la condivisione è finita e le sue schede sono chiuse. Se disattivi questa scelta, tutte queste schede si chiudono.',
  language: 'Lingua',
  shortcuts: 'Tasti',
  shortcutsHint: 'Valgono in ogni finestra di questo browser.',
  commands: {
    _execute_action: 'Apri l’elenco dei clienti',
    'last-client': 'Apri il cliente precedente',
    'own-account': 'Torna al tuo account',
  },
  noKey: 'ancora nessun tasto',
  changeKeys: 'Modifica i tasti',
  addressBar: 'Nella barra degli indirizzi: scrivi ps, uno spazio e il nome di un cliente.',
  tabs: 'Schede dei clienti',
  namesInTabs: 'Nomina sempre il cliente nel titolo della sua scheda',
  namesInTabsHint:
    'La pagina del pannello può leggere il titolo della sua scheda e passarlo ad altri. Senza questa impostazione il titolo nomina il cliente solo dove lo fa la pagina stessa, altrimenti l’account come lo chiama il pannello.',
  endSessions: 'Esci dal pannello quando chiudo l’ultima scheda di un cliente',
  endSessionsHint:
    'Anche quando questo browser si riavvia. Senza questa impostazione l’elenco dei clienti lo propone con un pulsante.',
  file: 'Le tue impostazioni in un file',
  fileHint:
    'Clienti fissati, colori, gruppi, lingua e le impostazioni di questa pagina, per un altro browser. Non contiene accessi né quando hai aperto chi.',
  save: 'Salva un file',
  take: 'Usa un file…',
  notAFile: 'Non è un file di impostazioni di Panelshare. Scegline uno salvato in questa pagina.',
  nothingToChange: 'Tutto ciò che c’è in questo file è già così.',
  willChange: 'Questo file cambia quanto segue:',
  pinned: (count) => (count === 1 ? '1 cliente viene fissato' : `${count} clienti vengono fissati`),
  unpinned: (count) => (count === 1 ? '1 cliente viene sbloccato' : `${count} clienti vengono sbloccati`),
  marked: (count) =>
    count === 1 ? '1 cliente riceve colore e gruppo' : `${count} clienti ricevono colore e gruppo`,
  unmarked: (count) =>
    count === 1 ? '1 cliente perde colore e gruppo' : `${count} clienti perdono colore e gruppo`,
  unknownHost: 'non aggiunto in questo browser, quindi non se ne prende nulla. Aggiungilo prima.',
  languageTo: (name) => `Lingua: ${name}`,
  settingTo: (setting, on) => `${setting}: ${on ? 'sì' : 'no'}`,
  keysWere: (keys) => `Tasti in quel browser: ${keys}. Qui li imposti tu.`,
  takeOver: 'Applica',
  letBe: 'Lascia tutto com’è',
  taken: 'Applicato.',
  undo: 'Annulla',
  undone: 'Tutto è di nuovo come prima.',
  failed: 'Non ha funzionato. Riprova.',
};
