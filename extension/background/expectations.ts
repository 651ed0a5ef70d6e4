import { type Expectation, expectationsItem } from '../deployments/items.ts';
import type { ListedClient } from '../protocol.ts';

/**
 * Which client was opened last on a panel, in this browser session. A panel keeps one session per
 * browser (private windows are left alone), so the memory is per origin: the last announced switch (W4, E41).
 */
export const expectedAt = async (origin: string): Promise<Expectation | null> =>
  (await expectationsItem.read())[origin] ?? null;

export const expectAt = async (origin: string, client: ListedClient, tabId: number): Promise<void> => {
  const expected: Expectation = { client, tabId, landed: false, at: Date.now() };
  await expectationsItem.change((all) => ({ ...all, [origin]: expected }));
};

export const markLanded = async (origin: string): Promise<void> => {
  await expectationsItem.change((all) => {
    const known = all[origin];
    return known ? { ...all, [origin]: { ...known, landed: true } } : all;
  });
};

export const forgetAt = async (origin: string): Promise<void> => {
  await expectationsItem.change(({ [origin]: _gone, ...others }) => others);
};
