import { type Expectation, expectationsItem } from '../deployments/items.ts';
import type { ListedClient } from '../protocol.ts';

/**
 * Which client was opened last at a place, in this browser session: the last announced switch (W4, E41). A
 * panel keeps one session per cookie store (private windows are left alone), so a place is a panel's
 * origin in one of these.
 */
export const placeOf = ({ origin, container }: { origin: string; container: string | null }): string =>
  container === null ? origin : `${origin} ${container}`;

export const expectedAt = async (place: string): Promise<Expectation | null> =>
  (await expectationsItem.read())[place] ?? null;

export const expectAt = async (place: string, client: ListedClient, tabId: number): Promise<void> => {
  const expected: Expectation = { client, tabId, landed: false, at: Date.now() };
  await expectationsItem.change((all) => ({ ...all, [place]: expected }));
};

export const markLanded = async (place: string): Promise<void> => {
  await expectationsItem.change((all) => {
    const known = all[place];
    return known ? { ...all, [place]: { ...known, landed: true } } : all;
  });
};

export const forgetAt = async (place: string): Promise<void> => {
  await expectationsItem.change(({ [place]: _gone, ...others }) => others);
};
