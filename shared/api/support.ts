import * as v from 'valibot';
import { moment } from './primitives.ts';

/** `POST /api/me/support-code`: the digits a person reads out to the host's staff, and what else helps the call. */
export const supportCard = v.strictObject({
  digits: v.string(),
  expiresAt: moment,
  /** Of each organisation with premium support, where the role is told the code (H2). */
  vip: v.array(
    v.strictObject({
      organisation: v.string(),
      /** Empty once it has run out and nobody renewed it. */
      digits: v.string(),
      phone: v.nullable(v.string()),
    }),
  ),
});
export type SupportCard = v.InferOutput<typeof supportCard>;
