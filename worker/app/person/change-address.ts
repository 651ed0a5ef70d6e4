import { answerAddressChange, changeAddress } from '../../../shared/domain/address-change.ts';
import { day } from '../../../shared/domain/duration.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Write } from '../change-set.ts';
import { addressProves } from './address.ts';
import { bestProof } from './best-proof.ts';
import { mailCode, takeCode } from './code.ts';

/** Purpose of the token in the mail to the old address. */
export const addressChangePurpose = 'address_change';

/** Enough for typing errors, too few to write to strangers. */
const startsPerPerson = 5;

/** One at a time, so that the old address can always be gone back to. */
const noneOpen = async (ctx: Context, personId: string): Promise<Result<void, Refusal>> =>
  (await ctx.store.proof.openAddressChange(personId, ctx.now))
    ? refuse('address_changed_recently')
    : ok(undefined);

/** O5, first step: a code to the new address. It must be one that no partner can read (S15). */
export const startAddressChange = async (
  ctx: Context,
  { email }: { email: string },
): Promise<Result<{ challengeId: string }, Refusal>> => {
  const person = await bestProof(ctx);
  if (!person.ok) return person;
  const { personId } = person.value;
  const free = await noneOpen(ctx, personId);
  if (!free.ok) return free;
  if (email === person.value.email) return refuse('invalid_input');
  const proves = await addressProves(ctx, email);
  if (!proves.ok) return proves;
  if (!(await ctx.limiter.take(`address-change:${personId}`, startsPerPerson, day))) {
    return refuse('rate_limited');
  }
  return mailCode(ctx, { purpose: 'new_address', email, personId, language: ctx.language });
};

/**
 * O5, second step: the address changes, and the old one is told with a way back for 72 hours. Until that
 * time is over, or the old address agrees, a code to the new one proves nothing (E24).
 */
export const finishAddressChange = async (
  ctx: Context,
  input: { challengeId: string; code: string },
): Promise<Result<void, Refusal>> => {
  const actor = await bestProof(ctx);
  if (!actor.ok) return actor;
  const challenge = await takeCode(ctx, input, 'new_address');
  if (!challenge.ok) return challenge;
  const { email } = challenge.value;
  const proves = await addressProves(ctx, email);
  if (!proves.ok) return proves;
  const person = await ctx.store.persons.byId(actor.value.personId);
  if (!person) return refuse('not_found');
  const free = await noneOpen(ctx, person.id);
  if (!free.ok) return free;
  // Said only to who has just read the mail there (E8).
  const taken =
    (await ctx.store.persons.byEmail(email)) ?? (await ctx.store.proof.addressHeld(email, ctx.now));
  if (taken) return refuse('address_taken');
  const change = changeAddress(
    { id: ctx.ids.id('adr'), personId: person.id, oldEmail: person.email, newEmail: email },
    ctx.now,
  );
  return ctx.commit({
    actor: actor.value,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      { do: 'update', kind: 'person', row: { ...person, email, version: person.version + 1 } },
      { do: 'insert', kind: 'addressChange', row: change },
    ],
    audit: [
      { organisations: [], event: 'person.address_changed', subject: { kind: 'person', id: person.id } },
    ],
    mails: [
      {
        to: person.email,
        language: person.language,
        template: 'notice',
        notice: 'address_changed',
        about: email,
        link: { purpose: addressChangePurpose, id: change.id },
        path: `/address-changes/${change.id}`,
        reason: null,
        at: change.until,
      },
    ],
  });
};

interface Answer {
  changeId: string;
  token: string;
}

/** What the mailed link shows; a GET changes nothing (E4). */
export const viewAddressChange = async (ctx: Context, { changeId, token }: Answer) => {
  const change = await ctx.store.proof.addressChange(changeId);
  const right = await ctx.secrets.linkToken(addressChangePurpose, changeId, 1);
  if (!change || !ctx.secrets.same(token, right)) return refuse('link_expired');
  const open = answerAddressChange(change, 'confirmed', ctx.now);
  return open.ok ? ok(change) : open;
};

/** The old address says that it was no other: codes count again at once. */
export const confirmAddressChange = async (ctx: Context, input: Answer): Promise<Result<void, Refusal>> => {
  const found = await viewAddressChange(ctx, input);
  if (!found.ok) return found;
  const change = answerAddressChange(found.value, 'confirmed', ctx.now);
  if (!change.ok) return change;
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'addressChange', row: change.value }],
    audit: [
      {
        organisations: [],
        event: 'person.address_confirmed',
        subject: { kind: 'person', id: change.value.personId },
      },
    ],
  });
};

/**
 * "This was not me": the old address is back, everybody is signed out, and passkeys that were added since
 * are gone. Needs no session, because whoever has lost the sign-in has none.
 */
export const undoAddressChange = async (ctx: Context, input: Answer): Promise<Result<void, Refusal>> => {
  const found = await viewAddressChange(ctx, input);
  if (!found.ok) return found;
  const change = answerAddressChange(found.value, 'undone', ctx.now);
  if (!change.ok) return change;
  const { personId, oldEmail, changedAt } = change.value;
  const person = await ctx.store.persons.byId(personId);
  if (!person) return refuse('link_expired');
  const added = (await ctx.store.persons.passkeys(personId)).filter((one) => one.createdAt > changedAt);
  const organisations = await ctx.store.organisations.ofPerson(personId);
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      { do: 'update', kind: 'person', row: { ...person, email: oldEmail, version: person.version + 1 } },
      { do: 'update', kind: 'addressChange', row: change.value },
      ...added.map((row): Write => ({ do: 'delete', kind: 'passkey', row })),
    ],
    sets: [{ do: 'end_devices', personId, except: null, at: ctx.now }],
    audit: [{ organisations: [], event: 'person.address_undone', subject: { kind: 'person', id: personId } }],
    tell: organisations.map(({ organisation }) => organisation.id),
  });
};
