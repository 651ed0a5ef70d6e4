/** What a test orders from the OpenID provider of provider-outside.ts: the ID token that is signed for a code. */
export interface TokenOrder {
  sub: string;
  /** Of the authorization request. */
  nonce: string;
  challenge: string;
  /** Over the usual ones; null leaves one out. */
  claims?: Readonly<Record<string, unknown>>;
  /** What is wrong with the token. */
  bad?: 'none' | 'hmac' | 'other_key' | 'unsigned_body' | 'no_id_token';
}

export const clientSecret = 'PLANTED-client-secret';
export const clientId = 'panelshare';
