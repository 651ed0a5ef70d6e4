import type { MailCopyWords } from './words.ts';

export const fr: MailCopyWords = {
  heading: 'Copie des e-mails',
  partnerOff: 'Vous ne recevez pas de copie des e-mails que le panneau envoie à ce client.',
  partnerOn:
    'Vos responsables légaux et administrateurs reçoivent une copie de ce que le panneau envoie à l’adresse de copie de ce compte. Les codes, liens de connexion et réinitialisations de mot de passe sont retenus.',
  stoppedP: 'Arrêtée par le client. Elle ne peut reprendre que si le client le permet.',
  onAct: 'Activer la copie',
  offAct: 'Désactiver la copie',
  partnerNeeds: 'Les e-mails du panneau arrivent dès que le client y a saisi l’adresse de copie.',
  customerOn: (partner) =>
    `${partner} reçoit une copie de ce que le panneau envoie à l’adresse de copie de ce compte. Les codes, liens de connexion et réinitialisations de mot de passe sont retenus.`,
  customerOff: (partner) =>
    `${partner} ne reçoit pas de copie. Avec un accès complet, il peut l’activer ; vous en êtes informé et pouvez l’arrêter.`,
  customerStopped: (partner) =>
    `Vous l’avez arrêtée : ${partner} ne reçoit pas de copie et ne peut pas l’activer.`,
  stop: 'Arrêter la copie',
  forbid: 'Ne pas permettre de copies',
  allow: 'La permettre à nouveau',
  addressLink: 'Adresse de copie de ce compte',
  title: 'Adresse de copie',
  intro:
    'Saisissez cette adresse dans le panneau comme destinataire supplémentaire ou adresse de copie de ses e-mails, s’il le propose. Les partenaires qui ont un accès complet et la copie activée reçoivent alors ces e-mails, à travers un filtre.',
  none: 'Ce compte n’a pas encore d’adresse de copie.',
  notOffered:
    'Cet hébergeur ne reçoit pas d’e-mails pour les panneaux, il n’y a donc pas d’adresse de copie. Les partenaires reçoivent toujours nos propres e-mails sur leur partage.',
  make: 'Créer une adresse de copie',
  renew: 'En créer une nouvelle ; l’ancienne cesse aussitôt',
};
