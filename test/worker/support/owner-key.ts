import { led } from './browser.ts';
import { start } from './linking.ts';
import { idIn } from './sharing.ts';
import { type SignedIn, submit } from './world.ts';

/** A customer's own key to the Froxlor of `froxlor-outside.ts`. */
export const keyOf = (login: string) => ({ key: `key-of-${login}`, secret: `PLANTED-secret-of-${login}` });

export const startKey = async (on: { id: string }, login: string, as: SignedIn): Promise<string> =>
  led(await start(on, login, as), 'challenge');

export const giveKey = (challenge: string, key: Record<string, string>, as: SignedIn) =>
  submit('/accounts/link/key', { challenge, ...key }, as);

/** An account proved by its own key, the whole way. */
export const linkedByKey = async (on: { id: string }, login: string, as: SignedIn): Promise<string> =>
  idIn(await giveKey(await startKey(on, login, as), keyOf(login), as), 'acc');

/** Its customer removes the key in the panel. */
export const removeInPanel = async (on: { origin: string }, login: string): Promise<void> => {
  const { key, secret } = keyOf(login);
  await fetch(`${on.origin}/api.php`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${key}:${secret}`)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ command: 'Test.removeKey', params: null }),
  });
};
