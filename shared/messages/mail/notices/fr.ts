import type { NoticeWords } from './words.ts';

/** What is over, by the kind of alert; else the panel's name. */
const isOver: Readonly<Record<string, string>> = {
  cuts_late: 'les accès sont de nouveau coupés à temps',
  queue_late: 'e-mails et tâches partent de nouveau à temps',
  dead_letters: 'rien n’a été abandonné depuis un jour',
  seals_late: 'le journal est de nouveau scellé à temps',
  log_broken: 'le journal correspond de nouveau à sa chaîne',
};
const over = (about: string): string => isOver[about] ?? `${about} répond de nouveau`;

export const fr: NoticeWords = {
  address_changed: ({ about, host }) => ({
    subject: `Votre adresse a été changée – ${host}`,
    title: 'Votre connexion utilise maintenant une autre adresse',
    body: [
      `La nouvelle adresse est ${about}. Si c’était vous, confirmez-la avec le bouton : les codes envoyés à la nouvelle adresse comptent aussitôt.`,
      'Si ce n’était pas vous, la même page l’annule : votre ancienne adresse revient et tout le monde est déconnecté.',
    ],
    button: 'Confirmer ou annuler',
  }),
  contact_changed: ({ about }) => ({
    subject: `Le panneau indique un autre contact : ${about}`,
    title: `Le panneau indique une autre adresse de contact pour ${about}`,
    body: [
      'Tant qu’un responsable légal n’a pas confirmé la nouvelle adresse ici, le compte ne peut pas changer de mains. Les partages continuent.',
      'C’était vous ? Confirmez-la sur la page du compte. Sinon, regardez dans le panneau qui l’a changée et, en cas de doute, mettez les partages en pause.',
    ],
    button: 'Voir le compte',
  }),
  claim_confirmed: ({ about, host }) => ({
    subject: `Confirmé : ${about} est à vous`,
    title: `${host} a confirmé que ${about} est à vous`,
    body: ['Le compte est lié à votre organisation. Vous pouvez maintenant le partager.'],
    button: 'Continuer',
  }),
  claim_refused: ({ about, host }) => ({
    subject: `Non confirmé : ${about}`,
    title: `${host} n’a pas pu confirmer que ${about} est à vous`,
    body: ['La raison figure ci-dessous. Avec d’autres preuves, vous pouvez demander à nouveau.'],
    button: 'Voir mes comptes',
  }),
  claim_provable: ({ about, host }) => ({
    subject: `Vous pouvez maintenant prouver ${about} par un code`,
    title: `Vous pouvez maintenant prouver ${about} par un code`,
    body: [
      `Vous avez demandé à ${host} de confirmer que ce compte est le vôtre. ${host} a désormais une adresse de contact pour lui, et un code peut y être envoyé.`,
      'Si vous pouvez lire cette boîte, inutile d’attendre plus longtemps. Sinon, rien ne change : votre demande attend toujours une réponse.',
    ],
    button: 'Prouver le compte',
  }),
  account_moved: ({ about, host }) => ({
    subject: `${about} n’est plus lié à votre organisation`,
    title: `${about} n’est plus lié à votre organisation`,
    body: [
      `${host} a confirmé un autre client comme titulaire. Tous les partages du compte ont pris fin.`,
      `Si vous pensez que c’est une erreur, dites-le à ${host} aujourd’hui.`,
    ],
    button: 'Voir mes comptes',
  }),
  account_marked: ({ about, host }) => ({
    subject: `Lié ici : ${about}`,
    title: `${about} a été lié à une organisation chez ${host}`,
    body: [
      'Une personne qui travaille dans ce compte a posé une marque dans le panneau, et l’a ainsi prouvé. La marque peut être supprimée.',
      `Si ce n’était personne de chez vous, changez le mot de passe du panneau et prévenez ${host} dès aujourd’hui.`,
    ],
    button: 'Ouvrir la page d’accueil',
  }),
  account_keyed: ({ about, host }) => ({
    subject: `Lié ici : ${about}`,
    title: `${about} a été lié à une organisation chez ${host}`,
    body: [
      'Une personne qui peut se connecter à ce compte a créé une clé API dans le panneau et nous l’a donnée ; elle a ainsi prouvé le compte.',
      `Si ce n’était personne de chez vous, supprimez la clé dans le panneau, changez le mot de passe du panneau et prévenez ${host} dès aujourd’hui.`,
    ],
    button: 'Ouvrir la page d’accueil',
  }),
  owner_key_denied: ({ about }) => ({
    subject: `Le panneau n’accepte plus votre clé : ${about}`,
    title: `Le panneau n’accepte plus votre clé pour ${about}`,
    body: [
      'Elle y est peut-être supprimée ou expirée. Tant qu’il n’y en a pas d’autre, nous ne pouvons rien mettre en place au panneau ni rien retirer.',
      'Créez une nouvelle clé dans le panneau et saisissez-la sur la page ci-dessous. Ce qui attend se fait alors aussitôt.',
    ],
    button: 'Saisir une nouvelle clé',
  }),
  recovery_started: ({ about, host }) => ({
    subject: `On demande à ${host} de rouvrir l’accès de ${about}`,
    title: `Une nouvelle adresse pour ${about}, dans 72 heures`,
    body: [
      `On a dit à ${host} que ${about} a perdu sa boîte aux lettres et sa clé d’accès. À partir du moment ci-dessous, une autre adresse pourra reprendre cette connexion.`,
      'Si ce n’est pas exact, arrêtez-le maintenant : un clic suffit.',
    ],
    button: 'Regarder et arrêter',
  }),
  recovery_link: ({ host }) => ({
    subject: `Récupérer votre accès – ${host}`,
    title: 'Récupérer votre accès',
    body: [
      `${host} l’a lancé. À partir du moment ci-dessous, ouvrez cette page : elle envoie un code à cette adresse, et ce code vous rouvre l’accès.`,
      'D’ici là, toute personne concernée peut l’arrêter.',
    ],
    button: 'Ouvrir la page',
  }),
  recovery_done: ({ about, host }) => ({
    subject: `La connexion de ${about} a une nouvelle adresse`,
    title: `La connexion de ${about} a une nouvelle adresse`,
    body: [
      'Tout ce qui était connecté auparavant est déconnecté, et les anciennes clés d’accès sont supprimées.',
      `Si ce n’est pas exact, dites-le à ${host} aujourd’hui.`,
    ],
    button: 'Ouvrir l’accueil',
  }),
  person_deleted: ({ host }) => ({
    subject: `Vos données sont supprimées – ${host}`,
    title: 'Vos données sont supprimées ici',
    body: [
      'Votre adresse, votre nom, vos clés d’accès et vos appareils ont disparu. Les journaux des organisations gardent un identifiant sans nom.',
    ],
    button: null,
  }),
  organisation_deleted: ({ about }) => ({
    subject: `${about} a été supprimée`,
    title: `${about} a été supprimée`,
    body: [
      'Tous ses partages ont pris fin, dans les deux sens. Le journal est conservé comme la loi le demande, et les autres parties gardent leurs reçus.',
    ],
    button: null,
  }),
  cut_given_up: ({ about, host }) => ({
    subject: `Pas coupé dans le panneau : ${about}`,
    title: `Le panneau n’a pas confirmé que l’accès à ${about} est coupé`,
    body: [
      `Plus personne ne peut ouvrir le compte par nous. Mais le panneau n’a pas retiré sa part malgré de nombreux essais, et nous n’essayons plus. ${host} en est informé.`,
      'Retirez-la à la main dans le panneau. La page ci-dessous donne les étapes.',
    ],
    button: 'Voir les étapes',
  }),
  panel_not_cutting: ({ about }) => ({
    subject: `Un panneau ne coupe pas l’accès : ${about}`,
    title: `${about} ne coupe pas l’accès`,
    body: [
      `Ce que des clients ont terminé ou mis en pause n’a pas été retiré en douze essais. On leur dit de le faire à la main.`,
      'Regardez le panneau et relancez les entrées. Vous en êtes informé au plus une fois par jour et par panneau.',
    ],
    button: 'Voir ce qui a été abandonné',
  }),
  panel_foreign_rows: ({ about }) => ({
    subject: `${about} a répondu avec des entrées d’autres clients`,
    title: `${about} a répondu avec des entrées d’autres clients`,
    body: [
      'Nous avons demandé un seul compte, et la réponse du panneau contenait des entrées d’autres clients. Toute la réponse a été rejetée : rien n’en a été utilisé, montré ni gardé.',
      'Tant que le panneau ne répond pas correctement, ce compte ne peut y être ni partagé, ni ouvert, ni consulté. Regardez si le panneau a été mis à jour, et lancez de nouveau sa vérification.',
      'Vous en êtes informé une fois par jour au plus.',
    ],
    button: 'Voir le panneau',
  }),
  panel_down: ({ about }) => ({
    subject: `${about} ne répond pas`,
    title: `${about} ne répond pas`,
    body: [
      'Tant qu’il ne répond pas, clients et partenaires ne peuvent rien y utiliser par notre intermédiaire. Ce qui doit être coupé attend et sera réessayé.',
      'Vous en êtes informé une fois par jour au plus, et quand c’est fini.',
    ],
    button: 'Voir le panneau',
  }),
  cuts_late: () => ({
    subject: 'Des accès ne sont pas coupés à temps',
    title: 'Des accès terminés ne sont pas coupés à temps',
    body: [
      'Au moins un panneau n’a pas confirmé une coupure depuis plus longtemps que vous ne l’acceptez. Personne n’ouvre plus par notre intermédiaire ; la part du panneau existe encore.',
      'Vous en êtes informé une fois par jour au plus, et quand c’est fini.',
    ],
    button: 'Voir ce qui n’est pas coupé',
  }),
  queue_late: () => ({
    subject: 'E-mails et tâches de panneau en retard',
    title: 'E-mails et tâches de panneau attendent trop longtemps',
    body: [
      'Des entrées de la boîte d’envoi sont dues depuis plus longtemps que vous ne l’acceptez. Regardez si la tâche de chaque minute s’exécute.',
      'Vous en êtes informé une fois par jour au plus, et quand c’est fini.',
    ],
    button: 'Voir ce qui attend',
  }),
  dead_letters: ({ about }) => ({
    subject: `Abandonnés : ${about} e-mails ou tâches de panneau`,
    title: `${about} e-mails ou tâches de panneau abandonnés en un jour`,
    body: [
      'Chacun figure dans la boîte d’envoi, avec la raison et ce que l’on peut faire.',
      'Vous en êtes informé une fois par jour au plus, et quand c’est fini.',
    ],
    button: 'Voir ce qui est abandonné',
  }),
  seals_late: () => ({
    subject: 'Le journal n’est pas scellé à temps',
    title: 'Des entrées du journal attendent leur sceau',
    body: [
      'Elles sont conservées et ne peuvent être changées, mais ne sont pas encore dans leur chaîne. Regardez si la tâche de chaque minute s’exécute.',
      'Vous en êtes informé une fois par jour au plus, et quand c’est fini.',
    ],
    button: 'Voir l’état',
  }),
  all_clear: ({ about }) => ({
    subject: `Fin d’alerte : ${over(about)}`,
    title: `C’est fini : ${over(about)}`,
    body: ['Ce que nous vous avions signalé n’a plus cours.'],
    button: 'Voir l’état',
  }),
  partner_at_limit: ({ about }) => ({
    subject: `${about} a atteint la limite des demandes`,
    title: `${about} a atteint la limite des demandes d’accès`,
    body: [
      'Il voulait écrire à plus de clients, ou plus souvent aux mêmes, qu’une journée ne le permet. Ce qui dépassait n’a pas été envoyé.',
      'Regardez, et suspendez le partenaire si nécessaire. Vous en êtes informé au plus une fois par jour.',
    ],
    button: 'Voir le partenaire',
  }),
  partner_often_blocked: ({ about }) => ({
    subject: `${about} est bloqué par plusieurs clients`,
    title: `${about} a été bloqué par plusieurs clients`,
    body: [
      'Trois personnes ou plus qui ont reçu ses demandes d’accès n’en veulent plus.',
      'Regardez, et suspendez le partenaire si nécessaire. Vous en êtes informé au plus une fois par jour.',
    ],
    button: 'Voir le partenaire',
  }),
  partner_often_reported: ({ about }) => ({
    subject: `${about} est signalé par plusieurs clients`,
    title: `${about} a été signalé par plusieurs clients`,
    body: [
      'Trois personnes ou plus qui ont reçu ses demandes d’accès l’ont signalé. Ce qu’elles ont écrit figure sur la page.',
      'Regardez, et suspendez le partenaire si nécessaire. Vous en êtes informé au plus une fois par jour.',
    ],
    button: 'Voir le partenaire',
  }),
  host_role_given: ({ host }) => ({
    subject: `Vous travaillez désormais pour ${host} sur Panelshare`,
    title: `Vous avez un rôle chez ${host}`,
    body: [
      `Un administrateur de ${host} vous y a donné un rôle.`,
      'Connectez-vous avec cette adresse. Il vous faut une clé d’accès avant que les pages ne s’ouvrent ; ajoutez-la dans votre profil.',
    ],
    button: 'Ouvrir mon profil',
  }),
  host_role_taken: ({ host }) => ({
    subject: `Votre rôle chez ${host} a pris fin`,
    title: `Votre rôle chez ${host} a pris fin`,
    body: [
      'Les pages de l’hébergeur ne s’ouvrent plus pour vous. Vos propres organisations restent inchangées.',
    ],
    button: 'Ouvrir l’accueil',
  }),
  staff_access_given: ({ about, host }) => ({
    subject: `Le personnel de ${host} peut ouvrir : ${about}`,
    title: `Le personnel de ${host} peut ouvrir ${about} pour un temps`,
    body: [
      'Un de vos responsables légaux l’a permis. Cela prend fin tout seul au moment indiqué, et chaque usage figure dans votre journal.',
      'Un clic y met fin plus tôt.',
    ],
    button: 'Voir ou arrêter',
  }),
  staff_access_ended: ({ about, host }) => ({
    subject: `Le personnel de ${host} ne peut plus ouvrir : ${about}`,
    title: `Le personnel de ${host} ne peut plus ouvrir ${about}`,
    body: ['L’accès a pris fin. Votre journal indique qui l’a utilisé et quand.'],
    button: 'Regarder',
  }),
  emergency_verified: ({ about, host }) => ({
    subject: `Une urgence a été vérifiée pour ${about}`,
    title: `${host} a vérifié une urgence de ${about}`,
    body: [
      `Jusqu’au moment indiqué ci-dessous, rien de ce que décident vos responsables légaux ne doit attendre. ${host} ne partage rien de lui-même.`,
      `Si personne chez vous n’a appelé, écrivez aussitôt à ${host} et regardez vos partages.`,
    ],
    button: 'Voir l’organisation',
  }),
  paused_by_host: ({ about, host }) => ({
    subject: `${host} a mis en pause : ${about}`,
    title: `${host} a mis en pause : ${about}`,
    body: [
      'Son personnel l’a fait après vous avoir rappelé. Personne ne peut ouvrir ce qui est en pause.',
      `Vous seul pouvez reprendre : un responsable légal le fait avec une nouvelle preuve. Si personne ne vous a appelé, prévenez ${host} aujourd’hui.`,
    ],
    button: 'Regarder',
  }),
  agreement_new: ({ about, host }) => ({
    subject: `Veuillez confirmer le nouvel accord de partenariat – ${host}`,
    title: `Il y a un nouvel accord de partenariat de partage pour ${about}`,
    body: [
      'Un responsable légal le lit et le confirme sur la page partenaire, jusqu’au moment indiqué ci-dessous.',
      'D’ici là, rien ne change. Ensuite, vous ne pourrez accepter aucun nouveau partage avant de l’avoir confirmé ; les partages existants continuent.',
    ],
    button: 'Lire et confirmer',
  }),
  agreement_reminder: ({ about, host }) => ({
    subject: `Pas encore confirmé : le nouvel accord de partenariat – ${host}`,
    title: `${about} n’a pas encore confirmé le nouvel accord`,
    body: [
      'Un responsable légal le confirme sur la page partenaire, jusqu’au moment indiqué ci-dessous.',
      'Ensuite, vous ne pourrez accepter aucun nouveau partage avant de l’avoir confirmé. Les partages existants continuent.',
    ],
    button: 'Lire et confirmer',
  }),
  agreement_overdue: ({ about, host }) => ({
    subject: `Aucun nouveau partage avant la confirmation de l’accord – ${host}`,
    title: `${about} ne peut accepter aucun nouveau partage pour l’instant`,
    body: [
      'Le délai pour confirmer le nouvel accord de partenariat de partage est passé. Les partages existants continuent.',
      'Dès qu’un responsable légal le confirme sur la page partenaire, de nouveaux partages peuvent à nouveau être acceptés.',
    ],
    button: 'Lire et confirmer',
  }),
  domain_withdrawn: ({ about }) => ({
    subject: `Plus vérifié : ${about}`,
    title: `Nous ne trouvons plus la preuve pour ${about}`,
    body: [
      'Les clients ne voient plus ce domaine sur votre carte d’identité. Les partages continuent.',
      'Remettez l’enregistrement DNS ou le fichier, puis faites vérifier à nouveau sur la page partenaire.',
    ],
    button: 'Ouvrir la page partenaire',
  }),
  name_accepted: ({ about, host }) => ({
    subject: `Votre nouveau nom : ${about}`,
    title: `${host} a examiné votre nouveau nom : ${about}`,
    body: ['Il est désormais affiché partout.'],
    button: 'Ouvrir la page',
  }),
  name_refused: ({ about, host }) => ({
    subject: `Pas repris : le nom ${about}`,
    title: `${host} n’a pas repris le nom ${about}`,
    body: ['Votre nom reste tel qu’il était. Le motif figure ci-dessous ; vous pouvez en choisir un autre.'],
    button: 'Ouvrir la page',
  }),
  log_broken: ({ about }) => ({
    subject: `Un journal ne correspond plus à sa chaîne : ${about}`,
    title: 'Un journal de votre installation ne correspond plus à sa chaîne',
    body: [
      `Dans le journal ${about}, une entrée n’est pas celle qui a été scellée, ou il en manque une. Le nombre est sa place.`,
      'Cherchez qui a pu écrire dans la base de données, et exportez le journal avant toute modification. Les clients peuvent vérifier eux-mêmes leur export.',
    ],
    button: 'Voir le journal',
  }),
  database_restored: ({ host }) => ({
    subject: `La base de données a été restaurée – ${host}`,
    title: `La base de données de ${host} a été ramenée à un état antérieur`,
    body: [
      'Tous les partages sont gelés jusqu’à ce que chacun ait été comparé à ce qui est conservé hors de la base. Rien de ce qui était terminé ne revient. Cela prend quelques minutes et ne demande personne.',
      'Tout le monde a été déconnecté. Les invitations ouvertes ont été annulées et peuvent être renvoyées. Si personne chez vous n’a restauré la base, cherchez qui l’a fait.',
    ],
    button: 'Voir le journal',
  }),
  restore_changed: ({ about, host }) => ({
    subject: `${host} a restauré sa base de données : regardez les partages de ${about}`,
    title: `Regardez les partages de ${about}`,
    body: [
      `${host} a dû ramener sa base de données à un état antérieur. Les partages terminés le restent. Les partages modifiés après cet état sont en pause jusqu’à ce que le client les ait regardés et les reprenne.`,
      'Un partage commencé après cet état n’est plus connu ici : regardez dans le panneau si son accès existe encore, et partagez à nouveau si vous le souhaitez. Le journal dit ce qu’il est advenu de chacun.',
    ],
    button: 'Voir le journal',
  }),
  restore_unchanged: ({ about, host }) => ({
    subject: `${host} a restauré sa base de données : les partages de ${about} sont inchangés`,
    title: `Les partages de ${about} sont inchangés`,
    body: [
      `${host} a dû ramener sa base de données à un état antérieur. Vos partages étaient gelés pendant ce temps ; chacun a été vérifié et continue sans changement.`,
      'Vous devez vous reconnecter. Les invitations qui étaient ouvertes peuvent être renvoyées.',
    ],
    button: 'Voir le journal',
  }),
  second_admin_asked: ({ about, host }) => ({
    subject: `Votre confirmation est nécessaire : ${about}`,
    title: 'Un administrateur vous demande de confirmer une décision',
    body: [
      `Un administrateur de ${host} a pris au sujet de ${about} une décision qui en demande deux. Rien ne se passe avant votre confirmation.`,
      'Regardez les éléments et confirmez, ou refusez en donnant la raison.',
    ],
    button: 'Voir la décision',
  }),
  decision_in_a_day: ({ about, host }) => ({
    subject: `Dans 24 heures : une décision de ${host} sur ${about}`,
    title: `${host} exécutera une décision dans 24 heures`,
    body: [
      `Elle concerne ${about}. La règle demande deux administrateurs ; ${host} n’en a qu’un qui peut décider. La décision attend donc un jour et vous en êtes informé.`,
      `Si quelque chose ne va pas, dites-le à ${host} avant le moment ci-dessous. Un administrateur peut encore l’arrêter.`,
    ],
    button: 'En savoir plus',
  }),
  second_admin_refused: ({ host }) => ({
    subject: `Non confirmé – ${host}`,
    title: 'Un autre administrateur n’a pas confirmé votre décision',
    body: ['Rien n’a été modifié. La raison figure ci-dessous.'],
    button: 'Voir la décision',
  }),
  tender_confirm: ({ about, host }) => ({
    subject: `Veuillez confirmer votre appel d’offres – ${host}`,
    title: `Confirmez votre appel d’offres : ${about}`,
    body: [
      'Quelqu’un a déposé cet appel d’offres avec votre adresse. Personne ne le lit avant que vous le publiiez sur la page ci-dessous.',
      'Si ce n’était pas vous, ne faites rien : il disparaît après trois jours.',
    ],
    button: 'Voir et publier',
  }),
  tender_published: ({ about }) => ({
    subject: `Votre appel d’offres est publié : ${about}`,
    title: `Les partenaires peuvent lire votre appel d’offres : ${about}`,
    body: [
      'Votre page montre qui l’a ouvert et les offres reçues. Gardez cet e-mail : son lien y mène.',
      'Vous pouvez aussi y annuler l’appel d’offres à tout moment. Il disparaît alors aussitôt chez tous les partenaires.',
    ],
    button: 'Voir ou annuler',
  }),
  tender_offer: ({ about }) => ({
    subject: `Une offre pour votre appel d’offres : ${about}`,
    title: `${about} vous a fait une offre`,
    body: ['Consultez-la sur votre page. Vous pouvez la choisir ou en attendre d’autres.'],
    button: 'Voir l’offre',
  }),
  tender_expired: ({ about }) => ({
    subject: `Votre appel d’offres est terminé : ${about}`,
    title: `Votre appel d’offres est terminé : ${about}`,
    body: [
      'Son délai est passé et les partenaires ne le voient plus. Votre page montre encore qui l’avait ouvert, et les offres.',
    ],
    button: 'Voir mon appel d’offres',
  }),
  tender_new: ({ about, host }) => ({
    subject: `Nouvel appel d’offres : ${about}`,
    title: `Quelqu’un cherche un partenaire de ${host} : ${about}`,
    body: [
      'Un extrait figure ci-dessous. Dans votre espace, vous pouvez ouvrir le texte complet et les coordonnées ; l’auteur le voit.',
    ],
    button: 'Voir l’appel d’offres',
  }),
  tender_won: ({ about, host }) => ({
    subject: `Votre offre a été choisie : ${about}`,
    title: `Votre offre a été choisie : ${about}`,
    body: [
      'L’auteur a choisi votre offre et peut maintenant vous donner l’accès. Veuillez prendre contact.',
      `Pour ce contrat, vous utilisez exclusivement les produits de ${host}, comme vous l’avez confirmé en tant que partenaire.`,
    ],
    button: 'Voir l’appel d’offres',
  }),
  processing_chosen: ({ about }) => ({
    subject: `Contrat de sous-traitance choisi : ${about}`,
    title: 'Un contrat de sous-traitance de données a été choisi',
    body: [
      `Il accompagne un partage qui concerne ${about}. Il vaut dès que le partenaire l’a confirmé. Son texte et son empreinte se trouvent sur la page ; gardez-en une copie.`,
    ],
    button: 'Lire le contrat',
  }),
  processing_confirmed: ({ about }) => ({
    subject: `Contrat de sous-traitance en vigueur : ${about}`,
    title: 'Le contrat de sous-traitance de données est en vigueur',
    body: [
      `Les deux parties l’ont accepté, pour un partage qui concerne ${about}. Sur la page, vous pouvez enregistrer le texte tel qu’il a été convenu ; l’empreinte prouve que c’est bien ce texte.`,
    ],
    button: 'Enregistrer une copie',
  }),
};
