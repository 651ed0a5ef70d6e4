import type { HostListWords } from './words.ts';

export const fr: HostListWords = {
  title: 'Votre liste de comptes',
  lead: 'Là où les clients peuvent modifier leur contact dans le panneau, ou si le panneau n’en a pas, le code part à l’adresse qui figure ici. Ce que le panneau indique avec certitude l’emporte sur cette liste.',
  count: (count) => `Comptes dans la liste : ${count}.`,
  empty:
    'La liste est vide. Importez vos comptes, et les clients pourront les prouver par un code envoyé par e-mail.',
  searchHint: 'Le début d’un compte, de son nom affiché, de son adresse ou de son numéro de client.',
  columns: {
    account: 'Compte',
    shown: 'Affiché comme',
    contact: 'Adresse de contact',
    customer_number: 'Numéro de client',
    language: 'Langue',
    premium: 'Premium',
  },
  yes: 'oui',
  remove: (account) => `Retirer ${account} de la liste`,
  removeText: 'Un client qui a déjà lié un compte le garde, même si le compte quitte la liste.',
  imports: 'Importations',
  noImports: 'Rien n’a encore été importé.',
  started: 'Commencée',
  rows: 'Lignes',
  add: 'Importer des comptes',
  byProgram: 'votre programme',
  program: (most) =>
    `Pour un fichier plus long, jusqu’à ${most} comptes, lancez « npm run import-accounts » avec le jeton de l’hébergeur pour le panneau. Le programme dépose le fichier ; vous l’examinez et l’appliquez ici.`,
  upload: 'Importer des comptes',
  uploadText: (most) =>
    `Un fichier CSV de ${most} lignes au plus. Vous voyez d’abord ce que ferait chaque ligne ; rien ne change avant que vous ne l’appliquiez.`,
  columnNames: 'La première ligne nomme les colonnes ; « account » et « contact » sont nécessaires :',
  file: 'Fichier',
  paste: 'Ou collez les lignes',
  check: 'Vérifier les lignes',
  unreadable: {
    empty:
      'Il ne contient aucune ligne. Choisissez un fichier dont la première ligne nomme les colonnes, suivie d’au moins une ligne.',
    no_columns: 'La première ligne doit nommer les colonnes « account » et « contact ».',
    too_many:
      'Il y a trop de lignes pour un seul envoi. Découpez le fichier : vous pouvez ajouter une partie après l’autre.',
  },
  report: 'Importation',
  states: { draft: 'À examiner', applying: 'En cours', done: 'Appliquée', dropped: 'Écartée' },
  outcomes: {
    add: 'Nouveaux',
    update: 'Modifiés',
    same: 'Inchangés',
    repeated: 'Répétés',
    wrong: 'Erronés',
  },
  number: 'Ligne',
  wrongColumn: (column) => `Illisible : ${column}. Cette ligne est laissée de côté.`,
  noRows: 'Aucune ligne de ce genre.',
  part: 'Ajouter une autre partie',
  partText: 'La suite du même fichier, de nouveau avec le nom des colonnes en première ligne.',
  whole: (count) => `Retirer de la liste les comptes que ce fichier ne nomme pas (${count})`,
  wholeHint:
    'Seulement si ce fichier est votre liste complète. Les clients qui ont lié un tel compte le gardent.',
  applyText:
    'Dès lors, les codes partent à ces adresses. Un compte déjà lié garde l’adresse avec laquelle il a été prouvé. Un second administrateur le confirme d’abord ; s’il n’y en a pas, un jour passe.',
  apply: 'Appliquer',
  drop: 'Écarter',
  progress: (applied, all) => `${applied} lignes sur ${all} sont dans la liste.`,
  lookAgain: 'Regarder à nouveau',
  done: 'Appliquée. La liste est telle que dans ce fichier, sans les lignes erronées.',
  removed: (count) => `Comptes qui ont quitté la liste : ${count}.`,
  inList: 'Dans votre liste',
  notInList: 'Ce compte n’est pas dans votre liste.',
};
