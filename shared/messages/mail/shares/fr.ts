import type { ShareMailWords } from './words.ts';

export const fr: ShareMailWords = {
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
      `Pour accepter, votre organisation devient d’abord partenaire de partage de ${host} ; c’est gratuit et se fait sur une page.`,
      'Le partage vous est réservé jusqu’à la date ci-dessous.',
    ],
    button: 'Voir l’invitation',
  }),
  accepted: ({ customer, partner, account }) => ({
    subject: `${partner} a accepté : ${account}`,
    title: `${partner} a accepté le partage de ${account}`,
    body: [
      `${partner} a l’accès ci-dessous. ${customer} peut le modifier, le mettre en pause ou y mettre fin à tout moment.`,
    ],
    button: 'Voir le partage',
  }),
  declined: ({ partner, account }) => ({
    subject: `${partner} a refusé : ${account}`,
    title: `${partner} a refusé le partage de ${account}`,
    body: ['Rien n’a été ouvert. Vous pouvez partager à nouveau ou choisir un autre partenaire.'],
    button: 'Voir mes partages',
  }),
  rights_changed: ({ partner, account }) => ({
    subject: `Modifié : ce que ${partner} peut faire dans ${account}`,
    title: `Ce que ${partner} peut faire dans ${account} a changé`,
    body: ['L’accès ci-dessous vaut désormais. S’il n’est pas celui que vous attendiez, ouvrez le partage.'],
    button: 'Voir le partage',
  }),
  payer_changed: ({ customer, account }) => ({
    subject: `Modifié : qui paie pour ${account}`,
    title: `Le payeur de ${account} a changé`,
    body: [
      `${customer} a changé qui paie désormais ce qui est commandé dans ${account}. Les commandes déjà ouvertes restent à la charge de qui les a passées.`,
      `Seul le côté qui paie voit les factures. Ce qui se trouve dans le compte appartient dans tous les cas à ${customer}.`,
    ],
    button: 'Voir le partage',
  }),
  waits: ({ customer, partner, account }) => ({
    subject: `Pas encore commencé : ${partner} dans ${account}`,
    title: `${partner} doit recevoir davantage d’accès à ${account}`,
    body: [
      `Un responsable légal de ${customer} l’a décidé. Cela commence au moment indiqué ci-dessous, pour que personne ne soit pris au dépourvu.`,
      'Si c’est juste, vous n’avez rien à faire. Sinon, arrêtez-le : un clic suffit, sans se connecter.',
    ],
    button: 'Voir et arrêter',
  }),
  begun: ({ customer, partner, account }) => ({
    subject: `Commencé : ${partner} dans ${account}`,
    title: `${partner} peut maintenant ouvrir ${account}, comme décidé`,
    body: [
      `Le délai est passé. ${customer} peut restreindre, mettre en pause ou terminer ce partage à tout moment.`,
    ],
    button: 'Voir le partage',
  }),
  waiting_stopped: ({ customer, partner, account }) => ({
    subject: `Arrêté : un changement pour ${partner} dans ${account}`,
    title: `Le partage de ${account} avec ${partner} reste tel quel`,
    body: [
      `Un changement qui devait commencer plus tard a été arrêté du côté de ${customer}. Rien n’a changé.`,
    ],
    button: 'Voir le partage',
  }),
  paused: ({ customer, partner, account }) => ({
    subject: `En pause : ${partner} dans ${account}`,
    title: `L’accès de ${partner} à ${account} est en pause`,
    body: [`${customer} a mis le partage en pause. Seul ${customer} peut le reprendre.`],
    button: 'Voir le partage',
  }),
  ran_out: ({ customer, partner, account }) => ({
    subject: `Date de fin atteinte : ${partner} dans ${account}`,
    title: `L’accès de ${partner} à ${account} a atteint sa date de fin`,
    body: [
      `${partner} ne peut plus l’ouvrir. ${customer} peut le prolonger par une seule preuve jusqu’à la date ci-dessous ; ensuite, le partage prend fin de lui-même.`,
      'S’il n’est plus utile, il n’y a rien à faire.',
    ],
    button: 'Voir le partage',
  }),
  ending_soon: ({ customer, partner, account }) => ({
    subject: `Fin proche : ${partner} dans ${account}`,
    title: `L’accès de ${partner} à ${account} prend bientôt fin`,
    body: [
      `Il ne se prolonge pas de lui-même. Sur sa page, ${customer} peut choisir une autre date, le modifier ou y mettre fin tout de suite.`,
      'S’il peut prendre fin, il n’y a rien à faire.',
    ],
    button: 'Voir le partage',
  }),
  review_due: ({ partner, account }) => ({
    subject: `Est-ce toujours juste ? ${partner} dans ${account}`,
    title: `${partner} a accès à ${account} depuis un an ou plus`,
    body: [
      'Ce partage n’a pas de date de fin ; nous posons donc la question une fois par an. Gardez-le tel quel, donnez moins ou mettez-y fin.',
      'Tant que vous n’avez pas décidé, rien ne change.',
    ],
    button: 'Voir le partage',
  }),
  idle_soon: ({ customer, partner, account, days }) => ({
    subject: `Fin proche : personne n’a ouvert ${account}`,
    title: `Le partage de ${account} avec ${partner} prend bientôt fin, car personne ne l’ouvre`,
    body: [
      `Il prend fin quand personne de ${partner} ne l’a ouvert pendant ${days} jours, comme ${customer} l’a décidé.`,
      `L’ouvrir une fois suffit à le garder ; ${customer} peut aussi modifier cette condition.`,
    ],
    button: 'Voir le partage',
  }),
  recovery_ordered: ({ customer, account }) => ({
    subject: `Compte en cours de remise en état : ${account}`,
    title: `${account} est remis en état`,
    body: [
      `Un responsable légal de ${customer} a demandé que ${account} revienne entièrement à son titulaire : l’adresse de contact telle que prouvée et une réinitialisation du mot de passe vers cette adresse, dans la mesure où le panneau le permet.`,
      'Si personne chez vous ne l’a demandé, mettez en pause tous les partages du compte et écrivez à l’hébergeur.',
    ],
    button: 'Voir l’avancement',
  }),
  resumed: ({ customer, partner, account }) => ({
    subject: `Repris : ${partner} dans ${account}`,
    title: `${partner} peut à nouveau ouvrir ${account}`,
    body: [`${customer} a repris le partage. On peut le remettre en pause à tout moment.`],
    button: 'Voir le partage',
  }),
  ended: ({ partner, account, cut }) => ({
    subject: `Terminé : le partage de ${account} avec ${partner}`,
    title: cut
      ? `${partner} ne peut plus ouvrir ${account}`
      : `Le partage de ${account} avec ${partner} est terminé`,
    body: ['Le reçu indique aussi ce qu’il reste à faire, par exemple changer des mots de passe.'],
    button: 'Voir le reçu',
  }),
  frozen: ({ partner, account, because, host }) => ({
    subject: `Gelé : ${partner} dans ${account}`,
    title: `L’accès de ${partner} à ${account} est gelé`,
    body: [
      {
        partnership_suspended: `${host} a suspendu le partenariat de ${partner} ; le partage est donc gelé. Il n’est pas supprimé.`,
        partnership_ended: `${host} a mis fin au partenariat de ${partner} ; le partage reste donc gelé.`,
        host: `${host} a gelé le partage. Il n’est pas supprimé.`,
        mismatch: `Le panneau ne montre plus le compte qui a été partagé ; le partage est donc gelé. Demandez à ${host} de le vérifier avec vous.`,
      }[because],
      'Vous n’avez rien à faire. Sur sa page, on peut aussi mettre fin au partage pour de bon.',
    ],
    button: 'Voir le partage',
  }),
  unfrozen: ({ customer, partner, account }) => ({
    subject: `Dégelé : ${partner} dans ${account}`,
    title: `Le partage de ${account} n’est plus gelé`,
    body: [
      `${partner} peut à nouveau l’ouvrir, sauf si ${customer} l’a mis en pause. ${customer} peut le mettre en pause ou y mettre fin à tout moment.`,
    ],
    button: 'Voir le partage',
  }),
  opened: ({ partner, account, person }) => ({
    subject: `${person} de ${partner} a ouvert ${account}`,
    title: `${person} de ${partner} a ouvert ${account}`,
    body: ['Si vous ne vous y attendiez pas, ouvrez le partage : un clic suffit pour le mettre en pause.'],
    button: 'Voir le partage',
  }),
};
