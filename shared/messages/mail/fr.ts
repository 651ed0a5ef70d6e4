import type { CodePurpose, MailCatalogue } from './catalogue.ts';
import { fr as copies } from './copies/fr.ts';
import { fr as notices } from './notices/fr.ts';
import { fr as requests } from './requests/fr.ts';
import { fr as shares } from './shares/fr.ts';

const codeFor: Record<CodePurpose, string> = {
  sign_in: 'Votre code de connexion',
  link_account: 'Votre code pour lier le compte',
  proof: 'Votre code pour confirmer que c’est vous',
  safety: 'Votre code pour consulter et mettre en pause',
  new_address: 'Votre code pour la nouvelle adresse',
  recovery: 'Votre code pour rouvrir l’accès',
  reply_address: 'Votre code pour l’adresse de réponse',
};

export const fr: MailCatalogue = {
  code: ({ purpose, host }) => ({
    subject: `${codeFor[purpose]} – ${host}`,
    title: codeFor[purpose],
    body: [
      'Saisissez ce code sur la page qui l’a demandé. Il vaut 10 minutes et une seule fois.',
      `Personne chez ${host} ne vous demande jamais ce code. Si vous ne l’avez pas demandé, ne faites rien : sans le code, rien ne se passe.`,
    ],
    button: null,
  }),
  new_device: ({ host }) => ({
    subject: `Un nouvel appareil est connecté – ${host}`,
    title: 'Un nouvel appareil est connecté',
    body: [
      'C’était vous ? Alors il n’y a rien à faire. Sinon, mettez fin à cet appareil maintenant ; il est déconnecté aussitôt.',
    ],
    button: 'Voir mes appareils',
  }),
  device_ended: ({ host }) => ({
    subject: `Un appareil a été déconnecté par sécurité – ${host}`,
    title: 'Un appareil a été déconnecté pour votre sécurité',
    body: [
      'La connexion de cet appareil a été utilisée une seconde fois, comme si quelqu’un l’avait copiée. Nous y avons donc mis fin.',
      'Si l’appareil est à vous, reconnectez-vous. Parcourez ensuite vos appareils et mettez fin à ceux que vous ne connaissez pas.',
    ],
    button: 'Voir mes appareils',
  }),
  passkey_changed: ({ change, host }) => ({
    subject:
      change === 'added'
        ? `Une clé d’accès a été ajoutée – ${host}`
        : `Une clé d’accès a été retirée – ${host}`,
    title:
      change === 'added'
        ? 'Une clé d’accès a été ajoutée à votre connexion'
        : 'Une clé d’accès a été retirée de votre connexion',
    body: [
      `C’était vous ? Alors il n’y a rien à faire. Sinon, vérifiez votre connexion maintenant et prévenez ${host}.`,
    ],
    button: 'Voir ma connexion',
  }),
  application_received: ({ organisation, host }) => ({
    subject: `Demande reçue : ${organisation}`,
    title: `${organisation} souhaite devenir partenaire de partage`,
    body: [`L’état est maintenant « Demandé ». ${host} examine la demande et répond par e-mail.`],
    button: 'Voir l’état',
  }),
  authorized: ({ organisation, host }) => ({
    subject: `${organisation} est maintenant partenaire de partage autorisé`,
    title: `${organisation} est maintenant partenaire de partage autorisé`,
    body: [
      `${host} a autorisé le partenariat. Donnez à vos clients le Partner-ID : il leur permet de vous trouver et de partager leurs comptes.`,
    ],
    button: 'Ouvrir la page partenaire',
  }),
  rejected: ({ organisation, host }) => ({
    subject: `La demande de ${organisation} n’a pas été acceptée`,
    title: `La demande de ${organisation} n’a pas été acceptée`,
    body: [
      `${host} en donne la raison ci-dessous. Vous pouvez compléter ce qui manque et demander à nouveau.`,
    ],
    button: 'Ouvrir la page partenaire',
  }),
  partnership_suspended: ({ organisation, host }) => ({
    subject: `Le partenariat de ${organisation} est suspendu`,
    title: `Le partenariat de ${organisation} est suspendu`,
    body: [
      `Pour l’instant, personne de ${organisation} ne peut ouvrir le compte d’un client. Les partages sont gelés, pas supprimés.`,
      `Pour régler cela, répondez à ${host} au sujet de la raison ci-dessous.`,
    ],
    button: 'Ouvrir la page partenaire',
  }),
  partnership_reinstated: ({ organisation }) => ({
    subject: `Le partenariat de ${organisation} est rétabli`,
    title: `Le partenariat de ${organisation} est rétabli`,
    body: [
      'Les partages que les clients n’ont ni terminés ni mis en pause entre-temps peuvent être rouverts.',
    ],
    button: 'Ouvrir la page partenaire',
  }),
  partnership_ended: ({ organisation, host }) => ({
    subject: `Le partenariat de ${organisation} est terminé`,
    title: `Le partenariat de ${organisation} est terminé`,
    body: [
      `Plus personne de ${organisation} ne peut ouvrir le compte d’un client via ${host}. Pour toute question, adressez-vous à ${host}.`,
    ],
    button: 'Ouvrir la page partenaire',
  }),
  member_invitation: ({ organisation, host }) => ({
    subject: `${organisation} vous invite`,
    title: `Rejoignez ${organisation} chez ${host}`,
    body: [
      `${organisation} vous souhaite comme membre. Consultez l’invitation, connectez-vous avec cette adresse et acceptez.`,
    ],
    button: 'Voir l’invitation',
  }),
  ...shares,
  notices,
  requests,
  copies,

  labels: {
    device: 'Appareil',
    passkey: 'Clé d’accès',
    at: 'Quand',
    partnerId: 'Partner-ID',
    reason: 'Raison',
    customer: 'Client',
    partner: 'Partenaire',
    account: 'Compte',
    access: 'Accès',
    payer: 'Qui paie',
    enforcement: 'Comment il est limité',
    answerBy: 'Réponse jusqu’au',
    begins: 'Commence',
    ends: 'Fin',
    endDate: 'Date de fin',
    renewBefore: 'À prolonger avant le',
    paidBefore: 'Payait jusqu’ici',
    paysNow: 'Paie désormais',
    endedAt: 'Terminé',
    endedBy: 'Terminé par',
    atPanel: 'Dans le panneau',
    openSessions: 'Sessions ouvertes',
    lastOpened: 'Dernière ouverture',
    extract: 'Extrait',
    validUntil: 'Valable jusqu’au',
    openedBy: 'Ouvert par',
  },
  accountOn: (account, panel) => `${account} sur ${panel}`,
  fullAccess: 'Complet : tout le compte',
  payers: { customer: 'le client', partner: 'le partenaire' },
  noEnd: 'quand le client y met fin',
  idleEnd: (days) => `aussi quand personne ne l’a ouvert pendant ${days} jours`,
  enforcements: {
    enforced: 'Le panneau lui-même limite cet accès. Y mettre fin agit aussitôt.',
    leaky:
      'Y mettre fin agit aussitôt. D’ici là, le panneau ne tient pas ces limites : fichiers, tâches planifiées et autres parties du compte restent accessibles.',
    brokered: 'La connexion passe par nous. Une session déjà ouverte peut continuer après la fin.',
    recorded:
      'Les droits du panneau s’appliquent. Ce qui reste à faire à la main figure sur la page du partage.',
  },
  enforcedByCredential:
    'Le panneau lui-même limite cet accès. Après la fin, le mot de passe ne fonctionne plus ; une connexion déjà ouverte dure jusqu’à ce que le serveur la ferme.',
  unverified: 'Pas encore vérifié sur ce panneau.',
  sides: {
    customer: 'le client',
    partner: 'le partenaire',
    host: 'l’hébergeur',
    rule: 'une condition du partage',
  },
  rules: {
    project: 'une condition du partage : son projet est terminé',
    idle: 'une condition du partage : personne ne l’a ouvert dans le délai convenu',
    not_renewed: 'une condition du partage : il n’a pas été prolongé à temps',
  },
  cut: {
    confirmed: 'Coupé : le panneau a confirmé que l’accès n’existe plus.',
    running: 'Coupure en cours. La page ci-dessous indique quand le panneau l’a confirmée.',
    waiting:
      'Pas encore coupé : le panneau ne l’a pas confirmé. De notre côté tout est fermé, et nous continuons d’essayer.',
    byHand:
      'Nous ne pouvons rien couper dans ce panneau. La page ci-dessous liste les étapes à y faire à la main.',
  },
  sessions: {
    none: 'Aucune : le compte n’a jamais été ouvert par ce partage.',
    ended: 'Terminées avec l’accès.',
    connections:
      'Le mot de passe ne fonctionne plus. Une connexion déjà ouverte dure jusqu’à ce que le serveur la ferme.',
    idle: (minutes) => `Une session déjà ouverte se termine après ${minutes} minutes sans utilisation.`,
    unknown: 'Le panneau n’indique pas quand une session déjà ouverte se termine.',
    noLimit: 'Tant qu’elle est utilisée, le panneau ne fixe aucune limite.',
  },
  lastOpened: (when, by) => (by === '' ? when : `${when}, ${by}`),
  fallback: 'Si le bouton ne fonctionne pas, ouvrez cette adresse :',
  onlyShows: 'Le lien ne fait qu’afficher. Rien ne change avant que vous décidiez sur la page.',
  hostLinks: { imprint: 'Mentions légales', privacy: 'Confidentialité', terms: 'Conditions' },
  footer: (host) => `${host} envoie ce message parce qu’il concerne votre organisation ou votre connexion.`,
};
