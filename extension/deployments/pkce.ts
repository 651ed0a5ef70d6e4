import { randomText, sha256 } from './encoding.ts';

/** One attempt to sign in (RFC 7636): what stays here, and what goes into the address. */
export interface Attempt {
  verifier: string;
  challenge: string;
  state: string;
}

export const newAttempt = async (): Promise<Attempt> => {
  const verifier = randomText(32);
  return { verifier, challenge: await sha256(verifier), state: randomText(16) };
};

export const authorizeAddress = (deployment: string, redirectUri: string, attempt: Attempt): string => {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'panelshare-extension',
    redirect_uri: redirectUri,
    code_challenge: attempt.challenge,
    code_challenge_method: 'S256',
    state: attempt.state,
  });
  return `${deployment}/authorize?${query}`;
};

/** The code in the address that came back, or null when it is not an answer to this attempt. */
export const codeFrom = (
  returned: string | undefined,
  redirectUri: string,
  attempt: Attempt,
): string | null => {
  const url = returned === undefined ? null : URL.parse(returned);
  const expected = new URL(redirectUri);
  if (url === null || url.origin !== expected.origin || url.pathname !== expected.pathname) return null;
  if (url.searchParams.get('state') !== attempt.state) return null;
  return url.searchParams.get('code');
};
