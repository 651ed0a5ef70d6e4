import { hasFreshProof, type PersonActor } from '../../../shared/decision.ts';
import { freshProofLife } from '../../../shared/domain/duration.ts';
import { normaliseEmail } from '../../../shared/domain/email.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { HostRole } from '../../../shared/policy.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from '../admin/may.ts';
import type { Write } from '../change-set.ts';
import type { MailContent } from '../mail-order.ts';
import type { Person } from '../records.ts';

/** A role of the host opens everybody's data: it is given and taken with a passkey of the last ten minutes (O7). */
const mayAppoint = (ctx: Context): Result<PersonActor, Refusal> => {
  const admin = mayAdmin(ctx, 'host.people');
  if (!admin.ok) return admin;
  const { passkeyAt } = admin.value;
  if (passkeyAt !== null && ctx.now - passkeyAt <= freshProofLife) return admin;
  if (ctx.settings.adminPasskeys === 'required') return refuse('passkey_required');
  return hasFreshProof(admin.value, ctx.now) ? admin : refuse('step_up_required');
};

export interface HostPerson {
  person: Person;
  /** Without one the host's pages do not open. */
  hasPasskey: boolean;
}

export const hostPeople = async (ctx: Context): Promise<Result<readonly HostPerson[], Refusal>> => {
  const admin = mayAdmin(ctx, 'admin.look');
  if (!admin.ok) return admin;
  const people = await ctx.store.persons.hostPeople();
  return ok(
    await Promise.all(
      people.map(async (person) => ({
        person,
        hasPasskey: (await ctx.store.persons.passkeys(person.id)).length > 0,
      })),
    ),
  );
};

/** Writes the role; whoever loses one is asked again at its next click, because a session holds no role. */
const write = (
  ctx: Context,
  person: Person,
  hostRole: HostRole | null,
  isNew: boolean,
): Promise<Result<void, Refusal>> => {
  const row: Person = { ...person, hostRole, version: isNew ? 1 : person.version + 1 };
  const told: Write = { do: isNew ? 'insert' : 'update', kind: 'person', row };
  const notice: MailContent = {
    template: 'notice',
    notice: hostRole === null ? 'host_role_taken' : 'host_role_given',
    about: person.email,
    path: '/me',
    reason: null,
    at: ctx.now,
  };
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [told],
    audit: [
      {
        organisations: [],
        event: hostRole === null ? 'host.role_taken' : 'host.role_given',
        subject: { kind: 'person', id: person.id },
        data: { before: isNew ? null : person.hostRole, after: hostRole },
      },
    ],
    mails: [{ to: person.email, language: person.language, ...notice }],
  });
};

/** O7, H5: gives a role by address; the person proves that address itself when it signs in. */
export const appoint = async (
  ctx: Context,
  { email, role }: { email: string; role: HostRole },
): Promise<Result<void, Refusal>> => {
  const admin = mayAppoint(ctx);
  if (!admin.ok) return admin;
  const address = normaliseEmail(email);
  const known = await ctx.store.persons.byEmail(address);
  if (known?.hostRole === role) return ok(undefined);
  const person: Person = known ?? {
    id: ctx.ids.id('per'),
    email: address,
    name: address.slice(0, address.lastIndexOf('@')),
    language: ctx.language,
    hostRole: null,
    createdAt: ctx.now,
    version: 1,
  };
  return write(ctx, person, role, known === null);
};

/** Takes a role; the last admin keeps it, by a rule of the database. */
export const dismiss = async (
  ctx: Context,
  { personId }: { personId: string },
): Promise<Result<void, Refusal>> => {
  const admin = mayAppoint(ctx);
  if (!admin.ok) return admin;
  const person = await ctx.store.persons.byId(personId);
  if (!person || person.hostRole === null) return refuse('not_found');
  return write(ctx, person, null, false);
};
