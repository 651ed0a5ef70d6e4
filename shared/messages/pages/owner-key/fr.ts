import type { OwnerKeyWords } from './words.ts';

export const fr: OwnerKeyWords = {
  title: 'Créer une clé dans votre panneau',
  why: (panel) =>
    `Nous n’avons pas d’accès propre à ${panel}. Vous y créez donc une clé qui n’atteint que votre compte : elle montre que le compte est à vous, et avec elle nous mettons en place ce que vous partagez et le retirons.`,
  steps: {
    froxlor: [
      'Connectez-vous au panneau en tant que titulaire du compte.',
      'Ouvrez en haut à droite le menu sous votre identifiant et choisissez « API keys ». S’il manque, demandez à votre hébergeur de l’autoriser.',
      'Choisissez « Add new key ». Le panneau demande votre mot de passe : saisissez-le seulement là-bas, jamais ici.',
      'Ouvrez la nouvelle clé (« Click to view »). Laissez « Allowed from » vide. Laissez aussi « Valid until » vide, ou mettez un jour après la fin de tout ce que vous partagez.',
      'Copiez la clé et le secret dans les deux champs ci-dessous.',
    ],
    otherwise: [
      'Connectez-vous au panneau en tant que titulaire du compte.',
      'Créez-y une clé pour son API, pour ce compte seulement.',
      'Copiez la clé et le secret dans les deux champs ci-dessous.',
    ],
  },
  toPanel: 'Ouvrir le panneau',
  key: 'Clé',
  keyHint:
    'Jamais votre mot de passe. Nous essayons la clé aussitôt, la gardons chiffrée et ne la montrons plus jamais.',
  secret: 'Secret',
  secretHint: 'Il va avec la clé et se trouve à côté d’elle dans le panneau.',
  wrongForm:
    'La clé et le secret n’ont pas d’espaces et comptent au moins 8 caractères chacun. Copiez-les encore une fois.',
  link: 'Vérifier la clé et lier le compte',
  heading: 'Votre clé du panneau',
  state: 'Clé',
  working: (since) => `donnée le ${since} ; le panneau l’accepte`,
  denied: (since) => `le panneau ne l’accepte plus depuis le ${since}`,
  missing: 'aucune n’est enregistrée',
  replaceTitle: 'Donner une autre clé',
  replaceText:
    'Le panneau doit nommer ce compte-ci. L’ancienne clé est oubliée aussitôt ; supprimez-la aussi dans le panneau.',
  store: 'Vérifier la clé et la garder',
  stored: 'Le panneau a accepté la clé. Ce qui attendait est en cours.',
  removeTitle: 'Supprimer la clé',
  removeText: (panel) =>
    `Aucun partage n’en a plus besoin. Pour partager de nouveau, vous en donnez une autre. Supprimez-la aussi chez ${panel}.`,
  needed:
    'Il la faut pour retirer les partages de ce compte. Quand ils sont finis et que le panneau les a coupés, vous pouvez la supprimer ici.',
  remove: 'Supprimer la clé ici',
  removed: (panel) => `La clé n’est plus ici. Supprimez-la aussi chez ${panel}.`,
  manage: 'Votre clé du panneau',
  deniedNotice: (panel) =>
    `${panel} n’accepte plus votre clé : elle est peut-être supprimée ou expirée. Tant que vous n’en donnez pas une autre, rien ne peut y être mis en place ni retiré.`,
  missingNotice: (panel) =>
    `Pour ${panel} il nous faut une clé de votre part. Sans elle, rien ne peut y être mis en place ni retiré.`,
  giveNew: 'Donner une nouvelle clé',
  idle: (panel) =>
    `Plus rien n’est partagé par votre clé de ${panel}. Si vous ne partagez rien d’autre, supprimez-la.`,
  notForKind:
    'Sur ce type de panneau, les clients ne peuvent pas créer de clé qui suffise et n’atteigne aucun autre compte. Choisissez une autre liaison.',
  verify:
    'Ici l’essai utilise les clés des comptes eux-mêmes : liez d’abord les deux comptes de test, chacun avec sa clé, et n’en partagez rien.',
};
