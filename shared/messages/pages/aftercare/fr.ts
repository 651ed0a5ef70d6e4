import type { AftercareWords } from './words.ts';

export const fr: AftercareWords = {
  kinds: {
    contact: 'Adresse de contact',
    reseller: 'Revendeur',
    external_user: 'Utilisateur externe',
    sub_user: 'Autre utilisateur',
    key: 'Clé',
    forward: 'Redirection d’e-mail',
    cron: 'Tâche planifiée',
    ftp_user: 'Utilisateur FTP',
    database_user: 'Utilisateur de base de données',
    other: 'Autre',
  },
  left: {
    heading: 'Ce qui est resté',
    pending: 'Nous demandons au panneau ce qu’il liste maintenant.',
    cannotList: 'Ce panneau ne peut lister ni utilisateurs, ni clés, ni redirections. Cherchez à la main :',
    unreadable:
      'La liste du panneau n’a pas pu être lue, rien ne peut donc être comparé. Cherchez à la main :',
    nothing: 'Par rapport au début, le panneau ne liste rien de nouveau.',
    added: (partner) =>
      `Nouveau depuis que ${partner} a eu accès. Le partenaire peut l’avoir créé, ou vous : décidez pour chacun.`,
    gone: 'Disparu depuis le début',
    changed: (before, after) => `était « ${before} », est « ${after} »`,
    byHand: 'Retirez-le à la main dans le panneau.',
    remove: 'Retirer ce qui est coché',
    prove: 'Confirmer que c’est vous, pour retirer',
    unlisted: 'La liste du panneau ne les montre pas. Cherchez à la main :',
    known: 'Accès antérieur que vous connaissez et gardez',
  },
  progress: {
    heading: 'Ce que vous avez demandé',
    steps: {
      contact: 'Adresse de contact rétablie',
      password: 'Réinitialisation du mot de passe envoyée à cette adresse',
    },
    remove: (kind, name) => `Retirer : ${kind} ${name}`,
    states: { waiting: 'en attente', done: 'fait', failed: 'impossible' },
    failed: 'Faites à la main ce qui n’a pas été possible.',
    refreshes: 'Cette page s’actualise d’elle-même.',
  },
  recovery: {
    offer: 'Remettre ce compte en état',
    offerText: (partner) =>
      `${partner} pouvait tout faire dans ce compte. La remise en état vous le rend à vous seul.`,
    title: (account) => `Remettre ${account} en état`,
    intro: (partner) => `${partner} pouvait tout modifier ici. Ceci rétablit ce qui peut l’être.`,
    panelDoes: 'Le panneau s’en charge',
    does: {
      contact: (address) => `Adresse de contact remise à ${address}, telle que prouvée`,
      password: (address) => `Réinitialisation du mot de passe envoyée à ${address}`,
    },
    byHand: 'À faire à la main',
    hand: {
      contact: 'Vérifiez l’adresse de contact dans le panneau et remettez la vôtre.',
      password: 'Choisissez un nouveau mot de passe dans le panneau, par sa page « mot de passe oublié ».',
    },
    look: (kind) => `Cherchez : ${kind}`,
    start: 'Remettre en état',
    nothing: 'Ce panneau ne fait rien de cela lui-même. Suivez la liste.',
  },
  existing: {
    heading: 'Qui a déjà accès ?',
    intro:
      'Le panneau liste ces accès antérieurs. Laissez-les, gardez-les comme connus, ou faites-les retirer.',
    cannotList: 'Ce panneau ne peut pas lister qui a déjà accès. Vérifiez-y avant de partager.',
    unreadable: 'La liste des accès existants n’a pas pu être lue. Vous pouvez partager malgré tout.',
    none: 'Le panneau ne liste aucun autre accès.',
    choice: (kind, name) => `${kind} : ${name}`,
    choices: { leave: 'laisser tel quel', adopt: 'connu, garder', remove: 'retirer' },
    inside: (partner, name) =>
      `${partner} est déjà dans ce panneau, comme ${name}. Cela reste connu ; avec ce partage, c’est un accès et non deux.`,
  },
  recorded: {
    give: (panel, partner) => `À faire dans ${panel}, pour que ${partner} ait accès`,
    take: (panel, partner) => `À faire dans ${panel}, pour que ${partner} n’ait plus accès`,
    plainly:
      'Noté : ce panneau a son propre partage. Nous vous y guidons et notons ce que vous dites ; nous ne donnons ni ne retirons cet accès, et personne ne l’a vérifié.',
    plainlyPartner: (customer) =>
      `Noté : ce panneau a son propre partage. ${customer} y fait ces étapes à la main et les note ici ; Panelshare ne donne ni ne retire cet accès, et personne ne l’a vérifié.`,
    toCome:
      'Mettre fin ici ne change rien dans le panneau. Ces étapes restent à faire là-bas à la main ; le reçu les montre à nouveau.',
    step: {
      record: 'Noter les étapes cochées',
      done: (said) => `noté : fait à la main, ${said}`,
      open: 'pas encore noté',
    },
    said: { in_force: 'Fait : noter comme donné', cut: 'Fait : noter comme retiré' },
    saidBy: (name, when) => `${name}, ${when}`,
    unknown: 'une personne qui n’est plus connue',
    label: { in_force: 'Dit donné', cut: 'Dit retiré' },
    open: (panel) =>
      `${panel} vous connecte lui-même, avec votre propre connexion. Panelshare sait seulement que le client dit vous avoir donné accès.`,
    toPanel: 'Vers le panneau',
    made: 'Créé là-bas pour ce partage, et à supprimer :',
  },
};
