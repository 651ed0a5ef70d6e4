import type { AccountWords } from './en.ts';

export const accounts: AccountWords = {
  connection: 'Liaison',
  connections: {
    connected: 'relié : notre connecteur agit',
    owner: 'avec la clé de chaque client : notre connecteur agit, l’hébergeur n’en donne aucune',
    customer_session: 'dans la page du client : l’extension crée et supprime les accès',
    recorded: 'noté : à la main dans le panneau',
  },
  title: 'Qui a accès',
  none: 'Aucun compte n’est encore lié. Liez-en un pour le partager avec une agence ou pour voir qui y a accès.',
  link: 'Lier un compte',
  share: 'Partager ce compte',
  nobody: 'Personne d’autre n’a accès.',
  partner: 'Partenaire',
  access: 'Accès',
  until: 'Durée',
  reviewDue: 'À revoir, comme chaque année',
  state: 'État',
  lastOpened: 'Dernière ouverture',
  acts: 'Ce que vous pouvez faire',
  rights: 'Modifier les droits',
  pause: 'Mettre en pause',
  end: 'Terminer',
  pauseAll: 'Tout mettre en pause maintenant',
  pauseAllHint:
    'Tous les partenaires perdent aussitôt l’accès à ce compte. Vous reprenez chaque partage vous-même.',
  paused: (count) =>
    count === 0
      ? 'Il ne restait rien à mettre en pause.'
      : count === 1
        ? 'En pause : 1 partenaire ne peut plus ouvrir ce compte.'
        : `En pause : ${count} partenaires ne peuvent plus ouvrir ce compte.`,
  invitations: 'Invitations',
  answerBy: (when) => `réponse attendue ${when}`,
  held: 'gardée jusqu’à ce que cette agence soit partenaire',
  resend: 'Renvoyer',
  cancel: 'Retirer',
  open: 'Détails',
  facts: 'Ce compte',
  panel: 'Panneau',
  name: 'Compte',
  shownAs: 'Affiché dans le panneau comme',
  proven: 'Prouvé',
  provenBy: {
    mailed_code: 'par un code à l’adresse de contact du panneau',
    host_list: 'par un code à l’adresse connue de l’hébergeur',
    panel_approval: 'par accord dans le panneau',
    panel_mark: 'par une marque dans le panneau',
    owner_key: 'par une clé que le panneau a confirmée comme celle du titulaire',
    admin: 'par l’hébergeur',
  },
  contact: 'Adresse de contact à ce moment',
  waiting: (count) =>
    count === 1 ? '1 invitation attend votre réponse.' : `${count} invitations attendent votre réponse.`,
  answer: 'Répondre',
  heldForYou: 'Un client veut partager un compte avec vous.',
  look: 'Regarder',

  marking: {
    title: 'Posez une marque dans votre panneau',
    why: (shown) =>
      `Sur ce panneau, chacun peut modifier l’adresse de contact : un code envoyé là ne prouverait rien. Qui peut poser ce nom dans le compte ${shown} montre qu’il est le sien.`,
    steps: [
      'Connectez-vous au panneau.',
      'Créez quelque chose de petit avec ce nom, par exemple une base de données ou une redirection d’e-mail. Le panneau peut y ajouter un préfixe.',
      'Revenez ici et vérifiez. Ensuite, vous pouvez le supprimer.',
    ],
    mark: 'Nom à utiliser',
    markHint: 'Il est valable un jour, et pour vous seul.',
    check: 'C’est fait : vérifier maintenant',
  },

  linking: {
    title: 'Lier un compte',
    intro: 'Nous vérifions d’abord que le compte est à vous. Vous choisissez ensuite qui peut utiliser quoi.',
    hint: 'La page du panneau a nommé ce compte. Cela remplit seulement le formulaire et ne prouve rien.',
    panel: 'Panneau',
    choosePanel: 'Choisir un panneau',
    noPanels: 'Cet hébergeur n’a encore relié aucun panneau. Demandez-lui.',
    account: 'Compte dans le panneau',
    accountHint:
      'Tel que le panneau l’affiche : votre identifiant ou numéro de client. Certains panneaux vous demandent plutôt un accord chez eux ; laissez alors ce champ vide.',
    organisation: 'Pour quelle organisation ?',
    newOrganisation: 'Une nouvelle organisation',
    organisationName: 'Nom de la nouvelle organisation',
    organisationHint: 'Vous en devenez le responsable légal, puisque vous prouvez le compte.',
    go: 'Continuer',
    notProvable:
      'Nous n’avons pas pu commencer de preuve pour ce compte. Vérifiez son nom. S’il est juste, demandez à l’hébergeur de confirmer qu’il est à vous.',
    codeTitle: 'Saisir le code',
    codeSent: (address) =>
      `Nous avons envoyé un code à ${address}, l’adresse de contact que le panneau connaît pour ce compte. C’est peut-être la boîte d’un collègue. Le code vaut 10 minutes.`,
    code: 'Code',
    confirm: 'Prouver le compte',
    again: 'Recommencer',
    approvedTitle: 'Presque lié',
    approved: 'Le panneau annonce votre accord. Terminez maintenant : il ne vaut qu’une minute.',
    finish: 'Lier le compte',
    refusedTitle: 'Pas d’accord',
    refused:
      'Le panneau n’a pas confirmé le lien. Rien n’a été modifié. Vous pouvez recommencer à tout moment.',
  },
};
