import { hostChain } from '../../shared/domain/log-chain.ts';
import type { Bindings } from '../bindings.ts';
import { markBroken } from '../db/log-alarm.ts';
import { beginRestore, keepMinute, watchedMinute } from '../db/restore.ts';
import { chains, logStatements } from '../db/stored-log.ts';
import { objectOf } from '../organisation/live.ts';
import { organisationsIn } from '../organisation/namespace.ts';
import type { Services } from '../ports.ts';
import { bySystem } from './by-system.ts';

/** Of each kind in one run; what is left comes a minute later. */
const perRun = 50;
const checkedPerRun = 5;

/** One log that fails leaves the others. */
const each = async (found: readonly string[], act: (chain: string) => Promise<void>): Promise<void> => {
  const done = await Promise.allSettled(found.map(act));
  const failed = done.filter((one) => one.status === 'rejected').length;
  if (failed > 0) console.error(JSON.stringify({ at: 'logs', failed }));
};

/**
 * A8: a database that does not know the last minute was set back. It is written first and the object after
 * it, so that only an older copy can be behind.
 */
export const watchForRestore = async (env: Bindings, { clock, ids }: Services): Promise<void> => {
  const object = objectOf(organisationsIn(env), hostChain);
  const known = await object.minute(hostChain);
  const now = clock.now();
  if ((await watchedMinute(env.DB)) < known) await beginRestore(env.DB, ids, { how: 'noticed', now });
  await keepMinute(env.DB, now);
  await object.keepMinute(hostChain, now);
};

/** A4: seals what no request sealed. */
export const sealWaiting = async ({ DB }: Bindings, { safekeeping }: Services): Promise<void> => {
  const found = await chains(DB, logStatements.withUnsealed, perRun);
  await each(found, async (chain) => {
    await safekeeping.seal(chain);
  });
};

/** A4: signs the end of each log that has grown, once a day. */
export const signHeads = async (env: Bindings, { clock }: Services): Promise<void> => {
  const today = new Date(clock.now()).toISOString().slice(0, 10);
  await each(await chains(env.DB, logStatements.withoutHead, today, perRun), (chain) =>
    objectOf(organisationsIn(env), chain).signHead(chain),
  );
};

/** E14: compares what is stored with the chain, a part of a few logs a minute; what does not fit is told to the admins, once a day. */
export const checkLogs = async (env: Bindings, services: Services): Promise<void> => {
  await each(await chains(env.DB, logStatements.leastChecked, checkedPerRun), async (chain) => {
    const { state, sequence } = await objectOf(organisationsIn(env), chain).checkLog(chain);
    if (state === 'ahead') await services.safekeeping.seal(chain);
    if (state === 'broken') await alarm(env, services, chain, sequence + 1);
  });
};

const alarm = async (
  { DB }: Bindings,
  services: Services,
  chain: string,
  sequence: number,
): Promise<void> => {
  const now = services.clock.now();
  console.error(JSON.stringify({ at: 'log', broken: chain, sequence }));
  if (!(await markBroken(DB, chain, now))) return;
  const admins = await services.store.persons.admins();
  await services.commit({
    ...bySystem(services),
    audit: [
      { organisations: [], event: 'log.broken', subject: { kind: 'log', id: chain }, data: { sequence } },
    ],
    mails: admins.map(({ email, language }) => ({
      to: email,
      language,
      template: 'notice' as const,
      notice: 'log_broken' as const,
      about: `${chain} · ${sequence}`,
      path: `/admin/audit?${new URLSearchParams(chain === hostChain ? {} : { organisation: chain })}`,
      reason: null,
      at: now,
    })),
  });
};
