import type { BrowserContext, Page } from 'playwright-core';
import * as v from 'valibot';
import { here } from '../../../shared/api/clients.ts';
import { says } from '../../browser/support/controls.ts';
import { logIn } from '../../browser/support/panel.ts';
import { signInByPopup } from '../../browser/support/popup.ts';
import { type Stage, startStage } from '../../browser/support/stage.ts';
import { personIn, plainBrowser } from '../../browser/support/web.ts';
import { atMost, type Bench, beside, median, p95, report } from '../figure.ts';
import { endsScene, type NamedClient, namedClientsOf, type Partner, partnersOf } from './ends-scene.ts';
import { ask, listen, nextPush, openSession } from './panel-session.ts';

/**
 * How soon an end bites: the panel refuses the partner's session, the partner's extension knows, and
 * the frame says so. The partners are lines and sessions as their extensions hold them; the frame
 * is one of a real extension in Chromium.
 */
const quick = process.env['BENCH_QUICK'] === '1';
const ends = quick ? 40 : 200;
const connected = quick ? 20 : 100;
const banners = quick ? 10 : 40;
const port = 10_840;
const account = 'CID-D5E6F7G8';

/** The customer's click, as the browser posts it from the page that asks whether to end. */
const makeClick = async (
  stage: Stage,
  context: BrowserContext,
): Promise<(grantId: string) => Promise<void>> => {
  const page = await context.newPage();
  await stage.signIn(page, 'maria.diaz@post.example');
  const cookies = await context.cookies(stage.deployment);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return async (grantId) => {
    const answer = await ask(`${stage.deployment}/grants/${grantId}/end`, {
      method: 'POST',
      headers: {
        cookie,
        'content-type': 'application/x-www-form-urlencoded',
        origin: stage.deployment,
        'sec-fetch-site': 'same-origin',
      },
    });
    if (answer.status !== 303)
      throw new Error(`the end answered ${answer.status}: ${answer.text.slice(0, 400)}`);
  };
};

/** From now until the panel no longer lets this session in. */
const untilRefused = async (stage: Stage, cookie: string): Promise<number> => {
  const begun = performance.now();
  while (performance.now() - begun < 30_000) {
    const { status } = await ask(`${stage.panel}/`, { headers: { cookie } });
    if (status !== 200) return performance.now();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('the panel let an ended session in for half a minute');
};

/** From the push until the Worker's answer says that there is nothing to act for any more. */
const untilTold = async (stage: Stage, { token }: Partner, socket: WebSocket): Promise<number> => {
  for (;;) {
    await nextPush(socket);
    const query = new URLSearchParams({ origin: stage.panel, shown: account });
    const answer = await ask(`${stage.deployment}/api/here?${query}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { client } = v.parse(here, JSON.parse(answer.text));
    if (client?.state !== 'active') return performance.now();
  }
};

const inTurn = async <Item, Value>(
  items: readonly Item[],
  act: (item: Item) => Promise<Value>,
): Promise<Value[]> => {
  const values: Value[] = [];
  for (const item of items) values.push(await act(item));
  return values;
};

/** Ends one after another, with as many partners listening all the time as there are. */
const endAll = async (
  stage: Stage,
  partners: readonly Partner[],
  click: (grantId: string) => Promise<void>,
) => {
  const refused: number[] = [];
  const told: number[] = [];
  for (let from = 0; from < partners.length; from += connected) {
    const group = partners.slice(from, from + connected);
    const lines = await inTurn(group, async (partner) => ({
      partner,
      socket: await listen(stage.deployment, partner.token),
      cookie: await openSession(stage.deployment, partner.token, partner.grantId, account),
    }));
    for (const { partner, socket, cookie } of lines) {
      const before = await ask(`${stage.panel}/`, { headers: { cookie } });
      if (before.status !== 200) throw new Error('the panel refuses a session that nobody has ended');
      const knows = untilTold(stage, partner, socket);
      const begun = performance.now();
      const [, refusedAt, toldAt] = await Promise.all([
        click(partner.grantId),
        untilRefused(stage, cookie),
        knows,
      ]);
      refused.push(refusedAt - begun);
      told.push(toldAt - begun);
    }
    for (const { socket } of lines) socket.close();
  }
  return { refused, told };
};

/** The page names one client after another, and each one's access ends while its frame stands there. */
const bannerOf = async (
  page: Page,
  { grantId, shownAs }: NamedClient,
  click: (grantId: string) => Promise<void>,
): Promise<number> => {
  await page.evaluate((name) => {
    const shown = document.querySelector('#client-id');
    if (shown !== null) shown.textContent = name;
  }, shownAs);
  await says(page, 'frame', /Acting for/);
  const begun = performance.now();
  const [, shown] = await Promise.all([
    click(grantId),
    says(page, 'frame', /Access ended/).then(() => performance.now()),
  ]);
  return shown - begun;
};

export const bench: Bench = async () => {
  const partners = partnersOf(ends);
  const named = namedClientsOf(banners);
  const stage = await startStage({
    port,
    rows: endsScene(partners, named, Date.now()),
  });
  const plain = await plainBrowser();
  try {
    const click = await makeClick(stage, (await personIn(plain)).context());
    const { refused, told } = await endAll(stage, partners, click);
    const over = `over ${ends} ends with ${connected} partners connected${quick ? ' (quick)' : ''}`;
    report(
      atMost(
        `from the click to the first refused request at the panel, p95, ${over}`,
        p95(refused),
        'ms',
        3_000,
      ),
    );
    report(
      beside(
        `from the click to the first refused request at the panel, median, ${over}`,
        median(refused),
        'ms',
      ),
    );
    report(
      atMost(
        `from the click until the partner's extension is told that it ended, p95, ${over}`,
        p95(told),
        'ms',
        1_000,
      ),
    );
    report(
      beside(
        `from the click until the partner's extension is told that it ended, median, ${over}`,
        median(told),
        'ms',
      ),
    );

    const lines = await inTurn(partnersOf(ends).slice(0, connected), ({ token }) =>
      listen(stage.deployment, token),
    );
    const browser = await stage.browserOf();
    await (await signInByPopup(stage, browser, 'sofia@atelier-sued.example')).close();
    const page = await logIn(stage, browser, 'maria');
    const shown = await inTurn(named, (one) => bannerOf(page, one, click));
    for (const socket of lines) socket.close();
    const seen = `over ${banners} ends in Chromium with ${connected} partners connected${quick ? ' (quick)' : ''}`;
    report(atMost(`from the click to the banner "Access ended", p95, ${seen}`, p95(shown), 'ms', 1_000));
    report(beside(`from the click to the banner "Access ended", median, ${seen}`, median(shown), 'ms'));
  } finally {
    await plain.close();
    await stage.close();
  }
};
