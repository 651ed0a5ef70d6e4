import * as v from 'valibot';
import { id, shortText } from '../../../shared/api/primitives.ts';
import { decide } from '../../../shared/decision.ts';
import { cleanName, organisationName } from '../../../shared/domain/partner-name.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { AuditEvent, Write } from '../change-set.ts';
import { newIdentifier } from '../organisation/identifier.ts';

/** For whom an account is linked: an organisation I represent, or one that comes into being with the proof (S3). */
export const claimant = v.variant('kind', [
  v.strictObject({ kind: v.literal('existing'), organisationId: id }),
  v.strictObject({ kind: v.literal('new'), name: shortText }),
]);
export type Claimant = v.InferOutput<typeof claimant>;

/** May this person link for that organisation? Asked before anything is mailed or sent to a panel. */
export const mayClaim = (ctx: Context, wanted: Claimant): Refusal | null => {
  if (ctx.actor.kind !== 'person') return { code: 'sign_in_required' };
  if (ctx.actor.session === 'host') return { code: 'host_session_only' };
  if (ctx.actor.session === 'safety') return { code: 'safety_session_only' };
  if (wanted.kind === 'new') {
    const named = organisationName(wanted.name);
    return named.ok ? null : named.error;
  }
  const decision = decide(ctx.actor, 'account.link', wanted.organisationId, ctx.now);
  return decision.allow ? null : decision.refusal;
};

export interface ClaimingOrganisation {
  organisationId: string;
  writes: readonly Write[];
  audit: readonly AuditEvent[];
}

/** The organisation, and the rows it needs when it is new: whoever proves is its first representative (S3). */
export const claimingOrganisation = (
  ctx: Context,
  wanted: Claimant,
): Result<ClaimingOrganisation, Refusal> => {
  const refusal = mayClaim(ctx, wanted);
  if (refusal) return fail(refusal);
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  if (wanted.kind === 'existing') return ok({ organisationId: wanted.organisationId, writes: [], audit: [] });
  const organisationId = ctx.ids.id('org');
  return ok({
    organisationId,
    writes: [
      {
        do: 'insert',
        kind: 'organisation',
        row: {
          id: organisationId,
          clientId: newIdentifier(ctx.ids, 'CID'),
          name: cleanName(wanted.name),
          createdAt: ctx.now,
          version: 1,
        },
      },
      {
        do: 'insert',
        kind: 'member',
        row: {
          organisationId,
          personId: ctx.actor.personId,
          role: 'legal_representative',
          since: ctx.now,
          version: 1,
        },
      },
    ],
    audit: [
      {
        organisations: [organisationId],
        event: 'organisation.created',
        subject: { kind: 'organisation', id: organisationId },
      },
    ],
  });
};
