import type { InvitationWords } from './en.ts';

export const invitations: InvitationWords = {
  title: (customer) => `${customer} condivide un account con te`,
  heldTitle: (customer) => `${customer} vuole condividere un account con te`,
  sentTitle: (partner) => `Condiviso con ${partner}`,
  closedTitle: (partner) => `Invito a ${partner}`,
  closedFrom: (customer) => `Invito di ${customer}`,
  shareAgain: 'Condividi di nuovo',
  customer: 'Cliente',
  partner: 'Partner',
  for: 'Per',
  account: 'Account',
  panel: 'Pannello',
  access: 'Accesso',
  until: 'Durata',
  answerBy: 'Rispondi entro',
  state: 'Stato',
  accept: 'Accetta',
  decline: 'Rifiuta',
  acceptHint:
    'Accettando, la tua organizzazione riceve questo accesso e niente di più. Puoi terminarlo quando vuoi.',
  payerOnly:
    'Con questa condivisione pagherebbe la tua organizzazione. Può accettarla solo il suo rappresentante legale; tu puoi rifiutarla.',
  leadersOnly: 'Può rispondere un rappresentante legale o un amministratore della tua organizzazione.',
  toPartnerPage: 'Alla pagina partner',
  closed: {
    pending: '',
    accepted: 'Questo invito è stato accettato. Trovi la condivisione nella tua lista di clienti.',
    declined:
      'Questo invito è stato rifiutato. Se è stato un errore, chiedi al cliente di condividere di nuovo.',
    cancelled: 'Il cliente ha ritirato questo invito. Chiedigli se ti serve ancora l’accesso.',
    expired: 'Questo invito è scaduto senza risposta. Chiedi al cliente di inviarlo di nuovo.',
  },
  toShare: 'Alla condivisione',
  declined: 'Hai rifiutato. Il cliente è stato avvisato.',
  resentNow: 'Inviato di nuovo. I link delle e-mail precedenti non funzionano più.',

  next: {
    pending:
      'Abbiamo inviato un link al partner. Finché non accetta, non è aperto nulla. Riceverai un’e-mail con la risposta.',
    held: 'Abbiamo scritto all’agenzia come diventare partner. Appena è autorizzata può accettare. Prima non è aperto nulla.',
    accepted: 'Il partner ha accettato.',
    declined: 'Il partner ha rifiutato. Non è stato aperto nulla. Puoi condividere di nuovo.',
    cancelled: 'Hai ritirato questo invito. Non è stato aperto nulla.',
    expired: 'Il partner non ha risposto in tempo. Non è stato aperto nulla. Puoi inviarlo di nuovo.',
  },
  resend: 'Invia di nuovo',
  cancel: 'Ritira',
  toAccount: 'Chi ha accesso a questo account',

  heldIntro:
    'Per accettare, la tua organizzazione deve essere un partner di condivisione autorizzato di questo fornitore.',
  heldChoose: 'Per quale organizzazione lo prendi?',
  take: 'Prendilo',
  takeHint: 'Prenderlo non è ancora accettarlo.',
  apply: 'Diventa partner',
  makeOrganisation: 'Crea la tua organizzazione',
  applied: (organisation) => `${organisation} non è ancora autorizzata. Ti scriveremo quando lo sarà.`,
};
