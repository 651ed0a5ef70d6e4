import type { PrivacyAdminWords } from './words.ts';

export const it: PrivacyAdminWords = {
  lead: 'Ciò che sta qui appare nella pagina pubblica sulla privacy, collegata in fondo a ogni pagina se non ne hai indicata una tua.',
  toPage: 'Guarda la pagina',
  controller: 'Chi risponde di questo servizio',
  controllerHint: 'Se resta vuoto, sono il nome e il mittente di questa installazione.',
  name: 'Nome',
  address: 'Indirizzo postale',
  email: 'Indirizzo e-mail per domande',
  officer: 'Responsabile della protezione dei dati (facoltativo)',
  processors: 'Aziende che trattano dati per te',
  processorsHint:
    'Una per riga: nome; per che cosa; dove. La piattaforma stessa c’è sempre. Aggiungi per esempio il tuo servizio di posta.',
  demand: {
    heading: 'Accordo sul trattamento tra cliente e partner',
    lead: 'Entrambi possono concluderlo nella pagina della loro condivisione. Puoi richiederlo: una condivisione che inizia da allora si apre solo quando un accordo è confermato. Quelle già attive restano come sono.',
    off: 'È facoltativo.',
    on: (since) => `Richiesto per le condivisioni iniziate dopo il ${since}.`,
    start: 'Richiedilo da ora',
    stop: 'Rendilo facoltativo',
  },
  place: {
    heading: 'Dove si trovano i dati',
    objects: {
      eu: 'Gli oggetti delle organizzazioni sono vincolati all’Unione europea.',
      anywhere: 'Gli oggetti delle organizzazioni non sono vincolati ad alcun luogo.',
    },
    region: (region) => `Il database ha risposto dalla regione ${region}.`,
    regionUnknown: 'La piattaforma non ha detto da dove ha risposto il database.',
    strays:
      'Il database risponde da fuori dell’Unione europea, anche se l’installazione dice di esservi vincolata. Probabilmente è stato creato senza giurisdizione.',
    how: 'Entrambe le cose si fissano prima del primo avvio: docs/data-location.md spiega come.',
  },
};
