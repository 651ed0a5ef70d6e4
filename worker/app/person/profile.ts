import type { Me } from '../../../shared/api/person.ts';
import { cleanName } from '../../../shared/domain/partner-name.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Language } from '../../../shared/messages/language.ts';
import type { Context } from '../../ports.ts';
import type { OrganisationOf } from '../../store.ts';
import type { Passkey, Person } from '../records.ts';
import { self } from './self.ts';

/** What a person sees of itself. */
export const viewProfile = async (
  ctx: Context,
): Promise<
  Result<{ person: Person; passkeys: readonly Passkey[]; organisations: readonly OrganisationOf[] }, Refusal>
> => {
  const actor = self(ctx);
  if (!actor.ok) return actor;
  const { personId } = actor.value;
  const [person, passkeys, organisations] = await Promise.all([
    ctx.store.persons.byId(personId),
    ctx.store.persons.passkeys(personId),
    ctx.store.organisations.ofPerson(personId),
  ]);
  return person ? ok({ person, passkeys, organisations }) : refuse('not_found');
};

/** `GET /api/me`: what the popup's user icon shows, Partner-ID below the Client-ID (P5). */
export const viewSelf = async (ctx: Context): Promise<Result<Me, Refusal>> => {
  const profile = await viewProfile(ctx);
  if (!profile.ok) return profile;
  const { person, organisations } = profile.value;
  return ok({
    personId: person.id,
    email: person.email,
    language: person.language,
    hostRole: person.hostRole,
    organisations: organisations.map(({ organisation, role, partnership, partnerId, staffAccessUntil }) => ({
      id: organisation.id,
      name: organisation.name,
      clientId: organisation.clientId,
      role,
      partnership,
      partnerId,
      staffAccessUntil,
    })),
  });
};

export const changeProfile = async (
  ctx: Context,
  input: { name?: string; language: Language },
): Promise<Result<{ language: Language }, Refusal>> => {
  const actor = self(ctx);
  if (!actor.ok) return actor;
  const person = await ctx.store.persons.byId(actor.value.personId);
  if (!person) return refuse('not_found');
  const name = input.name === undefined ? person.name : cleanName(input.name);
  if (name === '') return refuse('invalid_input');
  const committed = await ctx.commit({
    actor: actor.value,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      {
        do: 'update',
        kind: 'person',
        row: { ...person, name, language: input.language, version: person.version + 1 },
      },
    ],
    audit: [
      {
        organisations: [],
        event: 'person.profile_changed',
        subject: { kind: 'person', id: person.id },
        data: { language: input.language, renamed: name !== person.name },
      },
    ],
  });
  return committed.ok ? ok({ language: input.language }) : committed;
};
