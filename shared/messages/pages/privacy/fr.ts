import type { PrivacyWords } from './words.ts';

export const fr: PrivacyWords = {
  title: 'Protection des données',
  lead: (host) =>
    `${host} exploite Panelshare pour que ses clients puissent partager leurs comptes d’hébergement avec des partenaires sans donner de mot de passe. Cette page dit ce qui est conservé pour cela, pourquoi, combien de temps, et ce que vous pouvez faire.`,
  roles: {
    heading: 'Qui répond de quoi',
    lines: (host) => [
      {
        who: host,
        what: 'est responsable du traitement de ce dont ce service a besoin : connexion, organisations, partages, journal et e-mails.',
      },
      {
        who: 'Le client',
        what: `est responsable du traitement de ce qui se trouve dans son compte d’hébergement : sites, boîtes mail, bases de données. ${host} l’héberge comme sous-traitant.`,
      },
      {
        who: 'Le partenaire',
        what: 'est sous-traitant du client lorsqu’il travaille avec des données personnelles dans le compte, et responsable de son propre fichier clients.',
      },
    ],
    agreement:
      'Le contrat de sous-traitance que cela demande peut être conclu sur la page du partage : à partir d’un modèle, ou en désignant le vôtre. Qui l’a choisi, qui l’a confirmé, quand, et l’empreinte du texte sont conservés avec le partage.',
  },
  contact: {
    heading: 'À qui écrire',
    controller: 'Responsable du traitement',
    officer: 'Délégué à la protection des données',
    writeTo: (host) => `Écrivez à ${host} :`,
  },
  data: {
    heading: 'Ce qui est conservé, pourquoi et combien de temps',
    lead: 'Aucun suivi, aucune publicité, aucun profil. Les seuls cookies vous gardent connecté et retiennent la langue que vous avez choisie.',
    columns: { what: 'Quoi', why: 'Pourquoi', until: 'Combien de temps' },
    bases: {
      contract: 'Ce que vous ou votre organisation avez demandé (RGPD art. 6, § 1, b)',
      interest: 'Sécurité et preuve (RGPD art. 6, § 1, f)',
    },
    purposes: {
      person: {
        name: 'Vous',
        what: 'Adresse, nom, langue, noms de vos clés d’accès ; changements d’adresse et récupérations d’accès.',
        until: (spans) =>
          `Jusqu’à ce que vous vous supprimiez ; changements d’adresse ${spans('addressChange')}, récupérations d’accès ${spans('recovery')} après leur fin.`,
      },
      session: {
        name: 'Connexion',
        what: 'Codes, sessions et appareils : nom, première et dernière utilisation.',
        until: (spans) =>
          `Codes : ${spans('challenge')} après leur expiration ; appareils : ${spans('device')} après leur fin.`,
      },
      organisation: {
        name: 'Organisations',
        what: 'Nom, membres et rôles, équipes, invitations à rejoindre.',
        until: (spans) =>
          `Jusqu’à votre départ ou leur suppression ; invitations : ${spans('memberInvitation')} après l’expiration du lien. Le nom reste dans les reçus de l’autre partie.`,
      },
      partnership: {
        name: 'Partenariat',
        what: 'Ce qui a été confirmé, par qui, quand et depuis quelle adresse réseau ; site web, preuves et motifs des décisions.',
        until: (spans) => `${spans('partnershipWords')} après la suppression de l’organisation.`,
      },
      account: {
        name: 'Comptes',
        what: 'Quel compte d’hébergement appartient à qui, son adresse de contact, ce que le panneau y liste, et par quoi il a été prouvé.',
        until: (spans) =>
          `${spans('accountContact')} après l’abandon du compte et le retrait de tous ses partages ; preuves : ${spans('claim')} après la décision.`,
      },
      share: {
        name: 'Partages',
        what: 'Qui a partagé quoi avec qui, jusqu’à quand, qui a décidé, ce qui a été créé dans le panneau.',
        until: (spans) =>
          `Conservés après la fin, car les reçus des deux parties en sont tirés ; listes du contenu du compte : ${spans('inventory')} après la fin.`,
      },
      opening: {
        name: 'Ouvertures',
        what: 'Qui, chez le partenaire, a ouvert quel compte, quand et depuis lequel de ses appareils.',
        until: (spans) => `${spans('opening')} après l’ouverture.`,
      },
      client_book: {
        name: 'Fichiers clients',
        what: 'Ce qu’un partenaire note sur ses clients. Le partenaire en répond.',
        until: () => 'Jusqu’à ce que le partenaire le supprime.',
      },
      request: {
        name: 'Demandes',
        what: 'À quelle adresse un partenaire a écrit, avec quels mots, et la réponse ; qui vous avez bloqué.',
        until: (spans) =>
          `Adresse et texte : ${spans('accessRequest')} après l’expiration du lien ; un blocage, jusqu’à ce que vous le leviez.`,
      },
      tender: {
        name: 'Appels d’offres',
        what: 'Ce que vous demandez aux partenaires, vos coordonnées, qui les a ouvertes et les offres.',
        until: (spans) =>
          `${spans('tenderUnconfirmed')} tant que l’adresse n’est pas confirmée ; textes, coordonnées et offres : ${spans('tender')} après la fin de l’appel d’offres.`,
      },
      mail: {
        name: 'E-mails',
        what: 'Ce que nous vous avons envoyé. Des e-mails qu’un panneau envoie à une adresse de copie, seulement leur arrivée.',
        until: (spans) => `${spans('sent')} après l’envoi.`,
      },
      log: {
        name: 'Journal',
        what: 'Qui a fait quoi et quand. Les noms y sont chiffrés avec une clé par personne.',
        until: () =>
          'Les entrées restent, car personne ne doit pouvoir changer ce qui s’est passé. Si vous vous supprimez, votre clé disparaît et votre nom n’est plus lisible.',
      },
      staff: {
        name: 'Aide du personnel',
        what: 'Codes par lesquels vous vous identifiez, et accès que vous donnez au personnel.',
        until: () => 'Codes : quelques minutes ; accès : jusqu’à sa fin automatique.',
      },
      host: {
        name: 'Réglages',
        what: 'Panneaux et réglages de l’hébergeur, et quel administrateur les a changés.',
        until: () => 'Tant que le service fonctionne.',
      },
      operation: {
        name: 'Fonctionnement',
        what: 'Compteurs contre les essais de codes, et réponses redonnées quand une requête arrive deux fois.',
        until: () => 'Un jour.',
      },
    },
  },
  recipients: {
    heading: 'Qui les reçoit',
    lines: [
      'L’autre partie d’un partage : noms de ceux qui agissent, ce qui est partagé, quand c’est ouvert.',
      'Le panneau de votre compte : quel partenaire se connecte, et avec quels droits.',
      'Les administrateurs et le personnel de l’hébergeur, pour vous aider ; ce qu’ils font figure dans votre journal.',
      'Personne d’autre. Rien n’est vendu.',
    ],
    processors: 'Entreprises qui les traitent pour l’hébergeur',
    columns: { name: 'Nom', purpose: 'Pour quoi', location: 'Où' },
    platform: {
      purpose: 'Exploite ce service et sa base de données',
      location: {
        eu: 'Stockage dans l’Union européenne',
        anywhere: 'Monde entier, sous clauses contractuelles types',
      },
    },
    none: 'L’hébergeur n’en a pas nommé d’autres.',
  },
  location: {
    heading: 'Où elles se trouvent',
    eu: 'La base de données et le journal sont liés à l’Union européenne.',
    anywhere: 'Le lieu est choisi par la plateforme.',
  },
  rights: {
    heading: 'Vos droits, et où les exercer',
    copy: 'Une copie de vos données :',
    copyLink: 'Télécharger mes données',
    correct: 'Corriger votre nom, votre adresse ou votre langue :',
    correctLink: 'Mon profil',
    erase: 'Vous faire effacer :',
    eraseLink: 'Me supprimer',
    end: 'Mettre en pause ou terminer un partage : sur sa page, à tout moment et sans motif.',
    object: (contact) => `Vous opposer, ou faire limiter le traitement : écrivez à ${contact}.`,
    complain:
      'Vous pouvez aussi saisir une autorité de protection des données, par exemple là où vous habitez.',
  },
  security: {
    heading: 'Comment elles sont protégées',
    lines: [
      'Aucun mot de passe : connexion par clé d’accès ou code envoyé par e-mail, une preuve récente avant tout ce qui donne un accès.',
      'Les clés des panneaux et les identifiants sont chiffrés ; les secrets ne sont jamais envoyés par e-mail ni inscrits au journal.',
      'Chaque accès est vérifié et journalisé ; le journal est chaîné, de sorte qu’une modification se remarque.',
      'Les membres ne voient que ce que leur rôle permet ; un accès terminé est retiré dans le panneau, et vérifié.',
    ],
  },
  own: {
    title: 'Mes données',
    lead: 'Un fichier avec tout ce qui est conservé ici à votre sujet. Il est créé au moment où vous le téléchargez.',
    holds: [
      'Votre profil, vos clés d’accès par leur nom, vos appareils et sessions',
      'Vos organisations, rôles, équipes, et les clients qui vous sont attribués',
      'Ce que vous avez ouvert et quand, et ce que le journal dit de vous et de vos actes',
      'Les demandes et invitations envoyées à votre adresse',
      'Ce que vous avez confirmé, quand, et depuis quelle adresse réseau',
    ],
    without: 'Il ne contient aucun secret, et des autres seulement des noms que vos pages montrent déjà.',
    download: 'Télécharger (JSON)',
    back: 'Retour à mon profil',
    others: 'Ce qui est conservé en général, et vos autres droits :',
    toPrivacy: 'Protection des données',
    heading: 'Mes données',
    text: 'Voyez tout ce qui est conservé à votre sujet.',
    button: 'Télécharger mes données',
  },
};
