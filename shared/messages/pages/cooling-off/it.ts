import type { CoolingOffWords } from './words.ts';

const hours = (count: number): string => (count === 1 ? '1 ora' : `${count} ore`);

export const it: CoolingOffWords = {
  consent: (count) =>
    `L’accesso completo inizia ${hours(count)} dopo che il partner ha accettato. Fino ad allora ogni tuo rappresentante legale può fermarlo da un’e-mail; un secondo può farlo iniziare subito.`,
  begins: (when) =>
    `Non ancora iniziato: inizia il ${when}. Fino ad allora nessuno può aprire l’account con questa condivisione.`,
  changes: (when) => `Una modifica inizia il ${when}. Fino ad allora la condivisione resta com’è.`,
  changeTo: 'Come sarà',
  own: {
    text: 'Ogni rappresentante legale ha un’e-mail con un link che lo ferma.',
    stop: 'Ferma',
    begin: 'Inizia ora',
    second: 'Un altro rappresentante legale può farlo iniziare subito.',
    emergency: 'Il fornitore ha verificato un’emergenza: puoi farlo iniziare subito.',
    prove: 'Per farlo iniziare serve una prova recente.',
  },
  partner: 'Il fornitore dà a ogni cliente il tempo di fermare ciò che è stato deciso. Non devi fare nulla.',
  link: {
    title: 'Fermarlo?',
    lead: (partner, account, when) =>
      `${partner} sta per avere più accesso a ${account} il ${when}. Fermalo se non è giusto: si può decidere di nuovo in ogni momento.`,
    stop: 'Ferma',
  },
  stopped: {
    title: 'Fermato',
    text: 'Non inizia nulla. Entrambe le parti hanno ricevuto un’e-mail. Se non sapevi della decisione, accedi, chiudi le sessioni che non conosci e guarda chi sono i tuoi rappresentanti legali.',
    signIn: 'Accedi',
  },
  setting: {
    lead: 'L’accesso completo e un cambio di chi paga iniziano solo dopo questo tempo. Ogni rappresentante legale del cliente riceve un link che lo ferma; un secondo può farlo iniziare subito. L’accesso limitato non aspetta mai.',
    label: 'Attesa',
    hint: 'Ciò che aspetta già mantiene il suo tempo.',
    off: 'Spento: tutto inizia subito',
    hours,
  },
  emergency: {
    title: 'Verificare un’emergenza',
    lead: 'Dopo aver richiamato il cliente puoi risparmiargli l’attesa per quattro ore. È il cliente stesso a condividere o a far iniziare, con la sua prova; tutti i suoi rappresentanti legali ricevono un’e-mail.',
    calledBack: 'Ho richiamato a un numero che conoscevamo già',
    reason: 'Che cosa è successo',
    save: 'Verifica per quattro ore',
    until: (when) => `Un’emergenza è verificata fino al ${when}.`,
  },
};
