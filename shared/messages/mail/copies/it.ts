import type { CopyMailWords } from './words.ts';

export const it: CopyMailWords = {
  changed: {
    on: ({ customer, partner, account, panel }) => ({
      subject: `${partner} riceve ora una copia delle e-mail su ${account}`,
      title: `La copia delle e-mail per ${account} è attiva`,
      body: [
        `${partner} ha attivato la copia delle e-mail. Da ora i suoi responsabili ricevono le e-mail che ${panel} invia all’indirizzo di copia di ${account}. Codici, link di accesso e reimpostazioni della password vengono trattenuti.`,
        `${customer} può fermarla in ogni momento con un clic nella pagina della condivisione.`,
      ],
      button: 'Vedi e ferma',
    }),
    off: ({ partner, account }) => ({
      subject: `${partner} non riceve più copia delle e-mail su ${account}`,
      title: `La copia delle e-mail per ${account} è disattivata`,
      body: [
        `${partner} ha disattivato la copia delle e-mail. Non vengono inoltrate altre e-mail.`,
        `Nient’altro è cambiato nella condivisione.`,
      ],
      button: 'Vedi la condivisione',
    }),
    stopped: ({ customer, partner, account }) => ({
      subject: `La copia delle e-mail per ${account} è stata fermata`,
      title: `La copia delle e-mail per ${account} è stata fermata`,
      body: [
        `${customer} ha fermato la copia delle e-mail. Non vengono inoltrate altre e-mail a ${partner}.`,
        `Può ricominciare solo se ${customer} lo consente.`,
      ],
      button: 'Vedi la condivisione',
    }),
    allowed: ({ customer, partner, account }) => ({
      subject: `Una copia delle e-mail per ${account} è di nuovo consentita`,
      title: `Una copia delle e-mail per ${account} è di nuovo consentita`,
      body: [
        `${customer} consente di nuovo la copia delle e-mail. È ancora disattivata.`,
        `${partner} può attivarla nella pagina della condivisione.`,
      ],
      button: 'Vedi la condivisione',
    }),
  },
  passed: ({ customer, account, panel }) => ({
    subject: `[${customer}] E-mail da ${panel}`,
    title: `E-mail da ${panel} per ${account}`,
    body: [
      `${panel} ha inviato questa e-mail a ${customer}. Ne ricevi il testo perché la copia delle e-mail è attiva. I link sono accorciati alla loro destinazione.`,
    ],
    button: 'Vedi la condivisione',
  }),
  held: ({ customer, account, panel }) => ({
    subject: `[${customer}] Un’e-mail è stata trattenuta`,
    title: `Un’e-mail di ${panel} è stata trattenuta`,
    body: [
      `${panel} ha inviato per ${account} un’e-mail che potrebbe contenere un codice, un link di accesso o altro destinato solo a ${customer}. Non la inoltriamo. Chiedi a ${customer} se ne aspettavi una.`,
    ],
    button: 'Vedi la condivisione',
  }),
  from: 'Da',
  subject: 'Oggetto',
  attachments: 'Allegati, non inoltrati',
  copy: 'Copia delle e-mail',
  ended: 'La copia delle e-mail è terminata con l’accesso completo.',
};
