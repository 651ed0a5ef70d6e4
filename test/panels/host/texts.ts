/** Sentences of the host side: our own wording throughout, nothing copied from a vendor. */
export const texts = {
  // The door
  logIn: { en: 'Log in', de: 'Anmelden', fr: 'Se connecter' },
  emailAddress: { en: 'E-mail address', de: 'E-Mail-Adresse', fr: 'Adresse e-mail' },
  password: { en: 'Password', de: 'Passwort', fr: 'Mot de passe' },
  rank: { en: 'Rank', de: 'Rang', fr: 'Rôle' },
  account: { en: 'Account', de: 'Konto', fr: 'Compte' },
  demoPasswords: { en: 'Demo sign-ins', de: 'Demo-Zugänge', fr: 'Accès de démonstration' },
  signInFailed: {
    en: 'E-mail address and password do not belong together.',
    de: 'E-Mail-Adresse und Passwort gehören nicht zusammen.',
    fr: 'L’adresse e-mail et le mot de passe ne vont pas ensemble.',
  },
  accessEnded: {
    en: 'Access ended. This account can no longer be opened from here.',
    de: 'Zugriff beendet. Dieses Konto lässt sich von hier nicht mehr öffnen.',
    fr: 'Accès terminé. Ce compte ne peut plus être ouvert d’ici.',
  },
  loggedOut: { en: 'You are logged out.', de: 'Sie sind abgemeldet.', fr: 'Vous êtes déconnecté.' },

  // Refusals
  toStart: { en: 'To the start page', de: 'Zur Startseite', fr: 'Vers la page d’accueil' },
  notFoundTitle: { en: 'Nothing here', de: 'Hier ist nichts', fr: 'Rien ici' },
  notFound: {
    en: 'This page does not exist, or not for this sign-in.',
    de: 'Diese Seite gibt es nicht, oder nicht für diese Anmeldung.',
    fr: 'Cette page n’existe pas, ou pas pour cette connexion.',
  },
  notAllowedTitle: { en: 'Not possible', de: 'Nicht möglich', fr: 'Impossible' },
  formExpired: {
    en: 'This form is out of date. Open the page again.',
    de: 'Dieses Formular ist veraltet. Öffnen Sie die Seite noch einmal.',
    fr: 'Ce formulaire n’est plus à jour. Ouvrez la page à nouveau.',
  },
  down: {
    en: 'This panel is down at the moment.',
    de: 'Dieses Panel ist gerade nicht erreichbar.',
    fr: 'Ce panneau est indisponible pour le moment.',
  },
  refusedTitle: { en: 'Sign-in refused', de: 'Anmeldung abgelehnt', fr: 'Connexion refusée' },
  refused: {
    en: 'This sign-in could not be used. Go back and open the account again.',
    de: 'Diese Anmeldung konnte nicht verwendet werden. Gehen Sie zurück und öffnen Sie das Konto noch einmal.',
    fr: 'Cette connexion n’a pas pu être utilisée. Revenez en arrière et ouvrez le compte à nouveau.',
  },
  code: { en: 'Code', de: 'Code', fr: 'Code' },

  // Connecting
  linkTitle: { en: 'Connect this account?', de: 'Dieses Konto verbinden?', fr: 'Connecter ce compte ?' },
  service: { en: 'Service', de: 'Dienst', fr: 'Service' },
  linkMeaning: {
    en: 'After this the service may see the name, the contact address and the products of this account, and may sign in the people you choose there. You can disconnect it here at any time.',
    de: 'Danach darf der Dienst Namen, Kontaktadresse und Produkte dieses Kontos sehen und die Personen anmelden, die Sie dort auswählen. Sie können die Verbindung hier jederzeit trennen.',
    fr: 'Ensuite, le service peut voir le nom, l’adresse de contact et les produits de ce compte, et connecter les personnes que vous y choisissez. Vous pouvez le déconnecter ici à tout moment.',
  },
  linkNever: {
    en: 'Never included: your password, members, payment, and passing access on.',
    de: 'Nie enthalten: Ihr Passwort, Mitglieder, Zahlung und das Weitergeben des Zugriffs.',
    fr: 'Jamais inclus : votre mot de passe, les membres, le paiement et la transmission de l’accès.',
  },
  approve: { en: 'Connect', de: 'Verbinden', fr: 'Connecter' },
  refuse: { en: 'Do not connect', de: 'Nicht verbinden', fr: 'Ne pas connecter' },
  linkOwnerOnly: {
    en: 'Only the owner of this account can connect it.',
    de: 'Nur die Inhaberin oder der Inhaber dieses Kontos kann es verbinden.',
    fr: 'Seul le titulaire de ce compte peut le connecter.',
  },
  linkDelegated: {
    en: 'You act for this account through a share. Only its owner, signed in here, can connect it.',
    de: 'Sie handeln über eine Freigabe für dieses Konto. Nur seine Inhaberin oder sein Inhaber, hier angemeldet, kann es verbinden.',
    fr: 'Vous agissez pour ce compte par un partage. Seul son titulaire, connecté ici, peut le connecter.',
  },
  linkBadRequest: {
    en: 'This request to connect is not complete or comes from an unknown service.',
    de: 'Diese Anfrage zum Verbinden ist unvollständig oder kommt von einem unbekannten Dienst.',
    fr: 'Cette demande de connexion est incomplète ou vient d’un service inconnu.',
  },

  // Connected services
  connectedServices: { en: 'Connected services', de: 'Verbundene Dienste', fr: 'Services connectés' },
  nothingConnected: {
    en: 'No service is connected.',
    de: 'Kein Dienst ist verbunden.',
    fr: 'Aucun service n’est connecté.',
  },
  noAccess: {
    en: 'Nobody has opened this account through a connected service.',
    de: 'Niemand hat dieses Konto über einen verbundenen Dienst geöffnet.',
    fr: 'Personne n’a ouvert ce compte par un service connecté.',
  },
  whoOpens: {
    en: 'Who can open this account',
    de: 'Wer dieses Konto öffnen kann',
    fr: 'Qui peut ouvrir ce compte',
  },
  accessOpen: {
    en: 'may open this account',
    de: 'kann dieses Konto öffnen',
    fr: 'peut ouvrir ce compte',
  },
  accessClosed: {
    en: 'can no longer open this account',
    de: 'kann dieses Konto nicht mehr öffnen',
    fr: 'ne peut plus ouvrir ce compte',
  },
  unconfirmed: {
    en: 'Ended here. The service has not confirmed it yet; it cannot open this account meanwhile.',
    de: 'Hier beendet. Der Dienst hat es noch nicht bestätigt; bis dahin kann er dieses Konto nicht öffnen.',
    fr: 'Terminé ici. Le service ne l’a pas encore confirmé ; d’ici là, il ne peut pas ouvrir ce compte.',
  },
  endAccess: { en: 'End access', de: 'Zugriff beenden', fr: 'Mettre fin à l’accès' },
  tryAgain: { en: 'Try again', de: 'Noch einmal versuchen', fr: 'Réessayer' },
  disconnect: { en: 'Disconnect', de: 'Trennen', fr: 'Déconnecter' },
  wholeAccount: { en: 'the whole account', de: 'das ganze Konto', fr: 'tout le compte' },
  approvedBy: { en: 'Connected by', de: 'Verbunden von', fr: 'Connecté par' },
  demoData: { en: 'demo data', de: 'Demo-Daten', fr: 'données de démonstration' },
  partner: { en: 'Partner', de: 'Partner', fr: 'Partenaire' },
  reach: { en: 'What', de: 'Was', fr: 'Quoi' },
  state: { en: 'State', de: 'Stand', fr: 'État' },
  when: { en: 'When', de: 'Wann', fr: 'Quand' },
  who: { en: 'Who', de: 'Wer', fr: 'Qui' },
  log: { en: 'Log', de: 'Protokoll', fr: 'Journal' },
  logEmpty: {
    en: 'Nothing has happened yet.',
    de: 'Noch ist nichts geschehen.',
    fr: 'Rien ne s’est encore passé.',
  },

  // The banner of a delegated session
  actsFor: { en: 'acts for this account', de: 'handelt für dieses Konto', fr: 'agit pour ce compte' },
  of: { en: 'of', de: 'von', fr: 'de' },
} as const;
