import * as v from 'valibot';
import { languages } from '../messages/language.ts';
import { hostRoles } from '../policy.ts';
import { id, memberRole, moment, partnershipState } from './primitives.ts';

export const language = v.picklist(languages);

/** One organisation of the signed-in person, as the user icon shows it (P5). */
export const ownOrganisation = v.strictObject({
  id,
  name: v.string(),
  clientId: v.string(),
  role: memberRole,
  partnership: partnershipState,
  /** Only once authorized. */
  partnerId: v.nullable(v.string()),
  /** H3: until when the host's staff may open accounts of it. */
  staffAccessUntil: v.optional(v.nullable(moment), null),
});
export type OwnOrganisation = v.InferOutput<typeof ownOrganisation>;

/** `GET /api/me`. */
export const me = v.strictObject({
  personId: id,
  email: v.string(),
  language,
  hostRole: v.nullable(v.picklist(hostRoles)),
  organisations: v.array(ownOrganisation),
});
export type Me = v.InferOutput<typeof me>;

/** `POST /api/me/language`. */
export const languageChoice = v.strictObject({ language });

export const device = v.strictObject({
  id,
  name: v.string(),
  kind: v.picklist(['extension', 'web']),
  createdAt: moment,
  lastSeenAt: moment,
  current: v.boolean(),
});
/** `GET /api/devices`; `POST /api/devices/:device/end` ends one. */
export const devices = v.strictObject({ devices: v.array(device) });
export type Devices = v.InferOutput<typeof devices>;
export type Device = v.InferOutput<typeof device>;
