import { createServer } from 'node:net';
import type { Addresses } from './addresses.ts';

/** Something that keeps `npm start` from starting, in a sentence a person can act on. */
export class CannotStart extends Error {}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

/** The scripts run on the Node that `npm ci` brings; where that build is missing, the machine's own must do. */
export const checkNode = (): void => {
  if (major > 22 || (major === 22 && minor >= 12)) return;
  throw new CannotStart(
    `Panelshare needs Node 22.12 or newer and found ${process.versions.node}. Run "npm ci" again, which brings one, or install Node 22 or newer.`,
  );
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/**
 * A second start, or another program on our ports, is said before anything is begun: a panel left
 * over from a killed run would answer in the new one's place, with other secrets.
 */
export const checkPorts = async (addresses: Addresses): Promise<void> => {
  const taken: number[] = [];
  for (const port of [addresses.deploymentPort, ...addresses.panels.map((panel) => panel.port)])
    if (!(await isFree(port))) taken.push(port);
  if (taken.length === 0) return;
  const ours = await fetch(`${addresses.deploymentBase}/.well-known/panelshare-deployment`, {
    signal: AbortSignal.timeout(2_000),
  })
    .then((answer) => answer.ok)
    .catch(() => false);
  throw new CannotStart(
    ours
      ? `Panelshare is already running at ${addresses.deploymentBase}. Use that one, or end it with Ctrl-C first.`
      : `Port ${taken.join(' and ')} is in use by another program. End it, or start with "npm start -- --port 9710".`,
  );
};
