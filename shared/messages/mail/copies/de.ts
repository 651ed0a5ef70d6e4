import type { CopyMailWords } from './words.ts';

export const de: CopyMailWords = {
  changed: {
    on: ({ customer, partner, account, panel }) => ({
      subject: `${partner} erhält jetzt eine Kopie der E-Mails zu ${account}`,
      title: `Die E-Mail-Kopie für ${account} ist eingeschaltet`,
      body: [
        `${partner} hat die E-Mail-Kopie eingeschaltet. Ab jetzt erhält dessen Leitung die E-Mails, die ${panel} an die Kopie-Adresse von ${account} sendet. Codes, Anmeldelinks und Passwort-Rücksetzungen werden zurückgehalten.`,
        `${customer} kann sie jederzeit mit einem Klick auf der Seite der Freigabe stoppen.`,
      ],
      button: 'Ansehen und stoppen',
    }),
    off: ({ partner, account }) => ({
      subject: `${partner} erhält keine Kopie der E-Mails zu ${account} mehr`,
      title: `Die E-Mail-Kopie für ${account} ist ausgeschaltet`,
      body: [
        `${partner} hat die E-Mail-Kopie ausgeschaltet. Es werden keine weiteren E-Mails weitergegeben.`,
        `Sonst hat sich an der Freigabe nichts geändert.`,
      ],
      button: 'Zur Freigabe',
    }),
    stopped: ({ customer, partner, account }) => ({
      subject: `Die E-Mail-Kopie für ${account} wurde gestoppt`,
      title: `Die E-Mail-Kopie für ${account} wurde gestoppt`,
      body: [
        `${customer} hat die E-Mail-Kopie gestoppt. Es werden keine weiteren E-Mails an ${partner} weitergegeben.`,
        `Sie kann erst wieder beginnen, wenn ${customer} es erlaubt.`,
      ],
      button: 'Zur Freigabe',
    }),
    allowed: ({ customer, partner, account }) => ({
      subject: `Eine E-Mail-Kopie für ${account} ist wieder erlaubt`,
      title: `Eine E-Mail-Kopie für ${account} ist wieder erlaubt`,
      body: [
        `${customer} erlaubt die E-Mail-Kopie wieder. Sie ist noch ausgeschaltet.`,
        `${partner} kann sie auf der Seite der Freigabe einschalten.`,
      ],
      button: 'Zur Freigabe',
    }),
  },
  passed: ({ customer, account, panel }) => ({
    subject: `[${customer}] E-Mail von ${panel}`,
    title: `E-Mail von ${panel} für ${account}`,
    body: [
      `${panel} hat diese E-Mail an ${customer} gesendet. Sie erhalten den Text, weil die E-Mail-Kopie eingeschaltet ist. Links sind auf ihr Ziel gekürzt.`,
    ],
    button: 'Zur Freigabe',
  }),
  held: ({ customer, account, panel }) => ({
    subject: `[${customer}] Eine E-Mail wurde zurückgehalten`,
    title: `Eine E-Mail von ${panel} wurde zurückgehalten`,
    body: [
      `${panel} hat für ${account} eine E-Mail gesendet, die einen Code, einen Anmeldelink oder anderes nur für ${customer} Bestimmtes enthalten könnte. Wir geben sie nicht weiter. Fragen Sie ${customer}, falls Sie eine erwartet haben.`,
    ],
    button: 'Zur Freigabe',
  }),
  from: 'Von',
  subject: 'Betreff',
  attachments: 'Anhänge, nicht weitergegeben',
  copy: 'E-Mail-Kopie',
  ended: 'Die E-Mail-Kopie hat mit dem Vollzugriff geendet.',
};
