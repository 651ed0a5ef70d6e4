/** The log in words. What is kept are short English codes; a code without words here is shown as it is. */
import type { Lang } from './labels.ts';
import type { AuditEntry } from './state.ts';

const words: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  'delegated sign-in': { en: 'Signed in', de: 'Angemeldet' },
  'end by issuer': {
    en: 'The service ended access, open sessions',
    de: 'Der Dienst beendete den Zugriff, offene Sitzungen',
  },
  'end access': { en: 'Ended access', de: 'Zugriff beendet' },
  'approve connection': { en: 'Connected', de: 'Verbunden' },
  disconnect: { en: 'Disconnected', de: 'Getrennt' },
  'create cloud': { en: 'Created cloud', de: 'Cloud erstellt' },
  order: { en: 'Ordered', de: 'Bestellt' },
  change: { en: 'Changed', de: 'Geändert' },
  move: { en: 'Moved', de: 'Verschoben' },
};

/** RFC 8176 values of the two ways a partner's person can have signed in at the issuer. */
const proofs: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  'hwk user': { en: 'with a passkey', de: 'mit Passkey' },
  otp: { en: 'with a code by e-mail', de: 'mit Code per E-Mail' },
};

export function logged({ action, target }: AuditEntry, lang: Lang, nameOf: (id: string) => string): string {
  const what = words[action]?.[lang] ?? action;
  if (action === 'delegated sign-in') return `${what} ${proofs[target]?.[lang] ?? target}`;
  return `${what}: ${target.split(' → ').map(nameOf).join(' → ')}`;
}
