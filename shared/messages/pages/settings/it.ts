import type { SettingsWords } from './words.ts';

export const it: SettingsWords = {
  title: 'Impostazioni',
  lead: 'Ciò che vale per tutta l’installazione. Ogni modifica resta nel registro.',
  save: 'Salva',
  changedAt: (at) => `Ultima modifica: ${at}`,
  sections: {
    premium: {
      title: 'Assistenza premium',
      lead: 'Come ti raggiungono i clienti con assistenza premium. Chi ce l’ha si imposta nella pagina dell’organizzazione.',
    },
    privacy: {
      title: 'Privacy e dati',
      lead: 'Chi risponde di questo servizio, chi tratta dati per te e dove si trovano.',
    },
    signIn: {
      title: 'Accesso del tuo personale',
      lead: 'Il tuo provider OpenID accanto alle passkey: gruppi, che cosa vale come forte, chi è collegato.',
    },
    face: {
      title: 'Immagine del fornitore',
      lead: 'Nome, logo, colore, mittente delle e-mail e collegamenti in fondo a ogni pagina.',
    },
    coolingOff: {
      title: 'Tempo di ripensamento',
      lead: 'Quanto aspettano l’accesso completo e un cambio di chi paga prima di iniziare.',
    },
    rollout: {
      title: 'Distribuisci l’estensione',
      lead: 'Il criterio che unisce tutti i browser di un’azienda a questa installazione.',
    },
  },
  face: {
    lead: 'Si vede nelle pagine, nelle e-mail e nell’estensione. Un campo vuoto resta com’è stata preparata l’installazione.',
    name: 'Nome',
    nameHint: 'Al massimo 60 caratteri.',
    logo: 'Logo',
    logoHint:
      'PNG o WebP, al massimo 24 KB e 1024 pixel per lato. È mostrato alto 24 pixel, su fondo chiaro e scuro. Le e-mail portano il nome e il colore, non il logo: non caricano nulla.',
    logoNone: 'Nessun logo',
    accent: 'Colore',
    accentHint:
      'Dei collegamenti e dei pulsanti principali, per esempio #2563eb. Se i testi non si leggessero, è usato più scuro o più chiaro.',
    mailName: 'Nome del mittente',
    mailAddress: 'Indirizzo del mittente',
    mailHint: (domain) => `Deve finire con @${domain}: solo da lì questa installazione può inviare.`,
    imprint: 'Note legali',
    privacy: 'Informativa sulla privacy',
    terms: 'Condizioni',
    linkHint: 'Indirizzi completi che iniziano con https://.',
    preview: 'Anteprima',
    previewOnly: 'Questa è un’anteprima. Non è stato ancora salvato nulla.',
    edit: 'Modifica',
    sampleButton: 'Pulsante principale',
    sampleLink: 'Un collegamento',
    mailPreview: 'Nelle e-mail',
    from: 'Da',
    darker: (colour) =>
      `Su fondo chiaro il colore è usato più scuro, come ${colour}, perché i testi si leggano.`,
    lighter: (colour) =>
      `Su fondo scuro il colore è usato più chiaro, come ${colour}, perché i testi si leggano.`,
    someWrong:
      'Alcuni campi non si possono salvare così. La frase accanto dice perché; non è cambiato nulla.',
    looks: { light: 'Chiaro', dark: 'Scuro' },
    wrong: {
      name: 'Scrivi un nome di al massimo 60 caratteri.',
      accent: 'Scrivi il colore con # e sei cifre, per esempio #2563eb.',
      mailName: 'Scrivi il nome del mittente, al massimo 60 caratteri.',
      mailAddress: 'Scrivi un indirizzo completo nel dominio da cui questa installazione può inviare.',
      imprint: 'Scrivi un indirizzo completo che inizia con https://.',
      privacy: 'Scrivi un indirizzo completo che inizia con https://.',
      terms: 'Scrivi un indirizzo completo che inizia con https://.',
      logo: {
        vector: 'I file SVG possono contenere script e non si accettano. Salva il logo come PNG o WebP.',
        kind: 'Questo file non è né PNG né WebP.',
        weight: 'Questo file supera 24 KB. Salvalo più piccolo.',
        size: 'Questa immagine supera 1024 pixel per lato. Salvala più piccola.',
      },
    },
  },
  rollout: {
    lead: 'Copia il criterio per i tuoi browser. Ognuno installa l’estensione e la unisce a questa installazione senza un clic; il criterio ne fissa l’indirizzo.',
    install: 'Sostituisci l’indirizzo di aggiornamento con quello del tuo store o server.',
    chrome: 'Chrome: registro o file JSON in policies/managed',
    edge: 'Edge',
    firefox: 'Firefox: policies.json',
    id: 'Identificativo dell’estensione',
    noStore: 'Ogni persona autorizza ancora i pannelli con un clic: nessun criterio li apre in silenzio.',
  },
};
