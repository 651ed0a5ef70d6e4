import type { PreviewWords } from './words.ts';

export const fr: PreviewWords = {
  title: (partner) => `Ce que voit ${partner}`,
  titleOfNobody: 'Ce que voit le partenaire',
  lead: 'Pour regarder seulement : les boutons ci-dessous n’ont ici aucun effet, et regarder ne partage rien.',
  look: (partner) => `Voir ce que voit ${partner}`,
  incomplete: 'Il n’y a encore rien à voir : choisissez d’abord un partenaire et au moins un produit.',
  question: 'D’abord, votre question',
  questionText: (partner) => `Un e-mail mène ${partner} à ceci, pour accepter ou refuser.`,
  list: 'Dans sa liste de clients',
  listText: 'La même chose figure dans la fenêtre de son navigateur.',
  opens: 'Ce qui peut être ouvert',
  everything: 'Tous les produits de ce compte, et ceux que vous ajouterez plus tard.',
  inside: (names) => `avec tout ce qu’il contient : ${names}`,
  noList: 'Le panneau ne nous indique pas les produits de ce compte.',
  left: 'Hors de ce partage',
  nothingLeft: 'Rien de ce compte n’est exclu.',
  byPanel:
    'Sur ce panneau, les droits que vous y donnez décident de ce qui est visible en plus. Nous ne pouvons pas le voir d’ici.',
  nothingMore: (partner) =>
    `Ce partage est terminé. ${partner} n’a plus le compte dans sa liste et ne peut rien ouvrir ; il lui reste le reçu.`,
  back: 'Retour',
};
