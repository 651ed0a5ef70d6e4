import type { ClientWords } from './words.ts';

export const fr: ClientWords = {
  title: 'Clients',
  search: 'Client, compte ou panneau',
  find: 'Chercher',
  all: 'Tout afficher',
  client: 'Client',
  account: 'Compte',
  access: 'Accès',
  state: 'État',
  lastOpened: 'Votre dernière ouverture',
  details: 'Détails',
  none: 'Aucun client ne partage encore de compte avec vous. Les clients partagent par votre Partner-ID ; donnez-le-leur.',
  noneFound: 'Aucun client avec ces mots.',
  more: 'Page suivante',
  waiting: (count) =>
    count < 2 ? `${count} invitation attend une réponse.` : `${count} invitations attendent une réponse.`,
  seeWaiting: 'Les voir',
  noWay: 'Demandez au client comment vous connecter',
  post: {
    title: (account) => `Ouvrir ${account}`,
    text: 'Un clic vous amène au panneau, connecté. Cela vaut une fois et une minute.',
    button: 'Aller au panneau',
  },
  card: {
    title: (customer) => `Données d’accès pour ${customer}`,
    why: 'Ce partage porte sur des produits précis et ne connecte donc personne au panneau : utilisez les données ci-dessous dans votre propre programme de fichiers ou de bases de données.',
    intro:
      'Chaque mot de passe affiché figure au journal du client, avec votre nom. Nous ne les envoyons jamais.',
    product: 'Produit',
    server: 'Serveur',
    user: 'Utilisateur',
    password: 'Mot de passe',
    onServer: 'Ne fonctionne que sur le serveur du panneau lui-même, par exemple dans son phpMyAdmin.',
    show: 'Afficher le mot de passe',
    shown: 'Affiché une fois : il disparaît quand vous quittez cette page.',
    none: 'Il n’y a pas encore de données d’accès. Elles sont créées dès que le panneau a confirmé.',
  },
};
