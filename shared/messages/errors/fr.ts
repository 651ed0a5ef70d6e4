import { byState, type ErrorCatalogue, say } from './catalogue.ts';

export const fr: ErrorCatalogue = {
  sign_in_required: say(
    'Veuillez vous connecter',
    'Cette page est réservée aux personnes connectées. Connectez-vous et réessayez.',
  ),
  not_found: say(
    'Introuvable',
    'Il n’y a rien ici que vous puissiez voir. Vérifiez l’adresse, et que vous êtes connecté avec le bon accès.',
  ),
  not_allowed: say(
    'Votre rôle ne le permet pas',
    'Votre rôle dans cette organisation ne le prévoit pas. Demandez à un responsable légal de votre organisation de le faire.',
  ),
  step_up_required: say(
    'Confirmez que c’est bien vous',
    'Une preuve récente est nécessaire. Confirmez avec une clé d’accès ou un code, puis continuez.',
  ),
  passkey_required: say(
    'Une clé d’accès est nécessaire',
    'Il faut une clé d’accès utilisée sur cet appareil. Utilisez la vôtre ou ajoutez-en une dans votre espace, puis réessayez.',
  ),
  safety_session_only: say(
    'Seulement consulter et mettre en pause',
    'Vous êtes connecté par sécurité : vous pouvez consulter et mettre en pause. Pour le reste, connectez-vous complètement avec une clé d’accès ou une autre adresse.',
  ),
  invalid_input: say(
    'Il manque quelque chose',
    'Un champ est vide ou n’a pas la forme attendue. Vérifiez vos indications et renvoyez.',
  ),
  unsupported_media_type: say(
    'Formulaire non compris',
    'Nous n’avons pas pu lire l’envoi. Rechargez la page et réessayez.',
  ),
  payload_too_large: say('Trop à la fois', 'L’envoi est trop volumineux. Raccourcissez-le et réessayez.'),
  cross_site_request: say(
    'Envoyé depuis une autre page',
    'Pour votre sécurité, nous ne l’acceptons que depuis nos propres pages. Ouvrez la page ici et réessayez.',
  ),
  rate_limited: say(
    'Un instant, s’il vous plaît',
    'Il y a eu beaucoup d’essais en peu de temps. Attendez quelques minutes et réessayez.',
  ),
  conflict: say(
    'Modifié entre-temps',
    'Cela a été modifié pendant que vous y travailliez. Rechargez pour voir l’état actuel, puis décidez à nouveau.',
  ),
  idempotency_key_required: say(
    'Requête sans clé',
    'Cette requête a besoin de l’en-tête Idempotency-Key. Renvoyez-la avec une nouvelle clé.',
  ),
  code_wrong: (facts) => ({
    title: 'Le code ne correspond pas',
    detail:
      typeof facts['left'] === 'number' && facts['left'] > 0
        ? `Vérifiez le code dans l’e-mail le plus récent. Essais restants : ${facts['left']}.`
        : 'Vérifiez le code dans l’e-mail le plus récent, ou demandez-en un nouveau.',
  }),
  code_expired: say('Le code a expiré', 'Un code vaut 10 minutes et une seule fois. Demandez-en un nouveau.'),
  code_used_up: say('Plus d’essais', 'Pour votre sécurité, ce code ne vaut plus. Demandez-en un nouveau.'),
  passkey_failed: say(
    'La clé d’accès n’a pas été acceptée',
    'Rien n’a été modifié. Réessayez, ou utilisez un code envoyé à votre adresse.',
  ),
  link_expired: say(
    'Ce lien a expiré',
    'Le lien n’est plus valable. Demandez à l’expéditeur de le renvoyer.',
  ),
  link_replaced: say(
    'Il existe un lien plus récent',
    'Un e-mail plus récent a remplacé ce lien. Ouvrez le lien de l’e-mail le plus récent.',
  ),
  partner_not_authorized: say(
    'Partenaire non autorisé',
    'Il faut un partenaire de partage autorisé. Consultez l’état sur la page partenaire, ou demandez à l’hébergeur.',
  ),
  partner_suspended: say(
    'Partenariat suspendu',
    'L’hébergeur a suspendu ce partenariat, ses partages sont gelés. La page partenaire indique le motif et à qui s’adresser.',
  ),
  partnership_state: say(
    'Impossible dans cet état',
    'Le partenariat est passé entre-temps dans un autre état. Rechargez pour le voir.',
  ),
  agreement_outdated: say(
    'Nouvel accord',
    'Il existe une version plus récente de l’accord. Lisez-la et confirmez-la, puis continuez.',
  ),
  agreement_unconfirmed: say(
    'Le nouvel accord n’est pas encore confirmé',
    'Il existe un nouvel accord de partenariat de partage et le délai pour le confirmer est passé. Tant qu’un responsable légal du partenaire ne l’a pas confirmé sur la page partenaire, il ne peut accepter aucun nouveau partage. Les partages existants continuent.',
  ),
  agreement_in_force: say(
    'Cette version ne peut plus être modifiée',
    'Sa date est arrivée : quelqu’un peut déjà l’avoir confirmée. Rédigez plutôt une nouvelle version.',
  ),
  price_missing: say(
    'Il n’y a pas de prix pour cela',
    'Aucune liste de prix alors en vigueur n’a cette catégorie dans cette monnaie. Rédigez-en une dans l’administration, sous « Prix ».',
  ),
  prepaid_short: say(
    'Le solde prépayé ne suffit pas',
    'Il ne paie des factures que dans sa limite. Utilisez un montant plus petit.',
  ),
  price_list_begun: say(
    'Cette liste de prix est déjà en vigueur',
    'Des commandes ont pu être faites selon cette liste. Rédigez plutôt une nouvelle version avec un jour à venir.',
  ),
  criteria_missing: say(
    'Certains critères ne sont pas remplis',
    'Pour autoriser malgré tout, écrivez pourquoi. Le motif figure dans le journal.',
  ),
  name_mixes_scripts: say(
    'Un mot mêle deux écritures',
    'Des lettres de deux écritures dans un même mot peuvent passer pour un autre nom. Écrivez chaque mot dans une seule écriture, puis renvoyez le nom.',
  ),
  affiliate_not_partner: say(
    'Affilié et partenaire s’excluent',
    'Un affilié de l’hébergeur ne peut pas être en même temps partenaire de partage. Quittez d’abord le programme d’affiliation, ou écrivez à l’hébergeur s’il s’agit d’une erreur.',
  ),
  partner_not_affiliate: say(
    'Cette organisation est partenaire',
    'Affilié et partenaire s’excluent. Mettez d’abord fin au partenariat, puis elle pourra être notée comme affiliée.',
  ),
  domain_not_provable: say(
    'Ce domaine ne peut pas être prouvé',
    'Saisissez un domaine public qui vous appartient, par exemple studio.example, et dix au plus.',
  ),
  domain_not_proved: say(
    'Pas encore trouvé',
    'Nous n’avons trouvé ni l’enregistrement DNS ni le fichier. Un nouvel enregistrement peut mettre une heure à être visible : vérifiez la ligne, puis réessayez.',
  ),
  invitation_not_pending: byState(
    'Cette invitation est close',
    {
      accepted: 'Elle a déjà été acceptée. Vous trouvez le partage dans votre liste.',
      declined: 'Elle a été refusée. Le client peut partager à nouveau.',
      cancelled: 'Le client l’a retirée. Adressez-vous à lui si vous avez encore besoin de l’accès.',
      expired: 'Elle a expiré avant d’avoir reçu une réponse. Demandez au client de la renvoyer.',
    },
    'On ne peut plus y répondre. Demandez au client de partager à nouveau.',
  ),
  grant_not_active: say(
    'Pas ouvert pour le moment',
    'Ce partage est en pause, gelé, terminé ou pas encore prêt dans le panneau. Sa page dit ce qu’il en est, et la suite.',
  ),
  grant_state: byState(
    'Impossible dans cet état',
    {
      ended: 'Ce partage est terminé. Le client peut en faire un nouveau.',
      paused: 'Ce partage est en pause. Le client peut le reprendre.',
      frozen: 'Ce partage est gelé. Sa page indique le motif et à qui s’adresser.',
    },
    'Le partage est passé entre-temps dans un autre état. Rechargez pour le voir.',
  ),
  processing_agreement_missing: say(
    'Il manque un contrat',
    'L’hébergeur demande un contrat de sous-traitance avant que ce partage puisse être ouvert. La page du partage montre qui doit le choisir ou le confirmer.',
  ),
  grant_cutting: say(
    'Un partage précédent se ferme encore',
    'Le panneau n’a pas encore confirmé que l’ancien accès est supprimé. Dès que ce sera fait, vous pourrez partager à nouveau ; nous continuons d’essayer.',
  ),
  nothing_selected: say('Rien n’est encore choisi', 'Choisissez au moins un produit à partager.'),
  product_not_shareable: (facts) => ({
    title: 'Ne peut pas être partagé',
    detail:
      facts['product'] === undefined
        ? 'Le panneau ne partage jamais ce produit. Choisissez-en un autre.'
        : `Le panneau ne partage jamais « ${facts['product']} ». Choisissez un autre produit.`,
  }),
  product_unknown: say(
    'Produit absent de ce compte',
    'Le panneau ne liste plus ce produit dans le compte. Rechargez la liste et choisissez à nouveau.',
  ),
  payer_needs_full_access: say(
    'Seulement avec l’accès complet',
    'On ne choisit qui paie qu’avec l’accès complet. Choisissez l’accès complet, ou laissez le paiement au client.',
  ),
  rights_not_held: say(
    'Plus que ce qui peut être donné',
    'Le panneau ne peut pas donner ces droits pour ce produit. Choisissez-en moins et réessayez.',
  ),
  end_date_invalid: say(
    'Vérifiez la date de fin',
    'La date de fin doit être à venir, et dans les cinq ans. Choisissez-en une autre.',
  ),
  own_account: say(
    'C’est votre propre compte',
    'Un compte se partage avec une autre organisation. Choisissez un autre partenaire.',
  ),
  request_not_pending: say(
    'Cette demande n’est plus ouverte',
    'Elle a reçu une réponse, a été retirée ou a expiré. Demandez-en une nouvelle au partenaire si vous souhaitez encore partager.',
  ),
  request_silenced: say(
    'Les demandes à ce client ne sont pas possibles pour le moment',
    'Le client a refusé, bloqué les demandes, a été sollicité assez souvent ou exige son code de demande. Parlez-lui directement.',
  ),
  already_connected: say(
    'Vous êtes déjà reliés',
    'Ce client partage avec vous. Ouvrez le compte ou demandez-y une prolongation.',
  ),
  full_partner_exists: say(
    'Un autre partenaire a déjà un accès complet',
    'Dans ce panneau, un seul partenaire peut avoir un accès complet. Terminez ou réduisez d’abord ce partage, ou donnez un accès limité.',
  ),
  nothing_waits: say(
    'Rien n’attend ici',
    'Cela a commencé, a été arrêté ou remplacé par une décision plus récente. Consultez le partage pour voir où il en est.',
  ),
  second_representative_needed: say(
    'Un second responsable légal est nécessaire',
    'La personne qui l’a décidé ne peut pas aussi le faire commencer aussitôt, ni quelqu’un qui est responsable légal depuis moins de trois jours. Demandez à un autre responsable légal, ou attendez que cela commence tout seul.',
  ),
  products_taken: say(
    'Un autre partenaire gère déjà l’un de ces produits',
    'Dans ce panneau, chaque produit appartient à un seul partenaire. Choisissez d’autres produits ou terminez d’abord ce partage.',
  ),
  mail_copy_needs_full_access: say(
    'Cette copie demande un accès complet',
    'Les copies d’e-mails n’existent qu’avec un accès complet. Demandez d’abord au client d’élargir le partage.',
  ),
  mail_copy_stopped: say(
    'Le client a arrêté la copie des e-mails',
    'Seul le client peut l’autoriser à nouveau, sur la page de ce partage. Adressez-vous à lui si vous en avez encore besoin.',
  ),
  account_claimed: say(
    'L’hébergeur vérifie',
    'Ce compte ne peut pas être lié directement. L’hébergeur le vérifie et vous contactera ; vous n’avez rien d’autre à faire.',
  ),
  account_not_found: say(
    'Compte introuvable dans le panneau',
    'Le panneau ne connaît pas ce compte. Vérifiez son nom ou son numéro et réessayez.',
  ),
  account_unprovable: say(
    'Aucune preuve possible ici',
    'Ce panneau n’offre aucun moyen de prouver directement le compte. Demandez à l’hébergeur de le confirmer pour vous.',
  ),
  mark_not_found: say(
    'Introuvable dans le panneau',
    'Nous avons regardé dans ce compte sans voir ce nom. Vérifiez qu’il est dans le bon compte et enregistré, puis vérifiez de nouveau.',
  ),
  owner_key_missing: say(
    'Il manque la clé de ce compte',
    'Son panneau est joint avec une clé du client lui-même, et aucune n’est enregistrée. Un responsable légal peut la donner sur la page du compte.',
  ),
  owner_key_denied: say(
    'Le panneau n’accepte pas la clé',
    'Elle est peut-être mal saisie, supprimée, expirée ou limitée à d’autres adresses. Regardez dans le panneau, ou créez-y une nouvelle clé et saisissez-la ici.',
  ),
  owner_key_too_powerful: say(
    'Cette clé donne trop de droits',
    'Elle atteint plus que le compte d’un seul client ; nous ne l’avons donc pas gardée. Créez une clé en tant que titulaire du compte lui-même, et supprimez celle-ci si vous n’en avez pas besoin.',
  ),
  owner_key_of_other: say(
    'La clé d’un autre compte',
    'Le panneau dit que cette clé appartient à un autre compte que celui indiqué. Créez une clé dans le compte que vous voulez partager.',
  ),
  owner_key_in_use: say(
    'La clé sert encore',
    'Il la faut pour retirer les partages de ce compte. Mettez-y fin et attendez que le panneau les ait coupés ; supprimez ensuite la clé.',
  ),
  partner_has_full_access: say(
    'Un partenaire a le compte entier',
    'Tant que quelqu’un d’autre peut tout y ouvrir, une clé pourrait être la sienne. Mettez d’abord fin à cet accès, puis créez une nouvelle clé et saisissez-la ici.',
  ),
  address_inside_shared_account: say(
    'Une autre adresse est nécessaire',
    'Votre adresse se trouve dans un compte qu’un partenaire peut ouvrir ; un code envoyé là ne prouve rien. Utilisez une clé d’accès ou une adresse ailleurs. La mise en pause reste toujours possible.',
  ),
  address_belongs_to_partner: say(
    'L’hébergeur doit vérifier',
    'L’adresse de contact dans le panneau appartient à un partenaire. Demandez à l’hébergeur de confirmer qui est le client.',
  ),
  account_of_client: say(
    'C’est le compte d’un client',
    'Vous avez accès à ce compte par un partage, ou l’aviez récemment. Un accès par partage ne permet pas de prouver le compte : demandez-le à son titulaire.',
  ),
  contact_changed: say(
    'Le contact dans le panneau a changé',
    'Le panneau indique pour ce compte une autre adresse de contact que lors de la preuve. Tant qu’un responsable légal n’a pas confirmé la nouvelle sur la page du compte, celui-ci ne peut pas changer de mains.',
  ),
  address_changed_recently: say(
    'Adresse changée récemment',
    'Pendant 72 heures après un changement d’adresse, un code ne prouve rien. Utilisez une clé d’accès, ou répondez à l’e-mail reçu à l’ancienne adresse : il confirme le changement ou l’annule.',
  ),
  address_taken: say(
    'Cette adresse ne peut pas être utilisée',
    'Elle appartient ici à une autre personne, ou lui appartenait récemment. Choisissez une autre adresse.',
  ),
  last_representative: say(
    'Le dernier responsable légal reste',
    'Une organisation a toujours un responsable légal. Nommez-en d’abord un autre.',
  ),
  proposal_open: say(
    'Cela attend déjà un deuxième administrateur',
    'La même décision est déjà en attente. Vous la trouvez sous « À confirmer ».',
  ),
  proposal_state: say(
    'C’est déjà décidé',
    'Quelqu’un l’a décidé ou l’a retiré. Rechargez la page pour voir où cela en est.',
  ),
  second_person_needed: say(
    'Un autre administrateur doit confirmer',
    'Qui propose ne peut pas confirmer. Demandez à un autre administrateur, ou retirez la proposition.',
  ),
  provider_unreachable: say(
    'Le service de connexion ne répond pas',
    'Rien n’a été modifié. Connectez-vous avec votre adresse ou votre clé d’accès, ou réessayez dans quelques minutes.',
  ),
  provider_refused: say(
    'Cette connexion n’a pas pu être vérifiée',
    'Recommencez depuis la page de connexion. Si cela se répète, connectez-vous avec votre clé d’accès et prévenez un administrateur.',
  ),
  provider_not_bound: say(
    'Cette connexion n’est pas encore reliée',
    'Connectez-vous d’abord avec votre clé d’accès et reliez-la dans votre profil, ou demandez à un administrateur de l’autoriser.',
  ),
  provider_no_role: say(
    'Cette connexion ne vous donne aucun rôle ici',
    'Le service de connexion ne vous compte pas parmi le personnel de cet hébergeur, ou vous n’avez pas de rôle ici. Demandez à un administrateur.',
  ),
  host_session_only: say(
    'Connecté pour le travail de l’hébergeur seulement',
    'Vous êtes connecté par l’hébergeur. Pour vos organisations et votre profil, utilisez votre clé d’accès ou un code.',
  ),
  already_member: say(
    'Déjà membre',
    'Cette personne est déjà membre. Vous pouvez changer son rôle dans la liste.',
  ),
  panel_disabled: say(
    'Panneau désactivé',
    'L’hébergeur a désactivé ce panneau ici pour l’instant. Réessayez plus tard ou demandez à l’hébergeur.',
  ),
  panel_unreachable: say(
    'Le panneau ne répond pas',
    'Le panneau est injoignable pour le moment. Rien n’y a été modifié ; réessayez dans quelques minutes.',
  ),
  panel_denied: say(
    'Le panneau a refusé',
    'Le panneau ne l’a pas permis. Demandez à l’hébergeur de vérifier la connexion.',
  ),
  panel_answer_invalid: say(
    'La réponse du panneau n’était pas claire',
    'Nous n’étions pas sûrs de la réponse du panneau, nous nous sommes donc arrêtés. Réessayez, et prévenez l’hébergeur si cela persiste.',
  ),
  panel_unsupported: say(
    'Ce panneau ne sait pas le faire',
    'Le panneau n’offre aucun moyen pour cela. Choisissez un autre type d’accès, ou faites-le dans le panneau même.',
  ),
  opening_in_progress: say(
    'Ouverture en cours',
    'Quelqu’un ouvre ce compte en ce moment. Attendez quelques secondes et réessayez.',
  ),
  internal: say(
    'Un problème est survenu chez nous',
    'La faute est à nous, pas à vous. Réessayez ; si cela persiste, indiquez à l’hébergeur le numéro de la requête.',
  ),
  last_admin: say(
    'Le dernier administrateur reste',
    'Il y a toujours un administrateur. Nommez-en d’abord un autre.',
  ),
  support_code_wrong: say(
    'Ce code n’est pas valable',
    'Il a été mal saisi, a expiré ou a déjà servi. Demandez-en un nouveau à l’appelant ; un code vaut dix minutes.',
  ),
  staff_access_over: say(
    'Cet accès est terminé',
    'Le client y a mis fin, ou le délai est écoulé. Il peut le redonner sur sa page d’assistance.',
  ),
  product_bound: say(
    'Ce produit ne peut pas passer à un autre partenaire',
    'Il reste dans le compte du partenaire avec qui il a d’abord été partagé. Laissez-le de côté, ou commandez-en un nouveau pour l’autre partenaire.',
  ),
};
