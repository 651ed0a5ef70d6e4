import type { DashboardWords } from './words.ts';

export const fr: DashboardWords = {
  search: {
    title: 'Recherche',
    hint: 'Organisations, comptes, accès et invitations : par nom, identifiant, adresse e-mail, domaine, compte du panneau ou numéro de client.',
    label: 'Rechercher',
    kinds: {
      organisations: 'Organisations',
      accounts: 'Comptes',
      grants: 'Accès',
      invitations: 'Invitations',
    },
    none: (words) => `Rien trouvé pour « ${words} ». Les noms se trouvent par le début de chaque mot.`,
    all: (kind) => `Tout voir : ${kind}`,
  },
  account: {
    shownAs: 'Affiché comme',
    panelAccount: 'Compte du panneau',
    contact: 'Contact retenu',
    inDoubt: 'Le panneau indique maintenant un autre contact ; personne ne l’a confirmé.',
    products: 'Produits',
    shares: 'Accès',
    noShares: 'Personne n’a accès à ce compte.',
    invitations: 'Invitations',
  },
  invitation: {
    title: 'Invitation',
    sent: 'Envoyée',
    answered: 'Répondue',
    grant: 'Accès',
    cannot: 'Seul le client peut modifier ou retirer une invitation, et seul le partenaire peut y répondre.',
  },
  outbox: {
    kind: 'Genre',
    anyKind: 'Tous les genres',
    what: 'Modèle ou tâche',
    address: 'Adresse',
    addressHint: 'L’adresse entière, exactement.',
    groups: 'Abandonnés, par raison',
    count: 'Combien',
    oldest: 'Le plus ancien',
    why: 'Ce que cela signifie',
    retryAll: (count) => `Réessayer les ${count}`,
    reasons: {
      refused:
        'Refusé définitivement. Vérifiez l’adresse, ou la clé et les droits auprès du service de messagerie ou du panneau ; puis réessayez.',
      silent:
        'Aucune réponse en douze essais. Quand le service de messagerie ou le panneau répond de nouveau, réessayez tout.',
      address:
        'L’adresse n’accepte pas d’e-mails. Corrigez-la avec la personne ; réessayer n’aide pas avant.',
      gone: 'Ce dont il s’agissait n’existe plus. Il n’y a rien à faire.',
      changed:
        'Écrit par une autre version de ce logiciel. Réessayer n’aide pas ; faites à la main ce pour quoi c’était prévu.',
      fault:
        'Une erreur de notre part. Le journal du Worker la nomme sous l’identifiant de l’entrée ; prévenez qui maintient l’installation.',
      other: 'Regardez la dernière erreur, puis réessayez.',
    },
  },
  figures: {
    title: 'Chiffres',
    lead: 'Chaque jour en UTC ; un jour est complet quand il est passé.',
    days: (days) => `${days} jours`,
    names: {
      openings: 'Connexions de partenaires',
      shares: 'Accès commencés',
      ends: 'Accès terminés',
      applications: 'Candidatures',
      failures: 'Connexions échouées',
      given_up: 'E-mails et tâches abandonnés',
      live: 'Accès en cours',
      partners_authorized: 'Partenaires autorisés',
      partners_applied: 'Candidatures en attente',
      partners_suspended: 'Partenaires suspendus',
      cut_median: 'Temps médian jusqu’à la coupure par le panneau',
    },
    sum: (name, total, latest) => `${name} : ${total}, dont ${latest} le dernier jour.`,
    stock: (name, first, latest) => `${name} : de ${first} à ${latest}.`,
    median: (name, latest) => `${name} : ${latest} le dernier jour avec une coupure.`,
    day: 'Jour',
    asTable: 'Sous forme de tableau',
    none: 'Pas encore de chiffres. Ils sont établis chaque nuit, les premiers quelques minutes après le démarrage.',
    latest: 'Dernier jour',
    all: 'Tous les chiffres',
  },
  health: {
    title: 'État',
    lead: 'Où en est l’installation, et ce qui a été signalé aux admins.',
    states: { ok: 'Tout va bien', degraded: 'Quelque chose demande un regard' },
    checks: {
      database: 'Base de données',
      queue: 'Boîte d’envoi',
      log: 'Journal',
      dead_letters: 'Abandonnés',
      cuts: 'Coupures aux panneaux',
      panels: 'Panneaux',
    },
    dead: (count) => `${count} en un jour`,
    oldestWaiting: (since) => `la plus ancienne entrée est due depuis ${since}`,
    oldestUnsealed: (since) => `la plus ancienne entrée attend depuis ${since}`,
    oldestCut: (since) => `la plus ancienne attend depuis ${since}`,
    panelsDown: (names) => `pas de réponse de ${names}`,
    fine: 'en ordre',
    open: 'Alertes',
    noneOpen: 'Aucune alerte en cours.',
    past: 'Terminées',
    nonePast: 'Aucune alerte ces 30 derniers jours.',
    subject: 'Quoi',
    since: 'Depuis',
    told: 'Signalée',
    over: 'Terminée',
    alerts: {
      panel_down: 'Un panneau ne répond pas',
      cuts_late: 'Des accès ne sont pas coupés à temps',
      queue_late: 'E-mails et tâches de panneau en retard',
      dead_letters: 'E-mails ou tâches de panneau abandonnés',
      seals_late: 'Le journal n’est pas scellé à temps',
      log_broken: 'Un journal ne correspond pas à sa chaîne',
    },
    endpoint:
      'Une surveillance peut interroger /health : 200 tant que tout va bien, sinon 503, et rien qui nomme quelqu’un.',
    thresholds: 'Quand prévenir les admins',
    thresholdsLead: 'Pour chaque sujet, un e-mail par jour au plus, et un autre quand c’est fini.',
    fields: {
      deadLetters: 'Abandonnés en un jour, au moins',
      panelDownMinutes: 'Un panneau sans réponse depuis, en minutes',
      cutLateMinutes: 'Une coupure non confirmée depuis, en minutes',
      queueLateMinutes: 'Une entrée de la boîte d’envoi en retard de, en minutes',
      sealLateMinutes: 'Une entrée du journal sans sceau depuis, en minutes',
    },
    fieldWrong: 'Un nombre entier à partir de 1 ; 10 080 minutes au plus, soit une semaine.',
    save: 'Enregistrer',
    saved: 'Enregistré.',
  },
  panel: {
    health: 'Réponses',
    healthLead: 'Interrogé toutes les dix minutes tant qu’il est activé.',
    answers: 'Dernières réponses',
    answering: 'répond',
    failingSince: (since) => `pas de réponse depuis ${since}`,
    never: 'Il n’a pas encore été interrogé.',
    answered: 'Quand',
    took: 'Durée',
    outcome: 'Réponse',
    share: (percent) => `${percent} de réponses ces 24 dernières heures`,
    kindHeading: (kind) => `Tous les panneaux du genre ${kind}`,
    kindText:
      'Si quelque chose ne va pas avec le connecteur de ce genre, désactivez tous ses panneaux d’un coup. Chacun se réactive séparément.',
    switchOffKind: (count) => `Désactiver ${count} panneaux de ce genre`,
    whoSees:
      'Clients et partenaires apprennent que l’hébergeur a désactivé le panneau pour le moment. En moins d’une minute, l’extension s’y éteint, aussi dans les onglets ouverts. Terminer et mettre en pause restent possibles.',
    keyHeading: 'Ce que la clé peut faire',
    keyNeeds: {
      froxlor:
        'Une clé API d’un administrateur qui peut voir tous les clients, et ajouter et supprimer des utilisateurs FTP. Elle n’a pas besoin de modifier les réglages du serveur.',
      hestia:
        'Une clé d’accès avec le droit de lister les utilisateurs, et d’ajouter et supprimer des comptes FTP et des utilisateurs de bases de données.',
      virtualmin:
        'Un utilisateur Webmin avec le droit aux appels distants et à Virtualmin ; les domaines qu’il peut gérer peuvent être limités.',
      ispconfig:
        'Un utilisateur distant avec les fonctions pour clients, sites, utilisateurs FTP et bases de données ; laissez toutes les autres désactivées.',
      other: 'La clé la plus restreinte que le panneau propose.',
    },
    keyMore: {
      froxlor:
        'Elle voit chaque client de ce panneau et peut agir pour chacun. Panelshare ne l’utilise que pour les comptes partagés.',
      hestia:
        'Elle atteint chaque utilisateur de ce serveur que ses droits nomment. Panelshare ne l’utilise que pour les comptes partagés.',
      virtualmin:
        'Un administrateur principal peut tout faire sur ce serveur. Limitez l’utilisateur aux domaines partagés, si possible.',
      ispconfig:
        'Elle atteint chaque client pour les fonctions qu’elle a. Panelshare ne l’utilise que pour les comptes partagés.',
      other: 'Les pages du fabricant disent ce qu’elle peut faire d’autre.',
    },
  },
  queue: { waitingSince: 'En attente depuis', counts: (count) => `${count} en attente` },
};
