import type { FrameWords } from './words.ts';

export const fr: FrameWords = {
  skip: 'Aller au contenu',
  navigation: 'Rubriques',
  accounts: 'Qui a accès',
  clients: 'Clients',
  partner: 'Partenaire de partage',
  members: 'Membres',
  teams: 'Équipes',
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
};
