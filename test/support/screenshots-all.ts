import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Language, languages } from '../../shared/messages/language.ts';
import { demoPersons } from '../../worker/dev/demo-data.ts';
import { root } from '../../worker/dev/processes.ts';
import { renderMail } from '../../worker/mail/render.ts';
import { says } from '../browser/support/controls.ts';
import { everyPage } from '../browser/support/every-page.ts';
import { tabsOf } from '../browser/support/page-tabs.ts';
import { inLanguage, pages, readers } from '../browser/support/pages.ts';
import { logIn, openMenu } from '../browser/support/panel.ts';
import { openPopup, openUserMenu, signInByPopup } from '../browser/support/popup.ts';
import { type Stage, startStage } from '../browser/support/stage.ts';
import { plainBrowser } from '../browser/support/web.ts';
import { everyOrder } from '../mail/orders.ts';
import { servicesFor } from '../mail/services.ts';
import { contactSheets, type Shot } from './screenshot-sheets.ts';

/**
 * `npm run screenshots -- --all`: every screen in five languages, light and dark, on a telephone and on a
 * desk, with contact sheets, for somebody to look at. Some of them by `--languages=de,fr`, `--widths=390`,
 * `--shades=dark` and `--kinds=pages,popup,panel,mails`. Nothing of it is committed.
 */
const folder = join(root, '.output/screenshots');
const shots: Shot[] = [];

const chosen = (name: string, all: readonly string[]): readonly string[] => {
  const given = process.argv.find((one) => one.startsWith(`--${name}=`))?.split('=')[1];
  return given === undefined ? all : all.filter((one) => given.split(',').includes(one));
};
const spoken = languages.filter((one) => chosen('languages', languages).includes(one));
const shades = (['light', 'dark'] as const).filter((one) =>
  chosen('shades', ['light', 'dark']).includes(one),
);
const widths = chosen('widths', ['390', '1280']).map(Number);
const kinds = chosen('kinds', ['pages', 'popup', 'panel', 'mails']);

const shoot = async (
  page: Page,
  shot: Pick<Shot, 'kind' | 'name' | 'language'> & { width: number },
): Promise<void> => {
  for (const shade of shades) {
    await page.emulateMedia({ colorScheme: shade, reducedMotion: 'reduce' });
    const plain = shot.name.replace(/[^\w]+/g, '-').replace(/^-|-$/g, '');
    const name = `${shot.kind}-${shot.language}-${shade}-${shot.width}-${plain}`.slice(0, 180);
    const file = join(folder, `${name}.jpg`);
    await page.screenshot({ path: file, fullPage: true, type: 'jpeg', quality: 80, caret: 'hide' });
    shots.push({ ...shot, file, shade });
  }
};

const ofPages = async (stage: Stage): Promise<void> => {
  const browser = await plainBrowser();
  const tabs = tabsOf(
    () => stage,
    () => browser,
  );
  for (const language of spoken) {
    for (const reader of readers) {
      const page = await tabs.of(reader);
      for (const path of pages[reader]) {
        const answer = await page.goto(stage.deployment + inLanguage(path, language));
        if ((answer?.status() ?? 500) >= 500) throw new Error(`${path} answers ${answer?.status()}`);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          await shoot(page, { kind: 'pages', name: `${reader} ${path}`, language, width });
        }
      }
    }
    console.log(`pages in ${language}: ${shots.length} pictures so far`);
  }
  await browser.close();
};

const signInWords = /^(Sign in|Anmelden|Se connecter|Iniciar sesión|Accedi)$/;

/** The popup and what the extension puts into a panel, of a partner and of a customer. */
const ofExtension = async (stage: Stage, language: Language): Promise<void> => {
  for (const [who, person, login] of [
    ['partner', demoPersons.authorized.email, null],
    ['customer', demoPersons.sharing.email, 'maria'],
  ] as const) {
    const browser = await stage.browserOf({
      language: `${language}-${language === 'en' ? 'GB' : language.toUpperCase()}`,
    });
    const first = await openPopup(browser);
    const take = async (page: Page, name: string, width = 380): Promise<void> => {
      await page.setViewportSize({ width, height: width === 380 ? 600 : 800 });
      await shoot(page, { kind: width === 380 ? 'popup' : 'panel', name: `${who} ${name}`, language, width });
    };
    await first.getByRole('button', { name: signInWords }).waitFor();
    await take(first, 'not signed in');
    await first.close();
    await (await signInByPopup(stage, browser, person)).close();
    const popup = await openPopup(browser);
    if (login === null)
      await popup
        .getByRole('option', { name: /Diaz Cycles/ })
        .first()
        .waitFor();
    await take(popup, 'list');
    await openUserMenu(popup);
    await take(popup, 'user');
    await popup.close();
    const options = await browser.context.newPage();
    await options.goto(`${browser.pages}/options.html`);
    await take(options, 'options', 1280);
    await options.close();
    if (kinds.includes('panel') && login !== null) {
      const panel = await logIn(stage, browser, login);
      await panel.goto(`${stage.panel}/clouds`);
      await says(panel, 'menu', '').catch(() => '');
      await openMenu(panel);
      for (const width of [390, 1280]) await take(panel, 'menu', width);
    }
    await browser.close();
  }
};

const ofMails = async (): Promise<void> => {
  const browser = await plainBrowser();
  const page = await browser.newPage({ viewport: { width: 390, height: 700 } });
  for (const order of everyOrder.filter((one) => spoken.includes(one.language))) {
    const mail = await renderMail(order, 'out_one', servicesFor());
    if (!mail) throw new Error(`${order.template} was not rendered`);
    await page.setContent(mail.html);
    await shoot(page, { kind: 'mails', name: order.template, language: order.language, width: 390 });
  }
  await browser.close();
};

export const everyScreen = async (): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (kinds.includes('mails')) await ofMails();
  if (kinds.some((one) => one !== 'mails')) {
    const stage = await startStage({ port: 10910, rows: everyPage(Date.now()) });
    try {
      if (kinds.includes('pages')) await ofPages(stage);
      if (kinds.includes('popup') || kinds.includes('panel'))
        for (const language of spoken) await ofExtension(stage, language);
    } finally {
      await stage.close();
    }
  }
  const browser = await plainBrowser();
  await contactSheets(folder, shots, browser);
  await browser.close();
  console.log(`${shots.length} pictures; look at ${folder.slice(root.length + 1)}/index.html`);
};
