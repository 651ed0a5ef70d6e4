import type { Page } from 'playwright-core';
import type { Language } from '../../shared/messages/language.ts';
import { demoId, demoPersons } from '../../worker/dev/demo-data.ts';
import { chromiumId, redirectAddresses } from '../../worker/dev/extension-id.ts';
import { scene } from '../browser/support/page-scene.ts';
import type { tabsOf } from '../browser/support/page-tabs.ts';
import { inLanguage } from '../browser/support/pages.ts';
import type { Stage } from '../browser/support/stage.ts';
import { linkIn } from '../browser/support/web.ts';
import type { Camera } from './screenshot-camera.ts';

type Tabs = ReturnType<typeof tabsOf>;

/** Where mails lead, once somebody has done what they are sent for, and who is asked to join. */
export interface Prepared {
  mailed: { recovery: string; takeUp: string };
  member: { page: Page; invitation: string };
}

const grant = demoId('grt', 'diaz');
const newcomer = 'nadia@atelier-sued.example';

/** A lost sign-in, an invited colleague and a paused share: what some pages are about. */
export const prepareActs = async (stage: Stage, tabs: Tabs): Promise<Prepared> => {
  const admin = await tabs.of('admin');
  const { email } = demoPersons.customer;
  const newEmail = 'lena@berg-bakery.example';
  await admin.goto(stage.deployment + inLanguage('/staff/recoveries', 'en'));
  const lost = { email, new_email: newEmail, identified_by: 'Called back', reason: 'Lost' };
  for (const [name, value] of Object.entries(lost)) await admin.locator(`main [name="${name}"]`).fill(value);
  await admin.getByRole('main').getByRole('button', { name: 'Start a way back in' }).click();
  const owner = await tabs.of('sharing');
  await owner.goto(`${stage.deployment}/organisations/${demoId('org', 'sharing')}/members`);
  await owner.locator('form[action$="/invite"] [name="email"]').fill(newcomer);
  await owner.locator('form[action$="/invite"] button[type="submit"]').click();
  await owner.goto(`${stage.deployment}/grants/${grant}`);
  await owner.locator('form[action$="/pause"] button').first().click();
  await owner.waitForLoadState();
  const invitation = linkIn(await stage.mailTo(newcomer, /member-invitations/), /\/member-invitations\//);
  const context = await admin.context().browser()?.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  if (!context) throw new Error('A tab without a browser');
  const page = await context.newPage();
  await stage.signIn(page, newcomer);
  return {
    mailed: {
      recovery: linkIn(await stage.mailTo(email, /recoveries/), /\/recoveries\/[^/]+\?/),
      takeUp: linkIn(await stage.mailTo(newEmail, /recoveries/), /\/take-up\?/),
    },
    member: { page, invitation },
  };
};

/** Pages that no address leads to: forms of one code, what mails lead to, questions in a window of their own. */
export const ofActs = async (
  camera: Camera,
  stage: Stage,
  tabs: Tabs,
  { mailed, member }: Prepared,
  language: Language,
): Promise<void> => {
  const take = async (page: Page, name: string): Promise<void> => {
    for (const width of camera.widths) {
      await page.setViewportSize({ width, height: 800 });
      await camera.take(page, { kind: 'acts', name, language, width });
    }
  };
  const visit = async (page: Page, path: string): Promise<void> => {
    await page.goto(stage.deployment + inLanguage(path, language));
  };
  const send = (page: Page): Promise<void> => page.locator('main form button[type="submit"]').first().click();

  const nobody = await tabs.of('nobody');
  for (const path of ['/sign-in', '/safety']) {
    await visit(nobody, path);
    await nobody
      .locator('main input[name="email"]')
      .fill(`${language}${path.replace('/', '.')}@post.example`);
    await send(nobody);
    await nobody.locator('main input[name="code"]').waitFor();
    await take(nobody, `${path}: the code`);
    await nobody.locator('main input[name="code"]').fill('000000');
    await send(nobody);
    await nobody.waitForLoadState();
    await take(nobody, `${path}: another code than was sent`);
  }
  await visit(nobody, '/partners');
  await nobody.locator('main a[href*="/partners/PID-"]').first().click();
  await nobody.waitForURL(/\/partners\/PID-/);
  await take(nobody, '/partners/:partner');
  for (const [name, address] of Object.entries(mailed)) {
    await nobody.goto(inLanguage(address, language));
    await take(nobody, `from a mail: ${name}`);
  }
  await member.page.goto(inLanguage(member.invitation, language));
  await take(member.page, 'from a mail: member');

  const sharing = await tabs.of('sharing');
  await visit(sharing, '/prove');
  await sharing.locator('main form[action="/prove"] button[type="submit"]').click();
  await sharing.waitForURL(/\/prove\/code/);
  await sharing.goto(inLanguage(sharing.url(), language));
  await take(sharing, '/prove: the code');
  await visit(sharing, `/grants/${grant}/resume`);
  await take(sharing, 'a paused share is resumed');
  await visit(sharing, `/grants/${grant}`);
  await take(sharing, 'a paused share');

  const partner = await tabs.of('authorized');
  await visit(partner, `/grants/${grant}`);
  await take(partner, 'a paused share, as the partner sees it');
  await visit(partner, `/grants/${scene.recordedGrant}/card`);
  await take(partner, '/grants/:grant/card: not open now');
  const [redirect = ''] = redirectAddresses(chromiumId(stage.stack.extension));
  const connect = new URLSearchParams({
    response_type: 'code',
    client_id: 'panelshare-extension',
    redirect_uri: redirect,
    code_challenge: 'A'.repeat(43),
    code_challenge_method: 'S256',
    state: 'picture',
  });
  await visit(partner, `/authorize?${connect}`);
  await take(partner, '/authorize');
};
