import type { InvitationWords } from './en.ts';

export const invitations: InvitationWords = {
  title: (customer) => `${customer} partage un compte avec vous`,
  heldTitle: (customer) => `${customer} veut partager un compte avec vous`,
  sentTitle: (partner) => `Partagé avec ${partner}`,
  closedTitle: (partner) => `Invitation à ${partner}`,
  closedFrom: (customer) => `Invitation de ${customer}`,
  shareAgain: 'Partager à nouveau',
  customer: 'Client',
  partner: 'Partenaire',
  for: 'Pour',
  account: 'Compte',
  panel: 'Panneau',
  access: 'Accès',
  until: 'Durée',
  answerBy: 'Répondre avant le',
  state: 'État',
  accept: 'Accepter',
  decline: 'Refuser',
  acceptHint:
    'En acceptant, votre organisation reçoit cet accès et rien de plus. Vous pouvez y mettre fin à tout moment.',
  payerOnly:
    'Avec ce partage, votre organisation paierait. Seul son responsable légal peut l’accepter ; vous pouvez refuser.',
  leadersOnly: 'Un responsable légal ou un administrateur de votre organisation peut répondre.',
  toPartnerPage: 'Vers la page partenaire',
  closed: {
    pending: '',
    accepted: 'Cette invitation a été acceptée. Vous trouvez le partage dans votre liste de clients.',
    declined:
      'Cette invitation a été refusée. Si c’était une erreur, demandez au client de partager à nouveau.',
    cancelled: 'Le client a retiré cette invitation. Demandez-lui si vous avez encore besoin de l’accès.',
    expired: 'Cette invitation a expiré sans réponse. Demandez au client de la renvoyer.',
  },
  toShare: 'Vers le partage',
  declined: 'Vous avez refusé. Le client en est informé.',
  resentNow: 'Renvoyée. Les liens des e-mails précédents ne fonctionnent plus.',

  next: {
    pending:
      'Nous avons envoyé un lien au partenaire. Tant qu’il n’accepte pas, rien n’est ouvert. Vous recevrez sa réponse par e-mail.',
    held: 'Nous avons écrit à l’agence comment devenir partenaire. Dès qu’elle est autorisée, elle peut accepter. Rien n’est ouvert avant.',
    accepted: 'Le partenaire a accepté.',
    declined: 'Le partenaire a refusé. Rien n’a été ouvert. Vous pouvez partager à nouveau.',
    cancelled: 'Vous avez retiré cette invitation. Rien n’a été ouvert.',
    expired: 'Le partenaire n’a pas répondu à temps. Rien n’a été ouvert. Vous pouvez la renvoyer.',
  },
  resend: 'Renvoyer',
  cancel: 'Retirer',
  toAccount: 'Qui a accès à ce compte',

  heldIntro:
    'Pour accepter, votre organisation doit être un partenaire de partage autorisé de cet hébergeur.',
  heldChoose: 'Pour quelle organisation la prenez-vous ?',
  take: 'La prendre',
  takeHint: 'Cela ne l’accepte pas encore.',
  apply: 'Devenir partenaire',
  makeOrganisation: 'Créer votre organisation',
  applied: (organisation) =>
    `${organisation} n’est pas encore autorisée. Nous vous écrirons quand elle le sera.`,
};
