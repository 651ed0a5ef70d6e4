/** Sentences of the Manager's own pages: our own wording throughout, nothing copied from the vendor. */
import { say, type Words } from '../host/words.ts';

export const texts = {
  replica: {
    en: 'Local replica of the Infomaniak Manager for trying things out. Nothing here is real.',
    de: 'Lokaler Nachbau des Infomaniak Managers zum Ausprobieren. Nichts hier ist echt.',
    fr: 'Réplique locale du Manager Infomaniak, pour essayer. Rien ici n’est réel.',
  },
  notInReplica: {
    en: 'This form has no effect in the replica.',
    de: 'Dieses Formular bewirkt im Nachbau nichts.',
    fr: 'Ce formulaire est sans effet dans la réplique.',
  },
  nothingHere: { en: 'Nothing here yet.', de: 'Hier ist noch nichts.', fr: 'Rien ici pour l’instant.' },

  // The vendor’s own partnership
  noPartners: {
    en: 'No partner manages products of this organisation.',
    de: 'Kein Partner verwaltet Produkte dieser Organisation.',
    fr: 'Aucun partenaire ne gère de produits de cette organisation.',
  },
  findPartner: {
    en: 'Name or e-mail address of the partner',
    de: 'Name oder E-Mail-Adresse des Partners',
    fr: 'Nom ou adresse mail du partenaire',
  },
  findClient: {
    en: 'E-mail address of the client',
    de: 'E-Mail-Adresse des Kunden',
    fr: 'Adresse mail du client',
  },
  noPartnerFound: {
    en: 'No partner of that name. Try fewer letters.',
    de: 'Kein Partner mit diesem Namen. Versuchen Sie es mit weniger Buchstaben.',
    fr: 'Aucun partenaire de ce nom. Essayez avec moins de lettres.',
  },
  limitedMeaning: {
    en: 'The partner manages the products you pick. It can neither order nor renew.',
    de: 'Der Partner verwaltet die Produkte, die Sie auswählen. Er kann weder bestellen noch verlängern.',
    fr: 'Le partenaire gère les produits que vous choisissez. Il ne peut ni commander ni renouveler.',
  },
  fullMeaning: {
    en: 'The partner manages everything, and may order and renew.',
    de: 'Der Partner verwaltet alles und darf bestellen und verlängern.',
    fr: 'Le partenaire gère tout, et peut commander et renouveler.',
  },
  pickProducts: {
    en: 'Open a category and tick the products.',
    de: 'Öffnen Sie eine Kategorie und haken Sie die Produkte an.',
    fr: 'Ouvrez une catégorie et cochez les produits.',
  },
  pickAtLeastOne: {
    en: 'Tick at least one product.',
    de: 'Haken Sie mindestens ein Produkt an.',
    fr: 'Cochez au moins un produit.',
  },
  productTaken: {
    en: 'Another partner with limited access already manages one of these products. Take it from that partner first.',
    de: 'Ein anderer Partner mit beschränktem Zugriff verwaltet bereits eines dieser Produkte. Nehmen Sie es zuerst diesem Partner.',
    fr: 'Un autre partenaire à accès limité gère déjà l’un de ces produits. Retirez-le d’abord à ce partenaire.',
  },
  fullTaken: {
    en: 'Another partner already has full access. There can be only one; end that collaboration first.',
    de: 'Ein anderer Partner hat bereits vollständigen Zugriff. Es kann nur einen geben; beenden Sie zuerst diese Zusammenarbeit.',
    fr: 'Un autre partenaire a déjà l’accès complet. Il ne peut y en avoir qu’un ; arrêtez d’abord cette collaboration.',
  },
  alreadyPartner: {
    en: 'already in your list',
    de: 'steht schon in Ihrer Liste',
    fr: 'figure déjà dans votre liste',
  },
  walletQuestion: {
    en: 'Who pays what the partner orders and renews?',
    de: 'Wer bezahlt, was der Partner bestellt und verlängert?',
    fr: 'Qui paie ce que le partenaire commande et renouvelle ?',
  },
  walletClient: {
    en: 'Invoices stay with this organisation; the partner does not see them.',
    de: 'Die Rechnungen bleiben bei dieser Organisation; der Partner sieht sie nicht.',
    fr: 'Les factures restent dans cette organisation ; le partenaire ne les voit pas.',
  },
  walletPartner: {
    en: 'Invoices go to the partner; this organisation does not see them.',
    de: 'Die Rechnungen gehen an den Partner; diese Organisation sieht sie nicht.',
    fr: 'Les factures vont au partenaire ; cette organisation ne les voit pas.',
  },
  noMail: {
    en: 'The replica sends no mail: the partner finds this invitation in its Reseller Space.',
    de: 'Der Nachbau verschickt keine Mails: Der Partner findet diese Einladung in seinem Reseller-Bereich.',
    fr: 'La réplique n’envoie pas de mail : le partenaire trouve cette invitation dans son Espace Revendeur.',
  },
  invitationsTitle: {
    en: 'Invitations from clients',
    de: 'Einladungen von Kunden',
    fr: 'Invitations de clients',
  },
  requestSent: {
    en: 'The client finds this request in its list of partners and decides what to grant.',
    de: 'Der Kunde findet diese Anfrage in seiner Partnerliste und entscheidet, was er gewährt.',
    fr: 'Le client trouve cette demande dans sa liste de partenaires et décide de ce qu’il accorde.',
  },
  clientUnknown: {
    en: 'No organisation uses this address. Ask the client for the address of its account.',
    de: 'Keine Organisation verwendet diese Adresse. Fragen Sie den Kunden nach der Adresse seines Kontos.',
    fr: 'Aucune organisation n’utilise cette adresse. Demandez au client l’adresse de son compte.',
  },
  noClients: { en: 'No clients yet.', de: 'Noch keine Kunden.', fr: 'Pas encore de clients.' },
  resellerOnly: {
    en: 'This organisation is not part of the partner programme.',
    de: 'Diese Organisation nimmt nicht am Partnerprogramm teil.',
    fr: 'Cette organisation ne fait pas partie du programme partenaire.',
  },
  stopFirst: {
    en: 'All access through this collaboration ends at once. Products stay where they are.',
    de: 'Jeder Zugriff über diese Zusammenarbeit endet sofort. Die Produkte bleiben, wo sie sind.',
    fr: 'Tout accès par cette collaboration cesse aussitôt. Les produits restent où ils sont.',
  },
  stopSecond: {
    en: 'Confirm with the password of your account here.',
    de: 'Bestätigen Sie mit dem Passwort Ihres Kontos hier.',
    fr: 'Confirmez avec le mot de passe de votre compte ici.',
  },
  wrongPassword: {
    en: 'That is not your password. Nothing was ended.',
    de: 'Das ist nicht Ihr Passwort. Es wurde nichts beendet.',
    fr: 'Ce n’est pas votre mot de passe. Rien n’a été arrêté.',
  },
  supportCodeMeaning: {
    en: 'Tell it to support on the telephone, and they know who is calling.',
    de: 'Nennen Sie ihn dem Support am Telefon, und man weiß, wer anruft.',
    fr: 'Donnez-le au support au téléphone, et l’on saura qui appelle.',
  },
  renewed: { en: 'Renewed for a year', de: 'Für ein Jahr verlängert', fr: 'Renouvelé pour un an' },
  productsOf: { en: 'products', de: 'Produkte', fr: 'produits' },
} as const satisfies Record<string, Words>;

export type TextKey = keyof typeof texts;

export const text = (page: Parameters<typeof say>[0], key: TextKey): string => say(page, texts[key]);
