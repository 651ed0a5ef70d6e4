/** Sentences of both sites: our own wording throughout, nothing copied from the vendor. */
import { type Lang, say, type Words } from '../host/words.ts';

export const texts = {
  replica: {
    en: 'Local replica of IONOS for trying things out. Nothing here is real.',
    de: 'Lokaler Nachbau von IONOS zum Ausprobieren. Nichts hier ist echt.',
    fr: 'Copie locale d’IONOS pour essayer. Rien ici n’est réel.',
  },
  nothingHere: { en: 'Nothing here yet.', de: 'Hier ist noch nichts.', fr: 'Rien ici pour le moment.' },
  serverRule: {
    en: 'A server is shared with the whole account only.',
    de: 'Ein Server wird nur mit dem ganzen Konto geteilt.',
    fr: 'Un serveur n’est partagé qu’avec le compte entier.',
  },
  passwordRule: {
    en: 'The password cannot be changed in the replica.',
    de: 'Das Passwort lässt sich im Nachbau nicht ändern.',
    fr: 'Le mot de passe ne peut pas être changé dans cette copie.',
  },
  noPartner: {
    en: 'No partner has access to this account.',
    de: 'Kein Partner hat Zugriff auf dieses Konto.',
    fr: 'Aucun partenaire n’a accès à ce compte.',
  },
  removeQuestion: {
    en: 'The partner loses access at once. It comes back only with a new request.',
    de: 'Der Partner verliert den Zugriff sofort. Er kommt nur mit einer neuen Anfrage zurück.',
    fr: 'Le partenaire perd l’accès immédiatement. Il ne revient qu’avec une nouvelle demande.',
  },
  notConnected: { en: 'Not connected', de: 'Nicht verbunden', fr: 'Non connecté' },
  requestSent: { en: 'Request sent', de: 'Anfrage gesendet', fr: 'Demande envoyée' },
  invitationSent: {
    en: 'Your invitation has been sent.',
    de: 'Ihre Einladung ist gesendet.',
    fr: 'Votre invitation a été envoyée.',
  },
  copyOn: {
    en: 'You get a copy of all system e-mails.',
    de: 'Sie erhalten alle System-E-Mails in Kopie.',
    fr: 'Vous recevez une copie de tous les e-mails système.',
  },
  deleteMeaning: {
    en: 'Access to the account of this customer ends as well.',
    de: 'Der Zugriff auf das Konto dieses Kunden endet ebenfalls.',
    fr: 'L’accès au compte de ce client prend fin également.',
  },
  keptProjects: {
    en: 'Projects without a customer',
    de: 'Projekte ohne Kunden',
    fr: 'Projets sans client',
  },
  notMade: {
    en: 'Not part of the replica.',
    de: 'Nicht Teil des Nachbaus.',
    fr: 'Ne fait pas partie de la copie.',
  },
} as const satisfies Record<string, Words>;

export const text = (page: { readonly lang: Lang }, key: keyof typeof texts): string => say(page, texts[key]);
