import type { ShareMailWords } from './words.ts';

export const it: ShareMailWords = {
  invitation: ({ customer, partner, account }) => ({
    subject: `${customer} vuole condividere ${account} con ${partner}`,
    title: `${customer} vuole condividere ${account} con ${partner}`,
    body: ['Guarda che cosa viene condiviso, poi accetta o rifiuta. Fino ad allora non è aperto nulla.'],
    button: 'Vedi l’invito',
  }),
  held_invitation: ({ customer, account, host }) => ({
    subject: `${customer} vuole condividere ${account} con te`,
    title: `${customer} vuole condividere ${account} con te`,
    body: [
      `Per accettare, la tua organizzazione diventa prima partner di condivisione di ${host}; è gratis e si fa in una pagina.`,
      'La condivisione resta riservata a te fino alla data qui sotto.',
    ],
    button: 'Vedi l’invito',
  }),
  accepted: ({ customer, partner, account }) => ({
    subject: `${partner} ha accettato: ${account}`,
    title: `${partner} ha accettato la condivisione di ${account}`,
    body: [
      `${partner} ha l’accesso qui sotto. ${customer} può cambiarlo, metterlo in pausa o terminarlo in ogni momento.`,
    ],
    button: 'Vedi la condivisione',
  }),
  declined: ({ partner, account }) => ({
    subject: `${partner} ha rifiutato: ${account}`,
    title: `${partner} ha rifiutato la condivisione di ${account}`,
    body: ['Non è stato aperto nulla. Puoi condividere di nuovo o scegliere un altro partner.'],
    button: 'Vedi le mie condivisioni',
  }),
  rights_changed: ({ partner, account }) => ({
    subject: `Cambiato: che cosa ${partner} può fare in ${account}`,
    title: `È cambiato che cosa ${partner} può fare in ${account}`,
    body: ['Da ora vale l’accesso qui sotto. Se non è quello che ti aspettavi, apri la condivisione.'],
    button: 'Vedi la condivisione',
  }),
  payer_changed: ({ customer, account }) => ({
    subject: `Cambiato: chi paga per ${account}`,
    title: `È cambiato chi paga per ${account}`,
    body: [
      `${customer} ha cambiato chi paga da ora ciò che si ordina in ${account}. Gli ordini già aperti restano a chi li ha fatti.`,
      `Solo la parte che paga vede le fatture. Ciò che è nell’account appartiene in ogni caso a ${customer}.`,
    ],
    button: 'Vedi la condivisione',
  }),
  waits: ({ customer, partner, account }) => ({
    subject: `Non ancora iniziato: ${partner} in ${account}`,
    title: `${partner} sta per avere più accesso a ${account}`,
    body: [
      `Lo ha deciso un rappresentante legale di ${customer}. Inizia all’ora indicata sotto, così nessuno viene colto di sorpresa.`,
      'Se è giusto, non devi fare nulla. Se no, fermalo: basta un clic, senza accedere.',
    ],
    button: 'Guarda e ferma',
  }),
  begun: ({ customer, partner, account }) => ({
    subject: `Iniziato: ${partner} in ${account}`,
    title: `${partner} ora può aprire ${account}, come deciso`,
    body: [`L’attesa è finita. ${customer} può ridurre, mettere in pausa o terminare in ogni momento.`],
    button: 'Vedi la condivisione',
  }),
  waiting_stopped: ({ customer, partner, account }) => ({
    subject: `Fermato: una modifica per ${partner} in ${account}`,
    title: `La condivisione di ${account} con ${partner} resta com’è`,
    body: [
      `Una modifica che doveva iniziare più tardi è stata fermata dalla parte di ${customer}. Nulla è cambiato.`,
    ],
    button: 'Vedi la condivisione',
  }),
  paused: ({ customer, partner, account }) => ({
    subject: `In pausa: ${partner} in ${account}`,
    title: `L’accesso di ${partner} a ${account} è in pausa`,
    body: [`${customer} ha messo in pausa la condivisione. Solo ${customer} può riprenderla.`],
    button: 'Vedi la condivisione',
  }),
  ran_out: ({ customer, partner, account }) => ({
    subject: `Data di fine raggiunta: ${partner} in ${account}`,
    title: `L’accesso di ${partner} a ${account} ha raggiunto la data di fine`,
    body: [
      `${partner} non può più aprirlo. ${customer} può rinnovarlo con una sola prova fino alla data qui sotto; poi la condivisione termina da sola.`,
      'Se non serve più, non c’è nulla da fare.',
    ],
    button: 'Vedi la condivisione',
  }),
  ending_soon: ({ customer, partner, account }) => ({
    subject: `Termina presto: ${partner} in ${account}`,
    title: `L’accesso di ${partner} a ${account} termina presto`,
    body: [
      `Non si prolunga da solo. Nella sua pagina ${customer} può scegliere un’altra data, modificarlo o terminarlo subito.`,
      'Se può terminare, non c’è nulla da fare.',
    ],
    button: 'Vedi la condivisione',
  }),
  review_due: ({ partner, account }) => ({
    subject: `È ancora giusto? ${partner} in ${account}`,
    title: `${partner} ha accesso a ${account} da un anno o più`,
    body: [
      'Questa condivisione non ha una data di fine, perciò lo chiediamo una volta all’anno. Lasciala com’è, dai di meno o terminala.',
      'Finché non decidi, non cambia nulla.',
    ],
    button: 'Vedi la condivisione',
  }),
  idle_soon: ({ customer, partner, account, days }) => ({
    subject: `Termina presto: nessuno ha aperto ${account}`,
    title: `La condivisione di ${account} con ${partner} termina presto perché nessuno la apre`,
    body: [
      `Termina quando nessuno di ${partner} l’ha aperto per ${days} giorni, come ha deciso ${customer}.`,
      `Basta aprirlo una volta per mantenerla; anche ${customer} può cambiare questa condizione.`,
    ],
    button: 'Vedi la condivisione',
  }),
  recovery_ordered: ({ customer, account }) => ({
    subject: `Account in ripristino: ${account}`,
    title: `${account} viene ripristinato`,
    body: [
      `Un rappresentante legale di ${customer} ha ordinato che ${account} torni del tutto al titolare: l’indirizzo di contatto come provato e la reimpostazione della password a quell’indirizzo, per quanto il pannello lo consente.`,
      'Se nessuno di voi l’ha ordinato, metti in pausa tutte le condivisioni dell’account e scrivi al fornitore.',
    ],
    button: 'Vedi a che punto è',
  }),
  resumed: ({ customer, partner, account }) => ({
    subject: `Ripresa: ${partner} in ${account}`,
    title: `${partner} può di nuovo aprire ${account}`,
    body: [`${customer} ha ripreso la condivisione. Si può rimettere in pausa in ogni momento.`],
    button: 'Vedi la condivisione',
  }),
  ended: ({ partner, account, cut }) => ({
    subject: `Terminata: la condivisione di ${account} con ${partner}`,
    title: cut
      ? `${partner} non può più aprire ${account}`
      : `La condivisione di ${account} con ${partner} è terminata`,
    body: ['La ricevuta indica anche che cosa resta da fare, per esempio cambiare le password.'],
    button: 'Vedi la ricevuta',
  }),
  frozen: ({ partner, account, because, host }) => ({
    subject: `Congelata: ${partner} in ${account}`,
    title: `L’accesso di ${partner} a ${account} è congelato`,
    body: [
      {
        partnership_suspended: `${host} ha sospeso la partnership di ${partner}, perciò la condivisione è congelata. Non è cancellata.`,
        partnership_ended: `${host} ha terminato la partnership di ${partner}, perciò la condivisione resta congelata.`,
        host: `${host} ha congelato la condivisione. Non è cancellata.`,
        mismatch: `Il pannello non mostra più l’account che era stato condiviso, perciò la condivisione è congelata. Chiedi a ${host} di verificarlo con te.`,
      }[because],
      'Non devi fare nulla. Dalla sua pagina la condivisione si può anche terminare del tutto.',
    ],
    button: 'Vedi la condivisione',
  }),
  unfrozen: ({ customer, partner, account }) => ({
    subject: `Non più congelata: ${partner} in ${account}`,
    title: `La condivisione di ${account} non è più congelata`,
    body: [
      `${partner} può riaprirla, se ${customer} non l’ha messa in pausa. ${customer} può metterla in pausa o terminarla in ogni momento.`,
    ],
    button: 'Vedi la condivisione',
  }),
  opened: ({ partner, account, person }) => ({
    subject: `${person} di ${partner} ha aperto ${account}`,
    title: `${person} di ${partner} ha aperto ${account}`,
    body: ['Se non te lo aspettavi, apri la condivisione: per metterla in pausa basta un clic.'],
    button: 'Vedi la condivisione',
  }),
};
