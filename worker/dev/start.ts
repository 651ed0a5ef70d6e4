import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addressesAt } from './addresses.ts';
import {
  type ExtensionBrowser,
  findChromium,
  joinDeployment,
  missingChromium,
  openBrowser,
} from './browser.ts';
import { demoPersons } from './demo-data.ts';
import { CannotStart, checkNode, checkPorts } from './preflight.ts';
import { root } from './processes.ts';
import { replicaNames, replicas } from './replicas.ts';
import { build, type Stack, startStack } from './stack.ts';

const { values } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    port: { type: 'string', default: '8710' },
  },
});

const say = (line: string): void => console.log(line);
const begun = Date.now();
let stack: Stack | null = null;
let browser: ExtensionBrowser | null = null;
let profile: string | null = null;
let stopping: Promise<void> | null = null;

const endEverything = async (): Promise<void> => {
  await browser?.close().catch(() => {});
  await stack?.stop();
  if (profile !== null) rmSync(profile, { recursive: true, force: true });
};

/** npm passes a signal on that the terminal has sent us already: both wait for the one ending. */
const stop = async (code: number): Promise<never> => {
  stopping ??= endEverything();
  await stopping;
  process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

const introduce = (running: Stack): void => {
  const { addresses } = running;
  const width = Math.max(...Object.values(demoPersons).map((one) => one.email.length));
  say(`
Panelshare is ready after ${Math.round((Date.now() - begun) / 100) / 10} s.

  Web pages    ${addresses.deployment}
${addresses.panels
  .map(
    ({ name, origin }) =>
      `  ${replicas[name].name.padEnd(13)}${origin}   (a replica; its sign-in page names the demo passwords)`,
  )
  .join('\n')}
  Mailbox      ${addresses.deployment}/dev/mailbox   (every mail and code lands here)
  Extension    ${running.extension}

  Persons (sign in with the address; the code is in the mailbox)
${Object.values(demoPersons)
  .map((one) => `    ${one.email.padEnd(width)}  ${one.is}`)
  .join('\n')}

  The story
    1. As jonas@studio-nord.example: ${addresses.deployment}/partner, read the agreement, apply.
    2. As admin@hosting.example: ${addresses.deployment}/admin/applications, authorise.
    3. In the panel as lena.berg@post.example (password demo-berg): user icon, "Share access…".
    4. As Jonas: accept from the mail, then open the client from the toolbar.
    5. As Lena: end it. Jonas is out with the next click.

  Passkeys are optional in this local demo; on a real host they are not.
  Ctrl-C ends everything.
`);
};

const openWindow = async (running: Stack): Promise<void> => {
  const executable = findChromium();
  if (executable === null) {
    say(`${missingChromium}\nEverything else runs; load the extension folder above by hand.`);
    return;
  }
  profile = mkdtempSync(join(tmpdir(), 'panelshare-profile-'));
  browser = await openBrowser({
    executable,
    profile,
    extension: running.extension,
    headless: values.headless,
  });
  browser.context.on('close', () => void stop(0));
  const { deployment, panels } = running.addresses;
  const hosts = panels.flatMap(({ origin, further }) => [origin, ...further]);
  await browser.allowHost(deployment, ...hosts);
  const options = await joinDeployment(browser, deployment);
  await options.close();
  for (const address of [`${deployment}/dev/mailbox`, ...panels.map(({ origin }) => origin)]) {
    const page = await browser.context.newPage();
    await page.goto(address);
  }
};

try {
  checkNode();
  const port = Number(values.port);
  await checkPorts(addressesAt(port, replicaNames));
  say('Building the extension …');
  await build();
  stack = await startStack({ port, folder: join(root, '.dev', String(port)), replicas: replicaNames, say });
  introduce(stack);
  void stack.ended.then((words) => {
    if (stopping !== null) return;
    console.error(`A part of Panelshare ended by itself:\n${words}`);
    void stop(1);
  });
  if (values.headless || hasDisplay()) {
    await openWindow(stack);
    if (values.headless && browser !== null)
      say('A Chromium without a window has the extension loaded and joined.');
  } else {
    say('There is no display, so no browser was opened.');
  }
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  await stop(1);
}
