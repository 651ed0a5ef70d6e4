import type { ProcessingWords } from './words.ts';

export const it: ProcessingWords = {
  title: 'Accordo sul trattamento',
  lead: 'Quando un partner lavora con dati personali di altri, la legge chiede un accordo tra cliente e partner. Potete prendere il nostro modello o indicarne uno vostro.',
  none: 'Non ce n’è ancora uno.',
  states: { none: 'Ancora nessuno', waiting: 'Attende la conferma del partner', inForce: 'In vigore' },
  link: 'Accordo sul trattamento',
  missing: {
    customer:
      'Il fornitore chiede un accordo sul trattamento: il partner può aprire questa condivisione quando tu ne hai scelto uno e il partner l’ha confermato.',
    partner:
      'Il fornitore chiede un accordo sul trattamento: puoi aprire questa condivisione quando il cliente ne ha scelto uno e tu l’hai confermato.',
  },
  inForce: 'In vigore',
  waiting: 'Scelto, non ancora confermato',
  waitingFor: { customer: 'Il partner deve confermarlo.', partner: 'Vale appena lo confermi.' },
  earlier: 'Precedenti',
  what: 'Quale',
  kinds: { template: (version) => `Modello, versione ${version}`, own: (title) => `Proprio: ${title}` },
  hash: 'SHA-256 del testo',
  chosen: 'Scelto',
  confirmed: 'Confermato',
  notYet: 'non ancora',
  by: (name, when) => `${name}, ${when}`,
  somebody: 'una persona non più conosciuta',
  download: 'Scarica il testo',
  readText: 'Leggi il testo',
  confirm: 'Conferma questo accordo',
  confirmHint: 'Si conserva chi l’ha fatto, quando e l’hash del testo.',
  onlyRepresentative: 'Può farlo un rappresentante legale della tua organizzazione.',
  choose: 'Scegline uno',
  template: 'Dal modello',
  templateHint:
    'Il nostro testo, con entrambi i nomi e l’account. Puoi leggerlo prima che il partner confermi.',
  language: 'Lingua',
  templateGo: 'Prendi il modello',
  own: 'Il vostro',
  ownHint:
    'Se ne avete già concluso uno: scegli il suo file. Viene letto una volta per calcolarne l’hash e non viene conservato; conservatelo voi.',
  ownTitle: 'Come lo chiami',
  ownTitleHint: 'Per esempio «Accordo del 3 marzo 2026».',
  ownFile: 'Il file',
  ownFileMissing: 'Scegli il file dell’accordo.',
  ownGo: 'Indica questo',
  back: 'Torna alla condivisione',
  consent: {
    label: 'Concludi con questa condivisione l’accordo sul trattamento del modello',
    hint: 'Vale appena il partner lo conferma. Puoi anche sceglierne uno dopo o indicare il vostro.',
    demanded: 'Il fornitore ne chiede uno prima che il partner possa aprire la condivisione.',
  },
  accept: {
    label: 'Confermo l’accordo sul trattamento per la mia organizzazione',
    hint: 'Puoi confermarlo anche dopo, nella pagina della condivisione.',
  },
};
