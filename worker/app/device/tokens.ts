import type { TokenAnswer } from '../../../shared/api/sign-in.ts';
import { accessTokenLife, minute } from '../../../shared/domain/duration.ts';
import type { Context } from '../../ports.ts';
import type { SetWrite } from '../change-set.ts';

/** Why a token request is refused. On the wire all of them are `invalid_grant`; the log tells them apart. */
export type TokenFailure =
  | 'unknown_code'
  | 'wrong_redirect'
  | 'wrong_verifier'
  | 'session_ended'
  | 'wrong_proof'
  | 'unknown_token'
  | 'device_ended'
  | 'refresh_reused'
  | 'raced';

/** A device proof counts once: its id is kept as long as its `iat` could still be accepted. */
export const proofUsed = async (ctx: Context, deviceKey: string, jti: string): Promise<SetWrite> => ({
  do: 'remember_once',
  hash: await ctx.secrets.hash(`device-proof ${deviceKey} ${jti}`),
  purpose: 'device_proof',
  payload: '',
  expiresAt: ctx.now + 5 * minute,
});

/** A fresh access token for a device, kept by its hash. */
export const tokensFor = async (
  ctx: Context,
  deviceId: string,
  refreshToken: string,
): Promise<TokenAnswer> => {
  const accessToken = ctx.ids.token();
  await ctx.store.atomic.storeAccessToken(
    await ctx.secrets.hash(accessToken),
    deviceId,
    ctx.now + accessTokenLife,
  );
  return {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: accessTokenLife / 1000,
    refresh_token: refreshToken,
  };
};
