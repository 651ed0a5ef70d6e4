import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { typedOrigin } from '../deployments/address.ts';
import {
  type JoinedDeployment,
  joinedItem,
  marksItem,
  missingAnchorsItem,
  openSessionsItem,
  pinsItem,
  recentsItem,
} from '../deployments/items.ts';
import { describe, type Joined, join, joinByPolicy } from '../deployments/join.ts';
import { withDescription, withReading } from '../deployments/readings.ts';
import type { StorageItem } from '../deployments/storage-item.ts';
import { eraseLists, refresh } from './lists.ts';
import { reconcile } from './reconcile.ts';
import { joinPorts, sessions } from './services.ts';
import { askAgainAt } from './tabs.ts';

const keep = async (next: JoinedDeployment): Promise<void> => {
  await joinedItem.change((all) => withDescription(all, next));
  await reconcile();
};

export const joinDeployment = async (address: string): Promise<Joined> => {
  const origin = typedOrigin(address, joinPorts.development);
  if (origin === null) return { ok: false, reason: 'address_invalid' };
  const result = await join(joinPorts, origin);
  if (result.ok) {
    await keep(result.value);
    await refresh(result.value.description.deployment, result.value.description.name);
  }
  return result;
};

/** Leaving: nothing of that deployment stays, and nothing of another is touched (E59). */
export const forgetDeployment = async (deployment: string): Promise<void> => {
  await joinedItem.change((all) => all.filter((one) => one.description.deployment !== deployment));
  await sessions.erase(deployment);
  await eraseLists(deployment);
  await without(pinsItem, deployment);
  await without(recentsItem, deployment);
  await without(marksItem, deployment);
  await openSessionsItem.change((all) =>
    Object.fromEntries(Object.entries(all).filter(([, one]) => one.deployment !== deployment)),
  );
  await without(missingAnchorsItem, deployment);
  await reconcile();
};

const without = async <Value>(
  item: StorageItem<Record<string, Value>>,
  deployment: string,
): Promise<void> => {
  await item.change(({ [deployment]: _gone, ...others }) => others);
};

/**
 * Reads each description again: a host switches a panel off this way. When it cannot be read, what
 * was known stays, so what was disabled stays disabled (E49).
 */
export const readDescriptions = async (): Promise<void> => {
  const switched: string[] = [];
  for (const one of await joinedItem.read()) {
    const found = await describe(joinPorts, one.description.deployment);
    if (found.kind !== 'found') continue;
    for (const { origin, enabled } of one.description.panels) {
      const now = found.value.panels.find((panel) => panel.origin === origin);
      if (now?.enabled !== enabled) switched.push(origin);
    }
    await joinedItem.change((all) => withReading(all, { description: found.value, readAt: Date.now() }));
  }
  await reconcile();
  // Open tabs follow the switch at once.
  for (const origin of switched) await askAgainAt(origin);
};

const policy = v.object({ deployments: v.optional(v.array(v.string()), []) });

/** Deployments the browser's administrator named (A9); a browser without such a policy has none. */
export const joinByManagedPolicy = async (): Promise<void> => {
  const managed: unknown = await browser.storage.managed.get().catch(() => null);
  const parsed = v.safeParse(policy, managed);
  if (!parsed.success) return;
  const named = parsed.output.deployments.flatMap((typed) => {
    const origin = typedOrigin(typed, joinPorts.development);
    return origin === null ? [] : [origin];
  });
  const known = await joinedItem.read();
  for (const origin of named) {
    if (known.some((one) => one.description.deployment === origin && one.pin.by === 'policy')) continue;
    const result = await joinByPolicy(joinPorts, origin);
    if (result.ok) await keep(result.value);
  }
};
