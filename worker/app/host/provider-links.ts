import { appointmentLife, mayBeBoundBy, type ProviderSettings } from '../../../shared/domain/provider.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin, mayAdminAfresh, mayStaff } from '../admin/may.ts';
import type { Person, ProviderLink } from '../records.ts';
import { hostSecretContext } from '../sealed.ts';
import { changeHostSetting } from '../settings/change.ts';
import { providerOf, secretName } from './provider.ts';

/** A secret is one provider's: typed for one, it is sent to no other. */
const hasSecretFor = async (ctx: Context, { issuer, clientId }: ProviderSettings): Promise<boolean> => {
  const before = await providerOf(ctx);
  const same = before?.issuer === issuer && before.clientId === clientId;
  return same && (await ctx.store.provider.secret(secretName)) !== null;
};

/** Saves how the provider is asked, and its secret where a new one was typed. */
export const saveProvider = async (
  ctx: Context,
  { value, secret, seen }: { value: ProviderSettings | null; secret: string; seen: number },
): Promise<Result<void, Refusal>> => {
  const admin = mayAdminAfresh(ctx, 'host.settings');
  if (!admin.ok) return admin;
  if (secret === '' && value !== null && !(await hasSecretFor(ctx, value))) {
    return refuse('invalid_input', { field: 'secret' });
  }
  const sealed = secret === '' ? null : await ctx.secrets.seal(secret, hostSecretContext(secretName));
  return changeHostSetting(ctx, {
    name: 'provider',
    value,
    seen,
    ...(sealed === null
      ? {}
      : {
          along: {
            sets: [{ do: 'store_host_secret', name: secretName, ...sealed, at: ctx.now }],
            audit: [
              {
                organisations: [],
                event: 'host.secret_stored',
                subject: { kind: 'host_setting', id: 'provider' },
              },
            ],
          },
        }),
  });
};

export interface PersonAtProvider {
  person: Person;
  link: ProviderLink | null;
  /** Until when the next sign-in there may bind. */
  allowedUntil: number | null;
}

/** The host's people with what binds each to the provider. */
export const peopleAtProvider = async (
  ctx: Context,
): Promise<Result<readonly PersonAtProvider[], Refusal>> => {
  const admin = mayAdmin(ctx, 'admin.look');
  if (!admin.ok) return admin;
  const settings = await providerOf(ctx);
  if (!settings) return ok([]);
  const people = await ctx.store.persons.hostPeople();
  return ok(
    await Promise.all(
      people.map(async (person) => ({
        person,
        link: await ctx.store.provider.linkOf(person.id, settings.issuer),
        allowedUntil:
          (await ctx.store.provider.appointment(person.id, settings.issuer, ctx.now))?.expiresAt ?? null,
      })),
    ),
  );
};

/** O7: an admin says that this person, and nobody else with that address, is bound at its next sign-in there. */
export const allowBinding = async (
  ctx: Context,
  { personId }: { personId: string },
): Promise<Result<void, Refusal>> => {
  const admin = mayAdminAfresh(ctx, 'host.people');
  if (!admin.ok) return admin;
  const settings = await providerOf(ctx);
  const person = await ctx.store.persons.byId(personId);
  if (!settings || !person || person.hostRole === null) return refuse('not_found');
  if (!mayBeBoundBy(person, admin.value.personId)) return refuse('not_allowed');
  if (await ctx.store.provider.linkOf(personId, settings.issuer)) return refuse('conflict');
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    sets: [
      {
        do: 'appoint_at_provider',
        personId,
        issuer: settings.issuer,
        by: admin.value.personId,
        expiresAt: ctx.now + appointmentLife,
      },
    ],
    audit: [
      {
        organisations: [],
        event: 'host.sign_in_allowed',
        subject: { kind: 'person', id: personId },
        data: { issuer: settings.issuer },
      },
    ],
  });
};

const unbind = async (ctx: Context, link: ProviderLink | null): Promise<Result<void, Refusal>> => {
  if (!link) return refuse('not_found');
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'delete', kind: 'providerLink', row: link }],
    // What was opened by it ends with it.
    sets: [{ do: 'end_host_sessions', personId: link.personId, at: ctx.now }],
    audit: [
      {
        organisations: [],
        event: 'host.sign_in_disconnected',
        subject: { kind: 'person', id: link.personId },
        data: { issuer: link.issuer },
      },
    ],
  });
};

/** An admin takes somebody's sign-in there away; taking away asks for no fresh proof. */
export const disconnectPerson = async (
  ctx: Context,
  { personId }: { personId: string },
): Promise<Result<void, Refusal>> => {
  const admin = mayAdmin(ctx, 'host.people');
  if (!admin.ok) return admin;
  const settings = await providerOf(ctx);
  return unbind(ctx, settings && (await ctx.store.provider.linkOf(personId, settings.issuer)));
};

/** One's own. */
export const ownLink = async (
  ctx: Context,
): Promise<Result<{ settings: ProviderSettings | null; link: ProviderLink | null }, Refusal>> => {
  const person = mayStaff(ctx, 'staff.look');
  if (!person.ok) return person;
  const settings = await providerOf(ctx);
  const link = settings && (await ctx.store.provider.linkOf(person.value.personId, settings.issuer));
  return ok({ settings, link });
};

export const disconnectSelf = async (ctx: Context): Promise<Result<void, Refusal>> => {
  const own = await ownLink(ctx);
  return own.ok ? unbind(ctx, own.value.link) : own;
};
