import type { ActingPerson, GrantOrder, PanelAccess } from '../../ports/panel.ts';
import { authorizationDetails } from './details.ts';

/** The three tokens of the protocol (vendors.md, section 4). Each names one host, lives a minute and works once. */

type Issuing = Pick<PanelAccess, 'origin' | 'signer' | 'deployment' | 'now' | 'newId'>;

const lifeSeconds = 60;
const sessionRevoked = 'https://schemas.openid.net/secevent/caep/event-type/session-revoked';

const seconds = (access: Issuing): number => Math.floor(access.now() / 1000);

/** RFC 7523: we are the client, and prove it to this one host. */
export const clientAssertion = (access: Issuing): Promise<string> => {
  const now = seconds(access);
  return access.signer.sign(
    { typ: 'client-authentication+jwt' },
    {
      iss: access.deployment,
      sub: access.deployment,
      aud: access.origin,
      jti: access.newId(),
      iat: now,
      exp: now + lifeSeconds,
    },
  );
};

/** RFC 8176 names: a code by mail is a one-time password; a passkey is a key in hardware and a person present. */
const proofOf: Record<ActingPerson['factor'], { acr: string; amr: readonly string[] }> = {
  code: { acr: 'urn:panelshare:code', amr: ['otp'] },
  passkey: { acr: 'urn:panelshare:passkey', amr: ['hwk', 'user'] },
};

export const loginAssertion = (access: Issuing, order: GrantOrder, person: ActingPerson): Promise<string> => {
  const now = seconds(access);
  return access.signer.sign(
    { typ: 'delegated-login+jwt' },
    {
      iss: access.deployment,
      aud: access.origin,
      sub: order.panelAccountId,
      act: {
        sub: order.partner.organisationId,
        name: order.partner.name,
        email: person.email,
        person: person.personId,
      },
      jti: access.newId(),
      iat: now,
      nbf: now,
      exp: now + lifeSeconds,
      grant_id: order.grantId,
      authorization_details: authorizationDetails(order.access, order.panelAccountId),
      ...proofOf[person.factor],
    },
  );
};

/** RFC 8417 with CAEP's event: whoever works under this grant is out. */
export const sessionRevokedEvent = (access: Issuing, order: GrantOrder): Promise<string> =>
  access.signer.sign(
    { typ: 'secevent+jwt' },
    {
      iss: access.deployment,
      aud: access.origin,
      iat: seconds(access),
      jti: access.newId(),
      sub: order.panelAccountId,
      grant_id: order.grantId,
      events: { [sessionRevoked]: {} },
    },
  );
