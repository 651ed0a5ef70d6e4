import type { AgreementText } from '../text.ts';

export const it: AgreementText = {
  title: 'Accordo di partenariato di condivisione',
  version: 'Versione',
  parties:
    'Tra la società di hosting che gestisce questo servizio (il fornitore) e l’organizzazione che ne fa richiesta (il partner). Un rappresentante legale del partner lo conferma una sola volta. Da quel momento vale per ogni account che un cliente del fornitore condivide con il partner.',
  sections: [
    {
      heading: 'Scopo',
      paragraphs: [
        'I clienti del fornitore possono condividere il proprio account di hosting, o alcuni suoi prodotti, con un partner esterno come un’agenzia, un web designer o un fornitore di servizi informatici. Questo accordo stabilisce come il partner può accettare e usare tali condivisioni.',
        'Solo il partner ha bisogno di questo partenariato; il cliente che condivide non ne ha bisogno. L’account, i suoi prodotti e i relativi contratti restano in ogni momento del cliente.',
      ],
    },
    {
      heading: 'Solo ciò che il cliente ha concesso',
      paragraphs: [
        'Il partner usa una condivisione solo per il lavoro concordato con il cliente, solo nell’account o nei prodotti concessi e solo finché il cliente la mantiene.',
        'Il partner non cerca di raggiungere più di quanto concesso, non crea accessi nascosti (per esempio altri utenti, chiavi o inoltri) e non modifica né l’accesso del titolare né l’indirizzo di contatto dell’account.',
      ],
    },
    {
      heading: 'Nessuna cessione a terzi',
      paragraphs: [
        'Il partner non cede alcuna condivisione a terzi, né in tutto né in parte. I subappaltatori che hanno bisogno di un accesso chiedono al cliente una condivisione propria.',
        'All’interno della propria organizzazione il partner dà accesso solo ai membri che ne hanno bisogno per il loro lavoro e lo revoca non appena non è più necessario.',
      ],
    },
    {
      heading: 'Account personali e passkey',
      paragraphs: [
        'Ogni persona che lavora per il partner accede con un account personale. Account, codici e dispositivi non sono condivisi tra più persone.',
        'L’accesso è protetto da una passkey ovunque il fornitore la richieda. Un dispositivo smarrito o una persona che ha lasciato l’organizzazione viene rimosso senza indugio.',
        'Il partner non chiede mai ai clienti la password del loro pannello di hosting.',
      ],
    },
    {
      heading: 'Riservatezza e protezione dei dati',
      paragraphs: [
        'Il partner mantiene riservato ciò che apprende tramite una condivisione e lo usa solo per il lavoro del cliente, anche dopo la fine della condivisione.',
        'Se il partner tratta dati personali per conto del cliente, lo fa come responsabile del trattamento, secondo le istruzioni del cliente e la normativa applicabile in materia di protezione dei dati. Partner e cliente concludono tra loro il contratto necessario.',
        'Le aperture e le modifiche vengono registrate. Il cliente e il fornitore possono vedere chi ha aperto quale account e quando.',
      ],
    },
    {
      heading: 'Fine e revoca',
      paragraphs: [
        'Il cliente può sospendere o terminare una condivisione in qualsiasi momento, senza indicare i motivi. Anche il partner può farlo. I lavori concordati si regolano tra le due parti.',
        'Quando una condivisione termina, il partner smette subito di usare l’accesso, anche se nel pannello è ancora aperta una sessione, e cancella le credenziali salvate e le copie che non deve conservare per legge.',
        'Il partner può recedere da questo accordo in qualsiasi momento, il fornitore con un preavviso di un mese. Con esso cessano tutti gli accessi del partner.',
      ],
    },
    {
      heading: 'Responsabilità',
      paragraphs: [
        'Il partner risponde verso il cliente e il fornitore, nei limiti di legge, dei danni che esso o i suoi membri causano violando questo accordo.',
        'Il fornitore mette a disposizione i mezzi tecnici per la condivisione. Non è parte del contratto tra partner e cliente e non risponde del lavoro del partner.',
      ],
    },
    {
      heading: 'Sospensione',
      paragraphs: [
        'Il fornitore può sospendere il partenariato quando questo accordo viene violato, quando un account è in pericolo o quando vi sono fondati motivi per sospettare l’una o l’altra cosa. Il fornitore ne indica il motivo.',
        'Durante la sospensione il partner non può accettare condivisioni e quelle esistenti sono congelate. Riprendono quando il fornitore revoca la sospensione, salvo che il cliente le abbia nel frattempo terminate.',
      ],
    },
    {
      heading: 'Modifiche',
      paragraphs: [
        'Il fornitore può pubblicare una nuova versione di questo accordo e indica la data entro la quale va confermata. Dopo tale data un partner che non l’ha confermata non può accettare nuove condivisioni.',
        'La versione confermata, il suo testo, la persona e l’ora vengono conservati e possono essere scaricati dal partner in qualsiasi momento.',
      ],
    },
    {
      heading: 'Contatti',
      paragraphs: [
        'Il partner segnala subito al fornitore ogni abuso e ogni sospetto che un accesso sia finito in mani sbagliate, e tiene aggiornati i dati della propria azienda e i propri membri.',
        'Le comunicazioni relative a questo accordo sono inviate per e-mail ai rappresentanti legali e agli amministratori che il partner ha inserito qui, e al fornitore all’indirizzo dal quale scrive.',
      ],
    },
  ],
};
