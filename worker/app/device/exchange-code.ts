import * as v from 'valibot';
import type { TokenAnswer, TokenRequest } from '../../../shared/api/sign-in.ts';
import { refreshTokenLife } from '../../../shared/domain/duration.ts';
import { cleanName } from '../../../shared/domain/partner-name.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { provenActor } from '../person/self.ts';
import type { Device } from '../records.ts';
import { authorisationCode, authorisationCodePurpose } from './authorise-extension.ts';
import { proofUsed, type TokenFailure, tokensFor } from './tokens.ts';

type CodeRequest = Extract<TokenRequest, { grant_type: 'authorization_code' }>;

/**
 * The code becomes an extension device bound to its own key. It inherits the proofs of the web session
 * that authorised it, and the person is mailed (O2).
 */
export const exchangeCode = async (
  ctx: Context,
  request: CodeRequest,
): Promise<Result<TokenAnswer, TokenFailure>> => {
  const payload = await ctx.store.atomic.useOnce(
    await ctx.secrets.hash(request.code),
    authorisationCodePurpose,
    ctx.now,
  );
  if (payload === null) return fail('unknown_code');
  const code = v.parse(v.pipe(v.string(), v.parseJson(), authorisationCode), payload);
  if (code.redirectUri !== request.redirect_uri) return fail('wrong_redirect');
  const challenge = await ctx.deviceProofs.codeChallenge(request.code_verifier);
  if (!ctx.secrets.same(challenge, code.codeChallenge)) return fail('wrong_verifier');
  const proof = await ctx.deviceProofs.verify(request.proof, request.device_key, request.code, ctx.now);
  if (!proof) return fail('wrong_proof');
  const [web, person] = await Promise.all([
    ctx.store.devices.byId(code.deviceId),
    ctx.store.persons.byId(code.personId),
  ]);
  if (!web || !person || web.endedAt !== null || web.expiresAt <= ctx.now) return fail('session_ended');
  const refreshToken = ctx.ids.token();
  const publicKey = JSON.stringify(request.device_key);
  const device: Device = {
    id: ctx.ids.id('dev'),
    personId: person.id,
    kind: 'extension',
    name: cleanName(request.device_name) || 'Extension',
    secretHash: await ctx.secrets.hash(refreshToken),
    previousHash: null,
    publicKey,
    scope: 'full',
    provenAt: web.provenAt,
    passkeyAt: web.passkeyAt,
    createdAt: ctx.now,
    lastSeenAt: ctx.now,
    expiresAt: ctx.now + refreshTokenLife,
    endedAt: null,
    version: 1,
  };
  const committed = await ctx.commit({
    actor: provenActor(person, device),
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'insert', kind: 'device', row: device }],
    sets: [await proofUsed(ctx, publicKey, proof.jti)],
    audit: [
      {
        organisations: [],
        event: 'device.added',
        subject: { kind: 'device', id: device.id },
        data: { kind: 'extension' },
        personal: { name: { of: person.id, text: device.name } },
      },
    ],
    mails: [
      {
        to: person.email,
        language: person.language,
        template: 'new_device',
        deviceName: device.name,
        at: ctx.now,
      },
    ],
  });
  if (!committed.ok) return fail('raced');
  return ok(await tokensFor(ctx, device.id, refreshToken));
};
