import * as v from 'valibot';
import { minute } from '../../../shared/domain/duration.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { self } from '../person/self.ts';

export interface AuthorisationRequest {
  client_id: string;
  redirect_uri: string;
  code_challenge: string;
  state: string;
}

/** What an authorisation code stands for, kept by its hash for a minute. */
export const authorisationCode = v.strictObject({
  personId: v.string(),
  /** The web session that authorised; its proofs go over to the extension. */
  deviceId: v.string(),
  codeChallenge: v.string(),
  redirectUri: v.string(),
});
export const authorisationCodePurpose = 'authorisation_code';
const authorisationCodeLife = minute;

/** Only our extension, and only to addresses this deployment names exactly. */
export const checkAuthorisation = (ctx: Context, request: AuthorisationRequest): Result<void, Refusal> => {
  const actor = self(ctx);
  if (!actor.ok) return actor;
  const known =
    request.client_id === 'panelshare-extension' &&
    ctx.settings.extensionRedirects.includes(request.redirect_uri);
  return known ? ok(undefined) : refuse('invalid_input');
};

/** The person confirmed: a one-use code for the extension that holds the verifier (RFC 7636). */
export const authoriseExtension = async (
  ctx: Context,
  request: AuthorisationRequest,
): Promise<Result<{ redirect: string }, Refusal>> => {
  const checked = checkAuthorisation(ctx, request);
  if (!checked.ok) return checked;
  const actor = self(ctx);
  if (!actor.ok) return actor;
  const code = ctx.ids.token();
  const payload: v.InferOutput<typeof authorisationCode> = {
    personId: actor.value.personId,
    deviceId: actor.value.deviceId,
    codeChallenge: request.code_challenge,
    redirectUri: request.redirect_uri,
  };
  const committed = await ctx.commit({
    actor: actor.value,
    requestId: ctx.requestId,
    now: ctx.now,
    sets: [
      {
        do: 'remember_once',
        hash: await ctx.secrets.hash(code),
        purpose: authorisationCodePurpose,
        payload: JSON.stringify(payload),
        expiresAt: ctx.now + authorisationCodeLife,
      },
    ],
    audit: [
      {
        organisations: [],
        event: 'extension.authorised',
        subject: { kind: 'device', id: actor.value.deviceId },
      },
    ],
  });
  if (!committed.ok) return committed;
  const redirect = new URL(request.redirect_uri);
  redirect.searchParams.set('code', code);
  redirect.searchParams.set('state', request.state);
  return ok({ redirect: redirect.href });
};
