import { day } from '../../../shared/domain/duration.ts';
import type { Bindings } from '../../bindings.ts';
import {
  chainsToBringBack,
  grantsToMatch,
  markBroughtBack,
  moveRestore,
  noteLostGrants,
  openRestore,
  outcomes,
  type Restore,
} from '../../db/restore.ts';
import { objectOf } from '../../organisation/live.ts';
import { organisationsIn } from '../../organisation/namespace.ts';
import { type End, endKinds, type Services } from '../../ports.ts';
import { bySystem } from '../by-system.ts';
import { endAgain } from './end-again.ts';
import { matchGrants } from './match.ts';
import { tellAdmins, tellSides } from './tell.ts';

/** Of each kind in one run, so that it keeps within what one invocation may ask; what is left comes a minute later. */
const perRun = 60;
/** At the same time, so that one object that is slow does not hold up all. */
const atOnce = 10;

/**
 * A8: brings a restored database to where the organisations' objects know it was, step by step and from
 * minute to minute: first every log and what ended beside the grants, then the grants one by one, then both
 * sides are told. Until a grant has been matched it stays frozen; an object that cannot be asked keeps its
 * grants so.
 */
export const settleRestore = async (env: Bindings, services: Services): Promise<void> => {
  for (let step = 0; step < 5; step += 1) {
    const restore = await openRestore(env.DB);
    if (!restore || !(await oneStep(env, services, restore))) return;
  }
};

/** True when the restore has come one step further. */
const oneStep = async (env: Bindings, services: Services, restore: Restore): Promise<boolean> => {
  const now = services.clock.now();
  switch (restore.state) {
    case 'begun':
      await tellAdmins(services, 'database_restored');
      await moveRestore(env.DB, restore, 'returning', now);
      return true;
    case 'returning': {
      const left = await chainsToBringBack(env.DB, restore.id, perRun);
      for (let at = 0; at < left.length; at += atOnce) {
        await Promise.all(
          left.slice(at, at + atOnce).map((chain) => bringBack(env, services, restore, chain)),
        );
      }
      if ((await chainsToBringBack(env.DB, restore.id, 1)).length > 0) return false;
      await moveRestore(env.DB, restore, 'matching', now);
      return true;
    }
    case 'matching': {
      await matchGrants(env, services, restore, await grantsToMatch(env.DB, perRun));
      if ((await grantsToMatch(env.DB, 1)).length > 0) return false;
      await noteLostGrants(env.DB, restore, 40 * day);
      await moveRestore(env.DB, restore, 'telling', now);
      return true;
    }
    case 'telling': {
      if (!(await tellSides(env.DB, services, restore))) return false;
      const committed = await services.commit({
        ...bySystem(services),
        audit: [
          {
            organisations: [],
            event: 'host.restore_matched',
            subject: { kind: 'restore', id: restore.id },
            data: await outcomes(env.DB, restore.id),
          },
        ],
      });
      if (committed.ok) await moveRestore(env.DB, restore, 'done', now);
      return committed.ok;
    }
    case 'done':
      return false;
  }
};

/** One log, and what had ended of this organisation. What fails is tried again; its grants stay frozen as long. */
const bringBack = async (
  env: Bindings,
  services: Services,
  restore: Restore,
  chain: string,
): Promise<void> => {
  try {
    const object = objectOf(organisationsIn(env), chain);
    if (!(await object.bringBack(chain, restore.id))) return;
    const ends = await object.endsOf(
      chain,
      endKinds.filter((kind) => kind !== 'grant'),
    );
    const left: End[] = [];
    for (const end of ends) if (!(await endAgain(services, chain, { ...end }))) left.push(end);
    // One may have stood in the way of another, such as an address that has passed on.
    for (const end of left) await endAgain(services, chain, { ...end });
    await markBroughtBack(env.DB, restore.id, chain, services.clock.now());
  } catch (error) {
    const fault = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
    console.error(JSON.stringify({ at: 'restore', chain, fault }));
  }
};
