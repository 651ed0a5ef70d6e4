import type { RequestMailWords } from './words.ts';

export const it: RequestMailWords = {
  asks: ({ partner, host, account }) => ({
    subject:
      account === null
        ? `${partner} chiede l’accesso al tuo account di hosting`
        : `${partner} chiede più tempo: ${account}`,
    title:
      account === null
        ? `${partner} chiede l’accesso al tuo account di hosting`
        : `${partner} chiede più tempo in ${account}`,
    body: [
      `Questa e-mail viene dal servizio di condivisione di ${host}. Le parole del partner sono tra virgolette.`,
      'Guarda che cosa viene chiesto, poi concedilo, concedi meno o rifiuta. Nulla è aperto prima della tua decisione.',
    ],
    button: 'Vedi la richiesta',
  }),
  granted: ({ customer, partner, account }) => ({
    subject: `${customer} ha dato a ${partner} l’accesso a ${account}`,
    title: `${customer} ha dato a ${partner} l’accesso a ${account}`,
    body: [`Vale da subito. ${customer} può modificarlo, metterlo in pausa o terminarlo in ogni momento.`],
    button: 'Vedi la condivisione',
  }),
  counterOffer: ({ customer, partner, account }) => ({
    subject: `${customer} offre altro a ${partner}: ${account}`,
    title: `${customer} offre qualcosa di diverso da quanto chiesto`,
    body: ['Confronta la richiesta con l’offerta, poi accetta o rifiuta. Prima nulla è aperto.'],
    button: 'Vedi l’offerta',
  }),
  declined: ({ client }) => ({
    subject: `${client} ha rifiutato la richiesta`,
    title: `${client} ha rifiutato la richiesta`,
    body: [
      'Nulla è stato aperto. Per 30 giorni non si può inviare un’altra richiesta. Parla direttamente con il cliente.',
    ],
    button: 'Vedi la richiesta',
  }),
  reported: ({ organisation }) => ({
    subject: `${organisation} è stato segnalato`,
    title: `Chi ha ricevuto una richiesta ha segnalato ${organisation}`,
    body: ['Guarda il partner e le sue richieste nel registro. Da lì puoi sospendere la partnership.'],
    button: 'Vedi il partner',
  }),
  labels: {
    domain: 'Dominio',
    asked: 'Chiesto',
    given: 'Concesso',
    message: 'Messaggio',
    proposedEnd: 'Fine proposta',
    endsNow: 'Termina ora',
    reporter: 'Segnalato da',
    text: 'Segnalazione',
  },
  quoted: (text) => `«${text}»`,
  domainUnverified: 'non ancora verificato',
  full: (payer) =>
    payer === 'customer'
      ? 'Tutto l’account; paghi tu gli ordini'
      : 'Tutto l’account; gli ordini li paga il partner',
  limited: (kinds, names) => (names === null ? kinds : `${kinds}: ${names}`),
  moreTime: 'Più tempo, con gli stessi diritti',
  report: 'Non conosci questo partner o qualcosa non va? Segnalalo qui:',
};
