import type { MailCopyWords } from './words.ts';

export const it: MailCopyWords = {
  heading: 'Copia delle e-mail',
  partnerOff: 'Non ricevi copie delle e-mail che il pannello invia a questo cliente.',
  partnerOn:
    'I tuoi rappresentanti legali e amministratori ricevono una copia di quello che il pannello invia all’indirizzo di copia di questo account. Codici, link di accesso e reimpostazioni della password vengono trattenuti.',
  stoppedP: 'Fermata dal cliente. Può ricominciare solo se il cliente lo consente.',
  onAct: 'Attiva la copia',
  offAct: 'Disattiva la copia',
  partnerNeeds: 'Le e-mail del pannello arrivano quando il cliente vi ha inserito l’indirizzo di copia.',
  customerOn: (partner) =>
    `${partner} riceve una copia di quello che il pannello invia all’indirizzo di copia di questo account. Codici, link di accesso e reimpostazioni della password vengono trattenuti.`,
  customerOff: (partner) =>
    `${partner} non riceve copie. Con l’accesso completo può attivarle; vieni avvisato e puoi fermarle.`,
  customerStopped: (partner) => `L’hai fermata: ${partner} non riceve copie e non può attivarle.`,
  stop: 'Ferma la copia',
  forbid: 'Non consentire copie',
  allow: 'Consentila di nuovo',
  addressLink: 'Indirizzo di copia di questo account',
  title: 'Indirizzo di copia',
  intro:
    'Inserisci questo indirizzo nel pannello come destinatario aggiuntivo o indirizzo di copia delle sue e-mail, se il pannello lo offre. I partner con accesso completo e copia attiva ricevono allora quelle e-mail, attraverso un filtro.',
  none: 'Questo account non ha ancora un indirizzo di copia.',
  notOffered:
    'Questo fornitore non riceve e-mail per i pannelli, quindi non c’è un indirizzo di copia. I partner ricevono comunque le nostre e-mail sulla loro condivisione.',
  make: 'Crea un indirizzo di copia',
  renew: 'Creane uno nuovo; il vecchio smette subito di valere',
};
