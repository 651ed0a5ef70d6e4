import type { Passkeys } from '../ports.ts';
import { base64url, fromBase64 } from './encoding.ts';

const text = new TextEncoder();
const minute = 60_000;

/** A verification that throws is one that failed: hostile input is the library's reason to throw. */
const orNull = async <Value>(verify: () => Promise<Value | null>): Promise<Value | null> => {
  try {
    return await verify();
  } catch {
    return null;
  }
};

/** The person's handle inside a passkey; what comes back with it must name the passkey's owner. */
const handleOf = (personId: string): Uint8Array<ArrayBuffer> => new Uint8Array(text.encode(personId));

/**
 * Passkeys by WebAuthn with user verification always required, because a passkey is the only factor
 * here. The library is a quarter of the Worker, so it is loaded when a passkey is made or used.
 */
export const passkeysOf = (deployment: string, hostName: string): Passkeys => {
  const rpID = new URL(deployment).hostname;
  const allowedAs = ({
    credentialId,
    transports,
  }: {
    credentialId: string;
    transports: readonly string[];
  }) => ({
    id: credentialId,
    transports: [...transports],
  });
  return {
    useOptions: async (challenge, allowed) => {
      const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
      return generateAuthenticationOptions({
        rpID,
        challenge: fromBase64(challenge),
        timeout: 5 * minute,
        userVerification: 'required',
        allowCredentials: allowed.map(allowedAs),
      });
    },
    makeOptions: async (challenge, person, existing) => {
      const { generateRegistrationOptions } = await import('@simplewebauthn/server');
      return generateRegistrationOptions({
        rpID,
        rpName: hostName,
        challenge: fromBase64(challenge),
        userID: handleOf(person.id),
        userName: person.email,
        userDisplayName: person.name,
        timeout: 5 * minute,
        attestationType: 'none',
        excludeCredentials: existing.map(allowedAs),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
    },
    verifyUse: (use, challenge, passkey) =>
      orNull(async () => {
        const { userHandle, ...response } = use.response;
        if (userHandle && userHandle !== base64url(handleOf(passkey.personId))) return null;
        const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          response: { id: use.id, rawId: use.id, type: use.type, clientExtensionResults: {}, response },
          expectedChallenge: challenge,
          expectedOrigin: deployment,
          expectedRPID: rpID,
          requireUserVerification: true,
          credential: {
            id: passkey.credentialId,
            publicKey: fromBase64(passkey.publicKey),
            counter: passkey.counter,
            transports: [...passkey.transports],
          },
        });
        return verified ? { counter: authenticationInfo.newCounter } : null;
      }),
    verifyMade: (made, challenge) =>
      orNull(async () => {
        const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
        const { verified, registrationInfo } = await verifyRegistrationResponse({
          response: {
            id: made.id,
            rawId: made.id,
            type: made.type,
            clientExtensionResults: {},
            response: made.response,
          },
          expectedChallenge: challenge,
          expectedOrigin: deployment,
          expectedRPID: rpID,
          requireUserVerification: true,
        });
        if (!verified) return null;
        const { credential } = registrationInfo;
        return {
          credentialId: credential.id,
          publicKey: base64url(credential.publicKey),
          counter: credential.counter,
          transports: made.response.transports,
        };
      }),
  };
};
