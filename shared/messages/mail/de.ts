import type { CodePurpose, MailCatalogue } from './catalogue.ts';
import { de as copies } from './copies/de.ts';
import { de as notices } from './notices/de.ts';
import { de as requests } from './requests/de.ts';
import { de as shares } from './shares/de.ts';

const codeFor: Record<CodePurpose, string> = {
  sign_in: 'Ihr Code zum Anmelden',
  link_account: 'Ihr Code zum Verknüpfen des Kontos',
  proof: 'Ihr Code zur Bestätigung, dass Sie es sind',
  safety: 'Ihr Code zum Ansehen und Pausieren',
  new_address: 'Ihr Code für die neue Adresse',
  recovery: 'Ihr Code für den Weg zurück',
  reply_address: 'Ihr Code für die Antwortadresse',
};

export const de: MailCatalogue = {
  code: ({ purpose, host }) => ({
    subject: `${codeFor[purpose]} – ${host}`,
    title: codeFor[purpose],
    body: [
      'Geben Sie diesen Code auf der Seite ein, die danach gefragt hat. Er gilt 10 Minuten und einmal.',
      `Niemand von ${host} fragt Sie je nach diesem Code. Haben Sie ihn nicht angefordert, tun Sie nichts: Ohne den Code geschieht nichts.`,
    ],
    button: null,
  }),
  new_device: ({ host }) => ({
    subject: `Ein neues Gerät ist angemeldet – ${host}`,
    title: 'Ein neues Gerät ist angemeldet',
    body: [
      'Waren Sie das? Dann ist nichts zu tun. Wenn nicht, beenden Sie dieses Gerät jetzt; es ist sofort abgemeldet.',
    ],
    button: 'Meine Geräte ansehen',
  }),
  device_ended: ({ host }) => ({
    subject: `Ein Gerät wurde zu Ihrer Sicherheit abgemeldet – ${host}`,
    title: 'Ein Gerät wurde zu Ihrer Sicherheit abgemeldet',
    body: [
      'Die Anmeldung dieses Geräts wurde ein zweites Mal verwendet, als hätte sie jemand kopiert. Darum haben wir sie beendet.',
      'Gehört das Gerät Ihnen, melden Sie sich darauf neu an. Sehen Sie dann Ihre Geräte durch und beenden Sie, was Sie nicht kennen.',
    ],
    button: 'Meine Geräte ansehen',
  }),
  passkey_changed: ({ change, host }) => ({
    subject:
      change === 'added' ? `Ein Passkey ist dazugekommen – ${host}` : `Ein Passkey wurde entfernt – ${host}`,
    title:
      change === 'added'
        ? 'Zu Ihrer Anmeldung ist ein Passkey dazugekommen'
        : 'Ein Passkey wurde aus Ihrer Anmeldung entfernt',
    body: [
      `Waren Sie das? Dann ist nichts zu tun. Wenn nicht, sehen Sie sich jetzt Ihre Anmeldung an und sagen Sie es ${host}.`,
    ],
    button: 'Meine Anmeldung ansehen',
  }),
  application_received: ({ organisation, host }) => ({
    subject: `Antrag eingegangen: ${organisation}`,
    title: `${organisation} möchte Sharing Partner werden`,
    body: [`Der Stand ist jetzt „Beantragt“. ${host} sieht sich den Antrag an und antwortet per E-Mail.`],
    button: 'Stand ansehen',
  }),
  authorized: ({ organisation, host }) => ({
    subject: `${organisation} ist jetzt autorisierter Sharing Partner`,
    title: `${organisation} ist jetzt autorisierter Sharing Partner`,
    body: [
      `${host} hat die Partnerschaft autorisiert. Geben Sie Ihren Kunden die Partner-ID: Damit finden sie Sie und geben ihre Konten frei.`,
    ],
    button: 'Partnerseite öffnen',
  }),
  rejected: ({ organisation, host }) => ({
    subject: `Der Antrag von ${organisation} wurde nicht angenommen`,
    title: `Der Antrag von ${organisation} wurde nicht angenommen`,
    body: [`${host} nennt unten den Grund. Sie können ergänzen, was fehlt, und neu beantragen.`],
    button: 'Partnerseite öffnen',
  }),
  partnership_suspended: ({ organisation, host }) => ({
    subject: `Die Partnerschaft von ${organisation} ist ausgesetzt`,
    title: `Die Partnerschaft von ${organisation} ist ausgesetzt`,
    body: [
      `Vorerst kann niemand von ${organisation} ein Kundenkonto öffnen. Die Freigaben sind eingefroren, nicht gelöscht.`,
      `Um das zu klären, antworten Sie ${host} zu dem Grund unten.`,
    ],
    button: 'Partnerseite öffnen',
  }),
  partnership_reinstated: ({ organisation }) => ({
    subject: `Die Partnerschaft von ${organisation} gilt wieder`,
    title: `Die Partnerschaft von ${organisation} gilt wieder`,
    body: [
      'Freigaben, die die Kunden inzwischen nicht beendet oder pausiert haben, lassen sich wieder öffnen.',
    ],
    button: 'Partnerseite öffnen',
  }),
  partnership_ended: ({ organisation, host }) => ({
    subject: `Die Partnerschaft von ${organisation} ist beendet`,
    title: `Die Partnerschaft von ${organisation} ist beendet`,
    body: [
      `Niemand von ${organisation} kann über ${host} noch ein Kundenkonto öffnen. Fragen beantwortet ${host}.`,
    ],
    button: 'Partnerseite öffnen',
  }),
  member_invitation: ({ organisation, host }) => ({
    subject: `${organisation} lädt Sie ein`,
    title: `Werden Sie Mitglied von ${organisation} bei ${host}`,
    body: [
      `${organisation} möchte Sie als Mitglied. Sehen Sie sich die Einladung an, melden Sie sich mit dieser Adresse an und nehmen Sie an.`,
    ],
    button: 'Einladung ansehen',
  }),
  ...shares,
  notices,
  requests,
  copies,

  labels: {
    device: 'Gerät',
    passkey: 'Passkey',
    at: 'Wann',
    partnerId: 'Partner-ID',
    reason: 'Grund',
    customer: 'Kunde',
    partner: 'Partner',
    account: 'Konto',
    access: 'Zugriff',
    payer: 'Wer zahlt',
    enforcement: 'Wie er begrenzt ist',
    answerBy: 'Antwort bis',
    begins: 'Beginnt',
    ends: 'Endet',
    endDate: 'Enddatum',
    renewBefore: 'Verlängern möglich bis',
    paidBefore: 'Zahlte bisher',
    paysNow: 'Zahlt jetzt',
    endedAt: 'Beendet',
    endedBy: 'Beendet von',
    atPanel: 'Im Panel',
    openSessions: 'Offene Sitzungen',
    lastOpened: 'Zuletzt geöffnet',
    extract: 'Auszug',
    validUntil: 'Gültig bis',
    openedBy: 'Geöffnet von',
  },
  accountOn: (account, panel) => `${account} bei ${panel}`,
  fullAccess: 'Voll: das ganze Konto',
  payers: { customer: 'der Kunde', partner: 'der Partner' },
  noEnd: 'wenn der Kunde sie beendet',
  idleEnd: (days) => `auch, wenn sie ${days} Tage lang niemand öffnet`,
  enforcements: {
    enforced: 'Das Panel selbst begrenzt das. Beenden wirkt sofort.',
    leaky:
      'Beenden wirkt sofort. Bis dahin hält das Panel diese Grenzen nicht ein: Dateien, Cronjobs und andere Teile des Kontos bleiben erreichbar.',
    brokered: 'Die Anmeldung läuft über uns. Eine offene Sitzung kann nach dem Ende weiterlaufen.',
    recorded: 'Es gelten die Rechte des Panels. Was von Hand bleibt, steht auf der Seite der Freigabe.',
  },
  enforcedByCredential:
    'Das Panel selbst begrenzt das. Nach dem Ende gilt das Passwort nicht mehr; eine offene Verbindung besteht, bis der Server sie schließt.',
  unverified: 'Bei diesem Panel noch nicht geprüft.',
  sides: {
    customer: 'dem Kunden',
    partner: 'dem Partner',
    host: 'dem Hoster',
    rule: 'einer Bedingung der Freigabe',
  },
  rules: {
    project: 'einer Bedingung der Freigabe: Das Projekt ist abgeschlossen',
    idle: 'einer Bedingung der Freigabe: Niemand hat sie in der vereinbarten Zeit geöffnet',
    not_renewed: 'einer Bedingung der Freigabe: Sie wurde nicht rechtzeitig verlängert',
  },
  cut: {
    confirmed: 'Getrennt: Das Panel hat bestätigt, dass der Zugriff weg ist.',
    running: 'Wird gerade getrennt. Die Seite unten zeigt, wann das Panel es bestätigt hat.',
    waiting:
      'Noch nicht getrennt: Das Panel hat es nicht bestätigt. Bei uns ist alles zu, und wir versuchen es weiter.',
    byHand:
      'In diesem Panel können wir nichts trennen. Die Seite unten nennt die Schritte, die dort von Hand bleiben.',
  },
  sessions: {
    none: 'Keine: Das Konto wurde über diese Freigabe nie geöffnet.',
    ended: 'Mit dem Zugriff beendet.',
    connections: 'Das Passwort gilt nicht mehr. Eine offene Verbindung besteht, bis der Server sie schließt.',
    idle: (minutes) => `Eine offene Sitzung endet, wenn sie ${minutes} Minuten nicht genutzt wird.`,
    unknown: 'Das Panel sagt nicht, wann eine offene Sitzung endet.',
    noLimit: 'Solange sie genutzt wird, setzt das Panel keine Grenze.',
  },
  lastOpened: (when, by) => (by === '' ? when : `${when}, ${by}`),
  fallback: 'Geht der Knopf nicht, öffnen Sie diese Adresse:',
  onlyShows: 'Der Link zeigt nur. Nichts ändert sich, bevor Sie auf der Seite entscheiden.',
  hostLinks: { imprint: 'Impressum', privacy: 'Datenschutz', terms: 'Bedingungen' },
  footer: (host) => `${host} sendet diese E-Mail, weil sie Ihre Organisation oder Ihre Anmeldung betrifft.`,
};
