import { type Grant, grantStateAt } from '../../../shared/domain/grant.ts';
import type { VerificationGrant } from '../../app/records.ts';
import type { GrantView } from '../../store.ts';
import { authorizationDetails } from './details.ts';

/** What the issuer answers to hosts (vendors.md, section 4, points 1 and 14). Pure: the routes load and send. */

/** RFC 8414, as far as hosts need it; every address on the issuer's own origin. */
export const issuerMetadata = (issuer: string) => ({
  issuer,
  jwks_uri: `${issuer}/.well-known/jwks.json`,
  introspection_endpoint: `${issuer}/introspect`,
  revocation_endpoint: `${issuer}/revoke`,
});

/**
 * A grant counts for the host that asks only while everything an opening depends on holds. The
 * panel must have followed, too: while a change of rights is on its way, an assertion that was
 * minted before it must not open what was just taken.
 */
const counts = (view: GrantView, panelId: string, now: number): boolean =>
  view.panel.id === panelId &&
  view.panel.enabled &&
  view.partnership === 'authorized' &&
  view.grant.panelState === 'in_force' &&
  grantStateAt(view.grant, now) === 'active';

const active = (grant: Pick<Grant, 'id' | 'access'>, panelAccountId: string, issuer: string) => ({
  active: true,
  iss: issuer,
  grant_id: grant.id,
  sub: panelAccountId,
  authorization_details: authorizationDetails(grant.access, panelAccountId),
});

/**
 * RFC 7662. Unknown, another host's, paused, ended: one answer that tells nothing (section 2.2).
 * `authorization_details` are the rights as they are now: a host takes what both these and the
 * assertion name, so that an assertion from before a narrowing opens no more than what is left.
 */
export const introspectionOf = (view: GrantView | null, panelId: string, issuer: string, now: number) =>
  view !== null && counts(view, panelId, now)
    ? active(view.grant, view.account.panelAccountId, issuer)
    : { active: false };

/** The same for what has no partner: a grant of a verification run (A2), and access of the host's own staff (H3). */
export const verificationIntrospection = (
  grant: VerificationGrant | null,
  panelId: string,
  issuer: string,
) => (grant?.panelId === panelId ? active(grant, grant.panelAccountId, issuer) : { active: false });
