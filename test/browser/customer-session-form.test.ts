import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../../worker/dev/browser.ts';
import { type IspconfigPages, startIspconfig } from '../panels/ispconfig/server.ts';
import { press, says } from './support/controls.ts';
import { withoutHostKey } from './support/customer-session.ts';
import { accept, browserWith, endAnotherDay, lena, shareNow, sofia } from './support/open-panel.ts';
import { windowFrom } from './support/panel.ts';
import { signInByPopup } from './support/popup.ts';
import { type Stage, startStage } from './support/stage.ts';
import { personIn, plainBrowser } from './support/web.ts';

const port = 10312;
const rows = withoutHostKey('ispconfig');

/** ISPConfig remembers one open form a session: whoever asks for another makes the first one useless. */
describe('a share in the customer’s own ISPConfig, beside a form that is open [E51]', () => {
  let stage: Stage;
  let panel: IspconfigPages;
  let plain: Browser;
  let customer: ExtensionBrowser;
  let anna: Page;
  let form: Page;
  let web: Page;
  let consent: Page;
  let grant = '';
  const names = () => panel.users.map(({ name }) => name);

  beforeAll(async () => {
    panel = await startIspconfig(port + 6);
    const on = { kind: 'ispconfig', name: 'ISPConfig', origin: panel.origin, apiBase: panel.base } as const;
    [stage, plain] = await Promise.all([
      startStage({ port, panels: [{ ...on, hostTokenHash: null }], rows }),
      plainBrowser(),
    ]);
    customer = await browserWith(stage, { ...panel, name: 'ISPConfig' });
    await (await signInByPopup(stage, customer, lena)).close();
    anna = await customer.context.newPage();
    await anna.goto(`${panel.origin}/index.php`);
  });
  afterAll(async () => {
    await plain?.close();
    await stage?.close();
    await panel?.close();
  });

  /** What the customer does in another tab meanwhile. */
  const openForm = async (words: string): Promise<void> => {
    form = await customer.context.newPage();
    await form.goto(`${panel.origin}/open-form`);
    await form.getByLabel('Name').fill(words);
  };
  const save = async (): Promise<void> => {
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Saved').waitFor();
    await form.close();
  };

  it('shares what the page listed, and makes it at the customer’s click [S1] [S5]', async () => {
    await says(anna, 'menu', 'Share access…');
    consent = await windowFrom(anna, 'menu', 'Share access…');
    await consent.locator('input[value="change:site:1"]').check();
    const invitation = await shareNow(consent);
    web = await personIn(plain);
    await stage.signIn(web, sofia);
    grant = await accept(web, invitation);
    expect(names()).toEqual(['annaweb']);
  });

  it('leaves a form alone that is open in another tab, and says what to do', async () => {
    await anna.reload();
    await says(anna, 'menu', 'to finish here');
    await openForm('half a word');
    await press(anna, 'menu', 'Who has access');
    await press(anna, 'list', 'Finish: make the access here');
    await says(anna, 'list', 'in another tab. Save or close it');
    expect(panel.changes).toEqual([]);
    await save();
    expect(panel.saved).toEqual(['half a word']);
    await press(anna, 'list', 'Finish: make the access here');
    await says(anna, 'list', 'Done. The access is made');
    expect(names()).toHaveLength(2);
    await web.goto(`${grant}/card`);
    expect(await web.getByRole('main').innerText()).toContain(names()[1]);
  });

  it('the same at the end: nothing is cut at the cost of the form, and “not yet cut” is said until it is [M3] [M9]', async () => {
    await endAnotherDay(stage, consent, grant, lena);
    await consent.goto(grant);
    expect(await consent.locator('[data-due="remove"]').innerText()).toContain('Not yet cut');
    await anna.reload();
    await says(anna, 'menu', 'to finish here');
    await openForm('another word');
    await press(anna, 'menu', 'Who has access');
    await press(anna, 'list', 'Remove the access here now');
    await says(anna, 'list', 'in another tab. Save or close it');
    expect(names()).toHaveLength(2);
    await save();
    await press(anna, 'list', 'Remove the access here now');
    await says(anna, 'list', 'Done. The access is removed');
    expect(names()).toEqual(['annaweb']);
    expect(panel.saved).toEqual(['half a word', 'another word']);
  });
});
