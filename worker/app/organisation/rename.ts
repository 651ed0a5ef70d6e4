import { decide } from '../../../shared/decision.ts';
import { hour } from '../../../shared/domain/duration.ts';
import { organisationName } from '../../../shared/domain/partner-name.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { findingsOf } from '../partnership/names.ts';

const renamesPerHour = 10;

/**
 * A legal representative renames an organisation. Customers decide by a partner's name, so one that may be
 * taken for another's waits for an admin's look first (E9, P11); the old name holds until then.
 */
export const renameOrganisation = async (
  ctx: Context,
  input: { organisationId: string; name: string },
): Promise<Result<'renamed' | 'waits', Refusal>> => {
  const { organisationId } = input;
  const decision = decide(ctx.actor, 'organisation.rename', organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const organisation = await ctx.store.organisations.byId(organisationId);
  if (!organisation) return fail({ code: 'not_found' });
  const named = organisationName(input.name);
  if (!named.ok) return named;
  const name = named.value;
  if (!(await ctx.limiter.take(`rename:${organisationId}`, renamesPerHour, hour))) {
    return fail({ code: 'rate_limited' });
  }
  const { state } = await ctx.store.partnerships.of(organisationId);
  const isPartner = state === 'applied' || state === 'authorized' || state === 'suspended';
  const findings = isPartner ? await findingsOf(ctx, { id: organisationId, name }) : [];
  const request = await ctx.store.programme.nameRequest(organisationId);
  const { actor, requestId, now } = ctx;
  const subject = { kind: 'organisation', id: organisationId };
  const data = { before: organisation.name, after: name };
  if (findings.length > 0) {
    const waiting = await ctx.commit({
      actor,
      requestId,
      now,
      writes: [
        {
          do: request ? 'update' : 'insert',
          kind: 'nameRequest',
          row: {
            organisationId,
            name,
            askedBy: actor.kind === 'person' ? actor.personId : '',
            at: now,
            version: (request?.version ?? 0) + 1,
          },
        },
      ],
      audit: [
        {
          organisations: [organisationId],
          event: 'organisation.name_waits',
          subject,
          data: { ...data, because: findings.map(({ kind }) => kind).join(' ') },
        },
      ],
    });
    return waiting.ok ? ok('waits') : fail(waiting.error);
  }
  const renamed = await ctx.commit({
    actor,
    requestId,
    now,
    writes: [
      {
        do: 'update',
        kind: 'organisation',
        row: { ...organisation, name, version: organisation.version + 1 },
      },
      ...(request ? [{ do: 'delete', kind: 'nameRequest', row: request } as const] : []),
    ],
    audit: [{ organisations: [organisationId], event: 'organisation.renamed', subject, data }],
    tell: [organisationId],
  });
  return renamed.ok ? ok('renamed') : fail(renamed.error);
};
