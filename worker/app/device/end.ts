import type { Devices } from '../../../shared/api/person.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { ownOrganisations, self } from '../person/self.ts';
import type { Device } from '../records.ts';

/** The person's own devices and sessions that are still signed in (O2). */
export const listDevices = async (ctx: Context): Promise<Result<Devices, Refusal>> => {
  const actor = self(ctx);
  if (!actor.ok) return actor;
  const all = await ctx.store.devices.ofPerson(actor.value.personId);
  return ok({
    devices: all
      .filter((device) => device.expiresAt > ctx.now)
      .map(({ id, name, kind, createdAt, lastSeenAt }) => ({
        id,
        name,
        kind,
        createdAt,
        lastSeenAt,
        current: id === actor.value.deviceId,
      })),
  });
};

const ending = (device: Device, now: number): Device => ({
  ...device,
  endedAt: now,
  version: device.version + 1,
});

/**
 * Ends one of the person's own devices. Its tokens stop at once because every request reads the device
 * anew; its sockets close with the push that follows (E53).
 */
export const endDevice = async (
  ctx: Context,
  input: { deviceId: string },
): Promise<Result<void, Refusal>> => {
  const actor = self(ctx);
  if (!actor.ok) return actor;
  const device = await ctx.store.devices.byId(input.deviceId);
  if (device?.personId !== actor.value.personId) return refuse('not_found');
  if (device.endedAt !== null) return ok(undefined);
  return ctx.commit({
    actor: actor.value,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'device', row: ending(device, ctx.now) }],
    audit: [
      {
        organisations: [],
        event: 'device.ended',
        subject: { kind: 'device', id: device.id },
        data: { kind: device.kind },
      },
    ],
    tell: ownOrganisations(actor.value),
  });
};

/** Ends every other device and session of the person at once. */
export const endOtherDevices = async (ctx: Context): Promise<Result<void, Refusal>> => {
  const actor = self(ctx);
  if (!actor.ok) return actor;
  return ctx.commit({
    actor: actor.value,
    requestId: ctx.requestId,
    now: ctx.now,
    sets: [{ do: 'end_devices', personId: actor.value.personId, except: actor.value.deviceId, at: ctx.now }],
    audit: [
      {
        organisations: [],
        event: 'device.others_ended',
        subject: { kind: 'person', id: actor.value.personId },
      },
    ],
    tell: ownOrganisations(actor.value),
  });
};

/** Signs out: ends the device or session that asks. Also from a safety session, and harmless without one. */
export const signOut = async (ctx: Context): Promise<Result<void, Refusal>> => {
  if (ctx.actor.kind !== 'person') return ok(undefined);
  const device = await ctx.store.devices.byId(ctx.actor.deviceId);
  if (!device || device.endedAt !== null) return ok(undefined);
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'device', row: ending(device, ctx.now) }],
    audit: [{ organisations: [], event: 'person.signed_out', subject: { kind: 'device', id: device.id } }],
    tell: ownOrganisations(ctx.actor),
  });
};
