import type { RequestMailWords } from './words.ts';

export const de: RequestMailWords = {
  asks: ({ partner, host, account }) => ({
    subject:
      account === null
        ? `${partner} bittet um Zugriff auf Ihr Hosting-Konto`
        : `${partner} bittet um mehr Zeit: ${account}`,
    title:
      account === null
        ? `${partner} bittet um Zugriff auf Ihr Hosting-Konto`
        : `${partner} bittet um mehr Zeit in ${account}`,
    body: [
      `Diese E-Mail kommt vom Freigabedienst von ${host}. Die eigenen Worte des Partners stehen in Anführungszeichen.`,
      'Sehen Sie nach, worum gebeten wird. Geben Sie es, geben Sie weniger oder lehnen Sie ab. Bis zu Ihrer Entscheidung ist nichts geöffnet.',
    ],
    button: 'Anfrage ansehen',
  }),
  granted: ({ customer, partner, account }) => ({
    subject: `${customer} hat ${partner} Zugriff auf ${account} gegeben`,
    title: `${customer} hat ${partner} Zugriff auf ${account} gegeben`,
    body: [`Er gilt ab jetzt. ${customer} kann ihn jederzeit ändern, pausieren oder beenden.`],
    button: 'Freigabe ansehen',
  }),
  counterOffer: ({ customer, partner, account }) => ({
    subject: `${customer} bietet ${partner} etwas anderes an: ${account}`,
    title: `${customer} bietet etwas anderes an als erbeten`,
    body: [
      'Vergleichen Sie, worum gebeten und was angeboten wurde, und nehmen Sie an oder lehnen Sie ab. Vorher ist nichts geöffnet.',
    ],
    button: 'Angebot ansehen',
  }),
  declined: ({ client }) => ({
    subject: `${client} hat die Anfrage abgelehnt`,
    title: `${client} hat die Anfrage abgelehnt`,
    body: [
      'Nichts wurde geöffnet. 30 Tage lang kann keine weitere Anfrage gesendet werden. Sprechen Sie direkt mit dem Kunden.',
    ],
    button: 'Anfrage ansehen',
  }),
  reported: ({ organisation }) => ({
    subject: `${organisation} wurde gemeldet`,
    title: `Jemand, der angefragt wurde, hat ${organisation} gemeldet`,
    body: [
      'Sehen Sie sich den Partner und seine Anfragen im Protokoll an. Dort können Sie die Partnerschaft aussetzen.',
    ],
    button: 'Partner ansehen',
  }),
  labels: {
    domain: 'Domain',
    asked: 'Erbeten',
    given: 'Gegeben',
    message: 'Nachricht',
    proposedEnd: 'Vorgeschlagenes Ende',
    endsNow: 'Endet jetzt',
    reporter: 'Gemeldet von',
    text: 'Meldung',
  },
  quoted: (text) => `„${text}“`,
  domainUnverified: 'noch nicht geprüft',
  full: (payer) =>
    payer === 'customer'
      ? 'Das ganze Konto; Sie bezahlen Bestellungen'
      : 'Das ganze Konto; der Partner bezahlt Bestellungen',
  limited: (kinds, names) => (names === null ? kinds : `${kinds}: ${names}`),
  moreTime: 'Mehr Zeit mit denselben Rechten',
  report: 'Sie kennen diesen Partner nicht, oder etwas stimmt nicht? Melden Sie es hier:',
};
