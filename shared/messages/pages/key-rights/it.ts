import type { KeyRightsWords } from './words.ts';

export const it: KeyRightsWords = {
  needs: 'Che cosa serve alla chiave, e niente di più',
  least: {
    froxlor:
      'La chiave API di un rivenditore a cui appartengono i clienti da condividere. «Vede tutti i clienti» e «può cambiare le impostazioni del server» sono disattivati.',
    hestia:
      'Una chiave di accesso con un proprio insieme di permessi, che contiene i quattordici comandi della guida.',
    ispconfig:
      'Un utente remoto a parte, con le funzioni ridotte all’elenco della guida. Il solo modulo del pannello ne dà troppe.',
    virtualmin:
      'Un utente Webmin a parte con il solo modulo Virtualmin, che può fare chiamate RPC e non apre nessuna pagina.',
  },
  guide: (path) => `Passo per passo: ${path}`,
  tooMuch: 'Questa chiave può fare più di quanto serve alla condivisione:',
  excess: {
    all_accounts: 'Elenca account che non sono solo di questo fornitore, o tutti gli account insieme.',
    settings: 'Legge le impostazioni del pannello.',
    pages: 'Apre pagine del pannello, non solo chiamate.',
  },
  advice:
    'Crea nel pannello una chiave più ristretta, salvala qui e prova ancora. Poi elimina quella vecchia nel pannello.',
  unknown: 'Non è stato possibile chiedere che cos’altro può fare questa chiave. Prova ancora.',
};
