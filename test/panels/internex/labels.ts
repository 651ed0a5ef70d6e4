/**
 * The terminal's labels, each marked: taken from the vendor's public help pages ("documented") or
 * our own guess ("assumed"). Keeping the guesses here makes them easy to check and to replace.
 * Whole sentences are our own wording and live in texts.ts.
 */

import type { PageContext } from '../host/markup.ts';
import { type Label, say, type Words } from '../host/words.ts';

const documented = (en: string, de: string): Label => ({ en, de, documented: ['en', 'de'] });
/** English documented, German assumed. */
const english = (en: string, de: string): Label => ({ en, de, documented: ['en'] });
const assumed = (en: string, de: string): Label => ({ en, de, documented: [] });

export const labels = {
  // The pop-up under the green user icon
  clientId: english('Client-ID', 'Client-ID'),
  accountOverview: english('Account Overview', 'Konto-Übersicht'),
  logOut: assumed('Log out', 'Abmelden'),
  userMenu: assumed('User menu', 'Benutzermenü'),

  // Account area
  internexAccount: english('internex Account', 'internex Konto'),
  overviewInternexAccount: english('Overview internex Account', 'Übersicht internex Konto'),
  details: english('Details', 'Details'),
  sharingPartner: english('Sharing Partner', 'Sharing-Partner'),
  becomeSharingPartner: english('Become a Sharing Partner', 'Sharing-Partner werden'),
  settings: english('Settings', 'Einstellungen'),
  accessControlCenter: english('Access Control Center', 'Access Control Center'),
  manageOrganizationDomains: english('Manage Organization Domains', 'Organisations-Domains verwalten'),
  verify: english('Verify', 'Verifizieren'),
  verifiedUnderReview: english(
    'Verified, under review by internex',
    'Verifiziert, wird von internex geprüft',
  ),
  accountData: assumed('Account data', 'Kontodaten'),
  password: assumed('Password', 'Passwort'),

  // Clouds
  start: assumed('Start', 'Start'),
  cloudManager: english('Cloud Manager', 'Cloud Manager'),
  createCloud: documented('Create Cloud', 'Cloud erstellen'),
  create: documented('Create', 'Erstellen'),
  selectCloud: documented('Select this Cloud', 'zur Cloud'),
  members: documented('Members', 'Mitglieder'),
  addMember: documented('Add Member', 'Mitglied hinzufügen'),
  cloudMember: documented('Cloud Member', 'Cloud-Mitglied'),
  cloudAdmin: documented('Cloud Admin', 'Cloud-Admin'),
  readPermission: documented('Read permission', 'Lese-Berechtigung'),
  writePermission: documented('Write permission', 'Schreib-Berechtigung'),
  orderPermission: documented('Order permission', 'Bestell-Berechtigung'),
  add: documented('Add', 'Hinzufügen'),
  cloudSettings: documented('Cloud Settings', 'Cloud Einstellungen'),
  cloudAssignment: english('Cloud Assignment', 'Cloud-Zuordnung'),
  move: english('Move', 'Verschieben'),
  domainAndEmail: english('Domain & Email', 'Domain & E-Mail'),
  domainManagerPro: english('Domain Manager Pro', 'Domain Manager Pro'),
  moreActions: assumed('More actions', 'Weitere Aktionen'),
  mainCloud: assumed('Main cloud', 'Haupt-Cloud'),

  // Categories of products in a cloud
  cloud: assumed('Clouds', 'Clouds'),
  domain: assumed('Domains', 'Domains'),
  mailbox: assumed('E-mail', 'E-Mail'),
  website: assumed('Web hosting', 'Webhosting'),
  server: assumed('Servers', 'Server'),

  // Buttons and fields
  name: assumed('Name', 'Name'),
  actions: assumed('Actions', 'Aktionen'),
  manage: assumed('Manage', 'Verwalten'),
  save: assumed('Save', 'Speichern'),
  note: assumed('Note', 'Notiz'),
  order: assumed('Order', 'Bestellen'),
  category: assumed('Category', 'Kategorie'),
} as const satisfies Record<string, Label>;

export const label = (page: Pick<PageContext, 'lang'>, key: keyof typeof labels): string =>
  say(page, labels[key]);

/** `Owner > Admin > User`, as the vendor ranks them. */
export const ranks: Readonly<Record<'owner' | 'admin' | 'user', Words>> = {
  owner: { en: 'Terminal Owner', de: 'Terminal Owner' },
  admin: { en: 'Admin', de: 'Admin' },
  user: { en: 'User', de: 'User' },
};
