/** Sentences of the terminal's pages: our own wording throughout, nothing copied from the vendor. */
import type { PageContext } from '../host/markup.ts';
import { say, type Words } from '../host/words.ts';

export const texts = {
  replica: {
    en: 'Local replica of the internex terminal for trying things out. Nothing here is real.',
    de: 'Lokaler Nachbau des internex-Terminals zum Ausprobieren. Nichts hier ist echt.',
  },
  sharedProducts: { en: 'Products you can reach', de: 'Produkte, die Sie erreichen' },
  mainCloudRule: {
    en: 'The main cloud cannot be shared. Move products to another cloud to share them.',
    de: 'Die Haupt-Cloud kann nicht geteilt werden. Verschieben Sie Produkte in eine andere Cloud, um sie zu teilen.',
  },
  serverRule: {
    en: 'Managed servers can be neither moved nor shared.',
    de: 'Managed Server können weder verschoben noch geteilt werden.',
  },
  partnerPlace: {
    en: 'In this terminal the Panelshare extension takes the place of this step.',
    de: 'In diesem Terminal tritt die Panelshare-Erweiterung an die Stelle dieses Schritts.',
  },
  product: { en: 'product', de: 'Produkt' },
  products: { en: 'products', de: 'Produkte' },
  nothingHere: { en: 'Nothing here yet.', de: 'Hier ist noch nichts.' },
  previewAccess: {
    en: 'People with access to the target cloud will have access to this product.',
    de: 'Personen mit Zugriff auf die Ziel-Cloud erhalten Zugriff auf dieses Produkt.',
  },
  noMembers: {
    en: 'No members besides the owner.',
    de: 'Keine Mitglieder außer der Inhaberin oder dem Inhaber.',
  },
  notInReplica: {
    en: 'This form has no effect in the replica.',
    de: 'Dieses Formular bewirkt im Nachbau nichts.',
  },
} as const satisfies Record<string, Words>;

export const text = (page: Pick<PageContext, 'lang'>, key: keyof typeof texts): string =>
  say(page, texts[key]);
