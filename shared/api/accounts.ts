import * as v from 'valibot';
import { instructionActs } from '../domain/instruction.ts';
import { namedKind } from './deployment.ts';
import {
  access,
  enforcementLabel,
  grantState,
  id,
  invitationState,
  moment,
  panelState,
} from './primitives.ts';

/** A share as its customer sees it: a grant, or an invitation not yet answered. */
export const share = v.variant('kind', [
  v.strictObject({
    kind: v.literal('grant'),
    id,
    partnerName: v.string(),
    partnerId: v.nullable(v.string()),
    access,
    state: grantState,
    panelState,
    endsAt: v.nullable(moment),
    enforcement: enforcementLabel,
    lastOpenedAt: v.nullable(moment),
    lastOpenedBy: v.nullable(v.string()),
    /** Customer-session mode: what the customer's own page still has to carry out (E51). */
    due: v.nullable(v.picklist(instructionActs)),
    /** Page of the deployment where rights, end and receipt live. */
    url: v.string(),
  }),
  v.strictObject({
    kind: v.literal('invitation'),
    id,
    partnerName: v.string(),
    access,
    state: invitationState,
    expiresAt: moment,
    url: v.string(),
  }),
]);
export type Share = v.InferOutput<typeof share>;

export const account = v.strictObject({
  id,
  organisationId: id,
  name: v.string(),
  panelAccountId: v.string(),
  shownAs: v.string(),
  panel: v.strictObject({ id, kind: namedKind, name: v.string(), origin: v.string() }),
  shares: v.array(share),
});
export type Account = v.InferOutput<typeof account>;

/** `GET /api/accounts`: the customer's accounts over all organisations of the person. */
export const accounts = v.strictObject({ accounts: v.array(account), at: moment });
export type Accounts = v.InferOutput<typeof accounts>;

/** `POST /api/grants/:grant/pause` and `POST /api/accounts/:account/pause`. */
export const paused = v.strictObject({ paused: v.number() });
