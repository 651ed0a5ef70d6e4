import * as v from 'valibot';
import { panelKind } from '../shared/api/deployment.ts';

/**
 * The page that signs out at a panel in one of Firefox's containers holds this port: the background says
 * where, the page what came of it.
 */
export const signOutPort = 'sign_out';

/** `base` is the panel's start address, with a slash at its end. */
export const signOutErrand = v.strictObject({ kind: panelKind, base: v.string() });
export type SignOutErrand = v.InferOutput<typeof signOutErrand>;

export const signedOut = v.strictObject({ ended: v.picklist(['ended', 'none', 'unreachable']) });
export type SignedOut = v.InferOutput<typeof signedOut>;
