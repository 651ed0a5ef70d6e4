import type { LinkWords } from './words.ts';

export const it: LinkWords = {
  title: 'Il tuo link per i clienti',
  lead: 'Il cliente che apre questo link può condividere un account con te. Aprirlo non ti dà nulla: il cliente dimostra che l’account è suo, sceglie che cosa puoi usare e può riprenderselo in ogni momento.',
  field: 'Link',
  hint: 'Per il tuo sito, un’e-mail o un’offerta. Resta lo stesso finché sei partner.',
  code: 'Lo stesso link come codice QR',
  alt: (url) => `Codice QR. Porta a ${url}`,
  codeHint: 'Da stampare, o da mostrare al telefono del cliente.',
  save: 'Salva il codice QR (SVG)',
  notYet: 'Avrai il tuo link appena la tua partnership sarà autorizzata.',
  toPartnership: 'Alla partnership',
  open: 'Link e codice QR per i clienti',
  request: {
    title: 'Link a questa richiesta',
    hint: (email) =>
      `Se l’e-mail non arriva, manda questo link per un’altra via o fai scansionare il codice al cliente. Si apre a chi accede con ${email}.`,
    extendHint:
      'Se l’e-mail non arriva, manda questo link per un’altra via o fai scansionare il codice al cliente. Si apre alle persone del cliente dopo l’accesso.',
  },
};
