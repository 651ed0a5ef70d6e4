import type { GrantWords } from './words.ts';

export const fr: GrantWords = {
  forPartner: (partner) => `Accès de ${partner}`,
  toCustomer: (customer) => `Accès à ${customer}`,
  labels: {
    partner: 'Partenaire',
    customer: 'Client',
    account: 'Compte',
    panel: 'Panneau',
    since: 'Depuis',
    until: 'Durée',
    access: 'Ce qui est partagé',
    lastOpened: 'Dernière ouverture',
  },
  state: {
    paused: (partner) => `En pause : ${partner} ne peut pas ouvrir ce compte.`,
    ranOut: (partner, renewBefore) =>
      `La date de fin est passée : ${partner} ne peut pas ouvrir ce compte. Jusqu’au ${renewBefore}, une seule preuve suffit pour le renouveler.`,
    ranOutForGood: (partner) =>
      `La date de fin est passée, le délai de renouvellement aussi : ${partner} ne peut pas ouvrir ce compte. Pour continuer, créez un nouveau partage.`,
    frozen: {
      partnership: 'Gelé : l’hébergeur a suspendu ou terminé ce partenariat.',
      admin: 'Gelé : l’hébergeur a arrêté ce partage pour l’instant. Demandez-lui pourquoi.',
      admins:
        'Gelé : l’hébergeur a arrêté tous les partages de l’une des deux parties pour l’instant. Demandez-lui pourquoi.',
      mismatch:
        'Gelé : le panneau ne montre plus le compte qui a été partagé. Demandez à l’hébergeur de le vérifier avec vous.',
      restore: 'Gelé : l’hébergeur a restauré ses données, et chaque partage est d’abord vérifié.',
    },
    applying:
      'Mise en place dans le panneau. Le compte pourra être ouvert dès que le panneau l’aura confirmé.',
    givenUp:
      'Le panneau n’a pas confirmé que l’accès y est coupé, et nous n’essayons plus. L’hébergeur en est informé. Plus personne ne peut ouvrir le compte par nous ; retirez le reste à la main dans le panneau :',
    notYetCut:
      'Pas encore effectif dans le panneau : plus personne ne peut ouvrir le compte par nous, mais le panneau n’a pas confirmé que l’accès y est coupé. Nous continuons d’essayer.',
    ended: {
      customer: (when) => `Terminé par le client le ${when}.`,
      partner: (when) => `Rendu par le partenaire le ${when}.`,
      host: (when) => `Terminé chez l’hébergeur le ${when}.`,
      rule: (when) =>
        `Terminé le ${when} par une condition du partage : projet achevé, aucune ouverture pendant le délai convenu, ou pas de renouvellement à temps.`,
    },
  },
  openings: {
    heading: 'Qui l’a ouvert',
    when: 'Quand',
    who: 'Qui',
    outcome: 'Ce qui s’est passé',
    none: 'Personne n’a encore ouvert ce compte.',
    older: 'Plus anciens',
    outcomes: {
      started: 'ouvert',
      landed: 'ouvert, le panneau montrait ce compte',
      mismatch: 'le panneau montrait un autre compte, donc bloqué',
      unknown: 'ouvert, la page n’a pas pu être lue',
      card: 'données d’accès consultées',
      secret: 'mot de passe affiché',
    },
  },
  inYourPage: {
    own: {
      make: (panel) =>
        `Il reste une étape : ouvrez ${panel} avec votre propre session. L’entrée de Panelshare dans votre menu de compte y crée l’accès, après votre clic.`,
      remove: (panel) =>
        `Pas encore coupé : les données d’accès fonctionnent encore sur ${panel}. Ouvrez le panneau avec votre propre session ; l’entrée de Panelshare dans votre menu de compte les supprime après votre clic.`,
    },
    other: {
      make: 'Le client doit encore créer l’accès dans le panneau. Vous serez prévenu quand il sera là.',
      remove: 'Le client doit encore supprimer l’accès dans le panneau.',
    },
    before: (panel) =>
      `${panel} ne se modifie que depuis votre propre session. Dès la fin, le partenaire ne voit plus les données d’accès ici ; mais celui qui les a notées peut s’en servir jusqu’à ce que vous les supprimiez dans le panneau, en un clic.`,
    gone: (panel) =>
      `D’après ce que la page du client a signalé, il ne reste rien chez ${panel} de ce qui a été créé pour ce partage.`,
    toPanel: 'Ouvrir le panneau',
  },
  acts: {
    rights: 'Modifier le partage',
    pause: 'Mettre en pause',
    resume: 'Reprendre',
    end: 'Terminer',
    disconnect: 'Rendre l’accès',
    open: 'Ouvrir',
    card: 'Afficher les données d’accès',
    receipt: 'Voir le reçu',
    noticesOn: 'Nous écrire à chaque fois',
    noticesOff: 'Arrêter ces e-mails',
    back: 'Retour au partage',
    prove: 'Confirmer que c’est vous',
  },
  notices: {
    heading: 'Avis de connexion',
    on: 'Vos responsables légaux et administrateurs reçoivent un e-mail à chaque ouverture de ce compte.',
    off: 'Vous ne recevez pas d’e-mail quand ce compte est ouvert.',
  },
  assign: {
    heading: 'Qui d’entre vous peut l’ouvrir',
    hint: 'Les responsables légaux et les administrateurs le peuvent toujours. Choisissez les collaborateurs.',
    none: 'Votre organisation n’a pas encore de collaborateurs ni d’équipes.',
    save: 'Enregistrer',
    everything: 'Tous les produits',
    some: 'Seulement ces produits',
    which: 'Quels produits',
    productsOf: (name) => `Produits pour ${name}`,
    team: (members) => (members <= 1 ? `équipe, ${members} membre` : `équipe, ${members} membres`),
    toTeams: 'Équipes',
  },
  rights: {
    title: 'Modifier le partage',
    what: 'Quoi',
    full: {
      customer: 'Tout le compte ; vous continuez à payer',
      partner: 'Tout le compte ; le partenaire paie',
    },
    fullHint: 'Tout ce que contient le compte, maintenant et plus tard.',
    limited: 'Seulement certains produits',
    limitedHint: 'Vous continuez à payer.',
    cloudHint: 'Un cloud comprend ce qu’il contient maintenant et plus tard.',
    notOffered: 'ne peut pas être partagé sur ce panneau',
    until: 'Combien de temps',
    untilOpen: 'Jusqu’à ce que vous y mettiez fin, avec un rappel par an',
    untilDate: 'Jusqu’à une date',
    date: 'Dernier jour',
    dateHint: 'En heure UTC, dans cinq ans au plus.',
    wideningNeedsProof:
      'Pour donner plus qu’à présent, confirmez d’abord que c’est vous. Retirer ne demande aucune preuve.',
    wideningNotYours: 'Vous pouvez retirer. Donner plus revient à un responsable légal.',
    never: 'Jamais compris',
    neverList:
      'Votre mot de passe, votre second facteur et votre adresse de contact, vos membres et leurs droits, le partage à des tiers.',
    save: 'Enregistrer',
  },
  review: {
    title: (partner) => `${partner} en a‑t‑il encore besoin ?`,
    due: 'Ce partage n’a pas de date de fin, et vous l’avez regardé pour la dernière fois il y a un an. Rien ne change tant que vous n’avez pas décidé.',
    notDue:
      'Ce partage n’a pas de date de fin. Nous vous reposerons la question un an après votre dernier regard.',
    keep: 'Garder tel quel',
    open: 'Le regarder maintenant',
  },
  payer: {
    link: 'Changer qui paie',
    title: 'Changer qui paie',
    now: 'Maintenant',
    after: 'Ensuite',
    text: (partner) =>
      `Les commandes déjà ouvertes restent à la charge de qui les a passées. Les produits appartiennent dans tous les cas à votre compte. ${partner} reçoit un e-mail qui indique l’un et l’autre.`,
    save: { customer: 'Nous payons désormais', partner: 'Le partenaire paie désormais' },
  },
  changed: {
    saved: 'Enregistré. Rien n’a été retiré.',
    taken: (partner) => `Enregistré. ${partner} n’a plus :`,
    full: 'le compte dans son ensemble',
    confirmed: 'Le panneau l’a confirmé.',
    unconfirmed:
      'Le panneau ne l’a pas encore confirmé. D’ici là, personne ne peut ouvrir le compte par nous ; cette page indique quand c’est fait.',
  },
  resume: {
    title: (partner) => `Laisser entrer ${partner} à nouveau`,
    text: (partner) => `${partner} pourra rouvrir ce compte dès que le panneau l’aura confirmé.`,
    save: 'Reprendre',
  },
  end: {
    title: (partner) => `Terminer l’accès de ${partner}`,
    text: (partner) => `${partner} ne pourra plus ouvrir ce compte dès que vous confirmez.`,
    panel: 'Dans le panneau',
    final:
      'C’est définitif. Pour partager de nouveau, créez un nouveau partage. Si vous n’êtes pas sûr, mettez plutôt en pause.',
    save: 'Terminer maintenant',
    needsProof: 'Pour terminer, confirmez d’abord que c’est vous. La pause ne demande aucune preuve.',
  },
  disconnect: {
    title: (customer) => `Rendre l’accès à ${customer}`,
    text: (customer) =>
      `Plus personne de votre organisation ne pourra ouvrir ce compte. ${customer} reçoit un e-mail.`,
    final: (customer) =>
      `Cela ne peut pas être annulé. Pour retrouver l’accès, demandez un nouveau partage à ${customer}.`,
    save: 'Rendre maintenant',
  },
  receipt: {
    title: 'Reçu : l’accès est terminé',
    ended: 'Terminé',
    access: 'Ce qui était partagé',
    by: 'Par',
    byRule: 'une condition du partage',
    byRules: {
      project: 'une condition du partage : son projet est terminé',
      idle: 'une condition du partage : personne ne l’a ouvert dans le délai convenu',
      not_renewed: 'une condition du partage : il n’a pas été prolongé à temps',
    },
    cut: 'Ce qui a été coupé',
    cutSignIn: (partner) =>
      `${partner} ne peut plus se connecter par nous. Aucune nouvelle connexion depuis ce moment.`,
    cutPanel: 'Le panneau a confirmé que tout ce qui avait été créé pour ce partage a disparu.',
    notYetCut:
      'Pas encore effectif dans le panneau : il n’a pas confirmé que l’accès y est coupé. Nous continuons d’essayer ; cette page l’indiquera.',
    stillLives: 'Ce qui n’a pas pu être coupé',
    neverOpened: 'Le compte n’a jamais été ouvert, aucune session ne peut donc être ouverte.',
    sessionsEnded: 'Rien : le panneau a mis fin aux sessions ouvertes.',
    connections:
      'Le mot de passe ne fonctionne plus. Une connexion ouverte à ce moment dure jusqu’à ce que le serveur la ferme.',
    idle: (lastOpened, idle) =>
      `Dernière ouverture le ${lastOpened}. Une session encore ouverte s’arrête après ${idle} sans activité.`,
    idleUnknown: (lastOpened) =>
      `Dernière ouverture le ${lastOpened}. Une session encore ouverte peut continuer ; le panneau ne dit pas combien de temps.`,
    noLimit:
      'Aucune limite tant qu’elle est utilisée : ce panneau ne met pas fin à une session en cours d’usage.',
    byHand: 'Ce qui reste à faire à la main',
    recorded: (partner) =>
      `Dans le panneau, supprimez chaque utilisateur, clé et droit créé pour ${partner}.`,
    brokered:
      'Dans le panneau, mettez fin aux sessions ouvertes s’il le permet, ou changez le mot de passe du compte.',
    closeConnections: 'Demandez à l’hébergeur de fermer les connexions encore ouvertes sur son serveur.',
    planted:
      'Cherchez ce qui a pu rester : autres utilisateurs, clés, redirections d’e-mail et tâches planifiées.',
    secrets: 'Secrets à changer',
    secretsHint: (partner) => `${partner} a pu les voir. Cochez-les à mesure que vous les changez.`,
    secretsOf: {
      account: 'Mot de passe, clés API et adresse de contact du compte',
      cloud: 'Tout ce qui est stocké dans le cloud : mots de passe, clés et fichiers de configuration',
      website: 'Mots de passe FTP et SSH, et ceux des fichiers de configuration des sites',
      domain: 'Enregistrements DNS et codes de transfert des domaines',
      mailbox: 'Mots de passe et redirections des boîtes mail',
      mail_domain: 'Réglages, adresses fourre-tout et redirections des domaines mail',
      database: 'Mots de passe des bases de données, et là où ils figurent dans les programmes',
      server: 'Mots de passe root et clés SSH des serveurs',
      ftp: 'Mots de passe des accès FTP',
      backup: 'Mots de passe et clés des sauvegardes, et ce qu’elles contiennent',
      other: 'Mots de passe et clés des autres produits',
    },
    print: 'La fonction d’impression de votre navigateur permet de garder cette page.',
  },
};
