import type { SettingsWords } from './words.ts';

export const fr: SettingsWords = {
  title: 'Réglages',
  lead: 'Ce qui vaut pour toute l’installation. Chaque changement figure au journal.',
  save: 'Enregistrer',
  changedAt: (at) => `Dernière modification : ${at}`,
  sections: {
    premium: {
      title: 'Assistance premium',
      lead: 'Comment vos clients premium vous joignent. Qui l’a se règle sur la page de l’organisation.',
    },
    privacy: {
      title: 'Protection et lieu des données',
      lead: 'Qui répond de ce service, qui traite pour vous, et où se trouvent les données.',
    },
    signIn: {
      title: 'Connexion de votre personnel',
      lead: 'Votre fournisseur OpenID à côté des clés d’accès : groupes, ce qui est fort, qui est relié.',
    },
    face: {
      title: 'Identité de l’hébergeur',
      lead: 'Nom, logo, couleur, expéditeur des e-mails et liens au bas de chaque page.',
    },
    coolingOff: {
      title: 'Délai de réflexion',
      lead: 'Combien de temps l’accès complet et un changement de payeur attendent avant de commencer.',
    },
    rollout: {
      title: 'Déployer l’extension',
      lead: 'La stratégie qui relie tous les navigateurs d’une entreprise à cette installation.',
    },
  },
  face: {
    lead: 'Visible sur les pages, dans les e-mails et dans l’extension. Un champ vide reste tel que l’installation a été mise en place.',
    name: 'Nom',
    nameHint: '60 caractères au plus.',
    logo: 'Logo',
    logoHint:
      'PNG ou WebP, 24 Ko et 1024 pixels de côté au plus. Il est affiché sur 24 pixels de haut, sur fond clair et sombre. Les e-mails portent le nom et la couleur, pas le logo : ils ne chargent rien.',
    logoNone: 'Pas de logo',
    accent: 'Couleur',
    accentHint:
      'Celle des liens et des boutons principaux, par exemple #2563eb. Si les textes n’étaient pas lisibles, elle est assombrie ou éclaircie.',
    mailName: 'Nom de l’expéditeur des e-mails',
    mailAddress: 'Adresse de l’expéditeur des e-mails',
    mailHint: (domain) => `Elle doit finir par @${domain} : cette installation ne peut envoyer que de là.`,
    imprint: 'Mentions légales',
    privacy: 'Politique de confidentialité',
    terms: 'Conditions',
    linkHint: 'Des adresses complètes qui commencent par https://.',
    preview: 'Aperçu',
    previewOnly: 'Ceci est un aperçu. Rien n’est encore enregistré.',
    edit: 'Modifier',
    sampleButton: 'Bouton principal',
    sampleLink: 'Un lien',
    mailPreview: 'Dans les e-mails',
    from: 'De',
    darker: (colour) =>
      `Sur fond clair, la couleur est assombrie en ${colour}, pour que les textes soient lisibles.`,
    lighter: (colour) =>
      `Sur fond sombre, la couleur est éclaircie en ${colour}, pour que les textes soient lisibles.`,
    someWrong:
      'Certains champs ne peuvent pas être enregistrés ainsi. La phrase à côté dit pourquoi ; rien n’a été modifié.',
    looks: { light: 'Clair', dark: 'Sombre' },
    wrong: {
      name: 'Écrivez un nom de 60 caractères au plus.',
      accent: 'Écrivez la couleur avec # et six chiffres, par exemple #2563eb.',
      mailName: 'Écrivez le nom de l’expéditeur, 60 caractères au plus.',
      mailAddress: 'Écrivez une adresse complète dans le domaine d’où cette installation peut envoyer.',
      imprint: 'Écrivez une adresse complète qui commence par https://.',
      privacy: 'Écrivez une adresse complète qui commence par https://.',
      terms: 'Écrivez une adresse complète qui commence par https://.',
      logo: {
        vector:
          'Les fichiers SVG peuvent contenir des scripts et ne sont pas acceptés. Enregistrez le logo en PNG ou WebP.',
        kind: 'Ce fichier n’est ni PNG ni WebP.',
        weight: 'Ce fichier dépasse 24 Ko. Enregistrez-le plus petit.',
        size: 'Cette image dépasse 1024 pixels de côté. Enregistrez-la plus petite.',
      },
    },
  },
  rollout: {
    lead: 'Copiez la stratégie pour vos navigateurs. Chacune installe l’extension et la relie à cette installation sans un clic ; la stratégie fixe son adresse.',
    install: 'Remplacez l’adresse de mise à jour par celle de votre magasin ou serveur.',
    chrome: 'Chrome : registre ou fichier JSON dans policies/managed',
    edge: 'Edge',
    firefox: 'Firefox : policies.json',
    id: 'Identifiant de l’extension',
    noStore:
      'Chaque personne autorise toujours les panneaux d’un clic : aucune stratégie ne les ouvre en silence.',
  },
};
