import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
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

/** Passkeys by WebAuthn with user verification always required, because a passkey is the only factor here. */
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
    useOptions: (challenge, allowed) =>
      generateAuthenticationOptions({
        rpID,
        challenge: fromBase64(challenge),
        timeout: 5 * minute,
        userVerification: 'required',
        allowCredentials: allowed.map(allowedAs),
      }),
    makeOptions: (challenge, person, existing) =>
      generateRegistrationOptions({
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
      }),
    verifyUse: (use, challenge, passkey) =>
      orNull(async () => {
        const { userHandle, ...response } = use.response;
        if (userHandle && userHandle !== base64url(handleOf(passkey.personId))) return null;
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
