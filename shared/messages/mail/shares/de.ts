import type { ShareMailWords } from './words.ts';

export const de: ShareMailWords = {
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
  waits: ({ customer, partner, account }) => ({
    subject: `Noch nicht begonnen: ${partner} in ${account}`,
    title: `${partner} soll mehr Zugriff auf ${account} bekommen`,
    body: [
      `Ein gesetzlicher Vertreter von ${customer} hat es entschieden. Es beginnt erst zur unten genannten Zeit, damit niemand überrascht wird.`,
      'Ist das richtig, brauchen Sie nichts zu tun. Wenn nicht, stoppen Sie es: Ein Klick genügt, ohne Anmeldung.',
    ],
    button: 'Ansehen und stoppen',
  }),
  begun: ({ customer, partner, account }) => ({
    subject: `Begonnen: ${partner} in ${account}`,
    title: `${partner} kann ${account} jetzt öffnen, wie es entschieden wurde`,
    body: [
      `Die Wartezeit ist vorbei. ${customer} kann die Freigabe jederzeit einschränken, anhalten oder beenden.`,
    ],
    button: 'Freigabe ansehen',
  }),
  waiting_stopped: ({ customer, partner, account }) => ({
    subject: `Gestoppt: eine Änderung für ${partner} in ${account}`,
    title: `Die Freigabe von ${account} an ${partner} bleibt, wie sie ist`,
    body: [
      `Eine Änderung, die später beginnen sollte, wurde auf der Seite von ${customer} gestoppt. Geändert hat sich nichts.`,
    ],
    button: 'Freigabe ansehen',
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
      `Ein gesetzlicher Vertreter von ${customer} hat beauftragt, dass ${account} ganz an den Inhaber zurückgeht: Kontaktadresse wie nachgewiesen und Zurücksetzen des Passworts an diese Adresse, soweit das Panel es zulässt.`,
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
};
