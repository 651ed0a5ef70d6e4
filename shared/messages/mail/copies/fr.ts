import type { CopyMailWords } from './words.ts';

export const fr: CopyMailWords = {
  changed: {
    on: ({ customer, partner, account, panel }) => ({
      subject: `${partner} reçoit désormais une copie des e-mails concernant ${account}`,
      title: `La copie des e-mails pour ${account} est activée`,
      body: [
        `${partner} a activé la copie des e-mails. Ses responsables reçoivent désormais les e-mails que ${panel} envoie à l’adresse de copie de ${account}. Les codes, liens de connexion et réinitialisations de mot de passe sont retenus.`,
        `${customer} peut l’arrêter à tout moment d’un clic sur la page du partage.`,
      ],
      button: 'Voir et arrêter',
    }),
    off: ({ partner, account }) => ({
      subject: `${partner} ne reçoit plus de copie des e-mails concernant ${account}`,
      title: `La copie des e-mails pour ${account} est désactivée`,
      body: [
        `${partner} a désactivé la copie des e-mails. Aucun autre e-mail n’est transmis.`,
        `Rien d’autre n’a changé dans le partage.`,
      ],
      button: 'Voir le partage',
    }),
    stopped: ({ customer, partner, account }) => ({
      subject: `La copie des e-mails pour ${account} a été arrêtée`,
      title: `La copie des e-mails pour ${account} a été arrêtée`,
      body: [
        `${customer} a arrêté la copie des e-mails. Aucun autre e-mail n’est transmis à ${partner}.`,
        `Elle ne peut reprendre que si ${customer} le permet.`,
      ],
      button: 'Voir le partage',
    }),
    allowed: ({ customer, partner, account }) => ({
      subject: `Une copie des e-mails pour ${account} est à nouveau permise`,
      title: `Une copie des e-mails pour ${account} est à nouveau permise`,
      body: [
        `${customer} permet à nouveau la copie des e-mails. Elle est encore désactivée.`,
        `${partner} peut l’activer sur la page du partage.`,
      ],
      button: 'Voir le partage',
    }),
  },
  passed: ({ customer, account, panel }) => ({
    subject: `[${customer}] E-mail de ${panel}`,
    title: `E-mail de ${panel} pour ${account}`,
    body: [
      `${panel} a envoyé cet e-mail à ${customer}. Vous en recevez le texte parce que la copie des e-mails est activée. Les liens sont raccourcis à leur destination.`,
    ],
    button: 'Voir le partage',
  }),
  held: ({ customer, account, panel }) => ({
    subject: `[${customer}] Un e-mail a été retenu`,
    title: `Un e-mail de ${panel} a été retenu`,
    body: [
      `${panel} a envoyé pour ${account} un e-mail qui pourrait contenir un code, un lien de connexion ou autre chose destinée à ${customer} seulement. Nous ne le transmettons pas. Demandez à ${customer} si vous en attendiez un.`,
    ],
    button: 'Voir le partage',
  }),
  from: 'De',
  subject: 'Objet',
  attachments: 'Pièces jointes, non transmises',
  copy: 'Copie des e-mails',
  ended: 'La copie des e-mails a pris fin avec l’accès complet.',
};
