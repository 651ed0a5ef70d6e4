import type { CDPSession, Page } from 'playwright-core';

/** What scripts from one place cost a page: their own work and all that it calls. */
export interface Cost {
  /** Milliseconds of the processor. */
  script: number;
  /** Milliseconds by the clock the measurement took. */
  wall: number;
}

interface ProfileNode {
  id: number;
  callFrame: { url: string; functionName: string };
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

/** Which share of what the page's thread did was theirs; a sample stands for the time until the next one. */
const shareOf = (profile: CpuProfile, place: string): number => {
  const theirs = calledFrom(profile, place);
  const idle = new Set(
    profile.nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id),
  );
  const { samples = [], timeDeltas = [] } = profile;
  let script = 0;
  let busy = 0;
  for (const [at, node] of samples.entries()) {
    const time = timeDeltas[at + 1] ?? 0;
    if (theirs.has(node)) script += time;
    if (!idle.has(node)) busy += time;
  }
  return busy === 0 ? 0 : script / busy;
};

/** Milliseconds of the processor the page's thread has used, by its own clock: others on the machine do not count. */
const threadTime = async (session: CDPSession, of: 'TaskDuration' | 'ScriptDuration'): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === of)?.value ?? 0);
};

/**
 * Milliseconds of the processor that scripts of this page took while `act` went on, by the browser's own
 * count. A navigation to another site begins at nothing again.
 */
export const scriptingWhile = async (page: Page, act: () => Promise<unknown>): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await threadTime(session, 'ScriptDuration');
  await act();
  const after = await threadTime(session, 'ScriptDuration');
  await session.detach();
  return after - before;
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
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Profiler.start');
  const before = await threadTime(session, 'TaskDuration');
  await act();
  const after = await threadTime(session, 'TaskDuration');
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  return {
    script: shareOf(profile, place) * (after - before),
    wall: (profile.endTime - profile.startTime) / 1000,
  };
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
