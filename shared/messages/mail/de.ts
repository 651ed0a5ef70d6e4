import type { CodePurpose, MailCatalogue } from './catalogue.ts';
import { de as copies } from './copies/de.ts';
import { de as notices } from './notices/de.ts';
import { de as requests } from './requests/de.ts';

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
    subject: `${organisation} ist jetzt zugelassener Sharing Partner`,
    title: `${organisation} ist jetzt zugelassener Sharing Partner`,
    body: [
      `${host} hat die Partnerschaft zugelassen. Geben Sie Ihren Kunden die Partner-ID: Damit finden sie Sie und geben ihre Konten frei.`,
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
  invitation: ({ customer, partner, account }) => ({
    subject: `${customer} möchte ${account} für ${partner} freigeben`,
    title: `${customer} möchte ${account} für ${partner} freigeben`,
    body: [
      'Sehen Sie sich an, was freigegeben wird, und nehmen Sie an oder lehnen Sie ab. Bis dahin ist nichts offen.',
    ],
    button: 'Einladung ansehen',
  }),
  held_invitation: ({ customer, account, host }) => ({
    subject: `${customer} möchte ${account} für Sie freigeben`,
    title: `${customer} möchte ${account} für Sie freigeben`,
    body: [
      `Zum Annehmen wird Ihre Organisation zuerst Sharing Partner von ${host}; das ist kostenlos und geht auf einer Seite.`,
      'Die Freigabe wird bis zum Datum unten für Sie aufgehoben.',
    ],
    button: 'Einladung ansehen',
  }),
  accepted: ({ customer, partner, account }) => ({
    subject: `${partner} hat angenommen: ${account}`,
    title: `${partner} hat die Freigabe von ${account} angenommen`,
    body: [
      `${partner} hat den Zugriff unten. ${customer} kann ihn jederzeit ändern, pausieren oder beenden.`,
    ],
    button: 'Freigabe ansehen',
  }),
  declined: ({ partner, account }) => ({
    subject: `${partner} hat abgelehnt: ${account}`,
    title: `${partner} hat die Freigabe von ${account} abgelehnt`,
    body: ['Es wurde nichts geöffnet. Sie können neu freigeben oder einen anderen Partner wählen.'],
    button: 'Meine Freigaben ansehen',
  }),
  rights_changed: ({ partner, account }) => ({
    subject: `Geändert: was ${partner} in ${account} darf`,
    title: `Was ${partner} in ${account} darf, hat sich geändert`,
    body: [
      'Ab jetzt gilt der Zugriff unten. Ist er nicht, wie Sie ihn erwartet haben, öffnen Sie die Freigabe.',
    ],
    button: 'Freigabe ansehen',
  }),
  payer_changed: ({ customer, account }) => ({
    subject: `Geändert: wer für ${account} zahlt`,
    title: `Für ${account} zahlt jetzt die andere Seite`,
    body: [
      `${customer} hat geändert, wer ab jetzt zahlt, was in ${account} bestellt wird. Offene Bestellungen bleiben bei dem, der sie aufgegeben hat.`,
      `Rechnungen sieht nur die Seite, die zahlt. Was im Konto liegt, gehört in jedem Fall ${customer}.`,
    ],
    button: 'Zur Freigabe',
  }),
  paused: ({ customer, partner, account }) => ({
    subject: `Pausiert: ${partner} in ${account}`,
    title: `Der Zugriff von ${partner} auf ${account} ist pausiert`,
    body: [`${customer} hat die Freigabe pausiert. Nur ${customer} kann sie fortsetzen.`],
    button: 'Freigabe ansehen',
  }),
  ran_out: ({ customer, partner, account }) => ({
    subject: `Enddatum erreicht: ${partner} in ${account}`,
    title: `Der Zugriff von ${partner} auf ${account} hat sein Enddatum erreicht`,
    body: [
      `${partner} kann es nicht mehr öffnen. ${customer} kann die Freigabe bis zum Datum unten mit einem Nachweis verlängern; danach endet sie von selbst.`,
      'Wird sie nicht mehr gebraucht, ist nichts zu tun.',
    ],
    button: 'Zur Freigabe',
  }),
  ending_soon: ({ customer, partner, account }) => ({
    subject: `Endet bald: ${partner} in ${account}`,
    title: `Der Zugriff von ${partner} auf ${account} endet bald`,
    body: [
      `Er verlängert sich nicht von selbst. Auf der Seite der Freigabe kann ${customer} ein anderes Datum wählen, sie ändern oder gleich beenden.`,
      'Darf sie enden, ist nichts zu tun.',
    ],
    button: 'Zur Freigabe',
  }),
  review_due: ({ partner, account }) => ({
    subject: `Stimmt das noch? ${partner} in ${account}`,
    title: `${partner} hat seit mindestens einem Jahr Zugriff auf ${account}`,
    body: [
      'Diese Freigabe hat kein Enddatum, deshalb fragen wir einmal im Jahr. Behalten Sie sie, geben Sie weniger frei oder beenden Sie sie.',
      'Bis Sie sich entscheiden, ändert sich nichts.',
    ],
    button: 'Freigabe ansehen',
  }),
  idle_soon: ({ customer, partner, account, days }) => ({
    subject: `Endet bald: Niemand hat ${account} geöffnet`,
    title: `Die Freigabe von ${account} für ${partner} endet bald, weil niemand sie nutzt`,
    body: [
      `Sie endet, wenn niemand von ${partner} das Konto ${days} Tage lang geöffnet hat; so hat es ${customer} festgelegt.`,
      `Einmal öffnen genügt, damit sie bleibt; auch ${customer} kann diese Bedingung ändern.`,
    ],
    button: 'Zur Freigabe',
  }),
  recovery_ordered: ({ customer, account }) => ({
    subject: `Konto wird wiederhergestellt: ${account}`,
    title: `${account} wird wiederhergestellt`,
    body: [
      `Eine gesetzliche Vertretung von ${customer} hat beauftragt, dass ${account} ganz an den Inhaber zurückgeht: Kontaktadresse wie nachgewiesen und Zurücksetzen des Passworts an diese Adresse, soweit das Panel es zulässt.`,
      'Falls niemand von Ihnen das war: Halten Sie alle Freigaben des Kontos an und schreiben Sie dem Hoster.',
    ],
    button: 'Stand ansehen',
  }),
  resumed: ({ customer, partner, account }) => ({
    subject: `Fortgesetzt: ${partner} in ${account}`,
    title: `${partner} kann ${account} wieder öffnen`,
    body: [`${customer} hat die Freigabe fortgesetzt. Sie lässt sich jederzeit wieder pausieren.`],
    button: 'Freigabe ansehen',
  }),
  ended: ({ partner, account, cut }) => ({
    subject: `Beendet: die Freigabe von ${account} für ${partner}`,
    title: cut
      ? `${partner} kann ${account} nicht mehr öffnen`
      : `Die Freigabe von ${account} für ${partner} ist beendet`,
    body: ['Der Beleg nennt auch, was noch zu tun bleibt, etwa Passwörter ändern.'],
    button: 'Beleg ansehen',
  }),
  frozen: ({ partner, account, because, host }) => ({
    subject: `Eingefroren: ${partner} in ${account}`,
    title: `Der Zugriff von ${partner} auf ${account} ist eingefroren`,
    body: [
      {
        partnership_suspended: `${host} hat die Partnerschaft von ${partner} ausgesetzt, darum ist die Freigabe eingefroren. Gelöscht ist sie nicht.`,
        partnership_ended: `${host} hat die Partnerschaft von ${partner} beendet, darum bleibt die Freigabe eingefroren.`,
        host: `${host} hat die Freigabe eingefroren. Gelöscht ist sie nicht.`,
        mismatch: `Das Panel zeigt nicht mehr das Konto, das freigegeben wurde, darum ist die Freigabe eingefroren. Bitten Sie ${host}, es mit Ihnen zu prüfen.`,
      }[because],
      'Sie müssen nichts tun. Auf ihrer Seite lässt sich die Freigabe auch ganz beenden.',
    ],
    button: 'Freigabe ansehen',
  }),
  unfrozen: ({ customer, partner, account }) => ({
    subject: `Nicht mehr eingefroren: ${partner} in ${account}`,
    title: `Die Freigabe von ${account} ist nicht mehr eingefroren`,
    body: [
      `${partner} kann sie wieder öffnen, wenn ${customer} sie nicht pausiert hat. ${customer} kann sie jederzeit pausieren oder beenden.`,
    ],
    button: 'Freigabe ansehen',
  }),
  opened: ({ partner, account, person }) => ({
    subject: `${person} von ${partner} hat ${account} geöffnet`,
    title: `${person} von ${partner} hat ${account} geöffnet`,
    body: ['Haben Sie das nicht erwartet, öffnen Sie die Freigabe: Pausieren ist ein Klick.'],
    button: 'Freigabe ansehen',
  }),

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
    openedBy: 'Geöffnet von',
  },
  accountOn: (account, panel) => `${account} bei ${panel}`,
  fullAccess: 'Voll: das ganze Konto',
  payers: { customer: 'der Kunde', partner: 'der Partner' },
  noEnd: 'bis der Kunde sie beendet',
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
    rule: 'eine Bedingung der Freigabe',
  },
  rules: {
    project: 'eine Bedingung der Freigabe: Das Projekt ist abgeschlossen',
    idle: 'eine Bedingung der Freigabe: Niemand hat sie in der vereinbarten Zeit geöffnet',
    not_renewed: 'eine Bedingung der Freigabe: Sie wurde nicht rechtzeitig verlängert',
  },
  cut: {
    confirmed: 'Getrennt: Das Panel hat bestätigt, dass der Zugriff weg ist.',
    running: 'Wird gerade getrennt. Der Beleg zeigt, wann das Panel es bestätigt hat.',
    waiting:
      'Noch nicht getrennt: Das Panel hat es nicht bestätigt. Bei uns ist alles zu, und wir versuchen es weiter.',
    byHand:
      'In diesem Panel können wir nichts trennen. Der Beleg nennt die Schritte, die dort von Hand bleiben.',
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
  onlyShows: 'Der Link zeigt nur. Nichts ändert sich, bevor Sie sich anmelden und entscheiden.',
  footer: (host) => `${host} sendet diese E-Mail, weil sie Ihre Organisation oder Ihre Anmeldung betrifft.`,
};
