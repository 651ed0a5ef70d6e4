import type { CodePurpose, MailCatalogue } from './catalogue.ts';
import { it as copies } from './copies/it.ts';
import { it as notices } from './notices/it.ts';
import { it as requests } from './requests/it.ts';

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
      'Se nessuno di voi l’ha ordinato, metti in pausa tutte le condivisioni dell’account e scrivi all’host.',
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
    openedBy: 'Aperto da',
  },
  accountOn: (account, panel) => `${account} su ${panel}`,
  fullAccess: 'Completo: tutto l’account',
  payers: { customer: 'il cliente', partner: 'il partner' },
  noEnd: 'finché il cliente non la termina',
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
    host: 'il provider',
    rule: 'una condizione della condivisione',
  },
  rules: {
    project: 'una condizione della condivisione: il progetto è finito',
    idle: 'una condizione della condivisione: nessuno l’ha aperta nel tempo concordato',
    not_renewed: 'una condizione della condivisione: non è stata rinnovata in tempo',
  },
  cut: {
    confirmed: 'Chiuso: il pannello ha confermato che l’accesso non c’è più.',
    running: 'Chiusura in corso. La ricevuta mostra quando il pannello l’ha confermata.',
    waiting:
      'Non ancora chiuso: il pannello non lo ha confermato. Da parte nostra è tutto chiuso e continuiamo a provare.',
    byHand: 'In questo pannello non possiamo chiudere nulla. La ricevuta elenca i passi da fare lì a mano.',
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
  onlyShows: 'Il link mostra soltanto. Nulla cambia finché non accedi e decidi.',
  footer: (host) => `${host} invia questa e-mail perché riguarda la tua organizzazione o il tuo accesso.`,
};
