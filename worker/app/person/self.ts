import type { PersonActor } from '../../../shared/decision.ts';
import { hasFreshProof } from '../../../shared/decision.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Device, Person } from '../records.ts';

/** The signed-in person, for what concerns only itself; a safety session can look and pause, nothing else (S15). */
export const self = (ctx: Pick<Context, 'actor'>): Result<PersonActor, Refusal> => {
  if (ctx.actor.kind !== 'person') return refuse('sign_in_required');
  if (ctx.actor.session === 'host') return refuse('host_session_only');
  return ctx.actor.session === 'safety' ? refuse('safety_session_only') : ok(ctx.actor);
};

/** Who may give a fresh proof: also who came by the host's provider, and so becomes itself (O7). */
export const prover = (ctx: Pick<Context, 'actor'>): Result<PersonActor, Refusal> =>
  ctx.actor.kind === 'person' && ctx.actor.session === 'host' ? ok(ctx.actor) : self(ctx);

/** The same after a proof of the last ten minutes. */
export const provenSelf = (ctx: Pick<Context, 'actor' | 'now'>): Result<PersonActor, Refusal> => {
  const person = self(ctx);
  if (!person.ok) return person;
  return hasFreshProof(person.value, ctx.now) ? person : refuse('step_up_required');
};

/** Who acts when somebody has just proved who it is and has no session yet: for the log. */
export const provenActor = (person: Person, device: Device): PersonActor => ({
  kind: 'person',
  personId: person.id,
  email: person.email,
  language: person.language,
  memberships: [],
  hostRole: person.hostRole,
  session: device.scope,
  provenAt: device.provenAt,
  passkeyAt: device.passkeyAt,
  deviceId: device.id,
});

/** The organisations whose members should ask again when something about this person ends. */
export const ownOrganisations = (person: PersonActor): readonly string[] =>
  person.memberships.map((membership) => membership.organisationId);
