import type { ProcessingWords } from './words.ts';

export const fr: ProcessingWords = {
  title: 'Sous-traitance de données',
  lead: 'Lorsqu’un partenaire travaille avec des données personnelles d’autrui, le droit demande un contrat entre client et partenaire. Vous pouvez prendre notre modèle ou désigner le vôtre.',
  none: 'Il n’y en a pas encore.',
  states: {
    none: 'Aucun pour l’instant',
    waiting: 'Attend la confirmation du partenaire',
    inForce: 'En vigueur',
  },
  link: 'Contrat de sous-traitance',
  missing: {
    customer:
      'L’hébergeur demande un contrat de sous-traitance : le partenaire peut ouvrir ce partage dès que vous en avez choisi un et qu’il l’a confirmé.',
    partner:
      'L’hébergeur demande un contrat de sous-traitance : vous pouvez ouvrir ce partage dès que le client en a choisi un et que vous l’avez confirmé.',
  },
  inForce: 'En vigueur',
  waiting: 'Choisi, pas encore confirmé',
  waitingFor: { customer: 'Le partenaire doit le confirmer.', partner: 'Il vaut dès que vous le confirmez.' },
  earlier: 'Précédents',
  what: 'Lequel',
  kinds: { template: (version) => `Modèle, version ${version}`, own: (title) => `Le leur : ${title}` },
  hash: 'SHA-256 du texte',
  chosen: 'Choisi',
  confirmed: 'Confirmé',
  notYet: 'pas encore',
  by: (name, when) => `${name}, ${when}`,
  somebody: 'une personne qui n’est plus connue',
  download: 'Télécharger le texte',
  readText: 'Lire le texte',
  confirm: 'Confirmer ce contrat',
  confirmHint: 'Sont conservés : qui l’a fait, quand, et l’empreinte du texte.',
  onlyRepresentative: 'Un responsable légal de votre organisation peut le faire.',
  choose: 'En choisir un',
  template: 'À partir du modèle',
  templateHint:
    'Notre texte, avec les deux noms et le compte. Vous pouvez le lire avant que le partenaire confirme.',
  language: 'Langue',
  templateGo: 'Prendre le modèle',
  own: 'Le vôtre',
  ownHint:
    'Si vous en avez déjà conclu un : choisissez son fichier. Il est lu une fois pour en faire l’empreinte et n’est pas conservé ; gardez-le vous-même.',
  ownTitle: 'Comment vous l’appelez',
  ownTitleHint: 'Par exemple « Contrat du 3 mars 2026 ».',
  ownFile: 'Le fichier',
  ownFileMissing: 'Choisissez le fichier du contrat.',
  ownGo: 'Désigner celui-ci',
  back: 'Retour au partage',
  consent: {
    label: 'Conclure le contrat de sous-traitance du modèle avec ce partage',
    hint: 'Il vaut dès que le partenaire le confirme. Vous pouvez aussi en choisir un plus tard, ou désigner le vôtre.',
    demanded: 'L’hébergeur en demande un avant que le partenaire puisse ouvrir le partage.',
  },
  accept: {
    label: 'Je confirme le contrat de sous-traitance pour mon organisation',
    hint: 'Vous pouvez aussi le confirmer plus tard sur la page du partage.',
  },
};
