import type { CodePurpose, MailCatalogue } from './catalogue.ts';
import { fr as copies } from './copies/fr.ts';
import { fr as notices } from './notices/fr.ts';
import { fr as requests } from './requests/fr.ts';

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
      `Personne chez ${host} ne vous demande jamais ce code. Si vous ne l’avez pas demandé, ne faites rien : sans le code, rien ne se passe.`,
    ],
    button: null,
  }),
  new_device: ({ host }) => ({
    subject: `Un nouvel appareil est connecté – ${host}`,
    title: 'Un nouvel appareil est connecté',
    body: [
      'C’était vous ? Alors il n’y a rien à faire. Sinon, mettez fin à cet appareil maintenant ; il est déconnecté aussitôt.',
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
      `C’était vous ? Alors il n’y a rien à faire. Sinon, vérifiez votre connexion maintenant et prévenez ${host}.`,
    ],
    button: 'Voir ma connexion',
  }),
  application_received: ({ organisation, host }) => ({
    subject: `Demande reçue : ${organisation}`,
    title: `${organisation} souhaite devenir partenaire de partage`,
    body: [`L’état est maintenant « Demandé ». ${host} examine la demande et répond par e-mail.`],
    button: 'Voir l’état',
  }),
  authorized: ({ organisation, host }) => ({
    subject: `${organisation} est maintenant partenaire de partage autorisé`,
    title: `${organisation} est maintenant partenaire de partage autorisé`,
    body: [
      `${host} a autorisé le partenariat. Donnez à vos clients le Partner-ID : il leur permet de vous trouver et de partager leurs comptes.`,
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
  invitation: ({ customer, partner, account }) => ({
    subject: `${customer} souhaite partager ${account} avec ${partner}`,
    title: `${customer} souhaite partager ${account} avec ${partner}`,
    body: ['Regardez ce qui est partagé, puis acceptez ou refusez. D’ici là, rien n’est ouvert.'],
    button: 'Voir l’invitation',
  }),
  held_invitation: ({ customer, account, host }) => ({
    subject: `${customer} souhaite partager ${account} avec vous`,
    title: `${customer} souhaite partager ${account} avec vous`,
    body: [
      `Pour accepter, votre organisation devient d’abord partenaire de partage de ${host} ; c’est gratuit et se fait sur une page.`,
      'Le partage vous est réservé jusqu’à la date ci-dessous.',
    ],
    button: 'Voir l’invitation',
  }),
  accepted: ({ customer, partner, account }) => ({
    subject: `${partner} a accepté : ${account}`,
    title: `${partner} a accepté le partage de ${account}`,
    body: [
      `${partner} a l’accès ci-dessous. ${customer} peut le modifier, le mettre en pause ou y mettre fin à tout moment.`,
    ],
    button: 'Voir le partage',
  }),
  declined: ({ partner, account }) => ({
    subject: `${partner} a refusé : ${account}`,
    title: `${partner} a refusé le partage de ${account}`,
    body: ['Rien n’a été ouvert. Vous pouvez partager à nouveau ou choisir un autre partenaire.'],
    button: 'Voir mes partages',
  }),
  rights_changed: ({ partner, account }) => ({
    subject: `Modifié : ce que ${partner} peut faire dans ${account}`,
    title: `Ce que ${partner} peut faire dans ${account} a changé`,
    body: ['L’accès ci-dessous vaut désormais. S’il n’est pas celui que vous attendiez, ouvrez le partage.'],
    button: 'Voir le partage',
  }),
  payer_changed: ({ customer, account }) => ({
    subject: `Modifié : qui paie pour ${account}`,
    title: `Le payeur de ${account} a changé`,
    body: [
      `${customer} a changé qui paie désormais ce qui est commandé dans ${account}. Les commandes déjà ouvertes restent à la charge de qui les a passées.`,
      `Seul le côté qui paie voit les factures. Ce qui se trouve dans le compte appartient dans tous les cas à ${customer}.`,
    ],
    button: 'Voir le partage',
  }),
  paused: ({ customer, partner, account }) => ({
    subject: `En pause : ${partner} dans ${account}`,
    title: `L’accès de ${partner} à ${account} est en pause`,
    body: [`${customer} a mis le partage en pause. Seul ${customer} peut le reprendre.`],
    button: 'Voir le partage',
  }),
  ran_out: ({ customer, partner, account }) => ({
    subject: `Date de fin atteinte : ${partner} dans ${account}`,
    title: `L’accès de ${partner} à ${account} a atteint sa date de fin`,
    body: [
      `${partner} ne peut plus l’ouvrir. ${customer} peut le prolonger par une seule preuve jusqu’à la date ci-dessous ; ensuite, le partage prend fin de lui-même.`,
      'S’il n’est plus utile, il n’y a rien à faire.',
    ],
    button: 'Voir le partage',
  }),
  ending_soon: ({ customer, partner, account }) => ({
    subject: `Fin proche : ${partner} dans ${account}`,
    title: `L’accès de ${partner} à ${account} prend bientôt fin`,
    body: [
      `Il ne se prolonge pas de lui-même. Sur sa page, ${customer} peut choisir une autre date, le modifier ou y mettre fin tout de suite.`,
      'S’il peut prendre fin, il n’y a rien à faire.',
    ],
    button: 'Voir le partage',
  }),
  review_due: ({ partner, account }) => ({
    subject: `Est-ce toujours juste ? ${partner} dans ${account}`,
    title: `${partner} a accès à ${account} depuis un an ou plus`,
    body: [
      'Ce partage n’a pas de date de fin ; nous posons donc la question une fois par an. Gardez-le tel quel, donnez moins ou mettez-y fin.',
      'Tant que vous n’avez pas décidé, rien ne change.',
    ],
    button: 'Voir le partage',
  }),
  idle_soon: ({ customer, partner, account, days }) => ({
    subject: `Fin proche : personne n’a ouvert ${account}`,
    title: `Le partage de ${account} avec ${partner} prend bientôt fin, car personne ne l’ouvre`,
    body: [
      `Il prend fin quand personne de ${partner} ne l’a ouvert pendant ${days} jours, comme ${customer} l’a décidé.`,
      `L’ouvrir une fois suffit à le garder ; ${customer} peut aussi modifier cette condition.`,
    ],
    button: 'Voir le partage',
  }),
  recovery_ordered: ({ customer, account }) => ({
    subject: `Compte en cours de remise en état : ${account}`,
    title: `${account} est remis en état`,
    body: [
      `Une représentation légale de ${customer} a demandé que ${account} revienne entièrement à son titulaire : l’adresse de contact telle que prouvée et une réinitialisation du mot de passe vers cette adresse, dans la mesure où le panneau le permet.`,
      'Si personne chez vous ne l’a demandé, mettez en pause tous les partages du compte et écrivez à l’hébergeur.',
    ],
    button: 'Voir l’avancement',
  }),
  resumed: ({ customer, partner, account }) => ({
    subject: `Repris : ${partner} dans ${account}`,
    title: `${partner} peut à nouveau ouvrir ${account}`,
    body: [`${customer} a repris le partage. On peut le remettre en pause à tout moment.`],
    button: 'Voir le partage',
  }),
  ended: ({ partner, account, cut }) => ({
    subject: `Terminé : le partage de ${account} avec ${partner}`,
    title: cut
      ? `${partner} ne peut plus ouvrir ${account}`
      : `Le partage de ${account} avec ${partner} est terminé`,
    body: ['Le reçu indique aussi ce qu’il reste à faire, par exemple changer des mots de passe.'],
    button: 'Voir le reçu',
  }),
  frozen: ({ partner, account, because, host }) => ({
    subject: `Gelé : ${partner} dans ${account}`,
    title: `L’accès de ${partner} à ${account} est gelé`,
    body: [
      {
        partnership_suspended: `${host} a suspendu le partenariat de ${partner} ; le partage est donc gelé. Il n’est pas supprimé.`,
        partnership_ended: `${host} a mis fin au partenariat de ${partner} ; le partage reste donc gelé.`,
        host: `${host} a gelé le partage. Il n’est pas supprimé.`,
        mismatch: `Le panneau ne montre plus le compte qui a été partagé ; le partage est donc gelé. Demandez à ${host} de le vérifier avec vous.`,
      }[because],
      'Vous n’avez rien à faire. Sur sa page, on peut aussi mettre fin au partage pour de bon.',
    ],
    button: 'Voir le partage',
  }),
  unfrozen: ({ customer, partner, account }) => ({
    subject: `Dégelé : ${partner} dans ${account}`,
    title: `Le partage de ${account} n’est plus gelé`,
    body: [
      `${partner} peut à nouveau l’ouvrir, sauf si ${customer} l’a mis en pause. ${customer} peut le mettre en pause ou y mettre fin à tout moment.`,
    ],
    button: 'Voir le partage',
  }),
  opened: ({ partner, account, person }) => ({
    subject: `${person} de ${partner} a ouvert ${account}`,
    title: `${person} de ${partner} a ouvert ${account}`,
    body: ['Si vous ne vous y attendiez pas, ouvrez le partage : un clic suffit pour le mettre en pause.'],
    button: 'Voir le partage',
  }),

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
    openedBy: 'Ouvert par',
  },
  accountOn: (account, panel) => `${account} sur ${panel}`,
  fullAccess: 'Complet : tout le compte',
  payers: { customer: 'le client', partner: 'le partenaire' },
  noEnd: 'jusqu’à ce que le client y mette fin',
  idleEnd: (days) => `aussi quand personne ne l’a ouvert pendant ${days} jours`,
  enforcements: {
    enforced: 'Le panneau lui-même limite cet accès. Y mettre fin agit aussitôt.',
    leaky:
      'Y mettre fin agit aussitôt. D’ici là, le panneau ne tient pas ces limites : fichiers, tâches planifiées et autres parties du compte restent accessibles.',
    brokered: 'La connexion passe par nous. Une session déjà ouverte peut continuer après la fin.',
    recorded:
      'Les droits du panneau s’appliquent. Ce qui reste à faire à la main figure sur la page du partage.',
  },
  enforcedByCredential:
    'Le panneau lui-même limite cet accès. Après la fin, le mot de passe ne fonctionne plus ; une connexion déjà ouverte dure jusqu’à ce que le serveur la ferme.',
  unverified: 'Pas encore vérifié sur ce panneau.',
  sides: {
    customer: 'le client',
    partner: 'le partenaire',
    host: 'l’hébergeur',
    rule: 'une condition du partage',
  },
  rules: {
    project: 'une condition du partage : son projet est terminé',
    idle: 'une condition du partage : personne ne l’a ouvert dans le délai convenu',
    not_renewed: 'une condition du partage : il n’a pas été prolongé à temps',
  },
  cut: {
    confirmed: 'Coupé : le panneau a confirmé que l’accès n’existe plus.',
    running: 'Coupure en cours. Le reçu indique quand le panneau l’a confirmée.',
    waiting:
      'Pas encore coupé : le panneau ne l’a pas confirmé. De notre côté tout est fermé, et nous continuons d’essayer.',
    byHand: 'Nous ne pouvons rien couper dans ce panneau. Le reçu liste les étapes à y faire à la main.',
  },
  sessions: {
    none: 'Aucune : le compte n’a jamais été ouvert par ce partage.',
    ended: 'Terminées avec l’accès.',
    connections:
      'Le mot de passe ne fonctionne plus. Une connexion déjà ouverte dure jusqu’à ce que le serveur la ferme.',
    idle: (minutes) => `Une session déjà ouverte se termine après ${minutes} minutes sans utilisation.`,
    unknown: 'Le panneau n’indique pas quand une session déjà ouverte se termine.',
    noLimit: 'Tant qu’elle est utilisée, le panneau ne fixe aucune limite.',
  },
  lastOpened: (when, by) => (by === '' ? when : `${when}, ${by}`),
  fallback: 'Si le bouton ne fonctionne pas, ouvrez cette adresse :',
  onlyShows: 'Le lien ne fait qu’afficher. Rien ne change avant que vous vous connectiez et décidiez.',
  footer: (host) => `${host} envoie ce message parce qu’il concerne votre organisation ou votre connexion.`,
};
