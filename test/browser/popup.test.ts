import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../shared/api/accounts.ts';
import type { WaitingInvitation } from '../../shared/api/clients.ts';
import { type ExtensionBrowser, startBrowser } from './popup-browser.ts';
import { type FakeDeployment, fakeClient, fakeId, startFake } from './popup-fake.ts';
import { joinAndSignIn, openPopup, until } from './popup-stage.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('the popup', () => {
  let browser: ExtensionBrowser;
  let nord: FakeDeployment;
  let sued: FakeDeployment;

  beforeAll(async () => {
    nord = await startFake('nord');
    sued = await startFake('sued');
    browser = await startBrowser();
    const first = await openPopup(browser, false);
    // First run: one sentence, one button.
    await first.getByRole('button', { name: 'Add your host' }).waitFor();
    await first.close();
    nord.clients = ['Berg Bakery', 'Diaz Cycles', 'Ábaco Libros', 'Zoë Yoga'].map((customerName, at) =>
      fakeClient(nord, at + 1, { customerName }),
    );
    sued.clients = [fakeClient(sued, 1, { customerName: 'Carl Kiosk' })];
    await joinAndSignIn(browser, nord);
    await joinAndSignIn(browser, sued);
  });
  afterAll(async () => {
    await browser.close();
    await nord.close();
    await sued.close();
  });
  beforeEach(() => {
    nord.up = true;
    sued.up = true;
  });

  it('lists the clients of all deployments in one order, each with its host [W1] [W8] [E59]', async () => {
    const page = await openPopup(browser);
    await expect
      .poll(() => page.locator('.row b').allTextContents())
      .toEqual(['Ábaco Libros', 'Berg Bakery', 'Carl Kiosk', 'Diaz Cycles', 'Zoë Yoga']);
    expect(await page.locator('.row', { hasText: 'Carl' }).textContent()).toContain('Host sued');
    await page.close();
  });

  it('is worked by keys alone: typing filters, arrows move, Escape clears [W1]', async () => {
    const page = await openPopup(browser);
    const selected = page.locator('[aria-selected="true"] b');
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('combobox');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await selected.textContent()).toBe('Carl Kiosk');
    await page.keyboard.press('End');
    expect(await selected.textContent()).toBe('Zoë Yoga');
    await page.keyboard.press('Home');
    expect(await selected.textContent()).toBe('Ábaco Libros');
    await page.keyboard.type('cyc di');
    await expect.poll(() => page.locator('.row b').allTextContents()).toEqual(['Diaz Cycles']);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.row').count()).toBe(5);
    await page.close();
  });

  it('filters from wherever the focus is [W1]', async () => {
    const page = await openPopup(browser);
    await page.getByRole('button', { name: 'You and your deployments' }).click();
    await page.getByText('CID-7K3M9PQ4').first().waitFor();
    await page.keyboard.type('zoe');
    await expect.poll(() => page.locator('.row b').allTextContents()).toEqual(['Zoë Yoga']);
    await page.close();
  });

  it('pins a client to the top, and keeps it there [W1]', async () => {
    const page = await openPopup(browser);
    await page.keyboard.type('zoe');
    await page.keyboard.press('Shift+Enter');
    await page.getByRole('button', { name: 'Pin to the top' }).click();
    // Once it is kept: the list moves when it is opened the next time.
    await page.getByRole('button', { name: 'Pin to the top' }).waitFor({ state: 'detached' });
    await page.close();
    const again = await openPopup(browser);
    await expect.poll(() => again.locator('.row b').first().textContent()).toBe('Zoë Yoga');
    await again.close();
  });

  it('shows the Partner-ID only once authorized, below the Client-ID [P5:popup] [P1:popup]', async () => {
    const page = await openPopup(browser);
    await page.getByRole('button', { name: 'You and your deployments' }).click();
    expect(await page.locator('.organisation').first().innerText()).toMatch(
      /Client-ID\s+CID-7K3M9PQ4[\s\S]+Partner-ID\s+PID-4H8T2WX7[\s\S]+Sharing Partner[\s\S]+Authorized/,
    );
    await page.getByRole('button', { name: 'Copy Partner-ID' }).first().waitFor();
    const opened = browser.context.waitForEvent('page');
    await page.getByRole('button', { name: 'Sharing Partner' }).first().click();
    const partner = await opened;
    await partner.waitForURL(`${nord.origin}/partner`);
    await partner.close();
    for (const one of nord.me.organisations) Object.assign(one, { partnership: 'applied', partnerId: null });
    await page.reload();
    await page.getByRole('button', { name: 'You and your deployments' }).click();
    const first = page.locator('.account', { hasText: 'Host nord' });
    await first.getByText('Applied for').waitFor();
    expect(await first.innerText()).not.toContain('Partner-ID');
    await page.close();
  });

  it('goes on with the others when one deployment is silent, says how old its data is, and opens nothing of it [E28] [W8]', async () => {
    nord.up = false;
    nord.calls.length = 0;
    const page = await openPopup(browser);
    await page.getByText(/Host nord does not answer\. As of /).waitFor();
    expect(await page.locator('.row').count()).toBe(5);
    await page.keyboard.type('berg');
    await page.keyboard.press('Enter');
    await page.getByText('There is no answer. Nothing was opened.').waitFor();
    expect(nord.calls.filter((call) => call.includes('/open'))).toEqual([]);
    expect(await page.locator('.row', { hasText: 'Berg' }).getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Escape');
    await page.keyboard.type('carl');
    expect(await page.locator('.row').first().getAttribute('aria-disabled')).toBe('false');
    nord.up = true;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => page.getByText('does not answer').count()).toBe(0);
    await page.close();
  });

  it('keeps every row in its place when the list changes under it [W6]', async () => {
    const page = await openPopup(browser);
    await expect.poll(() => page.locator('.row').count()).toBe(5);
    const before = await page.locator('.row b').allTextContents();
    const kept = nord.clients;
    nord.clients = [
      fakeClient(nord, 9, { customerName: 'Aaron New' }),
      ...kept.filter((one) => one.customerName !== 'Berg Bakery'),
    ];
    const other = await openPopup(browser);
    await expect.poll(() => page.locator('.row b').allTextContents()).toEqual([...before, 'Aaron New']);
    expect(await page.locator('.row', { hasText: 'Berg' }).textContent()).toContain('access ended');
    nord.clients = kept;
    await other.close();
    await page.close();
  });

  it('gives a customer who has access, with pause at one click [M4] [M8] [W7]', async () => {
    const own: Account = {
      id: fakeId('acc', 77),
      organisationId: fakeId('org', 1),
      name: 'My hosting',
      panelAccountId: '7',
      shownAs: 'me',
      panel: { id: fakeId('pan', 1), kind: 'froxlor', name: 'Froxlor', origin: nord.froxlor },
      shares: [
        {
          kind: 'grant',
          id: fakeId('gra', 77),
          partnerName: 'Agency South',
          partnerId: 'PID-00000000',
          access: { kind: 'full', payer: 'customer' },
          state: 'active',
          panelState: 'in_force',
          endsAt: null,
          enforcement: {
            enforcement: 'enforced',
            verified: false,
            idleSeconds: null,
            unbounded: false,
            leaks: false,
          },
          lastOpenedAt: Date.now() - 7_200_000,
          lastOpenedBy: 'Ann',
          due: null,
          url: `${nord.origin}/grants/${fakeId('gra', 77)}`,
        },
      ],
    };
    nord.accounts = [own];
    const page = await openPopup(browser);
    await page.getByRole('button', { name: 'Who has access' }).click();
    const account = page.locator('.account');
    expect(await account.innerText()).toMatch(
      /Agency South[\s\S]*full · no end date[\s\S]*enforced · unverified · opened 2 hr\. ago by Ann/,
    );
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await page.getByText('Paused. Only you can resume it.').waitFor();
    expect(nord.calls).toContain(`POST /api/grants/${fakeId('gra', 77)}/pause`);
    await page.getByRole('button', { name: 'Pause everything now' }).click();
    await until(() => nord.calls.includes(`POST /api/accounts/${own.id}/pause`), 'pausing the account');
    nord.accounts = [];
    await page.close();
  });

  it('tells a client’s own offer from an invitation, and leads to both [Q3] [S8]', async () => {
    const invitation = (number: number, customerName: string, counterOffer: boolean): WaitingInvitation => ({
      id: fakeId('inv', number),
      organisationId: fakeId('org', 1),
      customerName,
      accountName: 'shop.test',
      panelName: 'Froxlor',
      access: { kind: 'full', payer: 'customer' },
      expiresAt: Date.now() + 3 * 86_400_000,
      counterOffer,
      url: `${nord.origin}/invitations/${fakeId('inv', number)}`,
    });
    nord.invitations = [invitation(1, 'Lind Optik', false), invitation(2, 'Keller Brillen', true)];
    const page = await openPopup(browser);
    const bar = page.getByRole('button', { name: '1 invitation · 1 client answered differently' });
    await bar.click();
    const offer = page.locator('.share', { hasText: 'Keller Brillen' });
    expect(await offer.innerText()).toContain('not quite what you asked for');
    expect(await page.locator('.share', { hasText: 'Lind Optik' }).innerText()).toMatch(/full[\s\S]*Answer$/);
    const opened = browser.context.waitForEvent('page');
    await offer.getByRole('button', { name: 'See the answer' }).click();
    const window = await opened;
    await window.waitForURL(`${nord.origin}/invitations/${fakeId('inv', 2)}`);
    await window.close();
    nord.invitations = [];
    await page.close();
  });

  it('has no accessibility findings, in light and dark [L1]', async () => {
    const page = await openPopup(browser);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(axe);
      const found = await page.evaluate<string[]>(
        'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] }).then((all) => all.violations.map((one) => one.id + " " + one.nodes.map((node) => node.target).join()))',
      );
      expect(found).toEqual([]);
    }
    await page.close();
  });

  it('speaks German when told to, and remembers [L1]', async () => {
    const page = await openPopup(browser);
    await page.getByRole('button', { name: 'You and your deployments' }).click();
    await page.locator('select').selectOption('de');
    await page.getByPlaceholder('Kunden suchen …').waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('de');
    await page.getByRole('button', { name: 'Sie und Ihre Hoster' }).click();
    await page.locator('select').selectOption('en');
    await page.getByPlaceholder('Find a client…').waitFor();
    await page.close();
  });

  it('shows 10,000 clients with at most 60 elements, and tells screen readers the number [W1]', async () => {
    const kept = nord.clients;
    nord.clients = Array.from({ length: 10_000 }, (_, at) => fakeClient(nord, at + 1));
    const warm = await openPopup(browser);
    await expect
      .poll(() => warm.locator('.row').first().getAttribute('aria-setsize'), { timeout: 20_000 })
      .toBe('10001');
    await warm.close();
    const page = await openPopup(browser);
    // The first rows are there before the whole list is: End then goes to the end of what there is.
    await until(async () => {
      await page.keyboard.press('End');
      return (await page.locator('[aria-selected="true"]').getAttribute('aria-posinset')) === '10001';
    }, 'the last of 10,001 is reached');
    expect(await page.evaluate('document.querySelectorAll("*").length')).toBeLessThanOrEqual(60);
    await page.keyboard.type('client 09 777');
    await expect.poll(() => page.locator('.row b').allTextContents()).toEqual(['Client 09777']);
    nord.clients = kept;
    await page.close();
  });
});
