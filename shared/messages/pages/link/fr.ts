import type { LinkWords } from './words.ts';

export const fr: LinkWords = {
  title: 'Votre lien pour les clients',
  lead: 'Le client qui ouvre ce lien peut partager un compte avec vous. L’ouvrir ne vous donne rien : le client prouve que le compte est le sien, choisit ce que vous pouvez utiliser et peut le reprendre à tout moment.',
  field: 'Lien',
  hint: 'Pour votre site, un e-mail ou une offre. Il reste le même tant que vous êtes partenaire.',
  code: 'Le même lien en code QR',
  alt: (url) => `Code QR. Il mène à ${url}`,
  codeHint: 'À imprimer, ou à présenter au téléphone du client.',
  save: 'Enregistrer le code QR (SVG)',
  notYet: 'Vous recevrez votre lien dès que votre partenariat sera autorisé.',
  toPartnership: 'Vers le partenariat',
  open: 'Lien et code QR pour les clients',
  request: {
    title: 'Lien vers cette demande',
    hint: (email) =>
      `Si l’e-mail n’arrive pas, envoyez ce lien par une autre voie ou faites scanner le code au client. Il s’ouvre pour toute personne qui se connecte avec ${email}.`,
    extendHint:
      'Si l’e-mail n’arrive pas, envoyez ce lien par une autre voie ou faites scanner le code au client. Il s’ouvre pour les membres du client une fois connectés.',
  },
};
