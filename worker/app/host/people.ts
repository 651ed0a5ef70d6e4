import type { PersonActor } from '../../../shared/decision.ts';
import { normaliseEmail } from '../../../shared/domain/email.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Language } from '../../../shared/messages/language.ts';
import type { HostRole } from '../../../shared/policy.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin, mayAdminAfresh } from '../admin/may.ts';
import type { Write } from '../change-set.ts';
import type { MailContent } from '../mail-order.ts';
import type { Carrying } from '../proposal/acting.ts';
import { propose } from '../proposal/propose.ts';
import type { Person } from '../records.ts';

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
  ctx: Carrying,
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
    // O7: what the provider opened for one role is not a session of another.
    sets: [{ do: 'end_host_sessions', personId: person.id, at: ctx.now }],
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

/** Gives a role by address; the person proves that address itself when it signs in. */
export const appointNow = async (
  ctx: Carrying,
  { email, role, language }: { email: string; role: HostRole; language: Language },
): Promise<Result<void, Refusal>> => {
  const known = await ctx.store.persons.byEmail(email);
  const person: Person = known ?? {
    id: ctx.ids.id('per'),
    email,
    name: email.slice(0, email.lastIndexOf('@')),
    language,
    hostRole: null,
    createdAt: ctx.now,
    version: 1,
  };
  return write(ctx, person, role, known === null);
};

/** Takes an admin's role; the last admin keeps it, by a rule of the database. */
export const dismissNow = async (
  ctx: Carrying,
  { personId, role }: { personId: string; role: 'staff' | null },
): Promise<Result<void, Refusal>> => {
  const person = await ctx.store.persons.byId(personId);
  if (!person || person.hostRole === null) return refuse('not_found');
  return write(ctx, person, role, false);
};

/** Null where it is done; else what waits for a second admin (A6). */
type Waits = Proposal | null;
const doneNow = (done: Result<void, Refusal>): Result<Waits, Refusal> => (done.ok ? ok(null) : done);

const dismissAdmin = async (
  ctx: Context,
  admin: PersonActor,
  person: Person,
  role: 'staff' | null,
): Promise<Result<Waits, Refusal>> => {
  // Said at once and not after a day of waiting.
  if ((await ctx.store.persons.admins()).length === 1) return refuse('last_admin');
  const act = { kind: 'dismiss_admin', personId: person.id, role } as const;
  // Who gives up a role of one's own takes nothing from anybody.
  if (person.id === admin.personId) return doneNow(await dismissNow(ctx, act));
  return propose(ctx, admin, { act, because: ['host_role'], organisationId: null });
};

/** O7, H5: gives a role by address. Staff is appointed at once; an admin waits for a second one (A6). */
export const appoint = async (
  ctx: Context,
  input: { email: string; role: HostRole },
): Promise<Result<Waits, Refusal>> => {
  const admin = mayAdminAfresh(ctx, 'host.people');
  if (!admin.ok) return admin;
  const { role } = input;
  const email = normaliseEmail(input.email);
  const known = await ctx.store.persons.byEmail(email);
  if (known?.hostRole === role) return ok(null);
  if (known?.hostRole === 'admin' && role === 'staff') return dismissAdmin(ctx, admin.value, known, role);
  if (role === 'staff') return doneNow(await appointNow(ctx, { email, role, language: ctx.language }));
  return propose(ctx, admin.value, {
    act: { kind: 'appoint_admin', email, language: ctx.language },
    because: ['host_role'],
    organisationId: null,
  });
};

/** Takes a role; an admin's only with a second one (A6). */
export const dismiss = async (
  ctx: Context,
  { personId }: { personId: string },
): Promise<Result<Waits, Refusal>> => {
  const admin = mayAdminAfresh(ctx, 'host.people');
  if (!admin.ok) return admin;
  const person = await ctx.store.persons.byId(personId);
  if (!person || person.hostRole === null) return refuse('not_found');
  if (person.hostRole === 'admin') return dismissAdmin(ctx, admin.value, person, null);
  return doneNow(await dismissNow(ctx, { personId, role: null }));
};
