import type { IncidentWords } from './words.ts';

export const fr: IncidentWords = {
  title: 'Export pour un incident',
  lead: 'Qui pouvait ouvrir et qui a ouvert quel compte entre deux moments : établi à partir du journal des partages, adhésions, attributions, partenariats et ouvertures. Le fichier dit ce qu’il ne peut savoir.',
  from: 'Du',
  to: 'Au',
  utc: 'En UTC. 400 jours au plus à la fois.',
  fields: { organisation: 'Organisation', account: 'Compte', person: 'Personne', device: 'Appareil' },
  hints: {
    organisation: 'Client ou partenaire : Client-ID, Partner-ID ou identifiant. Vide : tous.',
    account: 'Nom dans le panneau, ou identifiant.',
    person: 'Adresse e-mail ou identifiant d’une personne d’un partenaire.',
    device:
      'Id d’un appareil tel que le journal le nomme : ce que sa personne pouvait ouvrir tant qu’il était connecté, et ce qui en a été ouvert.',
  },
  wrong: {
    organisation: 'Aucune organisation n’a cet identifiant.',
    account: 'Aucun compte n’a ce nom ou cet identifiant.',
    person: 'Personne n’a cette adresse ou cet identifiant.',
    device:
      'Cet appareil n’existe pas, ou il est à quelqu’un d’autre. Les appareils terminés depuis plus de 90 jours ne sont plus conservés.',
    to: 'La fin doit venir après le début, 400 jours plus tard au plus.',
  },
  look: 'Voir l’étendue',
  found: 'Trouvé',
  shares: (count, parts) =>
    count === 1
      ? 'Un partage en une partie.'
      : `${count} partages en ${parts === 1 ? 'une partie' : `${parts} parties`}.`,
  nobody: 'Aucun partage n’existait alors.',
  tooMany: (count) =>
    `Plus de ${count} partages : choisissez une durée plus courte, une organisation, un compte ou une personne.`,
  part: (part, of) => `Partie ${part} sur ${of}`,
  csv: 'CSV',
  json: 'JSON',
  proveLead:
    'Le fichier nomme beaucoup de personnes. Il faut pour cela une clé d’accès des dix dernières minutes.',
  prove: 'Confirmer avec une clé d’accès',
  logged: 'Chaque téléchargement figure dans votre journal et dans celui de chaque client concerné.',
};
