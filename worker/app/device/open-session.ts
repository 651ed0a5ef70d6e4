import { safetySessionLife, sessionLife } from '../../../shared/domain/duration.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { SetWrite, Write } from '../change-set.ts';
import { provenActor } from '../person/self.ts';
import type { Device, Person } from '../records.ts';

export interface OpenedSession {
  /** For the cookie; only its hash is kept. */
  token: string;
  /** How long the cookie may live, in milliseconds. */
  life: number;
  person: Person;
}

/**
 * Signs a person in on the web: always a new device with a new secret; the session this browser had
 * before ends with it. Unless that one was the person's own, the person is mailed (O2).
 */
export const openSession = async (
  ctx: Context,
  session: {
    person: Person;
    /** False when the person is made by this very sign-in. */
    known: boolean;
    deviceName: string;
    scope: Device['scope'];
    factor: 'code' | 'passkey' | 'provider';
    /** O7: when the host's provider says that the person proved as much as a passkey proves. */
    passkeyAt?: number | null;
    /** Where it is not the usual one of the scope. */
    life?: number;
    writes?: readonly Write[];
    sets?: readonly SetWrite[];
  },
): Promise<Result<OpenedSession, Refusal>> => {
  const { person, scope, factor } = session;
  const token = ctx.ids.token();
  const life = session.life ?? (scope === 'safety' ? safetySessionLife : sessionLife);
  const device: Device = {
    id: ctx.ids.id('dev'),
    personId: person.id,
    kind: 'web',
    name: session.deviceName,
    secretHash: await ctx.secrets.hash(token),
    previousHash: null,
    publicKey: null,
    scope,
    provenAt: scope === 'full' ? ctx.now : null,
    passkeyAt: factor === 'passkey' ? ctx.now : (session.passkeyAt ?? null),
    createdAt: ctx.now,
    lastSeenAt: ctx.now,
    expiresAt: ctx.now + life,
    endedAt: null,
    version: 1,
  };
  const before = ctx.actor.kind === 'person' ? await ctx.store.devices.byId(ctx.actor.deviceId) : null;
  const sameBrowser = before?.personId === person.id && before.scope === 'full';
  const ended: Write[] =
    before?.kind === 'web' && before.endedAt === null
      ? [{ do: 'update', kind: 'device', row: { ...before, endedAt: ctx.now, version: before.version + 1 } }]
      : [];
  const committed = await ctx.commit({
    actor: provenActor(person, device),
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      ...(session.known ? [] : ([{ do: 'insert', kind: 'person', row: person }] as const)),
      ...(session.writes ?? []),
      ...ended,
      { do: 'insert', kind: 'device', row: device },
    ],
    sets: session.sets ?? [],
    audit: [
      {
        organisations: [],
        event: scope === 'safety' ? 'person.safety_session' : 'person.signed_in',
        subject: { kind: 'device', id: device.id },
        data: { factor, first: !session.known },
        personal: { device: { of: person.id, text: device.name } },
      },
    ],
    mails:
      session.known && !sameBrowser
        ? [
            {
              to: person.email,
              language: person.language,
              template: 'new_device',
              deviceName: device.name,
              at: ctx.now,
            },
          ]
        : [],
  });
  return committed.ok ? ok({ token, life, person }) : committed;
};
