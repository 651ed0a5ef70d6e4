import type { ProgrammeWords } from './en.ts';

export const fr: ProgrammeWords = {
  criteria: {
    register: { name: 'Registre du commerce', ask: 'Inscription au registre du commerce de votre pays' },
    website: { name: 'Site web actif', ask: 'Un site web actif' },
    volume: {
      name: 'Volume annuel',
      ask: 'Ce que vous achetez à l’hébergeur en un an, vos clients compris',
    },
    support: {
      name: 'Assure le support',
      ask: 'Nous assurons le support de nos clients pour les produits que nous gérons.',
    },
    invoices: {
      name: 'Répond des factures',
      ask: 'Nous répondons des factures de nos clients ou des produits que nous gérons.',
    },
    exclusivity: {
      name: 'Exclusivité pour les appels d’offres',
      ask: 'Pour les contrats obtenus par les appels d’offres de l’hébergeur, nous utilisons exclusivement ses produits.',
    },
    conditions: {
      name: 'Conditions revendeurs',
      ask: 'Nous avons lu les conditions particulières revendeurs et nous les respectons.',
    },
  },
  form: {
    lead: 'Ce qui suit est examiné avant la décision. Ce qui ne vous concerne pas peut rester vide ; l’hébergeur vous posera alors la question.',
    registerName: 'Nom au registre',
    registerNumber: 'Numéro au registre',
    registerNumberHint: 'Par exemple un IDE, un SIRET ou un numéro du registre du commerce.',
    country: 'Pays',
    chooseCountry: 'Choisir un pays',
    registerWrong: 'Indiquez le nom, le numéro et le pays, ou rien de tout cela.',
    amount: 'Montant par an',
    amountHint: (chf, eur) => `Au moins ${chf} ou ${eur}. Une estimation suffit.`,
    amountWrong: 'Indiquez un montant entier, par exemple 2500.',
    currency: 'Monnaie',
    agreeTo: 'Ce à quoi nous nous engageons',
    affiliate: 'Notre organisation participe au programme d’affiliation de l’hébergeur',
    affiliateHint:
      'Affilié et partenaire s’excluent. Quittez le programme d’affiliation avant de faire votre demande.',
  },
  benefits: 'Ce que les partenaires reçoivent',
  owed: {
    title: 'Un nouvel accord attend votre confirmation',
    until: (date) =>
      `Veuillez le lire ci-dessous et le confirmer au plus tard le ${date}. D’ici là, rien ne change ; ensuite, vous ne pourrez accepter aucun nouveau partage.`,
    overdue: (date) =>
      `Il devait être confirmé au plus tard le ${date}. Tant qu’un responsable légal ne le confirme pas ci-dessous, vous ne pouvez accepter aucun nouveau partage. Les partages existants continuent.`,
    confirm: (organisation) =>
      `Je suis responsable légal de ${organisation}. J’ai lu le nouvel accord et je le confirme.`,
    button: 'Confirmer le nouvel accord',
    only: 'Seul un responsable légal peut le confirmer. Veuillez le lui transmettre.',
  },
  confirmations: 'Tout ce que vous avez confirmé',
  copyOf: (version) => `Copie de la version ${version}`,
  domains: {
    heading: 'Vos domaines',
    lead: 'Les clients voient les domaines prouvés sur votre carte d’identité, à côté de votre Partner-ID. Prouvez-les par un enregistrement DNS ou par un fichier, comme cela vous convient.',
    none: 'Aucun domaine pour l’instant.',
    field: 'Domaine',
    fieldHint: 'Par exemple studio.example, sans www.',
    add: 'Ajouter le domaine',
    states: { pending: 'Pas encore prouvé', verified: 'Prouvé', withdrawn: 'Introuvable' },
    ways: { dns: 'par enregistrement DNS', file: 'par fichier' },
    since: (date) => `depuis le ${date}`,
    looked: (date) => `Dernière vérification : ${date}. Nous vérifions à nouveau chaque jour.`,
    record: 'Créez un enregistrement DNS de type TXT',
    recordName: 'Nom',
    recordValue: 'Valeur',
    orFile: 'Ou placez un fichier texte avec la même ligne à cette adresse',
    check: (domain) => `Vérifier ${domain} maintenant`,
    remove: (domain) => `Retirer ${domain}`,
    found: 'Trouvé : le domaine est prouvé.',
  },
  rename: {
    heading: 'Nom de l’organisation',
    field: 'Nom',
    hint: 'Les clients et les partenaires le voient. Le nom d’un partenaire qui ressemble à un autre est d’abord examiné par l’hébergeur.',
    button: 'Changer le nom',
    waits: (name) =>
      `L’hébergeur examine d’abord le nouveau nom « ${name} ». Vous recevrez un e-mail ; d’ici là, l’ancien reste valable.`,
    done: 'Le nom est changé.',
  },
};
