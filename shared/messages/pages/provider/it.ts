import type { ProviderWords } from './words.ts';

export const it: ProviderWords = {
  lead: 'Il tuo personale accede con il tuo provider OpenID, accanto alle passkey. Non dà mai un ruolo: i ruoli si danno qui, e lascia entrare solo chi ha un ruolo di cui risponde.',
  backAddress: 'Registra presso il provider OpenID questo indirizzo di ritorno:',
  issuer: 'Emittente (issuer)',
  issuerHint:
    'Esattamente come lo scrive il provider OpenID, per esempio https://login.example.com/realms/staff.',
  clientId: 'ID client',
  secret: 'Segreto client',
  secretNew: 'Salvato cifrato e mai più mostrato.',
  secretKept: 'Lascia vuoto per tenere quello salvato.',
  name: 'Nome sul pulsante',
  nameHint: 'Per esempio «Example Hosting».',
  scopes: 'Scope',
  groupsClaim: 'Claim con i gruppi',
  groupsHint: 'Deve stare nel token d’identità.',
  adminGroups: 'Gruppi degli admin',
  staffGroups: 'Gruppi del personale',
  rolesHint: 'Uno per riga. Chi non è in nessuno non entra.',
  strongAmr: 'Valori amr che valgono come passkey',
  strongAcr: 'Valori acr che valgono come passkey',
  strongHint:
    'Uno per riga. Vuoto: la passkey è ancora richiesta. Il provider OpenID deve inviare anche auth_time.',
  hours: 'Durata di una sessione in ore',
  off: 'Non usare più un provider OpenID',
  wrong:
    'Qualcosa è incompleto: l’emittente deve essere un indirizzo completo, gli scope iniziano con «openid», la sessione dura da 1 a 24 ore e serve un segreto client. Non è cambiato nulla.',
  people: 'Chi è collegato',
  peopleText:
    'Un accesso lì si lega una volta a una persona. Ognuna lo collega con la propria passkey. Per il personale puoi anche permetterlo qui, e il prossimo accesso lì con lo stesso indirizzo confermato viene legato; chi amministra lo collega sempre di persona.',
  state: 'Accesso lì',
  notConnected: 'non collegato',
  allow: 'Permetti al prossimo accesso',
  disconnect: 'Scollega',
  ownTitle: 'Il mio accesso tramite il fornitore',
  none: 'Il fornitore non usa un servizio di accesso. Accedi con la tua passkey.',
  subject: 'Soggetto',
  since: 'Collegato da',
  forStaff: 'Per il personale del fornitore',
  connectText: (name) =>
    `Puoi accedere qui anche con ${name}. Collegalo una volta, con una passkey degli ultimi dieci minuti; da allora il tuo account lì apre qui le pagine del fornitore.`,
  connect: (name) => `Collega a ${name}`,
  connectedText: (name) =>
    `Il tuo account su ${name} apre qui le pagine del fornitore. La tua passkey vale come prima, anche quando ${name} non risponde.`,
  connectedSince: (at) => `collegato dal ${at}`,
  allowedUntil: (at) => `permesso fino al ${at}`,
  signInWith: (name) => `Accedi con ${name}`,
};
