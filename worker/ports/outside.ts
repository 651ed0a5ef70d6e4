import type { ProviderIdentity, ProviderSettings } from '../../shared/domain/provider.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { PanelResult } from './panel.ts';

/** What a website gave when it was looked at: only that, when and which status; nothing of its text. */
export interface SiteAnswer {
  status: number | null;
  /** A word of ours: `http_200`, `timeout`, `address_private_address` … */
  reason: string;
}

/** Looks at addresses that partners name (P7, P11), with the same guard as calls to panels (E31). */
export interface Outside {
  /** Follows a few redirects, each judged anew. */
  website(address: string): Promise<SiteAnswer>;
  /** The TXT records of a name; an empty list is a clear "none". */
  txt(resolver: string, name: string): Promise<PanelResult<readonly string[]>>;
  /** The text of a small file; null is a clear "not there". */
  file(domain: string, path: string): Promise<PanelResult<string | null>>;
}

/** `reason`: a word of ours or of the library's, for the log; never the provider's text. */
export interface ProviderFailure {
  kind: 'refused' | 'unreachable';
  reason: string;
}

export interface ProviderBegun {
  url: string;
  state: string;
  nonce: string;
  verifier: string;
}

export interface ProviderCallback {
  query: string;
  state: string;
  nonce: string;
  verifier: string;
  redirectUri: string;
  secret: string;
}

/** O7: authorization code with PKCE at the provider that the host has set. */
export interface Provider {
  begin(
    settings: ProviderSettings,
    asked: { redirectUri: string; maxAgeSeconds: number },
  ): Promise<Result<ProviderBegun, ProviderFailure>>;
  finish(
    settings: ProviderSettings,
    callback: ProviderCallback,
  ): Promise<Result<ProviderIdentity, ProviderFailure>>;
}
