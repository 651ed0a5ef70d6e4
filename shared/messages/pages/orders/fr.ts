import type { OrdersWords } from './words.ts';

export const fr: OrdersWords = {
  title: 'Enregistrer des commandes par fichier',
  lead: 'Un fichier CSV de votre facturation. Il est d’abord vérifié ; rien n’est enregistré avant votre accord, et chaque commande une seule fois, même remise plusieurs fois.',
  program:
    'Votre facturation peut le faire elle-même avec le jeton de ce panneau : POST /host/orders, et /host/orders/dry-run pour vérifier.',
  columns: 'Colonnes, selon les noms de la première ligne :',
  kinds:
    'kind est order ou renewal ; ordered_by est customer ou un Partner-ID ; ordered_at a son fuseau horaire, par exemple 2026-11-21T10:00:00Z.',
  file: 'Fichier CSV',
  paste: 'Ou collez les lignes ici',
  check: 'Vérifier',
  checked: 'Ce qui a été trouvé',
  book: (rows) => `Enregistrer les commandes : ${rows}`,
  bookText: 'Ce qui est erroné est laissé de côté et peut être remis plus tard.',
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
    wrong: 'erronée',
  },
  benefits: { none: 'aucun', discount: 'remise', cashback: 'cashback' },
  wrongColumn: (column) => `illisible : ${column}`,
  because: {
    account_not_found: 'Aucune organisation ne détient ce compte ici',
    conflict: 'Une autre commande est enregistrée sous ce numéro',
  },
  inParts: (most) =>
    `Le fichier peut avoir autant de lignes que vous voulez. Votre navigateur le lit et l’envoie par parties de ${most} ; vous pouvez l’arrêter et le reprendre à tout moment.`,
  withoutScript: (most) =>
    `Votre navigateur n’exécute pas le script de cette page : ${most} lignes au plus passent à la fois. Divisez un fichier plus long, ou faites-le envoyer par un programme : npm run import-orders.`,
  checking: 'Le fichier est en cours de vérification',
  booking: 'Les commandes sont en cours d’enregistrement',
  progress: (rows, percent, wrong) => `Lignes lues : ${rows}, ${percent} % du fichier ; erronées : ${wrong}`,
  stop: 'Arrêter',
  goOn: 'Continuer',
  stopped: (rows) =>
    `Arrêté après la ligne ${rows}. Ce qui est envoyé est en sécurité : continuez, ou choisissez à nouveau le fichier ; rien n’est enregistré deux fois.`,
  firstWrong: 'Les premières lignes erronées',
  reason: 'Pourquoi',
  report: 'Télécharger le rapport de toutes les lignes',
  unreadable: {
    empty: 'Il n’y a aucune commande. Choisissez un fichier dont la première ligne nomme les colonnes.',
    no_columns: 'Une colonne manque. Comparez les noms de la première ligne avec la liste ci-dessous.',
    too_many: 'Ce sont trop de lignes à la fois. Divisez le fichier.',
    too_large:
      'Une de ses lignes est bien trop longue. Vérifiez qu’il s’agit d’un fichier CSV, une commande par ligne.',
  },
};
