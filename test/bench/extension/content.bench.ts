import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Account } from '../../../shared/api/accounts.ts';
import { type FakeDeployment, fakeClient, fakeId } from '../../browser/popup-fake.ts';
import { atMost, type Bench, below, beside, median, p95, report } from '../figure.ts';
import { costWhile, scriptingWhile, scriptsWhile } from './page-cost.ts';
import { type Release, startRelease } from './popup-release.ts';

/** What our scripts cost the page of a panel, one that never rests, and any other page. */
const rounds = 7;
const domains = 25;
const busyFor = 10_000;

const saved = new URL('../../adapters/pages/froxlor-domains-2026-11.html', import.meta.url);
const path = '/customer_domains.php?page=domains';
const elsewhere = 'https://elsewhere.localhost';

/** The saved page of a customer with that many domains. */
const domainsPage = async (): Promise<string> => {
  const html = await readFile(saved, 'utf8');
  return html.replace(
    /(<tbody>\s*)(<tr[\s\S]*?<\/tr>)/,
    (_, start: string, row: string) =>
      start +
      Array.from({ length: domains }, (_row, at) => row.replaceAll('.example', `-${at}.example`)).join('\n'),
  );
};

/** As a panel that draws a live log: a thousand changes a second, in hundredths. */
const restless = `<script>
  addEventListener('load', () => {
    const log = document.body.appendChild(document.createElement('ul'));
    setInterval(() => {
      for (let at = 0; at < 10; at += 1) {
        if (log.childElementCount > 40) log.firstChild.remove();
        else log.appendChild(document.createElement('li')).textContent = String(performance.now());
      }
    }, 10);
  });
</script>`;

/** Put into the page before anything of it runs. */
const probe = `(() => {
  const bench = { long: 0, shift: 0 };
  globalThis.bench = bench;
  new PerformanceObserver((list) => { bench.long += list.getEntries().length; }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) bench.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
})()`;

const ownAccount = (deployment: FakeDeployment, shares: Account['shares'] = []): Account => ({
  id: fakeId('acc', 1),
  organisationId: fakeId('org', 1),
  name: 'My hosting',
  panelAccountId: '1',
  shownAs: 'anna',
  panel: { id: fakeId('pan', 1), kind: 'froxlor', name: 'Froxlor', origin: deployment.froxlor },
  shares,
});

/** Reaches every row, so that each has both its buttons. */
const wholeAccount = (deployment: FakeDeployment): Account['shares'] => [
  {
    kind: 'grant',
    id: fakeId('gra', 1),
    partnerName: 'Studio Nord',
    partnerId: 'PID-7K2M9QXA',
    access: { kind: 'full', payer: 'customer' },
    state: 'active',
    panelState: 'in_force',
    endsAt: null,
    enforcement: {
      enforcement: 'brokered',
      verified: true,
      idleSeconds: 600,
      unbounded: false,
      leaks: false,
    },
    lastOpenedAt: null,
    lastOpenedBy: null,
    due: null,
    url: `${deployment.origin}/grants/${fakeId('gra', 1)}`,
  },
];

const serve = async ({ browser, deployment }: Release): Promise<void> => {
  const html = await domainsPage();
  const answer = (body: string) => ({ status: 200, contentType: 'text/html', body });
  for (const origin of [deployment.froxlor, elsewhere]) {
    await browser.context.route(`${origin}/**`, (route) =>
      route.fulfill(
        answer(
          route.request().url().includes('restless') ? html.replace('</body>', `${restless}</body>`) : html,
        ),
      ),
    );
  }
};

const newPage = async ({ browser }: Release): Promise<Page> => {
  const page = await browser.context.newPage();
  await page.addInitScript(probe);
  return page;
};

/** Until our controls stand in the page, and have had time to be moved again. */
const settled = async (page: Page): Promise<void> => {
  await page.locator('panelshare-control').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(1_500);
};

const readBench = (page: Page): Promise<{ long: number; shift: number }> => page.evaluate('bench');

/** A customer who is nobody's partner: its pages have no list of clients. */
const loseClients = async ({ browser, deployment }: Release): Promise<void> => {
  deployment.clients = [];
  const popup = await browser.context.newPage();
  await popup.goto(`chrome-extension://${browser.id}/popup.html`);
  const row = popup.locator('[role="option"]').first();
  await row.waitFor();
  await row.waitFor({ state: 'detached' });
  await popup.close();
};

export const bench: Bench = async () => {
  const release = await startRelease();
  const { browser, deployment } = release;
  const ours = `chrome-extension://${browser.id}/`;
  try {
    await release.allowPanels();
    await serve(release);
    const loads: number[] = [];
    const first: number[] = [];
    let long = 0;
    let shift = 0;
    deployment.accounts = [ownAccount(deployment)];
    const partner = await newPage(release);
    await partner.goto(`${deployment.froxlor}${path}`);
    await settled(partner);
    const chevron = await readBench(partner);
    await partner.close();
    await loseClients(release);
    for (let round = 0; round <= rounds; round += 1) {
      const page = await newPage(release);
      // The saved page has no scripts: what runs is ours. First in a process of its own, then as a person
      // comes to a page, from another one of the panel.
      const load = (): Promise<number> =>
        scriptingWhile(page, async () => {
          await page.goto(`${deployment.froxlor}${path}`);
          await settled(page);
        });
      const cold = await load();
      const before = await readBench(page);
      const warm = await load();
      const seen = await readBench(page);
      if (round > 0) {
        first.push(cold);
        loads.push(warm);
      }
      long += seen.long;
      shift = Math.max(shift, before.shift, seen.shift);
      await page.close();
    }
    deployment.accounts = [ownAccount(deployment, wholeAccount(deployment))];
    const sharing = await newPage(release);
    await sharing.goto(`${deployment.froxlor}${path}`);
    await settled(sharing);
    const withShares = await readBench(sharing);
    await sharing.close();
    deployment.accounts = [ownAccount(deployment)];
    const what = `page of a panel with ${domains} domains, each with its control`;
    report(atMost(`scripting at load, p95, ${what}`, p95(loads), 'ms', 5));
    report(beside(`scripting at the first load of a new process, median, ${what}`, median(first), 'ms'));
    report(beside(`scripting at load, median, ${what}`, median(loads), 'ms'));
    report(atMost(`long tasks, ${what}`, long, 'tasks', 0));
    report(atMost(`layout shift, the most in one load, ${what}`, shift, 'score', 0));
    report(
      beside('the same where a partner’s list of clients comes into the header', chevron.shift, 'score'),
    );
    report(atMost('layout shift, each row with the shares it has, too', withShares.shift, 'score', 0));

    const busy = await newPage(release);
    await busy.goto(`${deployment.froxlor}${path}&restless`);
    await settled(busy);
    const share = await costWhile(busy, ours, () => busy.waitForTimeout(busyFor), 500);
    report(
      below(
        'share of a core on a page that changes 1,000 times a second',
        (100 * share.script) / share.wall,
        '%',
        1,
      ),
    );
    await busy.close();

    const other = await newPage(release);
    const scripts = await scriptsWhile(other, ours, async () => {
      await other.goto(`${elsewhere}${path}`);
      await other.waitForTimeout(1_000);
    });
    report(atMost('our scripts on a page of no panel', scripts.length, 'scripts', 0));
    await other.close();

    deployment.accounts = [];
    deployment.clients = [fakeClient(deployment, 1, { shownAs: 'anna', customerName: 'Anna' })];
    const acting = await newPage(release);
    await acting.goto(`${deployment.froxlor}/customer_index.php`);
    await settled(acting);
    const arrival = await readBench(acting);
    const scripting = await scriptingWhile(acting, async () => {
      await acting.goto(`${deployment.froxlor}${path}`);
      await settled(acting);
    });
    const seen = await readBench(acting);
    report(beside('scripting at load of a page with the frame', scripting, 'ms'));
    report(atMost('layout shift of a page with the frame', seen.shift, 'score', 0));
    report(beside('the same of a tab’s first page, which the frame moves down', arrival.shift, 'score'));
    report(atMost('long tasks of a page with the frame', seen.long, 'tasks', 0));
  } finally {
    await release.close();
  }
};
