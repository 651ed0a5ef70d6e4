import type { ShareWordsOnPage } from './en.ts';

export const share: ShareWordsOnPage = {
  title: (account) => `Partager ${account}`,
  steps: ['Qui', 'Quoi', 'Combien de temps', 'Confirmer'],
  summary: 'Votre partage jusqu’ici',
  update: 'Actualiser le résumé',
  changed: 'Vous avez modifié quelque chose après le résumé. Vérifiez-le et confirmez à nouveau.',

  who: '1. Qui reçoit l’accès ?',
  known: 'Vos partenaires actuels :',
  addTo: 'ajouter à son partage',
  hasAll: 'a déjà tout le compte',
  hasIt: 'a déjà ce produit',
  whoField: 'Partner-ID, nom ou adresse e-mail',
  whoHint: 'Par exemple PID-…, comme votre agence vous le donne.',
  find: 'Chercher',
  tick: 'Est-ce votre partenaire ?',
  unknown:
    'Aucun partenaire autorisé n’est connu ainsi. Vérifiez le Partner-ID ou l’adresse avec votre agence.',
  inviteAgency: (email) => `Inviter ${email} à devenir partenaire`,
  inviteHint: 'Nous gardons ce partage 30 jours. Il parvient à l’agence dès qu’elle est partenaire autorisé.',
  partnerId: 'Partner-ID',
  since: 'Partenaire depuis',
  domain: 'Domaine',
  domainUnverified: 'pas encore vérifié',
  compare: 'Comparez le nom et le Partner-ID avec ce que votre agence vous a dit.',
  matchCode: 'Mots de contrôle',
  compareMatch:
    'Au téléphone, demandez les mots de contrôle du jour : votre agence lit les deux mêmes mots sur sa propre page.',
  alreadyPartner: 'Ce partenaire a déjà accès à ce compte. Modifiez plutôt ses droits.',
  toRights: 'Modifier les droits',
  alreadyInvited:
    'Ce partenaire n’a pas encore répondu à votre dernière invitation. Renvoyez-la, ou retirez-la d’abord.',
  toInvitation: 'Vers l’invitation',

  what: '2. Que peut-il utiliser ?',
  limited: 'Des produits choisis seulement',
  limitedHint: 'Le partenaire ne voit et n’utilise que ce que vous cochez.',
  limitedImpossible: 'Ce panneau ne peut pas limiter l’accès à certains produits.',
  full: 'Tout le compte',
  fullHint: 'Le partenaire peut faire dans le panneau ce que vous pouvez, sauf ce qui n’est jamais compris.',
  fullImpossible: 'Ce panneau n’offre aucun moyen d’ouvrir tout le compte.',
  chosen: (count) => (count === 0 ? 'rien de choisi' : `${count} choisi${count > 1 ? 's' : ''}`),
  inside: (container) => `dans ${container}`,
  container: 'Comprend tout ce qu’il contient, maintenant et plus tard.',
  neverShared: 'Le panneau ne partage jamais ceci.',
  staysWithPartner:
    'Reste dans le compte du partenaire avec qui vous le partagez en premier. Il ne pourra pas passer plus tard à un autre partenaire.',
  boundTo: (partner: string) =>
    `Reste dans le compte de ${partner} et ne peut pas passer à un autre partenaire. Pour un autre, commandez un nouveau produit.`,
  bindsNow: (products: string) =>
    `Ce partage lie définitivement : ${products}. Cela se trouve dans un seul compte du partenaire, dans un groupe à part, et ne passe jamais dans le compte d’un autre partenaire.`,
  boundInFull: (products: string) => `L’accès complet ne déplace rien. Reste à sa place : ${products}.`,
  takenByPartner:
    'Un autre partenaire l’a déjà. Mettez d’abord fin à ce partage ou choisissez un autre produit.',
  cannotLimit: 'Ce panneau ne peut pas limiter l’accès à ce genre de produit.',
  mayOrder: 'peut aussi commander ici',
  noProducts: 'Le panneau n’indique aucun produit dans ce compte.',
  noProductsYet:
    'Seule votre propre page du panneau connaît les produits de ce compte, et elle ne les a pas encore indiqués. Ouvrez le panneau avec votre propre connexion et choisissez-y « Partager l’accès… ».',
  notHinted: 'Le produit d’où vous venez ne peut pas être partagé seul.',

  howLong: '3. Combien de temps, et qui paie ?',
  untilEnd: 'Jusqu’à ce que j’y mette fin',
  untilEndHint: 'Une fois par an, nous vous demandons s’il doit continuer.',
  untilDate: 'Jusqu’à une date',
  date: 'Dernier jour',
  dateHint: 'Le partage se met en pause à la fin de ce jour (UTC). Il ne se prolonge jamais de lui-même.',
  payer: 'Qui paie les commandes et les renouvellements ?',
  payers: { customer: 'Nous payons', partner: 'Le partenaire paie' },
  money: {
    caption: 'Ce que cela veut dire',
    subject: '',
    customer: 'Si vous payez',
    partner: 'Si le partenaire paie',
    pays: 'Paie',
    paysCustomer: 'Vous, avec votre moyen de paiement, au prix public',
    paysPartner: 'Celui qui commande : le partenaire à son tarif partenaire, vous au prix public',
    earns: 'Gagne',
    earnsCustomer: 'Le partenaire reçoit de l’hébergeur un cashback, quel que soit celui qui commande',
    earnsPartner: 'Le partenaire a sa remise sur ce qu’il commande, et un cashback sur ce que vous commandez',
    sees: 'Voit les factures',
    seesCustomer: 'Vous seul',
    seesPartner: 'Seulement celui qui a commandé ; les produits restent les vôtres',
  },

  confirm: '4. Vérifier et confirmer',
  missing: {
    who: 'Choisissez d’abord un partenaire.',
    what: 'Choisissez d’abord au moins un produit.',
  },
  never: 'Jamais compris',
  neverByLink: 'votre mot de passe',
  nevers: [
    'votre mot de passe et votre second facteur',
    'le changement de votre adresse de contact',
    'vos données de paiement',
    'le partage à d’autres',
  ],
  linkAddress:
    'Chaque ouverture a sa propre adresse de connexion, que l’historique du navigateur peut garder : elle sert une seule fois, pendant une minute au plus.',
  way: {
    link: 'Le partenaire ouvre le panneau connecté comme ce compte ; votre mot de passe ne sert pas. Il peut y faire ce que vous pouvez sans votre mot de passe, par exemple changer le second facteur ou lire les clés d’API.',
    form: 'Le partenaire ouvre le panneau connecté pour ce partage ; votre mot de passe ne sert pas.',
    card: 'Le partenaire reçoit ses propres données d’accès pour ces produits et n’ouvre pas le panneau.',
    session:
      'Le partenaire reçoit ses propres données d’accès. L’extension les crée dans votre page du panneau quand vous y cliquez, et les supprime de même : pour y mettre fin, il faudra revenir une fois dans le panneau.',
    by_hand:
      'Le fournisseur de ce panneau a son propre partage. Nous vous en montrons les étapes et notons que vous les avez faites ; les droits du panneau s’appliquent, et vous y mettez fin à la main.',
    none: 'Sur ce panneau, nous ne pouvons pas connecter le partenaire. Vous y donnez l’accès à la main.',
  },
  afterwards:
    'Le partenaire a 7 jours pour accepter. Rien n’est ouvert avant, et vous pouvez retirer l’invitation.',
  afterwardsHeld:
    'L’agence a 30 jours. Rien n’est ouvert avant qu’elle accepte, et vous pouvez retirer l’invitation.',
  prove: 'Confirmer que c’est vous',
  proveHint: 'Partager demande une preuve récente : clé d’accès ou code. Vos choix restent tels quels.',
  share: 'Partager maintenant',
  provePasskey: 'Confirmer par clé d’accès',
  addPasskey: 'Ajouter une clé d’accès',
};
