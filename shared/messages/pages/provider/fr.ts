import type { ProviderWords } from './words.ts';

export const fr: ProviderWords = {
  lead: 'Votre personnel se connecte avec votre propre fournisseur OpenID, à côté de ses clés d’accès. Il ne donne jamais de rôle : les rôles se donnent ici, et il ne laisse entrer que ceux dont il garantit le rôle.',
  backAddress: 'Enregistrez cette adresse de retour chez le fournisseur :',
  issuer: 'Émetteur (issuer)',
  issuerHint: 'Exactement comme le fournisseur l’écrit, par exemple https://login.example.com/realms/staff.',
  clientId: 'Identifiant client',
  secret: 'Secret client',
  secretNew: 'Enregistré chiffré et jamais réaffiché.',
  secretKept: 'Laissez vide pour garder celui enregistré.',
  name: 'Nom sur le bouton',
  nameHint: 'Par exemple « Example Hosting ».',
  scopes: 'Scopes',
  groupsClaim: 'Claim des groupes',
  groupsHint: 'Il doit figurer dans le jeton d’identité.',
  adminGroups: 'Groupes des administrateurs',
  staffGroups: 'Groupes du personnel',
  rolesHint: 'Un par ligne. Une personne qui n’est dans aucun n’entre pas.',
  strongAmr: 'Valeurs amr qui valent une clé d’accès',
  strongAcr: 'Valeurs acr qui valent une clé d’accès',
  strongHint:
    'Une par ligne. Vide : une clé d’accès reste demandée. Le fournisseur doit aussi envoyer auth_time.',
  hours: 'Durée d’une session en heures',
  off: 'Ne plus utiliser de fournisseur',
  wrong:
    'Quelque chose est incomplet : l’émetteur doit être une adresse complète, les scopes commencent par « openid », la session dure de 1 à 24 heures, et un secret client est nécessaire. Rien n’a été modifié.',
  people: 'Qui est relié',
  peopleText:
    'Une connexion là-bas est liée une fois à une personne. Chacune la relie avec sa propre clé d’accès. Pour le personnel, vous pouvez aussi l’autoriser ici, et la prochaine connexion là-bas avec la même adresse confirmée est liée ; un administrateur la relie toujours lui-même.',
  state: 'Connexion là-bas',
  notConnected: 'non relié',
  allow: 'Autoriser à la prochaine connexion',
  disconnect: 'Délier',
  ownTitle: 'Ma connexion par l’hébergeur',
  none: 'L’hébergeur n’utilise pas de service de connexion. Vous vous connectez avec votre clé d’accès.',
  subject: 'Sujet',
  since: 'Relié depuis',
  forStaff: 'Pour le personnel de l’hébergeur',
  connectText: (name) =>
    `Vous pouvez aussi vous connecter ici avec ${name}. Reliez-le une fois, avec une clé d’accès des dix dernières minutes ; ensuite, votre compte là-bas ouvre ici les pages de l’hébergeur.`,
  connect: (name) => `Relier à ${name}`,
  connectedText: (name) =>
    `Votre compte chez ${name} ouvre ici les pages de l’hébergeur. Votre clé d’accès reste valable, même quand ${name} ne répond pas.`,
  connectedSince: (at) => `relié depuis ${at}`,
  allowedUntil: (at) => `autorisé jusqu’au ${at}`,
  signInWith: (name) => `Se connecter avec ${name}`,
};
