import type { ProviderLink } from '../app/records.ts';
import type { SealedSecret } from '../ports.ts';

/** O7: the sign-in by the host's OpenID provider. */
export interface ProviderReads {
  link(issuer: string, subject: string): Promise<ProviderLink | null>;
  linkOf(personId: string, issuer: string): Promise<ProviderLink | null>;
  /** An admin's word that is still good. */
  appointment(
    personId: string,
    issuer: string,
    now: number,
  ): Promise<{ madeBy: string; expiresAt: number } | null>;
  secret(name: string): Promise<SealedSecret | null>;
}
