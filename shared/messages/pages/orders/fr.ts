import type { OrdersWords } from './words.ts';

export const fr: OrdersWords = {
  title: 'Enregistrer des commandes par fichier',
  lead: (most) =>
    `Un fichier CSV de votre facturation, jusqu’à ${most} commandes à la fois. Il est d’abord vérifié ; rien n’est enregistré avant votre accord, et chaque commande une seule fois, même remise plusieurs fois.`,
  program:
    'Votre facturation peut le faire elle-même avec le jeton de ce panneau : POST /host/orders, et /host/orders/dry-run pour vérifier.',
  columns: 'Colonnes, selon les noms de la première ligne :',
  kinds:
    'kind est order ou renewal ; ordered_by est customer ou un Partner-ID ; ordered_at a son fuseau horaire, par exemple 2026-11-21T10:00:00Z.',
  file: 'Fichier CSV',
  paste: 'Ou collez les lignes ici',
  check: 'Vérifier',
  checked: 'Ce qui a été trouvé',
  book: (rows) => `Enregistrer ${rows} commandes`,
  bookText: 'Ce qui est faux reste dehors et peut être remis plus tard.',
  nothingToBook: 'Il n’y a rien de nouveau à enregistrer.',
  row: 'Ligne',
  order: 'Commande',
  outcome: 'Résultat',
  benefit: 'Avantage',
  amount: 'Facture',
  outcomes: {
    would_book: 'peut être enregistrée',
    booked: 'enregistrée',
    known: 'déjà enregistrée',
    wrong: 'fausse',
  },
  benefits: { none: 'aucun', discount: 'remise', cashback: 'cashback' },
  wrongColumn: (column) => `illisible : ${column}`,
  unreadable: {
    empty: 'Il n’y a aucune commande. Choisissez un fichier dont la première ligne nomme les colonnes.',
    no_columns: 'Une colonne manque. Comparez les noms de la première ligne avec la liste ci-dessous.',
    too_many: 'Ce sont trop de lignes à la fois. Divisez le fichier.',
  },
};
