import type { ProcessingText } from '../text.ts';

export const it: ProcessingText = {
  title: 'Accordo sul trattamento dei dati',
  version: 'Versione',
  parties: ({ customer, clientId, partner, partnerId, account, panel }) => [
    `Cliente (titolare): ${customer}, Client-ID ${clientId}`,
    `Partner (responsabile del trattamento): ${partner}, Partner-ID ${partnerId}`,
    `Account: ${account} presso ${panel}`,
  ],
  sections: [
    {
      heading: 'Oggetto e durata',
      paragraphs: [
        'Il partner lavora per il cliente nell’account indicato sopra, con l’accesso che il cliente ha condiviso. Nel farlo può trattare dati personali di cui il cliente è titolare.',
        'L’accordo dura quanto la condivisione e finisce con essa; gli obblighi che per natura continuano restano.',
      ],
    },
    {
      heading: 'Natura, scopo, dati e persone',
      paragraphs: [
        'Il partner imposta, cura e ripara siti, caselle di posta, database e domini secondo gli incarichi del cliente.',
        'I dati sono quelli dell’account: contenuti di siti, database e caselle, e registri di accesso. Le persone sono visitatori, clienti, personale e corrispondenti del cliente. Se vi sono categorie particolari di dati, il cliente lo dice prima al partner.',
      ],
    },
    {
      heading: 'Istruzioni',
      paragraphs: [
        'Il partner tratta i dati solo su istruzioni documentate del cliente, anche via e-mail, salvo che la legge lo obblighi ad altro; in tal caso avvisa prima il cliente, se può.',
        'Se ritiene che un’istruzione violi la legge lo dice subito e può attendere la decisione del cliente.',
      ],
    },
    {
      heading: 'Riservatezza',
      paragraphs: [
        'Hanno accesso solo le persone che ne hanno bisogno per il lavoro. Sono tenute alla riservatezza, anche dopo la fine della loro attività.',
      ],
    },
    {
      heading: 'Sicurezza',
      paragraphs: [
        'Il partner adotta le misure richieste dall’art. 32 GDPR e dall’art. 8 LPD. Almeno: accesso personale per ciascuno, passkey o protezione equivalente, dispositivi aggiornati con memoria cifrata, nessuna password via e-mail, copie solo se il lavoro le richiede, cancellate quando non servono più.',
      ],
    },
    {
      heading: 'Altri responsabili',
      paragraphs: [
        'Il partner ricorre ad altri responsabili solo dopo aver avvisato il cliente per iscritto due settimane prima. Se il cliente si oppone per giusto motivo, vi rinuncia. Impone loro gli stessi obblighi e ne risponde come di sé stesso.',
        'L’accesso all’account non viene mai passato ad altri; chi ne ha bisogno riceve dal cliente una condivisione propria.',
      ],
    },
    {
      heading: 'Aiuto',
      paragraphs: [
        'Il partner aiuta il cliente, per quanto può, a rispondere alle persone interessate, a proteggere i dati, a notificare violazioni e a valutare i rischi. Inoltra le richieste che gli arrivano direttamente.',
      ],
    },
    {
      heading: 'Violazioni',
      paragraphs: [
        'Se viene a sapere di una violazione di dati personali, il partner avvisa il cliente senza ritardo, al più tardi entro 48 ore, con quanto serve per notificarla.',
      ],
    },
    {
      heading: 'Cancellazione e restituzione',
      paragraphs: [
        'Finita la condivisione, il partner cancella entro 30 giorni tutte le copie dei dati, o le restituisce se il cliente lo desidera, salvo obblighi di legge a conservarle. Lo conferma su richiesta.',
      ],
    },
    {
      heading: 'Prove',
      paragraphs: [
        'Il partner dà al cliente le informazioni che mostrano il rispetto di questo accordo e consente verifiche ragionevoli con preavviso. Le aperture dell’account vengono registrate ed entrambe le parti possono vedere il registro.',
      ],
    },
    {
      heading: 'Trasferimenti',
      paragraphs: [
        'I dati sono trattati in Svizzera, nello Spazio economico europeo o in un paese con protezione adeguata. Altrove solo con il consenso del cliente e le garanzie richieste dalla legge.',
      ],
    },
    {
      heading: 'Disposizioni finali',
      paragraphs: [
        'Ogni parte risponde secondo la legge. Se una clausola non vale, le altre restano. Si applica il diritto della sede del cliente, salvo accordo diverso; per i dati personali questo accordo prevale sugli altri loro accordi.',
      ],
    },
  ],
};
