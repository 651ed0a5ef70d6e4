import { removeLeftovers } from './mounts.ts';
import { Session } from './session.ts';

/** Starts once a page: a second injection ends the first and takes over. */
export const start = (): void => {
  globalThis.panelshareStop?.();
  removeLeftovers();
  const session = new Session();
  globalThis.panelshareStop = () => session.stop();
  session.start();
};
