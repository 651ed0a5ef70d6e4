import type { ProposalWords } from './words.ts';

export const fr: ProposalWords = {
  title: 'À confirmer',
  lead: 'Les décisions qui demandent deux administrateurs. Rien ne se passe avant la confirmation du deuxième.',
  empty: 'Rien n’attend ici.',
  acts: {
    authorise_partner: 'Autoriser un partenaire',
    reinstate_partner: 'Rétablir un partenaire',
    freeze_shares: 'Suspendre tous les partages',
    unfreeze_shares: 'Rétablir tous les partages',
    appoint_admin: 'Nommer un administrateur',
    dismiss_admin: 'Retirer le rôle d’un administrateur',
    recover_person: 'Ouvrir un retour d’accès',
  },
  because: {
    related: 'lié à une organisation de l’administrateur',
    known: 'l’administrateur les connaît',
    flagged: 'signalé par un administrateur',
    name: 'le nom est à vérifier',
    bulk: 'beaucoup à la fois',
    host_role: 'rôle d’administrateur',
  },
  states: {
    open: 'En attente',
    confirmed: 'En cours',
    done: 'Fait',
    refused: 'Refusé',
    withdrawn: 'Retiré',
    lapsed: 'Caduc',
    failed: 'Impossible',
  },
  waitsForDay: 'Attend un jour',
  decision: 'Décision',
  about: 'Concerne',
  why: 'Pourquoi deux',
  proposedBy: 'Proposé par',
  decidedBy: 'Décidé par',
  byTime: 'le temps, après un jour',
  outcome: 'Résultat',
  address: 'Adresse',
  newAddress: 'Nouvelle adresse',
  identifiedBy: 'Comment la personne a été reconnue',
  evidence: 'Voir les éléments',
  confirm: 'Confirmer',
  confirmText: 'Elle est exécutée aussitôt. Votre clé d’accès vous est demandée avant.',
  refuse: 'Refuser',
  withdraw: 'Retirer',
  ownText: 'Vous l’avez proposée. Un autre administrateur doit la confirmer ; vous pouvez la retirer.',
  insider:
    'Vous faites partie des personnes concernées et ne pouvez donc pas confirmer. Vous pouvez refuser.',
  decided: 'C’est décidé.',
  alone: (at) =>
    `Aucun autre administrateur ne peut confirmer : la décision sera exécutée d’elle-même le ${at}. Tous les responsables légaux de l’organisation concernée en sont informés. D’ici là, elle peut être arrêtée.`,
  allShares: 'Tous les partages à la fois',
  allSharesText:
    'Chaque partage en cours, des deux côtés de cette organisation. Il faut un deuxième administrateur ; un seul partage se suspend sur sa propre page.',
  flag: 'Demander un deuxième regard',
  flagged: 'Signalé : deux administrateurs décident',
  unflag: 'Retirer le signalement',
  flagText:
    'Dès lors, seuls deux administrateurs autorisent ce partenaire. Son journal dit que deux décident, pas pourquoi.',
  known: 'Je connais quelqu’un de cette organisation',
  recoveryWaits:
    'Cette personne est administrateur de l’hébergeur ou appartient à une organisation signalée. Un deuxième administrateur confirme donc d’abord ; rien n’a encore commencé.',
  aloneWithout: (at) =>
    `Aucun autre administrateur ne peut confirmer : la décision sera exécutée d’elle-même le ${at}. Les administrateurs et la personne concernée en sont informés. D’ici là, elle peut être arrêtée.`,
  ownAlone: 'Vous l’avez proposée. Vous pouvez la retirer jusqu’à son exécution.',
};
