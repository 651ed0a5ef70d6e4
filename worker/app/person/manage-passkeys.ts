import type { PasskeyMade } from '../../../shared/api/passkey.ts';
import { cleanName } from '../../../shared/domain/partner-name.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { MailOrder } from '../mail-order.ts';
import type { Passkey, Person } from '../records.ts';
import { codeProves } from './address.ts';
import { bestProof } from './best-proof.ts';
import { openCeremony, takeCeremony } from './passkey.ts';
import type { PasskeyStart } from './sign-in-passkey.ts';

/** More would hardly be told apart, and an attacker could hide one among them. */
const mostPasskeys = 20;

const changed = (ctx: Context, person: Person, passkey: Passkey, change: 'added' | 'removed'): MailOrder => ({
  to: person.email,
  language: person.language,
  template: 'passkey_changed',
  passkeyName: passkey.name,
  change,
  at: ctx.now,
});

export const startPasskey = async (ctx: Context): Promise<Result<PasskeyStart, Refusal>> => {
  const actor = await bestProof(ctx);
  if (!actor.ok) return actor;
  const person = await ctx.store.persons.byId(actor.value.personId);
  if (!person) return refuse('not_found');
  const opened = await openCeremony(ctx, 'passkey_register', person.id);
  if (!opened.ok) return opened;
  const existing = await ctx.store.persons.passkeys(person.id);
  const options = await ctx.passkeys.makeOptions(opened.value.challenge, person, existing);
  return ok({ challenge: opened.value.challengeId, options });
};

/** Adds a passkey after the best proof the person has (E24); using it just now is itself a proof by passkey on this session. */
export const addPasskey = async (
  ctx: Context,
  input: { challengeId: string; made: PasskeyMade; name: string },
): Promise<Result<{ token: string }, Refusal>> => {
  const actor = await bestProof(ctx);
  if (!actor.ok) return actor;
  const { personId } = actor.value;
  const name = cleanName(input.name);
  if (name === '') return refuse('invalid_input');
  const challenge = await takeCeremony(ctx, input.challengeId, 'passkey_register', personId);
  if (challenge === null) return refuse('passkey_failed');
  const verified = await ctx.passkeys.verifyMade(input.made, challenge);
  const person = await ctx.store.persons.byId(personId);
  const device = await ctx.store.devices.byId(actor.value.deviceId);
  if (!verified || !person || !device) return refuse('passkey_failed');
  const existing = await ctx.store.persons.passkeys(personId);
  if (existing.length >= mostPasskeys) return refuse('rate_limited');
  const passkey: Passkey = {
    id: ctx.ids.id('key'),
    personId,
    ...verified,
    name,
    createdAt: ctx.now,
    lastUsedAt: ctx.now,
  };
  const token = ctx.ids.token();
  const committed = await ctx.commit({
    actor: actor.value,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      { do: 'insert', kind: 'passkey', row: passkey },
      {
        do: 'update',
        kind: 'device',
        row: {
          ...device,
          secretHash: await ctx.secrets.hash(token),
          provenAt: ctx.now,
          passkeyAt: ctx.now,
          version: device.version + 1,
        },
      },
    ],
    audit: [{ organisations: [], event: 'passkey.added', subject: { kind: 'passkey', id: passkey.id } }],
    mails: [changed(ctx, person, passkey, 'added')],
  });
  return committed.ok ? ok({ token }) : committed;
};

export const removePasskey = async (
  ctx: Context,
  input: { passkeyId: string },
): Promise<Result<void, Refusal>> => {
  const actor = await bestProof(ctx);
  if (!actor.ok) return actor;
  const passkeys = await ctx.store.persons.passkeys(actor.value.personId);
  const passkey = passkeys.find((one) => one.id === input.passkeyId);
  const person = await ctx.store.persons.byId(actor.value.personId);
  if (!passkey || !person) return refuse('not_found');
  if (passkeys.length === 1) {
    // Without it a code is all there is, and one that proves nothing would leave only staff (S15, O6).
    const proves = await codeProves(ctx, actor.value);
    if (!proves.ok) return proves;
  }
  return ctx.commit({
    actor: actor.value,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'delete', kind: 'passkey', row: passkey }],
    audit: [{ organisations: [], event: 'passkey.removed', subject: { kind: 'passkey', id: passkey.id } }],
    mails: [changed(ctx, person, passkey, 'removed')],
  });
};
