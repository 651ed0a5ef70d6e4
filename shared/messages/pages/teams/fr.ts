import type { TeamWords } from './words.ts';

export const fr: TeamWords = {
  title: 'Équipes',
  intro: 'Une équipe réunit plusieurs de vos membres. Ce que vous lui attribuez, chacun d’eux peut l’ouvrir.',
  none: 'Vous n’avez pas encore d’équipe. Ajoutez-en une ci-dessous.',
  name: 'Nom',
  members: 'Membres',
  clients: 'Clients',
  add: 'Ajouter une équipe',
  save: 'Enregistrer',
  leavingHint:
    'Celui qui quitte l’équipe perd aussitôt ce qu’il ne pouvait ouvrir que par elle. Les responsables légaux et les administrateurs peuvent ouvrir chaque client sans équipe.',
  noClients: 'Rien n’est encore attribué à cette équipe. Ouvrez un client et cochez-y l’équipe.',
  toClients: 'Voir les clients',
  rename: 'Renommer',
  remove: 'Supprimer cette équipe',
  keep: 'La garder',
  removeTitle: (name) => `Supprimer l’équipe ${name}`,
  removeText: (clients) =>
    `Ses membres perdent aussitôt ce qu’ils ne pouvaient ouvrir que par elle (clients attribués : ${clients}). Les membres eux-mêmes restent.`,
};
