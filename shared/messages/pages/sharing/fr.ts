import { lists } from '../../panel/fr.ts';
import { common, type SharingWords } from './words.ts';

export const fr: SharingWords = {
  ...common(lists),
  full: 'Tout le compte',
  products: (count) => (count < 2 ? `${count} produit` : `${count} produits`),
  payer: { customer: 'Le client paie', partner: 'Le partenaire paie' },
  until: (date) => `jusqu’au ${date}`,
  untilIEnd: 'jusqu’à ce que le client y mette fin',
  own: {
    payer: { customer: 'Vous payez', partner: 'Le partenaire paie' },
    untilEnd: 'jusqu’à ce que vous y mettiez fin',
  },
  projectEnd: 'ou lorsque le partenaire marque son projet comme terminé',
  idleEnd: (days) => `ou si personne ne l’a ouvert pendant ${days} jours`,
  idle: {
    label: 'Prend fin aussi si personne ne l’ouvre',
    never: 'non, jamais',
    days: (days) => `après ${days} jours sans ouverture`,
    hint: 'Seules les ouvertures par Panelshare comptent. Les deux côtés sont prévenus avant.',
  },
  find: {
    label: 'Trouver des produits par leur nom',
    go: 'Trouver',
    shown: (count, total) => `${count} sur ${total} produits.`,
    none: 'Rien ne porte ce nom. Essayez avec moins de lettres.',
    kept: 'Ce que vous avez coché reste coché.',
  },
  wholeCategory: 'Tous ceux-ci',
  wholeCategoryHint: 'tout ce qui figure ici maintenant, sans les commandes',
  enforcementLabel: 'Comment c’est appliqué',
  states: {
    waiting: 'pas encore commencé',
    active: 'actif',
    paused: 'en pause',
    frozen: 'gelé',
    ended: 'terminé',
  },
  actions: { view: 'voir', change: 'modifier', order: 'commander' },
  whole: (category) => `Tout : ${category}`,
  categories: {
    cloud: 'Clouds',
    website: 'Sites web',
    domain: 'Domaines',
    mailbox: 'Boîtes mail',
    mail_domain: 'Domaines mail',
    database: 'Bases de données',
    server: 'Serveurs',
    ftp: 'Accès FTP',
    backup: 'Sauvegardes',
    other: 'Autres produits',
  },
};
