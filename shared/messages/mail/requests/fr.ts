import type { RequestMailWords } from './words.ts';

export const fr: RequestMailWords = {
  asks: ({ partner, host, account }) => ({
    subject:
      account === null
        ? `${partner} demande un accès à votre compte d’hébergement`
        : `${partner} demande plus de temps : ${account}`,
    title:
      account === null
        ? `${partner} demande un accès à votre compte d’hébergement`
        : `${partner} demande plus de temps sur ${account}`,
    body: [
      `Cet e-mail vient du service de partage de ${host}. Les mots du partenaire figurent entre guillemets.`,
      'Regardez ce qui est demandé, puis accordez-le, accordez moins, ou refusez. Rien n’est ouvert avant votre décision.',
    ],
    button: 'Voir la demande',
  }),
  granted: ({ customer, partner, account }) => ({
    subject: `${customer} a donné à ${partner} un accès à ${account}`,
    title: `${customer} a donné à ${partner} un accès à ${account}`,
    body: [
      `Il vaut dès maintenant. ${customer} peut le modifier, le mettre en pause ou y mettre fin à tout moment.`,
    ],
    button: 'Voir le partage',
  }),
  counterOffer: ({ customer, partner, account }) => ({
    subject: `${customer} propose autre chose à ${partner} : ${account}`,
    title: `${customer} propose autre chose que ce qui était demandé`,
    body: ['Comparez la demande et l’offre, puis acceptez ou refusez. Rien n’est ouvert avant.'],
    button: 'Voir l’offre',
  }),
  declined: ({ client }) => ({
    subject: `${client} a refusé la demande`,
    title: `${client} a refusé la demande`,
    body: [
      'Rien n’a été ouvert. Aucune autre demande n’est possible pendant 30 jours. Parlez directement au client.',
    ],
    button: 'Voir la demande',
  }),
  reported: ({ organisation }) => ({
    subject: `${organisation} a été signalé`,
    title: `Une personne sollicitée a signalé ${organisation}`,
    body: ['Regardez le partenaire et ses demandes dans le journal. Vous pouvez y suspendre le partenariat.'],
    button: 'Voir le partenaire',
  }),
  labels: {
    domain: 'Domaine',
    asked: 'Demandé',
    given: 'Accordé',
    message: 'Message',
    proposedEnd: 'Fin proposée',
    endsNow: 'Fin actuelle',
    reporter: 'Signalé par',
    text: 'Signalement',
  },
  quoted: (text) => `« ${text} »`,
  domainUnverified: 'pas encore vérifié',
  full: (payer) =>
    payer === 'customer'
      ? 'Tout le compte ; vous payez les commandes'
      : 'Tout le compte ; le partenaire paie les commandes',
  limited: (kinds, names) => (names === null ? kinds : `${kinds} : ${names}`),
  moreTime: 'Plus de temps, avec les mêmes droits',
  report: 'Vous ne connaissez pas ce partenaire, ou quelque chose ne va pas ? Signalez-le ici :',
};
