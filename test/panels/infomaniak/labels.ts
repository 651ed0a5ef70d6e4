/**
 * The Manager's labels, each language marked: taken from the vendor's public help pages
 * ("documented") or our own guess ("assumed"). Keeping the guesses here makes them easy to check
 * and to replace. Help texts are machine-translated, so even documented labels may differ slightly.
 * Whole sentences are our own wording and live in texts.ts.
 */
import { type Label, type Lang, say } from '../host/words.ts';
import type { Role } from '../host/world.ts';

type Words = readonly [en: string, de: string, fr: string];

const documented =
  (...where: readonly Lang[]) =>
  (...[en, de, fr]: Words): Label => ({ en, de, fr, documented: where });

const everywhere = documented('en', 'de', 'fr');
const inEnglish = documented('en');
const inFrench = documented('fr');
const inEnglishAndFrench = documented('en', 'fr');
const assumed = documented();

export const labels = {
  // Sidebar and chevron
  partner: inEnglishAndFrench('Partner', 'Partner', 'Partenaire'),
  clients: everywhere('Clients', 'Kunden', 'Clients'),
  organisation: inEnglishAndFrench('Organisation', 'Organisation', 'Organisation'),
  organisations: assumed('Organisations', 'Organisationen', 'Organisations'),
  switchOrganisation: assumed('Switch organisation', 'Organisation wechseln', 'Changer d’organisation'),
  products: assumed('Products', 'Produkte', 'Produits'),
  order: assumed('Order', 'Bestellen', 'Commander'),
  userManagement: inEnglishAndFrench('User Management', 'Benutzerverwaltung', 'Gestion des Utilisateurs'),
  users: inEnglish('Users', 'Benutzer', 'Utilisateurs'),
  addUser: inEnglishAndFrench('Add a user', 'Benutzer hinzufügen', 'Ajouter un utilisateur'),
  resellerSpace: everywhere('Reseller Space', 'Reseller-Bereich', 'Espace Revendeur'),
  managedClients: everywhere('Managed Clients', 'Verwaltete Kunden', 'Clients sous gestion'),

  // Account menu
  userProfile: inFrench('User profile', 'Benutzerprofil', 'Profil utilisateur'),
  supportCode: inFrench('Support code', 'Supportcode', 'Code support'),
  connectedServices: assumed('Connected services', 'Verbundene Dienste', 'Services connectés'),
  password: assumed('Password', 'Passwort', 'Mot de passe'),
  logOut: assumed('Log out', 'Abmelden', 'Se déconnecter'),

  // Roles
  legalRepresentative: everywhere('Legal representative', 'Gesetzlicher Vertreter', 'Responsable légal'),
  administrator: inEnglishAndFrench('Administrator', 'Administrator', 'Administrateur'),
  collaborator: inEnglishAndFrench('Collaborator', 'Mitarbeiter', 'Collaborateur'),

  // Partner list and its rows
  addPartner: inEnglish('Add a partner', 'Partner hinzufügen', 'Ajouter un partenaire'),
  modifyRights: everywhere('Modify access rights', 'Zugriffsrechte ändern', 'Modifier les droits d’accès'),
  stopCollaboration: inFrench('Stop the collaboration', 'Zusammenarbeit beenden', 'Arrêter la collaboration'),
  resend: assumed('Send again', 'Erneut senden', 'Renvoyer'),
  remove: assumed('Delete', 'Löschen', 'Supprimer'),
  pending: assumed('Pending', 'Ausstehend', 'En attente'),
  active: assumed('Active', 'Aktiv', 'Actif'),
  asked: assumed('Requested by the partner', 'Vom Partner angefragt', 'Demandé par le partenaire'),
  payment: inFrench('Payment', 'Zahlung', 'Paiement'),
  payClient: assumed(
    'Client’s means of payment',
    'Zahlungsmittel des Kunden',
    'Moyens de paiement du client',
  ),
  payPartner: assumed(
    'Partner’s means of payment',
    'Zahlungsmittel des Partners',
    'Moyens de paiement du partenaire',
  ),
  changePayment: assumed('Change the payment', 'Zahlung ändern', 'Modifier le paiement'),

  // Wizard
  limitedAccess: everywhere(
    'Limited access',
    'Auf eine Auswahl von Produkten beschränkt',
    'Limité à une sélection de produits',
  ),
  fullAccess: everywhere('Full access', 'Vollständiger Zugriff', 'Accès complet'),
  continue: everywhere('Continue', 'Weiter', 'Continuer'),
  search: assumed('Search', 'Suchen', 'Rechercher'),
  accept: assumed('Accept', 'Annehmen', 'Accepter'),
  decline: assumed('Refuse', 'Ablehnen', 'Refuser'),

  // Reseller space
  addClient: everywhere('Add a client', 'Kunden hinzufügen', 'Ajouter un client'),
  openManager: assumed(
    'Open the client’s Manager',
    'Manager des Kunden öffnen',
    'Ouvrir le Manager du client',
  ),
  exportCsv: assumed('Export data (CSV)', 'Daten exportieren (CSV)', 'Exporter les données (CSV)'),

  // Product list
  web: assumed('Web & Domains', 'Web & Domains', 'Web & Domaines'),
  mail: assumed('Mail Service', 'Mail-Service', 'Service Mail'),
  ksuite: everywhere('kSuite', 'kSuite', 'kSuite'),
  kdrive: everywhere('kDrive', 'kDrive', 'kDrive'),
  internalName: inEnglish('Internal name', 'Interner Name', 'Nom interne'),
  serviceName: inEnglish('Service name', 'Name des Dienstes', 'Nom du service'),
  manage: assumed('Manage', 'Verwalten', 'Gérer'),
  renew: assumed('Renew', 'Verlängern', 'Renouveler'),

  // Buttons and fields
  name: assumed('Name', 'Name', 'Nom'),
  emailAddress: assumed('E-mail address', 'E-Mail-Adresse', 'Adresse mail'),
  access: assumed('Access', 'Zugriff', 'Accès'),
  state: assumed('State', 'Stand', 'État'),
  role: assumed('Role', 'Rolle', 'Rôle'),
  actions: assumed('Actions', 'Aktionen', 'Actions'),
  moreActions: assumed('More actions', 'Weitere Aktionen', 'Plus d’actions'),
  category: assumed('Category', 'Kategorie', 'Catégorie'),
  note: assumed('Note', 'Notiz', 'Note'),
  save: assumed('Save', 'Speichern', 'Enregistrer'),
  cancel: assumed('Cancel', 'Abbrechen', 'Annuler'),
} as const satisfies Record<string, Label>;

export type LabelKey = keyof typeof labels;

export const label = (page: { readonly lang: Lang }, key: LabelKey): string => say(page, labels[key]);

/** The ranks of the host side in the Manager's words. */
export const ranks: Readonly<Record<Role, Label>> = {
  owner: labels.legalRepresentative,
  admin: labels.administrator,
  user: labels.collaborator,
};
