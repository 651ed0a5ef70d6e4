import type { Language } from '../language.ts';

/** Words of the frame around every web page. */
export interface FrameWords {
  skip: string;
  navigation: string;
  accounts: string;
  clients: string;
  partner: string;
  members: string;
  log: string;
  me: string;
  adminArea: string;
  signOut: string;
  never: string;
  backToStart: string;
  quote: string;
  admin: Record<
    | 'overview'
    | 'applications'
    | 'organisations'
    | 'accounts'
    | 'invitations'
    | 'grants'
    | 'panels'
    | 'outbox'
    | 'audit',
    string
  >;
}

export const frame: Record<Language, FrameWords> = {
  en: {
    skip: 'Skip to content',
    navigation: 'Areas',
    accounts: 'Who has access',
    clients: 'Clients',
    partner: 'Sharing partner',
    members: 'Members',
    log: 'Log',
    me: 'My profile and devices',
    adminArea: 'Dashboard',
    signOut: 'Sign out',
    never: 'We never ask for the password of your hosting panel.',
    backToStart: 'Back to the start',
    quote: 'If you ask for help, quote',
    admin: {
      overview: 'Overview',
      applications: 'Applications',
      organisations: 'Organisations',
      accounts: 'Accounts',
      invitations: 'Invitations',
      grants: 'Grants',
      panels: 'Panels',
      outbox: 'Outbox',
      audit: 'Log',
    },
  },
  de: {
    skip: 'Zum Inhalt',
    navigation: 'Bereiche',
    accounts: 'Wer hat Zugriff',
    clients: 'Kunden',
    partner: 'Sharing-Partner',
    members: 'Mitglieder',
    log: 'Protokoll',
    me: 'Mein Profil und Geräte',
    adminArea: 'Verwaltung',
    signOut: 'Abmelden',
    never: 'Wir fragen nie nach dem Passwort Ihres Hosting-Panels.',
    backToStart: 'Zurück zum Anfang',
    quote: 'Wenn Sie um Hilfe bitten, nennen Sie',
    admin: {
      overview: 'Übersicht',
      applications: 'Anträge',
      organisations: 'Organisationen',
      accounts: 'Konten',
      invitations: 'Einladungen',
      grants: 'Freigaben',
      panels: 'Panels',
      outbox: 'Postausgang',
      audit: 'Protokoll',
    },
  },
  fr: {
    skip: 'Aller au contenu',
    navigation: 'Rubriques',
    accounts: 'Qui a accès',
    clients: 'Clients',
    partner: 'Partenaire de partage',
    members: 'Membres',
    log: 'Journal',
    me: 'Mon profil et mes appareils',
    adminArea: 'Administration',
    signOut: 'Se déconnecter',
    never: 'Nous ne demandons jamais le mot de passe de votre panneau d’hébergement.',
    backToStart: 'Retour au début',
    quote: 'Si vous demandez de l’aide, indiquez',
    admin: {
      overview: 'Aperçu',
      applications: 'Demandes',
      organisations: 'Organisations',
      accounts: 'Comptes',
      invitations: 'Invitations',
      grants: 'Partages',
      panels: 'Panneaux',
      outbox: 'Envois',
      audit: 'Journal',
    },
  },
  es: {
    skip: 'Ir al contenido',
    navigation: 'Secciones',
    accounts: 'Quién tiene acceso',
    clients: 'Clientes',
    partner: 'Socio de uso compartido',
    members: 'Miembros',
    log: 'Registro',
    me: 'Mi perfil y dispositivos',
    adminArea: 'Administración',
    signOut: 'Cerrar sesión',
    never: 'Nunca pedimos la contraseña de su panel de hosting.',
    backToStart: 'Volver al inicio',
    quote: 'Si pide ayuda, indique',
    admin: {
      overview: 'Resumen',
      applications: 'Solicitudes',
      organisations: 'Organizaciones',
      accounts: 'Cuentas',
      invitations: 'Invitaciones',
      grants: 'Accesos',
      panels: 'Paneles',
      outbox: 'Envíos',
      audit: 'Registro',
    },
  },
  it: {
    skip: 'Vai al contenuto',
    navigation: 'Aree',
    accounts: 'Chi ha accesso',
    clients: 'Clienti',
    partner: 'Partner di condivisione',
    members: 'Membri',
    log: 'Registro',
    me: 'Il mio profilo e i dispositivi',
    adminArea: 'Amministrazione',
    signOut: 'Esci',
    never: 'Non chiediamo mai la password del tuo pannello di hosting.',
    backToStart: 'Torna all’inizio',
    quote: 'Se chiedi aiuto, indica',
    admin: {
      overview: 'Panoramica',
      applications: 'Richieste',
      organisations: 'Organizzazioni',
      accounts: 'Account',
      invitations: 'Inviti',
      grants: 'Accessi',
      panels: 'Pannelli',
      outbox: 'Invii',
      audit: 'Registro',
    },
  },
};
