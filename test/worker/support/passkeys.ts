import * as v from 'valibot';
import { type Authenticator, authenticator, type Faults } from './authenticator.ts';
import type { Browser } from './browser.ts';

const started = v.object({
  challenge: v.string(),
  options: v.looseObject({
    challenge: v.string(),
    user: v.optional(v.looseObject({ id: v.string() })),
    allowCredentials: v.optional(v.array(v.looseObject({ id: v.string() }))),
  }),
});
export type Started = v.InferOutput<typeof started>;

/** Asks for the options of a ceremony as the page script does. */
export const startAt = async (one: Browser, path: string): Promise<Started> =>
  v.parse(started, await (await one.post(path)).json());

/** Adds a passkey on `/me` in a session with a fresh proof. */
export const addPasskey = async (
  one: Browser,
  faults: Faults = {},
): Promise<{ key: Authenticator; answer: Response }> => {
  const key = await authenticator();
  const { challenge, options } = await startAt(one, '/me/passkeys/options');
  const { user } = options;
  if (!user) throw new Error('no user in the options');
  const response = await key.make({ challenge: options.challenge, user }, faults);
  return { key, answer: await one.post('/me/passkeys', { challenge, response, name: 'Test key' }) };
};

/** Uses a passkey where it is asked for. */
export const usePasskey = async (
  one: Browser,
  key: Authenticator,
  place: '/sign-in/passkey' | '/prove/passkey',
  faults: Faults = {},
  fields: Readonly<Record<string, string>> = {},
): Promise<Response> => {
  const { challenge, options } = await startAt(one, `${place}/options`);
  const response = await key.use({ challenge: options.challenge }, faults);
  return one.post(place, { challenge, response, ...fields });
};
