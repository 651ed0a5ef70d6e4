import type { ControlWords, ListWords } from './en.ts';

export const controls: ControlWords = {
  share: 'Partager l’accès…',
  whoHasAccess: 'Qui a accès : {count}',
  toFinish: 'à terminer ici',
  signIn: 'Se connecter pour voir qui a accès',
  clients: 'Clients',
  clientBook: 'Fichier clients…',
  clientInBook: '{name} dans le fichier clients…',
  partnerId: 'Partner-ID',
  terms: {
    usual: {
      become: 'Devenir partenaire',
      partner: 'Partenaire',
      shareContainer: 'Partager « {name} »…',
      shareProduct: 'Partager « {name} »…',
    },
    internex: {
      become: 'Devenir Sharing Partner',
      partner: 'Sharing Partner',
      shareContainer: 'Partager le cloud « {name} »…',
      shareProduct: 'Partager « {name} »…',
    },
    froxlor: {
      become: 'Devenir partenaire',
      partner: 'Partenaire',
      shareContainer: 'Partager « {name} »…',
      shareProduct: 'Partager le site {name}…',
    },
  },
  acting: 'Vous agissez pour {name}',
  full: 'accès complet',
  products: { one: '1 produit', other: '{count} produits' },
  ends: 'jusqu’au {date}',
  noEnd: 'jusqu’à ce que le client y mette fin',
  endsBy: { project: 'jusqu’à la fin de votre projet', idle: 'tant qu’il est ouvert de temps en temps' },
  enforcement: {
    enforced: 'appliqué',
    leaky: 'limites poreuses',
    brokered: 'par notre intermédiaire',
    recorded: 'consigné',
  },
  unverified: 'non vérifié',
  switchClient: 'Changer',
  leave: 'Quitter',
  giveBack: 'Terminé…',
  giveBackHint: 'Le travail est fait : rendre cet accès',
  toBottom: 'Déplacer en bas',
  toTop: 'Déplacer en haut',
  checking: 'Vérification du compte affiché par cette page…',
  mismatch:
    'Cette page affiche {shown} et non {expected}. Panelshare est inactif ici jusqu’à ce que vous quittiez le compte.',
  mismatchNobody:
    'Cette page n’affiche aucun compte, alors que {expected} a été ouvert. Panelshare est inactif ici jusqu’à ce que vous quittiez le compte.',
  ended: 'Accès terminé : {name} ne peut plus être ouvert.',
  paused: 'Accès en pause : {name} ne peut pas être ouvert pour l’instant.',
  accessData:
    '{name} a partagé seulement des données d’accès. Cette session du panneau n’en fait pas partie.',
  offline: 'Panelshare ne répond pas depuis {time}. Ouvrir et partager attendent son retour.',
  lastKnown: 'Dernier compte connu : {name}.',
  locked: 'Inactif tant que cette page affiche un autre compte',
  waiting: 'Inactif jusqu’à ce que Panelshare réponde',
  failed: 'Cela n’a pas fonctionné. Veuillez réessayer.',
  close: 'Fermer',
};

export const lists: ListWords = {
  clients: 'Clients',
  access: 'Qui a accès',
  find: 'Trouver un client…',
  found: (count) => (count < 2 ? `${count} client` : `${count} clients`),
  nothingFound: 'Aucun client de ce nom. Essayez avec moins de lettres.',
  noClients: 'Pas encore de clients. Ils apparaissent ici dès que vous acceptez un partage.',
  nobody: 'Personne d’autre n’a accès.',
  back: 'Revenir à mon propre compte',
  showAccess: 'Afficher l’accès',
  noWay: 'Demandez au client comment se connecter',
  opening: 'Ouverture…',
  proving: 'Confirmez dans la fenêtre qui s’est ouverte ; le client s’ouvre ensuite.',
  card: 'Les données d’accès sont dans la fenêtre qui s’est ouverte.',
  inTheWay: (other, count) =>
    `${other} est ouvert dans ${count === 1 ? 'un autre onglet' : `${count} autres onglets`}. Ce qui n’y est pas enregistré sera perdu.`,
  openAnyway: (name) => `Ouvrir ${name} quand même`,
  full: 'complet',
  products: (count) => (count < 2 ? `${count} produit` : `${count} produits`),
  noEnd: 'sans date de fin',
  asOf: (time) => `Données de ${time}. Panelshare ne répond pas pour l’instant.`,
  states: {
    waiting: 'pas encore commencé',
    active: '',
    paused: 'en pause',
    frozen: 'gelé',
    ended: 'terminé',
  },
  panel: {
    applying: 'mise en place dans le panneau',
    in_force: '',
    cutting: 'coupure en cours dans le panneau',
    not_yet_cut: 'pas encore coupé dans le panneau',
    cut: '',
  },
  invitation: {
    pending: 'en attente de réponse',
    accepted: 'accepté',
    declined: 'refusé',
    cancelled: 'retiré',
    expired: 'expiré sans réponse',
  },
  enforced: 'Le panneau lui-même limite cet accès. Y mettre fin agit aussitôt.',
  enforcedByCredential:
    'Le panneau lui-même limite cet accès. Après la fin, le mot de passe ne fonctionne plus ; une connexion déjà ouverte dure jusqu’à ce que le serveur la ferme.',
  leaky:
    'Y mettre fin agit aussitôt. D’ici là, le panneau ne tient pas ces limites : fichiers, tâches planifiées et autres parties du compte restent accessibles.',
  brokered: (idle) =>
    idle === null
      ? 'La connexion passe par nous. Une session déjà ouverte peut continuer après la fin.'
      : `La connexion passe par nous. Une session déjà ouverte se termine après ${idle} d’inactivité.`,
  unbounded: 'Tant qu’elle sert, le panneau ne fixe aucune limite.',
  recorded:
    'Les droits du panneau s’appliquent. Ce qui reste à faire à la main figure sur la page du partage.',
  unverified: 'Pas encore vérifié sur ce panneau.',
  lastOpened: (when, by) => `Dernière ouverture ${when} par ${by}`,
  neverOpened: 'Pas encore ouvert',
  inPage: {
    make: 'Terminer : créer l’accès ici',
    remove: 'Supprimer l’accès ici maintenant',
    running: 'En cours dans le panneau… Laissez cette page ouverte.',
    made: 'C’est fait. L’accès est créé, et le partenaire peut en voir les données.',
    removed: 'C’est fait. L’accès est supprimé du panneau.',
    failures: {
      signed_out: 'Vous n’êtes plus connecté au panneau. Reconnectez-vous, puis appuyez encore une fois.',
      wrong_account:
        'Le panneau est connecté à un autre compte, peut-être dans un autre onglet. Rien n’y a été modifié. Connectez-vous au compte de ce partage, rechargez la page, puis appuyez encore une fois.',
      not_offered:
        'Le panneau ne propose pas cela dans votre compte. Demandez à votre hébergeur de l’autoriser, ou faites-le à la main dans le panneau.',
      form_open:
        'Un formulaire du panneau est ouvert, sur cette page ou dans un autre onglet. Enregistrez-le ou fermez-le, puis appuyez encore une fois.',
      limit_reached:
        'Votre compte n’autorise pas d’utilisateur de plus ici. Supprimez-en un dont vous n’avez plus besoin ou demandez-en plus à votre hébergeur, puis appuyez encore une fois.',
      refused:
        'Le panneau a refusé. Il ne reste rien derrière. Appuyez encore une fois ; s’il refuse de nouveau, demandez à votre hébergeur.',
      not_listed:
        'Le panneau ne liste pas le nouvel utilisateur ; il n’est donc pas considéré comme créé. Appuyez encore une fois ; si cela se reproduit, demandez à votre hébergeur.',
      still_listed:
        'Le panneau liste encore l’utilisateur ; l’accès n’est donc pas encore coupé. Appuyez encore une fois, ou supprimez vous-même cet utilisateur dans le panneau, puis appuyez.',
      unreachable:
        'Le panneau n’a pas répondu comme prévu. Attendez une minute et appuyez encore une fois ; ce qui a pu être commencé est d’abord nettoyé.',
    },
  },
  revoke: 'Retirer',
  manage: 'Gérer',
  failed: 'Cela n’a pas fonctionné. Veuillez réessayer.',
};
