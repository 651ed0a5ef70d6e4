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
  invoicesText: 'Seul votre côté le voit ; ce que paie l’autre côté ne vous est pas montré.',
  revenueText:
    'Aux prix publics, c’est ce que vous pouvez refacturer aux clients qui vous ont donné un accès complet.',
  noInvoices: 'Aucune commande que vous payez n’est encore enregistrée.',
  month: 'Mois',
  allMonths: 'Tous les mois',
  show: 'Afficher',
  client: 'Client',
  figures: {
    cashback: 'Cashback',
    discount: 'Remises',
    revenue: 'Chiffre d’affaires aux prix publics',
    paid: 'Ce que vous payez',
  },
  asTable: 'La même chose en tableau',
  drawn: (part, sum, latest) => `${part} : ${sum} en douze mois, ${latest} ce mois-ci`,
  exports: 'À emporter',
  exportsText: 'Des fichiers CSV pour votre comptabilité, ligne par ligne.',
  export: {
    earnings: 'Exporter les revenus',
    invoices: 'Exporter ce que vous payez',
    reinvoicing: 'Exporter pour refacturer à vos clients',
    months: 'Exporter les sommes par client et par mois',
  },
  ofClient: (client) => `Argent avec ${client}`,
  byMonth: 'Mois par mois',
  noneOfClient:
    'Aucune commande n’a été enregistrée sous l’accès de ce client au cours des douze derniers mois.',
  reinvoicing: 'Ce que vous pouvez refacturer',
  reinvoicingText:
    'Commandes et renouvellements que vous payez avec un accès complet, hors TVA. Ce que votre client paie lui-même n’y figure pas.',
  nothingIn: (month) => `Rien à refacturer en ${month}.`,
  moreInFile: (most) => `Ce sont les ${most} dernières lignes ; le fichier les contient toutes.`,
  date: 'Date',
  kind: 'Type',
  kinds: { order: 'Commande', renewal: 'Renouvellement' },
  refund: 'Remboursement',
  product: 'Produit',
  quantity: 'Quantité',
  publicPrice: 'Prix public',
  toClient: 'Retour au client',
};
