import type { CDPSession, Page } from 'playwright-core';

/** What scripts from one place cost a page: their own work and all that it calls, by the browser's own profiler. */
export interface Cost {
  /** Milliseconds of running; compiling not among them. */
  script: number;
  /** Milliseconds the measurement took. */
  wall: number;
}

interface ProfileNode {
  id: number;
  callFrame: { url: string };
  children?: number[];
}

interface CpuProfile {
  nodes: ProfileNode[];
  startTime: number;
  endTime: number;
  samples?: number[];
  timeDeltas?: number[];
}

/** The nodes of the call tree that were called by a script from there, these scripts included. */
const calledFrom = (profile: CpuProfile, place: string): ReadonlySet<number> => {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const add = (id: number): void => {
    if (ours.has(id)) return;
    ours.add(id);
    for (const child of nodes.get(id)?.children ?? []) add(child);
  };
  for (const node of profile.nodes) if (node.callFrame.url.startsWith(place)) add(node.id);
  return ours;
};

const costOf = (profile: CpuProfile, place: string): Cost => {
  const ours = calledFrom(profile, place);
  const { samples = [], timeDeltas = [] } = profile;
  // A sample stands for the time until the next one.
  const script = samples.reduce((sum, node, at) => sum + (ours.has(node) ? (timeDeltas[at + 1] ?? 0) : 0), 0);
  return { script: script / 1000, wall: (profile.endTime - profile.startTime) / 1000 };
};

/** What scripts whose addresses begin so cost the page while `act` goes on. */
export const costWhile = async (
  page: Page,
  place: string,
  act: () => Promise<unknown>,
  interval = 100,
): Promise<Cost> => {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval });
  await session.send('Profiler.start');
  await act();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  return costOf(profile, place);
};

/** The scripts from there that the page has got, in all its worlds. */
export const scriptsWhile = async (
  page: Page,
  place: string,
  act: () => Promise<unknown>,
): Promise<readonly string[]> => {
  const session = await page.context().newCDPSession(page);
  const found: string[] = [];
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith(place)) found.push(url);
  });
  await session.send('Debugger.enable');
  await act();
  await session.detach();
  return found;
};
