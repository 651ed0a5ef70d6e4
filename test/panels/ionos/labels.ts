/**
 * The labels of both sites, each language marked: taken from the vendor's public help pages
 * ("documented") or our own guess ("assumed"). Keeping the guesses here makes them easy to check and to
 * replace; French is a guess throughout. Whole sentences are our own wording and live in texts.ts.
 */
import { type Label, type Lang, say, type Words } from '../host/words.ts';
import type { Role } from '../host/world.ts';

const documentedIn =
  (...documented: readonly Lang[]) =>
  (en: string, de: string, fr: string): Label => ({ en, de, fr, documented });

const both = documentedIn('en', 'de');
const english = documentedIn('en');
const german = documentedIn('de');
const assumed = documentedIn();

export const labels = {
  // my.ionos: the account menu, top right
  myAccountLogout: english('My account & logout', 'Mein Konto & Logout', 'Mon compte & déconnexion'),
  loginSecurity: english('Login & account security', 'Login & Kontosicherheit', 'Connexion & sécurité'),
  customerNumber: assumed('Customer number', 'Kundennummer', 'Numéro de client'),
  logOut: assumed('Log out', 'Abmelden', 'Se déconnecter'),
  start: assumed('Start', 'Start', 'Accueil'),

  // my.ionos: access permissions
  manageAccessPermissions: english(
    'Manage access permissions',
    'Zugriffsberechtigungen verwalten',
    'Gérer les autorisations d’accès',
  ),
  openDetails: english('Open details', 'Details öffnen', 'Ouvrir les détails'),
  removePartner: english(
    'Remove partner and revoke access permissions',
    'Partner entfernen und Zugriffsberechtigungen entziehen',
    'Supprimer le partenaire et révoquer les autorisations d’accès',
  ),
  revokeAccessPermissions: english(
    'Revoke access permissions',
    'Zugriffsberechtigungen entziehen',
    'Révoquer les autorisations d’accès',
  ),
  openRequests: assumed('Open requests', 'Offene Anfragen', 'Demandes en attente'),
  accept: assumed('Accept', 'Annehmen', 'Accepter'),
  decline: assumed('Decline', 'Ablehnen', 'Refuser'),
  invitePartner: assumed('Invite a partner', 'Partner einladen', 'Inviter un partenaire'),
  sendInvitation: assumed('Send invitation', 'Einladung senden', 'Envoyer l’invitation'),
  cancel: assumed('Cancel', 'Abbrechen', 'Annuler'),

  // Both sites
  fullAccess: both('Full access', 'Vollzugriff', 'Accès complet'),
  partialAccess: both('Partial access', 'Teilzugriff', 'Accès partiel'),

  // Portal: navigation and list
  customers: both('Customers', 'Kunden', 'Clients'),
  requests: german('Requests', 'Anfragen', 'Demandes'),
  addCustomer: both('Add customer', 'Kunde hinzufügen', 'Ajouter un client'),
  save: both('Save', 'Speichern', 'Enregistrer'),
  personalInformation: german(
    'Personal information',
    'Persönliche Informationen',
    'Informations personnelles',
  ),
  contactInformation: german('Contact information', 'Kontaktinformationen', 'Coordonnées'),
  addresses: german('Addresses', 'Adressen', 'Adresses'),
  furtherData: german('Further data', 'Weitere Daten', 'Autres données'),
  partnerAccount: assumed('Partner account', 'Partnerkonto', 'Compte partenaire'),
  projects: german('Projects', 'Projekte', 'Projets'),

  // Portal: one customer
  sendAccessRequest: both('Send Access Request', 'Zugriffsanfrage senden', 'Envoyer une demande d’accès'),
  alternativeSender: german('Alternative address', 'Alternative Adresse', 'Adresse alternative'),
  openAccount: both('Open IONOS Account', 'IONOS Konto öffnen', 'Ouvrir le compte IONOS'),
  disconnect: both('Disconnect', 'Verbindung trennen', 'Déconnecter'),
  emailCopy: both('Email Copy', 'E-Mail-Kopie', 'Copie des e-mails'),
  deleteCustomer: both('Delete Customer', 'Kunde löschen', 'Supprimer le client'),
  delete: german('Delete', 'Löschen', 'Supprimer'),
  keepProjects: assumed('Keep the projects', 'Projekte behalten', 'Conserver les projets'),
  deleteProjects: assumed('Delete the projects too', 'Projekte auch löschen', 'Supprimer aussi les projets'),

  // Portal: invitations
  connectCustomer: both('Connect Customer', 'Kunde verbinden', 'Associer le client'),
  rejectInvitation: english('Reject invitation', 'Einladung ablehnen', 'Refuser l’invitation'),
  newRecord: assumed('New customer', 'Neuer Kunde', 'Nouveau client'),
  message: assumed('Message', 'Nachricht', 'Message'),

  // Products
  domain: assumed('Domains', 'Domains', 'Domaines'),
  mailbox: assumed('E-mail', 'E-Mail', 'E-mail'),
  website: assumed('Hosting', 'Hosting', 'Hébergement'),
  server: assumed('Servers', 'Server', 'Serveurs'),
  name: assumed('Name', 'Name', 'Nom'),
  company: assumed('Company', 'Firma', 'Société'),
  emailAddress: assumed('E-mail address', 'E-Mail-Adresse', 'Adresse e-mail'),
  note: assumed('Note', 'Notiz', 'Note'),
  actions: assumed('Actions', 'Aktionen', 'Actions'),
  manage: assumed('Manage', 'Verwalten', 'Gérer'),
} as const satisfies Record<string, Label>;

export const label = (page: { readonly lang: Lang }, key: keyof typeof labels): string =>
  say(page, labels[key]);

/** Who may do what in a customer account is not documented; assumed. */
export const ranks: Readonly<Record<Role, Words>> = {
  owner: { en: 'Account holder', de: 'Vertragsinhaber', fr: 'Titulaire' },
  admin: { en: 'Administrator', de: 'Administrator', fr: 'Administrateur' },
  user: { en: 'User', de: 'Benutzer', fr: 'Utilisateur' },
};
