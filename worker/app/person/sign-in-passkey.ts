import type { PasskeyUse } from '../../../shared/api/passkey.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { type OpenedSession, openSession } from '../device/open-session.ts';
import { checkPasskey, openCeremony } from './passkey.ts';

export interface PasskeyStart {
  challenge: string;
  options: object;
}

/** Offers every passkey the browser has for us; nobody is named, so nobody can be asked for (E8). */
export const startPasskeySignIn = async (ctx: Context): Promise<Result<PasskeyStart, Refusal>> => {
  const opened = await openCeremony(ctx, 'passkey_use', null);
  if (!opened.ok) return opened;
  const options = await ctx.passkeys.useOptions(opened.value.challenge, []);
  return ok({ challenge: opened.value.challengeId, options });
};

/** Signs in with a passkey (O1); it counts as a proof by mail and more, wherever the mailbox lies (S15). */
export const signInWithPasskey = async (
  ctx: Context,
  input: { challengeId: string; use: PasskeyUse; deviceName: string },
): Promise<Result<OpenedSession, Refusal>> => {
  const checked = await checkPasskey(ctx, input, null);
  if (!checked.ok) return checked;
  const person = await ctx.store.persons.byId(checked.value.passkey.personId);
  if (!person) return refuse('passkey_failed');
  return openSession(ctx, {
    person,
    known: true,
    deviceName: input.deviceName,
    scope: 'full',
    factor: 'passkey',
    writes: [checked.value.write],
  });
};
