import type { RequestMailWords } from './words.ts';

export const es: RequestMailWords = {
  asks: ({ partner, host, account }) => ({
    subject:
      account === null
        ? `${partner} solicita acceso a su cuenta de hosting`
        : `${partner} solicita más tiempo: ${account}`,
    title:
      account === null
        ? `${partner} solicita acceso a su cuenta de hosting`
        : `${partner} solicita más tiempo en ${account}`,
    body: [
      `Este correo viene del servicio de acceso compartido de ${host}. Las palabras del socio están entre comillas.`,
      'Mire qué se solicita y concédalo, conceda menos o rechácelo. Nada está abierto antes de que usted decida.',
    ],
    button: 'Ver la solicitud',
  }),
  granted: ({ customer, partner, account }) => ({
    subject: `${customer} ha dado a ${partner} acceso a ${account}`,
    title: `${customer} ha dado a ${partner} acceso a ${account}`,
    body: [`Vale desde ahora. ${customer} puede cambiarlo, pausarlo o terminarlo en cualquier momento.`],
    button: 'Ver el acceso',
  }),
  counterOffer: ({ customer, partner, account }) => ({
    subject: `${customer} ofrece otra cosa a ${partner}: ${account}`,
    title: `${customer} ofrece algo distinto de lo solicitado`,
    body: ['Compare lo solicitado con lo ofrecido y acepte o rechace. Antes de eso nada está abierto.'],
    button: 'Ver la oferta',
  }),
  declined: ({ client }) => ({
    subject: `${client} ha rechazado la solicitud`,
    title: `${client} ha rechazado la solicitud`,
    body: [
      'No se ha abierto nada. Durante 30 días no se puede enviar otra solicitud. Hable directamente con el cliente.',
    ],
    button: 'Ver la solicitud',
  }),
  reported: ({ organisation }) => ({
    subject: `Se ha denunciado a ${organisation}`,
    title: `Una persona que recibió una solicitud ha denunciado a ${organisation}`,
    body: ['Mire al socio y sus solicitudes en el registro. Allí puede suspender la asociación.'],
    button: 'Ver al socio',
  }),
  labels: {
    domain: 'Dominio',
    asked: 'Solicitado',
    given: 'Concedido',
    message: 'Mensaje',
    proposedEnd: 'Fin propuesto',
    endsNow: 'Termina ahora',
    reporter: 'Denunciado por',
    text: 'Denuncia',
  },
  quoted: (text) => `«${text}»`,
  domainUnverified: 'aún no verificado',
  full: (payer) =>
    payer === 'customer'
      ? 'Toda la cuenta; usted paga los pedidos'
      : 'Toda la cuenta; el socio paga los pedidos',
  limited: (kinds, names) => (names === null ? kinds : `${kinds}: ${names}`),
  moreTime: 'Más tiempo, con los mismos derechos',
  report: '¿No conoce a este socio o algo no está bien? Denúncielo aquí:',
};
