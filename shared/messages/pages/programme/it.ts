import type { ProgrammeWords } from './en.ts';

export const it: ProgrammeWords = {
  criteria: {
    register: { name: 'Registro di commercio', ask: 'Iscrizione nel registro di commercio del tuo Paese' },
    website: { name: 'Sito web attivo', ask: 'Un sito web attivo' },
    volume: {
      name: 'Volume annuo',
      ask: 'Quanto acquisti dal fornitore in un anno, compresi i tuoi clienti',
    },
    support: {
      name: 'Dà assistenza',
      ask: 'Diamo assistenza ai nostri clienti per i prodotti che gestiamo.',
    },
    invoices: {
      name: 'Risponde delle fatture',
      ask: 'Rispondiamo delle fatture dei nostri clienti o dei prodotti che gestiamo.',
    },
    exclusivity: {
      name: 'Esclusiva nelle richieste di offerte',
      ask: 'Per i contratti ottenuti con le richieste di offerte del fornitore usiamo solo i suoi prodotti.',
    },
    conditions: {
      name: 'Condizioni per rivenditori',
      ask: 'Abbiamo letto le condizioni particolari per rivenditori e le rispettiamo.',
    },
  },
  form: {
    lead: 'Quanto segue viene esaminato prima della decisione. Ciò che non ti riguarda può restare vuoto; il fornitore te lo chiederà.',
    registerName: 'Nome nel registro',
    registerNumber: 'Numero nel registro',
    registerNumberHint: 'Per esempio un IDI, un SIRET o un numero del registro di commercio.',
    country: 'Paese',
    chooseCountry: 'Scegli un Paese',
    registerWrong: 'Indica nome, numero e Paese, oppure niente di questo.',
    amount: 'Importo all’anno',
    amountHint: (chf, eur) => `Almeno ${chf} o ${eur}. Basta una stima.`,
    amountWrong: 'Indica un importo intero, per esempio 2500.',
    currency: 'Valuta',
    agreeTo: 'A che cosa ci impegniamo',
    affiliate: 'La nostra organizzazione partecipa al programma di affiliazione del fornitore',
    affiliateHint:
      'Affiliato e partner si escludono. Esci dal programma di affiliazione prima di fare richiesta.',
  },
  benefits: 'Che cosa ottengono i partner',
  owed: {
    title: 'Un nuovo accordo aspetta la tua conferma',
    until: (date) =>
      `Leggilo qui sotto e confermalo entro il ${date}. Fino ad allora non cambia nulla; dopo non puoi accettare nuove condivisioni.`,
    overdue: (date) =>
      `Andava confermato entro il ${date}. Finché un rappresentante legale non lo conferma qui sotto, non puoi accettare nuove condivisioni. Quelle esistenti continuano.`,
    confirm: (organisation) =>
      `Sono un rappresentante legale di ${organisation}. Ho letto il nuovo accordo e lo confermo.`,
    button: 'Conferma il nuovo accordo',
    only: 'Solo un rappresentante legale può confermarlo. Avvisalo, per favore.',
  },
  confirmations: 'Tutto ciò che hai confermato',
  copyOf: (version) => `Copia della versione ${version}`,
  domains: {
    heading: 'I tuoi domini',
    lead: 'I clienti vedono i domini dimostrati sulla tua carta d’identità, accanto al tuo Partner-ID. Dimostrali con un record DNS o con un file, come ti riesce più facile.',
    none: 'Ancora nessun dominio.',
    field: 'Dominio',
    fieldHint: 'Per esempio studio.example, senza www.',
    add: 'Aggiungi il dominio',
    states: { pending: 'Non ancora dimostrato', verified: 'Dimostrato', withdrawn: 'Non più trovato' },
    ways: { dns: 'con record DNS', file: 'con file' },
    since: (date) => `dal ${date}`,
    looked: (date) => `Ultimo controllo: ${date}. Ricontrolliamo ogni giorno.`,
    record: 'Crea un record DNS di tipo TXT',
    recordName: 'Nome',
    recordValue: 'Valore',
    orFile: 'Oppure metti un file di testo con la stessa riga a questo indirizzo',
    check: (domain) => `Controlla ${domain} adesso`,
    remove: (domain) => `Rimuovi ${domain}`,
    found: 'Trovato: il dominio è verificato.',
  },
  rename: {
    heading: 'Nome dell’organizzazione',
    field: 'Nome',
    hint: 'Lo vedono clienti e partner. Se il nome di un partner somiglia a un altro, prima lo esamina il fornitore.',
    button: 'Cambia il nome',
    waits: (name) =>
      `Il fornitore esamina prima il nuovo nome «${name}». Riceverai un’e-mail; fino ad allora vale quello vecchio.`,
    done: 'Il nome è cambiato.',
  },
};
