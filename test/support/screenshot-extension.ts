import type { Page } from 'playwright-core';
import type { Account, Share } from '../../shared/api/accounts.ts';
import type { Client } from '../../shared/api/clients.ts';
import type { Panel } from '../../shared/api/deployment.ts';
import { day, hour, minute } from '../../shared/domain/duration.ts';
import type { RefusalCode } from '../../shared/domain/refusal.ts';
import { errorMessages } from '../../shared/messages/errors/index.ts';
import type { Language } from '../../shared/messages/language.ts';
import { loadWords } from '../../shared/messages/words.ts';
import { type ExtensionBrowser, startBrowser } from '../browser/popup-browser.ts';
import { type FakeDeployment, fakeClient, fakeId, startFake } from '../browser/popup-fake.ts';

/** The built extension in one language, beside a deployment that answers whatever a picture is to show. */
export interface ExtensionScene {
  language: Language;
  browser: ExtensionBrowser;
  fake: FakeDeployment;
  /** Runs in a page of the extension's own, which may ask the background and the browser. */
  inside<Value>(code: string): Promise<Value>;
  /** Asks for everything anew, as a popup does that opens. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

const localeOf = (language: Language): string =>
  language === 'en' ? 'en-GB' : `${language}-${language.toUpperCase()}`;

export const openScene = async (
  language: Language,
  further: readonly Panel[],
  extension: string,
): Promise<ExtensionScene> => {
  const fake = await startFake('nord');
  fake.further.push(...further);
  fake.me.language = language;
  const browser = await startBrowser(localeOf(language), extension);
  browser.context.setDefaultTimeout(20_000);
  const own = await browser.open('options.html');
  await own.locator('#language').waitFor();
  // The background of a Chromium for tests speaks English, whatever its pages ask for.
  if (language !== 'en')
    await Promise.all([own.waitForEvent('load'), own.locator('#language').selectOption(language)]);
  await own.locator(`html[lang="${language}"]`).waitFor();
  const inside: ExtensionScene['inside'] = (code) => own.evaluate(code);
  return {
    language,
    browser,
    fake,
    inside,
    refresh: () => inside('chrome.runtime.sendMessage({ type: "refresh" })'),
    close: async () => {
      await browser.close();
      await fake.close();
    },
  };
};

/** Adds the host, as a person does on the options page. */
export const join = async ({ browser, fake, language }: ExtensionScene): Promise<Page> => {
  for (const { origin } of [{ origin: fake.host }, { origin: fake.froxlor }, { origin: fake.internex }])
    await browser.grant(origin);
  for (const { origin } of fake.further) await browser.grant(origin);
  const page = await browser.open('options.html');
  await page.locator(`html[lang="${language}"]`).waitFor();
  await page.fill('#address', fake.host.replace('http://', ''));
  await page.click('.join .main');
  await page.locator('section.card .switch').first().waitFor();
  return page;
};

/** On that page: the panels are switched on, and somebody signs in. */
export const signIn = async ({ fake }: ExtensionScene, page: Page): Promise<void> => {
  const card = page.locator('section.card', { hasText: fake.origin.replace('http://', '') });
  for (const box of await card.locator('.switch input').all()) await box.check();
  await card.locator('header .main').click();
  await page.getByText(fake.me.email).waitFor();
};

/** What the Worker says in this language when it refuses. */
export const refused = async (
  language: Language,
  code: RefusalCode,
): Promise<{ status: number; code: string; detail: string }> => {
  await loadWords(language);
  return { status: 403, code, detail: errorMessages[language][code]({}).detail };
};

const shop = {
  productId: 'web-shop',
  name: 'Shop',
  category: 'website',
  actions: ['view', 'change'],
} as const;
const mail = { productId: 'mail-info', name: 'info@', category: 'mailbox', actions: ['view'] } as const;

/** A client in each state, with names as long as they are. */
export const someClients = (fake: FakeDeployment): Client[] => {
  const now = Date.now();
  const rows: (Partial<Client> & { customerName: string })[] = [
    { customerName: 'Diaz Cycles', accountName: 'diaz-cycles.example', lastOpenedAt: now - 2 * hour },
    {
      customerName: 'Bäckerei Großmann',
      accountName: 'baeckerei-grossmann.example',
      access: { kind: 'limited', products: [shop, mail] },
      endsAt: now + 345 * day,
      enforcement: {
        enforcement: 'enforced',
        verified: true,
        idleSeconds: null,
        unbounded: false,
        leaks: false,
      },
    },
    {
      customerName: 'Berg & Tal Reisen Verwaltungsgesellschaft mbH',
      accountName: 'reiseverwaltung.berg-und-tal.example',
      lastOpenedAt: now - 3 * day,
      endsAt: null,
    },
    { customerName: 'Café Rive Gauche', accountName: 'cafe-rive-gauche.example', state: 'paused' },
    { customerName: 'Olmo Ristorante', accountName: 'olmo.example', state: 'frozen' },
    { customerName: 'Garage Rey', accountName: 'garage-rey.example', state: 'waiting' },
    { customerName: 'Familie Keller', accountName: 'keller.example', panelState: 'applying' },
    { customerName: 'Morel & Fils', accountName: 'morel.example', state: 'ended', panelState: 'not_yet_cut' },
    {
      customerName: 'Müller Werkzeuge',
      accountName: 'mueller-werkzeuge.example',
      way: 'card',
      access: { kind: 'limited', products: [shop] },
      enforcement: {
        enforcement: 'enforced',
        verified: false,
        idleSeconds: null,
        unbounded: true,
        leaks: true,
      },
    },
    {
      customerName: 'Yacht Club Lac',
      accountName: 'yacht-club.example',
      way: 'none',
      enforcement: {
        enforcement: 'recorded',
        verified: true,
        idleSeconds: null,
        unbounded: false,
        leaks: false,
      },
    },
  ];
  return rows.map((row, at) => fakeClient(fake, at + 1, row));
};

const grantShare = (
  fake: FakeDeployment,
  number: number,
  more: Partial<Extract<Share, { kind: 'grant' }>>,
): Share => ({
  kind: 'grant',
  id: fakeId('gra', 100 + number),
  partnerName: 'Atelier Süd',
  partnerId: 'PID-4H8T2WX7',
  access: { kind: 'full', payer: 'customer' },
  state: 'active',
  panelState: 'in_force',
  endsAt: Date.now() + 29.5 * day,
  enforcement: { enforcement: 'brokered', verified: true, idleSeconds: 600, unbounded: true, leaks: false },
  lastOpenedAt: Date.now() - 2 * hour,
  lastOpenedBy: 'Sofia Süd',
  due: null,
  url: `${fake.origin}/grants/${fakeId('gra', 100 + number)}`,
  ...more,
});

/** Shares in each state, as their customer sees them. */
export const someShares = (fake: FakeDeployment): Share[] => [
  grantShare(fake, 1, {}),
  grantShare(fake, 2, {
    partnerName: 'Studio Nord',
    access: { kind: 'limited', products: [shop, mail] },
    enforcement: {
      enforcement: 'enforced',
      verified: true,
      idleSeconds: null,
      unbounded: true,
      leaks: false,
    },
    endsAt: null,
    lastOpenedAt: null,
    lastOpenedBy: null,
  }),
  grantShare(fake, 3, {
    partnerName: 'Byte Brothers',
    state: 'paused',
    access: { kind: 'limited', products: [shop] },
    enforcement: {
      enforcement: 'enforced',
      verified: false,
      idleSeconds: null,
      unbounded: false,
      leaks: true,
    },
  }),
  grantShare(fake, 4, { partnerName: 'Werft 12 Design', state: 'ended', panelState: 'not_yet_cut' }),
  {
    kind: 'invitation',
    id: fakeId('inv', 5),
    partnerName: 'Nordlicht Werbeagentur',
    access: { kind: 'full', payer: 'partner' },
    state: 'pending',
    expiresAt: Date.now() + 13.5 * day,
    url: `${fake.origin}/invitations/${fakeId('inv', 5)}`,
  },
];

/** Shares that the customer's own page has yet to make or to take away. */
export const sharesToFinish = (fake: FakeDeployment): Share[] => {
  const recorded = {
    enforcement: 'recorded',
    verified: true,
    idleSeconds: null,
    unbounded: false,
    leaks: false,
  } as const;
  const limited = { kind: 'limited', products: [shop] } as const;
  return [
    grantShare(fake, 6, {
      partnerName: 'Studio Nord',
      access: limited,
      due: 'make',
      panelState: 'applying',
      enforcement: recorded,
    }),
    grantShare(fake, 7, {
      access: limited,
      due: 'remove',
      state: 'ended',
      panelState: 'cutting',
      enforcement: recorded,
    }),
  ];
};

/** The signed-in person's own account at a panel. */
export const ownAccount = (panel: Account['panel'], shown: string, shares: readonly Share[]): Account => ({
  id: fakeId('acc', 90),
  organisationId: fakeId('org', 1),
  name: 'Berg Bakery',
  panelAccountId: shown,
  shownAs: shown,
  panel,
  shares: [...shares],
});

export const someInvitations = (fake: FakeDeployment): FakeDeployment['invitations'] => {
  const one = {
    id: fakeId('inv', 1),
    organisationId: fakeId('org', 1),
    customerName: 'Lind Optik',
    accountName: 'lind-optik.example',
    panelName: 'Froxlor',
    access: { kind: 'full', payer: 'customer' },
    expiresAt: Date.now() + 6.5 * day,
    counterOffer: false,
    url: `${fake.origin}/invitations/${fakeId('inv', 1)}`,
  } as const;
  return [
    one,
    {
      ...one,
      id: fakeId('inv', 2),
      customerName: 'Nordwind Segel',
      accountName: 'nordwind.example',
      access: { kind: 'limited', products: [shop, mail] },
      expiresAt: Date.now() + 13.5 * day,
      counterOffer: true,
    },
  ];
};

export const someDevices = (): FakeDeployment['devices'] => {
  const now = Date.now();
  const device = { kind: 'extension', createdAt: now - 40 * day } as const;
  return [
    { ...device, id: fakeId('dev', 1), name: 'Chromium, Linux', lastSeenAt: now, current: true },
    { ...device, id: fakeId('dev', 2), name: 'Firefox, macOS', lastSeenAt: now - 26 * hour, current: false },
    {
      ...device,
      id: fakeId('dev', 3),
      kind: 'web',
      name: 'Safari, iPhone',
      lastSeenAt: now - 5 * minute,
      current: false,
    },
  ];
};
