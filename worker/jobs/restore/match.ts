import * as v from 'valibot';
import { type EndedBy, endedBys } from '../../../shared/domain/grant.ts';
import { afterRestore, type Forgotten } from '../../../shared/domain/restored.ts';
import { ok } from '../../../shared/domain/result.ts';
import { type GrantPlan, writeGrant } from '../../app/grant/write.ts';
import type { Bindings } from '../../bindings.ts';
import type { Restore } from '../../db/restore.ts';
import type { LostAbout } from '../../organisation/calls.ts';
import { objectOf } from '../../organisation/live.ts';
import { organisationsIn } from '../../organisation/namespace.ts';
import type { Services } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import { bySystem } from '../by-system.ts';

const dataOf = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown()));

/** Who ended it, by the word that was kept. */
const endedByOf = (detail: string | undefined): EndedBy | null =>
  detail === undefined ? null : (endedBys.find((one) => one === detail) ?? 'host');

/**
 * Either side's object is enough for an end: each is told of it before anybody is answered. Where neither
 * could be told, the log says it.
 */
const forgottenIn = (customer: LostAbout, partnerDetail: string | undefined): Forgotten => {
  const events = customer.events.map(({ event, data }) => {
    const read = v.safeParse(dataOf, data);
    return { event, data: read.success ? read.output : {} };
  });
  const logged = events.find(({ event }) => event === 'grant.ended');
  const detail = customer.ended?.detail ?? partnerDetail ?? (logged ? String(logged.data['by']) : undefined);
  return { ended: endedByOf(detail), events };
};

const eventOf = { ended: 'grant.ended', paused: 'grant.paused', back: 'grant.unfrozen' } as const;

const match = async (env: Bindings, services: Services, restore: Restore, view: GrantView): Promise<void> => {
  const { id, customerId, partnerId } = view.grant;
  const organisations = organisationsIn(env);
  const [lost, partner] = await Promise.all([
    objectOf(organisations, customerId).lostAbout(customerId, restore.id, [id]),
    objectOf(organisations, partnerId).position(partnerId, [{ kind: 'grant', id }]),
  ]);
  const [about] = lost;
  if (!about) throw new Error('no answer about the grant');
  const forgotten = forgottenIn({ ...about }, partner.ended[0]?.detail);
  const ctx = { ...services, ...bySystem(services) };
  await writeGrant(ctx, id, async (newest) => {
    const { state } = await services.store.partnerships.of(partnerId);
    const matched = afterRestore(newest.grant, forgotten, state, ctx.now);
    if (matched === null) return ok(null);
    const { outcome, change } = matched;
    const plan: GrantPlan = {
      change,
      event: eventOf[outcome],
      data: { because: 'restore', ...(outcome === 'ended' ? { by: change.grant.endedBy } : {}) },
      sets: [{ do: 'note_restored', restoreId: restore.id, grantId: id, customerId, partnerId, outcome }],
    };
    return ok(plan);
  });
};

/** A8: each grant by what its organisations' objects know. One that cannot be asked leaves its grant frozen. */
export const matchGrants = async (
  env: Bindings,
  services: Services,
  restore: Restore,
  grantIds: readonly string[],
): Promise<void> => {
  for (const grantId of grantIds) {
    const view = await services.store.grants.view(grantId);
    if (!view) continue;
    try {
      await match(env, services, restore, view);
    } catch (error) {
      const fault = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
      console.error(JSON.stringify({ at: 'restore', grant: grantId, fault }));
    }
  }
};
