/** The log in words. What is kept are short English codes; a code without words is shown as it is. */
import type { AuditEntry } from './state.ts';
import { type Lang, say, type Words } from './words.ts';

const hostSide: Readonly<Record<string, Words>> = {
  'delegated sign-in': { en: 'Signed in', de: 'Angemeldet', fr: 'Connexion' },
  'end by issuer': {
    en: 'The service ended access, open sessions',
    de: 'Der Dienst beendete den Zugriff, offene Sitzungen',
    fr: 'Le service a mis fin à l’accès, sessions ouvertes',
  },
  'end access': { en: 'Ended access', de: 'Zugriff beendet', fr: 'Fin de l’accès' },
  'approve connection': { en: 'Connected', de: 'Verbunden', fr: 'Connecté' },
  disconnect: { en: 'Disconnected', de: 'Getrennt', fr: 'Déconnecté' },
  'remove entry': { en: 'The service removed', de: 'Der Dienst entfernte', fr: 'Le service a retiré' },
  'set contact': {
    en: 'Contact address set to',
    de: 'Kontaktadresse gesetzt auf',
    fr: 'Adresse de contact mise à',
  },
  'mail password reset': {
    en: 'Password reset mailed to',
    de: 'Zurücksetzen des Passworts geschickt an',
    fr: 'Réinitialisation du mot de passe envoyée à',
  },
  change: { en: 'Changed', de: 'Geändert', fr: 'Modifié' },
};

/** RFC 8176 values of the two ways a partner's person can have signed in at the issuer. */
const proofs: Readonly<Record<string, Words>> = {
  'hwk user': { en: 'with a passkey', de: 'mit Passkey', fr: 'avec une clé d’accès' },
  otp: { en: 'with a code by e-mail', de: 'mit Code per E-Mail', fr: 'avec un code par e-mail' },
};

export function logged(
  { action, target }: AuditEntry,
  lang: Lang,
  words: Readonly<Record<string, Words>>,
  nameOf: (id: string) => string,
): string {
  const inWords = (all: Readonly<Record<string, Words>>, key: string): string => {
    const found = all[key];
    return found === undefined ? key : say({ lang }, found);
  };
  const what = inWords({ ...hostSide, ...words }, action);
  return action === 'delegated sign-in'
    ? `${what} ${inWords(proofs, target)}`
    : `${what}: ${target.split(' → ').map(nameOf).join(' → ')}`;
}
