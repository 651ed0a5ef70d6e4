import type { PersonActor } from '../../../shared/decision.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Write } from '../change-set.ts';
import type { Device } from '../records.ts';
import { ownOrganisations } from './self.ts';

export interface RecordedProof {
  /** The session's new secret: it is rotated at every step-up. */
  token: string;
  /** The extension that was waiting for this proof, by its name. */
  extension: string | null;
}

/** The extension device that waits for a proof started by `POST /api/proofs`, if it is this person's and alive. */
export const waitingExtension = async (
  ctx: Context,
  person: PersonActor,
  proofId: string | null,
): Promise<Device | null> => {
  if (proofId === null) return null;
  const proof = await ctx.store.persons.challenge(proofId);
  if (proof?.purpose !== 'proof' || proof.personId !== person.personId || proof.subject === null) return null;
  if (proof.state !== 'open' || proof.expiresAt <= ctx.now) return null;
  const device = await ctx.store.devices.byId(proof.subject);
  return device?.personId === person.personId && device.endedAt === null ? device : null;
};

/** Writes a proof down: on this session, whose secret changes, and on the extension that asked for it. */
export const recordProof = async (
  ctx: Context,
  person: PersonActor,
  proof: {
    /** When it was given, by kind; a kind not given keeps its time. */
    provenAt: number;
    passkeyAt: number | null;
    proofId: string | null;
    writes?: readonly Write[];
  },
): Promise<Result<RecordedProof, Refusal>> => {
  const session = await ctx.store.devices.byId(person.deviceId);
  if (!session) return refuse('sign_in_required');
  const extension = await waitingExtension(ctx, person, proof.proofId);
  if (proof.proofId !== null) {
    const used = extension !== null && (await ctx.store.atomic.useChallenge(proof.proofId, ctx.now));
    if (!used) return refuse('link_expired');
  }
  const token = ctx.ids.token();
  const proven = (device: Device): Device => ({
    ...device,
    provenAt: proof.provenAt,
    passkeyAt: proof.passkeyAt ?? device.passkeyAt,
    // An own passkey signs in by itself (O1): a session of the host's provider becomes the person's own.
    scope: device.scope === 'host' && proof.passkeyAt === ctx.now ? 'full' : device.scope,
    version: device.version + 1,
  });
  const committed = await ctx.commit({
    actor: person,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      ...(proof.writes ?? []),
      {
        do: 'update',
        kind: 'device',
        row: { ...proven(session), secretHash: await ctx.secrets.hash(token) },
      },
      ...(extension ? ([{ do: 'update', kind: 'device', row: proven(extension) }] as const) : []),
    ],
    audit: [
      {
        organisations: [],
        event: 'person.proved',
        subject: { kind: 'device', id: extension?.id ?? session.id },
        data: { factor: proof.passkeyAt === ctx.now ? 'passkey' : 'code' },
      },
    ],
    tell: extension ? ownOrganisations(person) : [],
  });
  return committed.ok ? ok({ token, extension: extension?.name ?? null }) : committed;
};
