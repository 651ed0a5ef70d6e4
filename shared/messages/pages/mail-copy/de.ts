import type { MailCopyWords } from './words.ts';

export const de: MailCopyWords = {
  heading: 'E-Mail-Kopie',
  partnerOff: 'Sie erhalten keine Kopien der E-Mails, die das Panel diesem Kunden sendet.',
  partnerOn:
    'Ihre gesetzlichen Vertreter und Administratoren erhalten eine Kopie dessen, was das Panel an die Kopie-Adresse dieses Kontos sendet. Codes, Anmeldelinks und Passwort-Rücksetzungen werden zurückgehalten.',
  stoppedP: 'Vom Kunden gestoppt. Sie kann erst wieder beginnen, wenn der Kunde es erlaubt.',
  onAct: 'Kopie einschalten',
  offAct: 'Kopie ausschalten',
  partnerNeeds: 'E-Mails des Panels kommen an, sobald der Kunde dort die Kopie-Adresse eingetragen hat.',
  customerOn: (partner) =>
    `${partner} erhält eine Kopie dessen, was das Panel an die Kopie-Adresse dieses Kontos sendet. Codes, Anmeldelinks und Passwort-Rücksetzungen werden zurückgehalten.`,
  customerOff: (partner) =>
    `${partner} erhält keine Kopien. Bei Vollzugriff kann der Partner sie einschalten; Sie erfahren es und können sie stoppen.`,
  customerStopped: (partner) =>
    `Sie haben sie gestoppt: ${partner} erhält keine Kopien und kann sie nicht einschalten.`,
  stop: 'Kopie stoppen',
  forbid: 'Kopien nicht erlauben',
  allow: 'Wieder erlauben',
  addressLink: 'Kopie-Adresse dieses Kontos',
  title: 'Kopie-Adresse',
  intro:
    'Tragen Sie diese Adresse im Panel als weiteren Empfänger oder Kopie-Adresse seiner E-Mails ein, falls das Panel das anbietet. Partner mit Vollzugriff und eingeschalteter E-Mail-Kopie erhalten diese E-Mails dann durch einen Filter.',
  none: 'Dieses Konto hat noch keine Kopie-Adresse.',
  notOffered:
    'Dieser Hoster nimmt keine E-Mails für Panels an, daher gibt es keine Kopie-Adresse. Partner erhalten weiterhin unsere eigenen E-Mails zu ihrer Freigabe.',
  make: 'Kopie-Adresse anlegen',
  renew: 'Neue anlegen; die alte gilt sofort nicht mehr',
};
