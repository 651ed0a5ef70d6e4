import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as pathOf } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Language, languages } from '../../shared/messages/language.ts';
import { notices } from '../../shared/messages/mail/notices/words.ts';
import type { MailOrder } from '../../worker/app/mail-order.ts';
import { root } from '../../worker/dev/processes.ts';
import { renderMail } from '../../worker/mail/render.ts';
import { built } from '../browser/popup-browser.ts';
import { everyPage } from '../browser/support/every-page.ts';
import { tabsOf } from '../browser/support/page-tabs.ts';
import { inLanguage, pages, readers } from '../browser/support/pages.ts';
import { type Stage, startStage } from '../browser/support/stage.ts';
import { plainBrowser } from '../browser/support/web.ts';
import { ordersOf } from '../mail/orders.ts';
import { servicesFor } from '../mail/services.ts';
import { ofActs, prepareActs } from './screenshot-acts.ts';
import { type Camera, cameraFor } from './screenshot-camera.ts';
import { join, openScene, signIn } from './screenshot-extension.ts';
import { everyState, signedOutPanel } from './screenshot-frames.ts';
import { optionsBeforeJoining, optionsOf } from './screenshot-options.ts';
import { everyPanel } from './screenshot-panels.ts';
import {
  brokenPopup,
  customerPopups,
  emptyPopups,
  partnerPopups,
  popupCamera,
  saying,
} from './screenshot-popup.ts';
import { popupsOverTabs } from './screenshot-popup-tabs.ts';
import { type Replicas, startReplicas } from './screenshot-replicas.ts';
import { contactSheets, writeIndex } from './screenshot-sheets.ts';

/**
 * `npm run screenshots -- --all`: every screen in five languages, light and dark, on a telephone and on a
 * desk, with contact sheets, for somebody to look at. Some of them by `--languages=de,fr`, `--widths=390`,
 * `--shades=dark` and `--kinds=pages,mails,popup,options,panel`, and elsewhere by `--into=.output/some`.
 * Nothing of it is committed.
 */
const given = (name: string): string | undefined =>
  process.argv.find((one) => one.startsWith(`--${name}=`))?.split('=')[1];
const folder = pathOf(root, given('into') ?? '.output/screenshots');

const chosen = <One extends string>(name: string, all: readonly One[]): readonly One[] => {
  const some = given(name);
  return some === undefined ? all : all.filter((one) => some.split(',').includes(one));
};

/** A machine that does other things besides is waited for. */
const patience = 60_000;

const ofPages = async (
  camera: Camera,
  stage: Stage,
  tabs: ReturnType<typeof tabsOf>,
  language: Language,
): Promise<void> => {
  for (const reader of readers) {
    const page = await tabs.of(reader);
    for (const path of pages[reader]) {
      const answer = await page.goto(stage.deployment + inLanguage(path, language), { timeout: patience });
      if ((answer?.status() ?? 500) >= 500) throw new Error(`${path} answers ${answer?.status()}`);
      for (const width of camera.widths) {
        await page.setViewportSize({ width, height: 800 });
        await camera.take(page, { kind: 'pages', name: `${reader} ${path}`, language, width });
      }
    }
  }
};

/** What mails quote, as people write it. */
const plainly = {
  customer: 'Berg Bakery',
  partner: 'Atelier Süd',
  account: 'berg-bakery.example',
  panel: 'internex terminal',
  products: ['Webshop', 'info@berg-bakery.example'],
  device: 'Firefox, macOS',
  passkey: 'Yubikey',
  person: 'Sofia Süd',
  reason: 'Your website does not answer.\nPlease tell us its new address.',
  message: 'We would like to renew your shop before Christmas.\nSofia Süd',
  note: 'Not this year, thank you.',
  report: 'Somebody of theirs asked for my password.',
} as const;

/** Every template, and each notice where a template has many. */
const mailsIn = (language: Language): readonly MailOrder[] =>
  ordersOf(plainly)
    .filter((one) => one.language === language)
    .flatMap((order): MailOrder[] =>
      order.template === 'notice'
        ? notices.map((notice) => ({ ...order, notice, about: plainly.customer, reason: plainly.reason }))
        : [order],
    );

const ofMails = async (camera: Camera, page: Page, language: Language): Promise<void> => {
  await page.setViewportSize({ width: 390, height: 300 });
  for (const order of mailsIn(language)) {
    const mail = await renderMail(order, 'out_one', servicesFor());
    if (!mail) throw new Error(`${order.template} was not rendered`);
    await page.setContent(mail.html);
    const template = order.template === 'notice' ? order.notice : order.template;
    await camera.take(page, { kind: 'mails', name: `${template}: ${mail.subject}`, language, width: 390 });
  }
};

/** The popup, the options and what stands in panels: from a browser that knows no host to one that is used. */
const ofExtension = async (
  camera: Camera,
  replicas: Replicas,
  language: Language,
  extension: string,
): Promise<void> => {
  const { kinds, shades } = camera;
  const scene = await openScene(language, replicas.panels, extension);
  try {
    const popup = popupCamera(camera, scene);
    if (kinds.includes('popup')) {
      await brokenPopup(camera, scene);
      await popup({ name: 'no host yet', until: saying });
    }
    if (kinds.includes('options')) await optionsBeforeJoining(camera, scene);
    const page = await join(scene);
    if (kinds.includes('popup')) await popup({ name: 'nobody signed in', until: saying });
    await signIn(scene, page);
    await page.close();
    if (kinds.includes('popup')) {
      await emptyPopups(camera, scene);
      await partnerPopups(camera, scene);
      await customerPopups(camera, scene);
    }
    if (kinds.includes('options')) await optionsOf(camera, scene);
    if (kinds.includes('panel')) {
      for (const shade of shades) {
        await everyState(camera, scene, replicas, shade);
        await everyPanel(camera, scene, replicas.panels, shade);
      }
    }
    // Tabs that were closed meanwhile are no part of the next pictures.
    await scene.inside('chrome.storage.local.remove("open-sessions")');
    if (kinds.includes('popup')) await popupsOverTabs(camera, scene);
    if (kinds.includes('panel')) {
      const deployment = JSON.stringify(scene.fake.origin);
      await scene.inside(`chrome.runtime.sendMessage({ type: 'sign_out', deployment: ${deployment} })`);
      for (const shade of shades) await signedOutPanel(camera, scene, replicas, shade);
    }
  } finally {
    await scene.close();
  }
};

/** Takes one kind in one language, makes its sheets at once, and says so: looking can begin. */
const makerOf = (camera: Camera, browser: Browser) => {
  const links: string[] = [];
  const began = Date.now();
  return async (kind: string, language: Language, take: () => Promise<void>): Promise<void> => {
    const before = camera.shots.length;
    await take();
    const taken = camera.shots.slice(before);
    links.push(...(await contactSheets(folder, taken, browser)));
    writeIndex(folder, links);
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(`${kind} in ${language}: ${taken.length} pictures, after ${seconds} s`);
  };
};

export const everyScreen = async (): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const camera = cameraFor(folder, {
    languages: chosen('languages', languages),
    shades: chosen('shades', ['light', 'dark']),
    widths: chosen('widths', ['390', '1280']).map(Number),
    kinds: chosen('kinds', ['pages', 'mails', 'popup', 'options', 'panel']),
  });
  const browser = await plainBrowser();
  const make = makerOf(camera, browser);
  const wants = (...some: readonly string[]): boolean => some.some((one) => camera.kinds.includes(one));
  if (wants('pages')) {
    const stage = await startStage({ port: 10910, rows: everyPage(Date.now()) });
    try {
      const tabs = tabsOf(
        () => stage,
        () => browser,
      );
      for (const language of camera.languages)
        await make('pages', language, () => ofPages(camera, stage, tabs, language));
      const prepared = await prepareActs(stage, tabs);
      for (const language of camera.languages)
        await make('acts', language, () => ofActs(camera, stage, tabs, prepared, language));
    } finally {
      await stage.close();
    }
  }
  if (wants('mails')) {
    const page = await browser.newPage();
    for (const language of camera.languages)
      await make('mails', language, () => ofMails(camera, page, language));
    await page.close();
  }
  if (wants('popup', 'options', 'panel')) {
    const replicas = await startReplicas(11080);
    // Whoever builds it anew meanwhile changes nothing under the pictures.
    const extension = mkdtempSync(pathOf(tmpdir(), 'panelshare-pictured-'));
    cpSync(built, extension, { recursive: true });
    try {
      for (const language of camera.languages)
        await make('extension', language, () => ofExtension(camera, replicas, language, extension));
    } finally {
      await replicas.close();
      rmSync(extension, { recursive: true, force: true });
    }
  }
  await browser.close();
  console.log(`${camera.shots.length} pictures; look at ${folder.slice(root.length + 1)}/index.html`);
};
