import type { LedgerWords } from './words.ts';

export const fr: LedgerWords = {
  title: 'Argent',
  lead: 'Les douze derniers mois, hors TVA. Les remboursements sont déduits.',
  prepaid: 'Solde prépayé',
  prepaidText: 'Il augmente avec les cashbacks et paie des factures de l’hébergeur. Il n’est pas versé.',
  earnings: 'Revenus comme partenaire',
  earningsText: 'Remises sur ce que vous avez commandé, cashbacks sur ce que vos clients ont payé.',
  noEarnings:
    'Aucun revenu pour l’instant. Cashbacks et remises apparaissent dès que l’hébergeur enregistre une commande.',
  invoices: 'Ce que vous payez',
  invoicesText: 'Seul votre côté le voit ; ce que paie l’autre côté ne vous est pas montré.',
  noInvoices: 'Aucune commande que vous payez n’est encore enregistrée.',
  month: 'Mois',
  client: 'Client',
  amount: 'Montant',
  asTable: 'La même chose en tableau',
  drawn: (part, sum, latest) => `${part} : ${sum} en douze mois, ${latest} le dernier mois`,
  exports: 'À emporter',
  exportsText: 'Des fichiers CSV pour votre comptabilité, ligne par ligne.',
  export: {
    earnings: 'Exporter les revenus',
    invoices: 'Exporter ce que vous payez',
    reinvoicing: 'Exporter pour refacturer à vos clients',
  },
};
