import type { PreviewWords } from './words.ts';

export const it: PreviewWords = {
  title: (partner) => `Che cosa vede ${partner}`,
  titleOfNobody: 'Che cosa vede il partner',
  lead: 'Solo da guardare: qui i pulsanti non fanno nulla, e guardare non condivide nulla.',
  look: (partner) => `Guarda che cosa vede ${partner}`,
  incomplete: 'Non c’è ancora nulla da vedere: scegli prima un partner e almeno un prodotto.',
  question: 'Prima, la tua domanda',
  questionText: (partner) => `Un’e-mail porta ${partner} qui, per accettare o rifiutare.`,
  list: 'Nel suo elenco di clienti',
  listText: 'Lo stesso compare nella finestra del suo browser.',
  opens: 'Che cosa può aprire',
  everything: 'Ogni prodotto di questo account, anche quelli che aggiungerai in seguito.',
  inside: (names) => `con tutto ciò che contiene: ${names}`,
  noList: 'Il pannello non ci indica i prodotti di questo account.',
  left: 'Fuori da questa condivisione',
  nothingLeft: 'Di questo account non resta fuori nulla.',
  byPanel:
    'Su questo pannello i diritti che dai lì decidono che cos’altro è visibile. Da qui non possiamo vederlo.',
  nothingMore: (partner) =>
    `Questa condivisione è finita. ${partner} non ha più l’account nel suo elenco e non può aprire nulla; gli resta la ricevuta.`,
  back: 'Indietro',
};
