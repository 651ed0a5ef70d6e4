import * as oauth from 'oauth4webapi';
import type { ProviderIdentity, ProviderSettings } from '../../shared/domain/provider.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { type AddressRule, judgePanelAddress } from '../connectors/panel-address.ts';
import { readLimited } from '../connectors/panel-fetch.ts';
import type { ProviderBegun, ProviderCallback, ProviderFailure } from '../ports/outside.ts';

const timeoutMilliseconds = 8_000;
const byteLimit = 256 * 1024;
/** Asymmetric and current; `none` and the secret's own HMAC are no signatures of the provider. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const toleranceSeconds = 30;

class Refused extends Error {}

/** E31: each address a provider's description names is judged like a panel's, at every call; nothing is followed. */
const guarded =
  (rule: AddressRule) =>
  async (address: string, options: oauth.CustomFetchOptions<string, unknown>): Promise<Response> => {
    const url = URL.parse(address);
    const judged = url && judgePanelAddress(url.origin, rule);
    if (!judged?.ok) throw new Refused('address');
    const { body } = options;
    const response = await fetch(address, {
      method: options.method,
      headers: options.headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMilliseconds),
      ...(typeof body === 'string' || body instanceof URLSearchParams ? { body } : {}),
    });
    const text = await readLimited(response, byteLimit);
    if (text === null) throw new Refused('too_large');
    if (response.status < 200 || response.status >= 500) throw new Refused(`http_${response.status}`);
    return new Response(response.status === 204 ? null : text, {
      status: response.status,
      headers: response.headers,
    });
  };

const optionsOf = (rule: AddressRule) => ({
  [oauth.customFetch]: guarded(rule),
  // Loopback in local work; a real deployment refuses to start with that setting.
  [oauth.allowInsecureRequests]: rule.development,
});

const discover = async (rule: AddressRule, issuer: string): Promise<oauth.AuthorizationServer> => {
  const url = new URL(issuer);
  const response = await oauth.discoveryRequest(url, { algorithm: 'oidc', ...optionsOf(rule) });
  // No description is no answer; one that describes somebody else is a wrong one.
  if (response.status !== 200) throw new Refused(`http_${response.status}`);
  const server = await oauth.processDiscoveryResponse(url, response);
  const named = server.id_token_signing_alg_values_supported ?? ['RS256'];
  return {
    ...server,
    id_token_signing_alg_values_supported: named.filter((one) => algorithms.includes(one)),
  };
};

const clientOf = ({ clientId }: ProviderSettings): oauth.Client => ({
  client_id: clientId,
  [oauth.clockTolerance]: toleranceSeconds,
});

/** Basic is the default of the standard; the form only where the provider takes nothing else. */
const authentication = (server: oauth.AuthorizationServer, secret: string): oauth.ClientAuth => {
  const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return methods.includes('client_secret_basic')
    ? oauth.ClientSecretBasic(secret)
    : oauth.ClientSecretPost(secret);
};

/** Our own word for what went wrong; nothing the provider wrote comes out of here. */
const failureOf = (error: unknown): ProviderFailure => {
  if (error instanceof oauth.AuthorizationResponseError) return { kind: 'refused', reason: 'denied_there' };
  if (error instanceof oauth.OperationProcessingError || error instanceof oauth.UnsupportedOperationError) {
    return { kind: 'refused', reason: error.code ?? 'invalid' };
  }
  if (error instanceof oauth.ResponseBodyError || error instanceof oauth.WWWAuthenticateChallengeError) {
    return { kind: 'refused', reason: 'token_refused' };
  }
  if (error instanceof Refused) return { kind: 'unreachable', reason: error.message };
  const timedOut = error instanceof Error && error.name === 'TimeoutError';
  return { kind: 'unreachable', reason: timedOut ? 'timeout' : 'network' };
};

const attempt = async <Value>(act: () => Promise<Value>): Promise<Result<Value, ProviderFailure>> => {
  try {
    return ok(await act());
  } catch (error) {
    return fail(failureOf(error));
  }
};

/** Where to send the person: authorization code with PKCE, state and nonce (RFC 9700). */
export const beginAtProvider = (
  rule: AddressRule,
  settings: ProviderSettings,
  asked: { redirectUri: string; maxAgeSeconds: number },
): Promise<Result<ProviderBegun, ProviderFailure>> =>
  attempt(async () => {
    const server = await discover(rule, settings.issuer);
    const endpoint = server.authorization_endpoint ? URL.parse(server.authorization_endpoint) : null;
    if (!endpoint || !judgePanelAddress(endpoint.origin, rule).ok) throw new Refused('address');
    const verifier = oauth.generateRandomCodeVerifier();
    const state = oauth.generateRandomState();
    const nonce = oauth.generateRandomNonce();
    const parameters = {
      client_id: settings.clientId,
      redirect_uri: asked.redirectUri,
      response_type: 'code',
      scope: settings.scopes,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      max_age: String(asked.maxAgeSeconds),
      ...(settings.strongAcr.length > 0 ? { acr_values: settings.strongAcr.join(' ') } : {}),
    };
    for (const [name, value] of Object.entries(parameters)) endpoint.searchParams.set(name, value);
    return { url: endpoint.href, state, nonce, verifier };
  });

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.filter((one): one is string => typeof one === 'string')
    : typeof value === 'string'
      ? [value]
      : [];

/** The code becomes an ID token whose issuer, audience, nonce, time and signature are checked before a claim is read. */
export const finishAtProvider = (
  rule: AddressRule,
  settings: ProviderSettings,
  callback: ProviderCallback,
): Promise<Result<ProviderIdentity, ProviderFailure>> =>
  attempt(async () => {
    const server = await discover(rule, settings.issuer);
    const client = clientOf(settings);
    const options = optionsOf(rule);
    const parameters = oauth.validateAuthResponse(
      server,
      client,
      new URLSearchParams(callback.query),
      callback.state,
    );
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      authentication(server, callback.secret),
      parameters,
      callback.redirectUri,
      callback.verifier,
      options,
    );
    const answer = await oauth.processAuthorizationCodeResponse(server, client, response, {
      expectedNonce: callback.nonce,
      requireIdToken: true,
    });
    await oauth.validateApplicationLevelSignature(server, response, options);
    const claims = oauth.getValidatedIdTokenClaims(answer);
    // The library lets a token for several audiences pass; ours is for us alone.
    const audience = texts(claims?.aud);
    if (!claims || audience.length !== 1 || audience[0] !== settings.clientId) {
      throw new oauth.OperationProcessingError('audience', { code: 'audience' });
    }
    const { email } = claims;
    return {
      issuer: claims.iss,
      subject: claims.sub,
      email: typeof email === 'string' ? email : null,
      emailVerified: claims['email_verified'] === true,
      groups: texts(claims[settings.groupsClaim]),
      amr: texts(claims['amr']),
      acr: typeof claims['acr'] === 'string' ? claims['acr'] : null,
      authAt: typeof claims.auth_time === 'number' ? claims.auth_time * 1000 : null,
    };
  });
