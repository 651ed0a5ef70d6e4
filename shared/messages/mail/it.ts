import type { CodePurpose, MailCatalogue } from './catalogue.ts';
import { it as copies } from './copies/it.ts';
import { it as notices } from './notices/it.ts';
import { it as requests } from './requests/it.ts';
import { it as shares } from './shares/it.ts';

const codeFor: Record<CodePurpose, string> = {
  sign_in: 'Il tuo codice per accedere',
  link_account: 'Il tuo codice per collegare l’account',
  proof: 'Il tuo codice per confermare che sei tu',
  safety: 'Il tuo codice per guardare e mettere in pausa',
  new_address: 'Il tuo codice per il nuovo indirizzo',
  recovery: 'Il tuo codice per rientrare',
  reply_address: 'Il tuo codice per l’indirizzo di risposta',
};

export const it: MailCatalogue = {
  code: ({ purpose, host }) => ({
    subject: `${codeFor[purpose]} – ${host}`,
    title: codeFor[purpose],
    body: [
      'Inserisci questo codice nella pagina che lo ha chiesto. Vale 10 minuti e una sola volta.',
      `Nessuno di ${host} ti chiede mai questo codice. Se non l’hai richiesto, non fare nulla: senza il codice non succede niente.`,
    ],
    button: null,
  }),
  new_device: ({ host }) => ({
    subject: `Un nuovo dispositivo ha effettuato l’accesso – ${host}`,
    title: 'Un nuovo dispositivo ha effettuato l’accesso',
    body: [
      'Eri tu? Allora non c’è nulla da fare. Altrimenti chiudi ora questo dispositivo: viene disconnesso subito.',
    ],
    button: 'Vedi i miei dispositivi',
  }),
  device_ended: ({ host }) => ({
    subject: `Un dispositivo è stato disconnesso per sicurezza – ${host}`,
    title: 'Un dispositivo è stato disconnesso per la tua sicurezza',
    body: [
      'L’accesso di questo dispositivo è stato usato una seconda volta, come se qualcuno l’avesse copiato. Per questo lo abbiamo chiuso.',
      'Se il dispositivo è tuo, accedi di nuovo. Poi controlla i tuoi dispositivi e chiudi quelli che non conosci.',
    ],
    button: 'Vedi i miei dispositivi',
  }),
  passkey_changed: ({ change, host }) => ({
    subject:
      change === 'added' ? `È stata aggiunta una passkey – ${host}` : `È stata rimossa una passkey – ${host}`,
    title:
      change === 'added'
        ? 'È stata aggiunta una passkey al tuo accesso'
        : 'È stata rimossa una passkey dal tuo accesso',
    body: [`Eri tu? Allora non c’è nulla da fare. Altrimenti controlla ora il tuo accesso e avvisa ${host}.`],
    button: 'Vedi il mio accesso',
  }),
  application_received: ({ organisation, host }) => ({
    subject: `Richiesta ricevuta: ${organisation}`,
    title: `${organisation} ha chiesto di diventare partner di condivisione`,
    body: [`Lo stato è ora «Richiesto». ${host} esamina la richiesta e risponde via e-mail.`],
    button: 'Vedi lo stato',
  }),
  authorized: ({ organisation, host }) => ({
    subject: `${organisation} è ora un partner di condivisione autorizzato`,
    title: `${organisation} è ora un partner di condivisione autorizzato`,
    body: [
      `${host} ha autorizzato la partnership. Dai ai tuoi clienti il Partner-ID: con quello ti trovano e condividono i loro account.`,
    ],
    button: 'Apri la pagina partner',
  }),
  rejected: ({ organisation, host }) => ({
    subject: `La richiesta di ${organisation} non è stata accettata`,
    title: `La richiesta di ${organisation} non è stata accettata`,
    body: [`${host} indica il motivo qui sotto. Puoi completare ciò che manca e fare una nuova richiesta.`],
    button: 'Apri la pagina partner',
  }),
  partnership_suspended: ({ organisation, host }) => ({
    subject: `La partnership di ${organisation} è sospesa`,
    title: `La partnership di ${organisation} è sospesa`,
    body: [
      `Per ora nessuno di ${organisation} può aprire l’account di un cliente. Le condivisioni sono congelate, non cancellate.`,
      `Per chiarire, rispondi a ${host} sul motivo indicato qui sotto.`,
    ],
    button: 'Apri la pagina partner',
  }),
  partnership_reinstated: ({ organisation }) => ({
    subject: `La partnership di ${organisation} è di nuovo attiva`,
    title: `La partnership di ${organisation} è di nuovo attiva`,
    body: [
      'Le condivisioni che i clienti non hanno nel frattempo terminato o messo in pausa si possono riaprire.',
    ],
    button: 'Apri la pagina partner',
  }),
  partnership_ended: ({ organisation, host }) => ({
    subject: `La partnership di ${organisation} è terminata`,
    title: `La partnership di ${organisation} è terminata`,
    body: [
      `Nessuno di ${organisation} può più aprire l’account di un cliente tramite ${host}. Per domande rivolgiti a ${host}.`,
    ],
    button: 'Apri la pagina partner',
  }),
  member_invitation: ({ organisation, host }) => ({
    subject: `${organisation} ti invita`,
    title: `Unisciti a ${organisation} su ${host}`,
    body: [
      `${organisation} ti vorrebbe come membro. Guarda l’invito, accedi con questo indirizzo e accetta.`,
    ],
    button: 'Vedi l’invito',
  }),
  ...shares,
  notices,
  requests,
  copies,

  labels: {
    device: 'Dispositivo',
    passkey: 'Passkey',
    at: 'Quando',
    partnerId: 'Partner-ID',
    reason: 'Motivo',
    customer: 'Cliente',
    partner: 'Partner',
    account: 'Account',
    access: 'Accesso',
    payer: 'Chi paga',
    enforcement: 'Come è limitato',
    answerBy: 'Rispondi entro',
    begins: 'Inizia',
    ends: 'Fine',
    endDate: 'Data di fine',
    renewBefore: 'Rinnovabile fino al',
    paidBefore: 'Pagava prima',
    paysNow: 'Paga ora',
    endedAt: 'Terminata',
    endedBy: 'Terminata da',
    atPanel: 'Nel pannello',
    openSessions: 'Sessioni aperte',
    lastOpened: 'Ultima apertura',
    extract: 'Estratto',
    validUntil: 'Valida fino al',
    openedBy: 'Aperto da',
  },
  accountOn: (account, panel) => `${account} su ${panel}`,
  fullAccess: 'Completo: tutto l’account',
  payers: { customer: 'il cliente', partner: 'il partner' },
  noEnd: 'quando il cliente la termina',
  idleEnd: (days) => `anche quando nessuno lo apre per ${days} giorni`,
  enforcements: {
    enforced: 'È il pannello stesso a porre il limite. La fine ha effetto subito.',
    leaky:
      'La fine ha effetto subito. Fino ad allora il pannello non rispetta questi limiti: file, attività pianificate e altre parti dell’account restano raggiungibili.',
    brokered: 'L’accesso passa da noi. Una sessione già aperta può continuare dopo la fine.',
    recorded:
      'Valgono i diritti del pannello. Ciò che resta da fare a mano è nella pagina della condivisione.',
  },
  enforcedByCredential:
    'È il pannello stesso a porre il limite. Dopo la fine la password non vale più; una connessione già aperta dura finché il server non la chiude.',
  unverified: 'Non ancora verificato su questo pannello.',
  sides: {
    customer: 'il cliente',
    partner: 'il partner',
    host: 'il fornitore',
    rule: 'una condizione della condivisione',
  },
  rules: {
    project: 'una condizione della condivisione: il progetto è finito',
    idle: 'una condizione della condivisione: nessuno l’ha aperta nel tempo concordato',
    not_renewed: 'una condizione della condivisione: non è stata rinnovata in tempo',
  },
  cut: {
    confirmed: 'Chiuso: il pannello ha confermato che l’accesso non c’è più.',
    running: 'Chiusura in corso. La pagina qui sotto mostra quando il pannello l’ha confermata.',
    waiting:
      'Non ancora chiuso: il pannello non lo ha confermato. Da parte nostra è tutto chiuso e continuiamo a provare.',
    byHand:
      'In questo pannello non possiamo chiudere nulla. La pagina qui sotto elenca i passi da fare lì a mano.',
  },
  sessions: {
    none: 'Nessuna: l’account non è mai stato aperto con questa condivisione.',
    ended: 'Terminate insieme all’accesso.',
    connections: 'La password non vale più. Una connessione già aperta dura finché il server non la chiude.',
    idle: (minutes) => `Una sessione già aperta termina dopo ${minutes} minuti senza uso.`,
    unknown: 'Il pannello non dice quando termina una sessione già aperta.',
    noLimit: 'Finché è in uso, il pannello non pone limiti.',
  },
  lastOpened: (when, by) => (by === '' ? when : `${when}, ${by}`),
  fallback: 'Se il pulsante non funziona, apri questo indirizzo:',
  onlyShows: 'Il link mostra soltanto. Nulla cambia finché non decidi nella pagina.',
  hostLinks: { imprint: 'Note legali', privacy: 'Privacy', terms: 'Condizioni' },
  footer: (host) => `${host} invia questa e-mail perché riguarda la tua organizzazione o il tuo accesso.`,
};
