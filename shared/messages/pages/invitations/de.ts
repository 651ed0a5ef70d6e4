import type { InvitationWords } from './en.ts';

export const invitations: InvitationWords = {
  title: (customer) => `${customer} teilt ein Konto mit Ihnen`,
  heldTitle: (customer) => `${customer} möchte ein Konto mit Ihnen teilen`,
  sentTitle: (partner) => `Geteilt mit ${partner}`,
  closedTitle: (partner) => `Einladung an ${partner}`,
  closedFrom: (customer) => `Einladung von ${customer}`,
  shareAgain: 'Erneut teilen',
  customer: 'Kunde',
  partner: 'Partner',
  for: 'Für',
  account: 'Konto',
  panel: 'Panel',
  access: 'Zugriff',
  until: 'Wie lange',
  answerBy: 'Antwort bis',
  state: 'Stand',
  accept: 'Annehmen',
  decline: 'Ablehnen',
  acceptHint:
    'Mit der Annahme erhält Ihre Organisation diesen Zugriff und nicht mehr. Sie können ihn jederzeit beenden.',
  payerOnly:
    'Mit dieser Freigabe würde Ihre Organisation bezahlen. Das kann nur ihr gesetzlicher Vertreter annehmen; ablehnen können Sie.',
  leadersOnly: 'Antworten kann ein gesetzlicher Vertreter oder ein Administrator Ihrer Organisation.',
  toPartnerPage: 'Zur Partnerseite',
  closed: {
    pending: '',
    accepted: 'Diese Einladung wurde angenommen. Sie finden die Freigabe in Ihrer Kundenliste.',
    declined:
      'Diese Einladung wurde abgelehnt. War das ein Versehen, bitten Sie den Kunden, erneut zu teilen.',
    cancelled:
      'Der Kunde hat diese Einladung zurückgezogen. Fragen Sie ihn, wenn Sie den Zugriff noch brauchen.',
    expired: 'Diese Einladung lief ohne Antwort ab. Bitten Sie den Kunden, sie erneut zu senden.',
  },
  toShare: 'Zur Freigabe',
  declined: 'Sie haben abgelehnt. Der Kunde wurde benachrichtigt.',
  resentNow: 'Erneut gesendet. Links aus früheren E-Mails gelten nicht mehr.',

  next: {
    pending:
      'Wir haben dem Partner einen Link gesendet. Bis er annimmt, ist nichts geöffnet. Sie erhalten eine E-Mail mit der Antwort.',
    held: 'Wir haben der Agentur geschrieben, wie sie Partner wird. Sobald sie autorisiert ist, kann sie annehmen. Vorher ist nichts geöffnet.',
    accepted: 'Der Partner hat angenommen.',
    declined: 'Der Partner hat abgelehnt. Nichts wurde geöffnet. Sie können erneut teilen.',
    cancelled: 'Sie haben diese Einladung zurückgezogen. Nichts wurde geöffnet.',
    expired:
      'Der Partner hat nicht rechtzeitig geantwortet. Nichts wurde geöffnet. Sie können sie erneut senden.',
  },
  resend: 'Erneut senden',
  cancel: 'Zurückziehen',
  toAccount: 'Wer hat Zugriff auf dieses Konto',

  heldIntro: 'Zum Annehmen muss Ihre Organisation ein autorisierter Sharing-Partner dieses Hosters sein.',
  heldChoose: 'Für welche Organisation übernehmen Sie sie?',
  take: 'Übernehmen',
  takeHint: 'Damit ist sie noch nicht angenommen.',
  apply: 'Partner werden',
  makeOrganisation: 'Organisation anlegen',
  applied: (organisation) =>
    `${organisation} ist noch nicht autorisiert. Wir schreiben Ihnen, sobald es so weit ist.`,
};
