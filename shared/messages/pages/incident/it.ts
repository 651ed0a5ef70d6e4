import type { IncidentWords } from './words.ts';

export const it: IncidentWords = {
  title: 'Esportazione per un incidente',
  lead: 'Chi poteva aprire e chi ha aperto quale account tra due momenti: ricavato dal registro di condivisioni, membri, assegnazioni, partnership e aperture. Il file dice ciò che non può sapere.',
  from: 'Dal',
  to: 'Al',
  utc: 'In UTC. Al massimo 400 giorni alla volta.',
  fields: { organisation: 'Organizzazione', account: 'Account', person: 'Persona', device: 'Dispositivo' },
  hints: {
    organisation: 'Cliente o partner: Client-ID, Partner-ID o identificativo. Vuoto: tutti.',
    account: 'Nome nel pannello o identificativo.',
    person: 'E-mail o identificativo di una persona di un partner.',
    device:
      'Id di un dispositivo come lo nomina il registro: che cosa poteva aprire la sua persona finché era connesso e che cosa ne è stato aperto.',
  },
  wrong: {
    organisation: 'Nessuna organizzazione ha questo identificativo.',
    account: 'Nessun account ha questo nome o identificativo.',
    person: 'Nessuno ha questo indirizzo o identificativo.',
    device:
      'Questo dispositivo non esiste o è di qualcun altro. Quelli finiti da più di 90 giorni non si conservano più.',
    to: 'La fine deve seguire l’inizio, di 400 giorni al massimo.',
  },
  look: 'Vedi quanto c’è',
  found: 'Trovato',
  shares: (count, parts) =>
    count === 1
      ? 'Una condivisione in una parte.'
      : `${count} condivisioni in ${parts === 1 ? 'una parte' : `${parts} parti`}.`,
  nobody: 'In quel periodo non c’era nessuna condivisione.',
  tooMany: (count) =>
    `Più di ${count} condivisioni: scegli un tempo più breve, un’organizzazione, un account o una persona.`,
  part: (part, of) => `Parte ${part} di ${of}`,
  csv: 'CSV',
  json: 'JSON',
  proveLead: 'Il file nomina molte persone. Serve una passkey degli ultimi dieci minuti.',
  prove: 'Conferma con una passkey',
  logged: 'Ogni download sta nel tuo registro e in quello di ogni cliente incluso.',
};
