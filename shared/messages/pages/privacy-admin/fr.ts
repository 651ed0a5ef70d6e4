import type { PrivacyAdminWords } from './words.ts';

export const fr: PrivacyAdminWords = {
  lead: 'Ce qui figure ici apparaît sur la page publique de protection des données, liée au pied de chaque page sauf si vous avez indiqué la vôtre.',
  toPage: 'Voir la page',
  controller: 'Qui répond de ce service',
  controllerHint: 'Laissé vide, c’est le nom et l’expéditeur de cette installation.',
  name: 'Nom',
  address: 'Adresse postale',
  email: 'Adresse e-mail pour les questions',
  officer: 'Délégué à la protection des données (facultatif)',
  processors: 'Entreprises qui traitent des données pour vous',
  processorsHint:
    'Une par ligne : nom ; pour quoi ; où. La plateforme elle-même figure toujours. Ajoutez par exemple votre service d’e-mail.',
  demand: {
    heading: 'Contrat de sous-traitance entre client et partenaire',
    lead: 'Tous deux peuvent le conclure sur la page de leur partage. Vous pouvez l’exiger : un partage qui commence à partir de là ne s’ouvre qu’une fois un contrat confirmé. Les partages en cours restent tels quels.',
    off: 'Il est facultatif.',
    on: (since) => `Exigé pour les partages commencés après le ${since}.`,
    start: 'L’exiger désormais',
    stop: 'Le rendre facultatif',
  },
  place: {
    heading: 'Où se trouvent les données',
    objects: {
      eu: 'Les objets des organisations sont liés à l’Union européenne.',
      anywhere: 'Les objets des organisations ne sont liés à aucun lieu.',
    },
    region: (region) => `La base de données a répondu depuis la région ${region}.`,
    regionUnknown: 'La plateforme n’a pas dit d’où la base de données a répondu.',
    strays:
      'La base de données répond hors de l’Union européenne, alors que l’installation dit y être liée. Elle a sans doute été créée sans juridiction.',
    how: 'Les deux se fixent avant le premier démarrage : docs/data-location.md explique comment.',
  },
};
