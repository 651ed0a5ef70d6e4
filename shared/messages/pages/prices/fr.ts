import type { PricesWords } from './words.ts';

export const fr: PricesWords = {
  title: 'Prix',
  lead: 'De ces prix découlent les remises et cashbacks de vos partenaires. Chaque version vaut dès son jour ; une commande garde la version sous laquelle elle a été faite.',
  empty: 'Il n’y a pas encore de prix. D’ici là, les partages disent en mots qui paie et qui gagne.',
  write: 'Rédiger une nouvelle version',
  from: (day) => `Prix dès le ${day}`,
  starts: 'Vaut dès le',
  startsHint:
    'Dès ce jour (UTC). Aujourd’hui signifie dès maintenant. Un jour passé ne peut pas être choisi.',
  inForce: 'en vigueur',
  later: 'à venir',
  past: 'passée',
  fixed:
    'Cette version est en vigueur et reste telle quelle. Rédigez une nouvelle version pour changer les prix.',
  versions: 'Versions',
  categories: 'Catégories avec prix',
  changed: 'Dernière modification',
  category: 'Catégorie',
  currency: 'Monnaie',
  unit: 'Prix public',
  unitHint: 'Par pièce et par période, hors TVA, par exemple 9,92. Laissez vide s’il n’y a pas de prix.',
  rate: 'Taux partenaire',
  rateHint: (most) => `Ce que les partenaires paient en moins, en pourcentage : jusqu’à ${most}.`,
  noPrice: 'pas de prix',
  tiers: 'Paliers de quantité',
  tiersHint:
    'Dès ce nombre de pièces, chacun paie d’autant moins. Le taux partenaire d’abord, puis le palier.',
  tierFrom: 'Dès (pièces)',
  tierRate: 'En moins, en pourcentage',
  addTier: 'Ajouter un palier',
  removeTier: (row) => `Retirer le palier ${row}`,
  tier: (from, rate) => `dès ${from} : −${rate}`,
  save: 'Enregistrer les prix',
  drop: 'Retirer cette version',
  someWrong: 'Certains prix n’ont pas pu être lus. Ils sont signalés ci-dessous.',
  wrong: {
    unit: 'Écrivez un montant tel que 9,92.',
    rate: 'Écrivez un pourcentage jusqu’à 35, par exemple 20 ou 12,5.',
    tiers:
      'Chaque palier commence au-dessus du précédent, dès 2 pièces, et retire davantage, moins de 100 pour cent.',
    starts: 'Choisissez aujourd’hui ou un jour à venir.',
    starts_taken: 'Une autre version commence alors. Choisissez un autre jour ou modifiez celle-là.',
    prices: 'Écrivez au moins un prix.',
  },
};
