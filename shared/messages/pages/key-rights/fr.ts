import type { KeyRightsWords } from './words.ts';

export const fr: KeyRightsWords = {
  needs: 'Ce dont la clé a besoin, et rien de plus',
  least: {
    froxlor:
      'La clé d’API d’un revendeur à qui appartiennent les clients à partager. « Voit tous les clients » et « peut modifier les réglages du serveur » sont désactivés.',
    hestia: 'Une clé d’accès avec son propre jeu de droits, qui contient les quatorze commandes du guide.',
    ispconfig:
      'Un utilisateur distant à part, dont les fonctions sont réduites à la liste du guide. Le formulaire du panneau seul en donne trop.',
    virtualmin:
      'Un utilisateur Webmin à part avec le seul module Virtualmin, qui peut faire des appels RPC et n’ouvre aucune page.',
  },
  guide: (path) => `Pas à pas : ${path}`,
  tooMuch: 'Cette clé peut plus que ce dont le partage a besoin :',
  excess: {
    all_accounts:
      'Elle liste des comptes qui ne sont pas ceux de ce seul hébergeur, ou tous les comptes à la fois.',
    settings: 'Elle lit les réglages du panneau.',
    pages: 'Elle ouvre des pages du panneau, pas seulement des appels.',
  },
  advice:
    'Créez dans le panneau une clé plus restreinte, enregistrez-la ici et testez encore une fois. Supprimez ensuite l’ancienne dans le panneau.',
  unknown: 'Ce que cette clé peut en plus n’a pas pu être demandé. Testez encore une fois.',
};
