import { tokenRequest } from '../../../../shared/api/sign-in.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { exchangeCode } from '../../../app/device/exchange-code.ts';
import { refreshTokens } from '../../../app/device/refresh-tokens.ts';
import { mayAskTokens } from '../../../app/person/limits.ts';
import { answerRefusal } from '../../answer.ts';
import { jsonInput } from '../../input.ts';
import { problemOf } from '../../problem.ts';
import type { Http } from '../../route.ts';

/** RFC 6749, section 5.2: one word for every reason, inside a problem document; our log says which. */
const refuseGrant = (http: Http, reason: string): Response => {
  const { language, requestId } = http.get('ctx');
  console.warn(JSON.stringify({ at: 'token_refused', reason, requestId }));
  const refusal: Refusal = { code: 'sign_in_required' };
  const body = { ...problemOf(refusal, language, requestId), status: 400, error: 'invalid_grant' };
  return http.body(JSON.stringify(body), 400, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  });
};

export const give = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const input = await jsonInput(http, tokenRequest);
  if (!input.ok) return answerRefusal(http, 'protocol', input.error);
  const allowed = await mayAskTokens(ctx);
  if (!allowed.ok) return answerRefusal(http, 'protocol', allowed.error);
  const tokens =
    input.value.grant_type === 'authorization_code'
      ? await exchangeCode(ctx, input.value)
      : await refreshTokens(ctx, input.value);
  if (!tokens.ok) return refuseGrant(http, tokens.error);
  return http.body(JSON.stringify(tokens.value), 200, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
  });
};
