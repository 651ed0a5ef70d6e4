/** Sentences of the replica: our own wording throughout, nothing copied from the vendor. */
import type { Lang } from './labels.ts';

interface Text {
  readonly en: string;
  readonly de: string;
}

export const texts = {
  replica: {
    en: 'Local replica of the internex terminal for trying things out. Nothing here is real.',
    de: 'Lokaler Nachbau des internex-Terminals zum Ausprobieren. Nichts hier ist echt.',
  },
  demoPasswords: { en: 'Demo sign-ins', de: 'Demo-Zugänge' },
  signInFailed: {
    en: 'E-mail address and password do not belong together.',
    de: 'E-Mail-Adresse und Passwort gehören nicht zusammen.',
  },
  accessEnded: {
    en: 'Access ended. This account can no longer be opened from here.',
    de: 'Zugriff beendet. Dieses Konto lässt sich von hier nicht mehr öffnen.',
  },
  loggedOut: { en: 'You are logged out.', de: 'Sie sind abgemeldet.' },
  notFoundTitle: { en: 'Nothing here', de: 'Hier ist nichts' },
  notFound: {
    en: 'This page does not exist, or not for this sign-in.',
    de: 'Diese Seite gibt es nicht, oder nicht für diese Anmeldung.',
  },
  notAllowedTitle: { en: 'Not possible', de: 'Nicht möglich' },
  formExpired: {
    en: 'This form is out of date. Open the page again.',
    de: 'Dieses Formular ist veraltet. Öffnen Sie die Seite noch einmal.',
  },
  down: { en: 'The terminal is down at the moment.', de: 'Das Terminal ist gerade nicht erreichbar.' },
  sharedProducts: { en: 'Products you can reach', de: 'Produkte, die Sie erreichen' },
  mainCloudRule: {
    en: 'The main cloud cannot be shared. Move products to another cloud to share them.',
    de: 'Die Haupt-Cloud kann nicht geteilt werden. Verschieben Sie Produkte in eine andere Cloud, um sie zu teilen.',
  },
  serverRule: {
    en: 'Managed servers can be neither moved nor shared.',
    de: 'Managed Server können weder verschoben noch geteilt werden.',
  },
  partnerPlace: {
    en: 'In this terminal the Panelshare extension takes the place of this step.',
    de: 'In diesem Terminal tritt die Panelshare-Erweiterung an die Stelle dieses Schritts.',
  },
  linkTitle: { en: 'Connect this account?', de: 'Dieses Konto verbinden?' },
  linkMeaning: {
    en: 'After this the service may see the name, the contact address and the products of this account, and may sign in the people you choose there. You can disconnect it here at any time.',
    de: 'Danach darf der Dienst Namen, Kontaktadresse und Produkte dieses Kontos sehen und die Personen anmelden, die Sie dort auswählen. Sie können die Verbindung hier jederzeit trennen.',
  },
  linkNever: {
    en: 'Never included: your password, members, payment, and passing access on.',
    de: 'Nie enthalten: Ihr Passwort, Mitglieder, Zahlung und das Weitergeben des Zugriffs.',
  },
  linkOwnerOnly: {
    en: 'Only the Terminal Owner of this account can connect it.',
    de: 'Nur der Terminal Owner dieses Kontos kann es verbinden.',
  },
  linkDelegated: {
    en: 'You act for this account through a share. Only its owner, signed in here, can connect it.',
    de: 'Sie handeln über eine Freigabe für dieses Konto. Nur seine Inhaberin oder sein Inhaber, hier angemeldet, kann es verbinden.',
  },
  linkBadRequest: {
    en: 'This request to connect is not complete or comes from an unknown service.',
    de: 'Diese Anfrage zum Verbinden ist unvollständig oder kommt von einem unbekannten Dienst.',
  },
  refusedTitle: { en: 'Sign-in refused', de: 'Anmeldung abgelehnt' },
  refused: {
    en: 'This sign-in could not be used. Go back and open the account again.',
    de: 'Diese Anmeldung konnte nicht verwendet werden. Gehen Sie zurück und öffnen Sie das Konto noch einmal.',
  },
  code: { en: 'Code', de: 'Code' },
  nothingConnected: { en: 'No service is connected.', de: 'Kein Dienst ist verbunden.' },
  noAccess: {
    en: 'Nobody has opened this account through a connected service.',
    de: 'Niemand hat dieses Konto über einen verbundenen Dienst geöffnet.',
  },
  accessOpen: { en: 'may open this account', de: 'kann dieses Konto öffnen' },
  accessClosed: { en: 'can no longer open this account', de: 'kann dieses Konto nicht mehr öffnen' },
  unconfirmed: {
    en: 'Ended here. The service has not confirmed it yet; it cannot open this account meanwhile.',
    de: 'Hier beendet. Der Dienst hat es noch nicht bestätigt; bis dahin kann er dieses Konto nicht öffnen.',
  },
  wholeAccount: { en: 'the whole account', de: 'das ganze Konto' },
  product: { en: 'product', de: 'Produkt' },
  products: { en: 'products', de: 'Produkte' },
  nothingHere: { en: 'Nothing here yet.', de: 'Hier ist noch nichts.' },
  rank: { en: 'Rank', de: 'Rang' },
  rankOwner: { en: 'Terminal Owner', de: 'Terminal Owner' },
  rankAdmin: { en: 'Admin', de: 'Admin' },
  rankUser: { en: 'User', de: 'User' },
  account: { en: 'Account', de: 'Konto' },
  service: { en: 'Service', de: 'Dienst' },
  approvedBy: { en: 'Connected by', de: 'Verbunden von' },
  demoData: { en: 'demo data', de: 'Demo-Daten' },
  whoOpens: { en: 'Who can open this account', de: 'Wer dieses Konto öffnen kann' },
  partner: { en: 'Partner', de: 'Partner' },
  reach: { en: 'What', de: 'Was' },
  state: { en: 'State', de: 'Stand' },
  when: { en: 'When', de: 'Wann' },
  who: { en: 'Who', de: 'Wer' },
  logEmpty: { en: 'Nothing has happened yet.', de: 'Noch ist nichts geschehen.' },
  actsFor: { en: 'acts for this account', de: 'handelt für dieses Konto' },
  of: { en: 'of', de: 'von' },
  previewAccess: {
    en: 'People with access to the target cloud will have access to this product.',
    de: 'Personen mit Zugriff auf die Ziel-Cloud erhalten Zugriff auf dieses Produkt.',
  },
  noMembers: {
    en: 'No members besides the owner.',
    de: 'Keine Mitglieder außer der Inhaberin oder dem Inhaber.',
  },
  notInReplica: {
    en: 'This form has no effect in the replica.',
    de: 'Dieses Formular bewirkt im Nachbau nichts.',
  },
} as const satisfies Record<string, Text>;

export type TextKey = keyof typeof texts;

/** `?lang=` decides and is remembered; then the remembered one; then the browser's wish; then English. */
export function chooseLang(
  query: string | undefined,
  remembered: string | undefined,
  acceptLanguage: string | undefined,
): Lang {
  for (const wish of [query, remembered]) if (wish === 'en' || wish === 'de') return wish;
  const first = acceptLanguage
    ?.split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((wish) => wish === 'en' || wish === 'de');
  return first === 'de' ? 'de' : 'en';
}
