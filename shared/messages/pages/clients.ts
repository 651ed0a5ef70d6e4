import type { Language } from '../language.ts';

/** Words of a partner's pages: its clients, opening one, the access card. */
export interface ClientWords {
  title: string;
  search: string;
  find: string;
  all: string;
  client: string;
  account: string;
  access: string;
  state: string;
  lastOpened: string;
  details: string;
  none: string;
  noneFound: string;
  more: string;
  waiting: (count: number) => string;
  seeWaiting: string;
  noWay: string;
  post: { title: (account: string) => string; text: string; button: string };
  card: {
    title: (customer: string) => string;
    intro: string;
    product: string;
    server: string;
    user: string;
    password: string;
    show: string;
    shown: string;
    none: string;
  };
}

export const clients: Record<Language, ClientWords> = {
  en: {
    title: 'Clients',
    search: 'Client, account or panel',
    find: 'Find',
    all: 'Show all',
    client: 'Client',
    account: 'Account',
    access: 'Access',
    state: 'State',
    lastOpened: 'Last opened by you',
    details: 'Details',
    none: 'No client shares an account with you yet. A client shares by your Partner-ID; give it to them.',
    noneFound: 'No client with these words.',
    more: 'Next page',
    waiting: (count) =>
      count === 1 ? '1 invitation waits for an answer.' : `${count} invitations wait for an answer.`,
    seeWaiting: 'See them',
    noWay: 'Ask the client how to sign in',
    post: {
      title: (account) => `Open ${account}`,
      text: 'One click takes you to the panel, signed in. This works once and for a minute.',
      button: 'Go to the panel',
    },
    card: {
      title: (customer) => `Access data for ${customer}`,
      intro: 'Each password shown is in the client’s log, with your name. We never mail them.',
      product: 'Product',
      server: 'Server',
      user: 'User',
      password: 'Password',
      show: 'Show the password',
      shown: 'Shown once, for now: it is gone when you leave this page.',
      none: 'There are no access data yet. They are made as soon as the panel has confirmed.',
    },
  },
  de: {
    title: 'Kunden',
    search: 'Kunde, Konto oder Panel',
    find: 'Suchen',
    all: 'Alle zeigen',
    client: 'Kunde',
    account: 'Konto',
    access: 'Zugriff',
    state: 'Stand',
    lastOpened: 'Zuletzt von Ihnen geöffnet',
    details: 'Einzelheiten',
    none: 'Noch gibt kein Kunde ein Konto für Sie frei. Kunden geben mit Ihrer Partner-ID frei; teilen Sie sie ihnen mit.',
    noneFound: 'Kein Kunde mit diesen Wörtern.',
    more: 'Nächste Seite',
    waiting: (count) =>
      count === 1 ? '1 Einladung wartet auf eine Antwort.' : `${count} Einladungen warten auf eine Antwort.`,
    seeWaiting: 'Ansehen',
    noWay: 'Fragen Sie den Kunden, wie Sie sich anmelden',
    post: {
      title: (account) => `${account} öffnen`,
      text: 'Ein Klick bringt Sie angemeldet ins Panel. Das geht einmal und eine Minute lang.',
      button: 'Zum Panel',
    },
    card: {
      title: (customer) => `Zugangsdaten für ${customer}`,
      intro:
        'Jedes angezeigte Passwort steht mit Ihrem Namen im Protokoll des Kunden. Wir versenden sie nie.',
      product: 'Produkt',
      server: 'Server',
      user: 'Benutzer',
      password: 'Passwort',
      show: 'Passwort anzeigen',
      shown: 'Einmal angezeigt: Es ist weg, wenn Sie diese Seite verlassen.',
      none: 'Noch gibt es keine Zugangsdaten. Sie entstehen, sobald das Panel es bestätigt hat.',
    },
  },
  fr: {
    title: 'Clients',
    search: 'Client, compte ou panneau',
    find: 'Chercher',
    all: 'Tout afficher',
    client: 'Client',
    account: 'Compte',
    access: 'Accès',
    state: 'État',
    lastOpened: 'Votre dernière ouverture',
    details: 'Détails',
    none: 'Aucun client ne partage encore de compte avec vous. Les clients partagent par votre Partner-ID ; donnez-le-leur.',
    noneFound: 'Aucun client avec ces mots.',
    more: 'Page suivante',
    waiting: (count) =>
      count < 2 ? `${count} invitation attend une réponse.` : `${count} invitations attendent une réponse.`,
    seeWaiting: 'Les voir',
    noWay: 'Demandez au client comment vous connecter',
    post: {
      title: (account) => `Ouvrir ${account}`,
      text: 'Un clic vous amène au panneau, connecté. Cela vaut une fois et une minute.',
      button: 'Aller au panneau',
    },
    card: {
      title: (customer) => `Données d’accès pour ${customer}`,
      intro:
        'Chaque mot de passe affiché figure au journal du client, avec votre nom. Nous ne les envoyons jamais.',
      product: 'Produit',
      server: 'Serveur',
      user: 'Utilisateur',
      password: 'Mot de passe',
      show: 'Afficher le mot de passe',
      shown: 'Affiché une fois : il disparaît quand vous quittez cette page.',
      none: 'Il n’y a pas encore de données d’accès. Elles sont créées dès que le panneau a confirmé.',
    },
  },
  es: {
    title: 'Clientes',
    search: 'Cliente, cuenta o panel',
    find: 'Buscar',
    all: 'Mostrar todos',
    client: 'Cliente',
    account: 'Cuenta',
    access: 'Acceso',
    state: 'Estado',
    lastOpened: 'Su última apertura',
    details: 'Detalles',
    none: 'Ningún cliente comparte aún una cuenta con usted. Los clientes comparten con su Partner-ID; déselo.',
    noneFound: 'Ningún cliente con estas palabras.',
    more: 'Página siguiente',
    waiting: (count) =>
      count === 1 ? '1 invitación espera respuesta.' : `${count} invitaciones esperan respuesta.`,
    seeWaiting: 'Verlas',
    noWay: 'Pregunte al cliente cómo entrar',
    post: {
      title: (account) => `Abrir ${account}`,
      text: 'Un clic le lleva al panel con la sesión iniciada. Vale una vez y durante un minuto.',
      button: 'Ir al panel',
    },
    card: {
      title: (customer) => `Datos de acceso de ${customer}`,
      intro:
        'Cada contraseña mostrada consta en el registro del cliente, con su nombre. Nunca las enviamos por correo.',
      product: 'Producto',
      server: 'Servidor',
      user: 'Usuario',
      password: 'Contraseña',
      show: 'Mostrar la contraseña',
      shown: 'Mostrada una vez: desaparece al salir de esta página.',
      none: 'Aún no hay datos de acceso. Se crean en cuanto el panel lo confirma.',
    },
  },
  it: {
    title: 'Clienti',
    search: 'Cliente, account o pannello',
    find: 'Cerca',
    all: 'Mostra tutti',
    client: 'Cliente',
    account: 'Account',
    access: 'Accesso',
    state: 'Stato',
    lastOpened: 'La tua ultima apertura',
    details: 'Dettagli',
    none: 'Nessun cliente condivide ancora un account con te. I clienti condividono con il tuo Partner-ID; comunicalo.',
    noneFound: 'Nessun cliente con queste parole.',
    more: 'Pagina successiva',
    waiting: (count) =>
      count === 1 ? '1 invito attende una risposta.' : `${count} inviti attendono una risposta.`,
    seeWaiting: 'Vedili',
    noWay: 'Chiedi al cliente come entrare',
    post: {
      title: (account) => `Apri ${account}`,
      text: 'Un clic ti porta nel pannello, già dentro. Vale una volta e per un minuto.',
      button: 'Vai al pannello',
    },
    card: {
      title: (customer) => `Dati di accesso per ${customer}`,
      intro:
        'Ogni password mostrata è nel registro del cliente, con il tuo nome. Non le inviamo mai per posta.',
      product: 'Prodotto',
      server: 'Server',
      user: 'Utente',
      password: 'Password',
      show: 'Mostra la password',
      shown: 'Mostrata una volta: sparisce quando lasci questa pagina.',
      none: 'Non ci sono ancora dati di accesso. Vengono creati appena il pannello ha confermato.',
    },
  },
};
