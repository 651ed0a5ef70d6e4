import type { CoolingOffWords } from './words.ts';

const hours = (count: number): string => (count === 1 ? '1 heure' : `${count} heures`);

export const fr: CoolingOffWords = {
  consent: (count) =>
    `L’accès complet commence ${hours(count)} après l’acceptation du partenaire. D’ici là, chacun de vos responsables légaux peut l’arrêter depuis un e-mail ; un second peut le faire commencer aussitôt.`,
  begins: (when) =>
    `Pas encore commencé : cela commence le ${when}. D’ici là, personne ne peut ouvrir le compte par ce partage.`,
  changes: (when) => `Un changement commence le ${when}. D’ici là, le partage reste tel quel.`,
  changeTo: 'Ce que cela sera',
  own: {
    text: 'Chaque responsable légal a reçu un e-mail avec un lien qui l’arrête.',
    stop: 'Arrêter',
    begin: 'Commencer maintenant',
    second: 'Un autre responsable légal peut le faire commencer aussitôt.',
    emergency: 'L’hébergeur a vérifié une urgence : vous pouvez le faire commencer aussitôt.',
    prove: 'Pour le faire commencer, une preuve récente est nécessaire.',
  },
  partner:
    'L’hébergeur laisse à chaque client le temps d’arrêter ce qui a été décidé. Vous n’avez rien à faire.',
  link: {
    title: 'Arrêter ?',
    lead: (partner, account, when) =>
      `${partner} doit recevoir davantage d’accès à ${account} le ${when}. Arrêtez-le si ce n’est pas juste : on peut le décider à nouveau à tout moment.`,
    stop: 'Arrêter',
  },
  stopped: {
    title: 'C’est arrêté',
    text: 'Rien ne commence. Les deux côtés ont reçu un e-mail. Si vous ignoriez cette décision, connectez-vous, terminez les sessions inconnues et vérifiez qui sont vos responsables légaux.',
    signIn: 'Se connecter',
  },
  setting: {
    lead: 'L’accès complet et un changement de payeur ne commencent qu’après ce délai. Chaque responsable légal du client reçoit un lien qui l’arrête ; un second peut le faire commencer aussitôt. L’accès limité n’attend jamais.',
    label: 'Délai',
    hint: 'Ce qui attend déjà garde son délai.',
    off: 'Désactivé : tout commence aussitôt',
    hours,
  },
  emergency: {
    title: 'Vérifier une urgence',
    lead: 'Après avoir rappelé le client, vous pouvez lui épargner le délai pendant quatre heures. C’est le client qui partage ou fait commencer, avec sa propre preuve ; tous ses responsables légaux reçoivent un e-mail.',
    calledBack: 'J’ai rappelé à un numéro que nous connaissions déjà',
    reason: 'Ce qui s’est passé',
    save: 'Vérifier pour quatre heures',
    until: (when) => `Une urgence est vérifiée jusqu’au ${when}.`,
  },
};
