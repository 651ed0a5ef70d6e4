import type { SettingsWords } from './words.ts';

export const it: SettingsWords = {
  title: 'Impostazioni',
  lead: 'Ciò che vale per tutta l’installazione. Ogni modifica resta nel registro.',
  save: 'Salva',
  saved: 'Salvato.',
  changedAt: (at) => `Ultima modifica: ${at}`,
  sections: {
    face: {
      title: 'Volto del provider',
      lead: 'Nome, logo, colori, mittente delle e-mail e collegamenti in fondo a ogni pagina.',
    },
  },
};
