import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoId, demoPersons } from '../../worker/dev/demo-data.ts';
import { type Stage, startStage } from './support/stage.ts';
import { button, heading, personIn, plainBrowser } from './support/web.ts';

const customer = demoId('org', 'sharing');
const grant = demoId('grt', 'diaz');
const sam = 'sam@hosting.example';

/** The same events as the customer, a member of the host's staff and an admin read them, each on a page of its own. */
describe('the host’s side, seen from three chairs', () => {
  let stage: Stage;
  let browser: Browser;
  let maria: Page;
  let staff: Page;
  let admin: Page;

  const open = (page: Page, path: string) => page.goto(`${stage.deployment}${path}`);

  beforeAll(async () => {
    [stage, browser] = await Promise.all([startStage({ port: 10560 }), plainBrowser()]);
    [maria, staff, admin] = await Promise.all([personIn(browser), personIn(browser), personIn(browser)]);
    await stage.signIn(maria, demoPersons.sharing.email);
    await stage.signIn(admin, demoPersons.admin.email);
  });
  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  test('[H5] an admin appoints staff; before, the staff’s pages do not exist for them, and the dashboard never does', async () => {
    await stage.signIn(staff, sam);
    expect((await open(staff, '/staff'))?.status()).toBe(404);
    await open(admin, '/admin/people');
    await admin.getByLabel('E-mail address').fill(sam);
    await admin.getByLabel('Role').selectOption('staff');
    await button(admin, 'Appoint').click();
    await admin.getByRole('cell', { name: sam }).waitFor();
    await stage.mailTo(sam, 'You have a role at');
    await open(staff, '/staff');
    await heading(staff, 'Find a caller');
    expect((await open(staff, '/admin'))?.status()).toBe(404);
  });

  test('[H1] the customer reads out a code, which names her to the staff once', async () => {
    await open(maria, `/organisations/${customer}/support`);
    await button(maria, 'Show a support code').click();
    const code = (await maria.locator('main .digits').innerText()).replace(/\D/g, '');
    expect(code).toMatch(/^\d{8}$/);
    await open(staff, '/staff');
    await staff.getByLabel('Support code or VIP code').fill(code);
    await button(staff, 'Identify').click();
    await heading(staff, demoPersons.sharing.name);
    await staff.getByRole('link', { name: 'Diaz Cycles' }).click();
    await heading(staff, 'Diaz Cycles');
    await open(staff, '/staff');
    await staff.getByLabel('Support code or VIP code').fill(code);
    await button(staff, 'Identify').click();
    await staff.locator('[data-code]').waitFor();
  });

  test('[H3] she lets the staff into one account for an hour; it is visible while open, and ends by a click', async () => {
    await open(maria, `/organisations/${customer}/support`);
    await maria.getByRole('checkbox').first().check();
    await maria.getByRole('radio', { name: '1 hour' }).check();
    await button(maria, 'Give access').click();
    await maria.getByText('The host’s staff may open accounts of yours until').first().waitFor();
    await open(staff, '/staff/accesses');
    await staff.getByRole('link', { name: 'Look: Diaz Cycles' }).click();
    await staff.getByRole('heading', { name: 'Products' }).waitFor();
    await open(maria, `/organisations/${customer}/support`);
    await button(maria, 'End it now: Diaz Cycles').click();
    await button(maria, 'End it now: Diaz Cycles').waitFor({ state: 'detached' });
    expect((await staff.reload())?.status()).toBe(409);
    expect(await staff.locator('h1').innerText()).not.toBe('Diaz Cycles');
  });

  test('[H5] the staff pauses after a call-back and can do no more; an admin holds the same share', async () => {
    await open(staff, `/staff/grants/${grant}/pause`);
    await staff.getByLabel('Number you called back').fill('+41 44 000 00 00');
    await staff.getByLabel('Minutes since the call-back').fill('5');
    await staff.getByLabel('Whom you spoke to').selectOption({ label: demoPersons.sharing.name });
    await staff.getByLabel('Reason').fill('Her laptop was stolen');
    await button(staff, 'Pause').click();
    await heading(staff, 'Diaz Cycles');
    expect(
      await staff
        .getByRole('main')
        .getByRole('button', { name: /resume/i })
        .count(),
    ).toBe(0);
    await open(admin, `/admin/grants/${grant}`);
    await admin.getByLabel('Reason').fill('Checked with the customer');
    await button(admin, 'Freeze').click();
    await admin.getByRole('heading', { level: 1, name: /Diaz Cycles/ }).waitFor();
  });

  const told = [
    ['support.identified', 'Caller identified by support code', 'sam', ''],
    ['staff_access.given', 'Temporary access given to the host’s staff', demoPersons.sharing.name, ''],
    ['staff_access.looked', 'Staff looked at an account', 'sam', ''],
    ['staff_access.ended', 'Temporary access of staff ended', demoPersons.sharing.name, ''],
    ['support.called_back', 'Called back by the host’s staff', 'sam', 'Her laptop was stolen'],
    ['grant.paused', 'Access paused', 'sam', ''],
    ['grant.frozen', 'Access frozen', demoPersons.admin.name, 'Checked with the customer'],
  ] as const;

  test('[A4] [E14] the customer reads every act of staff and admins in her own log, with name and reason', async () => {
    await open(maria, `/organisations/${customer}/log`);
    for (const [event, words, who, reason] of told) {
      const line = maria.locator('tr', { has: maria.locator(`[data-event="${event}"]`) }).first();
      const text = (await line.innerText()).toLowerCase();
      for (const part of [words, who, reason]) expect(text).toContain(part.toLowerCase());
    }
  });

  test('[H5] the staff reads the same as a timeline, in the customer’s words', async () => {
    await open(staff, `/staff/organisations/${customer}`);
    const timeline = staff.getByRole('region', { name: 'What happened' });
    for (const [, words, who, reason] of told) {
      const line = timeline.getByRole('row', { name: new RegExp(words) }).first();
      const text = (await line.innerText()).toLowerCase();
      expect(text).toContain(who.toLowerCase());
      expect(text).toContain(reason.toLowerCase());
    }
  });

  test('[A4] the admin reads the same by its codes, and each on a page of the thing it is about', async () => {
    for (const [event, , who, reason] of told) {
      await open(admin, `/admin/audit?organisation=${customer}&event=${event}`);
      const line = admin.locator('tbody tr').first();
      const text = (await line.innerText()).toLowerCase();
      for (const part of [event, who, reason, customer]) expect(text).toContain(part.toLowerCase());
    }
  });

  test('[H5] what staff paused and an admin holds, the customer alone lets go on, after both are lifted', async () => {
    await open(admin, `/admin/grants/${grant}`);
    await admin.getByLabel('Reason').fill('Settled');
    await button(admin, 'Unfreeze').click();
    await open(maria, `/grants/${grant}`);
    await maria.getByText(/^Paused:/).waitFor();
    await maria.getByRole('link', { name: 'Resume' }).click();
    await heading(maria, /./);
    const prove = maria.getByRole('main').getByRole('link', { name: /Confirm that it is you/ });
    if (await prove.isVisible()) {
      await prove.click();
      await stage.prove(maria, demoPersons.sharing.email);
    }
    await button(maria, /Resume/).click();
    await expect
      .poll(async () => {
        await open(maria, `/grants/${grant}`);
        return maria.getByRole('main').innerText();
      })
      .not.toContain('Paused:');
  });
});
