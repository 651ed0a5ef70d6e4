import type { VendorStepsWords } from './words.ts';

export const fr: VendorStepsWords = {
  internex: {
    start: (partner) => [
      'Dans le Cloud Manager, ouvrez le menu ⋮ du cloud et choisissez « Members ».',
      `Choisissez « Add Member », indiquez l’utilisateur de ${partner}, et prenez « Cloud Member » ou « Cloud Admin ».`,
      'Réglez « Read permission », « Write permission » et « Order permission », puis « Add ».',
    ],
    end: (partner) => [
      'Dans le Cloud Manager, ouvrez le menu ⋮ du cloud et choisissez « Members ».',
      `Retirez chaque membre de ${partner}, dans chaque cloud partagé.`,
    ],
  },
  ionos: {
    start: (partner) => [
      `Connecté chez IONOS, ouvrez le profil public de partenaire de ${partner}.`,
      'Commencez-y la liaison et choisissez l’accès complet ou partiel.',
    ],
    end: (partner) => [
      'Ouvrez « My account & logout », puis « Login & account security ».',
      `Choisissez « Manage access permissions », puis « Open details » à côté de ${partner}.`,
      'Choisissez « Remove partner and revoke access permissions » et confirmez par « Revoke access permissions ».',
    ],
  },
  infomaniak: {
    start: (partner) => [
      'Dans la barre latérale, ouvrez « Partner », puis « Ajouter un partenaire ».',
      `Cherchez ${partner}, cochez-le et choisissez « Continuer ».`,
      'Choisissez l’accès limité à une sélection de produits et cochez-les, ou l’accès complet ; puis « Continuer ».',
    ],
    end: (partner) => [
      'Dans la barre latérale, ouvrez « Partner ».',
      `Dans le menu ⋮ de la ligne de ${partner}, choisissez « Arrêter la collaboration ».`,
    ],
  },
  other: {
    start: (partner) => [
      'Ouvrez dans le panneau la page des partages ou des utilisateurs.',
      `Donnez à ${partner} exactement ce que vous avez choisi ici, et rien de plus.`,
    ],
    end: (partner) => [
      'Ouvrez dans le panneau la page des partages ou des utilisateurs.',
      `Retirez chaque utilisateur, clé et droit de ${partner}.`,
    ],
  },
};
