import type { Organisations } from './organisation/calls.ts';

/** What `wrangler.toml` binds, and the secrets of a deployment. */
export interface Bindings {
  DB: D1Database;
  ORGANISATION: Organisations;
  ASSETS: Fetcher;
  /** Cloudflare e-mail; absent where another transport is used. */
  SEND_EMAIL?: { send(message: unknown): Promise<unknown> };
  /** Our own origin. */
  DEPLOYMENT: string;
  HOST_NAME: string;
  MAIL_FROM_NAME: string;
  MAIL_FROM_ADDRESS: string;
  /** `mailbox` (local), `http` or `cloudflare`. */
  MAIL_TRANSPORT: string;
  MAIL_HTTP_URL?: string;
  MAIL_HTTP_TOKEN?: string;
  /** Domain whose mails Email Routing hands to this Worker: copy addresses lie in it (M5). Without it none are offered. */
  MAIL_COPY_DOMAIN?: string;
  /** `required` or `optional` (E44). */
  PASSKEY_TO_OPEN: string;
  /** S12: days after which a share ends unless chosen otherwise; without them full ends after a year, limited not at all. */
  FULL_ACCESS_DAYS?: string;
  LIMITED_ACCESS_DAYS?: string;
  /** G4: `eu` keeps the organisations' objects in the European Union; set before the first start, because it names other objects. */
  DATA_JURISDICTION?: string;
  /** `1` only on loopback: a deployment elsewhere refuses to start with it (E31). */
  DEVELOPMENT?: string;
  /** Exact redirect addresses of the extension, separated by spaces. */
  EXTENSION_REDIRECTS: string;
  /** 256-bit key, base64: codes, link tokens. */
  DERIVE_KEY: string;
  /** JSON: key id → 256-bit key, base64; the first is current (E35). */
  CREDENTIAL_KEYS: string;
  /** JSON Web Key Set with private EC keys; the first signs (delegated login). */
  SIGNING_KEYS: string;
}
